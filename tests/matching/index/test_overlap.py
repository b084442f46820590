"""What questions share with units: read from either side, it is the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.matching.index import overlap
from bot.matching.index.overlap import Overlap, Sharing, Weighed
from bot.matching.index.ragged import Ragged, to_starts

TERMS = 12
UNITS = st.lists(st.sets(st.integers(0, TERMS - 1), max_size=6), min_size=1, max_size=8)
QUESTION = st.sets(st.integers(0, TERMS - 1), max_size=6)


def make_overlap(units: list[set[int]]) -> Overlap:
    values = np.array([term for unit in units for term in sorted(unit)], dtype=np.int32)
    return Overlap(Ragged(values, to_starts(np.array(list(map(len, units))))), TERMS)


def weigh(number: int, terms: set[int], kind: int) -> Weighed:
    listed = np.array(sorted(terms), dtype=np.int32)
    return Weighed(number, listed, (listed + 1.0) / TERMS, kind)


@pytest.fixture(params=[0, overlap.EXHAUSTIVE])
def either_size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every base for a large one, or none."""
    monkeypatch.setattr(overlap, "EXHAUSTIVE", request.param)


@pytest.mark.usefixtures("either_size")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(UNITS, QUESTION, QUESTION, st.data())
def test_the_weights_of_shared_terms_are_summed_by_kind(
    units: list[set[int]], first: set[int], second: set[int], data: st.DataObject
) -> None:
    others = [{(term + 1) % TERMS for term in unit} for unit in units]
    sharing = Sharing((make_overlap(units), make_overlap(others)))
    weighed = (weigh(0, first, 0), weigh(1, second, 0), weigh(0, second, 1))
    chosen = data.draw(st.none() | st.sets(st.integers(0, len(units) - 1), min_size=1))
    rows = None if chosen is None else np.array(sorted(chosen), dtype=np.int32)
    for _ in range(2):  # a second question finds nothing left of the first
        found = sharing.sum(weighed, 2, rows)
        expected = [
            [sum(t + 1.0 for t in first & unit) + sum(t + 1.0 for t in second & other)
             for unit, other in zip(units, others, strict=True)],
            [sum(t + 1.0 for t in second & unit) for unit in units],
        ]  # fmt: skip
        whole = np.array(expected) / TERMS
        np.testing.assert_allclose(found, whole if rows is None else whole[:, rows], atol=1e-5)


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    rarity = make_overlap([{0, 1}, {0}, {0}]).rarity
    assert rarity[2] > rarity[1] > rarity[0] > 0
