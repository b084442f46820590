"""What was asked last, by whom and where, so that a short question can be understood.

All of it is in memory, bounded in number and in time: it is lost at a restart, and nobody minds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cachetools import TTLCache

_MOST = 10_000
"""Questions that are kept, of each sort: the oldest go first. At 300 characters, some megabytes."""

_STANDING = 86_400.0
"""Seconds for which an answer that is replied to is known, and for which a thread has a subject."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said."""

    channel: int
    is_thread: bool = False
    """Whether all that is said there is one conversation."""


@dataclass(frozen=True, slots=True)
class _Asked:
    person: int
    question: str


_NOTHING = _Asked(0, "")


class Conversations:
    """Remembers the last questions by the answer given, by thread, and by person and channel."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        """Take how long a person's own question counts, in seconds, and a clock in seconds."""
        self._by_answer: TTLCache[int, _Asked] = TTLCache(_MOST, _STANDING, timer=clock)
        self._by_thread: TTLCache[int, _Asked] = TTLCache(_MOST, _STANDING, timer=clock)
        self._by_person: TTLCache[tuple[int, int], str] = TTLCache(_MOST, seconds, timer=clock)

    def recall_answered(self, answer: int) -> str:
        """Give the question that a message answered; empty where it is not known any more."""
        return self._by_answer.get(answer, _NOTHING).question

    def recall(self, place: Place, person: int) -> str:
        """Give the person's own question, if just asked, or else the thread's last; or none."""
        own = self._by_person.get((place.channel, person))
        if own or not place.is_thread:
            return own or ""
        return self._by_thread.get(place.channel, _NOTHING).question

    def remember(self, place: Place, person: int, question: str, answer: int | None = None) -> None:
        """Remember a question as it was understood; `answer` is the message that answered it."""
        self._by_person[place.channel, person] = question
        if place.is_thread:
            self._by_thread[place.channel] = _Asked(person, question)
        if answer is not None:
            self._by_answer[answer] = _Asked(person, question)

    def forget(self, person: int) -> None:
        """Forget what a person asked, wherever that was."""
        for key in [key for key in self._by_person if key[1] == person]:
            self._by_person.pop(key, None)
        for kept in (self._by_answer, self._by_thread):
            for place in list(kept):
                if kept.get(place, _NOTHING).person == person:
                    kept.pop(place, None)
