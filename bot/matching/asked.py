"""The kind of answer that a question asks for, and the kinds that a text can give."""

from __future__ import annotations

from enum import StrEnum

import regex


class Kind(StrEnum):
    """What may stand in the place of the question word."""

    NAME = "what name"
    PERSON = "who"
    TIME = "when"
    NUMBER = "how many"
    PLACE = "where"
    REASON = "why"


# English, Spanish and Chinese, folded: the languages in which wordings are usually written here.
_ASKS = {
    Kind.NAME: r"\b(?:names?|titles?) of\b|\bnamed\b|叫什么|名字|名称|\bnombres? de\b|\bllaman?\b",
    Kind.PERSON: r"\bwho(?:se|m|s)?\b|\bquien(?:es)?\b|谁|哪位|何人",
    Kind.TIME: (
        r"\bwhen\b|\b(?:what|which) (?:\w+ )?(?:date|day|year|yr|month|time)\b"
        r"|\bhow long ago\b|\bdate$|\bcuando\b|\b(?:que|cual) (?:\w+ )?(?:fecha|dia|ano|mes)\b"
        r"|什么时候|何时|哪一?[年天月日]|几[月号]|日期|多久以前"
    ),
    Kind.NUMBER: (
        r"\bhow (?:many|much|big|large|long|far|fast|old|often|high|tall)\b|\bhowmany\b"
        r"|\b(?:what|which) (?:\w+ ){0,4}(?:number|share|percentage|percent|proportion|amount|rate|"
        r"size|scale|total|volume|value|figure|fraction|slice)\b|\bnumber of\b"
        r"|\bcuant[oa]s?\b|\bque (?:porcentaje|proporcion|numero|cifra)\b"
        r"|多少|[几幾]|多大|多快|多高|多长"
    ),
    Kind.PLACE: (
        r"\bwhere\b|\b(?:what|which) (?:city|town|country|building|venue|place)\b|\bdonde\b"
        r"|哪里|哪儿|何处|在哪|什么地方"
    ),
    Kind.REASON: r"\bwhy\b|\bhow come\b|\bfor what reason\b|\bpor que\b|为什么|为何|为啥|原因",
}
_ASKING = {kind: regex.compile(pattern) for kind, pattern in _ASKS.items()}

_REMARK = regex.compile(
    r"(?!.*\b(?:what|which|how|why|who|tell|told|wonder\w*|want|need|curious|whether|if|true|right)\b)"
    r"(?:(?:i|im|ive|we|my|our|just|yo|mi|我)\b|.*\b(?:lol|lmao|haha\w*|smh|omg)$)"
)
"""Speaks of the speaker or laughs, and does not go on to ask, as "I wonder how" does."""

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    "mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_TIME = regex.compile(
    rf"\b(?:{_MONTHS})\b|\b(?:1\d|20)\d\d\b|\b(?:day|week|month|year|decade|century)s? ago\b"
    r"|\b(?:last|this|next|past|first half of) (?:\w+ )?(?:year|month|week|half)s?\b|\bhours?\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day\b|\btomorrow\b|[年月日]"
)


def find_asked(phrase: str) -> frozenset[Kind]:
    """Give the kinds that a normalized question asks for; none where it has no such word."""
    return frozenset(kind for kind, pattern in _ASKING.items() if pattern.search(phrase))


def is_remark(text: str, phrase: str) -> bool:
    """Whether a person tells of themselves (`I got a drone`) and asks nothing.

    Takes the text as typed, for its question mark, and normalized; one without any `Kind`.
    """
    return "?" not in text and "？" not in text and bool(_REMARK.match(phrase))


def tells_time(phrase: str) -> bool:
    """Whether a normalized text names a date, a year or a stretch of time."""
    return bool(_TIME.search(phrase))
