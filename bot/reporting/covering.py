"""What the coverage page is made of: each sentence of each source, and the use of each entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.answering.values import Outcome
from bot.app import Served
from bot.knowledge.coverage import measure_coverage
from bot.knowledge.model import Entry, Knowledge, Sentence, Source, Suspended
from bot.knowledge.nearest import find_nearest
from bot.knowledge.quotes import find_span
from bot.reporting.rivals import Rival, Tell, find_rivals, map_rivals
from bot.storage.store import Store
from bot.storage.values import Exchange

DAYS = 90
"""How far back it is counted how often an entry was asked."""


class Cover(StrEnum):
    """What can be said of a sentence; each is in exactly one of these."""

    ANSWERABLE = "answerable"
    EXCLUDED = "excluded"
    SUSPENDED = "suspended"
    """Entries that are not served now rest on it, and no other."""
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class EntryUse:
    """An entry, how often it answered, and what it is most easily taken for."""

    entry: Entry
    asked: int
    rival: Rival | None = None


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence of a source with what rests on it."""

    sentence: Sentence
    cover: Cover
    entries: tuple[EntryUse, ...] = ()
    reason: str = ""
    """Why it is left out, if it is."""
    suspended: tuple[Suspended, ...] = ()
    """The entries that quote it, or what comes nearest to their quote, and are not served."""


@dataclass(frozen=True, slots=True)
class CoveredSource:
    """A source with all of its sentences, in reading order."""

    source: Source
    sentences: tuple[CoveredSentence, ...]

    def count(self, cover: Cover) -> int:
        """Give how many of its sentences are so."""
        return sum(one.cover is cover for one in self.sentences)

    def list_only(self, cover: Cover) -> tuple[CoveredSentence, ...]:
        """Give those of its sentences that are so."""
        return tuple(one for one in self.sentences if one.cover is cover)


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """How all sources are covered, and how the entries on them are used."""

    sources: tuple[CoveredSource, ...]
    entries: tuple[EntryUse, ...]
    """In the order of the topics."""
    days: int
    """Over how many days it was counted how often each was asked."""

    @property
    def never_asked(self) -> tuple[EntryUse, ...]:
        """The entries that answered nobody."""
        return tuple(one for one in self.entries if not one.asked)


async def read_asked(store: Store, now: datetime, days: int = DAYS) -> Mapping[str, int]:
    """Give how often each entry answered of late, in all servers.

    Raises:
        StorageError: The store can't be read.
    """
    return count_asked(await store.list_exchanges(now - timedelta(days=days)))


def count_asked(exchanges: Iterable[Exchange]) -> Mapping[str, int]:
    """Give how often each entry answered."""
    return Counter(
        one.entry for one in exchanges if one.outcome is Outcome.ANSWER and one.entry is not None
    )


def report_coverage(
    served: Served,
    asked: Mapping[str, int],
    days: int = DAYS,
    tell: Tell = lambda _done, _all: None,
) -> CoverageReport:
    """Report on what is served; it takes some seconds, to find the rivals. Threads may call it."""
    return build_report(served.knowledge, asked, find_rivals(served, tell), days)


def build_report(
    knowledge: Knowledge, asked: Mapping[str, int], rivals: tuple[Rival, ...] = (), days: int = DAYS
) -> CoverageReport:
    """Put together what is known."""
    nearest = map_rivals(rivals)
    uses = {
        id_: EntryUse(entry, asked.get(id_, 0), nearest.get(id_))
        for id_, entry in knowledge.entries.items()
    }
    resting: dict[tuple[str, str], list[EntryUse]] = {}
    for use in uses.values():
        touched = ((span.source, one) for span in use.entry.quote for one in span.sentences)
        for place in dict.fromkeys(touched):
            resting.setdefault(place, []).append(use)
    return CoverageReport(tuple(_cover(knowledge, resting)), tuple(uses.values()), days)


def _cover(
    knowledge: Knowledge, resting: Mapping[tuple[str, str], list[EntryUse]]
) -> Iterable[CoveredSource]:
    for measured in measure_coverage(knowledge):
        source = knowledge.sources[measured.source]
        reasons = {one.sentence: one.reason for one in source.excluded}
        covers = dict.fromkeys((one.id for one in measured.answerable), Cover.ANSWERABLE)
        covers |= dict.fromkeys((one.id for one in measured.excluded), Cover.EXCLUDED)
        aside = _place_suspended(knowledge, source)
        covers = dict.fromkeys(aside, Cover.SUSPENDED) | covers
        yield CoveredSource(
            source,
            tuple(
                CoveredSentence(
                    sentence,
                    cover := covers.get(sentence.id, Cover.UNCOVERED),
                    tuple(resting.get((source.id, sentence.id), ())),
                    reasons.get(sentence.id, "") if cover is Cover.EXCLUDED else "",
                    tuple(aside.get(sentence.id, ())),
                )
                for sentence in source.sentences
            ),
        )


def _place_suspended(knowledge: Knowledge, source: Source) -> Mapping[str, list[Suspended]]:
    """Give the sentences that suspended entries rest on, with these.

    A quote that the source has no longer stands where the source says most nearly the same: there
    it is to be mended.
    """
    placed: dict[str, list[Suspended]] = {}
    for one in knowledge.suspended.values():
        if one.source == source.id:
            for id_ in dict.fromkeys(_touch(source, one)):
                placed.setdefault(id_, []).append(one)
    return placed


def _touch(source: Source, one: Suspended) -> Iterable[str]:
    for text in one.quote:
        near = find_span(source, text) or find_span(source, find_nearest(source, text))
        if near:
            yield from near.sentences
