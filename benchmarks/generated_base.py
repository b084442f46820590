"""A knowledge folder of any size, made of nothing but a seed: each entry proven by its source."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

_PLACES = (
    "Lumen Arden Bexley Corvin Dorset Elmira Fenwick Galway Hadley Ithaca Jarrow Keswick Ludlow "
    "Marlow Norden Oakham Penrith Quorn Ripley Selby Thirsk Ulster Verona Wexford Yarrow Zennor"
)
_THINGS = (
    "harbour museum library tramway bakery observatory bridge theatre garden hospital lighthouse "
    "market brewery foundry canal cathedral windmill quarry vineyard orchard stadium aquarium "
    "archive ferry cinema airfield school workshop reservoir nursery"
)
_QUALITIES = (
    "northern southern eastern western old new upper lower royal civic coastal central hidden "
    "painted wooden iron marble copper silver amber"
)
_SAYINGS = (
    ("opened in {year}", "When did {it} open?", "what year was {it} opened"),
    ("has {count} rooms", "How many rooms does {it} have?", "number of rooms in {it}"),
    ("cost {count} crowns to build", "What did {it} cost?", "price of building {it}"),
    ("employs {count} people", "How many people work at {it}?", "staff of {it}"),
    ("is {count} metres long", "How long is {it}?", "length of {it} in metres"),
)


def write_base(folder: Path, files: int, entries: int, *, checks: int = 200) -> None:
    """Write a folder of so many topic files with so many entries in all, and some checks."""
    chance = random.Random(0)  # noqa: S311 - the same base at each run
    for name in ("sources", "topics"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    facts = list(_say(entries, chance))
    text = "\n\n".join(fact for fact, _ in facts) + "\n"
    (folder / "sources/gazette.txt").write_text(text, "utf-8")
    (folder / "sources/gazette.yaml").write_text('title: The gazette\ndate: "2020"\n', "utf-8")
    share = -(-entries // files)
    for number in range(files):
        part = facts[number * share : (number + 1) * share]
        lines = [f"title: Chapter {number}", "source: gazette", "entries:"]
        for place, (fact, questions) in enumerate(part, start=number * share):
            lines += [f"  - id: entry-{place}", f"    fact: {fact}", f"    quote: {fact}"]
            lines += ["    questions:", *(f"      - {text}" for text in questions)]
        (folder / f"topics/chapter-{number:04}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    lines = ["checks:"]
    for place in range(0, entries, max(1, entries // checks)):
        lines += [f"  - ask: {facts[place][1][0]}", f"    answer: entry-{place}"]
    (folder / "checks.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def _say(count: int, chance: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give facts, no two alike, each with the ways to ask for it."""
    things = list(product(_QUALITIES.split(), _THINGS.split(), _PLACES.split(), _SAYINGS))
    chance.shuffle(things)
    for quality, thing, place, (says, *asks) in things[:count]:
        it = f"the {quality} {thing} of {place}"
        said = says.format(year=chance.randint(1700, 2019), count=chance.randint(12, 9_000))
        yield f"The {quality} {thing} of {place} {said}.", tuple(ask.format(it=it) for ask in asks)
