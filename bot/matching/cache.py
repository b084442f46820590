"""An index kept on disk, so that the next start need not read, encode and teach the base again.

One file a base, named by a hash of all that the index was made from. A file that is missing, cut
short or of another version is as good as none; deleting one costs time and nothing else.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.matching.values import Document

Arrays = Mapping[str, NDArray[np.generic]]

_FORMAT = "5"
"""To be raised whenever what is kept changes, or how a text is read or a base is taught."""

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
    path = folder / f"{key}.npz"
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            return {name: kept[name] for name in kept.files}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, BadZipFile, EOFError) as error:
        _log.warning("The kept index %s can't be read (%s); it is made anew.", path.name, error)
        return None


def save(folder: Path, key: str, arrays: Arrays) -> None:
    """Keep arrays under a key, whole or not at all; a full or locked disk is only logged."""
    temporary = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".tmp", delete=False) as file:
            temporary = Path(file.name)
            np.savez(file, **arrays)  # type: ignore[arg-type]
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / f"{key}.npz")
    except OSError as error:
        _log.warning("The index can't be kept in %s (%s).", folder, error)
        if temporary is not None:
            temporary.unlink(missing_ok=True)
