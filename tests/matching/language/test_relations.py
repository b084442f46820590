"""Properties that a document says nothing of, and words of which it has only the opposite."""

from __future__ import annotations

import pytest

from bot.matching.language.relations import asks_beyond, opposes
from bot.matching.language.text import tokenize


def terms(text: str) -> frozenset[str]:
    return frozenset(token.term for token in tokenize(text))


def words(text: str) -> list[str]:
    return [token.word for token in tokenize(text)]


SAID = terms("Giant Innovation of Shenzhen newly established 300 drones for cargo")


@pytest.mark.parametrize(
    "question",
    ["who founded Giant Innovation", "how many employees", "the share price", "its CEO?", "mayor"],
)
def test_a_property_of_which_nothing_is_said_is_beyond(question: str) -> None:
    assert asks_beyond(words(question), SAID)


@pytest.mark.parametrize("question", ["how many drones", "what was newly established", ""])
def test_what_is_no_property_or_is_said_is_not_beyond(question: str) -> None:
    assert not asks_beyond(words(question), SAID)
    assert not asks_beyond(words("who are the founders"), terms("Ada founded it"))


def test_one_office_is_not_another_though_its_holder_is_a_boss() -> None:
    said = terms("its Chief Operating Officer and its chairman")
    assert asks_beyond(words("who is the CEO"), said)
    assert asks_beyond(words("the president?"), said)
    assert not asks_beyond(words("who is the boss"), said)
    assert not asks_beyond(words("the chairman?"), said)


def test_another_language_s_word_is_no_property() -> None:
    assert not asks_beyond(words("cuanto mayores las empresas"), SAID)


def test_the_opposite_of_what_is_said_is_seen_and_the_same_is_not() -> None:
    assert opposes(words("how many passenger drones"), SAID)
    assert opposes(words("how many left Shenzhen"), SAID)
    assert not opposes(words("how many cargo drones"), SAID)
    assert not opposes(words("how much did exports fall"), SAID)
    assert not opposes(words("imports"), terms("imports and exports"))
    assert opposes(words("which cargo grew slowest"), terms("containers grew fastest"))
    assert opposes(words("the south shore"), terms("the ferry calls at the northern shore"))
