"""Candidate wordings: questions that a sentence answers, made of its own words by grammar alone.

The grammar is small: a wrong wording costs an editor more time than a missing one, so what does not
surely have one of its forms is asked nothing. The forms are those of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.sourcing.asking import ask
from bot.sourcing.clauses import End, is_plain, read_clauses, read_plain
from bot.sourcing.english_figures import AMOUNT, DURATION, MONEY, NUMBER
from bot.sourcing.english_words import (
    MASS_ENDINGS,
    NOT_IN_SUBJECTS,
    PEOPLE,
)
from bot.sourcing.openings import strip_opening

_MOST_CHARACTERS = 100

_COMMAND = re.compile(r"^(?:Please )?(?:[Dd]o not|[Nn]ever) (?P<verb>[a-z]+)(?P<rest> .+)$")
_NO_DEED = frozenset(
    {"assume", "be", "expect", "forget", "hesitate", "let", "mind", "miss", "panic", "think", "try"}
    | {"worry"}
)
"""What nobody asks leave for."""
_PRICE = re.compile(rf"^It (?:costs|cost) {MONEY} (?P<rest>to .+)$")
_WHILE = re.compile(rf"^It takes {DURATION} (?P<rest>to .+)$")
_EXPECTED = re.compile(
    r"^It is (?:not )?"
    r"(?P<rest>(?:allowed|forbidden|permitted|prohibited|possible|necessary) to .+)$"
)
_EXISTS = re.compile(r"^There (?P<verb>is|are|was|were) (?P<rest>.+)$")
_THINGS = r"(?P<noun>(?:[a-z][a-z-]* ){0,2}[a-z][a-z-]*(?<!s)s)"
_COUNT = re.compile(rf"^(?!one ){AMOUNT} {_THINGS}(?P<rest>(?: (?:in|on|at|for|per) .+)?)$")
_NUMBERED = re.compile(
    rf"^(?!One ){NUMBER} {_THINGS} (?P<rest>(?:are|were) [a-z]+(?:ed|en)\b.*)$", re.IGNORECASE
)
_A_THING = re.compile(rf"an? |[a-z-]+(?:{'|'.join(MASS_ENDINGS)})\b|(?:[a-z-]+ )?[a-z-]+(?<!s)s\b")


def propose_questions(sentence: str, names: frozenset[str]) -> tuple[str, ...]:
    """Give the questions that an English sentence surely answers, each once, best first.

    `names` are the sentence's proper nouns: its first word keeps its capital if it is one.
    """
    plain = read_plain(strip_opening(sentence))
    found = dict.fromkeys(_propose(plain, names)) if plain else {}
    return tuple(text for text in found if len(text) <= _MOST_CHARACTERS)


def _propose(plain: str, names: frozenset[str]) -> Iterator[str]:
    opening = plain.split(maxsplit=1)[0]
    if opening == "It":
        yield from _ask_of_deeds(plain)
    elif opening == "There":
        yield from _ask_of_existence(plain)
    elif opening in {"No", "Nobody"}:
        yield from _ask_of_none(plain, names)
    elif opening == "Only":
        yield from _ask_who(plain, names)
    elif command := _COMMAND.match(_take_side(plain)):
        if command["verb"] not in _NO_DEED | NOT_IN_SUBJECTS and is_plain(command["rest"]):
            yield f"Can I {command['verb']}{command['rest']}?"
    elif (numbered := _NUMBERED.match(plain)) and is_plain(numbered["rest"].partition(" ")[2]):
        yield f"How many {numbered['noun']} {numbered['rest']}?"
    else:
        for clause in read_clauses(_take_side(plain) if opening == "You" else plain, names):
            yield from ask(clause)


def _take_side(plain: str) -> str:
    """Give a sentence about the reader's things as a member asks about them."""
    return re.sub(r"\byour\b", "my", plain)


def _ask_of_deeds(plain: str) -> Iterator[str]:
    """Ask about what `It costs £3 to …` and its like expect."""
    for form, begins in (
        (_PRICE, "How much does it cost"),
        (_WHILE, "How long does it take"),
        (_EXPECTED, "Is it"),
    ):
        found = form.match(plain)
        if found and is_plain(found["rest"]):
            yield f"{begins} {found['rest']}?"


def _ask_of_existence(plain: str) -> Iterator[str]:
    found = _EXISTS.match(plain)
    if found is None:
        return
    verb, rest = found["verb"], found["rest"]
    counted = _COUNT.match(rest)
    if counted and is_plain(rest):
        yield f"How many {counted['noun']} {verb} there{counted['rest']}?"
    elif rest.startswith("no ") and verb in {"are", "were"} and is_plain(rest[3:]):
        yield f"{verb.capitalize()} there any {rest[3:]}?"
    elif _A_THING.match(rest) and is_plain(rest):
        yield f"{verb.capitalize()} there {rest}?"


def _ask_of_none(plain: str, names: frozenset[str]) -> Iterator[str]:
    """Ask whether what nobody may do is allowed, or for anything that there is none of."""
    about = re.sub(r"^(?:Nobody|No one)\b", "Anyone", plain).removeprefix("No ")
    for clause in islice(read_clauses(about, names), 1):
        is_sure = clause.subject.head != "anyone" or clause.verb in {"can", "may", "must"}
        if is_sure and not clause.is_denied and not clause.subject.article:
            yield from ask(replace(clause, is_denied=True))


def _ask_who(plain: str, names: frozenset[str]) -> Iterator[str]:
    for clause in islice(read_clauses(plain.removeprefix("Only ").capitalize(), names), 1):
        is_fit = clause.end is End.WHOLE and clause.is_plain and not clause.is_denied
        if not is_fit or clause.subject.head not in PEOPLE:
            continue
        if clause.verb in {"can", "may"}:
            yield f"Who can {clause.rest}?"
        elif re.match(r"(?:allowed|permitted|entitled|eligible)\b", clause.rest):
            yield f"Who is {clause.rest}?"
