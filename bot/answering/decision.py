"""When to answer, when to ask back, and when to say "I don't know"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.values import Outcome
from bot.matching.values import Candidate

MOST_SUGGESTIONS = 3
"""How many "did you mean" a person is shown."""

_ONE_WORD = 0.55
"""Just above the `substance` of one naming word: a single word names a subject and asks nothing."""

_VETOES = (
    "foreign_number",
    "foreign_name",
    "kind_lacking",
    "property_lacking",
    "opposite",
    "remark",
)
"""Signs of a near-miss: one of them is enough to ask back, whatever else is alike."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure the best candidate must be, as probabilities in 0..1.

    From `answer` on the bot answers; from `suggest` on it asks "did you mean". What each bar would
    do to questions that were held out, `benchmarks/fit_weights.py` prints: these are harder than
    most, for their own wording is gone.
    """

    answer: float = 0.6
    suggest: float = 0.1

    def decide(self, best: Candidate) -> Outcome:
        """Give the outcome for the best candidate."""
        if best.confidence < self.suggest:
            return Outcome.UNKNOWN
        if best.confidence < self.answer or _is_vetoed(best):
            return Outcome.SUGGEST
        return Outcome.ANSWER


def _is_vetoed(best: Candidate) -> bool:
    signs = best.evidence
    if signs["spelling"] == 1.0:  # the editor's own wording: one figure less would be another
        return False
    return signs["substance"] < _ONE_WORD or any(signs[veto] > 0 for veto in _VETOES)
