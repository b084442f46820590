"""The languages whose questions are read, joined to one pattern for each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.matching.phrasing.chinese import CHINESE
from bot.matching.phrasing.english import ENGLISH
from bot.matching.phrasing.forms import Forms, Kind
from bot.matching.phrasing.french import FRENCH
from bot.matching.phrasing.german import GERMAN
from bot.matching.phrasing.italian import ITALIAN
from bot.matching.phrasing.portuguese import PORTUGUESE
from bot.matching.phrasing.spanish import SPANISH

LANGUAGES = (ENGLISH, SPANISH, CHINESE, GERMAN, FRENCH, PORTUGUESE, ITALIAN)


def join_forms(choose: Callable[[Forms], str]) -> str:
    """Give a pattern for what a form is in any of the languages."""
    return "|".join(filter(None, map(choose, LANGUAGES)))


def join_kinds(kind: Kind, choose: Callable[[Forms], Mapping[Kind, str]]) -> str:
    """Give a pattern for what stands for a kind of answer in any of the languages."""
    return join_forms(lambda forms: choose(forms).get(kind, ""))
