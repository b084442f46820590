"""Suspended entries whose quotes a new text holds again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.knowledge.model import Knowledge, Source, Span, Suspended
from bot.knowledge.names import Casing
from bot.knowledge.notations import Languages
from bot.knowledge.proving import check_translations, prove_entry
from bot.knowledge.quotes import find_doubt, find_span
from bot.knowledge.schema import EntryForm
from bot.sourcing.updates import RestoredEntry


def find_restored(
    knowledge: Knowledge, before: Source, after: Source, casings: Mapping[str, Casing]
) -> Iterator[RestoredEntry]:
    """Give the suspended entries that the new text proves.

    An entry whose quotes stood in the old text all along was suspended for another reason, which
    the new text does not take away: it is left to an editor.
    """
    for one in knowledge.suspended.values():
        if one.source == before.id and not _stands(one, before):
            spans = _prove(one, after, casings[one.topic])
            if spans:
                yield RestoredEntry(one, spans)


def _stands(one: Suspended, source: Source) -> bool:
    spans = [find_span(source, text) for text in one.quote]
    return all(span and not find_doubt(source, span) for span in spans)


def _prove(one: Suspended, after: Source, casing: Casing) -> tuple[Span, ...]:
    item = EntryForm.model_validate(
        {
            "id": one.id,
            "fact": one.fact,
            "quote": list(one.quote),
            "questions": {one.language: list(one.questions[:1])},  # they prove nothing
            "derived": dict(one.derived),
            "translations": dict(one.translations),
        }
    )
    spans, complaints = prove_entry(item, after, (), casing, one.language)
    complaints += check_translations(item, Languages(one.language, after.language))
    return () if complaints else spans
