"""Figures in a text, however written: `8,100`, `2.2 trillion`, `12th`, `forty-four`, `2万亿`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.knowledge import cjk_numerals
from bot.knowledge.clock import find_times
from bot.knowledge.european_figures import find_european_figures
from bot.knowledge.figure import Figure, even_out, parse_digits
from bot.knowledge.measures import measure
from bot.knowledge.notations import NOTATIONS, find_base
from bot.knowledge.number_words import NUMBER_WORDS, NumberWord, Reckoning
from bot.knowledge.pronouns import is_pronoun

_LETTER = "A-Za-zÀ-ɏͰ-ӿ"
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?<![{_LETTER}\d])(?<!\d[.,])(?P<digits>(?:(?<![^\s(\[\"'“‘])[-−])?\d+(?:[.,]\d+)*)(?![.,]?\d)"
    rf"(?:(?P<ending>st|nd|rd|th|s)|(?P<short>k|mn?|bn?|tr?n)|\s?(?P<cjk>{cjk_numerals.SCALE}))?"
    rf"(?:(?![{_LETTER}])|(?=[a-z]+llion|[ap]m\b))"
    rf"|(?P<numeral>{cjk_numerals.NUMERAL})"
    rf"|(?<![{_LETTER}])(?P<word>{_WORDS})(?![{_LETTER}\d])",
    re.IGNORECASE,
)
_SHORT = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "tn": 12, "trn": 12}
_UNITS = (
    ("points", re.compile(r"[\s-]?(?:percentage[\s-]points?\b|pp\b|个百分点)", re.IGNORECASE)),
    ("%", re.compile(r"[\s-]?(?:%|percent\b|per\scent\b|pct\b)", re.IGNORECASE)),
)
_COMPOUND = re.compile(rf"[-‐‑][{_LETTER}]")

__all__ = ["Figure", "even_out", "find_figures", "locate_figures"]


def find_figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Find all figures of an evened text in a language (BCP 47 tag), in order.

    A text of a language that has no notation is read as English and Chinese write figures.
    """
    is_european = find_base(language) in NOTATIONS
    figures = (find_european_figures if is_european else _find_figures)(text, language)
    return measure(text, figures, language)


def _find_figures(text: str, language: str) -> tuple[Figure, ...]:
    times = tuple(find_times(text, language))
    figures: list[Figure] = []
    run: list[_Token] = []
    for token in _tokens(text):
        if any(time.start < token.end and token.start < time.end for time in times):
            continue
        if run and _belongs(text, run, token):
            run.append(token)
        else:
            figures.extend(_finish(text, run))
            run = [token]
    return tuple(sorted((*times, *figures, *_finish(text, run)), key=lambda one: one.start))


def locate_figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Find all figures of a text as it stands; their places are in it, and take in their units.

    The language is a BCP 47 tag, as for `find_figures`.
    """
    pieces = [even_out(char) for char in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    figures = []
    for figure in find_figures("".join(pieces), language):
        last = figure.start + len(figure.text) - 1
        start, end = places[figure.start], places[last] + 1
        figures.append(replace(figure, text=text[start:end], start=start, end=end))
    return tuple(figures)


@dataclass(frozen=True, slots=True)
class _Token:
    number: NumberWord
    start: int
    end: int


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        word = found["word"]
        if word and word.lower() == "one" and is_pronoun(text, found.start(), found.end()):
            continue
        yield _Token(_read(found), found.start(), found.end())


def _read(found: re.Match[str]) -> NumberWord:
    if found["word"]:
        return NUMBER_WORDS[found["word"].lower()]
    if found["numeral"]:
        return NumberWord("closed", cjk_numerals.parse_numeral(found["numeral"]))
    value = parse_digits(found["digits"])
    if found["short"]:
        return NumberWord("closed", value.scaleb(_SHORT[found["short"].lower()]))
    if found["cjk"]:
        return NumberWord("closed", value.scaleb(cjk_numerals.parse_scale(found["cjk"])))
    return NumberWord("closed" if found["ending"] else "digits", value)


def _belongs(text: str, run: list[_Token], token: _Token) -> bool:
    between = text[run[-1].end : token.start]
    return run[-1].number.joins(token.number, between) and _reckon([*run, token]) is not None


def _reckon(run: list[_Token]) -> Decimal | None:
    reckoning: Reckoning | None = Reckoning()
    for token in run:
        reckoning = reckoning.add(token.number) if reckoning else None
    return reckoning.value if reckoning else None


def _finish(text: str, run: list[_Token]) -> Iterator[Figure]:
    value = _reckon(run) if run else None
    if value is None:
        return
    start, end = run[0].start, run[-1].end
    readings = {value}
    if len(run) > 1 and _COMPOUND.match(text, end):
        parts = (part for cut in range(1, len(run)) for part in (run[:cut], run[cut:]))
        readings |= {reading for part in parts if (reading := _reckon(part)) is not None}
    for unit, pattern in _UNITS:
        found = pattern.match(text, end)
        if found:
            yield Figure(text[start : found.end()], value, unit, start, end, frozenset(readings))
            return
    unit = "%" if text.endswith("百分之", 0, start) else ""
    yield Figure(text[start:end], value, unit, start, end, frozenset(readings))
