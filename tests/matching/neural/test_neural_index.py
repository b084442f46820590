"""The documents in an encoder's space: filled once, kept on disk, and done without until ready."""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.matching.index.ragged import to_starts
from bot.matching.index.semantic import Vectors
from bot.matching.neural import neural_index
from bot.matching.neural.neural import NeuralEncoder, find_fault
from bot.matching.neural.neural_index import Caches, NeuralIndex
from bot.matching.neural.neural_space import VIEWS, _gather
from bot.matching.neural.token_space import LIKENESSES, Tokens, pack_tokens
from bot.matching.neural.vector_cache import Block
from bot.matching.values import Document

DOCUMENTS = (
    Document("growth", ("how fast did it grow", "rate of growth"), ("It grew by 5.9 %.",)),
    Document("drones", ("how many drones flew", "size of the show", "were there many drones")),
    Document("likes", ("likes of the post",), ("Nearly 100,000 likes.", "In five hours.")),
)
TEXTS = [text for one in DOCUMENTS for text in (*one.wordings, *one.texts)]


class WordEncoder:
    """Puts a text where its words' own random directions lead, and counts what it is asked."""

    name = "words 1.0"
    dimensions = token_dimensions = 64
    parts = (40, 24)

    def __init__(self) -> None:
        self.encoded: list[str] = []
        self.read: list[str] = []

    def ask(self, text: str) -> Vectors:
        return self._place(text)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return np.stack([self._place(text) for text in texts])

    def read_tokens(self, texts: Sequence[str]) -> list[Tokens]:
        self.read += texts
        return [pack_tokens(self._draw(text)) for text in texts]

    def _draw(self, text: str) -> Vectors:
        seeds = [hashlib.sha256(word.encode()).digest() for word in text.lower().split()]
        draws = [np.random.default_rng(list(seed)).standard_normal(64) for seed in seeds]
        return np.array(draws, dtype=np.float32).reshape(-1, 64)

    def _place(self, text: str) -> Vectors:
        whole = self._draw(text).sum(axis=0) + np.float32(20.0)  # as e5's, all share a direction
        pieces = np.split(whole, [self.parts[0]])
        units = [piece / np.linalg.norm(piece) for piece in pieces]
        joined: Vectors = np.concatenate(units) * np.float32(len(units) ** -0.5)
        return joined


def score(index: NeuralIndex, text: str) -> dict[str, float]:
    """Give by document id the cosine of the nearest wording or text; empty until ready."""
    views = index.compare(text)
    if views is None:
        return {}
    best = views[:, [VIEWS.index("neural_best"), VIEWS.index("neural_said")]].max(axis=1)
    return {one.id: value for one, value in zip(index.documents, best.tolist(), strict=True)}


class HalfBlindEncoder(WordEncoder):
    """Its second model reads only what begins with a small letter."""

    def _place(self, text: str) -> Vectors:
        whole = super()._place(text)
        if not text[:1].islower():
            whole[self.parts[0] :] = 0.0
        return whole / np.linalg.norm(whole)


class FaultyEncoder(WordEncoder):
    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        raise RuntimeError(f"no vectors for {len(texts)} texts")


