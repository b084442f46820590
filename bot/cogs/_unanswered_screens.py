"""The questions that found no good answer, as whole messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.answering.values import Suggestion
from bot.cogs._desk import Lack, Opened
from bot.cogs._desk_items import Field, Form, Step, build_desk_button, build_desk_menu
from bot.cogs._layout import BROWSING, NOT_KNOWN, Row, Screen
from bot.cogs._writing import quote_typed, shorten, write_small
from bot.locales.texts import Texts
from bot.reporting.unanswered import Group

_MOST_OPTION = 100
_MOST_LISTED = 10
_MOST_SHOWN = 8
_MOST_ASKED = 160


def show_lacking(
    opened: Opened, groups: Sequence[Group], suggested: Sequence[Opened], texts: Texts
) -> Screen:
    """Show the groups, the most asked first, to choose one, and what people propose."""
    if not groups and not suggested:
        return Screen((texts("unanswered-none"),), NOT_KNOWN)
    screen = _show_groups(opened, groups, texts) if groups else Screen((), BROWSING)
    said = [f"### {texts('suggested-title')}"] if suggested else []
    rows: list[Row] = []
    for number, one in enumerate(suggested, start=1):
        lack = one.lack
        assert lack is not None  # noqa: S101 - each was opened for one
        asked = quote_typed(lack.questions[0][0], _MOST_ASKED)
        said.append(
            texts("suggested-line", number=str(number), question=asked)
            + " "
            + texts("suggested-people", count=lack.people, entry=lack.entry)
        )
        add = texts("suggested-add", number=str(number))
        leave = texts("suggested-leave", number=str(number))
        rows.append(
            (
                build_desk_button(Step.ACCEPT, one.token, add, discord.ButtonStyle.primary),
                build_desk_button(Step.DISMISS, one.token, leave),
            )
        )
    return replace(
        screen,
        texts=(*screen.texts, "\n".join(said)) if said else screen.texts,
        rows=(*screen.rows, *rows),
    )


def _show_groups(opened: Opened, groups: Sequence[Group], texts: Texts) -> Screen:
    lines = [
        texts(
            "unanswered-line",
            question=quote_typed(one.title, _MOST_ASKED),
            count=one.times,
            when=discord.utils.format_dt(one.last_at, "R"),
        )
        for one in groups[:_MOST_LISTED]
    ]
    options = [
        discord.SelectOption(label=shorten(one.title, _MOST_OPTION), value=str(place))
        for place, one in enumerate(groups)
    ]
    menu = build_desk_menu(Step.LACK, opened.token, texts("unanswered-choose"), options, 1)
    head = f"### {texts('unanswered-title', count=len(groups))}"
    return Screen((head, "\n".join(lines)), BROWSING, ((menu,),))


def show_group(opened: Opened, lack: Lack, nearest: Sequence[Suggestion], texts: Texts) -> Screen:
    """Show a group with the entries that come nearest, and all that can be done with it."""
    asked = [f"- {quote_typed(text, _MOST_ASKED)}" for text, _ in lack.questions[:_MOST_SHOWN]]
    more = len(lack.questions) - _MOST_SHOWN
    rest = [write_small(texts("desk-more", count=more))] if more > 0 else []
    said = [f"### {texts('unanswered-group')}\n" + "\n".join(asked), *rest]
    rows: list[Row] = []
    if nearest:
        lines = [
            f"- `{one.entry.id}` {quote_typed(one.question, _MOST_ASKED)} "
            f"({texts.write_percent(one.confidence)})"
            for one in nearest
        ]
        said.append(f"{texts('unanswered-nearest')}\n" + "\n".join(lines))
        options = [
            discord.SelectOption(label=shorten(one.question, _MOST_OPTION), value=one.entry.id)
            for one in nearest
        ]
        placeholder = texts("unanswered-add-wording")
        rows.append((build_desk_menu(Step.WORDING, opened.token, placeholder, options, 1),))
    rows.append(
        (
            build_desk_button(Step.TEACH, opened.token, texts("unanswered-teach")),
            build_desk_button(Step.OUTSIDE, opened.token, texts("unanswered-outside")),
            build_desk_button(Step.DISMISS, opened.token, texts("unanswered-dismiss")),
        )
    )
    return Screen(tuple(said), BROWSING, tuple(rows))


def build_reason_form(opened: Opened, texts: Texts) -> Form:
    """Build the form that asks why no entry may answer a group's questions."""
    field = Field(
        "reason",
        texts("unanswered-reason"),
        hint=texts("unanswered-reason-hint"),
        limit=300,
    )
    return Form(Step.OUTSIDE, opened.token, texts("unanswered-outside"), [field])
