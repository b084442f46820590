"""When to speak unasked, in a channel where people talk to each other: seldom, and only if sure."""

from __future__ import annotations

from bot.answering.decision import Policy, raise_bar
from bot.answering.values import Answer, Outcome

_LEAST = 0.75
"""Between the bars at which 8 % and 6 % of the questions to refuse that the weights are fitted on,
and that end as questions, were answered, before the conditions below
(`python -m benchmarks.listening`)."""

_ODDS = 3.0
"""How much surer to be than of a question put to the bot: what makes the balanced bar `_LEAST`."""


_SUBSTANCE = 0.65
"""The `substance` of a word and a half: what a question must name before anyone butts in."""


def is_worth_saying(answer: Answer, policy: Policy) -> bool:
    """Whether to speak up: a direct answer, surer than `policy` wants it where the bot is asked.

    It must be asked for in words that name something, and for a kind of answer (a number, a time)
    for which the entry is asked too.
    """
    bar = max(_LEAST, raise_bar(policy.answer, _ODDS))
    if answer.outcome is not Outcome.ANSWER or answer.confidence < bar or answer.why is None:
        return False
    signs = answer.why.evidence
    is_exact = signs["spelling"] == 1.0
    is_plain = signs["substance"] >= _SUBSTANCE and not signs["kind_unasked"]
    return bool(is_exact or is_plain)
