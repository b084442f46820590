"""A figure of a text: what every reader of figures gives."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_GROUP = 3
"""Digits between two separators of thousands."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its place in the evened text (Unicode NFKC)."""

    text: str
    """As it is written, with its scale and its percent sign."""
    value: Decimal
    unit: str
    """`%`, `points` (percentage points), `month` (the 5 of May) or empty."""
    start: int
    end: int
    readings: frozenset[Decimal]
    """All values that it may be taken for: `four trillion-level` may be four of a trillion each."""
    is_ordinal: bool = False
    """Whether it is an ordinal in words, of a language with a notation."""


def even_out(text: str) -> str:
    """Give a text in the form in which figures are looked for (Unicode NFKC)."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def parse_digits(digits: str, decimal_mark: str = ".") -> Decimal:
    """Read digits with their separators: `8,100`, `760.25`, `31,7`, `1.234.567`, `1.234,5`.

    A single mark before three digits parts thousands if it is not the language's decimal mark:
    `8.100` where that is `,`. After a zero alone it never does.
    """
    sign = -1 if digits[0] in "-−" else 1
    plain = digits.lstrip("-−")
    marks = [char for char in plain if char in ".,"]
    decimal = ""
    if (
        len(set(marks)) > 1
        or (marks == [decimal_mark])
        or (len(marks) == 1 and (plain[0] == "0" or len(plain.split(marks[0])[1]) != _GROUP))
    ):
        decimal = marks[-1]
    whole, _, fraction = plain.rpartition(decimal) if decimal else (plain, "", "")
    whole = whole.replace(",", "").replace(".", "")
    return sign * Decimal(f"{whole}.{fraction}" if decimal else whole)
