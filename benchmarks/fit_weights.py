"""Write `bot/matching/judging/_weights.py`: how evidence becomes an order and a confidence.

Usage: python -m benchmarks.fit_weights --data DIR [--knowledge DIR] [--close [--vectors DIR]]

Fitted on the training parts of CLINC150, BANKING77 and HINT3, for the ranking also on articles of
SQuAD, and on a knowledge base that proves itself: a part of its wordings, or of the labelled
questions among them, is held out and asked (the entry must be found), a part of its entries is held
out whole and asked for (they must be refused), and its checks are asked. Near-misses made from it
and questions of the other data sets must be refused. The bases about texts of other kinds, but for
those that judge, are asked their questions. Nothing else is looked at.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from benchmarks.alternatives.encoders import Encoders, place
from benchmarks.datasets import Task
from benchmarks.fit_attention import learn, read_lesson
from benchmarks.fit_talk import fit_apart
from benchmarks.networks import learn as learn_networks
from benchmarks.training import FOLDS, PARTS, build, find_fold, read_training_tasks
from benchmarks.weights_module import write_weights
from bot.answering.decision import Policy
from bot.answering.values import Outcome
from bot.matching.index.evidence import FEATURES
from bot.matching.index.semantic import Encoder, WordLlamaEncoder
from bot.matching.judging.calibration import CLOSE, DEFAULT, Calibration, Network, share_out
from bot.matching.judging.closer import Neural
from bot.matching.judging.signs import CLOSE_SIGNS, SIGNS
from bot.matching.matcher import Matcher
from bot.matching.neural.attention import Attention
from bot.matching.neural.neural_index import TokenReader
from bot.matching.values import BaseKind, Candidate, Document

Array = NDArray[np.float64]

_CLOSE_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "judging" / "_close_weights.py"
_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "judging" / "_weights.py"
_RANKING_PENALTY = 5e-5
_TELLING_PENALTY = 1e-2
"""Of 1e-4 to 1e-1 the largest at which no fewer questions come out right, where each fifth of them
is asked with weights fitted on the others."""

_NO_SPREAD = 1e-9
_ASTRAY_FREEDOM = 0.3
"""Inverse of the penalty; from 0.1 to 1 the questions of other folds are told apart as well."""
_SETTLING_FREEDOM = 1e3
_SHOWN = 4
"""Candidates of a question that the confidence is fitted on."""

_BY_ANOTHER = 0.5
"""What a mere intent that comes first counts as where another one answers: the question is one of
the base's, worth asking back, which a question that nothing answers is not."""

_BEHIND = 0.3
"""What a candidate behind the first weighs: it is shown, if at all, among the suggestions."""


_STRAYS: dict[str, Callable[[Case], Array]] = {
    "astray": lambda case: case.strays,
    "tokens_astray": lambda case: case.token_strays,
}
"""What each sign of what leads astray is fitted on."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question's candidates, by row: features, signs, which are right; and its weight."""

    features: Array
    signs: Array
    right: NDArray[np.bool_]
    weight: float
    strays: Array
    """What each candidate leaves of the question, shape (candidates, dimensions or 0)."""
    token_strays: Array
    """The same as the neural encoder reads it."""
    text: str
    inside: bool
    """Whether a document of the base answers it."""
    traffic: float
    """What it counts where the confidence is set right."""
    kind: BaseKind
    """Of the base."""

    @property
    def fold(self) -> int:
        """Of `FOLDS`; the same for the same question."""
        return find_fold(self.text)


def ask(matcher: Matcher, task: Task, weight: float) -> Iterator[Case]:
    """Ask a task's questions and yield the cases that have candidates."""
    for asked in task.questions:
        close = matcher.neural is not None
        examined = matcher.examine_closely(asked.text) if close else matcher.examine(asked.text)
        if examined:
            yield Case(
                np.array([one.features for one in examined], dtype=np.float64),
                np.array([one.signs for one in examined]),
                np.array([one.document.id in asked.right for one in examined]),
                weight,
                np.array([one.strays for one in examined], dtype=np.float64),
                np.array([one.token_strays for one in examined], dtype=np.float32),
                asked.text,
                bool(asked.right),
                task.traffic,
                matcher.kind,
            )


def fit_ranking(cases: Iterable[Case]) -> Array:
    """Fit non-negative weights by conditional logit, one for each feature."""
    usable = [case for case in cases if case.right.any()]
    rows = [case.features for case in usable]
    bounds = [(0.0, None)] * rows[0].shape[1]
    return _fit_choice(usable, rows, 0.5, bounds, _RANKING_PENALTY)


def fit_telling(cases: Iterable[Case]) -> Array:
    """Fit by conditional logit, one weight for each sign, what tells the passage that answers."""
    usable = [case for case in cases if case.right.any() and not case.right.all()]
    signs = np.concatenate([case.signs for case in usable])
    means, spreads = _spread(signs)
    scales = np.divide(1.0, spreads, out=np.zeros_like(spreads), where=spreads > _NO_SPREAD)
    rows = [np.nan_to_num((case.signs - means) * scales) for case in usable]
    weights: Array = _fit_choice(usable, rows, 0.0, None, _TELLING_PENALTY) * scales
    return weights


