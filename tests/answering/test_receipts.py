"""Receipts: ids made from content, and what has become of it since."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from bot.answering.receipts import (
    State,
    find_receipt,
    issue_receipt,
    read_receipt_id,
    verify_receipt,
)
from bot.app import App
from bot.knowledge.model import Knowledge
from tests.builders import build_entry, build_knowledge

FACT = "8,100 drones flew."


def build(
    fact: str = FACT, quote: str = "8,100 drones flew over Lumen.", more: str = ""
) -> Knowledge:
    others = [build_entry("more", fact=more)] if more else []
    return build_knowledge(build_entry(fact=fact, quote=quote), *others)


KNOWLEDGE = build()
RECEIPT = issue_receipt(KNOWLEDGE, KNOWLEDGE.entries["drone-count"])


def test_a_receipt_holds_the_span_its_place_and_the_hash_of_its_source() -> None:
    (proof,) = RECEIPT.proofs
    text = KNOWLEDGE.sources["article"].text
    assert text[proof.start : proof.end] == proof.text == "8,100 drones flew over Lumen."
    assert proof.source_hash == hashlib.sha256(text.encode()).hexdigest()


def test_the_same_content_has_the_same_id_and_another_another() -> None:
    again = build()
    assert issue_receipt(again, again.entries["drone-count"]).id == RECEIPT.id
    for other in (build(fact="8,200 drones flew."), build(more="A cat slept.")):
        assert issue_receipt(other, other.entries["drone-count"]).id != RECEIPT.id


def test_no_two_shipped_entries_share_an_id(shipped_app: App) -> None:
    knowledge = shipped_app.knowledge
    ids = {issue_receipt(knowledge, entry).id for entry in knowledge.entries.values()}
    assert len(ids) == len(knowledge.entries)


@pytest.mark.parametrize("change", [str.lower, lambda id_: id_.replace("-", " "), "  {} ".format])
def test_an_id_is_read_however_it_is_typed(change: object) -> None:
    assert callable(change)
    assert read_receipt_id(change(RECEIPT.id)) == RECEIPT.id


def test_letters_that_look_like_digits_are_read_as_them() -> None:
    assert read_receipt_id("OIl0-abcd") == "0110-ABCD"


@pytest.mark.parametrize(
    "typed", ["", "K7Q2", "K7Q2-M9XDE", "U" * 8, "深圳" * 4, "𝟘" * 8, "@everyon"]
)
def test_what_is_no_id_is_told_from_one(typed: str) -> None:
    assert read_receipt_id(typed) == ""


def test_a_receipt_is_found_by_its_id_as_long_as_nothing_changed() -> None:
    assert find_receipt(KNOWLEDGE, RECEIPT.id) == RECEIPT
    assert find_receipt(build(more="A cat slept."), RECEIPT.id) is None


def test_nothing_changed_is_said_of_what_is_the_same() -> None:
    assert verify_receipt(RECEIPT, build()).is_same


def test_a_changed_fact_a_grown_source_and_a_lost_quote_are_told_apart() -> None:
    changed = verify_receipt(RECEIPT, build(fact="8,100 drones flew once."))
    assert (changed.fact, changed.quotes) == (State.CHANGED, (State.SAME,))
    grown = verify_receipt(RECEIPT, build(more="A cat slept."))
    assert (grown.fact, grown.quotes, grown.sources) == (
        State.SAME,
        (State.SAME,),
        (State.CHANGED,),
    )
    lost = verify_receipt(RECEIPT, build(quote="8,100 drones flew over Paris."))
    assert (lost.fact, lost.quotes, lost.sources) == (State.SAME, (State.GONE,), (State.CHANGED,))
    assert not any(one.is_same for one in (changed, grown, lost))


def test_an_entry_or_a_source_that_is_gone_is_said_to_be() -> None:
    empty = replace(KNOWLEDGE, entries={}, sources={})
    found = verify_receipt(RECEIPT, empty)
    assert (found.fact, found.quotes, found.sources) == (State.GONE, (State.GONE,), (State.GONE,))
