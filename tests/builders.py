"""Small worlds with defaults: knowledge values and knowledge folders for every test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bot.knowledge.model import Check, Entry, Knowledge, Source, Span, Topic, Wording
from bot.knowledge.sentences import split_sentences

ARTICLE = """\
The night the drones danced

On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen.

The show lasted 31 minutes and cost 2 million crowns.

Among them were 40 drones that carried bells.

Advertisement
"""

CARD = """\
title: The night the drones danced
date: "2024-09"
date_reason: The publisher's date line.
excluded:
  - sentence: S001
    text: The night the drones danced
    reason: The headline; it states nothing.
  - sentence: S005
    text: Advertisement
    reason: An advertisement marker.
"""

TOPIC = """\
title: Drones
emoji: "🚁"
description: The drone show of Lumen.
source: article

entries:
  - id: drone-count
    fact: In September 2024 the drone show of Lumen used 8,100 drones.
    quote: On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen.
    questions:
      en: [How many drones flew?, What was the size of the swarm?]
      zh: [有多少架无人机？]
    related: [show-length]
    derived:
      "2024": The article speaks from September 2024.
  - id: show-length
    fact: The drone show lasted 31 minutes.
    quote: The show lasted 31 minutes and cost 2 million crowns.
    questions:
      - How long was the show?
  - id: bell-drones
    fact: 40 of the drones carried bells.
    quote: Among them were 40 drones that carried bells.
    context: '"them" are the drones of the show.'
    questions:
      - How many drones rang?
"""


def build_entry(  # noqa: PLR0913 - every part has a default
    id: str = "drone-count",  # noqa: A002 - the field's own name
    *,
    topic: str = "drones",
    fact: str = "",
    quote: str | Sequence[str] = (),
    questions: Sequence[str] = (),
    translations: Mapping[str, Sequence[str]] | None = None,
    keywords: Sequence[str] = (),
    context: str = "",
    related: Sequence[str] = (),
    derived: Mapping[str, str] | None = None,
) -> Entry:
    """Build an entry; what is left out is made from its id. `build_knowledge` places its spans."""
    words = id.replace("-", " ")
    fact = fact or f"This is the {words}."
    spans = (quote,) if isinstance(quote, str) else tuple(quote) or (fact,)
    wordings = [Wording(text, "en") for text in questions or (f"What is the {words}?",)]
    for language, texts in (translations or {}).items():
        wordings.extend(Wording(text, language) for text in texts)
    return Entry(
        id=id,
        topic=topic,
        fact=fact,
        quote=tuple(Span("article", text, 0, len(text), 1, ()) for text in spans),
        questions=tuple(wordings),
        keywords=tuple(keywords),
        context=context,
        related=tuple(related),
        derived=dict(derived or {}),
    )


def build_knowledge(
    *entries: Entry,
    synonyms: Sequence[Sequence[str]] = (),
    checks: Sequence[Check] = (),
    title: str = "The article",
) -> Knowledge:
    """Build a knowledge base whose one source, `article`, has a paragraph for each entry."""
    entries = entries or (build_entry(),)
    text = "\n\n".join(entry.quoted for entry in entries) + "\n"
    source = Source(
        id="article",
        title=title,
        kind="article",
        language="en",
        date="2024-09",
        date_reason="",
        publisher="",
        link="",
        text=text,
        sentences=split_sentences(text, "en"),
        excluded=(),
    )
    placed = [
        replace(entry, quote=tuple(place_span(source, span.text) for span in entry.quote))
        for entry in entries
    ]
    return Knowledge(
        sources={source.id: source},
        topics={
            name: Topic(name, name.capitalize(), "🚁", "", _ids_of(name, placed))
            for name in sorted({entry.topic for entry in placed})
        },
        entries={entry.id: entry for entry in placed},
        synonyms=tuple(map(tuple, synonyms)),
        checks=tuple(checks),
    )


def place_span(source: Source, text: str) -> Span:
    """Place a text, which must stand in the source, as a span."""
    start = source.text.index(text)
    end = start + len(text)
    touched = [s for s in source.sentences if s.start < end and start < s.end]
    return Span(source.id, text, start, end, touched[0].paragraph, tuple(s.id for s in touched))


def write_knowledge(  # noqa: PLR0913 - every part has a default
    folder: Path,
    *,
    topics: Mapping[str, str] | None = None,
    article: str = ARTICLE,
    card: str = CARD,
    synonyms: str | None = None,
    checks: str | None = None,
) -> Path:
    """Write a knowledge folder of real files and return it; texts are written byte for byte."""
    files = {
        "sources/article.txt": article,
        "sources/article.yaml": card,
        "synonyms.yaml": synonyms,
        "checks.yaml": checks,
    } | {
        f"topics/{name}.yaml": text
        for name, text in ({"drones": TOPIC} if topics is None else topics).items()
    }
    for folder_name in ("sources", "topics"):
        (folder / folder_name).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if content is not None:
            (folder / name).write_bytes(content.encode("utf-8"))
    return folder


def _ids_of(topic: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries if entry.topic == topic)
