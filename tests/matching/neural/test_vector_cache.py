"""Vectors on disk: kept whole, read with suspicion, done without where there are none."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from bot.matching.neural.vector_cache import VectorCache, Vectors

TEXTS = ["one", "two", "", "三", "\ud800", "one"]
DIMENSIONS = 8


def make_vectors(texts: list[str]) -> Vectors:
    """Give a unit vector for each text, the same for the same text."""
    draws = [np.random.default_rng(list(text.encode("utf-8", "surrogatepass"))) for text in texts]
    rows = [draw.standard_normal(DIMENSIONS) for draw in draws]
    drawn = np.array(rows, dtype=np.float32).reshape(-1, DIMENSIONS)
    units: Vectors = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    return units


@pytest.fixture
def cache(tmp_path: Path) -> VectorCache:
    return VectorCache(tmp_path / "cache", "model 1.0", DIMENSIONS)


def list_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").iterdir())


def test_what_was_kept_comes_back_to_the_bit(cache: VectorCache) -> None:
    vectors = make_vectors(TEXTS)
    cache.save(TEXTS, vectors)
    loaded, found = cache.load([*TEXTS, "three"])
    assert found.tolist() == [True] * len(TEXTS) + [False]
    np.testing.assert_array_equal(loaded[:-1], vectors)
    assert not loaded[-1].any()


def test_an_empty_folder_and_no_texts_are_no_faults(cache: VectorCache, tmp_path: Path) -> None:
    vectors, found = cache.load(["one"])
    assert vectors.shape == (1, DIMENSIONS)
    assert not found.any()
    cache.save([], make_vectors([]))
    vectors, found = cache.load([])
    assert vectors.shape == (0, DIMENSIONS)
    assert found.shape == (0,)
    assert (tmp_path / "cache").is_dir()


def test_another_model_or_version_sees_nothing_of_it(cache: VectorCache, tmp_path: Path) -> None:
    cache.save(TEXTS, make_vectors(TEXTS))
    for model, dimensions in (("model 1.1", DIMENSIONS), ("other", DIMENSIONS)):
        assert not VectorCache(tmp_path / "cache", model, dimensions).load(TEXTS)[1].any()
    assert not VectorCache(tmp_path / "cache", "model 1.0", DIMENSIONS * 2).load(TEXTS)[1].any()


def test_a_changed_base_takes_what_it_shares_and_replaces_what_it_holds(
    cache: VectorCache, tmp_path: Path
) -> None:
    cache.save(["one", "two"], make_vectors(["one", "two"]))
    grown = ["two", "three", "one"]
    loaded, found = cache.load(grown)
    assert found.tolist() == [True, False, True]
    np.testing.assert_array_equal(loaded[found], make_vectors(["two", "one"]))
    cache.save(grown, make_vectors(grown))
    assert len(list_files(tmp_path)) == 1
    assert cache.load(grown)[1].all()


def test_two_bases_share_the_folder(cache: VectorCache, tmp_path: Path) -> None:
    cache.save(["one"], make_vectors(["one"]))
    cache.save(["two"], make_vectors(["two"]))
    assert len(list_files(tmp_path)) == 2
    assert cache.load(["one", "two"])[1].all()


def test_the_folder_does_not_grow_without_end(cache: VectorCache, tmp_path: Path) -> None:
    for number in range(20):
        text = f"base {number}"
        cache.save([text], make_vectors([text]))
        os.utime(max(list_files(tmp_path), key=os.path.getmtime), ns=(number, number))
    assert len(list_files(tmp_path)) == 8
    assert cache.load(["base 19"])[1].all()
    assert not cache.load(["base 0"])[1].any()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def turn_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def replace_vectors(path: Path) -> None:
    held = dict(np.load(path))
    np.savez(path, **{**held, "vectors": held["vectors"][::-1]})


def pickle_inside(path: Path) -> None:
    held = dict(np.load(path))
    np.savez(path, allow_pickle=True, **{**held, "keys": np.array([{}], dtype=object)})


def leave_out_the_checksum(path: Path) -> None:
    held = dict(np.load(path))
    np.savez(path, keys=held["keys"], vectors=held["vectors"])


def hold_one_array(path: Path) -> None:
    with path.open("wb") as file:
        np.save(file, np.ones((2, DIMENSIONS), dtype=np.float32))


@pytest.mark.parametrize(
    "damage",
    [
        cut_short,
        turn_a_bit,
        empty,
        replace_vectors,
        pickle_inside,
        leave_out_the_checksum,
        hold_one_array,
    ],
)
def test_a_damaged_file_is_left_aside_and_then_replaced(
    cache: VectorCache,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    damage: Callable[[Path], None],
) -> None:
    texts, vectors = ["one", "two"], make_vectors(["one", "two"])
    cache.save(texts, vectors)
    damage(list_files(tmp_path)[0])
    with caplog.at_level(logging.WARNING):
        assert not cache.load(texts)[1].any()
    assert "left aside" in caplog.text
    cache.save(texts, vectors)
    assert len(list_files(tmp_path)) == 1
    np.testing.assert_array_equal(cache.load(texts)[0], vectors)


def test_no_damage_anywhere_gives_a_wrong_vector_or_an_error(
    cache: VectorCache, tmp_path: Path
) -> None:
    texts, vectors = ["one", "two"], make_vectors(["one", "two"])
    cache.save(texts, vectors)
    (path,) = list_files(tmp_path)
    sound = path.read_bytes()
    for place in range(len(sound)):
        damaged = bytearray(sound)
        damaged[place] ^= 0xFF
        path.write_bytes(damaged)
        loaded, found = cache.load(texts)
        np.testing.assert_array_equal(loaded[found], vectors[found])


def test_vectors_of_another_length_are_not_trusted(
    cache: VectorCache, caplog: pytest.LogCaptureFixture
) -> None:
    cache.save(["one"], make_vectors(["one"]) * 2)
    assert not cache.load(["one"])[1].any()
    assert "length" in caplog.text


def test_a_place_that_is_no_folder_is_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = VectorCache(tmp_path / "file" / "cache", "model 1.0", DIMENSIONS)
    with caplog.at_level(logging.INFO):
        cache.save(["one"], make_vectors(["one"]))
    assert "can't be kept" in caplog.text
    assert not cache.load(["one"])[1].any()
