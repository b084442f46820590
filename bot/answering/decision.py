"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Outcome
from bot.matching.judging.coverage import IN_DIGITS
from bot.matching.values import Candidate

MOST_SUGGESTIONS = 3
"""How many "did you mean" a person is shown."""

_NEAR_REFUSAL = 0.9
"""The `refused` of a question nine times likelier one to refuse."""

_SURER = 2.0
"""What the odds of being right are multiplied with at the bar for such a question: of the training
questions that are as sure as that, more than four in five are right all the same."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure the best candidate must be, as probabilities in 0..1.

    From `answer` on the bot answers, if being right is likelier than being wrong and nothing speaks
    plainly against it; from `suggest` on it asks "did you mean". What other bars would do to the
    questions that the weights are fitted on `benchmarks/fit_weights.py` prints.
    """

    answer: float = 0.5
    suggest: float = 0.1

    def decide(self, best: Candidate) -> Outcome:
        """Give the outcome for the best candidate."""
        if best.confidence < self.suggest and not _is_bare(best):
            return Outcome.UNKNOWN
        if best.confidence < self.answer or not _is_sound(best, self.answer):
            return Outcome.SUGGEST
        return Outcome.ANSWER


def raise_bar(bar: float, odds: float) -> float:
    """Multiply the odds that a bar asks for; a bar that nothing reaches stays as it is.

    The odds of a probability p are p / (1 - p): 0.4 is 2 to 3, and twice that is 4 to 3, or 0.57.
    """
    if bar >= 1.0:
        return bar
    asked = odds * bar / (1.0 - bar)
    return asked / (1.0 + asked)


def _is_bare(best: Candidate) -> bool:
    """Whether the question is one word that the candidate knows: a subject, and nothing asked."""
    return len(set(best.matched)) == 1 and not best.missing


def _is_sound(best: Candidate, bar: float) -> bool:
    """Whether nothing speaks against a candidate that reaches the bar."""
    if best.is_exact:  # the editor's own wording
        return True
    # A single word names a subject and asks nothing.
    is_one_word = len({*best.matched, *best.missing}) < 2  # noqa: PLR2004
    # One wrong figure makes it another question, however sure it is.
    if is_one_word or best.evidence["foreign_number"] == IN_DIGITS:
        return False
    return best.evidence["refused"] < _NEAR_REFUSAL or best.confidence >= raise_bar(bar, _SURER)
