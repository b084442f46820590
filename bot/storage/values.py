"""What is remembered, as values: none of them holds a person's name, and no text a secret."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.answering.values import Outcome
from bot.matching.language.text import normalize
from bot.storage.knowledge_changes import KnowledgeChange
from bot.storage.redaction import redact
from bot.storage.server_settings import SettingsChange

Pseudonym = NewType("Pseudonym", str)
"""A person as a store knows them: a keyed hash, from which no one without the key finds them."""


def make_exchange_id() -> int:
    """Give a new exchange's id, 1 to 63 bits: it goes into buttons before anything is stored."""
    return secrets.randbits(63) or 1


def normalize_question(text: str) -> str:
    """Give what is the same for all wordings that count as one question in the queue."""
    return normalize(text) or text.strip()


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was put to the bot, and what came of it."""

    id: int
    """From `make_exchange_id`."""
    asked_at: datetime
    """With its time zone, as all times here."""
    asker: Pseudonym
    server: int | None
    """Discord's id of the server; None in direct messages."""
    question: str
    """As it was understood, with the question before where it followed one up; redacted."""
    language: str
    """BCP 47 tag of the language in which it was answered."""
    outcome: Outcome
    entry: str | None
    """The id of the entry that answered, or that came closest."""
    confidence: float
    """Probability in 0..1 that the entry answers the question."""
    latency_ms: float
    """Milliseconds from the question's arrival until the reply was handed to Discord."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "question", redact(self.question))


class Reason(StrEnum):
    """What was wrong with an answer."""

    WRONG_FACT = "wrong-fact"
    NOT_MY_QUESTION = "not-my-question"
    OUT_OF_DATE = "out-of-date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One person's vote on one exchange; the last one counts."""

    exchange: int
    entry: str
    """The id of the entry that was shown."""
    voter: Pseudonym
    voted_at: datetime
    is_helpful: bool
    reason: Reason | None = None
    """What was wrong; None where it is helpful, or was not said."""


@dataclass(frozen=True, slots=True)
class EditorRequest:
    """A question that someone wants the editors to answer."""

    question: str
    """As it was typed, redacted."""
    language: str
    """BCP 47 tag of the asker's language."""
    server: int | None
    asker: Pseudonym
    asked_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "question", redact(self.question))


@dataclass(frozen=True, slots=True)
class QueuedQuestion:
    """A question that waits for the editors of a server; None is the direct messages' queue."""

    id: int
    server: int | None
    question: str
    """The first wording of it."""
    language: str
    people: int
    """How many asked for it, each counted once; at least 1."""
    first_asked_at: datetime
    last_asked_at: datetime


@dataclass(frozen=True, slots=True)
class Subscription:
    """Someone's wish to be told, once and where they asked, when their question is answered."""

    question: str
    """As it was understood; redacted."""
    language: str
    """BCP 47 tag of the language to tell it in."""
    server: int | None
    channel: int
    """Discord's id of where it was asked, a direct message's too."""
    user: int
    """Discord's id of the person: without it they could not be told."""
    asked_at: datetime
    known_fact: str = ""
    """The fact that did not help them; the same again is no news. Empty where there was none."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "question", redact(self.question))


class Standing(StrEnum):
    """Where a question stood when the editors were asked for it."""

    NEW = "new"
    JOINED = "joined"
    """Others had asked for it; now this person does too."""
    REPEATED = "repeated"
    """This person had asked for it before."""


@dataclass(frozen=True, slots=True)
class Queued:
    """What came of asking the editors."""

    standing: Standing
    question: QueuedQuestion


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All that is kept about one person, the oldest first."""

    exchanges: tuple[Exchange, ...]
    feedback: tuple[Feedback, ...]
    requests: tuple[EditorRequest, ...]
    changes: tuple[SettingsChange, ...]
    """Settings of servers that they changed: kept with their Discord id."""
    edits: tuple[KnowledgeChange, ...] = ()
    """Changes that they made to the knowledge: kept with their Discord id and name."""
    subscriptions: tuple[Subscription, ...] = ()
    """What they want to be told: kept with their Discord id."""

    @property
    def count(self) -> int:
        """How many records there are."""
        kinds = (
            self.exchanges,
            self.feedback,
            self.requests,
            self.changes,
            self.edits,
            self.subscriptions,
        )
        return sum(map(len, kinds))
