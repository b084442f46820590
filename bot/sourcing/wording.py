"""Candidate wordings: questions that a sentence answers, made of its own words by grammar alone.

Only what can be turned into a question safely is: a wrong wording costs an editor more time than a
missing one. The patterns are those of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.sourcing.openings import strip_opening

MOST_WORDS = 9
"""A longer subject or predicate makes a question that nobody types."""
_MOST_CHARACTERS = 100

_BACK = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|we|you|i|there|here|such|both|another|its|their|his|"
    r"her|one|some|others?|many|most|each|all|any|if|when|while|because|since|after|before)\b",
    re.IGNORECASE,
)
"""What a subject begins with that says nothing by itself."""
_ADVERBIAL = re.compile(
    r"^(?:in|on|at|for|of|with|without|by|to|from|as|under|during|through|within|instead|unless|"
    r"although|though|whenever|where|whether|once|until|only|not)\b",
    re.IGNORECASE,
)
_DEICTIC = re.compile(r"\b(?:this|that|these|those|it|its|they|their)\b", re.IGNORECASE)
"""What makes a subject lean on the sentences before."""
_DENIAL = re.compile(r"^(?P<subject>.+?)\s+(?P<verb>does|do|did)\s+not\s+(?P<rest>.+)$")
_CUT = re.compile(r"\s(?:using|by|when|if|unless|because|so|which|that|who|while|since)\b|[,;:(]")
"""Where what follows can be left out of a question."""
_VERB = re.compile(
    r"^(?P<subject>.+?)\s+(?P<verb>is|are|was|were|has|have|had|can|could|will|would|may|might|must|"
    r"should)\s+(?P<rest>.+)$"
)
_PAST = re.compile(r"^(?:\w+ly\s+)?(?:\w+ed|born|built|founded|held|made|set|written|won)\b")
_YEAR = re.compile(r"\b(?:in|on|since|by)\s+(?:[A-Z]\w+\s+(?:\d{1,2},?\s+)?)?(?:1[5-9]|20)\d\d\b")
_COUNT = re.compile(r"\b\d[\d,.]*\s+(?:(?:million|billion|trillion|thousand)\s+)?([a-z]{3,}s)\b")
_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?[A-Z][a-z]+")
_COPULA = frozenset({"is", "are", "was", "were"})
_MODAL = frozenset({"can", "could", "will", "would", "may", "might", "must", "should"})
_NO_UNITS = frozenset({"percent", "points", "times", "ones"})


def propose_questions(sentence: str, names: frozenset[str]) -> tuple[str, ...]:
    """Give the questions that an English sentence surely answers, each once, best first.

    `names` are the sentence's proper nouns: its first word keeps its capital if it is one.
    """
    found = dict.fromkeys(_propose(strip_opening(sentence).rstrip(".!。"), names))
    return tuple(text for text in found if len(text) <= _MOST_CHARACTERS)


def _propose(sentence: str, names: frozenset[str]) -> Iterator[str]:
    denied = _DENIAL.match(sentence)
    if denied and _is_subject(denied["subject"]) and len(denied["rest"].split()) <= MOST_WORDS:
        yield f"{denied['verb'].capitalize()} {_lower(denied['subject'], names)} {denied['rest']}?"
    clause = _VERB.match(sentence)
    if clause is None or not _is_subject(clause["subject"]):
        return
    subject, verb, rest = _lower(clause["subject"], names), clause["verb"], clause["rest"]
    counted = _COUNT.search(rest)
    noun = counted[1] if counted and counted[1] not in _NO_UNITS else ""
    if noun and verb in {"has", "have", "had"}:
        yield f"How many {noun} {_ask_of(verb)} {subject} have?"
    if verb in _COPULA:
        if _PAST.match(rest) and _YEAR.search(rest):
            yield f"When {verb} {subject} {rest.split()[0]}?"
        elif _PAST.match(rest) and _PLACE.search(rest):
            yield f"Where {verb} {subject} {rest.split()[0]}?"
        if not _PAST.match(rest):
            yield f"What {verb} {subject}?"
    asked = _CUT.split(rest, maxsplit=1)[0].strip()
    if verb in _MODAL and 1 < len(asked.split()) <= MOST_WORDS and not asked.startswith("not "):
        yield f"{verb.capitalize()} {subject} {asked}?"


def _is_subject(text: str) -> bool:
    is_plain = not re.search(r"[,;:()\"“”]", text)
    is_own = not (_BACK.match(text) or _ADVERBIAL.match(text) or _DEICTIC.search(text))
    return is_plain and is_own and len(text.split()) <= MOST_WORDS


def _lower(subject: str, names: frozenset[str]) -> str:
    first = subject.split(maxsplit=1)[0]
    is_written_so = any(sign.isupper() for sign in first[1:]) or (first.isupper() and first != "A")
    keeps = first in names or is_written_so
    return subject if keeps else subject[:1].lower() + subject[1:]


def _ask_of(verb: str) -> str:
    return {"has": "does", "have": "do"}.get(verb, "did")
