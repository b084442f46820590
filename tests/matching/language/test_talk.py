"""Talk among people, told from questions by common words and form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.language.talk import READ_FORMS, TALK, Talk
from bot.matching.language.text import tokenize


def weigh(text: str) -> float:
    return TALK.weigh(text, [token.term for token in tokenize(text)])


@pytest.mark.parametrize(
    ("talk", "question"),
    [
        ("lol imagine that at our all hands, nobody would show up!", "who was at the all hands"),
        ("anyone else think this bot is slow today?", "how slow is the bus today?"),
        ("> 40 ferries\nyeah right, and my uncle owns half of them", "how many ferries are there"),
    ],
)
def test_talk_among_people_is_told_from_a_question(talk: str, question: str) -> None:
    assert weigh(talk) > 0.0 > weigh(question)


@given(st.text(max_size=200))
def test_any_text_is_somewhere_between(text: str) -> None:
    assert -1.0 <= weigh(text) <= 1.0


@pytest.mark.parametrize(
    ("name", "held", "lacking"),
    [
        ("question mark", "真的吗？", "really"),
        ("question mark at the end", "so? really? ", "so? really"),
        ("exclamation mark", "no way!", "no way"),
        ("ellipsis", "well… no", "well. no."),
        ("quote or address in front", "  > 5.9%\nwow", "5 > 3"),
        ("quotation mark", 'they say "soon"', "they say it's soon"),
        ("emoji", "sure 🙄", "sure 8100 #1"),
        ("shouted word", "a DAY", "A day in LA"),
        ("comma", "ok, fine", "ok fine"),
        ("second sentence", "No. It is not", "No 1.5 of it."),
        ("capital in front", " It is", "it is IT"),
    ],
)
def test_each_form_is_read_from_the_text_as_it_was_typed(
    name: str, held: str, lacking: str
) -> None:
    only = Talk(0.0, {}, {form: float(form == name) for form in READ_FORMS})
    assert only.weigh(held, ()) > 0.0
    assert only.weigh(lacking, ()) == 0.0


def test_a_word_counts_once_however_often_it_stands() -> None:
    talk = Talk(0.0, {"lol": 1.0}, dict.fromkeys(READ_FORMS, 0.0))
    assert talk.weigh("lol lol lol", ["lol", "lol", "lol"]) == talk.weigh("lol", ["lol"])
