"""A claim held against the source: the sentences nearest to it, and the figures of both.

It never says whether a claim is true: it shows what the source says, and leaves the judgement to
the reader.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.knowledge.figure import Figure, is_ordinal
from bot.knowledge.figures import locate_figures
from bot.knowledge.model import Entry, Knowledge, Sentence, Source
from bot.matching.index.semantic import Encoder
from bot.matching.language.text import tokenize
from bot.matching.matcher import Matcher
from bot.matching.values import Candidate, Document

MOST_SENTENCES = 3

_ONE_WORD = 0.55
"""Just above the `substance` of one naming word: a sentence must share more with a claim."""
_NEAR = 0.6
"""Of the strength of the nearest sentence: what is weaker only repeats some of its words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure of a sentence, at `text[start:end]`."""

    start: int
    end: int
    agrees: bool
    """Whether the claim has the same figure."""


@dataclass(frozen=True, slots=True)
class NearSentence:
    """A sentence of a source that speaks of what a claim speaks of."""

    source: str
    """The id of the source."""
    sentence: Sentence
    marks: tuple[Mark, ...]
    """Its figures, in order."""
    agreeing: tuple[str, ...]
    """The figures that both have, as the sentence writes them."""
    only_source: tuple[str, ...]
    """The figures of the sentence that the claim does not have."""
    only_claim: tuple[str, ...]
    """The figures of the claim that the sentence does not have, as typed."""


class ClaimChecker:
    """Finds what a knowledge base's sources say next to a claim."""

    def __init__(self, knowledge: Knowledge, encoder: Encoder | None = None) -> None:
        """Index the sentences; facts that rest on one, in every language, help to find it."""
        entries: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in knowledge.entries.values():
            for span in entry.quote:
                for id_ in span.sentences:
                    entries[span.source, id_].append(entry)
        self._sentences = {
            f"{source.id} {sentence.id}": (source, sentence)
            for source in knowledge.sources.values()
            for sentence in source.sentences
        }
        documents = [
            Document(name, (sentence.text, *_read_facts(entries[source.id, sentence.id])))
            for name, (source, sentence) in self._sentences.items()
        ]
        self._matcher = Matcher(documents, synonyms=knowledge.synonyms, encoder=encoder)

    def rank(self, text: str, limit: int = 25) -> tuple[NearSentence, ...]:
        """Give the sentences nearest to a text, the nearest first, however far they are.

        Those that a search finds come first, then those that share words with it, then the rest in
        reading order.
        """
        found = sorted(self._matcher.match(text).candidates, key=lambda one: -_weigh(one))
        names = dict.fromkeys(one.document for one in found if _weigh(one) > 0)
        if len(names) < limit:
            said = _read_words(text)
            shared = {
                name: len(said & _read_words(sentence.text))
                for name, (_, sentence) in self._sentences.items()
                if name not in names
            }
            names |= dict.fromkeys(sorted(shared, key=lambda name: -shared[name]))
        return tuple(_compare(*self._sentences[name], text) for name in list(names)[:limit])

    def check(self, claim: str) -> tuple[NearSentence, ...]:
        """Give the sentences nearest to a claim, the nearest first; none where none is near."""
        found = [
            candidate
            for candidate in self._matcher.match(claim).candidates
            if candidate.evidence["substance"] >= _ONE_WORD
        ]
        found.sort(key=lambda candidate: (-_weigh(candidate), candidate.document))
        strongest = _weigh(found[0]) if found else 0.0
        near = [one for one in found if _weigh(one) >= _NEAR * strongest][:MOST_SENTENCES]
        return tuple(_compare(*self._sentences[one.document], claim) for one in near)


def _weigh(candidate: Candidate) -> float:
    """Give how near a sentence is, 0 or more, whatever its figures are."""
    signs = candidate.evidence
    return signs["strength"] * signs["coverage"]


def _read_words(text: str) -> frozenset[str]:
    return frozenset(token.term for token in tokenize(text))


def _read_facts(entries: Sequence[Entry]) -> list[str]:
    return [text for entry in entries for text in (entry.fact, *entry.translations.values())]


def _compare(source: Source, sentence: Sentence, claim: str) -> NearSentence:
    """Hold a claim's figures against a sentence's; it is taken to write them as the source does."""
    figures, claimed = (_find_amounts(one, source.language) for one in (sentence.text, claim))
    marks = [Mark(one.start, one.end, any(_agree(one, c) for c in claimed)) for one in figures]
    pairs = list(zip(figures, marks, strict=True))
    return NearSentence(
        source.id,
        sentence,
        tuple(marks),
        agreeing=_name(figure for figure, mark in pairs if mark.agrees),
        only_source=_name(figure for figure, mark in pairs if not mark.agrees),
        only_claim=_name(c for c in claimed if not any(_agree(one, c) for one in figures)),
    )


@lru_cache(maxsize=256)
def _find_amounts(text: str, language: str) -> tuple[Figure, ...]:
    figures = locate_figures(text, language)
    return tuple(figure for figure in figures if not is_ordinal(figure))


def _agree(one: Figure, other: Figure) -> bool:
    return one.fits(other) and not one.readings.isdisjoint(other.readings)


def _name(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.text for figure in figures))
