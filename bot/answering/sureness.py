"""How sure a server wants the bot to be: three choices, each a policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from bot.answering.decision import Policy


class Sureness(StrEnum):
    """How sure the bot must be before it answers."""

    CAREFUL = "careful"
    BALANCED = "balanced"
    EAGER = "eager"


_ODDS: Mapping[Sureness, float] = {
    Sureness.CAREFUL: 2.0,
    Sureness.BALANCED: 1.0,
    Sureness.EAGER: 0.5,
}
"""What the odds of being right are multiplied with at the bar: twice as sure, or half as sure."""


def adjust(balanced: Policy, sureness: Sureness) -> Policy:
    """Give the policy of a choice, made from the balanced one."""
    return replace(balanced, answer=raise_bar(balanced.answer, _ODDS[sureness]))


def raise_bar(bar: float, odds: float) -> float:
    """Multiply the odds that a bar asks for; a bar that nothing reaches stays as it is.

    The odds of a probability p are p / (1 - p): 0.4 is 2 to 3, and twice that is 4 to 3, or 0.57.
    """
    if bar >= 1.0:
        return bar
    asked = odds * bar / (1.0 - bar)
    return asked / (1.0 + asked)
