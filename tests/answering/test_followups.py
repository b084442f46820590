"""Follow-ups: the written pairs against the shipped knowledge, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.followups import MOST_READINGS, read_after
from bot.answering.values import Answer, Outcome, Question
from bot.app import App
from tests.answering.pairs import ALONE, DRONES, GDP, MERGED, Pair

ANSWERED = [pair for pair in MERGED if pair.entry]
REFUSED = [pair for pair in MERGED if not pair.entry]


def name(pair: Pair) -> str:
    return f"{pair.before} {pair.after}"


@pytest.mark.parametrize("pair", ANSWERED, ids=name)
def test_a_follow_up_is_answered_by_its_entry_or_offers_it(pair: Pair, shipped_app: App) -> None:
    answer = shipped_app.respond(Question(pair.after, before=pair.before))
    found = [answer.entry] if answer.entry else [one.entry for one in answer.suggestions]
    assert pair.entry in {entry.id for entry in found}


def test_nine_follow_ups_in_ten_are_answered_at_once(shipped_app: App) -> None:
    answers = [shipped_app.respond(Question(p.after, before=p.before)) for p in ANSWERED]
    direct = sum(answer.outcome is Outcome.ANSWER for answer in answers)
    assert direct >= 0.9 * len(ANSWERED)


@pytest.mark.parametrize("pair", REFUSED, ids=name)
def test_another_year_place_or_person_than_the_source_has_is_not_answered(
    pair: Pair, shipped_app: App
) -> None:
    answer = shipped_app.respond(Question(pair.after, before=pair.before))
    assert answer.outcome is not Outcome.ANSWER
    assert answer.reading


@pytest.mark.parametrize("pair", ALONE, ids=name)
def test_what_stands_alone_is_not_merged(pair: Pair, shipped_app: App) -> None:
    answer = shipped_app.respond(Question(pair.after, before=pair.before))
    assert not answer.reading
    assert (answer.entry.id if answer.entry else "") == pair.entry
    alone = shipped_app.respond(Question(pair.after))
    assert (alone.outcome, alone.confidence) == (answer.outcome, answer.confidence)


def test_without_a_question_before_a_fragment_is_no_question(shipped_app: App) -> None:
    assert shipped_app.respond(Question("and in Paris?")).outcome is Outcome.UNKNOWN


def test_a_year_takes_the_place_of_the_year() -> None:
    read = read_after("and in 2023?", "How much did the GDP grow in 2024?")
    assert read is not None
    assert read.readings == ("How much did the GDP grow in 2023?",)


def test_a_place_takes_the_place_of_the_place() -> None:
    read = read_after("what about New York?", "How many drone firms are there in Hong Kong?")
    assert read is not None
    assert read.readings == ("How many drone firms are there in New York?",)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_read_together(text: str, before: str) -> None:
    read = read_after(text, before)
    assert read is None or 1 <= len(read.readings) <= MOST_READINGS


@pytest.mark.parametrize("lead", ["", "and ", "what about "])
def test_a_long_text_costs_no_more_searches(lead: str) -> None:
    before = " or ".join(f"the pilots of zone {number}" for number in range(200))
    read = read_after(f"{lead}harbours?", before)
    assert read is not None
    assert len(read.readings) <= MOST_READINGS


def test_the_same_question_again_is_no_follow_up() -> None:
    assert read_after(DRONES, DRONES) is None


def test_there_is_begins_a_question_of_its_own() -> None:
    asks = read_after("Is there a lift?", "Can I lend my key to a friend?")
    assert asks is not None
    assert asks.may_stand_alone
    assert asks.added == {"lift"}
    points = read_after("how many are there?", "Which keys are lent?")
    assert points is not None
    assert not points.added


@pytest.mark.parametrize(
    "after",
    ["source?", "Where is that from?", "who says so", "are you sure?", "¿Quién lo dice?", "来源？"],
)
def test_whoever_asks_how_it_is_known_is_shown_the_proof_again(
    after: str, shipped_app: App
) -> None:
    first = shipped_app.respond(Question(DRONES))
    again = shipped_app.respond(Question(after, before=DRONES))
    assert (again.entry, again.reading) == (first.entry, DRONES)
    assert shipped_app.respond(Question(after)).outcome is not Outcome.ANSWER


@pytest.mark.parametrize("after", ["who said that?", "sources of growth?", "how do you know him?"])
def test_what_asks_for_anything_else_asks_for_no_proof(after: str) -> None:
    read = read_after(after, DRONES)
    assert read is None or not read.repeats


@pytest.mark.parametrize("after", ["yes", "Yes, please!", "sí", "是的"])
def test_a_yes_takes_the_one_suggestion_that_it_can_mean(after: str, shipped_app: App) -> None:
    def ask(before: str) -> Answer:
        return shipped_app.respond(Question(after, before=before))

    vague = next(
        one
        for one in ("food delivery", "harbour", "executives", "elon", "giant innovation", "laws")
        if len(shipped_app.respond(Question(one)).suggestions) == 1
    )
    (offered,) = shipped_app.respond(Question(vague)).suggestions
    assert ask(vague).entry is offered.entry
    assert ask("drones").suggestions == shipped_app.respond(Question("drones")).suggestions
    assert ask(DRONES).outcome is Outcome.THANKS
    assert ask("What is the capital of France?").outcome is Outcome.UNKNOWN
    assert shipped_app.respond(Question(after)).outcome is not Outcome.ANSWER


def test_a_full_question_that_ends_in_are_there_is_not_mixed_with_another(
    shipped_app: App,
) -> None:
    answer = shipped_app.respond(
        Question("How many drone companies are there?", before="What is the capital of France?")
    )
    assert answer.entry is not None
    assert (answer.entry.id, answer.reading) == ("drone-companies-count", "")


def test_a_follow_up_to_which_nothing_came_leaves_the_question_before_it_standing(
    shipped_app: App,
) -> None:
    lost = shipped_app.respond(Question("and in Atlantis?", before=GDP))
    assert lost.outcome is Outcome.UNKNOWN
    assert lost.reading
    assert lost.subject == GDP
    assert shipped_app.respond(Question("and in Atlantis?")).subject == "and in Atlantis?"


@pytest.mark.parametrize("after", ["Is there a kiln?", "are there lions?", "how much is coffee?"])
def test_what_has_nothing_to_do_with_the_question_before_is_left_to_itself(
    after: str, shipped_app: App
) -> None:
    answer = shipped_app.respond(Question(after, before="How many drones flew in the show?"))
    assert (answer.outcome, answer.reading) == (Outcome.UNKNOWN, "")
