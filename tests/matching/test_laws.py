"""Laws of the whole engine: what adding to a base may and may not do to the answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.matcher import Matcher
from bot.matching.values import Document

TOPICS = {
    "tide": ("when is high tide at the pier", "high tide times", "how high does the water rise"),
    "bakery": ("when does the bakery open", "bakery hours", "is the bakery open on sunday"),
    "ferry": ("how much is a ferry ticket", "ferry fare", "what does the ferry cost for a child"),
    "museum": ("who built the museum", "museum architect", "which architect drew the museum"),
    "mayor": ("who is the mayor", "name of the mayor", "who runs the town"),
    "tower": ("how tall is the tower", "tower height", "how many steps has the tower"),
}
DOCUMENTS = tuple(Document(name, wordings) for name, wordings in TOPICS.items())
WORDINGS = [(name, text) for name, wordings in TOPICS.items() for text in wordings]
UNRELATED = (
    Document("volcano", ("which volcano erupted in iceland", "icelandic eruption")),
    Document("violin", ("who made this violin", "violin maker of cremona")),
    Document("penguin", ("what do penguins eat", "penguin diet")),
)
QUESTIONS = (
    "what time does the bakery open its doors",
    "price of the ferry",
    "tell me who the architect of the museum was",
    "how hihg is teh towr now",
    "who is the mayor of this town",
)


@pytest.fixture(scope="module")
def encoder() -> WordLlamaEncoder:
    return WordLlamaEncoder()


@pytest.fixture(scope="module")
def plain(encoder: WordLlamaEncoder) -> Matcher:
    return Matcher(DOCUMENTS, encoder=encoder)


def winner(matcher: Matcher, text: str) -> str:
    return matcher.match(text).candidates[0].document


@settings(max_examples=15)
@given(added=st.sets(st.sampled_from(UNRELATED), min_size=1), text=st.sampled_from(QUESTIONS))
def test_an_unrelated_entry_does_not_change_who_wins(
    encoder: WordLlamaEncoder, plain: Matcher, added: set[Document], text: str
) -> None:
    more = Matcher((*DOCUMENTS, *added), encoder=encoder)
    assert winner(more, text) == winner(plain, text)


@pytest.mark.parametrize(("name", "text"), WORDINGS)
def test_a_question_equal_to_a_wording_wins_with_near_certainty(
    plain: Matcher, name: str, text: str
) -> None:
    best = plain.match(f"{text.upper()}?").candidates[0]
    assert best.document == name
    assert best.confidence >= 0.99


@settings(max_examples=20)
@given(place=st.integers(0, len(DOCUMENTS) - 1), text=st.sampled_from(QUESTIONS))
def test_a_wording_that_is_the_question_never_lowers_its_entry(
    encoder: WordLlamaEncoder, plain: Matcher, place: int, text: str
) -> None:
    own = DOCUMENTS[place]
    longer = replace(own, wordings=(*own.wordings, text))
    richer = Matcher((*DOCUMENTS[:place], longer, *DOCUMENTS[place + 1 :]), encoder=encoder)
    assert rank(richer, text, own.id) <= rank(plain, text, own.id)
    assert winner(richer, text) == own.id


@settings(max_examples=20)
@given(which=st.integers(0, 2), text=st.sampled_from(QUESTIONS))
def test_another_wording_of_the_winner_never_costs_it_the_first_place(
    encoder: WordLlamaEncoder, plain: Matcher, which: int, text: str
) -> None:
    first = winner(plain, text)
    place = [document.id for document in DOCUMENTS].index(first)
    own = DOCUMENTS[place]
    longer = replace(own, wordings=(*own.wordings, f"please say: {own.wordings[which]}"))
    richer = Matcher((*DOCUMENTS[:place], longer, *DOCUMENTS[place + 1 :]), encoder=encoder)
    assert winner(richer, text) == first


def rank(matcher: Matcher, text: str, document: str) -> int:
    ids = [candidate.document for candidate in matcher.match(text).candidates]
    return ids.index(document) if document in ids else len(ids)
