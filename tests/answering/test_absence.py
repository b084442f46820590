"""What a question names that the source does not, and what stands there instead."""

from __future__ import annotations

import pytest

from bot.answering.absence import Absence, explain_absence
from bot.answering.answerer import Answerer
from bot.answering.values import Question
from tests.builders import build_entry, build_knowledge
from tests.conftest import build_answerer

KNOWLEDGE = build_knowledge(
    build_entry(
        "drone-companies",
        fact="There are over 1,700 drone companies in Shenzhen.",
        quote="There are over 1,700 drone companies like Giant Innovation in Shenzhen.",
        questions=["How many drone companies are there in Shenzhen?"],
        translations={
            "es": ["¿Cuántas empresas de drones hay en Shenzhen?"],
            "zh": ["深圳有多少家无人机公司？"],
        },
    ),
    build_entry(
        "video",
        fact="Ada Moreno shared the video of the show.",
        questions=["Who shared the video of the show?"],
    ),
    build_entry("bread", fact="Rye bread is sold on Tuesdays.", questions=["Is there rye bread?"]),
    build_entry(
        "capital",
        fact="Foreign capital in the city fell by 29.1 % in 2024.",
        questions=["How did foreign capital in the city change in 2024?"],
    ),
    build_entry(
        "target",
        fact="In 2021 the council set a target of 40 parks for 2025.",
        questions=["What is the target for parks in 2025?"],
    ),
)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return build_answerer(KNOWLEDGE)


def explain(answerer: Answerer, question: str) -> Absence:
    return explain_absence(answerer.answer(Question(question)), KNOWLEDGE)


@pytest.mark.parametrize(
    ("question", "asked", "instead"),
    [
        ("How many drone companies in Paris?", "Paris", "drone companies in Shenzhen"),
        ("how many drone companies in paris", "paris", "drone companies in Shenzhen"),
        ("How many drone companies are there in Rome?", "Rome", "Shenzhen"),
        ("¿Cuántas empresas de drones hay en París?", "París", "Shenzhen"),
        ("巴黎有多少家无人机公司？", "巴黎", "Shenzhen"),
        ("How many drone companies were there in 2019?", "2019", "2024"),
        ("Are there 900 drone companies?", "900", "1,700"),
        ("Did Jeff Bezos share the video of the show?", "Jeff Bezos", "Ada Moreno"),
    ],
)
def test_what_the_source_has_in_the_place_of_a_name_or_figure_is_named(
    answerer: Answerer, question: str, asked: str, instead: str
) -> None:
    found = explain(answerer, question)
    assert (found.asked, found.instead) == (asked, instead)


def test_words_of_the_question_are_not_put_into_the_mouth_of_the_source(
    answerer: Answerer,
) -> None:
    found = explain(answerer, "How much did foreign capital in the city rise in 2019?")
    assert (found.asked, found.instead) == ("2019", "2024")


def test_what_stands_elsewhere_in_a_source_is_not_called_absent(answerer: Answerer) -> None:
    found = explain(answerer, "How much foreign capital came to Shenzhen in 2024?")
    assert (found.missing, found.instead) == (("came",), "")


def test_of_several_years_none_stands_in_the_place_of_another(answerer: Answerer) -> None:
    found = explain(answerer, "What is the target for parks in 2035?")
    assert (found.missing, found.instead) == (("2035",), "")


def test_words_that_follow_each_other_are_missing_together(answerer: Answerer) -> None:
    found = explain(answerer, "Is there rye bread with Norwegian brown-cheese?")
    assert found.missing == ("Norwegian brown-cheese",)


def test_pieces_of_an_unspaced_script_are_not_named(answerer: Answerer) -> None:
    assert explain(answerer, "无人机公司的房价是多少？").missing == ()


def test_a_word_in_whose_place_nothing_stands_is_only_missing(answerer: Answerer) -> None:
    found = explain(answerer, "Is there rye bread with caraway?")
    assert found == Absence(("caraway",))


@pytest.mark.parametrize("question", ["zxqv wvut", "", "???"])
def test_of_a_question_that_says_nothing_nothing_is_named(
    answerer: Answerer, question: str
) -> None:
    assert explain(answerer, question) == Absence(())


def test_nothing_is_absent_where_everything_was_found(answerer: Answerer) -> None:
    assert explain(answerer, "How many drone companies are there in Shenzhen?") == Absence(())
