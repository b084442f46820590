"""Arrays of noughts that are lent and given back."""

from __future__ import annotations

import numpy as np

from bot.matching.index.noughts import Noughts

PLACES = np.array([1, 3], dtype=np.int32)


def test_what_was_written_is_gone_when_it_is_lent_again() -> None:
    noughts = Noughts(5)
    with noughts.lend(PLACES) as first:
        first[PLACES] = 7.0
    with noughts.lend(PLACES) as again:
        assert again is first
        assert not again.any()


def test_two_borrowers_get_two_arrays() -> None:
    noughts = Noughts(5)
    with noughts.lend(PLACES) as one, noughts.lend(PLACES) as other:
        one[1] = 1.0
        assert not other.any()
