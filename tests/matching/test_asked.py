"""The kind of answer that a question asks for."""

from __future__ import annotations

import pytest

from bot.matching.asked import Kind, find_asked, tells_time
from bot.matching.names import Names
from bot.matching.profile import profile
from bot.matching.values import Document


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who founded DJI?", Kind.PERSON),
        ("谁创办了大疆？", Kind.PERSON),
        ("¿Quién fundó DJI?", Kind.PERSON),
        ("WHEN was it held", Kind.TIME),
        ("in what year did it open", Kind.TIME),
        ("会议是什么时候召开的", Kind.TIME),
        ("¿Cuándo se celebró?", Kind.TIME),
        ("how many drones", Kind.NUMBER),
        ("What is the growth rate?", Kind.NUMBER),
        ("有多少架无人机", Kind.NUMBER),
        ("¿Cuántos drones?", Kind.NUMBER),
        ("where is it", Kind.PLACE),
        ("为什么", Kind.REASON),
        ("¿Por qué?", Kind.REASON),
    ],
)
def test_the_question_word_tells_the_kind(question: str, kind: Kind) -> None:
    assert find_asked(question) == {kind}


@pytest.mark.parametrize("text", ["", "drone show", "tell me about the drones", "whole", "🚁"])
def test_no_question_word_asks_for_no_kind(text: str) -> None:
    assert find_asked(text) == frozenset()


@pytest.mark.parametrize("text", ["in 2013", "on September 12th", "44 years ago", "last year"])
def test_a_date_or_a_stretch_of_time_tells_time(text: str) -> None:
    assert tells_time(text)
    assert not tells_time("8,100 drones flew over the harbour")


def test_a_document_lacks_a_kind_that_its_texts_do_not_hold() -> None:
    texts = ("The show of Giant Innovation used 8,100 drones.",)
    holds = profile(
        Document("a", ("How many drones?",), texts), frozenset(), Names(texts, ()).words
    )
    assert not holds.lacks({Kind.NUMBER}, frozenset())
    assert holds.lacks({Kind.NUMBER}, frozenset({"8100"}))
    assert holds.lacks({Kind.TIME}, frozenset())
    assert not holds.lacks({Kind.PERSON}, frozenset())
    assert holds.lacks({Kind.PERSON}, frozenset({"giant", "innov"}))
    assert not profile(Document("b", ("who?",)), frozenset(), frozenset()).lacks(
        {Kind.PERSON}, frozenset()
    )


def test_a_word_is_a_name_if_it_never_stands_small() -> None:
    names = Names(["The shop of Ada sells apples", "Shop here, says Ada", "Buy Apples Now"], ())
    assert names.words == {"ada"}
