"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Outcome

MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure the best candidate must be, as probabilities in 0..1.

    At `answer` or above the bot answers: an answer at 0.7 is still wrong three times in ten, but
    most are far surer. At `suggest` or above it asks "did you mean".
    """

    answer: float = 0.7
    suggest: float = 0.1

    def decide(self, confidence: float) -> Outcome:
        """Give the outcome for the confidence of the best candidate."""
        if confidence >= self.answer:
            return Outcome.ANSWER
        return Outcome.SUGGEST if confidence >= self.suggest else Outcome.UNKNOWN
