"""A text made ready for comparison."""

from __future__ import annotations

from bot.matching.reading import prepare
from bot.matching.synonyms import Synonyms


def test_terms_and_concepts_keep_the_order_in_which_they_come() -> None:
    synonyms = Synonyms([("drones", "unmanned aircraft")])
    read = prepare("Who flew drones, and who built unmanned aircraft?", synonyms)
    assert read.bag == ("who", "flew", "drone", "and", "built", "unman", "aircraft", "§0")
