"""What CLDR knows of a language: the names of its months and its decimal mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.knowledge.notations import find_base, match_any

_AFTER_DAY = r"(?:(?<=\d\s)|(?<=\d\.\s)|(?<=\d\sde\s))"
_BEFORE_YEAR = r"(?=\.|,?\s(?:de\s)?\d{4}(?!\d))"
_SIGN = r"(?<!\d)(?P<sign>\d{1,2})(?=\s?月)"


@dataclass(frozen=True, slots=True)
class Month:
    """A month that a text names, at `text[start:end]`."""

    number: int
    start: int
    end: int


@lru_cache(maxsize=64)
def find_decimal_mark(language: str) -> str:
    """Give the decimal mark of a language (BCP 47 tag): `,` in Spain, `.` in Mexico."""
    locale = _find_locale(language)
    symbols = locale.number_symbols.get("latn", {}) if locale else {}
    return str(symbols.get("decimal", "."))


def find_months(text: str, language: str) -> Iterator[Month]:
    """Find the months that an evened text names, in the words of its language or as 9月.

    A short name counts only after a day, and before a full stop or a year: `12 sept. 2024`.
    """
    pattern, numbers = _name_months(language)
    for found in pattern.finditer(text):
        number = int(found["sign"]) if found["sign"] else numbers[found[0]]
        yield Month(number, found.start(), found.end())


@lru_cache(maxsize=64)
def _name_months(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    locale = _find_locale(language)
    if locale is None:
        return re.compile(_SIGN), {}
    names, short = (_list_names(locale, width) for width in ("wide", "abbreviated"))
    pattern = (
        rf"{_SIGN}|(?<!\w)(?:{match_any(names)})(?!\w)"
        rf"|(?<!\w){_AFTER_DAY}(?:{match_any(short)})(?!\w){_BEFORE_YEAR}"
    )
    return re.compile(pattern), short | names


def _list_names(locale: Locale, width: str) -> dict[str, int]:
    """List the names as CLDR has them and with a capital: English `may` is no month."""
    return {
        form: number
        for use in ("format", "stand-alone")
        for number, name in locale.months[use][width].items()
        for form in (name.rstrip("."), name[:1].upper() + name[1:].rstrip("."))
    }


def _find_locale(language: str) -> Locale | None:
    for tag in (language, find_base(language)):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
