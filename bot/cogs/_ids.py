"""Custom ids: what a button or menu means, in ids alone, so that it outlives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from re import Match

_PREFIX = "verbatim"

BUTTON = rf"{_PREFIX}:(?P<action>[a-z]+):(?P<subject>[a-z0-9-]{{0,60}}):(?P<number>[0-9]{{1,20}})"
"""The form of a button's custom id; at most 100 characters, as Discord asks."""

MENU = rf"{_PREFIX}:pick:(?P<action>[a-z]+)"
"""The form of a menu's custom id; the subject is the option that was picked."""


class Action(StrEnum):
    """What a press asks for."""

    CARD = "card"
    """Show an entry."""
    ANSWER = "answer"
    """Show an entry in the place of the suggestions, if it is the asker who presses."""
    CONTEXT = "context"
    """Show an entry's quote between its neighbours."""
    RELATED = "related"
    """Show the questions next to an entry's."""
    TOPIC = "topic"
    """Show a page of a topic's questions."""
    TOPICS = "topics"
    """Show a page of the topics."""
    SOURCE = "source"
    """Show a source's card."""
    DISMISS = "dismiss"
    """Take away an answer that nobody asked for, if it is the asker or a moderator who presses."""
    WHY = "why"
    """Tell why an answer was given; this and what follows are about an exchange."""
    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"
    WRONG_FACT = "wrongfact"
    NOT_MY_QUESTION = "notmine"
    OUT_OF_DATE = "outofdate"
    OTHER = "other"
    EDITORS = "editors"
    """Put the question into the editors' queue."""
    TELL = "tell"
    """Tell the person who presses where they asked, once there is an answer."""
    TELL_ALONE = "tellalone"
    """Tell them in a direct message: nobody else has seen the question."""
    MINE = "mine"
    """Show the person who presses all that is kept about them."""
    FORGET = "forget"
    """Delete all that is kept about the person who presses."""
    RETIRED = "retired"
    """Something that this version no longer knows."""

    @classmethod
    def _missing_(cls, _value: object) -> Action:
        return cls.RETIRED


BROWSING = frozenset(
    {
        Action.CARD,
        Action.ANSWER,
        Action.CONTEXT,
        Action.RELATED,
        Action.TOPIC,
        Action.TOPICS,
        Action.SOURCE,
        Action.RETIRED,
    }
)
"""Presses that lead to another screen of what the bot knows; the others do something."""


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button, or a pick from a menu."""

    action: Action
    subject: str = ""
    """The id of the entry, the topic or the source."""
    number: int = 0
    """The page, counted from 0; for `ANSWER` and `DISMISS` the Discord id of who asked; for what is
    about an exchange the id of that."""

    @property
    def custom_id(self) -> str:
        """The button's custom id."""
        return f"{_PREFIX}:{self.action}:{self.subject}:{self.number}"

    @classmethod
    def from_button(cls, match: Match[str]) -> Press:
        """Read a button's custom id that matches `BUTTON`."""
        return cls(Action(match["action"]), match["subject"], int(match["number"]))


def name_menu(action: Action) -> str:
    """Give the custom id of a menu whose options are subjects of an action."""
    return f"{_PREFIX}:pick:{action}"
