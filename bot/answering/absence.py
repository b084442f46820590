"""What a question names that the source does not, and what the source has in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from bot.answering.terms import Sort, Term, learn_source, read_terms
from bot.answering.values import Answer, Why
from bot.knowledge.model import Entry, Knowledge
from bot.matching.judging.coverage import NAMING, weigh
from bot.matching.language.asked import find_asked
from bot.matching.language.names import find_places
from bot.matching.language.text import Token, tokenize

_UNDERSTOOD = 0.4
"""The share of a question that the entry must account for: less, and it speaks of other things."""

_MOST_MISSING = 3
_YEAR = regex.compile(r"(?:1[5-9]|20)\d\d")
_POSSESSIVE = regex.compile(r"['’]s?$")
_NEXT_WORDS = 3
_CONNECTORS = frozenset("a an the of in at for by on from and de del en la el los las".split())  # noqa: SIM905 - a line, not a column
_VERBS = frozenset("is are was were be do does did has have hay hubo es son era fue tiene".split())  # noqa: SIM905
"""Words that end a phrase, read backwards from a name."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What was not found: in the source's words and in those of the question."""

    missing: tuple[str, ...]
    """What the question names and the nearest entry does not, as typed, weightiest first."""
    asked: str = ""
    """Of that the place, name or figure in whose place the source has another; may be empty."""
    instead: str = ""
    """What the source has there, within the question's own words: `drone companies in Shenzhen`."""


def explain_absence(answer: Answer, knowledge: Knowledge) -> Absence:
    """Say what of a question no source has, and what the nearest entry has instead.

    Names nothing where no word of the question was understood: what is missing then is everything.
    """
    why = answer.why
    if why is None or not why.matched:
        return Absence(())
    question = _Asked(answer.understood, why, knowledge)
    missing = question.name_missing()
    if why.evidence["coverage"] >= _UNDERSTOOD:
        for asked, instead in _find_rivals(question, why.entry, knowledge):
            return Absence(missing, asked, question.put(instead, asked))
    return Absence(missing)


class _Asked:
    """A question's tokens, with those that neither the nearest entry nor any source has."""

    def __init__(self, text: str, why: Why, knowledge: Knowledge) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.terms = frozenset(token.term for token in self.tokens)
        self.is_unspaced = any(token.is_unspaced for token in self.tokens)
        self._said = frozenset(
            token.term for part in (why.entry.fact, why.entry.quoted) for token in tokenize(part)
        )
        self._order = {typed: place for place, typed in enumerate(why.missing)}
        texts = [source.text for source in knowledge.sources.values()]
        self.missing = [
            place
            for place, token in enumerate(self.tokens)
            if token.typed in self._order and not _is_said(token.typed, texts)
        ]

    def name_missing(self) -> tuple[str, ...]:
        """Give what is missing as it was typed, weightiest first; no pieces of an unspaced script.

        Words that follow each other are one name or phrase.
        """
        if self.is_unspaced:
            return ()
        runs = [[self.tokens[place].typed for place in run] for run in _split_runs(self.missing)]
        runs.sort(key=lambda run: min(map(self._order.__getitem__, run)))
        return tuple(dict.fromkeys(map(self._quote, runs)))[:_MOST_MISSING]

    def find_runs(self, suits: Callable[[Token], bool]) -> Iterator[str]:
        """Give the runs of missing words that suit, as typed."""
        for run in _split_runs([i for i in self.missing if suits(self.tokens[i])]):
            yield _join(self.tokens[i] for i in run)

    def _quote(self, run: Sequence[str]) -> str:
        """Give words that follow each other with what stands between them."""
        start = self.text.find(run[0])
        end = self.text.find(run[-1], max(0, start)) + len(run[-1])
        words = " ".join(run)
        return _POSSESSIVE.sub("", self.text[start:end] if 0 <= start < end else words)

    def put(self, instead: str, asked: str) -> str:
        """Put a name in the place of another, with the words before it that the entry has too."""
        end = self.text.find(asked)
        before = tokenize(self.text[: max(0, end)])
        if self.is_unspaced:
            return instead
        start = at = end
        for token in reversed(before):
            at = self.text.rfind(token.typed, 0, at)
            if at < 0 or token.word in _VERBS or find_asked(token.word):
                break
            if token.word in _CONNECTORS:
                continue
            if token.term not in self._said or weigh(token.term) < NAMING:
                break
            start = at
        return self.text[start:end] + instead

    def read_next(self, asked: str) -> frozenset[str]:
        """Give the terms of the words after a figure: what it counts."""
        after = tokenize(self.text.partition(asked)[2])[:_NEXT_WORDS]
        return frozenset(
            token.term for token in after if weigh(token.term) > 0 and not token.is_number
        )


def _find_rivals(question: _Asked, entry: Entry, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Give each foreign name or figure of the question with what the entry has in its place."""
    source = knowledge.sources[entry.quote[0].source]
    terms = [
        term
        for text, language in ((entry.fact, entry.language), (entry.quoted, source.language))
        for term in read_terms(text, learn_source(source), language)
    ]
    for asked in question.find_runs(lambda token: bool(find_places([token.term]))):
        yield from ((asked, place) for place in _find_own_places(question, entry))
    for asked in question.find_runs(lambda token: token.is_number):
        if _YEAR.fullmatch(asked):
            years = {found[0] for term in terms if (found := _YEAR.search(term.text))}
            if len(years) <= 1:  # of several it can't be told in whose place this one stands
                yield asked, (*years, source.date[:4])[0]
        else:
            yield from ((asked, figure) for figure in _find_counts(question, asked, terms))
    names = {term.text for term in terms if term.sort is Sort.NAME and not _is_in(term, question)}
    if len(names) == 1:
        runs = question.find_runs(lambda token: token.typed[:1].isupper() and not token.is_number)
        # A single word with a capital may be anything; two are a name.
        yield from ((asked, name) for asked in runs for name in names if " " in asked)


def _find_own_places(question: _Asked, entry: Entry) -> Iterator[str]:
    for text in (entry.fact, entry.quoted):
        tokens = tokenize(text)
        places = find_places([token.term for token in tokens]) - question.terms
        for at, token in enumerate(tokens):
            if token.term in places:
                rest = tokens[at:]
                end = next((i for i, t in enumerate(rest) if t.term not in places), len(rest))
                yield _join(rest[:end])
                break


def _find_counts(question: _Asked, asked: str, terms: Sequence[Term]) -> Iterator[str]:
    counted = question.read_next(asked)
    for term in terms:
        if term.sort is Sort.FIGURE:
            after = {token.term for token in tokenize(term.after)[:_NEXT_WORDS]}
            if counted & after:
                yield term.text


def _is_said(typed: str, texts: Iterable[str]) -> bool:
    """Whether a text has a word, in the plural too."""
    word = regex.escape(_POSSESSIVE.sub("", typed))
    pattern = regex.compile(rf"\b{word}s?\b", regex.IGNORECASE)
    return any(pattern.search(text) for text in texts)


def _is_in(term: Term, question: _Asked) -> bool:
    return not question.terms.isdisjoint(token.term for token in tokenize(term.text))


def _split_runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Give the runs of numbers that follow each other."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]


def _join(tokens: Iterable[Token]) -> str:
    return _POSSESSIVE.sub("", " ".join(token.typed for token in tokens))
