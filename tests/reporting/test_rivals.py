"""Nearest rivals: who else claims an entry's wordings, where the entry has not got them."""

from __future__ import annotations

import pytest

from bot.app import Served
from bot.matching.index.semantic import WordLlamaEncoder
from bot.reporting.rivals import find_rivals, map_rivals
from tests.builders import build_entry, build_knowledge
from tests.conftest import build_answerer


@pytest.fixture(scope="module")
def served() -> Served:
    knowledge = build_knowledge(
        build_entry(
            "show-cost",
            fact="The drone show cost 2 million crowns.",
            questions=[
                "What did the drone show cost?",
                "How much was paid for the drone show?",
                "How long did the drone show go on for that price?",
            ],
        ),
        build_entry(
            "show-length",
            fact="The drone show lasted 31 minutes.",
            questions=["How long was the drone show?", "How many minutes did the show last?"],
        ),
        build_entry(
            "bread",
            fact="The bakery sells rye bread on Tuesdays.",
            questions=["When does the bakery sell rye bread?", "What day is rye bread sold?"],
        ),
    )
    return Served(knowledge, build_answerer(knowledge), WordLlamaEncoder())


def test_an_entry_is_confused_with_the_one_that_is_asked_for_alike(served: Served) -> None:
    found = map_rivals(find_rivals(served))
    rival = found["show-cost"]
    assert rival.rival == "show-length"
    entry = served.knowledge.entries["show-cost"]
    assert rival.wording in {one.text for one in entry.questions}
    assert 0 < rival.other <= 1
    assert rival.margin == pytest.approx(rival.own - rival.other)


def test_the_closest_of_all_comes_first_and_each_entry_at_most_once(served: Served) -> None:
    found = find_rivals(served)
    margins = [one.margin for one in found]
    assert margins == sorted(margins)
    assert len(map_rivals(found)) == len(found)
    assert all(one.entry != one.rival for one in found)


def test_what_is_served_answers_as_before(served: Served) -> None:
    before = served.complete("How long was the drone show?")
    find_rivals(served)
    assert served.complete("How long was the drone show?") == before


def test_how_far_it_is_is_told_up_to_the_end(served: Served) -> None:
    told: list[tuple[int, int]] = []
    find_rivals(served, lambda done, total: told.append((done, total)))
    assert told == [(done, 7) for done in range(1, 8)]


def test_an_entry_alone_has_no_rival() -> None:
    knowledge = build_knowledge()
    assert find_rivals(Served(knowledge, build_answerer(knowledge))) == ()
