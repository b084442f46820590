"""Rows of different lengths against plain lists."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.ragged import Ragged, join, to_starts

Rows = list[list[int]]
ROWS = st.lists(st.lists(st.integers(0, 8), max_size=5), min_size=1, max_size=6)


def lay(rows: Rows) -> Ragged:
    values = np.array([value for row in rows for value in row], dtype=np.int32)
    return Ragged(values, to_starts(np.array([len(row) for row in rows], dtype=np.int64)))


def read(ragged: Ragged) -> Rows:
    return [ragged.row(number).tolist() for number in range(len(ragged))]


@given(ROWS, st.data())
def test_taking_cutting_and_joining_are_those_of_lists(rows: Rows, data: st.DataObject) -> None:
    ragged = lay(rows)
    assert read(ragged) == rows
    picked = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    assert read(ragged.take(np.array(picked, dtype=np.int64))) == [rows[row] for row in picked]
    begin = data.draw(st.integers(0, len(rows)))
    end = data.draw(st.integers(begin, len(rows)))
    assert read(ragged.cut(begin, end)) == rows[begin:end]
    assert read(join([ragged.cut(0, begin), ragged.cut(begin, len(rows))])) == rows


@given(ROWS)
def test_distinct_rows_are_sorted_sets_and_inverting_lists_who_holds_what(rows: Rows) -> None:
    distinct = lay(rows).distinct()
    assert read(distinct) == [sorted(set(row)) for row in rows]
    assert read(distinct.invert(9)) == [
        [number for number, row in enumerate(rows) if value in row] for value in range(9)
    ]


@given(ROWS)
def test_sums_are_those_of_each_row(rows: Rows) -> None:
    weights = np.arange(9, dtype=np.float32)
    assert lay(rows).sums(weights).tolist() == [sum(row) for row in rows]


def test_expanding_puts_rows_in_the_place_of_values() -> None:
    inner = lay([[1, 2], [], [3]])
    assert read(lay([[0, 2], [], [1], [2, 2]]).expand(inner)) == [[1, 2, 3], [], [], [3, 3]]
