"""The words of a quote that decide the answer: the figure, the time or the name asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.answering.terms import Sort, Term, read_terms
from bot.knowledge.figures import locate_figures
from bot.knowledge.names import Casing, find_words
from bot.knowledge.notations import ENGLISH, Languages
from bot.matching.judging.coverage import weigh
from bot.matching.language.asked import Kind, find_asked
from bot.matching.language.text import normalize, tokenize

_MOST = 4
"""Stretches of a quote: where more are bold, none stands out."""

_WHICH = regex.compile(r"\b(?:which|que|cual(?:es)?)\b|哪")
_WHAT_IS = regex.compile(r"\b(?:what|cual)(?:es)? (?:is|was|are|were|es|son|fue|era)\b|\bwhats\b")
_WHICH_TIMES = regex.compile(r"\b(?:which|what) (?:\w+ )?(?:dates|days|years|months|times)\b")
_SHARE = regex.compile(
    r"\b(?:share|proportion|percent\w*|rate|grow|grew|growth|increase|decrease|rise|fall|drop)\b"
    r"|\b(?:porcentaje|proporcion|crecio|aumento|disminuyo)\b|比例|占比|增长|下降"
)
_HOW_LONG = regex.compile(
    r"\bhow (?:long|fast|soon|quick\w*)\b|\bcuanto (?:tiempo|dur\w+)|多久|多长时间"
)
_SPAN_OF_TIME = regex.compile(
    r"[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|[秒分时天周月年]"
)
_NEXT_WORDS = 4
"""Words after a figure in which the thing that it counts is named: `8,100 of the many drones`."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text, in characters: `text[start:end]`."""

    start: int
    end: int


_ANSWERS = {
    Kind.NUMBER: {Sort.FIGURE},
    Kind.TIME: {Sort.TIME},
    Kind.PLACE: {Sort.PLACE},
    Kind.PERSON: {Sort.NAME},
    Kind.NAME: {Sort.NAME, Sort.PLACE},
}


def find_decisive(
    question: str,
    fact: str,
    quote: Sequence[str],
    casing: Casing,
    languages: Languages = ENGLISH,
) -> tuple[tuple[Stretch, ...], ...]:
    """Find in each text of a quote what the fact says too and the question did not know.

    Where the question asks for a kind of answer (`when`, `how many`), only terms of that kind
    count, if there are any. Stretches come in order and never overlap; where nothing decides, or
    more than a few would, there is none. A question is taken to write its figures as the fact
    does.
    """
    said = read_terms(fact, casing, languages.fact)
    given = _Given(question, languages.fact)
    terms = [read_terms(text, casing, languages.source) for text in quote]
    new = [
        t
        for part in terms
        for t in part
        if _is_shared(t, said, fact, languages.fact) and not given.has(t)
    ]
    for sorts in _rank_sorts(question):
        chosen = _narrow([term for term in new if term.sort in sorts], question)
        if chosen:
            kept = chosen if len(chosen) <= _MOST else []
            return tuple(
                tuple(Stretch(t.start, t.end) for t in part if t in kept) for part in terms
            )
    return ((),) * len(quote)


def _rank_sorts(question: str) -> Iterator[set[Sort]]:
    phrase = normalize(question)
    wanted: set[Sort] = set().union(
        *(_ANSWERS.get(kind, set()) for kind in find_asked(normalize(question)))
    )
    if _WHICH_TIMES.search(phrase):
        wanted.add(Sort.TIME)
    if wanted:
        yield wanted
    elif _WHICH.search(phrase):
        yield {Sort.NAME, Sort.PLACE}
    yield {Sort.SPOKEN}
    if wanted or _WHAT_IS.search(phrase):
        yield {Sort.FIGURE}


def _narrow(terms: list[Term], question: str) -> list[Term]:
    """Keep of several figures those that the question counts, if they can be told by a sign."""
    phrase = normalize(question)
    words = {token.term for token in tokenize(question) if weigh(token.term) > 0}
    signs: tuple[Callable[[Term], bool], ...] = (
        lambda term: bool(_SPAN_OF_TIME.match(term.after)) is bool(_HOW_LONG.search(phrase)),
        lambda term: (term.unit == "%") is bool(_SHARE.search(phrase)),
        lambda term: not words.isdisjoint(_read_next(term.after)),
    )
    for sign in signs:
        if any(term.sort is Sort.FIGURE for term in terms):
            terms = [term for term in terms if sign(term)] or terms
    return terms


def _read_next(after: str) -> list[str]:
    return [token.term for token in tokenize(after)[:_NEXT_WORDS]]


def _is_shared(term: Term, said: Sequence[Term], fact: str, language: str) -> bool:
    match term.sort:
        case Sort.FIGURE:
            return any(o.sort is Sort.FIGURE and o.values & term.values for o in said)
        case Sort.TIME:
            return not term.values.isdisjoint(token.term for token in tokenize(fact))
        case Sort.SPOKEN:
            return normalize(term.text) in normalize(fact)
        case _:
            return term.values <= find_words(fact, language)


class _Given:
    """What a question says itself, so that it can't be what it asks for."""

    def __init__(self, question: str, language: str) -> None:
        self._phrase = f" {normalize(question)} "
        self._terms = frozenset(token.term for token in tokenize(question))
        self._figures = frozenset(
            (value, figure.unit)
            for figure in locate_figures(question, language)
            for value in figure.readings
        )

    def has(self, term: Term) -> bool:
        if term.sort is Sort.FIGURE:
            return not term.values.isdisjoint(self._figures)
        if term.sort is Sort.SPOKEN:
            return f" {normalize(term.text)} " in self._phrase
        return {token.term for token in tokenize(term.text)} <= self._terms
