"""Questions that sound like a knowledge base's own and that it can't answer."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from zlib import crc32

from bot.knowledge.model import Entry, Expectation, Knowledge
from bot.matching.language.relations import OPPOSITES

_BEYOND = (
    "Who founded {}?",
    "When was {} founded?",
    "How many people does {} employ?",
    "What was the revenue of {} last year?",
    "Who is the CEO of {}?",
    "What is the share price of {}?",
    "Who owns {}?",
    "what is the phone number of {}",
    "How much does it cost to visit {}?",
    "Is {} listed on the stock market?",
    "What is the weather like in {}?",
    "how do i get a job at {}",
    "who was born in {}",
    "What is the website of {}?",
    "which award did {} win",
    "has {} ever been sued",
)
_ELSEWHERE = ("Paris", "Berlin", "Chengdu", "Lagos", "Toronto", "Mumbai", "Hangzhou", "Seoul")
_MOST_ENTRIES = 400
"""Entries that near-misses are made of: they teach what near-misses are like, and some thousands do
that as well as many more, which every change of an entry would have to be made anew.
"""
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w&-]+(?: [A-Z][\w&-]+)*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"\b\d[\d,.]*\b")


def find_refusals(knowledge: Knowledge) -> tuple[str, ...]:
    """Give the questions that its checks refuse, and near-misses made from itself.

    What asks for a suspended entry is refused too: a neighbour would answer beside the question.
    """
    refused = [check.ask for check in knowledge.checks if check.expectation is Expectation.REFUSE]
    aside = [text for one in knowledge.suspended.values() for text in one.questions]
    left = set(knowledge.entries)
    aside += [one.ask for one in knowledge.checks_aside if left.isdisjoint(one.entries)]
    return tuple(dict.fromkeys([*refused, *aside, *make_near_misses(knowledge)]))


def make_near_misses(knowledge: Knowledge, seed: int = 0) -> Iterator[str]:
    """Yield questions on what the knowledge names but does not say, always the same ones.

    A name of a fact is asked for what no entry tells (its founder, its revenue); a wording is asked
    for another place, year or figure, or for the opposite. Of a large base only some entries serve,
    chosen by their ids, so that a change of another entry changes none.
    """
    entries = _choose(knowledge)
    chance = random.Random(seed)  # noqa: S311 - a draw that must come out the same again
    names = sorted({name for entry in entries for name in find_names(entry.fact)})
    for name in names:
        yield from (form.format(name) for form in chance.sample(_BEYOND, 3))
    for entry in entries:
        wordings = [wording.text for wording in entry.questions if wording.language == "en"]
        for text in chance.sample(wordings, min(4, len(wordings))):
            yield from _swap(text, names, chance)


def _choose(knowledge: Knowledge) -> list[Entry]:
    entries = list(knowledge.entries.values())
    if len(entries) <= _MOST_ENTRIES:
        return entries
    chosen = sorted(entries, key=lambda entry: (crc32(entry.id.encode()), entry.id))[:_MOST_ENTRIES]
    return sorted(chosen, key=lambda entry: entry.id)


def find_names(text: str) -> list[str]:
    """Give the capitalised runs of a text that don't open a sentence."""
    return _NAME.findall(text)


def _swap(text: str, names: list[str], chance: random.Random) -> Iterator[str]:
    if _YEAR.search(text):
        yield _YEAR.sub(str(chance.randint(1990, 2012)), text)
    elif _FIGURE.search(text):
        yield _FIGURE.sub(str(chance.randint(3, 9_999)), text, count=1)
    for own, other in OPPOSITES:
        swapped = [chance.choice(other) if word in own else word for word in text.split()]
        if swapped != text.split():
            yield " ".join(swapped)
    held = [name for name in names if name in text]
    if held:
        yield text.replace(chance.choice(held), chance.choice(_ELSEWHERE))
    elif not _YEAR.search(text):
        yield f"{text.rstrip('?')} in {chance.choice(_ELSEWHERE)}?"
