"""How sure a server wants the bot to be: three choices, each with its policy."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.answering.decision import Policy


class Sureness(StrEnum):
    """How sure the bot must be before it answers."""

    CAREFUL = "careful"
    BALANCED = "balanced"
    EAGER = "eager"


POLICIES: Mapping[Sureness, Policy] = {
    Sureness.CAREFUL: Policy(answer=0.6),
    Sureness.BALANCED: Policy(),
    Sureness.EAGER: Policy(answer=0.25),
}
"""What bars do to questions that are held out, `benchmarks/fit_weights.py` prints."""
