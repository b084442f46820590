"""Paragraphs made fit to be quoted: one line each, no unseen characters, single spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import regex

from bot.sourcing.line_ends import LineEnds

_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Co}\p{Cs}--[\t\n\r\u200c\u200d]]", regex.VERSION1)
"""Control and formatting characters but those that shape letters (zero-width joiners)."""
_SPACES = re.compile(r"\s+")
_BLANK = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"\s*(?:[-*•·–—]|\(?[0-9a-z]{1,3}[.)])\s")
"""What begins an item of a list."""
_BULLET = re.compile(r"^[-*•·–—]\s+")
_WRAPPED_AT = 100
"""A text none of whose lines is longer was broken into lines by a program."""


def clean_paragraphs(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Give each paragraph in one line (Unicode NFC), without its bullet; none is empty."""
    cleaned = (
        _BULLET.sub("", _SPACES.sub(" ", _UNSEEN.sub("", one)).strip()) for one in paragraphs
    )
    return tuple(unicodedata.normalize("NFC", one) for one in cleaned if one)


def split_paragraphs(text: str, line_ends: LineEnds) -> Iterator[str]:
    """Split a text into its paragraphs: blocks where it was broken into lines, or else its lines.

    A word that was cut at the end of a line is put together again by `line_ends`.
    """
    lines = text.splitlines()
    if max(map(len, lines), default=0) > _WRAPPED_AT or not _BLANK.search(text.strip()):
        yield from lines
        return
    for block in _BLANK.split("\n".join(lines)):
        yield from _join_lines(line_ends.join(block.strip("\n")))


def _join_lines(block: str) -> Iterator[str]:
    """Join the lines of a block, except where an item of a list begins."""
    joined: list[str] = []
    for line in block.split("\n"):
        if joined and not _ITEM.match(line):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    yield from joined
