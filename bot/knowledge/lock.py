"""The number and name lock: a fact may say no figure and no name that its quotes do not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.knowledge.figures import Figure, even_out, find_figures
from bot.knowledge.names import Casing, find_names, find_words, name_key

_CURRENCIES = {
    name: re.compile(rf"(?<![a-z])(?:{signs})(?![a-z])", re.IGNORECASE)
    for name, signs in {
        "yuan": r"yuan|rmb|cny|renminbi|元|人民[币幣]",
        "dollar": r"dollars?|usd|\$|美元",
        "euro": r"euros?|eur|€|[欧歐]元",
        "pound": r"pounds? sterling|gbp|£|英[镑鎊]",
        "yen": r"yen|jpy|円|日元",
    }.items()
}
_CODES = frozenset({"rmb", "cny", "usd", "eur", "gbp", "jpy"})
"""Names that are locked as currencies: `RMB` is proven by `yuan`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A figure, a name or a currency of a fact, as the fact has it."""

    kind: str
    text: str


def find_unproven(
    fact: str, quote: Sequence[str], derived: Iterable[str], casing: Casing
) -> tuple[Term, ...]:
    """Find what a fact says that neither a span of its quote nor a declaration holds."""
    proof = _Proof([even_out(text) for text in (*quote, *derived)])
    text = even_out(fact)
    figures = find_figures(text)
    names = find_names(_blank_out(text, figures), casing)
    terms = [Term("figure", figure.text) for figure in figures if not proof.holds(figure)]
    terms += [Term("name", name) for name in names if name_key(name) not in proof.words]
    terms += [
        Term("currency", found[0])
        for currency, pattern in _CURRENCIES.items()
        if currency not in proof.currencies and (found := pattern.search(text))
    ]
    return tuple(dict.fromkeys(terms))


def find_idle(fact: str, derived: Iterable[str]) -> tuple[str, ...]:
    """Find declarations of something that the fact does not say."""
    said = even_out(fact).casefold()
    return tuple(key for key in derived if even_out(key).casefold() not in said)


class _Proof:
    """All that the quote and the declarations of an entry say."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._figures = {
            (reading, figure.unit)
            for text in texts
            for figure in find_figures(text)
            for reading in figure.readings
        }
        self.words = _CODES.union(*map(find_words, texts))
        self.currencies = {
            currency for currency, pattern in _CURRENCIES.items() if any(map(pattern.search, texts))
        }
        if any("¥" in text for text in texts):
            self.currencies |= {"yuan", "yen"}

    def holds(self, figure: Figure) -> bool:
        return (figure.value, figure.unit) in self._figures


def _blank_out(text: str, figures: Sequence[Figure]) -> str:
    """Put zeros for the figures, so that `Forty-four` is no name and what follows opens nothing."""
    pieces, end = [], 0
    for figure in figures:
        pieces += [text[end : figure.start], "0" * (figure.end - figure.start)]
        end = figure.end
    return "".join([*pieces, text[end:]])
