"""How a bot that listens holds back: pauses in a channel and for a person, no answer twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cachetools import TTLCache

_MOST = 10_000
"""What is kept in mind of each sort; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """How long to be silent, in seconds; 0 is not at all."""

    channel: float
    """After an answer in the channel."""
    person: float
    """After an answer to the person, wherever it was."""
    same: float
    """Before the same answer in the same channel."""


class Restraint:
    """Remembers, within bounds, when it last spoke unasked."""

    def __init__(self, pauses: Pauses, clock: Callable[[], float]) -> None:
        """Take the pauses and a clock in seconds that never runs backwards."""
        self._channels: TTLCache[int, None] = TTLCache(_MOST, pauses.channel, timer=clock)
        self._people: TTLCache[int, None] = TTLCache(_MOST, pauses.person, timer=clock)
        self._said: TTLCache[tuple[int, str], None] = TTLCache(_MOST, pauses.same, timer=clock)

    def may_speak(self, channel: int, person: int) -> bool:
        """Whether neither the channel nor the person is to be left in peace."""
        return channel not in self._channels and person not in self._people

    def may_say(self, channel: int, entry: str) -> bool:
        """Whether the entry was not given in the channel a while ago."""
        return (channel, entry) not in self._said

    def note_said(self, channel: int, entry: str) -> None:
        """Take note of an answer in a channel, asked for or not."""
        self._said[channel, entry] = None

    def note_spoken(self, channel: int, person: int) -> None:
        """Take note of having spoken unasked."""
        self._channels[channel] = None
        self._people[person] = None
