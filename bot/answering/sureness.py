"""How sure a server wants the bot to be: three choices, each a policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from bot.answering.decision import Policy, raise_bar


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
