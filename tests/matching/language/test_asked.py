"""The kind of answer that a question asks for."""

from __future__ import annotations

import pytest

from bot.matching.index.corpus import Corpus
from bot.matching.language.asked import (
    Kind,
    find_asked,
    find_told,
    is_personal,
    is_remark,
    is_statement,
    tells_time,
)
from bot.matching.language.text import normalize
from bot.matching.values import Document


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who founded DJI?", Kind.PERSON),
        ("谁创办了大疆？", Kind.PERSON),
        ("¿Quién fundó DJI?", Kind.PERSON),
        ("WHEN was it held", Kind.TIME),
        ("the meeting, do you know when it took place", Kind.TIME),
        ("video shared when", Kind.TIME),
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
        ("what caused the rise", Kind.REASON),
        ("the reason for the rise", Kind.REASON),
        ("What is digital transformation?", Kind.MEANING),
        ("what's a roadmap", Kind.MEANING),
        ("what does GDP stand for", Kind.MEANING),
        ("¿Qué significa PIB?", Kind.MEANING),
        ("什么是跨境电商", Kind.MEANING),
    ],
)
def test_the_question_word_tells_the_kind(question: str, kind: Kind) -> None:
    assert find_asked(normalize(question)) == {kind}


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how much money did it take", Kind.MONEY),
        ("What did the show cost?", Kind.MONEY),
        ("演出花了多少钱", Kind.MONEY),
        ("¿Cuánto cuesta?", Kind.MONEY),
        ("how long was the show", Kind.SPAN),
        ("how many minutes did it last", Kind.SPAN),
        ("¿Cuánto tiempo duró?", Kind.SPAN),
        ("what percentage is exported", Kind.SHARE),
        ("出口占比", Kind.SHARE),
        ("what are the four clusters called", Kind.NAME),
        ("Name the seven departments", Kind.NAME),
        ("which two records exactly", Kind.NAME),
        ("what are the four clusters", Kind.NAME),
    ],
)
def test_money_spans_shares_and_names_are_told_from_other_answers(
    question: str, kind: Kind
) -> None:
    assert kind in find_asked(normalize(question))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It cost 2 trillion yuan.", {Kind.MONEY}),
        ("投资了三亿元", {Kind.MONEY}),
        ("It took five hours.", {Kind.SPAN}),
        ("Hace 44 años.", {Kind.SPAN}),
        ("In the first half of this year it grew by 5.9 %.", {Kind.SHARE}),
        ("8,100 drones flew.", set()),
    ],
)
def test_a_text_tells_money_spans_and_shares(text: str, told: set[Kind]) -> None:
    assert find_told(text) == told


def test_a_document_without_a_price_lacks_what_a_price_is_asked_for() -> None:
    texts = ("The show of Giant Innovation used 8,100 drones.",)
    holds = Corpus([Document("a", ("Tell me of the show",), texts)], ()).look(0)
    for kind in (Kind.MONEY, Kind.SPAN, Kind.SHARE):
        assert holds.lacks({kind}, frozenset())
    asked = Corpus([Document("a", ("What did the show cost?",), texts)], ()).look(0)
    assert not asked.lacks({Kind.MONEY}, frozenset())


@pytest.mark.parametrize(
    "text",
    ["", "drone show", "tell me about the drones", "whole", "🚁", "is it greater when that is?"],
)
def test_no_question_word_asks_for_no_kind(text: str) -> None:
    assert find_asked(normalize(text)) == frozenset()


@pytest.mark.parametrize("text", ["in 2013", "on September 12th", "44 years ago", "last year"])
def test_a_date_or_a_stretch_of_time_tells_time(text: str) -> None:
    assert tells_time(normalize(text))
    assert not tells_time("8100 drones flew over the harbour")


def test_a_document_lacks_a_kind_that_its_texts_do_not_hold() -> None:
    texts = ("The show of Giant Innovation used 8,100 drones.",)
    holds = Corpus([Document("a", ("Tell me of the show",), texts)], ()).look(0)
    assert not holds.lacks({Kind.NUMBER}, frozenset())
    assert holds.lacks({Kind.NUMBER}, frozenset({"8100"}))
    assert holds.lacks({Kind.TIME}, frozenset())
    assert not holds.lacks({Kind.PERSON}, frozenset())
    assert holds.lacks({Kind.PERSON}, frozenset({"giant", "innov"}))
    assert holds.lacks({Kind.NAME}, frozenset({"giant", "innov"}))


def test_a_wording_vouches_for_a_person_or_a_number_that_is_no_name_and_no_figure() -> None:
    texts = ("The party secretary chaired all of the talks.",)
    holds = Corpus([Document("a", ("Who chaired the talks?",), texts)], ()).look(0)
    assert not holds.lacks({Kind.PERSON}, frozenset())
    assert holds.lacks({Kind.NUMBER}, frozenset())
    assert holds.lacks({Kind.NAME}, frozenset())


def test_a_document_without_texts_lacks_nothing_that_can_be_told() -> None:
    holds = Corpus([Document("b", ("who?", "which person?"))], ()).look(0)
    assert not holds.lacks({Kind.PERSON, Kind.NAME, Kind.TIME}, frozenset())


@pytest.mark.parametrize(
    "text", ["I got a drone for my birthday", "just read that article", "Elon posted again lol"]
)
def test_who_speaks_of_themselves_or_laughs_asks_nothing(text: str) -> None:
    assert is_remark(text, normalize(text))


@pytest.mark.parametrize(
    "text",
    [
        "I wonder how many drones flew",
        "i read that 1,700 firms make drones, is that right",
        "I heard of drones?",
        "what phrase do they love lol",
        "drone companies number",
        "",
    ],
)
def test_a_question_in_whatever_dress_is_no_remark(text: str) -> None:
    assert not is_remark(text, normalize(text))


@pytest.mark.parametrize(
    "text",
    [
        "can i bring 3 guests",
        "My son is 16, may he come?",
        "¿puedo llevar a mis 3 hijos?",
        "Darf ich 3 Gäste mitbringen?",
        "我可以带3个客人吗？",
    ],
)
def test_who_asks_for_themselves_asks_something_personal(text: str) -> None:
    assert is_personal(text, normalize(text))


@pytest.mark.parametrize(
    "text", ["will there be 5,000 firms by 2030?", "my 9-year-old loves it", "3 guests"]
)
def test_who_asks_of_the_world_or_asks_nothing_asks_nothing_personal(text: str) -> None:
    assert not is_personal(text, normalize(text))


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("the drones over there are from a firm in the south", 6),
        ("and so the city was built by all of them", 7),
    ],
)
def test_a_sentence_that_asks_nothing_is_a_statement(text: str, small: int) -> None:
    assert is_statement(text, normalize(text), small)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("the drones over there are from a firm?", 5),
        ("state the number of the drones in the show", 5),
        ("the number of drones in the show please", 5),
        ("drone show firm city number", 0),
        ("i want to know the number of them", 6),
        ("los drones son de una empresa de aquí", 0),
        ("to the", 2),
    ],
)
def test_a_demand_keywords_or_another_language_are_no_statement(text: str, small: int) -> None:
    assert not is_statement(text, normalize(text), small)


def test_a_word_is_a_name_if_it_never_stands_small() -> None:
    wordings = ("The shop of Ada sells apples", "Shop here, says Ada", "Buy Apples Now")
    assert Corpus([Document("a", wordings)], ()).names.words == {"ada"}
