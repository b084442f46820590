"""The number and name lock: a fact may say no figure and no name that its quotes do not say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A figure or a name as the fact has it."""

    kind: str
    text: str


class Lock:
    def __init__(self, prose: Sequence[str]) -> None:
        pass

    def find_unproven(
        self, fact: str, quote: Sequence[str], derived: Mapping[str, str]
    ) -> tuple[Term, ...]:
        return ()

    def find_idle(self, fact: str, derived: Iterable[str]) -> tuple[str, ...]:
        return ()
