"""One entry held against its source: its quotes found there, its fact locked to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.knowledge.lock import find_idle, find_unproven
from bot.knowledge.model import Source, Span
from bot.knowledge.names import Casing
from bot.knowledge.nearest import describe_difference, find_nearest
from bot.knowledge.nodes import Step
from bot.knowledge.quotes import find_doubt, find_span
from bot.knowledge.schema import EntryForm


class Complaint(NamedTuple):
    """What is wrong with an entry, at a path within it."""

    path: tuple[Step, ...]
    message: str
    remedy: str


def check_quotes(
    item: EntryForm, spans: Sequence[Span | None], source: Source, others: Sequence[Source]
) -> Iterator[Complaint]:
    """Say which quotes the source does not hold (None among the spans), and which prove nothing."""
    for number, (text, span) in enumerate(zip(item.quote, spans, strict=True)):
        if span is None:
            yield Complaint(("quote", number), *_explain_absence(text, source, others))
            continue
        doubt = find_doubt(source, span)
        if doubt:
            remedy = "Quote the whole sentence, or one span for each paragraph."
            yield Complaint(("quote", number), f"The quote {doubt}.", remedy)


def check_lock(item: EntryForm, casing: Casing) -> Iterator[Complaint]:
    """Find figures and names that only the fact says, and declarations that explain nothing."""
    for term in find_unproven(item.fact, item.quote, item.derived, casing):
        yield Complaint(
            ("fact",),
            f"No quote of this entry holds the fact's {term.kind} “{term.text}”.",
            "Correct the fact, quote the sentence that says it too, or declare it under `derived` "
            "with the reason.",
        )
    for key in find_idle(item.fact, item.derived):
        yield Complaint(
            ("derived", key),
            f"`derived` explains “{key}”, which the fact does not hold.",
            "Write it exactly as the fact has it, or remove the line.",
        )


def _explain_absence(text: str, source: Source, others: Sequence[Source]) -> tuple[str, str]:
    for other in others:
        if find_span(other, text):
            message = f"The quote stands not in the source `{source.id}` but in `{other.id}`."
            return message, f"Add `source: {other.id}` to the entry."
    nearest = find_nearest(source, text)
    if not nearest:
        message = f"Neither the quote nor anything like it is in the source `{source.id}`."
        return message, "Copy the sentence from the source, or name the right `source`."
    difference = describe_difference(text, nearest)
    message = f"The quote is not word for word in the source `{source.id}`: {difference}."
    return message, f"The nearest span of the source is: {nearest}"
