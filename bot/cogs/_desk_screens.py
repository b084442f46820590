"""An open edit, as whole messages: the quote picker, the preview, and what was saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord

from bot.answering.claims import NearSentence
from bot.answering.values import Outcome
from bot.cogs._cards import write_card
from bot.cogs._desk import Draft, Opened
from bot.cogs._desk_items import DeskButton, Step, build_desk_button, build_desk_menu
from bot.cogs._layout import ANSWERED, ASKING_BACK, BROWSING, NOT_KNOWN, Attachment, Row, Screen
from bot.cogs._writing import block_quote, escape, quote_typed, shorten, write_small
from bot.curating.picking import Clause, Picked
from bot.curating.proposals import Collision, CollisionKind, Difference, Proposal, Reply
from bot.knowledge.model import Knowledge
from bot.locales.texts import Texts
from bot.storage.knowledge_changes import KnowledgeChange

_MOST_OPTION = 100
_MOST_SHOWN = 5
_MOST_ASKED = 120
_MOST_PROBLEM = 300
_MOST_QUOTE = 1500
_MOST_FACT = 640
_MOST_ROOM = 3800
"""Characters of a preview's texts; the whole of it goes along as a file where there is more."""


def show_picker(
    opened: Opened,
    found: Sequence[NearSentence],
    picked: Picked | None,
    knowledge: Knowledge,
    texts: Texts,
) -> Screen:
    """Show the fact, the quote chosen so far and what it lacks, and the sentences to choose."""
    draft = _draft_of(opened)
    options = [_offer_sentence(one, draft, knowledge, texts) for one in found]
    # As many as there are, for sentences that touch are one span; `pick` refuses what is too much.
    menu = build_desk_menu(
        Step.SENTENCES, opened.token, texts("desk-choose-sentences"), options, len(options)
    )
    rows: list[Row] = [(menu,)] if options else []
    buttons = [_button(opened, Step.WORDS, texts("desk-words"))]
    if picked and picked.spans:
        buttons.insert(0, _button(opened, Step.SHORTEN, texts("desk-shorten")))
        buttons.insert(0, _button(opened, Step.PREVIEW, texts("desk-preview"), is_main=True))
    if picked and picked.missing:
        buttons.append(_button(opened, Step.REASONS, texts("desk-reasons")))
    buttons.append(_button(opened, Step.CANCEL, texts("desk-cancel")))
    return Screen(
        (*_write_draft(draft, knowledge, texts), *_write_picked(picked, texts)),
        BROWSING,
        (*rows, tuple(buttons)),
    )


def show_clauses(
    opened: Opened,
    clauses: Sequence[Clause],
    picked: Picked,
    knowledge: Knowledge,
    texts: Texts,
) -> Screen:
    """Show the clauses of the chosen sentences, of which the quote is to be put together."""
    draft = _draft_of(opened)
    chosen = set(draft.places)
    options = [
        discord.SelectOption(
            label=shorten(one.text, _MOST_OPTION),
            value=f"{one.start}:{one.end}",
            default=any(low <= one.start and one.end <= high for low, high in chosen),
        )
        for one in clauses
    ]
    menu = build_desk_menu(
        Step.CLAUSES, opened.token, texts("desk-choose-clauses"), options, len(options)
    )
    buttons = (
        _button(opened, Step.PREVIEW, texts("desk-preview"), is_main=True),
        _button(opened, Step.BACK, texts("desk-back")),
        _button(opened, Step.CANCEL, texts("desk-cancel")),
    )
    said = (*_write_draft(draft, knowledge, texts), *_write_picked(picked, texts))
    return Screen(said, BROWSING, ((menu,), buttons))


def show_preview(opened: Opened, proposal: Proposal, folder: str, texts: Texts) -> Screen:
    """Show what would be saved: the entry as it will look, and which answers would change."""
    said = list(_write_proposal(proposal, folder, texts))
    whole = "\n\n".join(said)
    attachment = Attachment("changes.diff", proposal.diff) if proposal.diff else None
    buttons = []
    if proposal.is_savable:
        buttons.append(_button(opened, Step.SAVE, texts("desk-save"), is_main=True))
    if opened.draft is not None:
        buttons.append(_button(opened, Step.BACK, texts("desk-back")))
    buttons.append(_button(opened, Step.CANCEL, texts("desk-cancel")))
    texts_shown = tuple(said) if len(whole) <= _MOST_ROOM else (shorten(whole, _MOST_ROOM),)
    colour = ANSWERED if proposal.is_savable else ASKING_BACK
    return Screen(texts_shown, colour, (tuple(buttons),), attachment)


def show_saved(
    change: KnowledgeChange, pinning: Opened | None, texts: Texts, notice: str = ""
) -> Screen:
    """Show that it is saved and served, how to undo it, and that its answers can be pinned."""
    said = texts("desk-saved", change=str(change.id))
    rows: tuple[Row, ...] = ()
    if pinning is not None:
        rows = ((build_desk_button(Step.PIN, pinning.token, texts("desk-pin")),),)
    return Screen((said, *([write_small(notice)] if notice else [])), ANSWERED, rows)


def show_unserved(reason: str, texts: Texts) -> Screen:
    """Show that it is saved, and why it is not served yet."""
    said = texts("desk-saved-unserved", reason=quote_typed(reason, _MOST_PROBLEM))
    return Screen((said,), ASKING_BACK)


def show_refused(message: str, opened: Opened | None, texts: Texts) -> Screen:
    """Show why something can't be done, and the ways back into an edit that has words."""
    said = texts("desk-refused", reason=quote_typed(message, 1500))
    if opened is None or opened.draft is None:
        return Screen((said,), NOT_KNOWN)
    buttons = (
        _button(opened, Step.WORDS, texts("desk-words")),
        _button(opened, Step.BACK, texts("desk-back")),
        _button(opened, Step.CANCEL, texts("desk-cancel")),
    )
    return Screen((said,), ASKING_BACK, (buttons,))


