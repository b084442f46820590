"""Laws of the matcher: what must hold for any knowledge and any text."""

from __future__ import annotations

import gc
import itertools
import weakref
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.language.reading import LONGEST
from bot.matching.matcher import Matcher, _find_most
from bot.matching.values import BaseKind, Document

DOCUMENTS = (
    Document(
        "drone-count",
        ("How many drones flew in the show?", "size of the swarm", "有多少架无人机参加表演？"),
        ("The drone show over Lumen used 8,100 drones of Giant Innovation.",),
    ),
    Document(
        "drone-companies",
        ("How many drone companies are there in Shenzhen?", "number of UAV firms in Shenzhen"),
        ("There are over 1,700 drone companies in Shenzhen.",),
    ),
    Document(
        "trade-volume",
        ("What was Shenzhen's import and export volume?", "trade in the first half of the year"),
        ("Imports and exports were 2.2 trillion yuan in the first half of 2024.",),
    ),
    Document(
        "secretary",
        ("Who chaired the symposiums?", "who led the two talks before the plenary"),
        ("Both symposiums were chaired by the party secretary.",),
    ),
)
MATCHER = Matcher(DOCUMENTS, synonyms=[["drone", "UAV"]])
WORDINGS = [(d.id, wording) for d in DOCUMENTS for wording in d.wordings]


@given(st.text(max_size=300))
def test_any_text_is_matched_without_an_error_and_always_the_same(text: str) -> None:
    match = MATCHER.match(text)
    assert match == MATCHER.match(text)
    assert all(0.0 <= candidate.confidence <= 1.0 for candidate in match.candidates)
    likely = [one.confidence for one in match.candidates if one.confidence >= 0.1]
    assert likely == sorted(likely, reverse=True)
    assert likely == [one.confidence for one in match.candidates[: len(likely)]]


@given(st.sampled_from(WORDINGS))
def test_case_and_spacing_never_matter(wording: tuple[str, str]) -> None:
    _, text = wording
    shouted = "  " + text.upper().replace(" ", " \n\t ") + " "
    found, other = MATCHER.match(text).candidates, MATCHER.match(shouted).candidates
    assert [c.document for c in found] == [c.document for c in other]


@pytest.mark.parametrize("order", list(itertools.permutations(DOCUMENTS))[::5])
def test_the_order_of_documents_never_matters(order: tuple[Document, ...]) -> None:
    matcher = Matcher(order, synonyms=[["drone", "UAV"]])
    for text in ("how many drones?", "UAV companies in Paris", "import export 2023", "who led"):
        assert matcher.match(text) == MATCHER.match(text)


@pytest.mark.parametrize(("document", "text"), WORDINGS)
def test_a_question_equal_to_a_wording_is_answered_by_its_entry(document: str, text: str) -> None:
    best = MATCHER.match(text).candidates[0]
    assert best.document == document
    assert best.wording == text
    assert best.missing == ()


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("how many dornes flew in the shwo", "drone-count"),
        ("number of unmanned UAVs firms shenzen", "drone-companies"),
        ("what was the imports volume of Shenzhen", "trade-volume"),
        ("无人机有多少架", "drone-count"),
    ],
)
def test_typos_synonyms_and_other_scripts_find_their_entry(text: str, document: str) -> None:
    assert MATCHER.match(text).candidates[0].document == document


def test_a_foreign_place_lowers_confidence_and_is_named() -> None:
    here = MATCHER.match("How many drone companies are there in Shenzhen?").candidates[0]
    there = MATCHER.match("How many drone companies are there in Paris?").candidates[0]
    assert there.confidence < here.confidence
    assert there.missing == ("Paris",)
    assert there.evidence["gap"] > 0.5


def test_a_people_is_a_name_and_the_same_as_its_country() -> None:
    bosses = Matcher(
        [
            Document(
                "schmid",
                ("What does Mr Schmid hope for?", "wish of the boss of the accounting firm"),
                ("Schmid, head of a Swiss accounting firm, hopes to work with the city.",),
            ),
            Document(
                "hudson",
                ("What does Mr Hudson hope for?", "wish of the boss of the trade fairs"),
                ("Hudson, head of British trade fairs, hopes to build a hall by the port.",),
            ),
            DOCUMENTS[1],
        ]
    )
    for asked, document in (("Switzerland", "schmid"), ("United Kingdom", "hudson")):
        here = bosses.match(f"What does the boss from {asked} hope for?").candidates[0]
        assert (here.document, here.missing) == (document, ())
    there = bosses.match("What does the american boss hope for?").candidates[0]
    assert "american" in there.missing


