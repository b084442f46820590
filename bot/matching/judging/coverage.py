"""Which words of a question a document accounts for, and which it does not know.

A likeness score asks what two texts share: it can't tell "drone companies in Paris" from those in
Shenzhen. This asks what the question says that the document does not: the ground for refusing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import itemgetter

from bot.matching.index.profile import Profile
from bot.matching.language._question_words import SPREAD
from bot.matching.language.names import find_world
from bot.matching.language.numerals import find_make
from bot.matching.language.reading import Prepared
from bot.matching.language.relations import asks_beyond, opposes

_EVERYWHERE, _RARE = 0.3, 0.02
"""A word in 30 % of all subjects only asks; one in 2 % or fewer names what is asked about."""

NAMING = 0.3
"""A word that weighs less (`who`, `many`, `say`) asks more than it names: no one misses it."""

_ASTRAY = 1.0
"""A word that adds this much to the log-odds that something else is asked is missed in any case."""


IN_DIGITS, IN_PASSING = 1.0, 0.5
"""What a foreign number counts in digits, and where it is mostly said in passing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a question a document accounts for."""

    share: float
    """Of the weight of all words of the question, 0..1."""
    matched: tuple[str, ...]
    """The words accounted for that weigh something, as typed, in order."""
    missing: tuple[str, ...]
    """The words not accounted for, as typed: first those that most surely ask for something else,
    or weigh most."""
    heaviest: float
    """The weight of the heaviest missing word, 0..1."""
    substance: float
    """How much the words accounted for name rather than ask: none gives 0, one 0.5, many near 1."""
    guessed: float
    """How much of what is accounted for rests on a guess of what a misspelt word meant, 0..1."""
    foreign_number: float
    """Whether a figure, date or year of the question is unknown to the document: 1 where it is in
    digits, or a code where the document has another of its make (`E0420`, `E0417`); a half where
    all such are in words (`two`, `fifty`), are `measured` or what a person tells of their own (`can
    my 9-year-old come`), which a document needs not name to answer."""
    measured: bool
    """Whether such a figure is put against the document's: it asks if something is so, of what the
    document's numbers measure (`are 5 people too many`)."""
    beyond: bool
    """Whether it asks for a property of which the document says nothing."""
    opposite: bool
    """Whether it has a word of which the document has only the opposite."""
    foreign_name: bool
    """Whether the question has a name that the document does not know."""
    swapped_place: bool
    """Whether such a name is a place's or a people's, and the document has another such name that
    the question has not: what holds for one country is asked of another."""


@lru_cache(maxsize=65536)
def weigh(term: str) -> float:
    """Give how much a word names rather than asks, 0..1: `what` 0, `company` 0.5, `drone` 1."""
    spread = SPREAD.get(term, 0.0)
    if spread <= _RARE:
        return 1.0
    return max(0.0, math.log(_EVERYWHERE / spread) / math.log(_EVERYWHERE / _RARE))


def cover(
    question: Prepared,
    holds: Profile,
    nearest: AbstractSet[str],
    astray: Sequence[float] = (),
) -> Coverage:
    """Compare the question's words with what a document knows.

    `astray` is how far each word leads to something else, in log-odds. `nearest` are the terms and
    concepts of the document's nearest wording. A name or a figure is known only where the texts or
    the nearest wording have it: another wording may have named it for comparison.
    """
    vouched = holds.said | nearest
    held = _hold(question, holds.known)
    for place in (*question.names, *question.numbers):
        held[place] = not vouched.isdisjoint(question.read_at(place))
    matched: list[str] = []
    lacking: list[tuple[float, str]] = []
    borne = guessed = heaviest = 0.0
    leads, doubts = astray or repeat(0.0), question.doubts or repeat(0.0)
    sides = zip(question.tokens, question.weights, held, leads, doubts)  # noqa: B905 - leads and doubts may go on
    for token, weight, is_held, lead, doubt in sides:
        if is_held:
            borne += weight
            guessed += weight * doubt
            if weight > 0:
                matched.append(token.typed)
        else:
            heaviest = max(heaviest, weight)
            if weight >= NAMING or lead >= _ASTRAY:
                lacking.append((-weight - max(0.0, lead), token.typed))
    lacking.sort(key=itemgetter(0))
    foreign = {question.terms[place] for place in question.names if not held[place]}
    whole = math.fsum(question.weights)
    measured = not question.measured.isdisjoint(holds.measured)
    foreign_number = _find_foreign_number(question, held, vouched, measured=measured)
    return Coverage(
        share=borne / whole if whole else 0.0,
        matched=tuple(matched),
        missing=tuple(dict.fromkeys(word for _, word in lacking)),
        heaviest=heaviest,
        substance=1.0 - 0.5**borne,
        guessed=guessed / borne if borne else 0.0,
        foreign_number=foreign_number,
        measured=foreign_number > 0 and measured,
        beyond=asks_beyond(question.words, vouched),
        opposite=opposes(question.words, vouched),
        foreign_name=bool(foreign),
        swapped_place=bool(foreign) and _swaps_place(question, holds, foreign),
    )


def _swaps_place(question: Prepared, holds: Profile, foreign: AbstractSet[str]) -> bool:
    has_other = not holds.world.issubset(question.terms)
    return has_other and not find_world(question.terms).isdisjoint(foreign)


def _find_foreign_number(
    question: Prepared, held: Sequence[bool], vouched: AbstractSet[str], *, measured: bool
) -> float:
    terms = zip(question.terms, held, strict=True)
    strange = {find_make(term) for term, is_held in terms if not is_held} - {""}
    if strange and not strange.isdisjoint(map(find_make, vouched)):
        return IN_DIGITS
    typed = [question.tokens[place].typed for place in question.numbers if not held[place]]
    if not typed:
        return 0.0
    in_digits = any(sign.isdecimal() for text in typed for sign in text)
    in_passing = not in_digits or question.is_personal or measured
    return IN_PASSING if in_passing else IN_DIGITS


def _hold(question: Prepared, known: AbstractSet[str]) -> list[bool]:
    held = [term in known for term in question.terms]
    for start, end, concept in question.concepts:
        if concept in known:
            held[start:end] = [True] * (end - start)
    return held
