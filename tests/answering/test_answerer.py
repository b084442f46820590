"""From a question to an answer, a suggestion or an honest "I don't know"."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from bot.answering.values import Outcome, Question
from tests.builders import build_entry, build_knowledge

KNOWLEDGE = build_knowledge(
    build_entry(
        "drone-count",
        fact="The show over Lumen used 8,100 drones.",
        quote="On Friday 8,100 drones flew over Lumen.",
        questions=["How many drones flew in the show?", "What was the size of the swarm?"],
        translations={"zh": ["有多少架无人机参加表演？"]},
        keywords=["swarm size"],
    ),
    build_entry(
        "drone-companies",
        fact="Lumen has over 1,700 drone companies.",
        quote="There are over 1,700 drone companies in Lumen.",
        questions=["How many drone companies are there in Lumen?", "number of drone firms"],
    ),
    build_entry(
        "trade",
        topic="trade",
        fact="Lumen's trade grew by 31.7%.",
        quote="Trade grew by 31.7% year-on-year.",
        questions=["How much did trade grow?", "growth of imports and exports"],
    ),
    synonyms=[["drone", "UAV"]],
)
ANSWERER = Answerer.build(KNOWLEDGE)


def ask(text: str) -> Outcome:
    return ANSWERER.answer(Question(text)).outcome


def test_a_known_question_is_answered_with_its_entry_and_its_evidence() -> None:
    answer = ANSWERER.answer(Question("how many drones flew in the show"))
    assert answer.outcome is Outcome.ANSWER
    assert answer.entry is KNOWLEDGE.entries["drone-count"]
    assert answer.suggestions == ()
    assert answer.why is not None
    assert answer.why.wording == "How many drones flew in the show?"
    assert "drones" in answer.why.matched
    assert answer.why.runner_up is not None
    assert answer.why.runner_up.entry.id != "drone-count"


def test_a_vague_question_is_asked_back_with_at_most_three() -> None:
    answer = ANSWERER.answer(Question("drones"))
    assert answer.outcome is Outcome.SUGGEST
    assert answer.entry is None
    assert 1 <= len(answer.suggestions) <= 3
    assert {s.entry.id for s in answer.suggestions} <= {"drone-count", "drone-companies"}
    confidences = [suggestion.confidence for suggestion in answer.suggestions]
    assert confidences == sorted(confidences, reverse=True)


@pytest.mark.parametrize("text", ["zxqv", "drama", "what is it?", "who won the cup final"])
def test_what_it_does_not_know_it_says(text: str) -> None:
    answer = ANSWERER.answer(Question(text))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.entry is None
    assert answer.suggestions == ()


@pytest.mark.parametrize(
    "text",
    ["How many drone companies are there in Paris?", "How much did trade grow in Berlin in 1999?"],
)
def test_another_place_or_year_is_never_answered_directly(text: str) -> None:
    answer = ANSWERER.answer(Question(text))
    assert answer.outcome is not Outcome.ANSWER
    assert answer.why is not None
    assert {"Paris", "Berlin", "1999"} & set(answer.why.missing)


def test_a_wording_with_one_figure_changed_is_not_answered() -> None:
    entry = build_entry(
        "forecast",
        fact="Trade may reach 2 trillion by 2030.",
        quote="Trade may reach 2 trillion by 2030.",
        questions=["How large could the trade of Lumen be by 2030?"],
    )
    answerer = Answerer.build(build_knowledge(entry))
    asked = "How large could the trade of Lumen be by {}?"
    assert answerer.answer(Question(asked.format(2030))).outcome is Outcome.ANSWER
    assert answerer.answer(Question(asked.format(2050))).outcome is not Outcome.ANSWER


def test_one_word_is_never_answered_unless_it_is_a_wording() -> None:
    assert ask("drones") is not Outcome.ANSWER
    assert ask("lumen") is not Outcome.ANSWER


@example("I:HAS")
@given(st.text())
def test_any_text_gets_an_outcome_whose_parts_agree(text: str) -> None:
    answer = ANSWERER.answer(Question(text))
    assert (answer.entry is not None) == (answer.outcome is Outcome.ANSWER)
    assert bool(answer.suggestions) == (answer.outcome is Outcome.SUGGEST)
    assert 0.0 <= answer.confidence <= 1.0


def test_completion_ranks_by_what_is_typed() -> None:
    assert ANSWERER.complete("drone comp")[0].entry.id == "drone-companies"
    assert len(ANSWERER.complete("drone", limit=1)) == 1


def test_completion_of_nothing_lists_the_entries_in_the_persons_language() -> None:
    listed = ANSWERER.complete("", "zh-CN")
    assert [suggestion.entry.id for suggestion in listed] == list(KNOWLEDGE.entries)
    assert listed[0].question == "有多少架无人机参加表演？"
    assert listed[1].question == "How many drone companies are there in Lumen?"


def test_a_suggestion_shows_a_wording_and_never_a_bare_keyword() -> None:
    for text in ("swarm size", "swarm"):
        for suggestion in ANSWERER.complete(text):
            assert suggestion.question in {w.text for w in suggestion.entry.questions}
