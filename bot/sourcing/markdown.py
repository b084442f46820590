"""Markdown: what a reader sees of it, without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.knowledge.files import read_yaml
from bot.sourcing.plain import decode
from bot.sourcing.values import Extracted

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}(?=[T\s]|$)")
"""The day of a time: `2024-09-12` of `2024-09-12T10:00:00Z`."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.IGNORECASE)
"""The base tag of a BCP 47 tag: `de` of `de-AT`."""
_BREAKS = frozenset({"softbreak", "hardbreak"})


def extract(data: bytes) -> Extracted:
    """Take the paragraphs, headings, list items and table rows, without HTML and pictures.

    The front matter says the title, the date and the language, where it has them; else the first
    heading is the title.
    """
    text = decode(data)
    front = _FRONT_MATTER.match(text)
    said = _read_front(front[1]) if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    date = _DATE.match(said.get("date", ""))
    language = _LANGUAGE.match(said.get("lang") or said.get("language", ""))
    return Extracted(
        tuple(_read(tokens)),
        title=said.get("title") or _find_title(tokens),
        date=date[0] if date else "",
        language=language[0].lower() if language else "",
    )


def _read_front(text: str) -> Mapping[str, str]:
    """Give the texts of a front matter by their names; none where it is no sound YAML."""
    root = read_yaml(Path(), lambda *_: text).root
    plain = root.plain() if root else None
    fields = plain.items() if isinstance(plain, dict) else ()
    return {key.lower(): value for key, value in fields if isinstance(value, str)}


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
