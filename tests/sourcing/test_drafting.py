"""First drafts: exact quotes, grammatical wordings or none, and what is still to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge.model import Exclusion, Source
from bot.knowledge.sentences import split_sentences
from bot.sourcing.drafting import Drafter, list_covered, list_statements, list_too_long
from tests.conftest import build_small_knowledge

TEXT = """\
Limits of the Lumen store

The maximum size of a record is 281 terabytes. It can be lowered.

Does it matter? The store does not support joins of more than 64 tables.

However, the library was founded in 1998 by Ada Moreno.
"""


def build(text: str = TEXT, language: str = "en") -> Source:
    sentences = split_sentences(text, language)
    return Source("s", "T", "article", language, "2024", "", "", "", text, sentences, ())


def test_what_states_something_is_drafted_and_nothing_else() -> None:
    source = build()
    found = [one.id for one in list_statements(source, ())]
    assert found == ["S002", "S003", "S005", "S006"]
    left_out = replace(source, excluded=(Exclusion("S002", "why"),))
    assert [one.id for one in list_statements(left_out, {"S005"})] == ["S003", "S006"]


def test_sentences_that_entries_rest_on_are_covered() -> None:
    knowledge = build_small_knowledge()
    source = next(iter(knowledge.sources.values()))
    covered = list_covered(knowledge, source)
    assert covered == {
        id_ for e in knowledge.entries.values() for s in e.quote for id_ in s.sentences
    }
    assert list_covered(replace(knowledge, entries={}), source) == frozenset()


def test_a_draft_quotes_exactly_and_names_what_the_quote_proves() -> None:
    source = build()
    drafter = Drafter(source, {"maximum-size-record-281"})
    size, lowered, _, founded = map(drafter.draft, list_statements(source, ()))
    assert size.quote == "The maximum size of a record is 281 terabytes."
    assert size.id == "maximum-size-record-281-2"
    assert size.questions == ("What is the maximum size of a record?",)
    assert "281" in size.todo[0]
    assert "“It”" in lowered.todo[1]
    assert founded.fact == "The library was founded in 1998 by Ada Moreno."
    assert "Ada, Moreno" in founded.todo[0]
    assert founded.questions == ("When was the library founded?",)


def test_what_refers_to_nothing_is_not_asked_about() -> None:
    source = build("If you lose your key, tell us. There are 12 lockers. It costs £3 to join us.")
    todo = [line for one in source.sentences for line in Drafter(source).draft(one).todo]
    assert not [line for line in todo if line.startswith("Say what")]


def test_a_first_word_keeps_its_capital_only_where_it_is_written_so_elsewhere() -> None:
    source = build("Gift cards cost £5. Swiss cards cost £9. We have no Swiss cows.")
    asked = [Drafter(source).draft(one).questions for one in source.sentences]
    assert asked[:2] == [
        ("How much do gift cards cost?",),
        ("How much do Swiss cards cost?",),
    ]


def test_a_sentence_that_is_too_long_to_be_quoted_is_named_and_not_drafted() -> None:
    source = build(f"The list holds {'drones, ' * 400}bells. The show lasted 31 minutes.")
    assert [one.id for one in list_statements(source, ())] == ["S002"]
    assert [one.id for one in list_too_long(source)] == ["S001"]


def test_a_long_fact_is_cut_at_a_word() -> None:
    source = build(f"The list holds {'drones and ' * 80}bells.")
    drafted = Drafter(source).draft(source.sentences[0])
    assert len(drafted.fact) <= 600
    assert drafted.fact.endswith(("drones…", "and…"))
    assert drafted.quote == source.sentences[0].text


def test_every_draft_has_an_id_of_its_own() -> None:
    source = build("The show lasted 31 minutes. " * 3)
    drafter = Drafter(source)
    ids = [drafter.draft(one).id for one in list_statements(source, ())]
    assert ids == ["show-lasted-31-minutes", "show-lasted-31-minutes-2", "show-lasted-31-minutes-3"]


def test_other_languages_are_drafted_without_wordings() -> None:
    source = build("去年深圳的无人机企业超过一千七百家。", "zh")
    (statement,) = list_statements(source, ())
    drafted = Drafter(source).draft(statement)
    assert (drafted.id, drafted.questions) == ("s001", ())
    assert drafted.todo[-1].startswith("Write the wordings.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie sagte: „Wir sind stolz darauf.“"),
        ("de", "Sie sagte: »Wir sind stolz darauf.«"),
        ("de", "Sie sagte: ›Wir sind stolz darauf.‹"),
        ("de", "Sie sagte: ‚Wir sind stolz darauf.‘"),
        ("fr", "Elle a dit : « Nous sommes fiers. »"),
    ],
)
def test_what_ends_in_a_quotation_states_something(language: str, text: str) -> None:
    assert [one.text for one in list_statements(build(text, language), ())] == [text]
    asked = text.replace("Wir sind", "Sind wir").replace(".", "?")
    assert not list_statements(build(asked, language), ())


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Die Einladung muss vier Wochen vorher verschickt werden.", "einladung-wochen-"),
        ("es", "La obra se retrasó siete meses por la riada.", "retraso-siete-meses-riada"),
        ("fr", "Le chantier a pris sept mois de retard.", "chantier-pris-sept-retard"),
        ("en", "It is the largest of the fleets in town.", "largest-fleets-town"),
    ],
)
def test_a_draft_is_named_after_words_that_say_something(
    language: str, text: str, name: str
) -> None:
    source = build(text, language)
    assert Drafter(source).draft(source.sentences[0]).id.startswith(name)
