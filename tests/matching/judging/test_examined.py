"""What is made of the documents that were examined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.judging.calibration import DEFAULT
from bot.matching.judging.examined import judge, tell_scope
from bot.matching.matcher import Matcher
from bot.matching.values import BaseKind, Candidate, Document


def make(confidence: float, document: str = "one") -> Candidate:
    return Candidate(document, confidence, "a wording", (), (), is_exact=False, evidence={})


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=12))
def test_that_any_is_meant_is_no_less_sure_than_that_one_is(confidences: list[float]) -> None:
    ordered = [make(confidence) for confidence in sorted(confidences, reverse=True)]
    first, *others = tell_scope(ordered)
    assert max(confidences) - 1e-9 <= first.confidence <= min(1.0, sum(confidences)) + 1e-9
    assert others == ordered[1:]


def test_one_candidate_alone_is_as_sure_as_it_was() -> None:
    assert tell_scope(()) == ()
    (alone,) = tell_scope([make(0.25)])
    assert alone.confidence == pytest.approx(0.25)


def test_two_intents_alike_leave_less_doubt_that_one_is_meant_than_which() -> None:
    documents = [
        Document("lost", ("I lost my card", "I can't find my card")),
        Document("gone", ("my card is gone", "my card has vanished")),
        Document("weather", ("what is the weather like today", "will it rain")),
    ]
    matcher = Matcher(documents, encoder=WordLlamaEncoder())
    each = judge(matcher.examine("where is my card"), DEFAULT, BaseKind.INTENTS)
    best, second = matcher.match("where is my card").candidates[:2]
    assert {best.document, second.document} == {"lost", "gone"}
    assert (best.document, second.document) == (each[0].document, each[1].document)
    assert best.confidence > each[0].confidence
    assert second.confidence == each[1].confidence