class StuckEncoder(WordEncoder):
    """Waits at its first batch until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.let_go = threading.Event(), threading.Event()

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.begun.set()
        assert self.let_go.wait(10)
        return super().encode_passages(texts)


def fill(
    documents: Sequence[Document] = DOCUMENTS, caches: Caches | None = None
) -> tuple[NeuralIndex, WordEncoder]:
    encoder = WordEncoder()
    index = NeuralIndex(documents, encoder, caches or Caches())
    index.fill()
    return index, encoder


def make_caches(tmp_path: Path) -> Caches:
    return Caches.open(tmp_path, WordEncoder())


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("how fast did it grow", "growth"),
        ("many drones flew", "drones"),
        ("likes of that post", "likes"),
        ("In five hours.", "likes"),
    ],
)
def test_the_document_with_the_nearest_wording_or_text_is_nearest(text: str, nearest: str) -> None:
    scores = score(fill()[0], text)
    assert set(scores) == {one.id for one in DOCUMENTS}
    assert max(scores, key=lambda one: scores[one]) == nearest


def test_a_question_that_is_a_wording_has_a_cosine_of_one() -> None:
    index, _ = fill()
    for document in DOCUMENTS:
        for wording in (*document.wordings, *document.texts):
            assert score(index, wording)[document.id] == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize("text", ["how fast did it grow", "How fast did it grow"])
def test_what_one_model_cannot_read_the_others_compare(text: str) -> None:
    wordings = ("How fast did it grow", "how fast did it grow")
    others = [Document(f"other {n}", (f"what of {n}", f"What was {n}")) for n in range(4)]
    for wording in wordings:
        index = NeuralIndex([Document("growth", (wording,)), *others], HalfBlindEncoder())
        index.fill()
        scores = dict(score(index, text))
        assert scores.pop("growth") == pytest.approx(1.0, abs=1e-4)
        assert max(scores.values()) < 0.9


def test_a_model_that_can_read_nothing_of_a_base_says_nothing() -> None:
    documents = [Document(f"topic {n}", (f"Of {n}", f"About {n}")) for n in range(3)]
    index = NeuralIndex(documents, HalfBlindEncoder())
    index.fill()
    assert np.isfinite(list(score(index, "about 1").values())).all()
    assert score(index, "About 1")["topic 1"] == pytest.approx(1.0, abs=1e-4)


def test_the_views_are_those_of_an_obvious_reckoning() -> None:
    chance = np.random.default_rng(5)
    for _ in range(50):
        lengths = chance.integers(0, 6, size=8)
        lengths[0::2] += 1  # a document has a wording
        scores = chance.integers(-5, 5, size=lengths.sum()).astype(np.float32) / 5  # with ties
        parts = np.split(scores, np.cumsum(lengths)[:-1])
        best, three, said = _gather(scores, to_starts(lengths))
        np.testing.assert_allclose(best, [max(part) for part in parts[0::2]])
        tops = [np.sort(part)[-3:].mean() for part in parts[0::2]]
        np.testing.assert_allclose(three, tops, atol=1e-6)
        np.testing.assert_allclose(said, [max(part, default=0.0) for part in parts[1::2]])


def test_a_classifier_is_taught_the_wordings() -> None:
    documents = [
        Document(topic, tuple(f"{topic} number {number} of {number * 3}" for number in range(8)))
        for topic in ("trains", "ships", "planes")
    ]
    views = fill(documents)[0].compare("ships that sail in a number")
    assert views is not None
    assert views[:, VIEWS.index("neural_taught")].argmax() == 1


def test_tokens_are_laid_beside_the_wordings_given_and_the_texts_of_the_document() -> None:
    index, _ = fill()
    rows, wordings = [1, 2], [[3, 5], [6]]  # growth has three units, drones the next three
    drones, likes = index.compare_tokens("size of the post In five hours.", rows, wordings)
    told = dict(zip(LIKENESSES, drones.likenesses, strict=True))
    assert np.isnan(told["tokens_said"])
    assert told["tokens_all"] == told["tokens_near"] >= told["tokens_best"]
    told = dict(zip(LIKENESSES, likes.likenesses, strict=True))
    # Of seven words two are in the wording, and three in the texts.
    assert 2 / 7 < told["tokens_best"] < told["tokens_said"] < told["tokens_all"] < 1.0
    assert told["tokens_back"] > told["tokens_best"]


def test_tokens_are_not_compared_until_it_is_ready() -> None:
    assert NeuralIndex(DOCUMENTS, WordEncoder()).compare_tokens("how fast", [0], [[0]]) == []


@pytest.mark.parametrize("documents", [(), DOCUMENTS[:1], (Document("one", ("alone",)),)])
def test_the_smallest_bases_are_no_fault(documents: tuple[Document, ...]) -> None:
    scores = score(fill(documents)[0], "how fast")
    assert set(scores) == {one.id for one in documents}
    assert np.isfinite(list(scores.values())).all()


def test_nothing_is_near_until_it_is_ready() -> None:
    encoder = StuckEncoder()
    index = NeuralIndex(DOCUMENTS, encoder)
    thread = index.start()
    assert encoder.begun.wait(10)
    assert not index.ready
    assert index.compare("how many drones") is None
    assert score(index, "how many drones") == {}
    encoder.let_go.set()
    thread.join(10)
    assert index.ready
    assert score(index, "how many drones")


def test_waiting_ends_when_it_is_ready_or_was_never_started() -> None:
    index = NeuralIndex(DOCUMENTS, WordEncoder())
    index.wait()
    assert not index.ready
    index.start()
    index.wait()
    assert index.ready


def test_a_closed_index_stops_filling_and_stays_empty() -> None:
    encoder = StuckEncoder()
    many = [Document(f"{number}", (f"wording {number}",)) for number in range(100)]
    index = NeuralIndex(many, encoder)
    thread = index.start()
    assert encoder.begun.wait(10)
    index.close()
    encoder.let_go.set()
    thread.join(10)
    assert not thread.is_alive()
    assert not index.ready
    assert len(encoder.encoded) < len(many)


def test_a_fault_while_filling_is_told_to_the_log_only(caplog: pytest.LogCaptureFixture) -> None:
    index = NeuralIndex(DOCUMENTS, FaultyEncoder())
    with caplog.at_level(logging.ERROR):
        index.start().join(10)
    assert "answers without it" in caplog.text
    assert not index.ready


def test_a_second_start_encodes_nothing_and_scores_the_same(tmp_path: Path) -> None:
    first, encoder = fill(caches=make_caches(tmp_path))
    assert sorted(encoder.encoded) == sorted(encoder.read) == sorted(set(TEXTS))
    second, encoder = fill(caches=make_caches(tmp_path))
    assert encoder.encoded == encoder.read == []
    np.testing.assert_array_equal(first.compare("the size"), second.compare("the size"))


def test_a_changed_base_encodes_only_what_is_new(tmp_path: Path) -> None:
    fill(caches=make_caches(tmp_path))
    changed = (*DOCUMENTS[:2], Document("likes", ("likes of the post", "who liked it")))
    _, encoder = fill(changed, caches=make_caches(tmp_path))
    assert encoder.encoded == encoder.read == ["who liked it"]


def test_what_was_encoded_before_an_end_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neural_index, "_BATCH", 2)
    monkeypatch.setattr(neural_index, "_SAVED_EVERY", 2)
    saved: list[int] = []
    caches = make_caches(tmp_path)
    assert caches.vectors is not None
    keep = caches.vectors.save

    def save_and_end(texts: Sequence[str], blocks: Sequence[Block]) -> None:
        keep(texts, blocks)
        saved.append(len(texts))
        if len(saved) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(caches.vectors, "save", save_and_end)
    with pytest.raises(KeyboardInterrupt):
        fill(caches=caches)
    _, encoder = fill(caches=make_caches(tmp_path))
    assert sorted(encoder.encoded) == sorted(TEXTS[4:])


@pytest.mark.skipif(bool(find_fault()), reason=find_fault())
def test_the_real_encoder_finds_the_document_in_another_language(tmp_path: Path) -> None:
    encoder = NeuralEncoder()
    caches = Caches.open(tmp_path, encoder)
    index = NeuralIndex(DOCUMENTS, encoder, caches)
    index.fill()
    for question, right in (("经济增长有多快？", "growth"), ("¿Cuántos drones volaron?", "drones")):
        scores = score(index, question)
        assert max(scores, key=lambda one: scores[one]) == right
    for cache in (caches.vectors, caches.tokens):
        assert cache is not None
        assert all(block is not None for block in cache.load(TEXTS))


@pytest.mark.skipif(bool(find_fault()), reason=find_fault())
def test_a_process_may_exit_while_its_index_is_filled() -> None:
    program = (
        "from bot.matching.neural.minilm import MiniLMEncoder\n"
        "from bot.matching.neural.neural_index import NeuralIndex\n"
        "from bot.matching.values import Document\n"
        "documents = [Document(str(n), (f'how many are there of {n}',)) for n in range(2_000)]\n"
        "encoder = MiniLMEncoder()\n"
        "encoder.ask('how many are there')\n"
        "NeuralIndex(documents, encoder).start()\n"
        "for _ in range(20):\n"
        "    encoder.ask('how many are there')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=100
    )
    assert (done.returncode, done.stderr) == (0, b"")
