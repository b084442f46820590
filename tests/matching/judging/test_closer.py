"""What the neural encoder adds to the signs of a document."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.matching.judging.calibration import CLOSE, DEFAULT
from bot.matching.judging.closer import NOT_CLOSE
from bot.matching.judging.signs import CLOSE_SIGNS, SIGNS
from bot.matching.matcher import Matcher
from bot.matching.neural.neural import NeuralEncoder, find_fault
from bot.matching.neural.neural_index import NeuralIndex
from bot.matching.neural.token_space import LIKENESSES
from bot.matching.values import Document

needs_encoder = pytest.mark.skipif(bool(find_fault()), reason=find_fault())

DOCUMENTS = (
    Document(
        "fleet",
        ("how many ships does the line have", "what is the size of the fleet"),
        ("The fleet has five ships.", "At the end of the year the fleet consisted of five ships."),
    ),
    Document("bikes", ("how many bicycles were taken along",), ("41,200 bicycles were carried.",)),
)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    encoder = NeuralEncoder()

    def fill(documents: Sequence[Document]) -> NeuralIndex:
        index = NeuralIndex(documents, encoder)
        index.fill()
        return index

    return Matcher(DOCUMENTS, neural=fill)


@needs_encoder
def test_a_close_look_gives_every_sign_and_a_quick_one_those_of_the_words(matcher: Matcher) -> None:
    question = "how big is the fleet of ships"
    (quick, *_), (close, *_) = matcher.examine(question), matcher.examine_closely(question)
    assert quick.signs.shape == (len(SIGNS),)
    assert quick.token_strays.shape == (0,)
    assert close.signs.shape == (len(CLOSE_SIGNS),)
    assert np.isfinite(close.signs).all()
    assert close.token_strays.any()


@needs_encoder
def test_what_the_document_has_no_token_for_is_less_accounted_for(matcher: Matcher) -> None:
    told = [
        dict(zip(CLOSE_SIGNS, matcher.examine_closely(question)[0].signs.tolist(), strict=True))
        for question in (
            "what is the size of the ship fleet",
            "what is the price of the ship fleet",
        )
    ]
    for name in ("tokens_best", "tokens_near", "tokens_all"):
        assert told[1][name] < told[0][name]


@needs_encoder
@pytest.mark.parametrize(
    ("question", "is_read"), [("fleet 船队有多少艘船？", False), ("number of ships", True)]
)
def test_what_the_tokens_cannot_tell_is_no_evidence(
    matcher: Matcher, *, question: str, is_read: bool
) -> None:
    (closely, *_) = matcher.examine_closely(question)
    told = dict(zip(CLOSE_SIGNS, np.isfinite(closely.signs).tolist(), strict=True))
    assert [told[name] for name in LIKENESSES] == [is_read] * len(LIKENESSES)
    (best, *_) = matcher.match(question).candidates
    assert np.isfinite(list(best.evidence.values())).all()
    assert (set(LIKENESSES) <= best.evidence.keys()) is is_read


def test_without_the_encoder_nothing_is_said() -> None:
    for calibration in (DEFAULT, CLOSE):
        assert NOT_CLOSE.weigh(calibration, NOT_CLOSE.tokens.strays) == ()


def test_the_tokens_of_another_encoder_lead_nowhere() -> None:
    assert CLOSE.weigh_token_strays(np.ones(7, dtype=np.float32)) == 0.0
    assert DEFAULT.weigh_token_strays(np.ones(384, dtype=np.float32)) == 0.0
