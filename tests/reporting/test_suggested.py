"""Wordings proposed by choice: several people must agree, and each counts once."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.values import Outcome
from bot.reporting.recent import Recent, read_recent
from bot.reporting.suggested import SuggestedWording, count_suggested
from bot.storage.memory import MemoryStore
from bot.storage.values import Exchange, Feedback, Pseudonym
from tests.conftest import build_small_knowledge

KNOWLEDGE = build_small_knowledge()
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUESTION = "what about the flying things"


def ask(number: int, who: str, question: str = QUESTION) -> Exchange:
    at = NOON + timedelta(minutes=number)
    person = Pseudonym(who)
    return Exchange(number, at, person, 7, question, "en", Outcome.SUGGEST, "bells", 0.3, 4.0)


def choose(number: int, who: str, entry: str = "drone-count") -> Feedback:
    at = NOON + timedelta(minutes=number, seconds=5)
    return Feedback(number, entry, Pseudonym(who), at, is_helpful=True)


def gather(
    *pairs: tuple[Exchange, Feedback], dismissed: Mapping[str, datetime] | None = None
) -> Recent:
    exchanges, votes = tuple(one for one, _ in pairs), tuple(one for _, one in pairs)
    return Recent(exchanges, votes, (), dismissed or {})


def count(*pairs: tuple[Exchange, Feedback]) -> list[tuple[str, str, int]]:
    found = count_suggested(gather(*pairs), KNOWLEDGE)
    return [(one.question, one.entry, one.people) for one in found]


def pair(number: int, who: str, entry: str = "drone-count") -> tuple[Exchange, Feedback]:
    return ask(number, who), choose(number, who, entry)


def test_two_people_who_choose_the_same_propose_a_wording() -> None:
    assert count(pair(1, "a"), pair(2, "b")) == [(QUESTION, "drone-count", 2)]


def test_one_person_who_chooses_it_again_and_again_proposes_nothing() -> None:
    assert count(pair(1, "a"), pair(2, "a"), pair(3, "a")) == []


def test_people_who_choose_different_entries_propose_nothing() -> None:
    assert count(pair(1, "a"), pair(2, "b"), pair(3, "c", "show-length")) == []
    assert count(pair(1, "a"), pair(2, "b"), pair(3, "c"), pair(4, "d", "show-length")) == [
        (QUESTION, "drone-count", 3)
    ]


def test_only_the_choice_of_who_asked_counts() -> None:
    exchange = ask(1, "a")
    assert count((exchange, choose(1, "b")), (ask(2, "c"), choose(2, "c"))) == []


def test_a_vote_on_an_answer_is_no_choice() -> None:
    answered = replace(ask(1, "a"), outcome=Outcome.ANSWER)
    assert count((answered, choose(1, "a")), (ask(2, "b"), choose(2, "b"))) == []


def test_what_is_a_wording_already_or_has_no_entry_any_more_is_left_out() -> None:
    wording = KNOWLEDGE.entries["drone-count"].questions[0].text.upper()
    known = [(replace(ask(n, w), question=wording), choose(n, w)) for n, w in ((1, "a"), (2, "b"))]
    assert count(*known) == []
    assert count(pair(1, "a", "gone"), pair(2, "b", "gone")) == []


def test_what_was_dismissed_comes_back_when_it_is_chosen_again() -> None:
    pairs = [pair(1, "a"), pair(2, "b")]
    for at, found in ((NOON, 1), (NOON + timedelta(hours=1), 0)):
        assert len(count_suggested(gather(*pairs, dismissed={QUESTION: at}), KNOWLEDGE)) == found


@given(
    st.lists(
        st.builds(
            pair,
            st.integers(1, 500),
            st.sampled_from("abcd"),
            st.sampled_from(["drone-count", "show-length", "gone"]),
        ),
        unique_by=lambda one: one[0].id,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_does_not_matter_and_never_more_people_than_asked(
    pairs: list[tuple[Exchange, Feedback]], chance: random.Random
) -> None:
    found = count(*pairs)
    assert count(*chance.sample(pairs, len(pairs))) == found
    assert all(2 <= people <= len({one.asker for one, _ in pairs}) for *_, people in found)


async def test_they_are_found_by_server_and_age() -> None:
    store = MemoryStore()
    for exchange, vote in (pair(1, "a"), pair(2, "b")):
        await store.record_exchange(exchange)
        await store.vote(vote)
    now = NOON + timedelta(days=1)
    wanted = SuggestedWording(
        QUESTION, "en", "drone-count", 2, NOON + timedelta(minutes=2, seconds=5)
    )
    for server, at, found in ((7, now, (wanted,)), (8, now, ()), (7, now + timedelta(90), ())):
        assert count_suggested(await read_recent(store, server, now=at), KNOWLEDGE) == found
