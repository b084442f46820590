"""The questions that found no good answer, grouped by likeness: what the knowledge lacks.

Nothing here is learned: it is shown to an editor, who decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.answering.values import Outcome, Suggestion
from bot.app import Served
from bot.reporting.recent import MOST_QUESTIONS, Recent
from bot.storage.values import Reason, normalize_question

_ALIKE = 0.85
"""Cosine of two questions' static vectors from which they count as one: “how much did the show
cost” and “what was the cost of the show” do, “how long was the show” does not."""

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that found no good answer, in one wording."""

    question: str
    """Redacted, as it is kept."""
    language: str
    times: int
    """How often it was asked, or voted down, or put to the editors."""
    people: int
    first_at: datetime
    last_at: datetime
    is_queued: bool
    """Whether someone asked the editors for it."""
    reasons: tuple[Reason, ...] = ()
    """What people said was wrong with the answer, each once."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are alike, the one that was asked most often first."""

    questions: tuple[Unanswered, ...]
    nearest: tuple[Suggestion, ...]
    """The entries that come nearest to the first question, at most three, best first."""
    queued: tuple[int, ...]
    """The numbers of its questions in the editors' queue."""

    @property
    def title(self) -> str:
        """The question that stands for all."""
        return self.questions[0].question

    @property
    def language(self) -> str:
        """The language of that question, as a BCP 47 tag."""
        return self.questions[0].language

    @property
    def times(self) -> int:
        """How often all of them were asked."""
        return sum(one.times for one in self.questions)

    @property
    def people(self) -> int:
        """By how many people at most: who asked in two wordings counts twice."""
        return sum(one.people for one in self.questions)

    @property
    def last_at(self) -> datetime:
        """When one of them was asked last."""
        return max(one.last_at for one in self.questions)


@dataclass(slots=True)
class _Tally:
    """What is known of one question, while it is counted."""

    question: str
    language: str
    times: int
    people: set[str]
    first_at: datetime
    last_at: datetime
    number: int | None = None
    reasons: Counter[Reason] | None = None


def group_unanswered(recent: Recent, served: Served) -> tuple[Group, ...]:
    """Give the groups of a server's questions that want an editor, most asked and newest first.

    They are those that nothing was known for, whose answer was voted down, or that someone put to
    the editors; those that were dismissed and not asked since are left out. In whatever order
    they come, the groups are the same.
    """
    tallies, dismissed = _count(recent), recent.dismissed
    open_ = {
        key: one
        for key, one in tallies.items()
        if key not in dismissed or one.last_at > dismissed[key]
    }
    latest = sorted(open_, key=lambda key: (-open_[key].last_at.timestamp(), key))
    chosen = sorted(latest[:MOST_QUESTIONS])
    found = (
        _build([open_[chosen[place]] for place in places], served)
        for places in _cluster([open_[key].question for key in chosen], served)
    )
    order = sorted(found, key=lambda one: one.title)
    return tuple(sorted(order, key=lambda one: (one.times, one.last_at), reverse=True))


def _count(recent: Recent) -> dict[str, _Tally]:
    tallies: dict[str, _Tally] = {}
    by_id = {one.id: one for one in recent.exchanges}
    for one in sorted(by_id.values(), key=lambda one: (one.asked_at, one.id)):
        if one.outcome is Outcome.UNKNOWN:
            _note(tallies, one.question, one.language, one.asker, one.asked_at)
    for vote in sorted(recent.votes, key=lambda one: (one.voted_at, one.exchange, one.voter)):
        asked = by_id.get(vote.exchange)
        if asked is not None and not vote.is_helpful:
            tally = _note(tallies, asked.question, asked.language, vote.voter, vote.voted_at)
            tally.reasons = (tally.reasons or Counter()) + Counter(
                [vote.reason] if vote.reason else []
            )
    for waiting in recent.queue:
        people = [f"queue {place}" for place in range(waiting.people)]
        for who in people:
            tally = _note(tallies, waiting.question, waiting.language, who, waiting.last_asked_at)
            tally.number = waiting.id
            tally.first_at = min(tally.first_at, waiting.first_asked_at)
    return tallies


def _note(
    tallies: dict[str, _Tally], question: str, language: str, who: str, at: datetime
) -> _Tally:
    tally = tallies.setdefault(
        normalize_question(question), _Tally(question, language, 0, set(), at, at)
    )
    tally.times += 1
    tally.people.add(who)
    tally.first_at, tally.last_at = min(tally.first_at, at), max(tally.last_at, at)
    return tally


def _cluster(texts: Sequence[str], served: Served) -> Iterator[list[int]]:
    """Give the places of texts that are alike, or linked by others that are (single linkage)."""
    leaders = list(range(len(texts)))

    def lead(place: int) -> int:
        while leaders[place] != place:
            leaders[place] = leaders[leaders[place]]
            place = leaders[place]
        return place

    for one, other in served.find_alike(texts, _ALIKE):
        first, second = sorted((lead(one), lead(other)))
        leaders[second] = first
    groups: dict[int, list[int]] = {}
    for place in range(len(texts)):
        groups.setdefault(lead(place), []).append(place)
    yield from groups.values()


def _build(tallies: Sequence[_Tally], served: Served) -> Group:
    order = sorted(tallies, key=lambda one: one.question)
    order.sort(key=lambda one: (one.times, one.last_at), reverse=True)
    questions = tuple(
        Unanswered(
            one.question,
            one.language,
            one.times,
            len(one.people),
            one.first_at,
            one.last_at,
            one.number is not None,
            tuple(sorted(one.reasons or ())),
        )
        for one in order
    )
    nearest = served.complete(questions[0].question, questions[0].language, _NEAREST)
    queued = tuple(sorted(one.number for one in order if one.number is not None))
    return Group(questions, nearest, queued)
