"""People under keyed hashes, and the key's file."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.storage.pseudonyms import Pseudonymizer

ALICE = 111_111_111_111_111_111


def test_a_hash_is_that_of_the_standard() -> None:
    expected = hmac.new(b"k" * 32, b"111111111111111111", hashlib.sha256).hexdigest()
    assert Pseudonymizer(b"k" * 32).hash(ALICE) == expected


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "key"
    first = Pseudonymizer.load(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert len(path.read_bytes()) == 32
    assert Pseudonymizer.load(path).hash(ALICE) == first.hash(ALICE)


def test_another_folder_has_another_key(tmp_path: Path) -> None:
    one, other = Pseudonymizer.load(tmp_path / "one"), Pseudonymizer.load(tmp_path / "other")
    assert one.hash(ALICE) != other.hash(ALICE)


def test_a_damaged_key_is_refused_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"short")
    with pytest.raises(StorageError, match="no key of 32 bytes"):
        Pseudonymizer.load(path)
    assert path.read_bytes() == b"short"


def test_a_key_that_cannot_be_made_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be read or made: No such file or directory"):
        Pseudonymizer.load(tmp_path / "nowhere" / "key")
