"""Verdicts on answers, and their tallies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.values import Answer, Outcome, Question, Suggestion
from bot.evaluation.labelled import Labelled
from bot.evaluation.report import build_report
from bot.evaluation.scoring import Judged, Verdict, count, judge
from tests.builders import build_entry, build_knowledge

KNOWLEDGE = build_knowledge(
    build_entry(
        "count", quote="Ada filmed 8,100 drones over the harbour, and all of them came back."
    ),
    build_entry("length", quote="The show lasted 31 minutes."),
)
SENTENCE = KNOWLEDGE.entries["count"].quoted


def label(*quotes: str, style: str = "casual", is_apart: bool = False) -> Labelled:
    return Labelled(1, "?", style, quotes, is_apart)


def answer_with(entry: str) -> Answer:
    return Answer(Question("?"), Outcome.ANSWER, 0.9, entry=KNOWLEDGE.entries[entry])


def suggest(*entries: str) -> Answer:
    offered = tuple(Suggestion(KNOWLEDGE.entries[entry], "", 0.4) for entry in entries)
    return Answer(Question("?"), Outcome.SUGGEST, 0.4, suggestions=offered)


UNKNOWN = Answer(Question("?"), Outcome.UNKNOWN, 0.0)


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (answer_with("count"), Verdict.RIGHT),
        (answer_with("length"), Verdict.WRONG),
        (suggest("length", "count"), Verdict.SUGGESTED),
        (suggest("length"), Verdict.MISLED),
        (UNKNOWN, Verdict.UNKNOWN),
    ],
)
def test_an_answer_is_right_when_it_rests_on_an_acceptable_sentence(
    answer: Answer, verdict: Verdict
) -> None:
    assert judge(label(SENTENCE), answer, KNOWLEDGE.sources) is verdict


@pytest.mark.parametrize(
    "quote",
    [SENTENCE.partition(", and")[0], f"Indeed: {SENTENCE}", SENTENCE.replace(" ", "\n ")],
)
def test_sentences_may_be_cut_differently(quote: str) -> None:
    assert judge(label(quote), answer_with("count"), KNOWLEDGE.sources) is Verdict.RIGHT


def test_a_span_stands_for_its_whole_sentence() -> None:
    span = replace(KNOWLEDGE.entries["count"].quote[0], text="all of them came back.")
    entry = replace(KNOWLEDGE.entries["count"], quote=(span,))
    answer = Answer(Question("?"), Outcome.ANSWER, 0.9, entry=entry)
    accepted = label("Ada filmed 8,100 drones over the harbour")
    assert judge(accepted, answer, KNOWLEDGE.sources) is Verdict.RIGHT


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (answer_with("count"), Verdict.WRONG),
        (suggest("count"), Verdict.MISLED),
        (UNKNOWN, Verdict.UNKNOWN),
    ],
)
def test_nothing_is_right_where_nothing_is_acceptable(answer: Answer, verdict: Verdict) -> None:
    assert judge(label(), answer, KNOWLEDGE.sources) is verdict


def judged(labelled: Labelled, verdict: Verdict, milliseconds: float = 1.0) -> Judged:
    return Judged(labelled, UNKNOWN, verdict, milliseconds)


def test_a_tally_gives_shares() -> None:
    verdicts = (Verdict.RIGHT, Verdict.RIGHT, Verdict.WRONG, Verdict.UNKNOWN)
    tally = count("casual", [judged(label(SENTENCE), one) for one in verdicts])
    assert tally.total == 4
    assert tally.share(Verdict.RIGHT) == 0.5
    assert tally.share(Verdict.RIGHT, Verdict.WRONG) == 0.75
    assert count("none", []).share(Verdict.RIGHT) == 0


def test_a_report_keeps_what_must_be_kept_apart_apart() -> None:
    report = build_report(
        [
            judged(label(SENTENCE), Verdict.RIGHT, 3),
            judged(label(SENTENCE, style="typo"), Verdict.WRONG, 1),
            judged(label(SENTENCE, style="foreign", is_apart=True), Verdict.WRONG, 2),
            judged(label(style="near-miss"), Verdict.WRONG, 2),
            judged(label(style="chitchat"), Verdict.UNKNOWN, 9),
        ]
    )
    assert [tally.label for tally in report.in_scope] == ["casual", "typo"]
    assert report.in_scope_total.counts[Verdict.WRONG] == 1
    assert [tally.label for tally in report.apart] == ["foreign"]
    assert report.out_of_scope_total.total == 2
    assert report.off_subject.total == 1
    assert (report.latency.median, report.latency.longest) == (2, 9)