def _fit_choice(
    cases: Sequence[Case],
    rows: Sequence[Array],
    start: float,
    bounds: Sequence[tuple[float, None]] | None,
    penalty: float,
) -> Array:
    """Fit which of each case's candidates is right (conditional logit: McFadden 1974).

    Takes what is known of the candidates, shape (candidates, weights) for each case.
    """
    total = sum(case.weight for case in cases)

    def loss(weights: Array) -> tuple[float, Array]:
        value, slope = np.float64(0.0), np.zeros_like(weights)
        for known, case in zip(rows, cases, strict=True):
            shares = share_out(known @ weights)
            hit = shares[case.right].sum()
            target = np.where(case.right, shares / hit, 0.0)
            value -= case.weight * np.log(hit + 1e-12)
            slope -= case.weight * ((target - shares) @ known)
        cost = penalty * weights
        return float(value / total + cost @ weights), slope / total + 2 * cost

    first = np.full(rows[0].shape[1], start)
    return np.asarray(minimize(loss, first, jac=True, method="L-BFGS-B", bounds=bounds).x)


def fit_network(cases: Iterable[Case]) -> Network:
    """Fit several small perceptrons from chance beginnings, and lay them side by side as one."""
    signs, targets, weights = _flatten(cases)
    means, spreads = _spread(signs)
    spreads += 1e-6
    # What can't be told is as usual, as it is where the confidence is reckoned.
    scaled = np.nan_to_num((signs - means) / spreads)
    rows = np.hstack([scaled, np.ones((len(signs), 1))])
    inner, outer = learn_networks(rows, targets, weights)
    output = outer[:, :-1].ravel() / len(outer)
    return Network(means, spreads, np.hstack(list(inner)), np.append(output, outer[:, -1].mean()))


def settle(network: Network, cases: Iterable[Case]) -> Network:
    """Set the confidence right on questions as they will be asked (Platt 1999).

    What the network was fitted on is harder, so that many are right that it thinks doubtful.
    """
    asked = [case for case in cases if case.traffic]
    odds = network.judge(np.array([case.signs[0] for case in asked]))
    right = np.array([case.right[0] for case in asked])
    model = LogisticRegression(C=_SETTLING_FREEDOM)
    model.fit(odds[:, None], right, sample_weight=[case.traffic for case in asked])
    slope, shift = model.coef_[0, 0], model.intercept_[0]
    output = np.append(network.output[:-1] * slope, network.output[-1] * slope + shift)
    return replace(network, output=output)


def _spread(signs: Array) -> tuple[Array, Array]:
    """Give the means and the standard deviations of signs, as far as they can be told."""
    told = ~np.isnan(signs)
    count = np.maximum(told.sum(axis=0), 1)
    means = np.where(told, signs, 0.0).sum(axis=0) / count
    apart = np.where(told, signs - means, 0.0)
    return means, np.sqrt((apart**2).sum(axis=0) / count)


def fit_astray(
    cases: Sequence[Case], network: Network, sign: str = "astray"
) -> tuple[Array, list[Case]]:
    """Fit which words, or tokens, lead astray, and give the cases with the sign that comes of it.

    A logistic regression on what the first candidate leaves of the question, beside the log-odds
    by all other signs. Each case gets its sign from the questions of the other folds.
    """
    left = _STRAYS[sign]
    told = [case for case in cases if left(case).any()]
    strays = np.array([left(case)[0] for case in told])
    odds = network.judge(np.array([case.signs[0] for case in told]))
    right = np.array([case.right[0] for case in told])
    weights = np.array([case.weight for case in told])
    folds = np.array([case.fold for case in told])

    def regress(chosen: NDArray[np.bool_]) -> Array:
        rows = np.column_stack([odds, strays])[chosen]
        model = LogisticRegression(C=_ASTRAY_FREEDOM, max_iter=1000)
        model.fit(rows, right[chosen], sample_weight=weights[chosen])
        return np.asarray(-model.coef_[0, 1:])

    apart = [regress(folds != fold) for fold in range(FOLDS)]
    signed = [_sign(case, apart[case.fold], sign) for case in cases]
    return regress(folds >= 0), signed


def tell_talk(cases: Iterable[Case]) -> Iterator[Case]:
    """Give the cases with the sign of talk by what was learned of the questions of other folds."""
    apart, place = fit_apart(), SIGNS.index("talk")
    for case in cases:
        told = apart(case.text)
        if told is None:
            yield case
        else:
            signs = case.signs.copy()
            signs[signs[:, place] != 0, place] = told
            yield replace(case, signs=signs)


