"""The laws of the catalogues: each language has every text, with the same arguments."""

from __future__ import annotations

from collections import Counter

import pytest
from babel import Locale
from fluent.syntax.ast import Junk

from bot.locales.courtesies import BESIDE, GREETINGS, THANKS
from bot.locales.languages import FALLBACK, SPOKEN
from tests.locales.catalogues import NAMES, read_entries, read_texts

OTHERS = [name for name in NAMES if name != FALLBACK]
ENGLISH = read_texts(FALLBACK)


def test_each_language_that_is_spoken_has_a_folder_and_each_folder_is_spoken() -> None:
    assert set(NAMES) == set(SPOKEN.values())


@pytest.mark.parametrize("phrases", [GREETINGS, THANKS, BESIDE])
def test_how_people_greet_and_thank_is_known_in_each_language(phrases: dict[str, str]) -> None:
    assert set(phrases) == set(NAMES)
    for listed in (text.split(",") for text in phrases.values()):
        assert len({phrase.strip() for phrase in listed} - {""}) == len(listed)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_catalogue_can_be_read(name: str) -> None:
    faults = [f"{path.name}: {e.content}" for path, e in read_entries(name) if isinstance(e, Junk)]
    assert not faults


@pytest.mark.parametrize("name", NAMES)
def test_no_text_stands_twice(name: str) -> None:
    ids = Counter(entry.id.name for _, entry in read_entries(name) if not isinstance(entry, Junk))
    assert not [id_ for id_, count in ids.items() if count > 1]


@pytest.mark.parametrize("name", OTHERS)
def test_every_language_has_every_text_and_no_other(name: str) -> None:
    texts = read_texts(name)
    assert not ENGLISH.keys() - texts.keys(), "missing"
    assert not texts.keys() - ENGLISH.keys(), "no longer there in English"


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_shows_the_same_arguments_in_every_language(name: str) -> None:
    # A language that does not inflect needs no variants, so what only chooses among them may go.
    faults = {
        id_: sorted(shape.shown ^ ENGLISH[id_].shown | shape.arguments - ENGLISH[id_].arguments)
        for id_, shape in read_texts(name).items()
        if id_ in ENGLISH
        and (shape.shown != ENGLISH[id_].shown or shape.arguments - ENGLISH[id_].arguments)
    }
    assert not faults


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_takes_in_the_same_others_in_every_language(name: str) -> None:
    texts = read_texts(name)
    assert {
        id_: shape.references
        for id_, shape in texts.items()
        if id_ in ENGLISH and shape.references != ENGLISH[id_].references
    } == {}
    assert {one for shape in texts.values() for one in shape.references} <= texts.keys()


@pytest.mark.parametrize("name", NAMES)
def test_plural_variants_are_those_that_the_language_has(name: str) -> None:
    has = {*Locale.parse(name, sep="-").plural_form.tags, "other"}
    plurals = {"zero", "one", "two", "few", "many"}
    faults = {
        id_: shape.categories & plurals - has
        for id_, shape in read_texts(name).items()
        if shape.categories & plurals - has
    }
    assert not faults


@pytest.mark.parametrize("name", NAMES)
def test_chinese_stands_in_the_chinese_catalogue_and_nowhere_else(name: str) -> None:
    words = [str(path.read_text("utf-8")) for path in {path for path, _ in read_entries(name)}]
    has_han = any("\u4e00" <= char <= "\u9fff" for word in words for char in word)
    assert has_han == name.startswith("zh")
