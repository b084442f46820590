"""Vectors on disk: kept whole, read with suspicion, done without where there are none."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.matching.neural.vector_cache import Block, VectorCache

TEXTS = ["one", "two", "", "三", "\ud800", "one"]
DIMENSIONS = 8


def make_blocks(texts: Sequence[str]) -> list[Block]:
    """Give from none to three vectors for each text, the same for the same text."""
    draws = [np.random.default_rng(list(text.encode("utf-8", "surrogatepass"))) for text in texts]
    return [
        draw.standard_normal((len(text) % 4, DIMENSIONS)).astype(np.float32)
        for text, draw in zip(texts, draws, strict=True)
    ]


def compare(loaded: Sequence[Block | None], texts: Sequence[str]) -> None:
    """Hold what was loaded to what was made of texts."""
    for block, made in zip(loaded, make_blocks(texts), strict=True):
        assert block is not None
        np.testing.assert_array_equal(block, made)


def is_kept(loaded: Sequence[Block | None]) -> list[bool]:
    return [block is not None for block in loaded]


@pytest.fixture
def cache(tmp_path: Path) -> VectorCache:
    return VectorCache(tmp_path / "cache", "model 1.0", DIMENSIONS)


def list_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").iterdir())


def test_what_was_kept_comes_back_to_the_bit(cache: VectorCache) -> None:
    cache.save(TEXTS, make_blocks(TEXTS))
    *loaded, new = cache.load([*TEXTS, "three"])
    compare(loaded, TEXTS)
    assert new is None


def test_whole_numbers_come_back_too_and_are_not_taken_for_others(tmp_path: Path) -> None:
    blocks = [np.full((count, DIMENSIONS), count, dtype=np.int8) for count in (0, 3, 1)]
    cache = VectorCache(tmp_path, "model 1.0", DIMENSIONS, np.int8)
    cache.save(["none", "three", "one"], blocks)
    for loaded, block in zip(cache.load(["none", "three", "one"]), blocks, strict=True):
        assert loaded is not None
        assert loaded.dtype == np.int8
        np.testing.assert_array_equal(loaded, block)
    assert VectorCache(tmp_path, "model 1.0", DIMENSIONS).load(["one"]) == [None]


def test_an_empty_folder_and_no_texts_are_no_faults(cache: VectorCache, tmp_path: Path) -> None:
    assert cache.load(["one"]) == [None]
    cache.save([], [])
    assert cache.load([]) == []
    assert (tmp_path / "cache").is_dir()


def test_another_model_or_version_sees_nothing_of_it(cache: VectorCache, tmp_path: Path) -> None:
    cache.save(TEXTS, make_blocks(TEXTS))
    for model, dimensions in (("model 1.1", DIMENSIONS), ("other", DIMENSIONS)):
        other = VectorCache(tmp_path / "cache", model, dimensions)
        assert not any(is_kept(other.load(TEXTS)))
    longer = VectorCache(tmp_path / "cache", "model 1.0", DIMENSIONS * 2)
    assert not any(is_kept(longer.load(TEXTS)))


def test_a_changed_base_takes_what_it_shares_and_replaces_what_it_holds(
    cache: VectorCache, tmp_path: Path
) -> None:
    cache.save(["one", "two"], make_blocks(["one", "two"]))
    grown = ["two", "three", "one"]
    two, three, one = cache.load(grown)
    assert three is None
    compare([two, one], ["two", "one"])
    cache.save(grown, make_blocks(grown))
    assert len(list_files(tmp_path)) == 1
    compare(cache.load(grown), grown)


def test_two_bases_share_the_folder(cache: VectorCache, tmp_path: Path) -> None:
    cache.save(["one"], make_blocks(["one"]))
    cache.save(["two"], make_blocks(["two"]))
    assert len(list_files(tmp_path)) == 2
    compare(cache.load(["one", "two"]), ["one", "two"])


def test_the_folder_does_not_grow_without_end(cache: VectorCache, tmp_path: Path) -> None:
    for number in range(20):
        text = f"base {number}"
        cache.save([text], make_blocks([text]))
        os.utime(max(list_files(tmp_path), key=os.path.getmtime), ns=(number, number))
    assert len(list_files(tmp_path)) == 8
    assert is_kept(cache.load(["base 19", "base 0"])) == [True, False]


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
    del held["checksum"]
    np.savez(path, **held)


def move_a_start(path: Path) -> None:
    held = dict(np.load(path))
    np.savez(path, **{**held, "starts": held["starts"] - 1})


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
        move_a_start,
        hold_one_array,
    ],
)
def test_a_damaged_file_is_left_aside_and_then_replaced(
    cache: VectorCache,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    damage: Callable[[Path], None],
) -> None:
    texts = ["one", "two"]
    cache.save(texts, make_blocks(texts))
    damage(list_files(tmp_path)[0])
    with caplog.at_level(logging.WARNING):
        assert cache.load(texts) == [None, None]
    assert "left aside" in caplog.text
    cache.save(texts, make_blocks(texts))
    assert len(list_files(tmp_path)) == 1
    compare(cache.load(texts), texts)


def test_a_file_of_a_former_version_is_replaced_without_a_warning(
    cache: VectorCache, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.save(["one"], make_blocks(["one"]))
    (path,) = list_files(tmp_path)
    held = dict(np.load(path))
    del held["starts"]
    np.savez(path, **held)
    cache.save(["two"], make_blocks(["two"]))
    assert cache.load(["one", "two"])[0] is None
    assert len(list_files(tmp_path)) == 1
    assert not caplog.records


def test_no_damage_anywhere_gives_a_wrong_vector_or_an_error(
    cache: VectorCache, tmp_path: Path
) -> None:
    texts = ["one", "two"]
    cache.save(texts, make_blocks(texts))
    (path,) = list_files(tmp_path)
    sound = path.read_bytes()
    for place in range(len(sound)):
        damaged = bytearray(sound)
        damaged[place] ^= 0xFF
        path.write_bytes(damaged)
        kept = {t: b for t, b in zip(texts, cache.load(texts), strict=True) if b is not None}
        compare(list(kept.values()), list(kept))


def test_a_place_that_is_no_folder_is_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = VectorCache(tmp_path / "file" / "cache", "model 1.0", DIMENSIONS)
    with caplog.at_level(logging.INFO):
        cache.save(["one"], make_blocks(["one"]))
    assert "can't be kept" in caplog.text
    assert cache.load(["one"]) == [None]
