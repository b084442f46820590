"""Whose turn it is: how long a person waits between two questions, and who was already told so."""

from __future__ import annotations

from collections.abc import Callable

from discord.ext.commands import CooldownMapping


class Turns:
    """One question a person in each stretch of `seconds`; 0 is no wait at all."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        """Take the wait and a clock in seconds, above 0, that never runs backwards."""
        self._clock = clock
        self._asked = _each(seconds)
        self._reminded = _each(seconds)

    def take(self, person: int) -> float:
        """Take the person's turn and give 0, or give the seconds that are still to wait."""
        return self._asked.update_rate_limit(person, self._clock()) or 0.0 if self._asked else 0.0

    def should_remind(self, person: int) -> bool:
        """Whether to tell the person to wait: once in a stretch, so that it is no nuisance."""
        if not self._reminded:
            return False
        return self._reminded.update_rate_limit(person, self._clock()) is None


def _each(seconds: float) -> CooldownMapping[int] | None:
    return CooldownMapping[int].from_cooldown(1, seconds, int) if seconds else None
