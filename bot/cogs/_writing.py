"""Text for Discord: escaped, so that it shows as it is written, and cut, so that it fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

import discord
import regex

_ELLIPSIS = "…"
_MARK = regex.compile(
    r"[\\*_`]|~(?=~)|\|(?=\|)"  # styles, code, spoilers
    r"|(?<=\])\("  # named links: whatever the brackets hold, no link is without these two signs
    r"|<(?=[@#:/]|a:|t:|id:|https?:)"  # mentions, emoji, commands, timestamps, addresses
    r"|^\s*\K(?:[>#](?=[\s#>])|[-+](?=#?\s))"  # quotes, headings, small print, bullets
    r"|^\s*\d+\K\.(?=\s)",  # numbered lists
    regex.MULTILINE,
)
"""Where Discord would read a mark and not show the character; nothing else is touched."""

_UNSEEN = regex.compile(
    r"[\p{Cc}\p{Co}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+"
)
"""Control characters, and those that hide text or turn its direction."""


def escape(text: str) -> str:
    """Escape a text so that Discord shows it as it stands: no Markdown, no mention, no emoji."""
    # discord.py's escape_markdown leaves mentions, timestamps and emoji alive.
    return _MARK.sub(r"\\\g<0>", text)


def embolden(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Escape a text and put stretches of it, each (start, end), in bold.

    Nothing but marks is added: without them it is the text, to the last character.
    """
    marks = [(found.start(), 2, "\\") for found in _MARK.finditer(text)]
    for start, end in _merge(stretches):
        marks += [(start, 1, "**"), (end, 0, "**")]
    pieces, at = [], 0
    for place, _, mark in sorted(marks):
        pieces += [text[at:place], mark]
        at = place
    return "".join([*pieces, text[at:]])


def escape_within(text: str, limit: int) -> str:
    """Escape a text, or leave it as it is where the escaped one is over the limit."""
    escaped = escape(text)
    return escaped if len(escaped) <= limit else text


def quote_typed(text: str, limit: int) -> str:
    """Give what a person typed, on one line, cut to `limit` characters and then escaped."""
    return discord.utils.escape_mentions(escape(_cut_line(text, limit)))


def write_code(text: str, limit: int) -> str:
    """Put what a person typed into a code span, on one line and cut to `limit` characters.

    Nothing in it is a mark but its end, and a backslash would show.
    """
    said = _cut_line(text, limit).replace("`", "'")
    return f"`{said}`"


def shorten(text: str, limit: int) -> str:
    """Cut a text to `limit` characters, at the end of a word where there is one near."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    head, blank, _ = kept.rpartition(" ")
    return (head if blank and len(head) > limit // 2 else kept).rstrip(" ,;:-") + _ELLIPSIS


def shorten_start(text: str, limit: int) -> str:
    """Cut a text from its start to `limit` characters, as `shorten` does from its end."""
    return shorten(text[::-1], limit)[::-1]


def take_within(texts: Sequence[str], room: int) -> Sequence[str]:
    """Give the first of the texts, as many as take up at most `room` characters in lines."""
    ends = accumulate(len(text) + 1 for text in texts)
    return texts[: sum(end <= room for end in ends)]


def write_small(text: str) -> str:
    """Put each line of a text into small print."""
    return "\n".join(f"-# {line}" for line in text.splitlines())


def block_quote(text: str) -> str:
    """Put each line of a text into a block quote."""
    return "\n".join(f"> {line}" for line in text.splitlines())


def _cut_line(text: str, limit: int) -> str:
    return shorten(" ".join(_UNSEEN.sub(" ", text).split()), limit)


def _merge(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join stretches that touch, for Discord would read `****` between them as no mark."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
