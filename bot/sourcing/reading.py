"""The text of a file in any of the forms that people have one in, cleaned to a paragraph a line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import WorldError
from bot.knowledge.sources import MAX_BYTES
from bot.sourcing import html, markdown, pdf, plain
from bot.sourcing.cleaning import clean_paragraphs
from bot.sourcing.values import Extracted

MOST_BYTES = 50_000_000
"""A file may have this size; a book is far below it."""

_READERS: Mapping[str, Callable[[bytes], Extracted]] = {
    ".txt": plain.extract,
    ".md": markdown.extract,
    ".markdown": markdown.extract,
    ".html": html.extract,
    ".htm": html.extract,
    ".pdf": pdf.extract,
}


@dataclass(frozen=True, slots=True)
class Original:
    """The file that a source's text comes from."""

    name: str
    sha256: str
    """Of its bytes, in 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file's text and what it says of itself."""

    original: Original
    extracted: Extracted
    raw: str = ""
    """The text as it stands in the file, where it is to be kept like that."""

    @property
    def text(self) -> str:
        """The paragraphs, a line each, with a blank line between two."""
        return self.raw or "\n\n".join(self.extracted.paragraphs) + "\n"


def read_file(path: Path) -> ReadFile:
    """Read a .txt, .md, .html or .pdf file.

    Raises:
        WorldError: It can't be read, is of another kind, or holds no text; it says how to mend it.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(_READERS)
        raise WorldError(f"{path} is of a kind that can't be read. Give one of {kinds}.")
    data = _read(path)
    try:
        extracted = reader(data)
    except WorldError as error:
        raise WorldError(f"{path}: {error}") from None
    cleaned = replace(extracted, paragraphs=clean_paragraphs(extracted.paragraphs))
    if not cleaned.paragraphs:
        raise WorldError(f"{path} holds no text.")
    size = sum(len(one.encode()) + 2 for one in cleaned.paragraphs)
    if size > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        raise WorldError(f"{path} has more text than a source may have, {most} MB. Split it.")
    return ReadFile(Original(path.name, hashlib.sha256(data).hexdigest()), cleaned)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise WorldError(f"{path} can't be read: {error.strerror}.") from None
    if len(data) > MOST_BYTES:
        raise WorldError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB. Split it.")
    return data
