"""What is known of how one language puts questions and answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What may stand in the place of the question word."""

    NAME = "what name"
    PERSON = "who"
    TIME = "when"
    NUMBER = "how many"
    MONEY = "how much money"
    SPAN = "how long"
    SHARE = "what share"
    PLACE = "where"
    REASON = "why"
    MEANING = "what it means"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of one language, as patterns that are searched for in normalized words.

    Those of all languages are searched for in every text, whatever its language: a form must mean
    nothing else in another one (`die`, `was`, `come`, `dove`). An empty pattern stands for none.
    """

    asks: Mapping[Kind, str]
    """What asks for each kind of answer."""
    told: Mapping[Kind, str]
    """What speaks of money, of a span of time, of a share and of a meaning."""
    time: str
    """What names a date or a stretch of time."""
    seeks: str
    """Goes on to ask, as "I wonder how" does."""
    remark: str
    """Speaks of the speaker or to others, judges or laughs."""
    lead: str
    """One word that leads up to a question, as "so" and "please" do; more may follow."""
    frame: str
    """What stands around a question that is put indirectly, as "does anyone know" does; it goes
    on until the question."""
    formed: str
    """The words of a question in their order, so that it needs no question mark."""
    people: str
    """Who speaks, who is spoken to, or anyone around: a question to people, not to a source."""
    agreement: str
    """A last clause that only wants to hear yes."""
    denial: str
    """Asks for what is not so, as "which do not" does; not whether something is."""
    moment: str
    """A time told from now, as "last year" is."""
