"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Outcome
from bot.matching.values import Candidate

MOST_SUGGESTIONS = 3
"""How many "did you mean" a person is shown."""

_VETOES = ("foreign_number", "opposite", "remark")
"""Signs of a plain contradiction, or that nothing is asked: one is enough to ask back, whatever
else is alike."""

_NEAR_REFUSAL = 0.9
"""The `refused` of a question nine times likelier one to refuse: not answered however sure."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure the best candidate must be, as probabilities in 0..1.

    From `answer` on the bot answers: being right must be likelier than being wrong by a fifth, for
    a wrong answer costs more than a question back. From `suggest` on it asks "did you mean". What
    other bars would do to held-out questions `benchmarks/fit_weights.py` prints.
    """

    answer: float = 0.55
    suggest: float = 0.1

    def decide(self, best: Candidate) -> Outcome:
        """Give the outcome for the best candidate."""
        if best.confidence < self.suggest and not _is_bare(best):
            return Outcome.UNKNOWN
        if best.confidence < self.answer or _is_vetoed(best):
            return Outcome.SUGGEST
        return Outcome.ANSWER


def _is_bare(best: Candidate) -> bool:
    """Whether the question is one word that the candidate knows: a subject, and nothing asked."""
    return len(set(best.matched)) == 1 and not best.missing


def _is_vetoed(best: Candidate) -> bool:
    if best.evidence["spelling"] == 1.0:  # the editor's own wording: one figure less is another
        return False
    # A single word names a subject and asks nothing.
    is_one_word = len({*best.matched, *best.missing}) < 2  # noqa: PLR2004
    is_near_refusal = best.evidence["refused"] >= _NEAR_REFUSAL
    return is_one_word or is_near_refusal or any(best.evidence[veto] > 0 for veto in _VETOES)
