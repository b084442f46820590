"""When to speak unasked, in a channel where people talk to each other: seldom, and only if sure."""

from __future__ import annotations

from bot.answering.decision import Policy
from bot.answering.questions import is_open_question
from bot.answering.sureness import raise_bar
from bot.answering.values import Answer, Outcome

_LEAST = 0.6
"""The bar at which 2.1 % of the wordings that were held out, and end as questions, came out wrong
(`python -m benchmarks.listening`)."""

_ODDS = 2.25
"""How much surer to be than of a question put to the bot: what makes the balanced bar `_LEAST`."""


def is_worth_asking(text: str) -> bool:
    """Whether a message is clearly a question, and put to whoever knows: others cost no search."""
    return is_open_question(text)


def is_worth_saying(answer: Answer, policy: Policy) -> bool:
    """Whether to speak up: a direct answer, surer than `policy` wants it where the bot is asked."""
    bar = max(_LEAST, raise_bar(policy.answer, _ODDS))
    return answer.outcome is Outcome.ANSWER and answer.confidence >= bar
