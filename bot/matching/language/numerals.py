"""Numbers written in different ways, brought to one: `8,100`, `8100` and `8.1k` are the same."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

import regex

DIGITS = r"\p{Nd}+(?:[,.]\p{Nd}+)*"
"""A figure with its separators, as a regular expression."""

NUMERAL = rf"{DIGITS}(?:st|nd|rd|th|k|m|bn|tn)?(?![\p{{L}}\p{{N}}])"
"""The same with an ordinal's ending or a scale."""

_CODE = regex.compile(r"[^\W\d_]\w*\d\w*")
_RUN_OF_DIGITS = regex.compile(r"\d+")

_DECIMAL = regex.compile(r"[0-9]+(?:\.[0-9]+)?")
_FIGURE = regex.compile(r"(\d{1,30})((?:,\d{3})*)([.,]\d{1,15})?(st|nd|rd|th|k|m|bn|tn)?")
_PLURAL = regex.compile(r"(\d{3})s")
"""`fortune 500s`; four digits are a decade (`1990s`), two mostly one too."""
_SCALES = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "trn": 12,
    "tn": 12,
}
_ENDINGS = {"k": 3, "m": 6, "bn": 9, "tn": 12}
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_MISSPELT = {"fourty": 40, "ninty": 90, "nineth": 9, "twelveth": 12}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
# "one", "first" and "second" stay words: they are far more often a pronoun, an order or a sector.
_KEPT_AS_WORDS = {"one", "first", "second"}
_WORDS = {
    word: number
    for names, start, step in ((_UNITS, 0, 1), (_ORDINALS, 0, 1), (_TENS, 20, 10))
    for number, word in enumerate(names.split())
    for number in [start + step * number]
    if word not in _KEPT_AS_WORDS
} | _MISSPELT


def parse_number(folded: str) -> str:
    """Give the plain decimal form of a folded figure or number word; empty for any other.

    `8,100` gives `8100`, `12th` gives `12`, `31,7` gives `31.7`, `twelve` gives `12`.
    """
    if folded in _WORDS:
        return str(_WORDS[folded])
    folded = _PLURAL.sub(r"\1", folded)
    found = _FIGURE.fullmatch(folded)
    if found is None:
        return ""
    whole, groups, fraction, ending = found.groups(default="")
    try:
        value = Decimal(whole + groups.replace(",", "") + fraction.replace(",", "."))
    except InvalidOperation:  # digits that `regex` knows and this Python's Unicode does not yet
        return ""
    return _plain(value.scaleb(_ENDINGS.get(ending, 0)))


@lru_cache(maxsize=65536)
def find_make(term: str) -> str:
    """Give what all codes of one make share (`e0417` and `e0420`: `e#`); empty for no code.

    A code is a word that begins with a letter and has digits: an error's, a model's, a gate's.
    """
    return _RUN_OF_DIGITS.sub("#", term) if _CODE.fullmatch(term) else ""


def merge_numbers(typed_before: str, before: str, after: str) -> str:
    """Give the number that two neighbours make (`2`, `trillion`; `forty`, `4`), or nothing."""
    if not before[:1].isdigit() or not _DECIMAL.fullmatch(before):
        return ""
    if after in _SCALES:
        return _plain(Decimal(before).scaleb(_SCALES[after])) if len(before) <= _LONGEST else ""
    tens = typed_before.casefold() in {*_TENS.split(), *_MISSPELT}
    return str(int(before) + int(after)) if tens and after in _DIGITS else ""


_DIGITS = frozenset("23456789")
_LONGEST = 30


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")
