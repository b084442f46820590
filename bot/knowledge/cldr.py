"""What CLDR knows of a language: its decimal mark, and the names of months, units and times."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

from bot.knowledge.figure import even_out
from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.notations import find_base, match_any

_AFTER_DAY = r"(?:(?<=\d\s)|(?<=\d\.\s)|(?<=\d\sde\s))"
_BEFORE_YEAR = r"(?=\.|,?\s(?:de\s)?\d{4}(?!\d))"
_UNITS = {
    "duration": "second minute hour day night week month quarter year decade century",
    "length": "millimeter centimeter meter kilometer inch foot yard mile nautical-mile light-year",
    "area": "square-centimeter square-meter square-kilometer square-inch square-foot "
    "square-yard square-mile hectare acre",
    "volume": "milliliter centiliter deciliter liter hectoliter cubic-centimeter cubic-meter "
    "cubic-kilometer cubic-inch cubic-foot cubic-yard cubic-mile gallon pint cup barrel",
    "mass": "milligram gram kilogram tonne ton ounce pound stone",
    "speed": "meter-per-second kilometer-per-hour mile-per-hour knot",
    "temperature": "celsius fahrenheit",
    "digital": "bit byte kilobyte megabit megabyte gigabit gigabyte terabyte",
    "power": "watt kilowatt megawatt gigawatt",
    "energy": "kilowatt-hour kilocalorie joule",
    "frequency": "hertz kilohertz megahertz gigahertz",
    "electric": "volt ampere",
}
_SYMBOLS = {"h": "hour", "min": "minute"}
"""Those of all languages, whether or not CLDR has them."""
_SAME = {"ton": "tonne"}
"""What is seldom told apart: only a few languages have a word for each."""
_NUMBER = re.compile(r"\d[\d.,\s]*")
_VOWELS = frozenset("aeiouy")
_COUNTS = (1, 2, 5, 1.5, 10**6)
"""Numbers that between them bring up every plural form of a language."""
_SPELLINGS = {"en": ("en_GB",), "pt": ("pt_PT",)}
"""Where else a language spells its units in another way: `kilometres`."""
_MOMENTS = {"en": {"midday": 12}, "es": {"medianoche": 0}}
"""Words for noon and midnight that CLDR lacks."""
_NOON, _DAY = 12, 24
_SECONDS = 3600
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


@lru_cache(maxsize=64)
def name_units(language: str) -> Mapping[str, frozenset[str]]:
    """Give what a language (BCP 47 tag) calls the units of measure, by their small letters.

    An abbreviation may name several: English `m` is a metre, a minute or a month. What is a word of
    another use, as English `in` and French `a`, names none.
    """
    locale = _find_locale(language)
    if locale is None:
        return {}
    names: dict[str, set[str]] = defaultdict(set)
    for one in (str(locale), *_SPELLINGS.get(find_base(language), ())):
        for width in ("long", "short"):
            for name, unit in _list_units(one, width):
                names[name].add(unit)
    for name, unit in _list_units(str(locale), "narrow"):
        if name in names:
            names[name].add(unit)
    for name, unit in _SYMBOLS.items():
        names[name].add(unit)
    words = FUNCTION_WORDS.get(find_base(language), frozenset()) | _VOWELS | {""}
    return {name: frozenset(units) for name, units in names.items() if name not in words}


def _list_units(
    locale: str, width: Literal["long", "short", "narrow"]
) -> Iterator[tuple[str, str]]:
    for family, units in _UNITS.items():
        for unit in units.split():
            for count in _COUNTS:
                written = even_out(format_unit(count, f"{family}-{unit}", width, locale=locale))
                name = _NUMBER.sub("", written, count=1).strip().rstrip(".").lower()
                yield name, _SAME.get(unit, unit).partition("-per-")[0]  # so km/h is counted in km


@lru_cache(maxsize=64)
def name_periods(language: str) -> Mapping[str, frozenset[int]]:
    """Give what a language (BCP 47 tag) calls the parts of a day, with the hours of each.

    A morning is any hour before noon, and an evening any after it; a night and the time around noon
    have their own hours. `am` and `pm` themselves are not among them: German `am` is a word.
    """
    hours: dict[str, set[int]] = defaultdict(set)
    for key, name, spans in _list_periods(language):
        if key in ("am", "pm"):
            hours[name].update(_list_half(is_late=key == "pm"))
        elif span := next((span for span in spans if "before" in span), None):
            start, end = span["from"] // _SECONDS, span["before"] // _SECONDS
            own = [hour % _DAY for hour in range(start, end if end > start else end + _DAY)]
            is_exact = key.startswith("night") or len(own) == 1
            hours[name].update(own if is_exact else _list_half(is_late=start >= _NOON))
    return {name: frozenset(found) for name, found in hours.items()}


@lru_cache(maxsize=64)
def name_moments(language: str) -> Mapping[str, int]:
    """Give what a language (BCP 47 tag) calls noon and midnight, with their hours."""
    named = {
        re.sub(r"^\w+\s", "", name): _NOON if key == "noon" else 0
        for key, name, _ in _list_periods(language)
        if key in ("noon", "midnight")
    }
    return _MOMENTS.get(find_base(language), {}) | named


def _list_periods(language: str) -> Iterator[tuple[str, str, Iterable[Mapping[str, int]]]]:
    locale = _find_locale(language)
    if locale is None:
        return
    rules = locale.day_period_rules.get(None, {})
    for width in ("wide", "abbreviated"):
        for key, name in locale.day_periods["format"].get(width, {}).items():
            if name.lower() not in ("am", "pm"):
                yield key, even_out(name).lower(), rules.get(key, ())


def _list_half(*, is_late: bool) -> range:
    return range(_NOON, _DAY) if is_late else range(_NOON)


def _find_locale(language: str) -> Locale | None:
    for tag in (language, find_base(language)):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
