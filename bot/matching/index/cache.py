"""An index kept on disk, so that the next start need not read, encode and teach the base again.

One file a base, named by a hash of all that the index was made from. A file that is missing, cut
short or of another version is as good as none; deleting one costs time and nothing else.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

from bot.matching.index.array_files import FAULTS, Arrays, list_newest, read_arrays, write_arrays
from bot.matching.values import Document

_FORMAT = "9"
"""To be raised whenever what is kept changes, or how a text is read or a base is taught."""

_PREFIX = "index-"
_MOST_FILES = 8
"""Indexes that are kept: an edit makes another, and several bots may share the folder."""

_log = logging.getLogger(__name__)


def make_key(documents: Iterable[Document], groups: Sequence[Sequence[str]], encoder: str) -> str:
    """Give a name for the index of these documents, synonyms and encoder, 32 characters."""
    digest = blake2b(digest_size=16)
    for part in (_FORMAT, encoder, *("\x1f".join(group) for group in groups)):
        digest.update(part.encode() + b"\x1e")
    for document in documents:
        texts = "\x1f".join((document.id, *document.wordings, "\x1d", *document.texts))
        digest.update(texts.encode("utf-8", "surrogatepass") + b"\x1e")
    return digest.hexdigest()


def load(folder: Path, key: str) -> Arrays | None:
    """Give what was kept under a key, or nothing."""
    path = folder / f"{_PREFIX}{key}.npz"
    try:
        return read_arrays(path)
    except FileNotFoundError:
        return None
    except FAULTS as error:
        _log.warning("The kept index %s can't be read (%s); it is made anew.", path.name, error)
        return None


def save(folder: Path, key: str, arrays: Arrays) -> None:
    """Keep arrays under a key, beside the newest others; a full or locked disk is only logged."""
    try:
        write_arrays(folder / f"{_PREFIX}{key}.npz", arrays)
        for path in list_newest(folder, f"{_PREFIX}*.npz")[_MOST_FILES:]:
            path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("The index can't be kept in %s (%s).", folder, error)
