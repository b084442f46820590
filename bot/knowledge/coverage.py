"""What of a source can be asked for, what is left out on purpose, and what is lacking."""

from __future__ import annotations

from dataclasses import dataclass

from bot.knowledge.model import Knowledge, Sentence, Source


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """How the entries cover one source; every sentence is in exactly one of the three lists."""

    source: str
    """The id of the source."""
    answerable: tuple[Sentence, ...]
    """An entry rests on it."""
    excluded: tuple[Sentence, ...]
    """The source's card leaves it out, with a reason."""
    uncovered: tuple[Sentence, ...]
    """Neither: an editor should cover it or exclude it."""


def measure_coverage(knowledge: Knowledge) -> tuple[SourceCoverage, ...]:
    """Sort the sentences of each source into answerable, excluded and uncovered."""
    touched = {
        (span.source, sentence)
        for entry in knowledge.entries.values()
        for span in entry.quote
        for sentence in span.sentences
    }
    return tuple(
        _cover(source, {sentence for owner, sentence in touched if owner == source.id})
        for source in knowledge.sources.values()
    )


def _cover(source: Source, touched: set[str]) -> SourceCoverage:
    left_out = {exclusion.sentence for exclusion in source.excluded} - touched
    return SourceCoverage(
        source=source.id,
        answerable=tuple(s for s in source.sentences if s.id in touched),
        excluded=tuple(s for s in source.sentences if s.id in left_out),
        uncovered=tuple(s for s in source.sentences if s.id not in touched | left_out),
    )
