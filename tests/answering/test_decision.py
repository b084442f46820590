"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from bot.answering.decision import Policy
from bot.answering.values import Outcome
from bot.matching.values import Candidate

PLAIN = {"spelling": 0.8, "refused": 0.1, "foreign_number": 0.0}


def decide(confidence: float, matched: str = "how drones", **signs: float) -> Outcome:
    return Policy().decide(make_candidate(confidence, matched, PLAIN | signs))


def make_candidate(
    confidence: float, matched: str, signs: dict[str, float], *, is_exact: bool = False
) -> Candidate:
    known = tuple(matched.split())
    return Candidate("drones", confidence, "How?", known, (), is_exact, signs)


def test_the_bars_part_answers_suggestions_and_silence() -> None:
    assert decide(0.9) is Outcome.ANSWER
    assert decide(0.4) is Outcome.SUGGEST
    assert decide(0.05) is Outcome.UNKNOWN


def test_a_figure_in_digits_that_the_entry_does_not_hold_is_asked_back_however_sure() -> None:
    assert decide(0.99, foreign_number=1.0) is Outcome.SUGGEST
    assert decide(0.6, foreign_number=0.5) is Outcome.ANSWER


def test_what_is_likelier_a_question_to_refuse_must_be_twice_as_sure() -> None:
    assert decide(0.6, refused=0.8) is Outcome.ANSWER
    assert decide(0.6, refused=0.95) is Outcome.SUGGEST
    assert decide(0.7, refused=0.95) is Outcome.ANSWER


def test_the_editors_own_wording_is_answered_in_any_case() -> None:
    signs = dict.fromkeys(PLAIN, 1.0)
    exact, turned = (make_candidate(0.99, "how drones", signs, is_exact=e) for e in (True, False))
    assert Policy().decide(exact) is Outcome.ANSWER
    # The same words in another order are not the wording.
    assert Policy().decide(turned) is Outcome.SUGGEST


def test_a_single_word_names_a_subject_and_asks_nothing() -> None:
    assert decide(0.99, matched="drones") is Outcome.SUGGEST
    assert decide(0.05, matched="drones") is Outcome.SUGGEST
