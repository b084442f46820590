"""The example of a second source: it is sound, answers as it must, and as its document says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answering.values import Question
from bot.app import App
from bot.evaluation.labelled import parse_labelled
from bot.evaluation.scoring import Verdict, judge

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "sqlite-limits"
DOCUMENT = (ROOT / "docs" / "new-source.md").read_text("utf-8")
ROW = re.compile(r"^\| [^|]+ \((\d+)\) \|([^|]*)\|([^|]*)\| (\d+) % \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def app() -> App:
    return App.load(EXAMPLE)


def test_its_test_questions_come_out_as_they_must(app: App) -> None:
    failed = [one.check.ask for one in app.served.check_results if not one.passed]
    assert failed == []
    assert len(app.knowledge.entries) == 30


def test_its_labelled_questions_come_out_as_the_document_says(app: App) -> None:
    lines = (EXAMPLE / "questions.jsonl").read_bytes().splitlines()
    groups: dict[str, list[Verdict]] = {"in scope": [], "near-miss": [], "else": []}
    for one in parse_labelled(lines, "questions.jsonl"):
        verdict = judge(one, app.respond(Question(one.question)), app.knowledge.sources)
        group = "in scope" if one.quotes else one.label if one.label in groups else "else"
        groups[group].append(verdict)
    told = [tuple(text.strip() for text in row) for row in ROW.findall(DOCUMENT)]
    asked, near, other = groups.values()
    right = asked.count(Verdict.RIGHT)
    helped = right + asked.count(Verdict.SUGGESTED)
    assert told == [
        (str(len(asked)), _share(right, 30), _share(helped, 30), _wrong(asked)),
        (str(len(near)), "", "", _wrong(near)),
        (str(len(other)), "", "", _wrong(other)),
    ]


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.0f} %"


def _wrong(verdicts: list[Verdict]) -> str:
    return f"{100 * verdicts.count(Verdict.WRONG) / len(verdicts):.0f}"
