"""Names for sources, topics and entries: made of what they say, unlike each other, and sound."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from bot.matching.language.text import normalize

MOST_NAME = 60
"""Characters of a name, as the files' form has it."""

_WORD = re.compile(r"[a-z0-9]+")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def make_name(text: str, *, most: int = MOST_NAME) -> str:
    """Give the text's first words joined by hyphens; empty where none is in Latin letters."""
    made = ""
    for word in _WORD.findall(normalize(text)):
        longer = f"{made}-{word}" if made else word
        if len(longer) > most:
            break
        made = longer
    return made


def make_free(name: str, taken: Container[str]) -> str:
    """Give a name that is not taken, as like the wished one as can be."""
    if name not in taken:
        return name
    numbers = (f"{name[: MOST_NAME - 1 - len(str(n))]}-{n}" for n in count(2))
    return next(one for one in numbers if one not in taken)


def is_name(text: str) -> bool:
    """Whether a text can name a source or an entry."""
    return len(text) <= MOST_NAME and bool(_NAME.fullmatch(text))
