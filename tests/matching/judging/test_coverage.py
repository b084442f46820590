"""Which words of a question a document accounts for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.matching.index.corpus import Corpus
from bot.matching.judging.coverage import Coverage, cover, weigh
from bot.matching.language.fuzzy import Speller
from bot.matching.language.names import find_typed
from bot.matching.language.reading import prepare
from bot.matching.language.synonyms import Synonyms
from bot.matching.values import Document

SYNONYMS = [["drone", "unmanned aircraft"]]


def compare(question: str, said: str, wording: str = "") -> Coverage:
    documents = [
        Document("a", (wording,), (said,)),
        Document("b", ("a DJI show",)),
        Document("c", ("a Lumen show",)),
    ]
    corpus = Corpus(documents, SYNONYMS)
    asked = prepare(question, corpus.synonyms)
    asked = replace(
        asked,
        names=corpus.names.tell_apart(corpus.names.find(asked.words, asked.terms), asked.terms),
        weights=tuple(map(weigh, asked.terms)),
    )
    return cover(asked, corpus.look(0), corpus.bag(0))


def test_asking_words_weigh_nothing_and_names_weigh_most() -> None:
    assert weigh("what") == weigh("the") == weigh("is") == 0.0
    assert 0.0 < weigh("compani") < 1.0
    assert weigh("drone") == weigh("shenzhen") == 1.0


def test_what_the_document_does_not_know_is_named_weightiest_first() -> None:
    found = compare("How many drone companies are in Paris?", "1,700 drone companies in Shenzhen")
    assert found.matched == ("drone", "companies")
    assert found.missing[0] == "Paris"
    assert 0.3 < found.share < 0.9


def test_a_synonym_is_known() -> None:
    found = compare("unmanned aircraft?", "the drones of Lumen")
    assert (found.share, found.missing) == (1.0, ())


@pytest.mark.parametrize(
    ("question", "foreign"), [("the year 2019", 1.0), ("8100 drones", 0.0), ("two", 0.5)]
)
def test_a_figure_is_known_or_foreign_and_less_so_in_words(question: str, foreign: float) -> None:
    found = compare(question, "the year 8,100 drones")
    assert found.foreign_number == foreign


@pytest.mark.parametrize(
    ("question", "foreign"),
    [
        ("what does error E0417 mean", 0.0),
        ("what does error e0418 mean", 1.0),
        ("is E0418 the same as E0417", 1.0),
        ("what does warning W01 mean", 0.0),  # of no make that is known: an unknown word
    ],
)
def test_another_code_of_a_known_make_is_foreign(question: str, foreign: float) -> None:
    found = compare(question, "The compiler reports the error E0417 where a guard is not pure.")
    assert found.foreign_number == foreign


def test_a_figure_of_ones_own_is_told_in_passing() -> None:
    corpus = Corpus([Document("a", ("",), ("Children under 12 need a grown-up.",))], ())
    asked = replace(prepare("can my 9 year old come", corpus.synonyms), is_personal=True)
    assert cover(asked, corpus.look(0), corpus.bag(0)).foreign_number == 0.5


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how many databases can PostgreSQL attach", {"PostgreSQL"}),
        ("how many columns can an Oracle table have", {"Oracle"}),
        ("MySQL columns of a table", {"MySQL"}),
        ("Oracle columns of a table", set()),  # the first word has a capital anyway
        ("how many columns can a TABLE have in XYZ", set()),
        ("How Many Columns Can An Oracle Table Have", set()),
        ("how many Columns can a table have", set()),
        ("Wie viele Spalten darf eine Tabelle bei uns haben", set()),
    ],
)
def test_an_unknown_word_that_is_typed_as_a_name_is_one(question: str, found: set[str]) -> None:
    known = {"databas", "attach", "column", "tabl", "how", "mani", "can", "a", "an", "have", "of"}
    asked = prepare(question, Synonyms([]))
    places = find_typed(asked, known.__contains__)
    assert {asked.tokens[place].typed for place in places} == found


def test_a_name_of_another_document_or_a_place_is_foreign() -> None:
    assert compare("how many in dji", "drone").foreign_name
    assert compare("how many drones in new york", "the drones of Lumen").foreign_name
    assert not compare("how many in dji", "the DJI drone").foreign_name
    assert not compare("how many in dji", "drone", "how many in DJI").foreign_name


def test_a_place_in_another_s_stead_is_told_from_one_that_is_added() -> None:
    assert compare("the american boss", "a British boss").swapped_place
    assert compare("the boss in Paris", "a boss in Berlin").swapped_place
    added = compare("the american boss", "a boss")
    assert added.foreign_name
    assert not added.swapped_place
    assert not compare("the british boss from america", "a British boss").swapped_place
    assert not compare("the british boss", "a boss in the UK").swapped_place
    assert not compare("the boss of dji", "the boss of Veltor in Berlin").swapped_place


def test_asking_words_alone_have_no_substance() -> None:
    assert compare("what is it", "what is it").substance == 0.0
    assert compare("drone", "drone").substance == 0.5
    assert compare("drone yuan", "drone yuan").substance == 0.75


def test_what_rests_on_a_guess_of_what_was_meant_counts_by_how_unlike_the_words_are() -> None:
    documents = [Document("a", ("is the boom over",), ("The boom is over.",))]
    corpus = Corpus(documents, ())
    speller = Speller(corpus.word_counts())

    def guess(text: str) -> float:
        asked = prepare(text, corpus.synonyms, speller.repair)
        asked = replace(asked, weights=tuple(map(weigh, asked.terms)))
        return cover(asked, corpus.look(0), corpus.bag(0)).guessed

    assert guess("is the boom over") == guess("is the beer over") == 0.0
    assert guess("boop") == pytest.approx(0.25)
    assert 0.0 < guess("boop boom") < 0.25
