"""What a person is told: the right language, its plurals, dates, numbers and lists."""

from __future__ import annotations

import pytest

from bot.locales.languages import FALLBACK, SPOKEN, Languages, guess_language
from bot.locales.texts import Texts

LANGUAGES = Languages.load()


@pytest.mark.parametrize(
    ("tags", "chosen"),
    [
        (("zh-CN", "es-ES"), "zh-CN"),
        (("fr", "es-ES"), "es-ES"),
        (("fr", "ja"), "en"),
        ((None, "es-419"), "es-419"),
        (("es-MX",), "es"),
        (("en-GB", "zh-CN"), "en-GB"),
        (("zh-TW", "zh-CN"), "zh-CN"),
        (("zh-TW",), "en"),
        (("", None), "en"),
        (("no tag at all",), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_that_is_spoken_is_chosen(
    tags: tuple[str | None, ...], chosen: str
) -> None:
    assert LANGUAGES.choose(*tags).tag == chosen


@pytest.mark.parametrize(
    ("tag", "month", "day"),
    [
        ("en-US", "September 2024", "September 12, 2024"),
        ("en-GB", "September 2024", "12 September 2024"),
        ("es-ES", "septiembre de 2024", "12 de septiembre de 2024"),
        ("es-419", "septiembre de 2024", "12 de septiembre de 2024"),
        ("zh-CN", "2024年9月", "2024年9月12日"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(tag: str, month: str, day: str) -> None:
    texts = LANGUAGES.choose(tag)
    assert texts.spell_date("2024-09") == month
    assert texts.spell_date("2024-09-12") == day
    assert texts.spell_date("2024").removesuffix("年") == "2024"


@pytest.mark.parametrize(
    ("tag", "number", "percent", "joined"),
    [
        ("en-US", "81,000.5", "42%", "a, b, and c"),
        ("en-GB", "81,000.5", "42%", "a, b and c"),
        ("es-ES", "81.000,5", "42\N{NO-BREAK SPACE}%", "a, b y c"),
        ("es-419", "81,000.5", "42%", "a, b y c"),
        ("zh-CN", "81,000.5", "42%", "a、b和c"),
    ],
)
def test_numbers_and_lists_are_written_as_the_language_writes_them(
    tag: str, number: str, percent: str, joined: str
) -> None:
    texts = LANGUAGES.choose(tag)
    assert texts.write_number(81000.5) == number
    assert texts.write_percent(0.42).replace("\N{NARROW NO-BREAK SPACE}", "\xa0") == percent
    assert texts.join(["a", "b", "c"]) == joined


def test_numbers_within_sentences_and_plurals_follow_the_language() -> None:
    assert "in 1 second." in LANGUAGES.choose("en-US")("ask-to-wait", seconds=1)
    assert "en 1 segundo." in LANGUAGES.choose("es-ES")("ask-to-wait", seconds=1)
    assert "en 2 segundos." in LANGUAGES.choose("es-ES")("ask-to-wait", seconds=2)
    assert "81.000" in LANGUAGES.choose("es-ES")("ask-too-long", length=81000, limit=300)
    assert "81,000" in LANGUAGES.choose("es-419")("ask-too-long", length=81000, limit=300)


@pytest.mark.parametrize("tag", SPOKEN)
def test_what_a_person_typed_is_left_as_it_is(tag: str) -> None:
    typed = "{ $count } { command-ask.name } # \\u0041"
    assert typed in LANGUAGES.choose(tag)("quoted", text=typed)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("深圳有多少家无人机企业？", "zh-CN"),
        ("DJI在深圳吗", "zh-CN"),
        ("深センにはドローン企業がいくつありますか", None),
        ("¿Cuántas hay?", "es"),
        ("How many drones are there?", None),
        ("Cuantas empresas hay", None),
        ("", None),
    ],
)
def test_a_language_is_guessed_only_from_signs_that_leave_no_doubt(
    text: str, tag: str | None
) -> None:
    assert guess_language(text) == tag


def test_a_gap_in_a_language_is_filled_from_english() -> None:
    parts = {"en": "sky = Sky\nsea = Sea", "es": "sky = Cielo", "zh-CN": ""}
    languages = Languages.parse(parts)
    assert languages.choose("es-ES")("sky") == "Cielo"
    assert languages.choose("es-ES")("sea") == "Sea"


@pytest.fixture
def english() -> Texts:
    return LANGUAGES.choose(FALLBACK)


def test_a_text_that_is_not_there_is_an_error_that_names_it(english: Texts) -> None:
    with pytest.raises(LookupError, match="no-such-text"):
        english("no-such-text")
    with pytest.raises(LookupError, match=r"command-ask\.colour"):
        english("command-ask.colour")


def test_an_argument_that_is_missing_is_an_error_that_names_the_text(english: Texts) -> None:
    with pytest.raises(LookupError, match=r"ask-to-wait.*seconds"):
        english("ask-to-wait")


def test_languages_that_are_not_spoken_are_told_from_those_that_are() -> None:
    tags = ("de", "zh", "es-MX", "zh-TW", "de", "en", "pt-BR", "a1")
    assert LANGUAGES.list_unspoken(tags) == ("de", "zh-TW", "pt-BR", "a1")


@pytest.mark.parametrize(
    ("tag", "name"),
    [("de", "Alemán"), ("zh-TW", "Chino tradicional"), ("tlh", "tlh"), ("a1", "a1")],
)
def test_a_language_is_named_or_else_written_as_its_tag(tag: str, name: str) -> None:
    assert LANGUAGES.choose("es").name_language(tag) == name
