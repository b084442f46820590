"""What is learned of talk is learned of common words, and judged by questions not learned from."""

from __future__ import annotations

import numpy as np
import pytest

metrics = pytest.importorskip("sklearn.metrics")
pytest.importorskip("jax")
pytest.importorskip("optax")

from benchmarks.fit_talk import Line, fit, fit_apart, read_lines  # noqa: E402 - it needs sklearn
from benchmarks.fit_weights import Case, tell_talk  # noqa: E402
from benchmarks.training import BASES, KEPT_APART  # noqa: E402
from bot.matching.judging.signs import SIGNS  # noqa: E402
from bot.matching.language.talk import TALK  # noqa: E402
from bot.matching.values import BaseKind  # noqa: E402


def test_words_of_one_subject_say_nothing_and_common_ones_do() -> None:
    subjects = ("ferry", "clinic", "museum", "bridge", "choir", "orchard", "harbour", "treaty")
    lines = [
        Line(text, subject, is_talk)
        for subject in subjects
        for place in range(8)
        for text, is_talk in (
            (f"honestly the {subject} again {place}", True),
            (f"when does the {subject} open {place}", False),
        )
    ]
    talk = fit(lines)
    assert talk.words["honest"] > 0.0 > talk.words["when"]
    assert not {"ferri", "clinic", "museum", "treati"} & talk.words.keys()


def test_nothing_is_read_of_the_bases_that_judge() -> None:
    subjects = {line.subject for line in read_lines()}
    assert subjects == {"article", *(f.name for f in BASES.iterdir())} - KEPT_APART


def test_talk_is_told_by_what_was_learned_from_other_lines_alone() -> None:
    lines, apart = list(read_lines()), fit_apart()
    weights = [apart(line.text) for line in lines]
    assert metrics.roc_auc_score([line.is_talk for line in lines], weights) > 0.9
    assert weights != [TALK.weigh(line.text, line.terms) for line in lines]
    assert apart("a text that stands nowhere") is None


def test_what_is_shipped_is_what_the_lines_teach() -> None:
    talk = fit(list(read_lines()))
    terms = talk.words.keys() | TALK.words.keys()
    shipped = {term: TALK.words.get(term, 0.0) for term in terms}
    assert shipped == pytest.approx({term: talk.words.get(term, 0.0) for term in terms}, abs=0.02)
    assert talk.forms == pytest.approx(dict(TALK.forms), abs=0.02)


def test_the_weights_are_fitted_on_what_other_lines_say_of_a_labelled_question() -> None:
    labelled, place = next(read_lines()).text, SIGNS.index("talk")

    def make(text: str, talk: float) -> Case:
        signs = np.zeros((1, len(SIGNS)))
        signs[0, place] = talk
        return Case(
            features=np.zeros((1, 0)),
            signs=signs,
            right=np.ones(1, dtype=np.bool_),
            weight=1.0,
            strays=np.zeros((1, 0)),
            token_strays=np.zeros((1, 0)),
            text=text,
            inside=True,
            traffic=0.0,
            kind=BaseKind.ENTRIES,
        )

    cases = make(labelled, 0.5), make(labelled, 0.0), make("stands nowhere", 0.5)
    told = [float(case.signs[0, place]) for case in tell_talk(cases)]
    assert told == [fit_apart()(labelled), 0.0, 0.5]
    assert cases[0].signs[0, place] == 0.5
