"""Greetings and thanks: known by their whole wording, and never taken for a question."""

from __future__ import annotations

from time import perf_counter

import pytest

from bot.answering.answerer import Answerer
from bot.answering.courtesies import (
    find_language,
    read_courtesy,
    strip_courtesies,
    strip_joint,
)
from bot.answering.sureness import Sureness
from bot.answering.values import Outcome, Question
from tests.builders import build_entry, build_knowledge

GREETING, THANKS = Outcome.GREETING, Outcome.THANKS
KNOWLEDGE = build_knowledge(
    build_entry("meeting", questions=["When did the meeting take place?"]),
    build_entry("speaker", questions=["Who spoke at the meeting?"]),
    build_entry("film", questions=["Thanks", "hi there"]),
)
ANSWERER = Answerer.build(KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("hi", GREETING),
        ("Hello there!", GREETING),
        ("heyyyy bot 👋", GREETING),
        ("what's up?", GREETING),
        ("Who are you?", GREETING),
        ("help", GREETING),
        ("¡Hola, buenos días!", GREETING),
        ("你好", GREETING),
        ("您好！你是谁？", GREETING),
        ("👋", GREETING),
        ("???", GREETING),
        ("", GREETING),
        ("ok hi", GREETING),
        ("Thank you so much!!", THANKS),
        ("thaaanks :D", THANKS),
        ("thats great", THANKS),
        ("That\u2019s all, thanks", THANKS),
        ("ok cool", THANKS),
        ("hahaha", THANKS),
        ("Good night, bot!", THANKS),
        ("hi, thanks", THANKS),
        ("muchas gracias por tu ayuda", THANKS),
        ("vale, gracias", THANKS),
        ("好的谢谢你", THANKS),
        ("ok谢谢", THANKS),
        ("👍🏽", THANKS),
    ],
)
def test_what_only_greets_or_thanks_is_no_question(text: str, outcome: Outcome) -> None:
    answer = ANSWERER.answer(Question(text))
    assert (answer.outcome, answer.entry, answer.suggestions, answer.why) == (
        outcome,
        None,
        (),
        None,
    )
    assert {one.outcome for one in ANSWERER.compare(Question(text)).values()} == {outcome}


@pytest.mark.parametrize(
    "text",
    [
        "hi, when did the meeting take place?",
        "thanks, and who spoke?",
        "ok and then?",
        "hello kitty",
        "help desk hours",
        "thank you note",
        "hola, ¿cuándo fue la reunión?",
        "谢谢，会议什么时候举行？",
        "请问你好吗",
        "there",
        "again?",
        "why",
        "yes",
        "C++",
        "hi " * 200 + "drones",
    ],
)
def test_what_says_anything_else_is_no_courtesy(text: str) -> None:
    assert read_courtesy(text) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hi, when did it happen?", "when did it happen?"),
        ("hey who is the mayor", "who is the mayor"),
        ("ok cool how many are there?", "how many are there?"),
        ("Good morning! Thanks. Who spoke? Thank you :)", "Who spoke?"),
        ("thanks, and who spoke?", "and who spoke?"),
        ("hola, ¿cuántos drones?", "¿cuántos drones?"),
        ("谢谢，那北京呢？", "那北京呢？"),
        ("hello kitty", "hello kitty"),
        ("great wall length?", "great wall length?"),
        ("hi kitty, how are the drones?", "hi kitty, how are the drones?"),
        ("8,100 drones, ok or not?", "8,100 drones, ok or not?"),
        ("", ""),
        ("!!!", "!!!"),
    ],
)
def test_a_question_is_freed_of_the_courtesies_around_it(text: str, asked: str) -> None:
    assert strip_courtesies(text) == asked


def test_what_joins_a_question_to_the_thanks_before_it_says_nothing_alone() -> None:
    assert strip_joint("and who spoke?") == "who spoke?"
    assert strip_joint("¿y quién habló?") == "quién habló?"
    assert strip_joint("android phones?") == "android phones?"


@pytest.mark.parametrize(
    "frame",
    [
        *("hi, {}", "Hello! {}", "thanks! {}", "{} thanks in advance!", "ok cool, {}"),
        *("thanks, and {}", "great! but {}"),
    ],
)
def test_a_question_between_polite_words_is_answered_as_it_is_without_them(frame: str) -> None:
    for asked in ("When did the meeting take place?", "who sewed the curtains of the meeting?"):
        plain, polite = (ANSWERER.answer(Question(text)) for text in (asked, frame.format(asked)))
        assert (polite.outcome, polite.entry, polite.confidence, polite.why) == (
            plain.outcome,
            plain.entry,
            plain.confidence,
            plain.why,
        )


def test_after_a_polite_question_a_fragment_is_understood_with_the_question_alone() -> None:
    polite = Question("thanks, and of the film?", before="Hi! When did the meeting take place?")
    plain = Question("and of the film?", before="When did the meeting take place?")
    assert ANSWERER.answer(polite).reading == ANSWERER.answer(plain).reading != ""


def test_a_wording_of_the_knowledge_is_a_question_however_polite_it_is() -> None:
    for text in ("thanks!", "Hi there"):
        answer = ANSWERER.answer(Question(text))
        assert answer.entry is KNOWLEDGE.entries["film"]
    assert ANSWERER.answer(Question("thank you")).outcome is THANKS


@pytest.mark.parametrize("text", ["hi?", "ok?", "thanks a lot", "qué tal?", "😀?"])
def test_after_a_question_it_is_a_courtesy_all_the_same(text: str) -> None:
    asked = Question(text, before="When did the meeting take place?")
    assert all(ANSWERER.answer(asked, one).outcome.is_courtesy for one in Sureness)


@pytest.mark.parametrize("text", ["hi", "thanks", "ok?", "👋?"])
def test_where_it_only_listens_it_is_silent(text: str) -> None:
    assert ANSWERER.overhear(Question(text)) is None


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("hola", "es"),
        ("Gracias, amigo", "es"),
        ("hello there", "en"),
        ("你好", "zh-CN"),
        ("ok", None),
        ("hola, thanks", None),
        ("amigo", None),
        ("", None),
        ("hola, ¿cuántos?", None),
    ],
)
def test_its_language_is_known_where_no_other_says_it_so(text: str, tag: str | None) -> None:
    assert find_language(text) == tag


@pytest.mark.parametrize("phrase", ["good ", "hi ", "so ", "你好", "谢谢你", "哦", "ha"])
def test_no_text_takes_long_to_read(phrase: str) -> None:
    started = perf_counter()
    for mark in ("", ","):
        text = (phrase + mark) * 2_000 + " x"
        read_courtesy(text)
        strip_courtesies(text)
    assert perf_counter() - started < 1.0
