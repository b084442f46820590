"""What a figure counts: its unit (`two weeks`), how often (`twice`), and its rate (`5 € a month`).

What is not known says nothing: a word that no list has raises no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.knowledge.cldr import name_units
from bot.knowledge.clock import HALVES, tell_hour
from bot.knowledge.counting import COUNTINGS, NEVER, Counting
from bot.knowledge.figure import Figure
from bot.knowledge.function_words import FUNCTION_WORDS
from bot.knowledge.notations import find_base, match_any
from bot.knowledge.pronouns import find_counting
from bot.knowledge.words import BEGINS, UNSPACED

TIMES = "times"
"""What is counted in `twice`: how often something is."""
_ENDS = rf"(?![^\W{UNSPACED}])"
_NO_RATE = r"(?!['’]|\s\d|\s(?:ago|earlier|later|before|after|from|old|hence)\b)"
"""After `a year` that is no rate: `a year ago`, `a minute's walk`, `im Jahr 2024`."""
_NO_CASE = r"(?!['’])"
_MOST_GAP = 3
"""Words between a figure and its rate: `20 new foreign enterprises a day`."""


def measure(text: str, figures: Sequence[Figure], language: str) -> tuple[Figure, ...]:
    """Tell of the figures of an evened text (BCP 47 tag) what each counts, where it is known."""
    reader = _make_reader(language)
    told = [reader.tell(text, tell_hour(text, figure, language)) for figure in figures]
    for at in range(len(told) - 2, -1, -1):
        told[at] = reader.share(text, told[at], told[at + 1])
    return tuple(told)


def find_unsaid(text: str, language: str, *, bare: bool = False) -> tuple[Figure, ...]:
    """Find where an evened text (BCP 47 tag) says that it is one without a number.

    That is how often, `once a week`, or how long, `within a week`. If `bare` is set, it is any
    `once`, `a week` and English `one of them` too, which need not be meant as a number.
    """
    return tuple(_make_reader(language).find_unsaid(text, bare=bare))


class _Reader:
    """Reads what the figures of one language count."""

    def __init__(self, language: str) -> None:
        base = find_base(language)
        self._is_english = base == "en"
        counting = COUNTINGS.get(base, Counting())
        self._units = {**name_units(language)}
        self._units |= {name: frozenset({unit}) for name, unit in counting.units.items()}
        unit = rf"(?P<unit>{match_any(self._units)})(?:{counting.endings}){_ENDS}"
        once = rf"{BEGINS}(?P<limit>(?:{counting.limits})\s)?(?P<one>{counting.once}){_ENDS}"
        span = rf"(?P<span>\b(?:{counting.spans})\s)?{BEGINS}(?P<one>{counting.articles})"
        span += rf"(?:\s|(?<=['’])){unit}{_NO_CASE}"
        between = rf"(?:[\s-]?(?:{counting.between})){{0,2}}[\s-]?"
        self._counted = _compile(rf"{between}(?:(?P<times>{counting.times}){_ENDS}|{unit})")
        ends = rf"(?P<unit>{match_any(counting.units)})(?:{counting.endings})"
        self._compounded = _compile(rf"(?:(?P<times>{counting.times})|{ends})$")
        self._rate = _compile(_write_rate(counting, unit, FUNCTION_WORDS.get(base, ())))
        self._range = _compile(rf"\s?[-–~]\s?|\s?(?:{counting.until})\s?")
        self._once, self._span = _compile(once), _compile(span)
        self._closes = _compile(counting.closes)

    def tell(self, text: str, figure: Figure) -> Figure:
        """Tell what a figure counts: its unit, and its rate."""
        if figure.measures or figure.unit == "month":
            return figure
        end = figure.start + len(figure.text)
        found = None if figure.unit else self._counted.match(text, end)
        end = found.end() if found else end
        inner = None if found or figure.unit else self._compounded.search(figure.text)
        if found := found or inner:
            figure = replace(figure, measures=self._read(found), reach=end)
        return self._tell_rate(text, figure, end)

    def share(self, text: str, figure: Figure, after: Figure) -> Figure:
        """Give a figure the unit of the one after it, where they are a range: `2 to 3 days`."""
        is_free = not figure.measures and not figure.unit and after.measures.isdisjoint(HALVES)
        if is_free and self._range.fullmatch(text, figure.end, after.start):
            return replace(figure, measures=after.measures, per=after.per, reach=after.reach)
        return figure

    def find_unsaid(self, text: str, *, bare: bool) -> Iterator[Figure]:
        """Find what is one without a number."""
        for found in self._once.finditer(text):
            once = _make_one(text, *found.span("one"), frozenset({TIMES}), found.end())
            once = self._tell_rate(text, once, once.end)
            follows = text[: once.start].rstrip()[-1:].isalpha()
            if (
                once.per
                or found["limit"]
                or bare
                or (follows and self._closes.match(text, once.end))
            ):
                yield once
        for found in self._span.finditer(text):
            if found["span"] or bare:
                yield _make_one(text, *found.span("one"), self._read(found), found.end())
        if bare and self._is_english:
            for start, end in find_counting(text):
                yield _make_one(text, start, end, frozenset(), end)

    def _tell_rate(self, text: str, figure: Figure, end: int) -> Figure:
        found = self._rate.match(text, end)
        return replace(figure, per=self._read(found), reach=found.end()) if found else figure

    def _read(self, found: re.Match[str]) -> frozenset[str]:
        """Give the units that a match may mean."""
        if unit := found.groupdict().get("unit"):
            return self._units[unit.lower()]
        return frozenset({found.lastgroup or ""})


def _write_rate(counting: Counting, unit: str, words: Collection[str]) -> str:
    """Write the pattern of a rate, with what the figure counts before it."""
    word = rf"\s?[€$£¥]|[\s-](?!(?:{match_any(words)})\b)[^\W\d_]+(?:['’-][^\W\d_]+)*"
    adverbs = "|".join(rf"(?P<{one}>{forms})" for one, forms in counting.adverbs.items())
    return (
        rf"(?:{word}){{0,{_MOST_GAP}}}?(?:(?:\s(?:{counting.per})(?:\s|(?<=['’]))|\s?/\s?){unit}"
        rf"{_NO_RATE}|[\s-](?:{adverbs or NEVER}){_ENDS})"
    )


def _make_one(text: str, start: int, end: int, measures: frozenset[str], reach: int) -> Figure:
    one = Decimal(1)
    figure = Figure(text[start:end], one, "", start, end, frozenset({one}))
    return replace(figure, measures=measures, reach=reach)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=16)
def _make_reader(language: str) -> _Reader:
    return _Reader(language)
