"""How alike the wordings of a document are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.cohesion import measure_cohesion
from bot.matching.index.corpus import Corpus
from bot.matching.index.evidence import EvidenceIndex
from bot.matching.index.semantic import Vectors, WordLlamaEncoder, to_length_one
from bot.matching.values import Document


def draw(seed: int, count: int) -> Vectors:
    chance = np.random.default_rng(seed)
    return to_length_one(chance.standard_normal((count, 8)).astype(np.float32))


@given(st.integers(0, 1000), st.integers(2, 40))
def test_it_is_the_mean_likeness_with_the_nearest_other(seed: int, count: int) -> None:
    vectors = draw(seed, count)
    nearest = [
        max(float(one @ other) for k, other in enumerate(vectors) if k != place)
        for place, one in enumerate(vectors)
    ]
    assert measure_cohesion(vectors) == pytest.approx(np.mean(nearest), abs=1e-5)


def test_one_wording_has_no_other() -> None:
    assert measure_cohesion(draw(0, 1)) == measure_cohesion(draw(0, 0)) == 0.0


def test_the_same_wordings_are_wholly_alike_and_many_take_no_longer_than_some() -> None:
    assert measure_cohesion(np.repeat(draw(1, 1), 5000, axis=0)) == pytest.approx(1.0)


def test_wordings_about_one_thing_hold_together_more_than_those_about_several() -> None:
    documents = [
        Document("loose", ("opening hours", "a dog on the ship", "who won the cup")),
        Document("tight", ("opening hours", "the opening times", "hours of opening")),
        Document("single", ("opening hours",)),
    ]
    index = EvidenceIndex(Corpus(documents, ()), WordLlamaEncoder())
    loose, single, tight = map(index.tell_cohesion, range(3))
    assert single == 0.0 < loose < 0.5 < tight <= 1.0
    blind = EvidenceIndex(Corpus(documents, ()), None)
    assert [blind.tell_cohesion(row) for row in range(3)] == [0.0, 0.0, 0.0]
