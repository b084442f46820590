"""Rules for single texts that a pattern alone cannot state."""

from __future__ import annotations

from datetime import date

import regex
from pydantic_core import PydanticCustomError

_PICTURE = r"(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Extended_Pictographic})"
_ONE = rf"(?!\p{{Regional_Indicator}}){_PICTURE}\p{{Emoji_Modifier}}?"
_EMOJI = regex.compile(
    rf"\p{{Regional_Indicator}}{{2}}|[0-9#*]\uFE0F?\u20E3|{_ONE}(?:\u200D{_ONE}\uFE0F?)*"
)
"""After Unicode's UTS #51: a flag, a keycap, or pictures joined by zero-width joiners."""

_YES_OR_NO = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n"})
"""After YAML 1.1: https://yaml.org/type/bool.html"""


def check_emoji(text: str) -> str:
    """Return the text if it is one Unicode emoji; Discord refuses a menu with anything else."""
    if not _EMOJI.fullmatch(text):
        raise PydanticCustomError("emoji", "not one emoji")
    return text


def check_date(text: str) -> str:
    """Return the text if the calendar has such a day, month or year."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        raise PydanticCustomError("date", "no such date") from None
    return text


def check_reason(text: str) -> str:
    """Return the text if it says more than yes or no, which is no reason for anything."""
    if text.lower() in _YES_OR_NO:
        raise PydanticCustomError("no_reason", "no reason")
    return text


def read_yes_no(value: object) -> object:
    """Read `true` and `false`, as YAML writes them; raise PydanticCustomError on all else.

    Every scalar of a file comes as the text that stands there.
    """
    if isinstance(value, str) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("yes_no", "neither true nor false")
