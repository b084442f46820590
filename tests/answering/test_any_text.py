"""Laws of what is drawn from any text: nothing raises, and nothing of a text is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.absence import explain_absence
from bot.answering.claims import ClaimChecker
from bot.answering.decisive import find_decisive
from bot.answering.receipts import read_receipt_id
from bot.answering.values import Question
from bot.knowledge.names import Casing
from tests.conftest import build_answerer, build_small_knowledge

KNOWLEDGE = build_small_knowledge()
ANSWERER = build_answerer(KNOWLEDGE)
CHECKER = ClaimChecker(KNOWLEDGE)

words = st.sampled_from(
    [
        "how",
        "many",
        "drones",
        "flew",
        "over",
        "Paris",
        "Lumen",
        "in",
        "2019",
        "8,100",
        "9,000",
        "€",
        "20%",
        "８１００",
        "第十二",
        "无人机",
        "¿quién?",
    ]
)
texts = st.text(max_size=80) | st.lists(words, max_size=12).map(" ".join)


@given(texts, texts, st.lists(texts, min_size=1, max_size=3))
def test_stretches_lie_within_their_text_and_never_overlap(
    question: str, fact: str, quote: list[str]
) -> None:
    found = find_decisive(question, fact, quote, Casing())
    assert len(found) == len(quote)
    for text, stretches in zip(quote, found, strict=True):
        edges = [edge for one in stretches for edge in (one.start, one.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)


@given(texts)
def test_what_is_absent_from_a_question_is_named_in_its_own_words(question: str) -> None:
    absence = explain_absence(ANSWERER.answer(Question(question)), KNOWLEDGE)
    assert bool(absence.asked) is bool(absence.instead)


@given(texts)
def test_figures_of_a_claim_stand_on_one_side_or_on_both(claim: str) -> None:
    for near in CHECKER.check(claim):
        assert not set(near.agreeing) & set(near.only_source)
        text = near.sentence.text
        said = {text[mark.start : mark.end] for mark in near.marks}
        assert said == {*near.agreeing, *near.only_source}


@given(st.text(max_size=20))
def test_an_id_that_is_read_reads_the_same_again(typed: str) -> None:
    read = read_receipt_id(typed)
    assert not read or read_receipt_id(read) == read
