"""Markdown: what a reader sees of it, without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.sourcing.plain import decode
from bot.sourcing.values import Extracted

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BREAKS = frozenset({"softbreak", "hardbreak"})


def extract(data: bytes) -> Extracted:
    """Take the paragraphs, headings, list items and table rows; the first heading is the title.

    Front matter, HTML and pictures are left out.
    """
    text = _FRONT_MATTER.sub("", decode(data))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    paragraphs = tuple(_read(tokens))
    return Extracted(paragraphs, title=_find_title(tokens))


def _read(tokens: Sequence[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or [])
            row = None
        elif token.type == "inline":
            said = _write(token)
            if row is None:
                yield said
            else:
                row.append(said)
        elif token.type in {"fence", "code_block"}:
            yield from token.content.splitlines()


def _write(inline: Token) -> str:
    return "".join(
        " " if token.type in _BREAKS else token.content
        for token in inline.children or ()
        if token.type in _BREAKS or token.type in {"text", "code_inline"}
    )


def _find_title(tokens: Sequence[Token]) -> str:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            return _write(inline)
    return ""
