"""Which words of a text are names."""

from __future__ import annotations

import pytest

from bot.matching.index.corpus import Corpus
from bot.matching.language.names import find_places, find_world
from bot.matching.language.text import tokenize
from bot.matching.values import Document


def terms(text: str) -> tuple[str, ...]:
    return tuple(token.term for token in tokenize(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("flights from Paris to New York", {"pari", "new", "york"}),
        ("a new york", {"new", "york"}),
        ("the British boss", {"british"}),
        ("深圳 and Busan", {"深圳", "busan"}),
        ("which are the main clusters", set()),  # the term of Maine, too
        ("what is eroding the coast", set()),
        ("", set()),
    ],
)
def test_the_world_s_places_and_peoples_are_found_by_their_words(
    text: str, found: set[str]
) -> None:
    assert find_world(terms(text)) == found


def test_a_common_word_is_no_name_whatever_opens_with_it() -> None:
    said = ("In the film of Last Chance we met Ehang.", "It was Last Chance, they say of it.")
    corpus = Corpus([Document("film", ("Which film?",), said)], ())
    assert {"chance", "ehang"} <= corpus.names.all_words
    assert "last" not in corpus.names.all_words


def test_a_people_is_no_place() -> None:
    assert find_places(terms("the Swiss in Basel and Geneva and Berlin")) == {"berlin"}
