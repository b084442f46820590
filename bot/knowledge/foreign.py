"""Entries that stand in another language than the source that proves them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.knowledge.model import Entry, Knowledge
from bot.knowledge.notations import find_base


@dataclass(frozen=True, slots=True)
class ForeignTopic:
    """A topic with entries whose facts are in another language than their source."""

    topic: str
    """The id of the topic."""
    language: str
    source: str
    """The id of the source."""
    source_language: str
    """Without its region, as topics have theirs."""
    entries: tuple[str, ...]
    """The ids of those without a translation into the source's language."""


def find_foreign(knowledge: Knowledge) -> tuple[ForeignTopic, ...]:
    """Find them by topic and source, in the topics' order.

    Nothing need be wrong with them: a source may well be told of in another language. But it is how
    a topic looks whose language was never set.
    """
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in knowledge.entries.values():
        for source in dict.fromkeys(span.source for span in entry.quote):
            said = {find_base(tag) for tag in (entry.language, *entry.translations)}
            if find_base(knowledge.sources[source].language) not in said:
                found.setdefault((entry.topic, source), []).append(entry)
    return tuple(
        ForeignTopic(
            topic,
            entries[0].language,
            source,
            find_base(knowledge.sources[source].language),
            tuple(entry.id for entry in entries),
        )
        for (topic, source), entries in found.items()
    )
