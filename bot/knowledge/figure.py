"""A figure of a text: what every reader of figures gives."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_ORDINAL = re.compile(r"(?:\d(?:st|nd|rd)|th|first|second|third)$", re.IGNORECASE)
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
    measures: frozenset[str] = frozenset()
    """What it may be counted in: `week`, `times`, or `am` and `pm` of an hour; empty where no known
    unit follows."""
    per: frozenset[str] = frozenset()
    """The span of time that it is counted by: `month` in `5 euros a month`; empty as above."""
    reach: int = 0
    """Where what it is counted in ends, if anything is known of that."""

    def phrase(self, text: str) -> str:
        """Give the figure with what it counts, as its text has it."""
        return text[self.start : max(self.reach, self.start + len(self.text))]

    def fits(self, other: Figure) -> bool:
        """Whether both may be counted in the same, whatever their values are."""
        return (
            self.unit == other.unit
            and _may_be_same(self.measures, other.measures)
            and _may_be_same(self.per, other.per)
        )

    def fits_exactly(self, other: Figure) -> bool:
        """Whether both are known to be counted in the same, or of neither anything is known."""
        is_same = bool(self.measures & other.measures) or not (self.measures or other.measures)
        return is_same and self.fits(other)


def _may_be_same(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or not some.isdisjoint(others)


def is_ordinal(figure: Figure) -> bool:
    """Whether a figure counts a place in a row (`third`, `12th`): that tells no amount."""
    return figure.is_ordinal or bool(_ORDINAL.search(figure.text))


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
