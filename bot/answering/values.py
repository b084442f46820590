"""The values that cross between the doorways and the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.model import Entry


class Outcome(StrEnum):
    """All that can come of a question."""

    ANSWER = "answer"
    SUGGEST = "suggest"
    UNKNOWN = "unknown"
    GREETING = "greeting"
    """Nothing was asked: the text only greets, or asks for the bot itself."""
    THANKS = "thanks"
    """Nothing was asked: the text only thanks, takes note or says goodbye."""

    @property
    def is_courtesy(self) -> bool:
        """Whether nothing was asked, so that there is nothing to remember either."""
        return self in {Outcome.GREETING, Outcome.THANKS}


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asked, as they typed it."""

    text: str
    locale: str = "en"
    """BCP 47 tag of the person's language: `en-US`, `zh-CN`, `es-ES`."""
    before: str = ""
    """The question that this one may follow up, as it was understood; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry that the person may have meant."""

    entry: Entry
    question: str
    """The wording to show: the one that came nearest to what was asked."""
    confidence: float
    """Probability in 0..1 that the entry answers the question."""


@dataclass(frozen=True, slots=True)
class Why:
    """What spoke for the best entry, and what spoke against it."""

    entry: Entry
    wording: str
    """The wording of the entry that came nearest to the question."""
    matched: tuple[str, ...]
    """The question's words that the entry accounts for, as typed."""
    missing: tuple[str, ...]
    """The question's content words that the entry does not know, as typed, weightiest first."""
    evidence: Mapping[str, float]
    """Score of each kind of evidence by name, each in 0..1."""
    runner_up: Suggestion | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question.

    ANSWER has an `entry`; SUGGEST has one to three `suggestions`, best first; UNKNOWN has neither,
    though `why` may still name the entry that came closest. A courtesy has none of them.
    """

    question: Question
    outcome: Outcome
    confidence: float
    """Probability in 0..1 that the best entry answers the question."""
    entry: Entry | None = None
    suggestions: tuple[Suggestion, ...] = ()
    why: Why | None = None
    reading: str = ""
    """The question as it was understood with the one before it; empty where it stood alone."""

    @property
    def asks_anew(self) -> bool:
        """Whether a question was asked: no courtesy, and not the one before it once more."""
        is_same = bool(self.reading) and self.reading == self.question.before
        return not is_same and not self.outcome.is_courtesy

    @property
    def subject(self) -> str:
        """What the next question may follow up: a follow-up to which nothing came changes nothing.

        Its words, mixed with those of the question before, would spoil what comes next.
        """
        is_lost = self.reading and self.outcome is Outcome.UNKNOWN
        return self.question.before if is_lost else self.understood

    @property
    def understood(self) -> str:
        """The question as it was understood, which is how it was typed unless it followed up."""
        return self.reading or self.question.text
