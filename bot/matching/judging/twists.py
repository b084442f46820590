"""What makes a question ask for something else in a document's own words.

Who does it to whom may be turned round, or what is so denied; another time or subject may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.matching.index.corpus import Corpus
from bot.matching.language.english import READABLE
from bot.matching.language.reading import Prepared
from bot.matching.language.turns import DENYING, find_role
from bot.matching.values import BaseKind

_SAME, _TURNED = 1, -1


@dataclass(frozen=True, slots=True)
class Twists:
    """What is turned, as far as the words tell."""

    swapped: bool
    """Whether two names stand in each other's place, and in their own in no near wording."""
    aside: float
    """Of the document's wordings with a name, the share that has none of the question's, 0..1; 0
    for a question without one."""
    denied: bool
    """Whether it asks for what is not so, of which the document says nothing."""
    elsewhen: bool
    """Whether it asks for another time, told from now (`last year`), than the document does."""


STRAIGHT = Twists(swapped=False, aside=0.0, denied=False, elsewhen=False)


def find_twists(
    question: Prepared, corpus: Corpus, rows: Sequence[int], near: Sequence[Sequence[int]]
) -> list[Twists]:
    """Compare a question with documents, given as rows, of each the wordings that come nearest.

    Those are units, the nearest first. Of mere intents nothing can be told.
    """
    if corpus.kind is BaseKind.INTENTS:
        return [STRAIGHT] * len(rows)
    asides = _weigh_aside(question, corpus, rows)
    return [
        Twists(
            swapped=_is_swapped(question, corpus, units),
            aside=aside,
            denied=question.is_denial and _vouch(corpus, row, units).isdisjoint(DENYING),
            elsewhen=any(not terms <= _vouch(corpus, row, units) for terms in question.moments),
        )
        for row, units, aside in zip(rows, near, asides, strict=True)
    ]


def _vouch(corpus: Corpus, row: int, units: Sequence[int]) -> AbstractSet[str]:
    """Give the terms and concepts of a document's texts and of its nearest wording."""
    return corpus.look(row).said | corpus.bag(units[0])


def _weigh_aside(question: Prepared, corpus: Corpus, rows: Sequence[int]) -> list[float]:
    """Give of each document, of the wordings with a name, the share without any of the question's.

    Noughts where the question has none, or names can't be compared.
    """
    asked = {corpus.lexicon.terms.get(question.terms[place], -1) for place in question.named}
    can_tell = corpus.kind is BaseKind.ENTRIES and question.english >= READABLE
    if not (asked and rows and can_tell):
        return [0.0] * len(rows)
    chosen = np.array(rows, dtype=np.int32)
    units = corpus.wordings_of(chosen)
    owners = np.repeat(np.arange(len(rows)), corpus.units.wordings[chosen])
    words = corpus.units.words.take(units)
    are_names = corpus.are_names[words.values]
    within = words.rows()[are_names]
    terms = corpus.lexicon.term_of[words.values[are_names]]
    named, shared = np.zeros((2, len(units)), dtype=np.bool_)
    named[within] = True
    shared[within[np.isin(terms, list(asked))]] = True
    counts = np.bincount(owners[named], minlength=len(rows))
    others = np.bincount(owners[named & ~shared], minlength=len(rows))
    shares: list[float] = (others / np.maximum(counts, 1)).tolist()
    return shares


def _is_swapped(question: Prepared, corpus: Corpus, near: Sequence[int]) -> bool:
    named = {question.terms[place] for place in question.named}
    if len(named) < 2:  # noqa: PLR2004 - it takes two to change places
        return False
    here = _find_roles(question.words, question.terms, named)
    turned = False
    for unit in near:
        words = corpus.units.words.row(unit)
        terms = [corpus.terms[term] for term in corpus.lexicon.term_of[words].tolist()]
        spelt = [corpus.word_list[word] for word in words.tolist()]
        held = set(_compare_roles(here, _find_roles(spelt, terms, named)))
        if _SAME in held:
            return False
        turned |= _TURNED in held
    return turned


def _find_roles(
    words: Sequence[str], terms: Sequence[str], named: Collection[str]
) -> dict[str, tuple[int, str]]:
    """Give where each name stands first, and the word that governs it there."""
    places = {term: place for place, term in reversed(list(enumerate(terms))) if term in named}
    return {term: (place, find_role(words, place)) for term, place in places.items()}


def _compare_roles(
    here: dict[str, tuple[int, str]], there: dict[str, tuple[int, str]]
) -> Iterator[int]:
    """Give of each pair of names in both texts whether they are placed the same, or turned round.

    By what governs them, as in "to A from B"; where nothing does, by their order.
    """
    for one, other in combinations([name for name in here if name in there], 2):
        (first, role), (second, second_role) = here[one], here[other]
        (place, held), (second_place, second_held) = there[one], there[other]
        if role == second_role:
            if (role, role) == (held, second_held):
                yield _SAME if (first < second) == (place < second_place) else _TURNED
        elif (role, second_role) == (held, second_held):
            yield _SAME
        elif (role, second_role) == (second_held, held):
            yield _TURNED
