"""The desk: each open edit is its editor's own, and its buttons are no others'."""

from __future__ import annotations

import re
from dataclasses import replace
from time import monotonic

import pytest

from bot.cogs._desk import Desk, Draft
from bot.cogs._desk_items import DeskButton, Step, build_desk_button
from bot.cogs._desk_words import build_words_form, make_edit, read_words
from bot.cogs._items import PickMenu, PressButton
from bot.curating.edits import AddTopic
from bot.knowledge.model import Knowledge
from bot.locales.languages import Languages
from tests.builders import build_knowledge


def test_no_button_of_the_desk_can_be_taken_for_another() -> None:
    desk = Desk(monotonic)
    for _ in range(2000):  # one token in a hundred would be digits alone, if it were left to chance
        button = build_desk_button(Step.SAVE, desk.open(1).token, "Save")
        id_ = button.custom_id
        assert re.fullmatch(DeskButton.__discord_ui_compiled_template__, id_)
        for other in (PressButton, PickMenu):
            assert not re.fullmatch(other.__discord_ui_compiled_template__, id_)


def test_an_edit_is_found_by_its_editor_alone_until_it_is_closed() -> None:
    desk = Desk(monotonic)
    opened = desk.open(1)
    assert desk.find(opened.token, 1) == opened
    assert desk.find(opened.token, 2) is None
    desk.close(opened)
    assert desk.find(opened.token, 1) is None


def build_base(language: str, topic: str) -> Knowledge:
    """Give a base whose source and whose topic `drones` are in these languages."""
    base = build_knowledge()
    article = replace(base.sources["article"], language=language)
    drones = replace(base.topics["drones"], language=topic)
    return replace(base, sources={"article": article}, topics={"drones": drones})


@pytest.mark.parametrize(
    ("source", "wordings", "language"),
    [
        ("de-AT", "Wie teuer war es?", "de"),
        ("de", "en: What did it cost?", "en"),
        ("en", "What did it cost?", "en"),
        ("en", "zh: 多少钱？", "en"),
    ],
)
def test_a_new_topic_is_in_the_language_of_its_source(
    source: str, wordings: str, language: str
) -> None:
    base = build_base(source, "en")
    typed = {"fact": "Teuer.", "wordings": wordings, "topic": "Geld"}
    draft = read_words(Draft("", "", {}), typed, base)
    edit = make_edit(replace(draft, source="article"), ("q",), base)
    assert isinstance(edit, AddTopic)
    assert edit.topic.language == language


@pytest.mark.parametrize("topic", ["", "drones"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_wordings_keep_their_language_when_they_are_edited_again(topic: str, language: str) -> None:
    base = build_base(language, language)
    asked = {"en": ("How many?",), "de": ("Wie viele?",), "zh": ("多少？",)}
    draft = Draft(topic, "Teuer.", asked)
    opened = Desk(monotonic).open(1, draft=draft)
    form = build_words_form(opened, draft, base, Languages.load().choose("en"))
    fact, wordings = (one["component"]["value"] for one in form.to_dict()["components"][:2])
    shown = {"fact": fact, "wordings": wordings}
    assert read_words(draft, shown, base).questions == asked


ODD = {
    "en": ("vip: who may fly?", "What does 低空 mean?", "What does ¡Olé! mean?", "es: what is it?"),
    "ja": ("低空経済",),
    "de": ("¿Wie viele?",),
}


def send_as_shown(draft: Draft, base: Knowledge, **typed: str) -> Draft:
    """Open the form of a draft and send it, with other words in some of its fields."""
    opened = Desk(monotonic).open(1, draft=draft)
    form = build_words_form(opened, draft, base, Languages.load().choose("en"))
    shown = {
        one["component"]["custom_id"]: one["component"].get("value", "")
        for one in form.to_dict()["components"]
    }
    return read_words(draft, shown | typed, base)


@pytest.mark.parametrize("topic", ["", "drones"])
@pytest.mark.parametrize("own", ["en", "de"])
def test_no_wording_changes_its_language_or_loses_its_head_by_being_shown(
    topic: str, own: str
) -> None:
    draft = Draft(topic, "A fact.", ODD)
    assert send_as_shown(draft, build_base(own, own)).questions == ODD


def test_a_line_that_stood_there_keeps_its_language_in_whatever_topic_it_comes() -> None:
    base = build_base("en", "de")
    draft = send_as_shown(Draft("", "A fact.", {"en": ("How many?",)}), base, topic="drones")
    assert (draft.topic, draft.questions) == ("drones", {"en": ("How many?",)})


@pytest.mark.parametrize("language", ["zh", "fr", "de"])
def test_the_language_in_front_of_a_new_line_is_taken_off(language: str) -> None:
    draft = send_as_shown(
        Draft("drones", "A fact.", {}), build_base("en", "en"), wordings=f"{language}: Olé"
    )
    assert draft.questions == {language: ("Olé",)}


def test_a_word_that_is_no_language_stays_in_front_of_a_new_line() -> None:
    typed = "faq: who may fly?"
    draft = send_as_shown(Draft("drones", "A fact.", {}), build_base("en", "en"), wordings=typed)
    assert draft.questions == {"en": (typed,)}


def test_wordings_that_no_form_holds_stay_when_the_others_are_changed() -> None:
    many = tuple(
        f"How many drones were over the harbour of Lumen in the year {n}?" for n in range(99)
    )
    base = build_base("en", "en")
    draft = Draft("drones", "A fact.", {"zh": ("多少？",), "en": many})
    assert send_as_shown(draft, base).questions == draft.questions
    changed = send_as_shown(draft, base, wordings="How many flew?").questions
    assert "zh" not in changed
    assert changed["en"][0] == "How many flew?"
    assert changed["en"][1:] == many[-len(changed["en"]) + 1 :]
