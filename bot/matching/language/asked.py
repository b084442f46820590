"""The kind of answer that a question asks for, and the kinds that a text can give.

In the languages of `phrasing`, whichever it is.
"""

from __future__ import annotations

import regex

from bot.matching.language.phrasing.forms import Kind
from bot.matching.language.phrasing.languages import Form, make_kind
from bot.matching.language.text import normalize

__all__ = [
    "Kind",
    "find_asked",
    "find_told",
    "is_personal",
    "is_remark",
    "is_statement",
    "tells_time",
]

_ASKING = {kind: make_kind(kind, lambda forms: forms.asks) for kind in Kind}

_SEEKS = Form(lambda forms: forms.seeks)
"""Goes on to ask, as "I wonder how" does."""

_REMARK = Form(lambda forms: forms.remark)
"""Speaks of the speaker or to others, judges or laughs."""

_PEOPLE = Form(lambda forms: forms.people)
"""Who speaks, who is spoken to, or anyone around."""

_DEMAND = regex.compile(
    r"^(?:(?:please|pls|plz) )?(?:name|state|provide|identify|specify|quantify|outline|quote|recall"
    r"|mention|present|report|break|set|express|distinguish|define|count|confirm)\b"
    r"|\b(?:please|pls|plz)$"
)
"""Asks by a demand, as who is used to reports writes."""

_SENTENCE = 4
"""Words that a statement has at least."""

_SMALL = 0.34
"""The share of small words (`the`, `to`, `is`) from which a text is a sentence, not keywords."""

_TIME = Form(lambda forms: forms.time)

_HOLDS = {
    kind: make_kind(kind, lambda forms: forms.told)
    for kind in (Kind.MONEY, Kind.SPAN, Kind.SHARE, Kind.MEANING)
}


def find_told(text: str) -> frozenset[Kind]:
    """Give of money, spans, shares and meanings what a text, as it is typed, speaks of."""
    read = f"{text.casefold()} {normalize(text)}"
    return frozenset(kind for kind, form in _HOLDS.items() if form.stands_in(read))


def find_asked(phrase: str) -> frozenset[Kind]:
    """Give the kinds that a normalized question asks for; none where it has no such word."""
    return frozenset(kind for kind, form in _ASKING.items() if form.stands_in(phrase))


def _is_marked(text: str) -> bool:
    return "?" in text or "？" in text


def is_remark(text: str, phrase: str) -> bool:
    """Whether a person talks (`I got a drone`, `that show looks sick`) and asks nothing.

    Takes the text as typed, for its question mark, and normalized; one without any `Kind`.
    """
    is_talk = not _is_marked(text) and _REMARK.stands_in(phrase)
    return is_talk and not _SEEKS.stands_in(phrase)


def is_statement(text: str, phrase: str, small: int) -> bool:
    """Whether a sentence tells something and asks nothing, whoever speaks; in English alone.

    Takes the text as typed, normalized, one without any `Kind`, and how many of its words are
    small.
    """
    words = phrase.count(" ") + 1
    if "?" in text or not phrase.isascii() or words < _SENTENCE or small < _SMALL * words:
        return False
    return not _SEEKS.stands_in(phrase) and not _DEMAND.search(phrase)


def is_personal(text: str, phrase: str) -> bool:
    """Whether a question speaks of the one who asks, or of those around (`can I bring 3`).

    Takes the text as typed, for its question mark, and normalized.
    """
    return _PEOPLE.stands_in(phrase) and (_is_marked(text) or _SEEKS.stands_in(phrase))


def tells_time(phrase: str) -> bool:
    """Whether a normalized text names a date, a year or a stretch of time."""
    return _TIME.stands_in(phrase)
