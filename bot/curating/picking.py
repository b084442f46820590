"""The quote picker: sentences of the sources ranked for a fact, and spans cut out of them.

A quote is only ever named by its place in the source, so that it is word for word by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from bot.answering.claims import NearSentence
from bot.app import Served
from bot.errors import EditError
from bot.knowledge.lock import Term, find_unproven
from bot.knowledge.model import Knowledge, Sentence, Source, Span
from bot.knowledge.names import Casing, learn_casing
from bot.knowledge.notations import Languages
from bot.knowledge.quotes import find_doubt
from bot.knowledge.schema import MAX_QUOTE
from bot.knowledge.words import WORD

MOST_SENTENCES = 25
"""As many as a select of Discord holds."""
MOST_CLAUSES = 25
MOST_SPANS = 8
"""As many as `EntryForm.quote` may have."""

_CUT = re.compile(r"[,;:]\s+|[，、；：。]\s*|\s+[-–—]\s+|[–—]\s*")
"""Where a clause ends; a comma within a figure is none."""

_EDGES = " \t\n,;:，、；：–—"
"""Marks that end a clause, and no quote."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a source at `text[start:end]`, from which quotes are put together."""

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure, name or currency of the fact that no chosen span holds."""

    term: Term
    """Its `kind` is `figure`, `name` or `currency`; its `text` is as the fact has it."""
    sentences: tuple[Sentence, ...]
    """The sentences of the source that would add it, at most five, the nearest first."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Spans that were chosen for a fact, and what they still lack."""

    spans: tuple[Span, ...]
    """In reading order; those that touch are one."""
    doubts: tuple[str, ...]
    """Why a span is a bad proof, as clauses: “starts inside of “Shenzhen””."""
    missing: tuple[Missing, ...]

    @property
    def is_proof(self) -> bool:
        """Whether the spans hold all that the fact says in figures and names."""
        return bool(self.spans) and not self.doubts and not self.missing

    @property
    def quote(self) -> tuple[str, ...]:
        """The spans' texts, as an entry has them."""
        return tuple(span.text for span in self.spans)


class QuotePicker:
    """Picks quotes from the sources of what is served."""

    def __init__(self, served: Served) -> None:
        """Take what is served; its first ranking takes about a second."""
        self._served = served

    def rank(
        self, text: str, *, source: str = "", limit: int = MOST_SENTENCES
    ) -> tuple[NearSentence, ...]:
        """Give the sentences nearest to a fact or a question, of one source if it is named."""
        if not source:
            return self._served.rank_sentences(text, limit)
        every = sum(len(one.sentences) for one in self._served.knowledge.sources.values())
        found = self._served.rank_sentences(text, every)
        return tuple(one for one in found if one.source == source)[:limit]

    def list_clauses(self, source: str, sentence: str) -> tuple[Clause, ...]:
        """Give the clauses of a sentence, by its id, in order; together they are all of it."""
        text, found = self._find(source), self._find_sentence(source, sentence)
        places = _merge_short(list(_cut(text.text, found.start, found.end)))
        return tuple(Clause(source, start, end, text.text[start:end]) for start, end in places)

    def pick(
        self,
        fact: str,
        source: str,
        places: Iterable[tuple[int, int]],
        *,
        derived: Sequence[str] = (),
        topic: str = "",
    ) -> Picked:
        """Take the pieces of a source at these places as the quote of a fact.

        `derived` are the figures and names that the editor declares; `topic` is where the entry
        will stand, whose facts tell names from other words.

        Raises:
            EditError: A place lies outside of the source, or there are too many.
        """
        text = self._find(source)
        spans = tuple(_place(text, *one) for one in _join(text, places))
        if len(spans) > MOST_SPANS or sum(len(span.text) for span in spans) > MAX_QUOTE:
            raise EditError(
                f"A quote has at most {MOST_SPANS} spans and {MAX_QUOTE:,} characters. "
                "Take fewer, or split the entry."
            )
        doubts = tuple(doubt for span in spans if (doubt := find_doubt(text, span)))
        return Picked(spans, doubts, self._find_missing(fact, text, spans, derived, topic))

    def _find_missing(
        self, fact: str, source: Source, spans: Sequence[Span], derived: Sequence[str], topic: str
    ) -> tuple[Missing, ...]:
        language = _find_language(self._served.knowledge, topic)
        casing = _learn(source.text, source.language)
        casing |= _learn_prose(self._served.knowledge, topic, fact, language)
        find = partial(
            find_unproven,
            fact,
            casing=casing,
            languages=Languages(language, source.language),
        )
        lacking = find(quote=[span.text for span in spans], derived=derived)
        if not lacking:
            return ()
        near = [one.sentence for one in self.rank(fact, source=source.id, limit=2 * MOST_SENTENCES)]
        return tuple(
            Missing(term, tuple(_find_helpers(term, find, source, near))[:5]) for term in lacking
        )

    def _find(self, source: str) -> Source:
        found = self._served.knowledge.sources.get(source)
        if found is None:
            raise EditError(f"There is no source `{source}`.")
        return found

    def _find_sentence(self, source: str, sentence: str) -> Sentence:
        for one in self._find(source).sentences:
            if one.id == sentence:
                return one
        raise EditError(f"The source `{source}` has no sentence `{sentence}`.")


def _find_helpers(
    term: Term, find: Callable[..., Sequence[Term]], source: Source, near: Sequence[Sentence]
) -> Iterator[Sentence]:
    said = term.text.casefold()
    literal = [one for one in source.sentences if said in one.text.casefold()]
    for one in dict.fromkeys([*near, *literal]):
        if term not in find(quote=[one.text], derived=()):
            yield one


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for mark in _CUT.finditer(text, start, end):
        last = mark.start() + len(mark[0].rstrip())
        if first < last and mark.end() < end:
            yield first, last
            first = mark.end()
    yield first, end


def _merge_short(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the shortest neighbours until no more are left than can be shown."""
    while len(places) > MOST_CLAUSES:
        at = min(range(len(places) - 1), key=lambda i: places[i + 1][1] - places[i][0])
        places[at : at + 2] = [(places[at][0], places[at + 1][1])]
    return places


def _join(source: Source, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put places in reading order, and make one of those with nothing but marks between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        if not 0 <= start < end <= len(source.text):
            raise EditError(f"The source `{source.id}` has no text at {start} to {end}.")
        between = source.text[joined[-1][1] : start] if joined else ""
        touches = bool(joined) and "\n" not in between and not WORD.search(between)
        if touches or (joined and start <= joined[-1][1]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _place(source: Source, start: int, end: int) -> Span:
    text = source.text[start:end]
    start += len(text) - len(text.lstrip(_EDGES))
    text = text.strip(_EDGES)
    end = start + len(text)
    touched = [one for one in source.sentences if one.start < end and start < one.end]
    if not touched:
        raise EditError(f"The source `{source.id}` has no text at {start} to {end}.")
    names = tuple(one.id for one in touched)
    return Span(source.id, text, start, end, touched[0].paragraph, names)


@lru_cache(maxsize=16)
def _learn(text: str, language: str) -> Casing:
    return learn_casing([text], language)


def _find_language(knowledge: Knowledge, topic: str) -> str:
    found = knowledge.topics.get(topic)
    return found.language if found else "en"


def _learn_prose(knowledge: Knowledge, topic: str, fact: str, language: str) -> Casing:
    entries = [one for one in knowledge.entries.values() if one.topic == topic]
    prose = (text for one in entries for text in (one.fact, one.context))
    return learn_casing([fact, *prose], language)
