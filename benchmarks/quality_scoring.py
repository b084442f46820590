"""Asks an engine a suite's questions and sums up what came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from benchmarks.alternatives.engine import Engine
from benchmarks.datasets import Asked, Task
from benchmarks.metrics import (
    Outcomes,
    find_joint_threshold,
    measure_auroc,
    share_refused,
    share_right,
    trace_refusal,
)
from benchmarks.quality_suites import TYPOS, Suite
from benchmarks.typos import add_typos

OUTSIDE_SHARE = 100 / 3100
"""The out-of-scope questions among all of CLINC150's validation part: what the jointly best
threshold is chosen for, whichever part is asked, so that figures can be compared."""

Build = Callable[[Task], Engine]
Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine reaches on one suite, as shares in 0..1; None where a figure has no sense."""

    suite: str
    right: float
    auroc: float | None
    refused: float | None
    """Of the outside questions, at the jointly best threshold."""
    right_with_typos: float | None
    curve: tuple[float, ...]
    """Share of inside questions answered rightly at each of `CURVE_LEVELS`; empty without outside
    questions."""
    asked: float = 0.0
    """Share of the questions for which the neural encoder was asked."""


def count_questions(suite: Suite) -> int:
    """Give how many questions an engine is asked in a suite."""
    asked = sum(len(task.questions) for group in suite.groups for task in group)
    return asked * (2 if suite.has_typos else 1)


def measure(suite: Suite, build: Build, step: Step = lambda _: None) -> Figures:
    """Ask one engine all of a suite, telling `step` how many questions each base has been asked."""
    plain: list[Outcomes] = []
    slipped: list[Outcomes] = []
    for group in suite.groups:
        asked = [_ask_task(task, build, suite, step) for task in group]
        plain.append(Outcomes.join(first for first, _ in asked))
        slipped.append(Outcomes.join(second for _, second in asked))
    return Figures(
        suite=suite.key,
        right=fmean(map(share_right, plain)),
        auroc=fmean(map(measure_auroc, plain)) if suite.has_outside else None,
        refused=fmean(map(_share_refused, plain)) if suite.has_refusal else None,
        right_with_typos=fmean(map(share_right, slipped)) if suite.has_typos else None,
        curve=_mean_curve(plain),
    )


def _ask_task(task: Task, build: Build, suite: Suite, step: Step) -> tuple[Outcomes, Outcomes]:
    engine = build(task)
    plain = ask(engine, task.questions)
    again = [Asked(add_typos(q.text, TYPOS), q.right) for q in task.questions]
    slipped = ask(engine, again if suite.has_typos else [])
    step(len(plain.right) + len(slipped.right))
    return plain, slipped


def ask(engine: Engine, questions: Iterable[Asked]) -> Outcomes:
    """Ask questions one by one; where nothing is found the confidence is 0."""
    listed = list(questions)
    found = [engine.search(one.text) for one in listed]
    pairs = list(zip(found, listed, strict=True))
    return Outcomes(
        inside=np.array([bool(one.right) for one in listed], dtype=bool),
        right=np.array([hit is not None and hit.document in q.right for hit, q in pairs], bool),
        confidence=np.array([hit.score if hit else 0.0 for hit in found], dtype=np.float64),
    )


def _share_refused(outcomes: Outcomes) -> float:
    return share_refused(outcomes, find_joint_threshold(outcomes, OUTSIDE_SHARE))


def _mean_curve(parts: Sequence[Outcomes]) -> tuple[float, ...]:
    mean = np.mean([trace_refusal(part) for part in parts], axis=0)
    return tuple(mean.round(4).tolist())
