"""Small words that turn what a question asks for: a denial, a time told from now, a role."""

from __future__ import annotations

from collections.abc import Sequence

from bot.matching.language.phrasing.languages import Form
from bot.matching.language.text import stem

_DENIAL = Form(lambda forms: forms.denial)
_MOMENT = Form(lambda forms: forms.moment)

_DENYING = (
    "no not never none nobody nor neither without except excluding unless cannot cant dont doesnt "
    "didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shouldnt couldnt mustnt outside "
    "nicht nie kein keine keinen keiner ohne ausser pas jamais sans sauf nunca sin nao sem non"
)
DENYING = frozenset(map(stem, _DENYING.split()))
"""Terms with which a text says what is not so."""

_ENGLISH = "about of to with for in from on by at than over into against toward towards between"
_OTHERS = (
    "sobre de a con com para por em en desde sur pour par chez avec dans di da su per von mit fur "
    "fuer zu bei aus uber ueber nach an auf"
)
_ROLES = frozenset(f"{_ENGLISH} {_OTHERS}".split())
"""What governs a name and tells its part in what happens."""

_ARTICLES = frozenset("the a an el la los las le les der die das den dem il lo o os as".split())  # noqa: SIM905 - a line, not a column


SMALL = _ROLES | _ARTICLES
"""Words that govern or go before what is named."""


def is_denial(phrase: str) -> bool:
    """Whether a normalized question asks for what is not so (`which did not`)."""
    return _DENIAL.stands_in(phrase)


def find_moments(phrase: str) -> tuple[frozenset[str], ...]:
    """Give the terms of each time told from now (`last year`) in a normalized question."""
    return tuple(frozenset(map(stem, moment.split())) for moment in _MOMENT.find(phrase))


def find_role(words: Sequence[str], place: int) -> str:
    """Give the word that governs the one at a place; empty where none does."""
    before = place - 1
    while before >= 0 and words[before] in _ARTICLES:
        before -= 1
    return words[before] if before >= 0 and words[before] in _ROLES else ""
