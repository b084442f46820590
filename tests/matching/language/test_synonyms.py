"""Words and phrases that mean the same."""

from __future__ import annotations

from bot.matching.language.synonyms import Synonyms
from bot.matching.language.text import tokenize


def concepts(groups: list[list[str]], text: str) -> list[str]:
    terms = [token.term for token in tokenize(text)]
    return [concept for _, _, concept in Synonyms(groups).find(terms)]


GROUPS = [["drone", "UAV", "unmanned aircraft"], ["aircraft", "plane"], ["yuan", "RMB", "人民币"]]


def test_the_members_of_a_group_share_a_concept_in_any_form() -> None:
    assert concepts(GROUPS, "drones") == concepts(GROUPS, "uav") != []
    assert concepts(GROUPS, "Unmanned aircraft") == concepts(GROUPS, "drone")
    assert concepts(GROUPS, "人民币") == concepts(GROUPS, "rmb") == concepts(GROUPS, "Yuan")


def test_the_longest_phrase_wins_and_what_is_left_is_read_on() -> None:
    assert len(concepts(GROUPS, "unmanned aircraft beside a plane")) == 2
    assert concepts(GROUPS, "aircraft") == concepts(GROUPS, "plane")


def test_without_groups_there_are_no_concepts() -> None:
    assert concepts([], "drone") == []
    assert concepts([["", "?!"]], "drone") == []


def test_common_groups_hold_in_every_field_and_join_the_fields_own() -> None:
    common = [["switzerland", "swiss"], ["united kingdom", "british", "britain"]]
    synonyms = Synonyms([["uk", "british"], ["england", "britain"]], common)

    def find(text: str) -> list[str]:
        terms = [token.term for token in tokenize(text)]
        return [concept for _, _, concept in synonyms.find(terms)]

    assert find("Swiss") == find("Switzerland") != []
    assert find("United Kingdom") == find("british") == find("UK")
    assert find("Britain") == find("England") != find("UK")
