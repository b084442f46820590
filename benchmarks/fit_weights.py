"""Write `bot/matching/_weights.py`: the weights that turn evidence into an order and a confidence.

Usage: python -m benchmarks.fit_weights --data DIR [--knowledge DIR]

Fitted on the training parts of CLINC150, BANKING77 and HINT3, and on a knowledge base that proves
itself: a part of its wordings is held out and asked (the entry must be found), a part of its
entries is held out whole and asked for (they must be refused), and its checks are asked.
Near-misses made from it and questions of the other data sets must be refused. Nothing else is
looked at.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize

from benchmarks.datasets import Task
from benchmarks.training import read_training_tasks
from bot.answering.decision import Policy
from bot.answering.values import Outcome
from bot.matching.calibration import DEFAULT, Calibration
from bot.matching.evidence import FEATURES
from bot.matching.matcher import Matcher
from bot.matching.semantic import Encoder, WordLlamaEncoder
from bot.matching.signs import AGAINST, SIGNS
from bot.matching.values import Candidate

Array = NDArray[np.float64]

_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "_weights.py"
_RANKING_PENALTY = 5e-5
_CONFIDENCE_PENALTY = 1e-3
_BEHIND = 0.3
"""What a candidate behind the first weighs: it is shown, if at all, among the suggestions."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question's candidates: features and signs by row, which rows are right, and its weight."""

    features: Array
    signs: Array
    right: NDArray[np.bool_]
    weight: float


def ask(matcher: Matcher, task: Task, weight: float) -> Iterator[Case]:
    """Ask a task's questions and yield the cases that have candidates."""
    for asked in task.questions:
        examined = matcher.examine(asked.text)
        if examined:
            yield Case(
                np.array([one.features for one in examined], dtype=np.float64),
                np.array([one.signs for one in examined]),
                np.array([one.document.id in asked.right for one in examined]),
                weight,
            )


def build(task: Task, encoder: Encoder, calibration: Calibration = DEFAULT) -> Matcher:
    """Make the matcher of a task."""
    return Matcher(
        task.documents,
        synonyms=task.synonyms,
        refusals=task.refusals,
        encoder=encoder,
        calibration=calibration,
    )


def fit_ranking(cases: Iterable[Case]) -> Array:
    """Fit non-negative weights by conditional logit (McFadden 1974), shape (len(FEATURES),)."""
    usable = [case for case in cases if case.right.any()]
    total = sum(case.weight for case in usable)

    def loss(weights: Array) -> tuple[float, Array]:
        value, slope = np.float64(0.0), np.zeros_like(weights)
        for case in usable:
            scores = case.features @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            hit = shares[case.right].sum()
            target = np.where(case.right, shares / hit, 0.0)
            value -= case.weight * np.log(hit + 1e-12)
            slope -= case.weight * ((target - shares) @ case.features)
        penalty = _RANKING_PENALTY * weights
        return float(value / total + penalty @ weights), slope / total + 2 * penalty

    bounds = [(0.0, None)] * len(FEATURES)
    start = np.full(len(FEATURES), 0.5)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)


def fit_confidence(cases: Iterable[Case]) -> Array:
    """Fit a logistic model whose signs keep their sides, shape (len(SIGNS) + 1,), bias last."""
    signs, right, weights = _flatten(cases)
    spread = np.append(signs.std(axis=0), 0.0)
    rows = np.hstack([signs, np.ones((len(signs), 1))])
    side = np.where(right, 1.0, -1.0)

    def loss(values: Array) -> tuple[float, Array]:
        scores = side * (rows @ values)
        slope = -side / (1.0 + np.exp(scores))
        penalty = _CONFIDENCE_PENALTY * spread**2 * values
        value = weights @ np.logaddexp(0.0, -scores) + penalty @ values
        return float(value), (weights * slope) @ rows + 2 * penalty

    bounds = [(None, 0.0) if sign in AGAINST else (0.0, None) for sign in SIGNS]
    start = np.zeros(len(SIGNS) + 1)
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return np.asarray(fitted.x)


def _flatten(cases: Iterable[Case]) -> tuple[Array, NDArray[np.bool_], Array]:
    signs, right, weights = [], [], []
    for case in cases:
        shown = slice(0, 4)
        signs.append(case.signs[shown])
        right.append(case.right[shown])
        weights.append(case.weight * np.where(np.arange(len(right[-1])) == 0, 1.0, _BEHIND))
    weight = np.concatenate(weights)
    return np.concatenate(signs), np.concatenate(right), weight / weight.sum()


def show_bars(cases: Sequence[Case], calibration: Calibration) -> None:
    """Print what each bar for a direct answer would do to the questions, vetoes included."""
    print("bar   right  wrong  answered though nothing could")
    for bar in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7):
        verdicts = [_judge(case, calibration, Policy(answer=bar)) for case in cases]
        inside = [v for case, v in zip(cases, verdicts, strict=True) if case.right.any()]
        outside = [v for case, v in zip(cases, verdicts, strict=True) if not case.right.any()]
        right, wrong = inside.count("right"), inside.count("wrong")
        shares = (right / len(inside), wrong / len(inside), outside.count("wrong") / len(outside))
        print(f"{bar:.2f}  " + "  ".join(f"{share:5.1%}" for share in shares))


def _judge(case: Case, calibration: Calibration, policy: Policy) -> str:
    confidences = [calibration.judge(row) for row in case.signs]
    best = int(np.argmax(confidences))
    evidence = dict(zip(SIGNS, case.signs[best].tolist(), strict=True))
    candidate = Candidate("", confidences[best], "", (), (), evidence)
    if policy.decide(candidate) is not Outcome.ANSWER:
        return "asked back"
    return "right" if case.right[best] else "wrong"


def _write(ranking: Sequence[float], confidence: Sequence[float]) -> None:
    def block(name: str, names: Sequence[str], values: Sequence[float]) -> str:
        rows = "".join(f"    {v:.4g},  # {n}\n" for n, v in zip(names, values, strict=True))
        return f"{name} = (\n{rows})\n"

    _TARGET.write_text(
        '"""The weights of the evidence; `benchmarks/fit_weights.py` wrote them."""'
        "\n\nfrom __future__ import annotations\n\n"
        + block("RANKING", FEATURES, ranking)
        + block("CONFIDENCE", SIGNS, confidence[:-1])
        + f"BIAS = {confidence[-1]:.4g}\n",
        encoding="utf-8",
    )


def main() -> None:
    """Read the training data, fit, and write the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"))
    options = parser.parse_args()
    encoder = WordLlamaEncoder()
    tasks = list(read_training_tasks(options.data, options.knowledge))
    first = [
        case
        for task, weight in track(tasks, description="Ranking")
        for case in ask(build(task, encoder), task, weight)
    ]
    ranking = fit_ranking(first).tolist()
    ranked = Calibration(ranking, DEFAULT.confidence, DEFAULT.bias)
    # The signs depend on the ranking: they are read anew with the one just found.
    cases = [
        case
        for task, weight in track(tasks, description="Confidence")
        for case in ask(build(task, encoder, ranked), task, weight)
    ]
    confidence = fit_confidence(cases).tolist()
    _write(ranking, confidence)
    own = [case for case in cases if case.weight > 1.0]
    show_bars(own, Calibration(ranking, confidence[:-1], confidence[-1]))
    print(f"{len(cases)} questions; wrote {_TARGET.name}")


if __name__ == "__main__":
    main()
