"""The number and name lock: a fact may say no figure and no name that its quotes do not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.knowledge.cldr import find_months
from bot.knowledge.figures import Figure, even_out, find_figures
from bot.knowledge.names import Casing, Name, find_words, locate_names, name_key
from bot.knowledge.notations import ENGLISH, Languages, find_base

_CURRENCIES = {
    name: re.compile(rf"(?<![a-z])(?:{signs})(?![a-z])", re.IGNORECASE)
    for name, signs in {
        "yuan": r"yuan(?:es)?|rmb|cny|renminbi|元|人民[币幣]",
        "dollar": r"dollars?|d[óo]lar(?:es)?|dollar[io]|usd|\$|美元",
        "euro": r"euros?|eur|€|[欧歐]元",
        "pound": r"pounds? sterling|gbp|£|英[镑鎊]",
        "yen": r"yens?|ienes?|jpy|円|日元",
    }.items()
}
_CURRENCY_NAMES = frozenset({"rmb", "cny", "usd", "eur", "gbp", "jpy"}) | frozenset(
    {"euro", "euros", "dollar", "dollars", "yuan", "yen"}
)
"""Names that are locked as currencies: `RMB` is proven by `yuan`, `Euro` by `€`."""
_CAPITALISING = frozenset({"de"})
"""Languages whose nouns all have a capital: only an inner one, or a digit, tells a name."""


@dataclass(frozen=True, slots=True)
class Term:
    """A figure, a name or a currency of a fact, as the fact has it."""

    kind: str
    text: str


def find_unproven(
    fact: str,
    quote: Sequence[str],
    derived: Iterable[str],
    casing: Casing,
    languages: Languages = ENGLISH,
) -> tuple[Term, ...]:
    """Find what a fact says that neither a span of its quote nor a declaration holds.

    What is declared is in the language of the fact.
    """
    language = _find_region(languages)
    proof = _Proof(
        [
            *((even_out(text), languages.source) for text in quote),
            *((even_out(text), language) for text in derived),
        ]
    )
    text = even_out(fact)
    figures = find_figures(text, language)
    names = _list_locked(_blank_out(text, figures), casing, language)
    terms = [Term("figure", figure.text) for figure in figures if not proof.holds(figure)]
    terms += [Term("name", name.text) for name in names if name_key(name.text) not in proof.words]
    terms += [
        Term("currency", found[0])
        for currency, pattern in _CURRENCIES.items()
        if currency not in proof.currencies and (found := pattern.search(text))
    ]
    return tuple(dict.fromkeys(terms))


def _find_region(languages: Languages) -> str:
    """Take a fact's decimal mark to be its source's, where both are in one language: es, es-MX."""
    is_same = find_base(languages.source) == languages.fact
    return languages.source if is_same else languages.fact


def _list_locked(text: str, casing: Casing, language: str) -> Iterator[Name]:
    capitals_tell = find_base(language) not in _CAPITALISING
    return (name for name in locate_names(text, casing, language) if capitals_tell or name.is_odd)


def find_idle(fact: str, derived: Iterable[str]) -> tuple[str, ...]:
    """Find declarations of something that the fact does not say."""
    said = even_out(fact).casefold()
    return tuple(key for key in derived if even_out(key).casefold() not in said)


class _Proof:
    """All that the quote and the declarations of an entry say: texts, each with its language."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._figures = {
            (reading, figure.unit)
            for text in texts
            for figure in find_figures(*text)
            for reading in figure.readings
        }
        self._figures |= {
            (Decimal(month.number), "month") for text in texts for month in find_months(*text)
        }
        self.words = _CURRENCY_NAMES.union(*(find_words(*text) for text in texts))
        self.currencies = {
            currency
            for currency, pattern in _CURRENCIES.items()
            if any(pattern.search(text) for text, _ in texts)
        }
        if any("¥" in text for text, _ in texts):
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
