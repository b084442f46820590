"""Files that a command writes where it was told to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.cli.console import write_file
from bot.errors import WorldError


@pytest.mark.usefixtures("small_disk")
def test_a_backup_stays_whole_where_a_new_one_cant_be_written(tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    file.write_bytes(b"the old one")
    with pytest.raises(WorldError, match=r"all\.zip can't be written: File too large"):
        write_file(file, b"x" * 100_000)
    assert file.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_written_over_keeps_its_permissions_and_a_link_its_target(
    tmp_path: Path,
) -> None:
    file, link = tmp_path / "all.zip", tmp_path / "latest.zip"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_file(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_into_and_not_replaced() -> None:
    write_file(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()
