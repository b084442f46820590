"""The kind of answer that a question asks for, and the kinds that a text can give."""

from __future__ import annotations

from enum import StrEnum

import regex

from bot.matching.text import normalize


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


# English, Spanish and Chinese, folded: the languages in which wordings are usually written here.
_ASKS = {
    Kind.NAME: (
        r"\b(?:names?|titles?) of\b|\bnamed\b|\bname (?:the|all|each|every|them|these|those)\b"
        r"|\bwhat\b.*\bcalled\b|\b(?:by|full|exact|official) names?\b|\blist (?:of|the|all)\b"
        r"|\bwhich (?:ones?|\d+)\b|\b(?:what|which|who) (?:are|were) (?:the )?(?:other )?\d+\b"
        r"|叫什么|名字|名称|\bnombres? de\b|\bllaman?\b"
    ),
    Kind.PERSON: r"\bwho(?:se|m|s)?\b|\bquien(?:es)?\b|谁|哪位|何人",
    Kind.TIME: (
        # Elsewhere "when" tells under which condition: "is it greater when that is?"
        r"^when\b|\bwhen$|\bwhen (?:was|were|is|are|did|do|does|has|had|will|would|exactly|s)\b"
        r"|\b(?:and|or|but|so|since|until|till|by|exactly|know|knows|knew|tell|tells|told|say|says|said"
        r"|me|us|sure|out|idea|ask|asking|remember|recall|wonder\w*|ok|hey|hi|please|pls) when\b"
        r"|\b(?:what|which) (?:\w+ )?(?:date|day|year|yr|month|time)\b"
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
    Kind.MONEY: (
        r"\bhow much (?:money|cash|funding|budget)\b|\bhow (?:expensive|costly|pricey)\b"
        r"|\bhow much (?:\w+ ){0,6}(?:costs?|pay|paid|spend|spent|earn|charge|worth)\b"
        r"|\b(?:prices?|costs?|budget|salary|salaries|fees?|wages?|revenue|profits?)\b"
        r"|多少钱|价格|成本|预算|工资|\bcuesta\w*|\bcosto\b|\bprecios?\b|\bpresupuesto\b"
    ),
    Kind.SPAN: (
        r"\bhow long\b(?! ago)|\b(?:duration|how soon)\b"
        r"|\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years)\b"
        r"|多久(?!以前)|多长时间|几个?(?:小时|分钟|天|年)"
        r"|\bcuant[oa]s? (?:tiempo|dur\w+|horas|dias|anos|meses)\b"
    ),
    Kind.SHARE: (
        r"\b(?:what|which|how many|how much) (?:\w+ ){0,3}(?:share|percentage|percent|proportion|"
        r"fraction|slice)\b|\bwhat %|百分之几|占比|比例|\bporcentaje\b|\bproporcion\b"
    ),
    Kind.PLACE: (
        r"\bwhere\b|\b(?:what|which) (?:city|town|country|building|venue|place)\b|\bdonde\b"
        r"|哪里|哪儿|何处|在哪|什么地方"
    ),
    Kind.REASON: (
        r"\bwhy\b|\bhow come\b|\breasons?\b|\bcauses? of\b|\bwhat(?:s| is| was| were)? behind\b"
        r"|\bwhat (?:caused?|causes|made|motivated|prompted|triggered|explains?)\b"
        r"|\bpor que\b|\bcausas?\b|为什么|为何|为啥|原因"
    ),
}
_ASKING = {kind: regex.compile(pattern) for kind, pattern in _ASKS.items()}

_SEEKS = regex.compile(
    r"\b(?:what|which|how|why|who\w*|when|where|whats|tell|told|show|give|explain|list|find|remind"
    r"|summar\w+|describe|compare|looking|know|wonder\w*|want|need|curious|whether|if|true|right"
    r"|(?:can|could|would|will|did|do|have) (?:u|you|some1|someone|any1|anyone|anybody))\b"
    r"|^(?:(?:so|ok|okay|hey|hi|hello|yo|lol|bro|dude|wait|and|but|um) )*"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)\b"
)
"""Goes on to ask, as "I wonder how" does."""

_REMARK = regex.compile(
    r"\b(?:i|id|im|ive|ill|me|my|mine|we|weve|our|us|you|youre|your|u|ur|dude|bro|bruh|man|guys|yall"
    r"|lol|lmao|haha\w*|smh|omg|ngl|tbh|imo|imho|honestly|damn|wow|imagine|cant believe|so cool"
    r"|thats? (?:just|so|such)|looks? (?:sick|cool|amazing|insane)|yo|mi)\b|我(?!国)|^just\b"
)
"""Speaks of the speaker or to others, judges or laughs."""

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

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    "mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_TIME = regex.compile(
    rf"\b(?:{_MONTHS})\b|\b(?:1\d|20)\d\d\b|\b(?:day|week|month|year|decade|century)s? ago\b"
    r"|\b(?:last|this|next|past|first half of) (?:\w+ )?(?:year|month|week|half)s?\b|\bhours?\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day\b|\btomorrow\b|[年月日]"
)

_MONEY = regex.compile(
    r"\b(?:yuan|rmb|cny|dollars?|usd|euros?|eur|pounds?|gbp|yen|won|rubles?|rupees?|francs?|pesos?"
    r"|free(?: of charge)?)\b|[$€£¥₹元]|美元|人民币|免费"
)
_SPAN = regex.compile(
    r"\b(?:\d+|an?|1|half an)[ -](?:second|minute|hour|day|week|month|year|decade|century)\b"
    r"|\b(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries"
    r"|segundos?|minutos?|horas?|dias|semanas?|meses|anos)\b|[秒分时天周月年]"
)
_SHARE = regex.compile(
    r"%|\b(?:per ?cent|percentage|half|halves|thirds?|quarters?|fifths?|tenths?|times|double|triple"
    r"|most|majority|all|por ciento|mitad)\b|百分之|[一两]?半|成|倍"
)

_HOLDS = {Kind.MONEY: _MONEY, Kind.SPAN: _SPAN, Kind.SHARE: _SHARE}


def find_told(text: str) -> frozenset[Kind]:
    """Give of money, spans of time and shares those that a text, as it is typed, speaks of."""
    read = f"{text.casefold()} {normalize(text)}"
    return frozenset(kind for kind, pattern in _HOLDS.items() if pattern.search(read))


def find_asked(phrase: str) -> frozenset[Kind]:
    """Give the kinds that a normalized question asks for; none where it has no such word."""
    return frozenset(kind for kind, pattern in _ASKING.items() if pattern.search(phrase))


def is_remark(text: str, phrase: str) -> bool:
    """Whether a person talks (`I got a drone`, `that show looks sick`) and asks nothing.

    Takes the text as typed, for its question mark, and normalized; one without any `Kind`.
    """
    is_talk = "?" not in text and "？" not in text and bool(_REMARK.search(phrase))
    return is_talk and not _SEEKS.search(phrase)


def is_statement(text: str, phrase: str, small: int) -> bool:
    """Whether a sentence tells something and asks nothing, whoever speaks; in English alone.

    Takes the text as typed, normalized, one without any `Kind`, and how many of its words are
    small.
    """
    words = phrase.count(" ") + 1
    if "?" in text or not phrase.isascii() or words < _SENTENCE or small < _SMALL * words:
        return False
    return not _SEEKS.search(phrase) and not _DEMAND.search(phrase)


def tells_time(phrase: str) -> bool:
    """Whether a normalized text names a date, a year or a stretch of time."""
    return bool(_TIME.search(phrase))
