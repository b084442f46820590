"""What is remembered of a method."""

from __future__ import annotations

import pytest

from bot.matching.index.remembering import remember


class Counting:
    def __init__(self) -> None:
        self.asked: list[int] = []
        self.double = remember(self._double)

    def _double(self, row: int) -> int:
        self.asked.append(row)
        return 2 * row


def test_a_row_is_asked_for_once() -> None:
    counting = Counting()
    assert [counting.double(row) for row in (1, 2, 1, 2)] == [2, 4, 2, 4]
    assert counting.asked == [1, 2]


def test_what_is_gone_cannot_be_asked() -> None:
    double = Counting().double
    with pytest.raises(ReferenceError):
        double(1)
