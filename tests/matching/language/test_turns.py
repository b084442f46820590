"""Small words that turn what a question asks for."""

from __future__ import annotations

import pytest

from bot.matching.language.text import normalize
from bot.matching.language.turns import find_moments, find_role, is_denial


@pytest.mark.parametrize(
    "question",
    [
        "Which companies are not little giants?",
        "who wasn't invited",
        "how many firms were set up outside Shenzhen",
        "¿Qué empresas no son de Shenzhen?",
        "Welche Firmen sind nicht aus Berlin?",
        "Quelles entreprises ne sont pas de Paris ?",
        "Que empresas não são de Lisboa?",
        "Quali aziende non sono di Roma?",
        "哪些公司不是深圳的",
    ],
)
def test_what_is_not_so_is_asked_for(question: str) -> None:
    assert is_denial(normalize(question))


@pytest.mark.parametrize(
    "question",
    [
        "Isn't it the first city?",
        "not sure what the growth was",
        "I don't know who shared it",
        "what did he say, didn't he praise it",
        "which companies are little giants",
        "是不是第一个城市",
    ],
)
def test_whether_something_is_so_denies_nothing(question: str) -> None:
    assert not is_denial(normalize(question))


def test_a_time_told_from_now_is_found_by_its_terms() -> None:
    assert find_moments(normalize("how many came last year, or 3 years ago?")) == (
        frozenset({"last", "year"}),
        frozenset({"3", "year", "ago"}),
    )
    assert find_moments(normalize("letztes Jahr"))
    assert find_moments(normalize("el año pasado"))
    assert find_moments(normalize("去年有多少")) == (frozenset({"去年"}),)
    assert find_moments(normalize("what lasts a year")) == ()


def test_the_word_that_governs_a_name_tells_its_role() -> None:
    words = "what did the city say about the firm".split()  # noqa: SIM905 - a sentence
    assert find_role(words, words.index("firm")) == "about"
    assert find_role(words, words.index("city")) == ""
    assert find_role(["tesla"], 0) == ""
