"""Times of day: `18:00`, `6.30 p.m.`, `half past six`, `noon`; in which half of a day an hour is.

A time is one figure for its hour and one for its minutes, if there are any. An hour is counted in
`am` or `pm`, and may be read on a clock of 12 hours as on one of 24.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.knowledge.cldr import name_moments, name_periods
from bot.knowledge.figure import Figure
from bot.knowledge.notations import find_base, match_any
from bot.knowledge.words import BEGINS, ENDS

_FIRST = {"am": 0, "pm": 12}
HALVES = frozenset(_FIRST)
_SPANS = frozenset({"hour", "minute"})
"""What the first figure of `2:15`, and that of `18 heures`, may be counted in as well."""
_MINUTES = frozenset({"minute", "second"})
_NOON, _DAY = 12, 24
_HOURS = frozenset(map(Decimal, range(_DAY + 1)))
_UNTIL = r"(?:\s?(?:bis|und|to|and|a|à|y|e|-|–)\s?\d\d?(?:[.:]\d\d)?)?"
_TIME = re.compile(
    r"(?<![^\W_])(?<!\d[.,])(?P<hour>[01]?\d|2[0-4])(?:(?::|\s?h\s?)(?P<minute>[0-5]\d)"
    rf"|\.(?P<after_dot>[0-5]\d)(?={_UNTIL}\s?(?:uhr|h|horas|heures|ore|[ap]\.?\s?m)\b))"
    r"(?![.,]?\d)",
    re.IGNORECASE,
)
"""A full stop makes a time only where a word for it follows: `von 9.30 bis 21.30 Uhr`."""
_NUMBER = (
    r"(?:\d{1,2}(?![\d.,:]*\d)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_PART = re.compile(rf"\b(?P<part>half\spast|quarter\s(?:past|to))\s(?={_NUMBER}\b)", re.IGNORECASE)
_PARTS = {"half past": 30, "quarter past": 15, "quarter to": 45}
_QUARTER_TO = re.compile(r"\bquarter\sto\s$", re.IGNORECASE)
_LONGEST_BEFORE = 12
"""Characters before an hour in which a word about it may stand."""
_PERIODS_FIRST = frozenset({"ja", "zh"})
"""Languages that name the part of the day before the hour: 下午6点."""
_AM_IS_A_WORD = frozenset({"de"})


def find_times(text: str, language: str) -> Iterator[Figure]:
    """Find the times of an evened text that have minutes or a name, in a language (BCP 47 tag)."""
    for found in _TIME.finditer(text):
        minute = "minute" if found["minute"] else "after_dot"
        hour, start, end = int(found["hour"]), found.start(), found.end()
        if int(found[minute]):
            yield _make(text, start, found.end("hour"), hour, HALVES)
            yield _make(text, found.start(minute), end, int(found[minute]), _MINUTES)
        else:  # 18:00 is 18 Uhr
            yield _make(text, start, end, hour, HALVES)
    for found in _PART.finditer(text):
        part = " ".join(found["part"].lower().split())
        yield _make(text, *found.span("part"), _PARTS[part], _MINUTES)
    moments = name_moments(language)
    for found in _match_moments(language).finditer(text):
        moment = _make(text, *found.span(), _NOON, frozenset())
        yield _place(moment, {moments[found[0].lower()]}, found.end())


def tell_hour(text: str, figure: Figure, language: str) -> Figure:
    """Tell of an hour in which half of a day it is; any other figure is given as it is."""
    is_written = figure.measures == HALVES
    if figure.unit or figure.value not in _HOURS or (figure.measures and not is_written):
        return figure
    start, end = figure.start, figure.end
    if _QUARTER_TO.search(text, max(0, start - _LONGEST_BEFORE), start):
        hour = figure.value - 1 or Decimal(_NOON)
        figure = replace(figure, value=hour, readings=frozenset({hour, figure.value}))
    before = _match_before(language).search(text, max(0, start - _LONGEST_BEFORE), start)
    after = _match_after(language).match(text, end)
    if after and after["period"]:
        return _place(figure, _list_hours(after["period"].lower(), language), after.end())
    if before:
        return _place(figure, _list_hours(before["period"], language), end)
    if after and after["clock"]:
        return _place(figure, range(_DAY), after.end())
    if is_written or (after and after["hours"]):
        hour_or_span = _place(figure, range(_DAY), after.end() if after else end)
        return replace(hour_or_span, measures=hour_or_span.measures | _SPANS)
    return figure


def _make(text: str, start: int, end: int, value: int, measures: frozenset[str]) -> Figure:
    number = Decimal(value)
    return Figure(text[start:end], number, "", start, end, frozenset({number}), measures=measures)


def _place(figure: Figure, hours: Collection[int], reach: int) -> Figure:
    """Put an hour into the half of a day in which it is one of these hours of 24."""
    hour = int(figure.value)
    if hour in (0, _DAY) or hour > _NOON:
        hours = {hour % _DAY}
    halves = {half for half, first in _FIRST.items() if hour % _NOON + first in hours} or HALVES
    named = {hour % _NOON or _NOON}
    if len(halves) == 1:
        named |= {hour % _NOON + first for half, first in _FIRST.items() if half in halves}
    if 0 in named:
        named.add(_DAY)
    readings = figure.readings.union(map(Decimal, named))
    return replace(figure, readings=readings, measures=frozenset(halves), reach=reach)


def _list_hours(period: str, language: str) -> Collection[int]:
    moment = name_moments(language).get(period)
    if moment is not None:
        return {moment}
    hours = name_periods(language).get(period)
    return hours or range(_FIRST[f"{period[0]}m"], _FIRST[f"{period[0]}m"] + _NOON)


@lru_cache(maxsize=16)
def _match_moments(language: str) -> re.Pattern[str]:
    names = match_any(name_moments(language))
    return re.compile(rf"(?<!\d\s){BEGINS}(?:{names}){ENDS}", re.IGNORECASE)


@lru_cache(maxsize=16)
def _match_after(language: str) -> re.Pattern[str]:
    """Give the pattern of what follows an hour: minutes, `o'clock`, the part of the day."""
    names = match_any({**name_periods(language), **name_moments(language)})
    bare = r"(?!)" if find_base(language) in _AM_IS_A_WORD else r"[ap]m"
    return re.compile(
        r"(?:\s?[:h]\s?[0-5]\d|\.[0-5]\d)?(?P<clock>\s?(?:o['’]clock|uhr)\b)?(?P<hours>\s?(?:h|horas?|heures?|ore)\b)?"
        rf"(?:[\s,]{{0,2}}(?P<period>{names}|[ap]\.\s?m\.?|{bare}){ENDS})?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def _match_before(language: str) -> re.Pattern[str]:
    comes_first = find_base(language) in _PERIODS_FIRST
    names = match_any(name_periods(language)) if comes_first else r"(?!)"
    return re.compile(rf"(?P<period>{names})\s?$")