def test_another_year_lowers_confidence_and_is_named() -> None:
    asked = "What was Shenzhen's import and export volume in the first half of"
    right = MATCHER.match(f"{asked} 2024?").candidates[0]
    wrong = MATCHER.match(f"{asked} 2019?").candidates[0]
    assert wrong.confidence < right.confidence
    assert "2019" in wrong.missing


@pytest.mark.parametrize(
    "text", ["", "?", "the", "what is it", "how many", "🚁🚁", "\u200b", "a" * 9]
)
def test_a_text_that_names_nothing_has_no_sure_candidate(text: str) -> None:
    assert all(candidate.confidence < 0.5 for candidate in MATCHER.match(text).candidates)


def test_an_empty_base_finds_nothing() -> None:
    assert Matcher([]).match("how many drones?").candidates == ()


def test_a_single_document_can_be_found_and_missed() -> None:
    matcher = Matcher(DOCUMENTS[:1])
    assert matcher.match("how many drones flew in the show").candidates[0].confidence > 0.5
    assert all(c.confidence < 0.5 for c in matcher.match("price of bread").candidates)


PASSAGES = (
    Document("who", ("The old bridge was opened by Queen Maud, and a choir sang.",)),
    Document("when", ("The old bridge was opened in May 1932, and a choir sang.",)),
    Document("cost", ("The old bridge was opened after it had cost 4 million dollars.",)),
)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("by whom was the old bridge opened", "who"),
        ("when was the old bridge opened", "when"),
        ("in which year was the old bridge opened", "when"),
        ("how much money was the old bridge", "cost"),
    ],
)
def test_passages_are_told_apart_by_the_kind_of_answer_that_they_hold(
    text: str, document: str
) -> None:
    passages = Matcher(PASSAGES, encoder=WordLlamaEncoder())
    assert passages.kind is BaseKind.PASSAGES
    assert passages.match(text).candidates[0].document == document


def test_passages_do_not_answer_what_none_of_them_speaks_of() -> None:
    passages = Matcher(PASSAGES, encoder=WordLlamaEncoder())
    assert all(
        c.confidence < 0.5 for c in passages.match("how tall is the tower of Pisa").candidates
    )


def test_what_a_base_is_hangs_on_texts_and_wordings() -> None:
    assert MATCHER.kind is BaseKind.ENTRIES
    assert Matcher([Document("one", ("a first", "a second"))]).kind is BaseKind.INTENTS
    assert Matcher([]).kind is BaseKind.PASSAGES


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=600), st.integers(1, 6))
def test_the_most_are_those_of_a_full_sort_ties_included(values: list[int], count: int) -> None:
    numbers = np.array(values, dtype=np.float32)
    expected = sorted(range(len(values)), key=lambda place: -values[place])[:count]
    assert _find_most(numbers, count).tolist() == expected


def test_the_evidence_is_named_and_bounded() -> None:
    best = MATCHER.match("how many drones").candidates[0]
    assert {"words", "letters", "rarity", "meaning", "coverage", "gap"} <= set(best.evidence)
    differences = {"strength", "lead", "taught", "nearer", "outaligned", "talk"}
    shares = [value for name, value in best.evidence.items() if name not in differences]
    assert all(0.0 <= value <= 1.0 + 1e-6 for value in shares)
    assert -1.0 <= best.evidence["talk"] <= 1.0


def test_what_must_be_refused_is_refused_word_for_word_and_its_like_is_doubted() -> None:
    asked = "What did the drone show cost the city?"
    matcher = Matcher(DOCUMENTS, synonyms=[["drone", "UAV"]], refusals=[asked])
    assert matcher.match(asked.upper()).candidates == ()
    like = "what did the drone show cost"
    doubted, before = matcher.match(like).candidates[0], MATCHER.match(like).candidates[0]
    assert doubted.evidence["refused"] > before.evidence["refused"]
    assert doubted.document == before.document
    sure = matcher.match("How many drones flew in the show?").candidates[0]
    assert sure.document == "drone-count"
    assert sure.confidence > 0.9


