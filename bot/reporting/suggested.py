"""Wordings that people propose by choosing, of the suggestions, the same entry again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.answering.values import Outcome
from bot.knowledge.model import Knowledge
from bot.reporting.recent import Recent
from bot.storage.values import Exchange, Feedback, normalize_question

_FEWEST_PEOPLE = 2
"""One person alone proposes nothing."""
_AGREED = 0.75
"""The part of those who chose something that must have chosen this entry."""


@dataclass(frozen=True, slots=True)
class SuggestedWording:
    """A question that people meant an entry by."""

    question: str
    """As it was asked first; redacted, as it is kept."""
    language: str
    """BCP 47 tag of the language in which it was answered."""
    entry: str
    """The id of the entry that they chose."""
    people: int
    last_at: datetime
    """When it was chosen last."""


def count_suggested(recent: Recent, knowledge: Knowledge) -> tuple[SuggestedWording, ...]:
    """Give the wordings that the people of a server propose, those of most people first.

    Each person counts once a question, by their last choice. What was dismissed and not chosen
    since is left out, and so is what is a wording already.
    """
    dismissed = recent.dismissed
    asked_back = {one.id: one for one in recent.exchanges if one.outcome is Outcome.SUGGEST}
    chosen: dict[str, dict[str, tuple[Feedback, Exchange]]] = {}
    for vote in sorted(recent.votes, key=lambda one: (one.voted_at, one.exchange)):
        asked = asked_back.get(vote.exchange)
        if asked is not None and vote.is_helpful and vote.voter == asked.asker:
            people = chosen.setdefault(normalize_question(asked.question), {})
            people[vote.voter] = (vote, asked)
    found = [
        one
        for key, people in chosen.items()
        if (one := _agree(tuple(people.values()))) is not None
        and _is_new(key, one, knowledge)
        and not (key in dismissed and one.last_at <= dismissed[key])
    ]
    return tuple(sorted(found, key=lambda one: (-one.people, one.question, one.entry)))


def _agree(choices: Sequence[tuple[Feedback, Exchange]]) -> SuggestedWording | None:
    """Give what people propose, where enough of them chose the same."""
    counts: dict[str, int] = {}
    for vote, _ in choices:
        counts[vote.entry] = counts.get(vote.entry, 0) + 1
    entry = min(counts, key=lambda id_: (-counts[id_], id_))
    if counts[entry] < max(_FEWEST_PEOPLE, _AGREED * len(choices)):
        return None
    mine = [(vote, asked) for vote, asked in choices if vote.entry == entry]
    first = min((asked for _, asked in mine), key=lambda one: (one.asked_at, one.id))
    last_at = max(vote.voted_at for vote, _ in mine)
    return SuggestedWording(first.question, first.language, entry, counts[entry], last_at)


def _is_new(key: str, one: SuggestedWording, knowledge: Knowledge) -> bool:
    entry = knowledge.entries.get(one.entry)
    return entry is not None and all(normalize_question(w.text) != key for w in entry.questions)
