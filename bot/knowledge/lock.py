"""The number and name lock: a fact may say no figure and no name that its quotes do not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.knowledge.figure import Figure
from bot.knowledge.figures import even_out, find_figures
from bot.knowledge.measures import find_unsaid
from bot.knowledge.names import Casing, Name, locate_names, name_key
from bot.knowledge.notations import ENGLISH, Languages, find_base
from bot.knowledge.order import find_last
from bot.knowledge.proof import CURRENCIES, Proof

_CAPITALISING = frozenset({"de"})
"""Languages whose nouns all have a capital: only an inner one, or a digit, tells a name."""


@dataclass(frozen=True, slots=True)
class Term:
    """A figure, a name or a currency of a fact, as the fact has it.

    Two are the same if they stand in the same place, whatever a quote has instead.
    """

    kind: str
    text: str = field(compare=False)
    start: int
    """Its place in the evened fact."""
    said: str = field(default="", compare=False)
    """A figure with what it counts: `once a week`."""
    instead: tuple[str, ...] = field(default=(), compare=False)
    """What the quote has in the place of that: `twice a week`."""


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
    proof = Proof(
        [
            *((even_out(text), languages.source) for text in quote),
            *((even_out(text), language) for text in derived),
        ]
    )
    text = even_out(fact)
    figures = find_figures(text, language)
    names = _list_locked(_blank_out(text, figures), casing, language)
    terms = [*_find_figures(text, figures, find_unsaid(text, language), proof)]
    terms += _find_ranks(text, language, proof)
    terms += [
        Term("name", name.text, name.start)
        for name in names
        if name_key(name.text) not in proof.words
    ]
    terms += [
        Term("currency", found[0], found.start())
        for currency, pattern in CURRENCIES.items()
        if currency not in proof.currencies and (found := pattern.search(text))
    ]
    unlike: dict[tuple[str, str], Term] = {}
    for term in terms:
        unlike.setdefault((term.kind, term.text), term)
    return tuple(unlike.values())


def _find_figures(
    text: str, figures: Sequence[Figure], unsaid: Sequence[Figure], proof: Proof
) -> Iterator[Term]:
    for figure in figures:
        if not proof.holds(figure):
            instead = proof.find_instead(figure)
            # Where the number is right, what it counts is what is wrong.
            wrong = figure.phrase(text) if proof.has_value(figure) else figure.text
            yield Term("figure", wrong, figure.start, figure.phrase(text), instead)
    for figure in unsaid:
        if not proof.holds(figure) and (instead := proof.find_instead(figure, is_said=False)):
            said = figure.phrase(text)
            yield Term("figure", said, figure.start, said, instead)


def _find_ranks(text: str, language: str, proof: Proof) -> Iterator[Term]:
    """Find what a fact calls the last, and its quote the first or the like."""
    for last in find_last(text, language):
        if instead := proof.find_numbered(last):
            said = text[last.start : last.end]
            yield Term("place", said, last.start, said, instead)


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


def _blank_out(text: str, figures: Sequence[Figure]) -> str:
    """Put zeros for the figures, so that `Forty-four` is no name and what follows opens nothing."""
    pieces, end = [], 0
    for figure in figures:
        pieces += [text[end : figure.start], "0" * (figure.end - figure.start)]
        end = figure.end
    return "".join([*pieces, text[end:]])