def _sign(case: Case, astray: Array, sign: str = "astray") -> Case:
    signs, strays = case.signs.copy(), _STRAYS[sign](case)
    told = strays.shape[1] == len(astray)
    signs[:, CLOSE_SIGNS.index(sign)] = strays @ astray if told else 0.0
    return replace(case, signs=signs)


def _flatten(cases: Iterable[Case]) -> tuple[Array, Array, Array]:
    signs, targets, weights = [], [], []
    for case in cases:
        shown = slice(0, _SHOWN)
        signs.append(case.signs[shown])
        targets.append(case.right[shown].astype(np.float64))
        if case.inside and not case.right[0] and case.kind is BaseKind.INTENTS:
            targets[-1][0] = _BY_ANOTHER
        weights.append(case.weight * np.where(np.arange(len(targets[-1])) == 0, 1.0, _BEHIND))
    weight = np.concatenate(weights)
    return np.concatenate(signs), np.concatenate(targets), weight / weight.sum()


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
    confidences = calibration.judge(case.signs).tolist()
    best = int(np.argmax(confidences))
    names = SIGNS if len(case.signs[best]) == len(SIGNS) else CLOSE_SIGNS
    evidence = dict(zip(names, case.signs[best].tolist(), strict=True))
    known, is_exact = ("asked", "of"), evidence["spelling"] == 1.0
    candidate = Candidate("", confidences[best], "", known, (), is_exact, evidence)
    if policy.decide(candidate) is not Outcome.ANSWER:
        return "asked back"
    return "right" if case.right[best] else "wrong"


def fit(
    tasks: Sequence[tuple[Task, float]],
    encoder: Encoder,
    choose: Callable[[Task], Callable[[Sequence[Document]], Neural]] | None,
) -> tuple[Calibration, list[Case]]:
    """Fit the ranking, then the confidence; the signs depend on the ranking just found.

    Takes what makes a task's evidence of the neural encoder, if there is any.
    """
    first = [
        case
        for task, weight in track(tasks, description="Ranking")
        for case in ask(build(task, encoder, choose and choose(task)), task, weight)
    ]
    known = CLOSE if choose else DEFAULT
    ranked = replace(
        known,
        ranking=fit_ranking(case for case in first if case.kind is BaseKind.ENTRIES),
        intents=fit_ranking(case for case in first if case.kind is BaseKind.INTENTS),
        passages=fit_ranking(case for case in first if case.kind is BaseKind.PASSAGES),
    )
    asked = (
        case
        for task, weight in track(tasks, description="Confidence")
        for case in ask(build(task, encoder, choose and choose(task), ranked), task, weight)
    )
    return fit_confidence(ranked, list(tell_talk(asked)))


def fit_confidence(ranked: Calibration, asked: Sequence[Case]) -> tuple[Calibration, list[Case]]:
    """Fit the confidence on the cases that a ranking gives, with their sign of talk."""
    # Passages hold no answer to most questions: what they teach is which of them comes nearest.
    passages = [case for case in asked if case.kind is BaseKind.PASSAGES]
    cases = [case for case in asked if case.kind is not BaseKind.PASSAGES]
    led = {sign: np.zeros(0) for sign in _STRAYS}
    signs = tuple(_STRAYS) if len(ranked.ranking) > len(FEATURES) else ("astray",)
    for sign in signs:
        cases = [_sign(case, np.zeros(0), sign) for case in cases]
    for sign in signs:
        led[sign], cases = fit_astray(cases, fit_network(cases), sign)
        passages = [_sign(case, led[sign], sign) for case in passages]
    network = settle(fit_network(cases), cases)
    fitted = replace(ranked, telling=fit_telling(passages), network=network, **led)
    return fitted, cases


def _place(
    reader: TokenReader, apart: Sequence[Attention], task: Task
) -> Callable[[Sequence[Document]], Neural]:
    """Give what places a task's documents, with what others have taught of tokens.

    The public sets of intents have no texts, in which alone tokens are sought.
    """
    return partial(place, reader, attention=apart[task.part or 0])


def main() -> None:
    """Read the training data, fit, and write the modules."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"))
    parser.add_argument("--close", action="store_true", help="fit with the neural encoder instead")
    parser.add_argument("--vectors", type=Path, help="keep the neural encoder's vectors there")
    options = parser.parse_args()
    encoder, choose, target = WordLlamaEncoder(), None, _TARGET
    if options.close:
        reader = Encoders(remember=True, folder=options.vectors).neural
        lesson = read_lesson(options.data, options.knowledge, encoder, reader)
        apart = [learn(lesson.leave_out(part)) for part in range(PARTS)]
        choose, target = partial(_place, reader, apart), _CLOSE_TARGET
    tasks = list(read_training_tasks(options.data, options.knowledge))
    calibration, cases = fit(tasks, encoder, choose)
    write_weights(target, calibration)
    show_bars([case for case in cases if case.kind is BaseKind.ENTRIES], calibration)
    print(f"{len(cases)} questions; wrote {target.name}")


if __name__ == "__main__":
    main()
