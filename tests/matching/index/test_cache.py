"""An index kept on disk: it saves time, and is never trusted further than it can be checked."""

from __future__ import annotations

import logging
import os
import random
from pathlib import Path

import numpy as np
import pytest

from bot.matching.index.cache import load, save
from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.matcher import Matcher
from bot.matching.values import Document

DOCUMENTS = tuple(
    Document(f"{n}", (f"how many {word} were there", f"number of {word}"), (f"There were {n}.",))
    for n, word in enumerate(("drones", "boats", "Ada's 舟", "apples", "tall towers"))
)
QUESTIONS = ("how many boats", "number of towers that are tall", "舟", "who ate the apples")


@pytest.fixture(scope="module")
def encoder() -> WordLlamaEncoder:
    return WordLlamaEncoder()


def build(folder: Path, encoder: WordLlamaEncoder, *documents: Document) -> Matcher:
    return Matcher(
        documents or DOCUMENTS,
        synonyms=[["boat", "舟"]],
        refusals=["who ate the apples"],
        encoder=encoder,
        cache=folder,
    )


def kept_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_kept_index_answers_as_the_one_that_was_kept(
    tmp_path: Path, encoder: WordLlamaEncoder
) -> None:
    first = build(tmp_path, encoder)
    stamp = kept_file(tmp_path).stat().st_mtime_ns
    second = build(tmp_path, encoder)
    assert kept_file(tmp_path).stat().st_mtime_ns == stamp
    for text in QUESTIONS:
        assert first.match(text) == second.match(text)


def test_another_wording_is_another_index(tmp_path: Path, encoder: WordLlamaEncoder) -> None:
    build(tmp_path, encoder)
    changed = (*DOCUMENTS[1:], Document("0", ("how many drones flew",)))
    matcher = build(tmp_path, encoder, *changed)
    assert matcher.match("how many drones flew").candidates[0].document == "0"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[: len(whole) // 2],
        lambda _: b"",
        lambda _: b"no archive at all",
        lambda whole: whole[:200] + bytes(200) + whole[400:],
    ],
    ids=["cut short", "empty", "something else", "damaged within"],
)
def test_a_damaged_file_is_made_anew(
    tmp_path: Path,
    encoder: WordLlamaEncoder,
    caplog: pytest.LogCaptureFixture,
    damage: object,
) -> None:
    expected = [build(tmp_path, encoder).match(text) for text in QUESTIONS]
    file = kept_file(tmp_path)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    with caplog.at_level(logging.WARNING):
        again = build(tmp_path, encoder)
    assert [again.match(text) for text in QUESTIONS] == expected
    assert "made anew" in caplog.text


def test_a_folder_that_cannot_be_written_costs_only_time(
    tmp_path: Path, encoder: WordLlamaEncoder, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with caplog.at_level(logging.WARNING):
        matcher = build(blocked / "cache", encoder)
    assert matcher.match("how many boats").candidates[0].document == "1"
    assert "can't be kept" in caplog.text


def test_no_damage_stops_the_start(tmp_path: Path, encoder: WordLlamaEncoder) -> None:
    build(tmp_path, encoder)
    file = kept_file(tmp_path)
    whole, chance = file.read_bytes(), random.Random(1)  # noqa: S311 - the same again
    key = file.stem.removeprefix("index-")
    for _ in range(400):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.write_bytes(damaged)
        load(tmp_path, key)  # gives something or nothing, and raises nothing


def test_only_the_newest_indexes_are_kept(tmp_path: Path) -> None:
    for number in range(12):
        save(tmp_path, f"{number:032}", {"numbers": np.arange(number)})
        os.utime(tmp_path / f"index-{number:032}.npz", (number, number))
    others = tmp_path / "vectors-1.npz"
    others.write_bytes(b"another's")
    save(tmp_path, f"{12:032}", {"numbers": np.arange(3)})
    left = sorted(int(path.stem.removeprefix("index-")) for path in tmp_path.glob("index-*"))
    assert left == [5, 6, 7, 8, 9, 10, 11, 12]
    assert others.exists()
