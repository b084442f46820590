"""What makes a question ask for something else in a document's own words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.matching.index.corpus import Corpus
from bot.matching.judging.twists import STRAIGHT, Twists, find_twists
from bot.matching.language.reading import prepare
from bot.matching.language.turns import find_moments, is_denial
from bot.matching.values import Document

PRAISE = Document(
    "praise",
    ("What did Tesla say about Lagos?", "How does Tesla see Lagos?", "the praise of Lagos"),
    ("A manager of Tesla said that Lagos grew faster than Abuja this year.",),
)


def twist(question: str, document: Document = PRAISE) -> Twists:
    corpus = Corpus([document], ())
    asked = prepare(question, corpus.synonyms)
    asked = replace(
        asked,
        named=corpus.names.find(asked.words, asked.terms),
        is_denial=is_denial(asked.normalized),
        moments=find_moments(asked.normalized),
    )
    units = corpus.wordings_of(np.array([0], dtype=np.int32)).tolist()
    return find_twists(asked, corpus, [0], [units])[0]


@pytest.mark.parametrize(
    ("question", "is_swapped"),
    [
        ("what did lagos say about tesla", True),
        ("what did tesla tell about lagos", False),
        ("what was said about Lagos by Tesla?", False),
        ("about Lagos, what did Tesla say?", False),
        ("how does Lagos see Tesla", True),
        ("what did Tesla say", False),
    ],
)
def test_two_names_in_each_other_s_place_are_seen(question: str, is_swapped: bool) -> None:  # noqa: FBT001
    assert twist(question).swapped is is_swapped


def test_a_subject_that_few_wordings_name_is_aside() -> None:
    assert twist("what about Lagos?").aside == 0.0
    assert twist("how does Tesla see it?").aside == pytest.approx(1 / 3)
    assert twist("how fast did Abuja grow?").aside == 1.0
    assert twist("how fast did it grow?").aside == 0.0


def test_a_denial_and_another_time_are_seen_where_the_document_has_none() -> None:
    assert twist("what did Tesla not say about Lagos?").denied
    assert twist("what did Tesla say last year?").elsewhen
    assert twist("how fast did Lagos grow this year?") == STRAIGHT
    forbidding = replace(PRAISE, texts=("Tesla did not speak of Lagos last year.",))
    turned = twist("what did Tesla not say about Lagos last year?", forbidding)
    assert (turned.denied, turned.elsewhen) == (False, False)


def test_of_mere_intents_nothing_can_be_told() -> None:
    assert twist("what did lagos not say about tesla", replace(PRAISE, texts=())) == STRAIGHT
