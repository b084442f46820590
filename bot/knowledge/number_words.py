"""English number words, and how neighbours among them make one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}

_Kind = Literal["small", "tens", "scale", "plural", "digits", "closed"]
_CLOSE = re.compile(r"[\s‐‑-]+")
_AFTER_SCALE = re.compile(r"[\s‐‑-]+(?:and\s+)?")
_AFTER_PLURAL = re.compile(r"\s+of\s+")
_AFTER_DIGITS = re.compile(r"[\s‐‑-]*")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word or a run of digits with its value; a `closed` one (`12th`, `third`) ends a number."""

    kind: _Kind
    value: Decimal

    def joins(self, successor: NumberWord, between: str) -> bool:
        """Whether the text between two number words lets them be one number."""
        match self.kind:
            case "closed":
                return False
            case "plural":
                larger = successor.kind in ("scale", "plural")
                return larger and bool(_AFTER_PLURAL.fullmatch(between))
            case "scale":
                return bool(_AFTER_SCALE.fullmatch(between))
            case "digits":
                return bool(_AFTER_DIGITS.fullmatch(between))
            case _:
                return bool(_CLOSE.fullmatch(between))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A number that still grows: its scales in `total`, what a scale may yet multiply in `part`."""

    total: Decimal = Decimal(0)
    part: Decimal | None = None
    spelled: bool = True
    """Whether it began with a word: after digits only a scale may follow."""

    @property
    def value(self) -> Decimal:
        """The number as far as it was read."""
        return self.total + (self.part or 0)

    def add(self, word: NumberWord) -> Reckoning | None:
        """Grow by a number word, or None where it starts a new number."""
        if self.part is None and self.total == 0:
            return self._start(word)
        if word.kind in ("scale", "plural"):
            return self._scale(word.value)
        if word.kind == "digits" or not self.spelled:
            return None
        return self._add_small(word.value)

    def _start(self, word: NumberWord) -> Reckoning:
        if word.kind in ("scale", "plural") and word.value > _HUNDRED:
            return Reckoning(total=word.value)
        return Reckoning(part=word.value, spelled=word.kind != "digits")

    def _scale(self, scale: Decimal) -> Reckoning | None:
        if self.part is None:
            return None
        if scale == _HUNDRED:
            grows = self.part < _HUNDRED
            return Reckoning(self.total, self.part * scale, self.spelled) if grows else None
        fits = not self.total or self.total % (scale * 1000) == 0
        return Reckoning(self.total + self.part * scale, None, self.spelled) if fits else None

    def _add_small(self, value: Decimal) -> Reckoning | None:
        part = self.part
        after_tens = value in _DIGITS and part is not None and part % _HUNDRED in _ROUND
        after_scale = part is None or (part > 0 and part % _HUNDRED == 0)
        if not (after_tens or after_scale):
            return None
        return Reckoning(self.total, (part or 0) + value, self.spelled)


_HUNDRED = Decimal(100)
_DIGITS = frozenset(map(Decimal, range(1, 10)))
_ROUND = frozenset(map(Decimal, range(20, 100, 10)))


def _list_words() -> dict[str, NumberWord]:
    words = {word: NumberWord("small", Decimal(n)) for n, word in enumerate(_CARDINALS.split())}
    words |= {word: NumberWord("closed", Decimal(n)) for n, word in enumerate(_ORDINALS.split())}
    for n, word in enumerate(_TENS.split(), start=2):
        words[word] = NumberWord("tens", Decimal(10 * n))
        words[f"{word[:-1]}ieth"] = NumberWord("closed", Decimal(10 * n))
    for word, power in _SCALES.items():
        words[word] = NumberWord("scale", Decimal(10**power))
        words[f"{word}s"] = NumberWord("plural", Decimal(10**power))
        words[f"{word}th"] = NumberWord("closed", Decimal(10**power))
    words["twice"], words["thrice"] = (NumberWord("closed", Decimal(n)) for n in (2, 3))
    words["tens"] = NumberWord("plural", Decimal(10))
    words["dozen"] = words["dozens"] = NumberWord("closed", Decimal(12))
    return words


NUMBER_WORDS = _list_words()
"""Every English word that is a number or a part of one, by its small letters."""
