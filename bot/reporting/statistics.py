"""What was asked, what came of it and how fast, counted from what the store keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil

from bot.answering.values import Outcome
from bot.storage.store import Store
from bot.storage.values import Exchange, Feedback, normalize_question

MOST = 10
"""Questions and entries that are named."""

COUNTED = (Outcome.ANSWER, Outcome.SUGGEST, Outcome.UNKNOWN)
"""What can come of a question: greetings and thanks are none, and are not kept."""

_FEWEST_VOTES = 2
"""An entry that only one person voted on is no trouble yet."""


@dataclass(frozen=True, slots=True)
class Day:
    """The questions of one day, in UTC, by what came of them."""

    date: date
    answered: int
    suggested: int
    unknown: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.answered + self.suggested + self.unknown


@dataclass(frozen=True, slots=True)
class AskedOften:
    """A question in the wording that was used first, and how often it was asked in any."""

    question: str
    times: int


@dataclass(frozen=True, slots=True)
class EntryVotes:
    """How people voted on an entry's answers."""

    entry: str
    helpful: int
    unhelpful: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts of some days, of one server or of all."""

    days: tuple[Day, ...]
    """One for each day, without gaps, the oldest first."""
    most_asked: tuple[AskedOften, ...]
    least_helpful: tuple[EntryVotes, ...]
    """Entries with more votes against them than for, the worst first."""
    median_ms: float
    """From a question's arrival until its reply was handed to Discord; 0 without questions."""
    p99_ms: float
    """The same, for the slowest in a hundred."""

    @property
    def total(self) -> int:
        """All questions."""
        return sum(day.total for day in self.days)

    def share(self, outcome: Outcome) -> float:
        """Give the part of the questions that came out so, 0..1; 0 without questions."""
        counts = {
            Outcome.ANSWER: sum(day.answered for day in self.days),
            Outcome.SUGGEST: sum(day.suggested for day in self.days),
            Outcome.UNKNOWN: sum(day.unknown for day in self.days),
        }
        return counts[outcome] / self.total if self.total else 0.0


async def find_statistics(
    store: Store, server: int | None, *, now: datetime, days: int, every: bool = False
) -> Statistics:
    """Count the last days up to now, of one server (None: direct messages), or of `every` place.

    Raises:
        StorageError: The store can't be read.
    """
    first = now.date() - timedelta(days=days - 1)
    since = datetime.combine(first, datetime.min.time(), now.tzinfo)
    exchanges = await store.list_exchanges(since)
    if not every:
        exchanges = tuple(one for one in exchanges if one.server == server)
    votes = await store.list_feedback(since)
    return count_statistics(exchanges, votes, first=first, last=now.date())


def count_statistics(
    exchanges: Sequence[Exchange], votes: Iterable[Feedback], *, first: date, last: date
) -> Statistics:
    """Count exchanges between two days, both included; votes on other exchanges are left out."""
    outcomes = Counter((one.asked_at.date(), one.outcome) for one in exchanges)
    days = tuple(
        Day(day, *(outcomes[day, outcome] for outcome in COUNTED))
        for day in (first + timedelta(days=number) for number in range((last - first).days + 1))
    )
    times = sorted(one.latency_ms for one in exchanges)
    return Statistics(
        days,
        tuple(_count_questions(exchanges)[:MOST]),
        tuple(_count_votes({one.id for one in exchanges}, votes)[:MOST]),
        _quantile(times, 0.5),
        _quantile(times, 0.99),
    )


def _count_questions(exchanges: Iterable[Exchange]) -> list[AskedOften]:
    times: Counter[str] = Counter()
    wordings: dict[str, str] = {}
    for one in sorted(exchanges, key=lambda one: (one.asked_at, one.id)):
        key = normalize_question(one.question)
        times[key] += 1
        wordings.setdefault(key, one.question)
    order = sorted(times, key=lambda key: (-times[key], key))
    return [AskedOften(wordings[key], times[key]) for key in order]


def _count_votes(known: set[int], votes: Iterable[Feedback]) -> list[EntryVotes]:
    counts: dict[str, list[int]] = {}
    for vote in votes:
        if vote.exchange in known:
            counts.setdefault(vote.entry, [0, 0])[not vote.is_helpful] += 1
    found = [EntryVotes(entry, *both) for entry, both in counts.items()]
    poor = [
        one
        for one in found
        if one.unhelpful > one.helpful and one.helpful + one.unhelpful >= _FEWEST_VOTES
    ]
    return sorted(poor, key=lambda one: (one.helpful - one.unhelpful, one.entry))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Give the least value that this share of the values does not exceed."""
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else 0.0
