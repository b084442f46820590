"""The figure, time or name of a quote that answers the question."""

from __future__ import annotations

import pytest

from bot.answering.decisive import find_decisive
from bot.answering.terms import learn_source
from bot.app import App
from bot.knowledge.names import Casing, learn_casing

QUOTE = (
    "On September 12th, Ada Moreno filmed 8,100 drones over the bay for 31 minutes, up 20% on 2023."
)
FACT = "Ada Moreno filmed 8,100 drones for 31 minutes over the bay on September 12th, 20% more."
CASING = learn_casing([QUOTE])


def mark(question: str, fact: str = FACT, quote: str = QUOTE, casing: Casing = CASING) -> list[str]:
    (stretches,) = find_decisive(question, fact, [quote], casing)
    return [quote[stretch.start : stretch.end] for stretch in stretches]


@pytest.mark.parametrize(
    ("question", "decisive"),
    [
        ("How many drones flew?", ["8,100"]),
        ("How long was it?", ["31"]),
        ("By what share did it grow?", ["20%"]),
        ("When was it filmed?", ["September 12th"]),
        ("Who filmed the drones?", ["Ada Moreno"]),
        ("¿Quién filmó los drones?", ["Ada Moreno"]),
        ("什么时候拍摄的？", ["September 12th"]),
    ],
)
def test_what_the_question_asks_for_is_decisive(question: str, decisive: list[str]) -> None:
    assert mark(question) == decisive


def test_what_the_question_says_itself_is_not() -> None:
    assert mark("Who is Ada Moreno, who filmed?") != ["Ada Moreno"]
    assert "8,100" not in mark("How many minutes did the 8,100 drones fly?")


def test_what_the_fact_does_not_say_is_not() -> None:
    assert mark("How many drones flew?", fact="Some drones flew.") == []


def test_a_word_that_is_quoted_decides_where_no_kind_is_asked_for() -> None:
    quote = 'She called it "a river of light," and left.'
    assert mark("What did she call it?", 'She called it "a river of light".', quote) == [
        "a river of light"
    ]


def test_a_figure_is_found_where_the_text_is_wide() -> None:
    quote = "共有８，１００架无人机和 ㎏ 7 minutes。"
    assert mark("有多少架无人机？", "8,100 drones.", quote) == ["８，１００"]


def test_where_too_much_would_be_bold_nothing_is() -> None:
    quote = "It counted 11, 12, 13, 14, 15 and 16."
    assert mark("How many?", quote, quote) == []


def test_each_text_of_a_quote_has_its_own() -> None:
    first, second = find_decisive(
        "How many drones, how many boats?",
        "8,100 drones and 40 boats.",
        ["There were 8,100 drones.", "And 40 boats."],
        CASING,
    )
    assert [(one.start, one.end) for one in (*first, *second)] == [(11, 16), (4, 6)]


def test_stretches_of_the_shipped_quotes_are_within_and_apart(shipped_app: App) -> None:
    knowledge, marked = shipped_app.knowledge, 0
    for entry in knowledge.entries.values():
        casing = learn_source(knowledge.sources[entry.quote[0].source])
        quote = [span.text for span in entry.quote]
        for question in {entry.title, *(wording.text for wording in entry.questions[:3])}:
            found = find_decisive(question, entry.fact, quote, casing)
            marked += any(found)
            for text, stretches in zip(quote, found, strict=True):
                edges = [edge for one in stretches for edge in (one.start, one.end)]
                assert edges == sorted(edges)
                assert all(text[one.start : one.end].strip() for one in stretches)
                assert all(0 <= edge <= len(text) for edge in edges)
    assert marked > len(knowledge.entries)
