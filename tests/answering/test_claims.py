"""A claim beside the source: the sentences nearest to it, and the figures of both."""

from __future__ import annotations

import pytest

from bot.answering.claims import MOST_SENTENCES, ClaimChecker
from bot.app import App
from tests.conftest import build_small_knowledge


@pytest.fixture(scope="module")
def checker() -> ClaimChecker:
    return ClaimChecker(build_small_knowledge())


def test_the_sentence_that_speaks_of_the_same_is_nearest(checker: ClaimChecker) -> None:
    nearest = checker.check("I heard the drone show lasted 45 minutes")[0]
    assert nearest.sentence.text == "The show lasted 31 minutes and cost 2 million crowns."
    assert nearest.source == "article"


def test_figures_that_agree_are_told_from_those_of_one_side(checker: ClaimChecker) -> None:
    nearest = checker.check("The show lasted 45 minutes and cost 2,000,000 crowns")[0]
    assert nearest.agreeing == ("2 million",)
    assert nearest.only_source == ("31",)
    assert nearest.only_claim == ("45",)
    text = nearest.sentence.text
    assert [(text[m.start : m.end], m.agrees) for m in nearest.marks] == [
        ("31", False),
        ("2 million", True),
    ]


def test_a_figure_with_another_unit_is_another(checker: ClaimChecker) -> None:
    nearest = checker.check("The show lasted 31% and cost 2 million crowns")[0]
    assert nearest.only_claim == ("31%",)


@pytest.mark.parametrize("claim", ["", "???", "I like pizza", "drones", "🚁" * 50])
def test_nothing_is_shown_where_nothing_is_near(checker: ClaimChecker, claim: str) -> None:
    assert checker.check(claim) == ()


@pytest.mark.parametrize(
    ("claim", "sentence", "figure"),
    [
        ("Shenzhen has 2,500 drone companies", "There are over 1,700 drone companies", "1,700"),
        ("深圳有2500家无人机公司", "There are over 1,700 drone companies", "1,700"),
        ("Shenzhen's GDP grew by 6% in the first half", "Shenzhen's GDP grew by 5.9%", "5.9%"),
    ],
)
def test_claims_find_the_shipped_article_in_more_than_its_language(
    shipped_app: App, claim: str, sentence: str, figure: str
) -> None:
    found = shipped_app.check_claim(claim)
    assert sentence in found[0].sentence.text
    assert figure in found[0].only_source
    assert 1 <= len(found) <= MOST_SENTENCES
