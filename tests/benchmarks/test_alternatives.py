"""One contract for every engine whose library is installed, ours among them."""

from __future__ import annotations

import pytest

from benchmarks.alternatives.encoders import Encoders, RememberingEncoder
from benchmarks.alternatives.engine import Engine
from benchmarks.alternatives.registry import CONTENDERS, Contender, choose
from bot.matching.semantic import Vectors, WordLlamaEncoder
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
    chosen, missing = choose(["fts5", "token-set", "verbatim"], ["verbatim", "fts5"])
    assert [one.key for one in chosen] == ["fts5", "verbatim"]
    assert missing == []


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(ValueError, match=r"No engine elastic; there are fts5, verbatim"):
        choose(["fts5", "verbatim"], ["elastic"])


def test_an_engine_without_its_library_is_named_and_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    absent = Contender("absent", "Absent engine", INSTALLED[0].build, ("no_such_library",))
    monkeypatch.setattr("benchmarks.alternatives.registry.CONTENDERS", (*INSTALLED, absent))
    chosen, missing = choose(["absent", "fts5"])
    assert [one.key for one in chosen] == ["fts5"]
    assert missing == ["Absent engine"]


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