def _button(opened: Opened, step: Step, label: str, *, is_main: bool = False) -> DeskButton:
    style = discord.ButtonStyle.primary if is_main else discord.ButtonStyle.secondary
    return build_desk_button(step, opened.token, label, style)


def _draft_of(opened: Opened) -> Draft:
    assert opened.draft is not None  # noqa: S101 - only edits of entries come to these screens
    return opened.draft


def _offer_sentence(
    found: NearSentence, draft: Draft, knowledge: Knowledge, texts: Texts
) -> discord.SelectOption:
    sentence = found.sentence
    title = knowledge.sources[found.source].title
    place = texts("desk-place", paragraph=str(sentence.paragraph), source=title)
    return discord.SelectOption(
        label=shorten(sentence.text, _MOST_OPTION),
        value=f"{found.source}/{sentence.id}",
        description=shorten(place, _MOST_OPTION),
        default=found.source == draft.source
        and any(a < sentence.end and sentence.start < b for a, b in draft.places),
    )


def _write_draft(draft: Draft, knowledge: Knowledge, texts: Texts) -> Iterator[str]:
    topic = knowledge.topics.get(draft.topic)
    called = topic.words_in(*texts.wanted).title if topic else draft.new_topic
    name = quote_typed(draft.base.id if draft.base else called, 80)
    head = texts("desk-editing", name=name) if draft.base else texts("desk-adding", name=name)
    wordings = [text for of_one in draft.questions.values() for text in of_one]
    fact = escape(shorten(draft.fact, _MOST_FACT))
    yield f"### {head}\n{fact}"
    listed = texts.join(texts("quoted", text=quote_typed(one, 80)) for one in wordings[:3])
    yield write_small(texts("desk-wordings", count=len(wordings), wordings=listed))


def _write_picked(picked: Picked | None, texts: Texts) -> Iterator[str]:
    if picked is None or not picked.spans:
        yield texts("desk-no-quote")
        return
    said = [escape(span.text) for span in picked.spans]
    yield block_quote(shorten("\n".join(said), _MOST_QUOTE))
    for doubt in picked.doubts:
        yield texts("desk-doubt", doubt=quote_typed(doubt, 200))
    for one in picked.missing[:_MOST_SHOWN]:
        helper = one.sentences[0].text if one.sentences else ""
        line = texts("desk-missing", term=quote_typed(one.term.text, 80))
        near = texts("desk-helper", sentence=quote_typed(helper, 200)) if helper else ""
        yield f"{line} {near}".strip()
    if picked.is_proof:
        yield write_small(texts("desk-proof"))


def _write_proposal(proposal: Proposal, folder: str, texts: Texts) -> Iterator[str]:
    yield f"### {texts('desk-preview-title')}"
    for problem in proposal.problems[:_MOST_SHOWN]:
        place = str(problem.file).removeprefix(folder).lstrip("/\\")
        said = f"{place}:{problem.line}:{problem.column} {problem.message} {problem.remedy}"
        yield texts("desk-problem", problem=quote_typed(said, _MOST_PROBLEM))
    if len(proposal.problems) > _MOST_SHOWN:
        yield write_small(texts("desk-more", count=len(proposal.problems) - _MOST_SHOWN))
    if not proposal.files:
        yield texts("desk-nothing")
        return
    if proposal.knowledge and len(proposal.entries) == 1:
        yield from write_card(proposal.knowledge, proposal.entries[0], texts)
    elif not proposal.problems:
        yield texts("desk-items", count=len(proposal.items))
    yield from _write_collisions(proposal.collisions, texts)
    yield from _write_differences(proposal, texts)


def _write_collisions(collisions: Sequence[Collision], texts: Texts) -> Iterator[str]:
    for one in collisions[:_MOST_SHOWN]:
        wording = quote_typed(one.wording, _MOST_ASKED)
        other = quote_typed(one.other_wording, _MOST_ASKED)
        if one.kind is CollisionKind.SAME:
            yield texts("desk-collision-same", wording=wording, entry=one.entry)
        else:
            yield texts("desk-collision-nearer", wording=wording, entry=one.entry, other=other)
    if len(collisions) > _MOST_SHOWN:
        yield write_small(texts("desk-more", count=len(collisions) - _MOST_SHOWN))


def _write_differences(proposal: Proposal, texts: Texts) -> Iterator[str]:
    found = sorted(proposal.differences, key=lambda one: one.is_met is not False)
    if not found:
        yield write_small(texts("desk-same", count=proposal.asked))
        return
    yield texts("desk-differences", count=len(found), asked=proposal.asked)
    yield "\n".join(_write_difference(one, texts) for one in found[:_MOST_SHOWN])
    if len(found) > _MOST_SHOWN:
        yield write_small(texts("desk-more", count=len(found) - _MOST_SHOWN))


def _write_difference(one: Difference, texts: Texts) -> str:
    is_broken = one.is_met is False and one.was_met is not False
    question = quote_typed(one.question, _MOST_ASKED)
    before, after = _write_reply(one.before, texts), _write_reply(one.after, texts)
    if is_broken:
        return texts("desk-broken", question=question, before=before, after=after)
    return texts("desk-difference", question=question, before=before, after=after)


def _write_reply(reply: Reply, texts: Texts) -> str:
    names = texts.join(f"`{entry}`" for entry in reply.entries[:_MOST_SHOWN])
    if reply.outcome is Outcome.ANSWER:
        return names
    return texts("desk-suggested", entries=names) if names else texts("desk-unknown")
