"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Outcome
from bot.matching.values import Candidate

MOST_SUGGESTIONS = 3
"""How many "did you mean" a person is shown."""

_ONE_WORD = 0.55
"""Just above the `substance` of one naming word: a single word names a subject and asks nothing."""

_SAME = 0.95
"""The `spelling` likeness of a question that is a wording, give or take a letter."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure the best candidate must be, as probabilities in 0..1.

    From `answer` on the bot answers: an answer that is only just sure enough may be wrong, most are
    far surer. From `suggest` on it asks "did you mean".
    """

    answer: float = 0.6
    suggest: float = 0.1

    def decide(self, best: Candidate) -> Outcome:
        """Give the outcome for the best candidate."""
        if best.confidence < self.suggest:
            return Outcome.UNKNOWN
        if best.confidence < self.answer or _is_slender(best):
            return Outcome.SUGGEST
        return Outcome.ANSWER


def _is_slender(best: Candidate) -> bool:
    signs = best.evidence
    return signs["substance"] < _ONE_WORD and signs["spelling"] < _SAME
