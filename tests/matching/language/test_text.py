"""Cleaning text: what a writer may vary without changing the meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.language.text import fold, normalize, stem, tokenize


def terms(text: str) -> list[str]:
    return [token.term for token in tokenize(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8,100 drones", "8100 drones"),
        ("8.1k drones", "8100 Drones"),
        ("2 trillion yuan", "2,000,000,000,000 yuan"),
        ("760.25 billion", "760.25bn"),
        ("31.7%", "31,7 %"),
        ("the ninth plenary", "the 9th plenary"),
        ("fortune 500s", "fortune 500"),
        ("2013년에", "2013 년에"),
        ("twelve days", "12 days"),
        ("forty-four years", "44 years"),
        ("CAFÉ", "cafe"),
        ("Ｓｈｅｎｚｈｅｎ　１２", "Shenzhen 12"),
        ("Shenzhen’s drones", "shenzhen drone"),
        ("growing", "grows"),
        ("dro\u200bne", "drone"),
        ("straße", "STRASSE"),
    ],
)
def test_two_ways_to_write_the_same_give_the_same_terms(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2 million", "2 billion"), ("1.6", "16"), ("2023", "2024"), ("11.7", "117"), ("8,1", "81")],
)
def test_two_figures_stay_two(one: str, other: str) -> None:
    assert terms(one) != terms(other)


def test_scripts_without_spaces_become_bigrams_and_others_stay_words() -> None:
    assert terms("无人机 drones") == ["无人", "人机", "drone"]
    assert terms("ドローン")[0] == "ドロ"
    assert terms("드론 회사") == ["드론", "회사"]
    assert terms("हिन्दी") == ["हिन्दी"]


def test_a_token_shows_the_word_as_it_was_typed() -> None:
    assert [token.typed for token in tokenize("WHO runs DJI’s 2 trillion shop?")] == [
        "WHO",
        "runs",
        "DJI’s",
        "2 trillion",
        "shop",
    ]


@pytest.mark.parametrize("text", ["", "   ", "?!…", "🚁🎉", "\u200b\u2060", "\x00"])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    assert tokenize(text) == ()
    assert normalize(text) == ""


@given(st.text())
def test_any_text_can_be_cleaned_and_cleaning_twice_changes_no_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    tokens = tokenize(text)
    assert all(token.term and token.typed and len(token.word) <= 64 for token in tokens)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_case_and_spacing_never_matter(text: str) -> None:
    words = terms(text.lower())
    assert terms(text.upper()) == words
    assert terms("  " + text.replace(" ", "\n\t  ") + "\n") == words


@given(st.integers(min_value=0, max_value=10**15))
def test_separators_never_change_a_figure(number: int) -> None:
    assert terms(f"{number:,}") == terms(str(number)) == [str(number)]


def test_a_stem_joins_the_forms_of_a_word_and_leaves_figures_alone() -> None:
    assert stem("companies") == stem("company")
    assert stem("2024") == "2024"
    assert stem("公司") == "公司"


@pytest.mark.parametrize(
    "text", ["3g million", "5g thousand users", "2nd billion", "1.5x bn", "٣ million"]
)
def test_a_word_that_only_begins_with_a_figure_makes_no_number_with_its_neighbour(
    text: str,
) -> None:
    assert normalize(text) == normalize(normalize(text))


def test_digits_of_a_newer_unicode_than_pythons_are_no_fault() -> None:
    assert len(tokenize("\U00011bf0 drones")) == 2
