"""Plain text."""

from __future__ import annotations

from bot.errors import WorldError
from bot.sourcing.cleaning import split_paragraphs
from bot.sourcing.line_ends import LineEnds
from bot.sourcing.values import Extracted


def extract(data: bytes) -> Extracted:
    """Take the text of a file in UTF-8, or in UTF-16 with its mark."""
    text = decode(data)
    line_ends = LineEnds(text)
    paragraphs = tuple(split_paragraphs(text, line_ends))
    return Extracted(paragraphs, joined=line_ends.joined)


def decode(data: bytes) -> str:
    """Give the text of bytes; raise WorldError where they are in another encoding."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise WorldError(f"line {line} is not UTF-8. Save the file as UTF-8 first.") from None
