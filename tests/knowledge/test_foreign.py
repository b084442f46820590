"""Topics in another language than their source, which may be meant or a slip."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge.foreign import find_foreign
from bot.knowledge.model import Knowledge
from tests.builders import build_entry, build_knowledge


def build(source: str, facts: str, translated: str = "") -> Knowledge:
    """Give a base of one entry, whose source and fact are in these languages."""
    knowledge = build_knowledge(build_entry("bells"))
    translations = {translated: "Text."} if translated else {}
    bells = replace(knowledge.entries["bells"], language=facts, translations=translations)
    article = replace(knowledge.sources["article"], language=source)
    return replace(knowledge, sources={"article": article}, entries={"bells": bells})


@pytest.mark.parametrize(
    ("source", "facts", "translated"),
    [("en", "en", ""), ("en-GB", "en", ""), ("de-AT", "de", ""), ("zh", "en", "zh-CN")],
)
def test_facts_that_can_be_read_in_their_sources_language_are_not_foreign(
    source: str, facts: str, translated: str
) -> None:
    assert not find_foreign(build(source, facts, translated))


@pytest.mark.parametrize("translated", ["", "es"])
def test_facts_in_another_language_alone_are(translated: str) -> None:
    (found,) = find_foreign(build("de-AT", "en", translated))
    assert (found.topic, found.language) == ("drones", "en")
    assert (found.source, found.source_language) == ("article", "de")
    assert found.entries == ("bells",)
