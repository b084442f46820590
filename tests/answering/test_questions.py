"""Which texts are questions, and which are put to the people around."""

from __future__ import annotations

import pytest

from bot.answering.questions import ends_as_question, is_open_question, is_question
from bot.app import App

OPEN = [
    "How many drones flew?",
    "how many drones flew",
    "how many drones flew? 🙂",
    "how many drones flew?!",
    "does anyone know how many drones flew?",
    "can someone tell me how many drones flew",
    "so, quick question: how many likes did the post get?",
    "I watched it all night. What was the growth of 1,000 firms in 3.5 years?",
    "How many drones flew, please?",
    "I heard that Shenzhen has 212 routes, is that right?",
    "i was wondering how many drones flew",
    "¿Cuántos drones volaron?",
    "¿Alguien sabe cuántos drones volaron?",
    "cuántos drones volaron",
    "¿A qué ritmo crece la economía?",
    "Welche Themen stehen im Beschluss ganz vorne?",
    "wie viele boote passen ins bootshaus",
    "Weiß jemand, wie viele Boote passen?",
    "weiss hier jemand wie viele boote passen",
    "Hallo, kurze Frage: wann wurde der Verein gegründet?",
    "könnt ihr mir sagen wie hoch der Beitrag ist?",
    "Wie hoch ist ihr Umsatz?",
    "Wann startete die Mir?",
    "combien de drones ont volé",
    "Est-ce que quelqu'un sait combien de drones ont volé ?",
    "Bonjour, pourriez-vous me dire quand le pont a ouvert ?",
    "quantos drones voaram",
    "alguém sabe quantos drones voaram?",
    "qual é o preço da entrada",
    "quanti droni hanno volato",
    "qualcuno sa quanti droni hanno volato?",
    "Ciao, sapete dirmi dove si trova il ponte?",
    "有多少架无人机？",
    "请问有多少架无人机",
    "有人知道深圳有多少家无人机公司吗",
    "我国吸收外资下降了多少",
]
TO_PEOPLE = [
    "did anyone see the drones?",
    "do you want pizza?",
    "what do you think about the drones?",
    "did you know that Shenzhen has 212 routes?",
    "where should we meet?",
    "shall I bring a drone?",
    "how is everyone doing?",
    "how many drones flew, guys?",
    "lol how many drones flew?",
    "guess where im going with my drone?",
    "Wer kommt heute mit uns ins Bootshaus?",
    "Habt ihr das neue Bootshaus schon gesehen?",
    "Wie findet ihr den Beitrag?",
    "Wer ist der Vorsitzende deiner Meinung nach?",
    "Soll ich kündigen?",
    "Was meinen Sie dazu?",
    "Der Beitrag steigt wieder, oder?",
    "Qu'est-ce que vous pensez des drones ?",
    "Est-ce que je dois venir ?",
    "Le pont est beau, n'est-ce pas ?",
    "vocês viram os drones?",
    "devo cancelar o meu plano?",
    "o show foi bom, né?",
    "avete visto i droni?",
    "secondo voi quanto costa?",
    "bello il ponte, vero?",
    "¿A que no volaron los drones?",
    "¿Viste los drones?",
    "¿qué piensas de los drones?",
    "¿Vamos a ver los drones?",
    "你去看无人机吗？",
    "大家看无人机了吗",
]
NONE = [
    "",
    "   ",
    "What a show!",
    "when i was there the drones were great",
    "how cool",
    "8,100 drones flew.",
    "? no",
    "how many drones flew? hahaha",
    "没什么",
    "que bonito",
    "Das war ein schöner Abend",
    "was war inevitable",
    "come on in",
    "c'est bien",
    "que bom",
    "che bello",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_question_to_whoever_knows_is_open(text: str) -> None:
    assert is_question(text)
    assert is_open_question(text)


@pytest.mark.parametrize("text", TO_PEOPLE)
def test_a_question_to_people_is_not_open(text: str) -> None:
    assert is_question(text)
    assert not is_open_question(text)


@pytest.mark.parametrize("text", NONE)
def test_what_asks_nothing_is_no_question(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize("text", ["?", "???", "🙂?"])
def test_a_mark_without_words_is_not_open(text: str) -> None:
    assert not is_open_question(text)


def test_editors_wordings_that_end_as_questions_are_open(shipped_app: App) -> None:
    entries = shipped_app.knowledge.entries.values()
    wordings = [w.text for e in entries for w in e.questions if ends_as_question(w.text)]
    assert sum(map(is_open_question, wordings)) >= 0.98 * len(wordings)