def test_what_must_be_refused_is_refused_as_it_was_typed_there_slips_and_all() -> None:
    refusals = ["waht did the dorne show kost", "who made the drone show"]
    matcher = Matcher(DOCUMENTS, refusals=refusals)
    for text in (*refusals, "who made the dorne shwo"):
        assert matcher.match(text).candidates == (), text


@pytest.mark.parametrize("name", ["lumen", "bexley"])
def test_what_must_be_refused_tells_names_by_its_capitals_alone(name: str) -> None:
    refusals = ["what did lumen cost", "is lumen a town", "who built the old harbour in Bexley?"]
    matcher = Matcher(DOCUMENTS, refusals=refusals)
    found = matcher.match(f"how many drone companies are there in {name}").candidates[0]
    assert found.document == "drone-companies"
    assert found.evidence["foreign_name"] == 1.0


def test_a_slip_in_what_must_be_refused_is_no_word_that_is_known() -> None:
    matcher = Matcher(DOCUMENTS, refusals=["what did the drnoes cost the companys"])
    typed, meant = (
        matcher.match(f"how many {word} flew in the show").candidates[0]
        for word in ("drnoes", "drones")
    )
    assert typed.confidence == pytest.approx(meant.confidence, abs=0.01)


@pytest.mark.parametrize("written", ["how much was it in RMB", "what was the volume in H1"])
def test_what_the_texts_say_in_other_words_is_said(written: str) -> None:
    synonyms = [["yuan", "RMB"], ["first half", "H1"]]
    found = Matcher(DOCUMENTS, synonyms=synonyms).match(f"Shenzhen trade: {written}?").candidates[0]
    assert found.document == "trade-volume"
    assert found.evidence["foreign_name"] == 0.0


@pytest.mark.parametrize(
    "text",
    ["word " * 10_000, "x" * 100_000, "🚁" * 50_000, "who founded DJI? " * 1_000, "无" * 20_000],
    ids=["10,000 words", "one long token", "emoji", "repeated question", "Han"],
)
def test_a_huge_text_is_matched_on_its_beginning_alone(text: str) -> None:
    assert MATCHER.match(text).candidates == MATCHER.match(text[:LONGEST]).candidates


@pytest.fixture(scope="module")
def meaning() -> Matcher:
    return Matcher(DOCUMENTS, encoder=WordLlamaEncoder())


@given(text=st.text(max_size=100))
def test_with_an_encoder_too_any_text_is_matched(meaning: Matcher, text: str) -> None:
    assert meaning.match(text) == meaning.match(text)


def test_meaning_finds_what_shares_no_word(meaning: Matcher) -> None:
    best = meaning.match("who presided over both of the meetings").candidates[0]
    assert best.document == "secretary"
    assert best.evidence["meaning"] > 0.2


def test_a_slip_that_an_editor_took_into_a_wording_is_repaired_in_questions_as_before() -> None:
    shops = "bakeries barbers butchers chemists cobblers drapers florists grocers jewellers tailors"
    base = [
        Document(
            shop, (f"how many {shop} are there in Lumenopolis",), (f"{n} {shop} trade there.",)
        )
        for n, shop in enumerate(shops.split(), 20)
    ]
    extra = [
        replace(one, wordings=(*one.wordings, *(f"{one.id} of Lumenopolis {n}" for n in range(5))))
        for one in base
    ]
    slip = "which mayor does Lumenoplis have"
    mayor = Document("mayor", ("who is the mayor",), ("The mayor of Lumenopolis is Ada Vale.",))
    told = replace(mayor, wordings=(*mayor.wordings, slip))
    question = "how many florists are there in Lumenoplis"
    before = Matcher([*extra, mayor]).match(question).candidates[0]
    after = Matcher([*extra, told])
    assert after.match(question).candidates[0].document == before.document == "florists"
    assert after.match(question).candidates[0].matched == before.matched
    exact = after.match(slip).candidates[0]
    assert (exact.document, exact.confidence >= 0.99) == ("mayor", True)


def test_a_base_is_gone_with_its_matcher() -> None:
    gc.disable()  # what only the cyclic collector frees stays for long
    try:
        matcher = Matcher(DOCUMENTS)
        matcher.match("drones")
        parts = [weakref.ref(part) for part in (matcher._corpus, matcher._index)]
        del matcher
        assert [part() for part in parts] == [None, None]
    finally:
        gc.enable()
