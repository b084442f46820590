"""Figures in a text of a language with a notation: `1.250,50 €`, `2,35 Mio.`, `vierundvierzig`.

Each way of writing has a finder of its own; where two find something in the same place, the one
that is named first is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.knowledge.cldr import find_decimal_mark, find_months
from bot.knowledge.clock import find_times
from bot.knowledge.figure import Figure, parse_digits
from bot.knowledge.notations import NOTATIONS, find_base, match_any
from bot.knowledge.spelled_numbers import find_spelled

_ALONE = r"(?<![^\W_])(?<!\d[.,])"
_MINUS = r"(?:(?<![^\s(\[\"'“‘„«])[-−])?"
_NO_MORE = r"(?![.,]?\d)"
_NO_NAME = r"(?!(?!EUR|USD|CHF|GBP|JPY|CNY)[A-ZÀ-ÖØ-Þ])"
"""What follows no figure: the G of `5G`, which is a name."""
_DATES = (
    re.compile(
        rf"{_ALONE}(?P<day>0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
        rf"(?P<year>\d{{4}}|\d\d){_NO_MORE}"
    ),
    re.compile(
        rf"{_ALONE}(?P<year>\d{{4}})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])(?![\d-])"
    ),
)
_SHORT = {"k": Decimal(10**3), "M": Decimal(10**6), "Md": Decimal(10**9)}
_HALF = Decimal("0.5")


def find_european_figures(text: str, language: str) -> tuple[Figure, ...]:
    """Find all figures of an evened text, in order; its language (BCP 47 tag) has a notation."""
    return _make_reader(language).read(text)


class _Reader:
    """Reads the figures of one language."""

    def __init__(self, language: str) -> None:
        self._language, self._base = language, find_base(language)
        notation = self._notation = NOTATIONS[self._base]
        self._mark = find_decimal_mark(language)
        self._digits = _match_digits(self._mark)
        scale = match_any(notation.scales)
        self._scale = re.compile(rf"(?<!\w)(?:{scale})(?!\w)", re.IGNORECASE)
        self._times = re.compile(
            rf"(?:[\s-]?|\s(?:de|di)\s)(?:(?P<word>(?i:{scale}))(?!\w)|(?P<short>k|Md|M)(?=\s?€))"
        )
        self._half = re.compile(rf"(?:{notation.and_a_half})(?!\w)", re.IGNORECASE)
        self._halves = re.compile(rf"(?<!\w)(?:{match_any(notation.halves)})(?!\w)", re.IGNORECASE)
        self._units = (
            ("points", re.compile(rf"[\s-]?(?:{notation.points})(?!\w)", re.IGNORECASE)),
            ("%", re.compile(rf"[\s-]?(?:%|(?:{notation.percent})(?!\w))", re.IGNORECASE)),
        )
        self._part = re.compile(
            rf"(?<!\w)(?:(?P<one>{match_any(notation.articles)})\s+)?"
            rf"(?P<part>{match_any(notation.denominators)})(?!\w)",
            re.IGNORECASE,
        )

    def read(self, text: str) -> tuple[Figure, ...]:
        """Find all figures of an evened text, in order; none overlaps another."""
        finders: tuple[Callable[[str], Iterator[Figure]], ...] = (
            self._find_dates,
            self._find_times,
            self._find_months,
            self._find_digits,
            self._find_halves,
            self._find_spelled,
            self._find_scales,
        )
        figures: list[Figure] = []
        free = [True] * len(text)
        for find in finders:
            for figure in find(text):
                end = figure.start + len(figure.text)
                if all(free[figure.start : end]):
                    free[figure.start : end] = [False] * (end - figure.start)
                    figures.append(figure)
        figures += self._find_parts(text, {figure.end for figure in figures})
        return tuple(sorted(figures, key=lambda figure: figure.start))

    def _find_dates(self, text: str) -> Iterator[Figure]:
        for pattern in _DATES:
            for found in pattern.finditer(text):
                for name in ("day", "month", "year"):
                    unit = "month" if name == "month" else ""
                    yield _make(text, *found.span(name), Decimal(found[name]), unit)

    def _find_times(self, text: str) -> Iterator[Figure]:
        return find_times(text, self._language)

    def _find_months(self, text: str) -> Iterator[Figure]:
        for month in find_months(text, self._language):
            yield _make(text, month.start, month.end, Decimal(month.number), "month")

    def _find_digits(self, text: str) -> Iterator[Figure]:
        for found in self._digits.finditer(text):
            digits = re.sub(r"[\s'’]", "", found["digits"])
            yield self._complete(text, *found.span(), parse_digits(digits, self._mark))

    def _find_halves(self, text: str) -> Iterator[Figure]:
        for found in self._halves.finditer(text):
            value = self._notation.halves[found[0].lower()]
            yield self._complete(text, *found.span(), value)

    def _find_spelled(self, text: str) -> Iterator[Figure]:
        for found in find_spelled(text, self._base, self._notation):
            figure = self._complete(text, found.start, found.end, found.value)
            yield replace(figure, is_ordinal=found.is_ordinal)

    def _find_scales(self, text: str) -> Iterator[Figure]:
        for found in self._scale.finditer(text):
            value = self._notation.scales[found[0].lower()]
            yield self._complete(text, *found.span(), value)

    def _find_parts(self, text: str, ends: Collection[int]) -> Iterator[Figure]:
        """Find denominators, `Drittel`, after a numerator."""
        for found in self._part.finditer(text):
            start, end = found.span("part")
            if found["one"]:
                yield _make(text, *found.span("one"), Decimal(1))
            if found["one"] or len(text[:start].rstrip()) in ends:
                value = self._notation.denominators[found["part"].lower()]
                yield _make(text, start, end, Decimal(value))

    def _complete(self, text: str, start: int, end: int, value: Decimal) -> Figure:
        """Make a figure of a number, its scale, its half and its unit."""
        last = text[start:end].lower().split()[-1]
        scale = self._notation.scales.get(last, Decimal(1))  # text2num has reckoned it in
        while found := self._times.match(text, end):
            word, short = found["word"], found["short"]
            scale = self._notation.scales[word.lower()] if word else _SHORT[short]
            value, end = value * scale, found.end()
        if found := self._half.match(text, end):
            value, end = value + _HALF * scale, found.end()
        figure = _make(text, start, end, value)
        for unit, pattern in self._units:
            if found := pattern.match(text, end):
                return replace(figure, text=text[start : found.end()], unit=unit)
        return figure


@lru_cache(maxsize=16)
def _make_reader(language: str) -> _Reader:
    return _Reader(language)


def _make(text: str, start: int, end: int, value: Decimal, unit: str = "") -> Figure:
    return Figure(text[start:end], value, unit, start, end, frozenset({value}))


def _match_digits(mark: str) -> re.Pattern[str]:
    """Give the pattern of digits for a decimal mark; blanks and apostrophes part thousands too."""
    between = "." if mark == "," else ","
    grouped = rf"\d{{1,3}}(?P<group>[ '’{between}])\d{{3}}(?:(?P=group)\d{{3}})*(?:[{mark}]\d+)?"
    ending = r"(?:\.?[oa]s?(?!\w))?"  # 1.º and 2ª, evened out
    return re.compile(
        rf"{_ALONE}(?P<digits>{_MINUS}(?:{grouped}|\d+(?:[.,]\d+)*)){_NO_MORE}{_NO_NAME}{ending}"
    )
