"""How far a question and a document say the same, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.matching.index.corpus import Corpus
from bot.matching.index.likeness import WordLikeness
from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.judging.alignment import Aligner, Alignment
from bot.matching.judging.coverage import weigh
from bot.matching.language.reading import prepare
from bot.matching.values import Document

DOCUMENTS = (
    Document(
        "a",
        ("how many drones flew", "who built the drones", "the automobile is quick"),
        ("a price of nine", "over parliament"),
    ),
)
TEXTS = range(3, 5)


CORPUS = Corpus(DOCUMENTS, ())
LIKENESS = WordLikeness(CORPUS, WordLlamaEncoder())


@pytest.fixture(scope="module")
def aligner() -> Aligner:
    return Aligner(CORPUS, LIKENESS)


def align(aligner: Aligner, question: str) -> list[Alignment]:
    return align_with(aligner, question, [[0], [1], [2]])


def align_with(
    aligner: Aligner,
    question: str,
    wordings: Sequence[Sequence[int]],
    texts: Sequence[Sequence[int]] | None = None,
) -> list[Alignment]:
    prepared = prepare(question, Corpus(DOCUMENTS, ()).synonyms)
    prepared = replace(prepared, weights=tuple(map(weigh, prepared.terms)))
    texts = texts or [[]] * len(wordings)
    return aligner.align(prepared, wordings, texts, LIKENESS.encode(prepared.words))


def test_equal_texts_are_aligned_wholly_both_ways(aligner: Aligner) -> None:
    first = align(aligner, "drones flew how many")[0]
    assert first.question == pytest.approx(1.0)
    assert first.wording == pytest.approx(1.0)


def test_what_only_one_side_says_is_missed_on_that_side(aligner: Aligner) -> None:
    longer = align(aligner, "how many drones flew over parliament yesterday")[0]
    assert longer.question < 0.9
    assert longer.wording == pytest.approx(1.0)
    shorter = align(aligner, "drones")[0]
    assert shorter.question == pytest.approx(1.0)
    assert shorter.wording < 0.9


def test_the_question_word_tells_wordings_apart(aligner: Aligner) -> None:
    many, who, _ = align(aligner, "who flew the drones")
    assert who.question + who.wording > many.wording


def test_a_word_of_like_meaning_counts_in_part(aligner: Aligner) -> None:
    near = align(aligner, "the car is fast")[2]
    assert 0.3 < near.question < 1.0
    assert align(aligner, "the soup is salty")[2].question < near.question


def test_what_stands_beside_does_not_matter(aligner: Aligner) -> None:
    for question in ("who flew the drones", "fast automobile"):
        alone = [align_with(aligner, question, [[unit]])[0].question for unit in range(3)]
        assert [one.question for one in align(aligner, question)] == pytest.approx(alone)


def test_wordings_together_and_texts_account_for_more_than_one_alone(aligner: Aligner) -> None:
    question = "who built the drones that flew over parliament"
    alone, both = align_with(aligner, question, [[1], [0, 1]], [[], TEXTS])
    assert alone.near == alone.all == alone.question
    assert alone.said == 0.0
    assert both.question == alone.question < both.near < both.all
    assert 0.0 < both.said < both.all
    (swapped,) = align_with(aligner, question, [[0, 1]], [TEXTS])
    assert swapped.said == pytest.approx(both.said)


def test_texts_account_for_a_question_as_wordings_do(aligner: Aligner) -> None:
    first, second = align_with(aligner, "a price over parliament", [[0], [2]], [TEXTS, []])
    assert first.said == first.all == pytest.approx(1.0)
    assert second.said == 0.0


def test_a_text_without_words_is_aligned_with_nothing(aligner: Aligner) -> None:
    for one in align(aligner, "?!"):
        assert (one.question, one.wording, len(one.lacking)) == (0.0, 0.0, 0)


def test_what_no_wording_of_a_document_accounts_for_is_told_word_by_word(aligner: Aligner) -> None:
    question = "who flew the expensive drones"
    (one,) = align_with(aligner, question, [[0, 1]])
    assert dict(zip(question.split(), one.lacking.tolist(), strict=True)) == {
        "who": 0.0,
        "flew": 0.0,
        "the": 0.0,
        "expensive": pytest.approx(1.0, abs=0.5),
        "drones": 0.0,
    }
