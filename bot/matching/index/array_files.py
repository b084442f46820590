"""Arrays kept in files: written whole or not at all, and read as numbers alone."""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]

FAULTS = (
    *(OSError, ValueError, TypeError, KeyError, EOFError, MemoryError, RuntimeError),
    *(BadZipFile, zlib.error),
)
"""What reading a damaged file may raise: the damage decides how far the reader comes."""


def read_arrays(path: Path) -> Arrays:
    """Give the arrays of a file by name; no pickle is read.

    Raises:
        FileNotFoundError: There is none.
        OSError, ValueError and others of FAULTS: The file can't be read, or is damaged.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        return {name: kept[name] for name in kept.files}


def write_arrays(path: Path, arrays: Arrays) -> None:
    """Write beside the place and move there: a reader sees the whole file or none.

    Raises:
        OSError: The folder or the disk can't take it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        try:
            np.savez(file, **arrays)  # type: ignore[arg-type]
            file.flush()
            os.fsync(file.fileno())
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            file.close()
            Path(file.name).unlink(missing_ok=True)
            raise


def list_newest(folder: Path, pattern: str) -> list[Path]:
    """Give the files of a folder whose names fit, the newest first."""
    dated = []
    for path in folder.glob(pattern):
        try:
            dated.append((path.stat().st_mtime_ns, path))
        except OSError:  # another bot may have removed it
            continue
    return [path for _, path in sorted(dated, reverse=True)]
