"""How well the shipped knowledge keeps silent where it only listens, and how often it helps.

Where the labelled questions are at hand (see `test_shipped`) they judge; the talk always does.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.questions import ends_as_question
from bot.answering.values import Answer, Outcome, Question
from bot.app import App
from bot.evaluation.labelled import Labelled, parse_labelled
from bot.evaluation.scoring import Verdict, judge
from bot.knowledge.model import Expectation
from tests.accuracy.test_shipped import LABELLED

TALK = """\
did anyone watch the drone show last night?
are you coming to shenzhen with us?
what do you all think of the new policy?
who's up for a game tonight?
has anyone flown a drone in the rain?
can we move the meeting to friday?
how was your trip to shenzhen?
lol did musk post again?
why is the server down?
what time does the stream start?
is that the new tesla?
which drone should i buy?
where did you get that drone?
how many of you are going?
what's the plan for tonight?
do you know if the shop is open?
what's for lunch?
so, industry, huh?
really?
and then?
how do i change my nickname?
is apple releasing a new phone this year?
what did the boss say?
the economy is growing again, isn't it great?
I read the article about the plenary session
8,100 drones, can you believe it?
¿alguien quiere jugar?
¿qué opinan de los drones?
你们周末去看无人机表演吗？
中午吃什么好呢？
有人在吗？
"""


@pytest.mark.parametrize("line", TALK.splitlines())
def test_talk_is_met_with_silence(line: str, shipped_app: App) -> None:
    assert shipped_app.overhear(Question(line)) is None


def test_what_must_be_refused_is_not_answered_unasked(shipped_app: App) -> None:
    checks = shipped_app.knowledge.checks
    refused = [check.ask for check in checks if check.expectation is Expectation.REFUSE]
    assert refused
    assert not [ask for ask in refused if shipped_app.overhear(Question(ask))]


def overhear(app: App, labelled: Labelled) -> Answer:
    question = Question(labelled.question)
    return app.overhear(question) or Answer(question, Outcome.UNKNOWN, 0.0)


@pytest.fixture(scope="module", params=LABELLED, ids=lambda path: path.stem)
def verdicts(shipped_app: App, request: pytest.FixtureRequest) -> dict[str, list[Verdict]]:
    """Give the verdicts by group; in-scope questions that end as such are the group `asked`."""
    path: Path = request.param
    if not path.exists():
        pytest.skip(f"the labelled questions are not at hand ({path.name})")
    found: dict[str, list[Verdict]] = {}
    for one in parse_labelled(path.read_bytes().splitlines(), path.name):
        is_asked = bool(one.quotes) and not one.is_apart and ends_as_question(one.question)
        verdict = judge(one, overhear(shipped_app, one), shipped_app.knowledge.sources)
        found.setdefault("asked" if is_asked else one.label, []).append(verdict)
    return found


def share(verdicts: list[Verdict], verdict: Verdict) -> float:
    return verdicts.count(verdict) / len(verdicts)


@pytest.mark.parametrize("group", ["conversation", "chitchat", "off-topic", "hostile"])
def test_what_is_not_for_it_gets_no_reply_at_all(
    verdicts: dict[str, list[Verdict]], group: str
) -> None:
    assert share(verdicts[group], Verdict.WRONG) == 0


def test_questions_are_answered_right_or_not_at_all(verdicts: dict[str, list[Verdict]]) -> None:
    assert share(verdicts["asked"], Verdict.RIGHT) >= 0.50
    assert share(verdicts["asked"], Verdict.WRONG) <= 0.02


def test_near_misses_are_seldom_replied_to(verdicts: dict[str, list[Verdict]]) -> None:
    assert share(verdicts["near-miss"], Verdict.WRONG) <= 0.15
