"""What the quotes and the declarations of an entry say, for the lock to hold a fact against."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from bot.knowledge.cldr import find_months
from bot.knowledge.clock import HALVES
from bot.knowledge.figure import Figure, is_ordinal
from bot.knowledge.figures import find_figures
from bot.knowledge.measures import TIMES, find_unsaid
from bot.knowledge.names import find_words
from bot.knowledge.order import Ranked, find_last, find_numbered

CURRENCIES = {
    name: re.compile(rf"(?<![a-z])(?:{signs})(?![a-z])", re.IGNORECASE)
    for name, signs in {
        "yuan": r"yuan(?:es)?|rmb|cny|renminbi|元|人民[币幣]",
        "dollar": r"dollars?|d[óo]lar(?:es)?|dollar[io]|usd|\$|美元",
        "euro": r"euros?|eur|€|[欧歐]元",
        "pound": r"pounds? sterling|gbp|£|英[镑鎊]",
        "yen": r"yens?|ienes?|jpy|円|日元",
    }.items()
}
"""How each is written."""
_CURRENCY_NAMES = frozenset({"rmb", "cny", "usd", "eur", "gbp", "jpy"}) | frozenset(
    {"euro", "euros", "dollar", "dollars", "yuan", "yen"}
)
"""Names that are locked as currencies: `RMB` is proven by `yuan`, `Euro` by `€`."""


class Proof:
    """All that the quote and the declarations of an entry say: texts, each with its language."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._figures: list[tuple[Figure, str]] = []
        self._unsaid: list[tuple[Figure, str]] = []
        self._ranks: dict[str, list[str]] = defaultdict(list)
        for text, language in texts:
            figures = find_figures(text, language)
            self._figures += [(one, text) for one in figures]
            self._unsaid += [(one, text) for one in find_unsaid(text, language, bare=True)]
            for one in find_numbered(text, figures, language):
                self._ranks[one.thing].append(text[one.start : one.end])
        self._months = {Decimal(month.number) for text in texts for month in find_months(*text)}
        self._says_last = any(find_last(*text) for text in texts)
        self.words = _CURRENCY_NAMES.union(*(find_words(*text) for text in texts))
        self.currencies = {
            currency
            for currency, pattern in CURRENCIES.items()
            if any(pattern.search(text) for text, _ in texts)
        }
        if any("¥" in text for text, _ in texts):
            self.currencies |= {"yuan", "yen"}

    def holds(self, figure: Figure) -> bool:
        """Whether the figure is there, and nothing known speaks against what it counts."""
        if figure.unit == "month" and figure.value in self._months:
            return True
        every = [one for one, _ in self._figures]
        if not is_ordinal(figure):
            every += [one for one, _ in self._unsaid if figure.fits_exactly(one)]
        is_rate = TIMES in figure.measures and bool(figure.per)
        if is_rate and any(figure.per & one.per for one, _ in self._list_alike(figure)):
            # Where the quote has "once a week", its two people do not prove "twice a week".
            every = [one for one in every if figure.fits_exactly(one) or figure.per & one.per]
        return any(_is_same_number(figure, one) and figure.fits(one) for one in every)

    def has_value(self, figure: Figure) -> bool:
        """Whether the same number is there, whatever it counts."""
        return any(_is_same_number(figure, one) for one, _ in self._figures)

    def find_instead(self, figure: Figure, *, is_said: bool = True) -> tuple[str, ...]:
        """Give what is there in the place of a figure that is not held, with what it counts.

        That is the same number of something else, `two days` for `two weeks`, or another number of
        the same. Of what is not said as a number, `a week`, only the former is sure, and of how
        often something is, only the latter.
        """
        unlike = [pair for pair in (*self._figures, *self._unsaid) if _is_other(figure, pair[0])]
        if TIMES in figure.measures or (is_said and not unlike):
            unlike = self._list_alike(figure)
        return tuple(dict.fromkeys(one.phrase(text) for one, text in unlike))

    def _list_alike(self, figure: Figure) -> list[tuple[Figure, str]]:
        """List all that is counted in the same, each with the text that it stands in."""
        every = [*self._figures, *self._unsaid]
        is_time = not HALVES.isdisjoint(figure.measures)
        return [
            (one, text)
            for one, text in every
            if figure.measures & one.measures and is_time is not HALVES.isdisjoint(one.measures)
        ]

    def find_numbered(self, last: Ranked) -> tuple[str, ...]:
        """Give the numbered things of the kind of a last one, where nothing there is a last one."""
        is_open = last.thing and not self._says_last
        return tuple(dict.fromkeys(self._ranks.get(last.thing, ()))) if is_open else ()


def _is_same_number(figure: Figure, other: Figure) -> bool:
    return figure.value in other.readings and figure.unit == other.unit


def _is_other(figure: Figure, other: Figure) -> bool:
    """Whether both are the same number, but not of the same."""
    is_number = _is_same_number(figure, other) and TIMES not in other.measures
    return is_number and not figure.fits(other)
