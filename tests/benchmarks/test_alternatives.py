"""One contract for every engine whose library is installed, ours among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.alternatives.encoders import CountingModel, Encoders, RememberingEncoder
from benchmarks.alternatives.engine import Engine
from benchmarks.alternatives.registry import CONTENDERS, Contender, choose
from benchmarks.alternatives.remembered import Remembered
from bot.matching.index.semantic import Vectors, WordLlamaEncoder
from bot.matching.values import Document

DOCUMENTS = (
    Document("card", ("how do I block my card", "my card was stolen")),
    Document("rate", ("what is the exchange rate today", "which currency rate do you use")),
    Document("code", ("I forgot my secret code", "how can I change the secret code")),
)
INSTALLED = [one for one in CONTENDERS if one.is_installed]
ENCODERS = Encoders(remember=True)


@pytest.fixture(params=INSTALLED, ids=lambda one: one.key)
def engine(request: pytest.FixtureRequest) -> Engine:
    contender: Contender = request.param
    return contender.build(DOCUMENTS, ENCODERS, None)


def test_an_engine_finds_each_wording_that_it_was_given(engine: Engine) -> None:
    for document in DOCUMENTS:
        for wording in document.wordings:
            found = engine.search(wording)
            assert found is not None
            assert found.document == document.id


def test_an_engine_is_surer_of_its_own_wording_than_of_a_part_of_it(engine: Engine) -> None:
    whole, part = engine.search("which currency rate do you use"), engine.search("currency music")
    assert whole is not None
    assert part is None or part.score < whole.score


@pytest.mark.parametrize(
    "text", ["", " ", '"AND OR* NOT (', "a\0b", "😀", "zzzz", "1 + 1", "x" * 2000]
)
def test_no_text_is_too_strange_to_ask(engine: Engine, text: str) -> None:
    found = engine.search(text)
    assert found is None or found.document in {"card", "rate", "code"}


def test_a_changed_document_is_found_by_its_new_wordings(engine: Engine) -> None:
    engine.replace(Document("code", ("where is the nearest bakery", "do you sell bread rolls")))
    found = engine.search("bread rolls of the nearest bakery")
    assert found is not None
    assert found.document == "code"
    kept = engine.search("my card was stolen")
    assert kept is not None
    assert kept.document == "card"


def test_engines_are_chosen_by_name() -> None:
    chosen, missing = choose(["verbatim", "fts5"])
    assert [one.key for one in chosen] == ["fts5", "verbatim"]
    assert missing == []


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(ValueError, match=r"No engine elastic; there are token-set, "):
        choose(["fts5", "elastic"])


def test_an_engine_without_its_library_is_named_and_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without = [replace(one, needs=("no_such_library",)) for one in CONTENDERS if one.is_ours]
    others = [one for one in CONTENDERS if not one.is_ours]
    monkeypatch.setattr("benchmarks.alternatives.registry.CONTENDERS", (*others, *without))
    chosen, missing = choose(["verbatim", "fts5"])
    assert [one.key for one in chosen] == ["fts5"]
    assert missing == ["Verbatim"]


class CountingEncoder(WordLlamaEncoder):
    asked = 0

    def encode(self, texts: list[str]) -> Vectors:
        self.asked += len(texts)
        return super().encode(texts)


def test_a_remembering_encoder_encodes_no_text_twice() -> None:
    counting = CountingEncoder()
    remembering = RememberingEncoder(counting)
    texts = ["one", "two", "one", "three"]
    assert (remembering.encode(texts) == remembering.encode(texts)).all()
    assert counting.asked == 3
    assert remembering.encode(["two"])[0].tolist() == counting.encode(["two"])[0].tolist()
    assert remembering.encode([]).shape == (0, 256)


class FakeModel:
    """A neural encoder that says how often it worked, and tells questions from passages."""

    name = "fake"
    dimensions = 2
    parts = (2,)
    worked = 0

    def ask(self, text: str) -> Vectors:
        self.worked += 1
        return np.array([len(text), 1], dtype=np.float32)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.worked += len(texts)
        return np.array([[len(text), 2] for text in texts], dtype=np.float32)


def test_neural_vectors_are_remembered_from_one_process_to_the_next(tmp_path: Path) -> None:
    first, second = FakeModel(), FakeModel()
    for model in (first, second):
        counting = CountingModel(model, Remembered(model.name, tmp_path / "vectors"))
        passages = counting.encode_passages(["a", "bbb", "a"])
        assert passages.tolist() == [[1, 2], [3, 2], [1, 2]]
        assert counting.ask("bbb").tolist() == counting.ask("bbb").tolist() == [3, 1]
        assert counting.asked == 2
    assert (first.worked, second.worked) == (3, 0)


def test_the_vectors_of_another_model_are_not_taken(tmp_path: Path) -> None:
    for name in ("one", "two"):
        model = FakeModel()
        CountingModel(model, Remembered(name, tmp_path)).ask("where")
        assert model.worked == 1


def test_nothing_is_remembered_where_time_is_measured() -> None:
    model = FakeModel()
    counting = CountingModel(model)
    counting.ask("where")
    counting.ask("where")
    assert counting.encode_passages([]).shape[0] == 0
    assert (model.worked, counting.asked) == (2, 2)


def test_no_question_was_asked_of_an_encoder_that_was_not_loaded() -> None:
    assert Encoders(remember=False).asked == 0
