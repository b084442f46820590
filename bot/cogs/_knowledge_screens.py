"""What `/knowledge` shows: an entry as it is written, the status, the history, an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord.ui import Container, File, LayoutView, TextDisplay

from bot.answering.values import Suggestion
from bot.app import App
from bot.cogs._ids import Action, Press
from bot.cogs._items import build_button
from bot.cogs._layout import (
    ANSWERED,
    ASKING_BACK,
    BROWSING,
    MOST_TEXT,
    NOT_KNOWN,
    Attachment,
    Screen,
)
from bot.cogs._reload_notices import show_fault
from bot.cogs._screens import name_suggestion
from bot.cogs._writing import quote_typed, shorten, take_within, write_code, write_small
from bot.curating._import_plans import ImportPlan
from bot.curating.curator import EntryView
from bot.curating.importing import RowState
from bot.knowledge.model import Knowledge
from bot.locales.texts import Texts
from bot.storage.knowledge_changes import ChangeKind, KnowledgeChange

_YAML = "```yaml\n{}\n```"
_MOST_FOUND = 10
_MOST_ITEMS = 3
_MOST_BAD = 5
_MOST_SUSPENDED = 10
_MOST_ASIDE = 1500
"""Characters of the list of suspended entries: what is wrong with the files needs more."""


def show_entry(view: EntryView, texts: Texts) -> Screen:
    """Show an entry as it stands in its file, and its last change."""
    head = [f"### `{view.content.id}`\n{write_small(quote_typed(view.file, 100))}"]
    last = [write_small(_describe(view.latest, texts))] if view.latest else []
    if view.suspended:
        reason = quote_typed(view.suspended.reason, 300)
        head.append(texts("knowledge-why-suspended", reason=reason))
    room = MOST_TEXT - sum(map(len, (*head, *last, _YAML)))
    yaml = _YAML.format(shorten(view.yaml.replace("```", "'''"), room))
    if view.suspended:
        return Screen((*head, yaml, *last), ASKING_BACK)
    button = build_button(Press(Action.CARD, view.content.id), texts("knowledge-as-answered"))
    return Screen((*head, yaml, *last), BROWSING, ((button,),))


def show_found(text: str, found: Sequence[Suggestion], texts: Texts) -> Screen:
    """Show the entries that a text may mean, best first."""
    head = write_small(texts("quoted", text=quote_typed(text, 120)))
    if not found:
        return Screen((head, texts("knowledge-none")), NOT_KNOWN)
    lines = [f"- `{one.entry.id}` {name_suggestion(one)}" for one in found[:_MOST_FOUND]]
    return Screen((head, "\n".join(lines)), BROWSING)


def show_status(app: App, texts: Texts) -> Screen:
    """Show what is served, and what is wrong with what was saved since."""
    served = app.served
    knowledge = served.knowledge
    said = texts(
        "knowledge-status",
        revision=str(served.revision),
        when=discord.utils.format_dt(served.loaded_at, "R"),
        entries=len(knowledge.entries),
        topics=len(knowledge.topics),
        checks=len(knowledge.checks),
    )
    aside = _list_suspended(knowledge, texts)
    last = app.last_reload
    if last is not None and (last.problems or last.broken):
        room = MOST_TEXT - sum(map(len, (said, *aside)))
        fault = show_fault(last, app.folder, texts, room=room)
        return Screen((said, *aside, *fault.texts), ASKING_BACK)
    return Screen((said, *aside, texts("knowledge-sound")), ANSWERED)


def _list_suspended(knowledge: Knowledge, texts: Texts) -> tuple[str, ...]:
    """List what is not served until it is mended, with the reasons."""
    if not knowledge.suspended:
        return ()
    found = tuple(knowledge.suspended.values())
    every = [f"- `{one.id}`: {quote_typed(one.reason, 150)}" for one in found[:_MOST_SUSPENDED]]
    lines = [*take_within(every, _MOST_ASIDE)]
    if len(found) > len(lines):
        lines.append(texts("knowledge-suspended-more", count=len(found) - len(lines)))
    return ("\n".join((texts("knowledge-suspended", count=len(found)), *lines)),)


def show_history(changes: Sequence[KnowledgeChange], texts: Texts) -> Screen:
    """Show changes, the latest first, as many as fit, each with what `/knowledge undo` needs."""
    if not changes:
        return Screen((texts("knowledge-no-change"),), NOT_KNOWN)
    head = f"### {texts('knowledge-history')}"
    lines = [_describe(change, texts) for change in changes]
    return Screen((head, "\n".join(take_within(lines, MOST_TEXT - len(head)))), BROWSING)


def show_import(plan: ImportPlan, texts: Texts) -> Screen:
    """Show what an import would do; what becomes of each row goes along as a file."""
    counts = {state: sum(row.state is state for row in plan.rows) for state in RowState}
    said = texts(
        "knowledge-import",
        new=counts[RowState.NEW],
        changed=counts[RowState.CHANGED],
        same=counts[RowState.SAME],
        drafts=counts[RowState.DRAFT],
        bad=counts[RowState.BAD],
    )
    faults = list(_write_faults(plan))
    rest = [texts("knowledge-import-none")] if plan.proposal is None else []
    report = Attachment("rows.csv", plan.report.decode("utf-8-sig"))
    return Screen((said, *faults, *rest), ASKING_BACK if faults else ANSWERED, (), report)


def show_exported(name: str, texts: Texts) -> LayoutView:
    """Show the file that goes along, which may hold any bytes."""
    card: Container[Any] = Container(accent_colour=ANSWERED)
    card.add_item(TextDisplay(texts("knowledge-exported")))
    card.add_item(File(f"attachment://{name}"))
    return LayoutView(timeout=None).add_item(card)


def _write_faults(plan: ImportPlan) -> Iterator[str]:
    said = [f"{row.place}: {problem}" for row in plan.bad for problem in row.problems]
    said += [str(problem) for problem in plan.problems]
    for one in said[:_MOST_BAD]:
        yield quote_typed(one, 300)


def _describe(change: KnowledgeChange, texts: Texts) -> str:
    names = [write_code(one.item, 60) for one in change.items[:_MOST_ITEMS]]
    more = len(change.items) - _MOST_ITEMS
    items = texts.join(names) + (f" +{more}" if more > 0 else "")
    line = texts(
        "knowledge-change",
        change=str(change.id),
        kind=_name_kind(change.kind, texts),
        items=items,
        who=quote_typed(change.author.name, 60) or texts("settings-someone"),
        when=discord.utils.format_dt(change.at, "R"),
    )
    why = quote_typed(change.why, 120)
    return f"{line}\n{write_small(why)}" if why else line


def _name_kind(kind: ChangeKind, texts: Texts) -> str:
    return {
        ChangeKind.ADDED: texts("knowledge-added"),
        ChangeKind.EDITED: texts("knowledge-edited"),
        ChangeKind.REMOVED: texts("knowledge-removed"),
        ChangeKind.MOVED: texts("knowledge-moved"),
        ChangeKind.UNDONE: texts("knowledge-undone"),
        ChangeKind.IMPORTED: texts("knowledge-imported"),
    }[kind]
