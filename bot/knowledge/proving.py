"""One entry held against its source: its quotes found there, its fact locked to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.knowledge.lock import Term, find_idle, find_unproven
from bot.knowledge.model import Source, Span
from bot.knowledge.names import Casing
from bot.knowledge.nearest import describe_difference, find_nearest, write_unseen
from bot.knowledge.nodes import Step
from bot.knowledge.notations import Languages
from bot.knowledge.quotes import find_doubt, find_pieces, find_span
from bot.knowledge.schema import EntryForm
from bot.knowledge.translations import find_added, find_lost


class Complaint(NamedTuple):
    """What is wrong with an entry, at a path within it."""

    path: tuple[Step, ...]
    message: str
    remedy: str


def prove_entry(
    item: EntryForm,
    source: Source,
    others: Sequence[Source],
    casing: Casing,
    language: str,
) -> tuple[tuple[Span, ...], tuple[Complaint, ...]]:
    """Give the spans of the source that an entry quotes, and all that is wrong with the entry.

    `language` is that of the fact.
    """
    spans = [find_span(source, text) for text in item.quote]
    # A quote that is not found counts as what it was meant to be, so as to draw no other faults.
    meant = [
        (span.text,) if span else _find_meant(source, text)
        for text, span in zip(item.quote, spans, strict=True)
    ]
    complaints: list[Complaint] = []
    for number, span in enumerate(spans):
        path = ("quote", number)
        if span is None:
            words = _explain_absence(item.quote[number], meant[number], source, others)
            complaints.append(Complaint(path, *words))
        elif doubt := find_doubt(source, span):
            remedy = "Quote the whole sentence, or one span for each paragraph."
            complaints.append(Complaint(path, f"The quote {doubt}.", remedy))
    quote = [
        piece for pieces, text in zip(meant, item.quote, strict=True) for piece in pieces or (text,)
    ]
    languages = Languages(language, source.language)
    lacking = find_unproven(item.fact, quote, item.derived, casing, languages)
    complaints += _check_lock(item, lacking)
    return tuple(span for span in spans if span), tuple(complaints)


def _check_lock(item: EntryForm, lacking: Sequence[Term]) -> Iterator[Complaint]:
    for term in lacking:
        message = f"No quote of this entry holds the fact's {term.kind} “{term.text}”."
        if term.instead and term.said not in term.instead:
            others = " and ".join(f"“{one}”" for one in term.instead)
            message = f"The fact says “{term.said}”, and the quote {others}."
        remedy = "Correct the fact, quote the sentence that says it too, or declare it under "
        yield Complaint(("fact",), message, f"{remedy}`derived` with the reason.")
    for key in find_idle(item.fact, item.derived):
        yield Complaint(
            ("derived", key),
            f"`derived` explains “{key}”, which the fact does not hold.",
            "Write it exactly as the fact has it, or remove the line.",
        )


def check_translations(item: EntryForm, languages: Languages) -> tuple[Complaint, ...]:
    """Hold an entry's translations against its fact."""
    said = (*item.quote, *item.derived)
    complaints = []
    for tag, text in item.translations.items():
        path = ("translations", tag)
        if tag.partition("-")[0] == languages.fact:
            message = f"The fact stands in `{languages.fact}` already."
            complaints.append(Complaint(path, message, "Remove this line, or name its language."))
        for figure in find_added(text, tag, item.fact, said, languages):
            message = f"Neither the fact nor its quote holds the translation's figure “{figure}”."
            complaints.append(Complaint(path, message, "Write the figure that the fact has."))
        for figure in find_lost(text, tag, item.fact, languages.fact):
            message = f"The translation lacks the fact's figure “{figure}”."
            complaints.append(Complaint(path, message, "Write it into the translation too."))
    return tuple(complaints)


def _find_meant(source: Source, text: str) -> tuple[str, ...]:
    """Give the spans of a source that a text which is not in it was meant to be, if any."""
    near = find_pieces(source, text) or (find_nearest(source, text),)
    return tuple(piece for piece in near if piece)


def _explain_absence(
    text: str, meant: Sequence[str], source: Source, others: Sequence[Source]
) -> tuple[str, str]:
    for other in others:
        if find_span(other, text):
            message = f"The quote stands not in the source `{source.id}` but in `{other.id}`."
            return message, f"Add `source: {other.id}` to the entry."
    if not meant:
        message = f"Neither the quote nor anything like it is in the source `{source.id}`."
        return message, "Copy the sentence from the source, or name the right `source`."
    if len(meant) > 1:
        message = f"The quote runs over several paragraphs of the source `{source.id}`."
        spans = ", ".join(f"“{one}”" for one in meant)
        return message, f"Make `quote` a list, with a span for each, after a dash: {spans}."
    (nearest,) = meant
    difference = describe_difference(text, nearest)
    message = f"The quote is not word for word in the source `{source.id}`: {difference}."
    escaped = write_unseen(nearest, text)
    if escaped:
        return message, f"Copy it from the source, or write: {escaped}"
    return message, f"The nearest span of the source is: {nearest}"
