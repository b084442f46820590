"""What a text is in a conversation: a question or none, and put to whoever knows or to the people.

In the languages of `bot/matching/language/phrasing/`, by form alone: what it is about, the matcher
tells.
"""

from __future__ import annotations

import regex

from bot.matching.language.phrasing.languages import join_forms
from bot.matching.language.text import normalize

_ENDS = regex.compile(r"[?？؟](?:[\s!！.…)）\]”\"'*_~|]|\p{So}|\p{Mn}|\p{Cf}|:\w+:)*$")
"""A question mark, and after it nothing but closing marks and emoji."""

_CLAUSE = regex.compile(r"(?<=[.!?…;])\s+|(?<=[！？。；])|\n|,\s+|[，—–]|\s-\s")
"""Where a clause ends, so that what leads up to a question is not taken for the question."""

_LEAD = rf"(?:(?:{join_forms(lambda forms: forms.lead)})\s*)*"
_FRAME = rf"(?:{join_forms(lambda forms: forms.frame)})(?![a-z])\s*"
_OPENING = regex.compile(rf"^{_LEAD}(?:{_FRAME})?{_LEAD}")
"""What only leads up to a question, in normalized words."""

_FORMED = regex.compile(join_forms(lambda forms: forms.formed))
"""The words of a question in their order, so that it needs no question mark."""

_LAUGHS = regex.compile(
    r"\b(?:lol+|lmao|rofl|(?:a?ha){2,}h?|(?:he){2,}|(?:ja){2,})\b|哈哈"
    r"|\N{FACE WITH TEARS OF JOY}|\N{ROLLING ON THE FLOOR LAUGHING}",
    regex.IGNORECASE,
)
"""Who laughs may well know the answer."""

_PEOPLE = regex.compile(join_forms(lambda forms: forms.people))
"""Who speaks, who is spoken to, or anyone around: a question to people, not to a source."""

_AGREEMENT = regex.compile(join_forms(lambda forms: forms.agreement))
"""Who says so and wants to hear yes."""


def ends_as_question(text: str) -> bool:
    """Whether a text ends in a question mark, whatever closing marks or emoji follow it."""
    return bool(_ENDS.search(text.strip()))


def is_question(text: str) -> bool:
    """Whether a text is clearly put as a question: by its mark, or by its first words."""
    return ends_as_question(text) or bool(_FORMED.search(_last_clause(text)))


def is_open_question(text: str) -> bool:
    """Whether a text is a question to whoever knows, meant as one, and not to those who read it.

    "Does anyone know how many drones flew?" is; "did anyone see the drones?" is not, nor is
    anything that its last clause asks of the speaker, the reader or all who are there.
    """
    clause = _last_clause(text)
    if not clause or not is_question(text) or _LAUGHS.search(text):
        return False
    return not _AGREEMENT.search(clause) and not _PEOPLE.search(clause)


def asks_people(text: str) -> bool:
    """Whether the last clause of a text speaks of who writes it, who reads it, or all around."""
    return bool(_PEOPLE.search(_last_clause(text)))


def _last_clause(text: str) -> str:
    """Give the last clause that says anything, normalized, without what only leads up to it."""
    clauses = (normalize(clause) for clause in reversed(_CLAUSE.split(text)))
    return next(filter(None, (_OPENING.sub("", clause) for clause in clauses)), "")
