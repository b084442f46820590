"""The languages whose questions are read, each form of theirs joined to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import regex

from bot.matching.language.english import is_in_english
from bot.matching.language.phrasing.chinese import CHINESE
from bot.matching.language.phrasing.english import ENGLISH
from bot.matching.language.phrasing.forms import Forms, Kind
from bot.matching.language.phrasing.french import FRENCH
from bot.matching.language.phrasing.german import GERMAN
from bot.matching.language.phrasing.italian import ITALIAN
from bot.matching.language.phrasing.portuguese import PORTUGUESE
from bot.matching.language.phrasing.spanish import SPANISH

LANGUAGES = (ENGLISH, SPANISH, CHINESE, GERMAN, FRENCH, PORTUGUESE, ITALIAN)

_ALWAYS = (ENGLISH, SPANISH, CHINESE)
"""Looked for in English texts too, where no other language's forms are: that would take as long as
all the rest of reading a question."""

_WORDS = (
    "the is are what how which who when where why of and many much does did have with for from "
    "this that there can you my it they their its whose whats"
)
_SURELY_ENGLISH = frozenset(_WORDS.split())
"""Words of nearly every English question, and of none in the others: both words of `come mai` are
English too."""


def join_forms(choose: Callable[[Forms], str], languages: Iterable[Forms] = LANGUAGES) -> str:
    """Give a pattern for what a form is in any of the languages."""
    return "|".join(filter(None, map(choose, languages)))


class Form:
    """A form in all languages, looked for in normalized words."""

    def __init__(self, choose: Callable[[Forms], str]) -> None:
        """Take what gives the form's pattern in a language."""
        self._always = regex.compile(join_forms(choose, _ALWAYS))
        self._all = regex.compile(join_forms(choose))

    def stands_in(self, phrase: str) -> bool:
        """Whether a text, normalized, has the form."""
        return bool(self._choose(phrase).search(phrase))

    def find(self, phrase: str) -> list[str]:
        """Give what has the form in a text, normalized."""
        return [found[0] for found in self._choose(phrase).finditer(phrase)]

    def _choose(self, phrase: str) -> regex.Pattern[str]:
        return self._always if _is_english(phrase) else self._all


def make_kind(kind: Kind, choose: Callable[[Forms], Mapping[Kind, str]]) -> Form:
    """Give the form of what stands for a kind of answer."""
    return Form(lambda forms: choose(forms).get(kind, ""))


@lru_cache(maxsize=256)
def _is_english(phrase: str) -> bool:
    words = phrase.split()
    return not _SURELY_ENGLISH.isdisjoint(words) and is_in_english(words)
