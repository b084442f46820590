"""Which words of a question a document accounts for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.matching.corpus import prepare
from bot.matching.coverage import Coverage, cover, weigh
from bot.matching.names import Names
from bot.matching.profile import profile
from bot.matching.synonyms import Synonyms
from bot.matching.values import Document

SYNONYMS = Synonyms([["drone", "unmanned aircraft"]])


def compare(question: str, said: str, wording: str = "", *, likeness: float = 0.0) -> Coverage:
    names = Names(["a DJI show", "a Lumen show", said], ())
    asked = prepare(question, SYNONYMS)
    asked = replace(asked, names=names.find(asked.words, asked.terms))
    texts, nearest = prepare(said, SYNONYMS), prepare(wording, SYNONYMS)
    known = frozenset((*texts.bag, *nearest.bag))
    holds = profile(Document("a", (wording,), (said,)), known, names.words)
    return cover(asked, holds, nearest, [likeness] * len(asked.terms))


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
    ("question", "foreign"), [("the year 2019", True), ("8100 drones", False), ("two", True)]
)
def test_a_figure_is_known_or_foreign_whatever_its_vectors(question: str, foreign: bool) -> None:  # noqa: FBT001 - a table of cases
    found = compare(question, "the year 8,100 drones", likeness=1.0)
    assert found.foreign_number is foreign


def test_a_name_of_another_document_or_a_place_is_foreign() -> None:
    assert compare("how many in dji", "drone").foreign_name
    assert compare("how many drones in new york", "the drones of Lumen").foreign_name
    assert not compare("how many in dji", "the DJI drone").foreign_name
    assert not compare("how many in dji", "drone", "how many in DJI").foreign_name


def test_asking_words_alone_have_no_substance() -> None:
    assert compare("what is it", "what is it").substance == 0.0
    assert compare("drone", "drone").substance == 0.5
    assert compare("drone yuan", "drone yuan").substance == 0.75
