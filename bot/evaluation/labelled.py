"""Labelled questions, one JSON object a line: what may answer each, or that nothing may."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from bot.answering.questions import ends_as_question
from bot.errors import WorldError

UNLABELLED = "unlabelled"

_KEYS = ("q", "quotes", "style", "group")

_LIKE_A_KEY = 0.75
"""The likeness from which another key is one of these misspelt; `note` is less like `quotes`."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question, and every sentence of the source that proves an acceptable answer to it."""

    line: int
    """Where it stands in its file, counted from 1."""
    question: str
    label: str
    """The style or group that it belongs to."""
    quotes: tuple[str, ...]
    """The acceptable sentences, word for word; empty where it must not be answered."""
    is_apart: bool
    """Whether it is counted by itself: answerable, but of a group outside the main question."""


_EXAMPLE = '{"q": "How many drones flew?", "quotes": ["8,100 drones flew."]}'


class _LineError(ValueError):
    """A line is no labelled question."""


def parse_labelled(lines: Iterable[bytes], name: str) -> tuple[Labelled, ...]:
    """Read labelled questions; blank lines are passed over.

    Raises:
        WorldError: Some lines are wrong; it names each in a line, with what is wrong and what
            such a line looks like.
    """
    found: list[Labelled] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_parse_line(number, _read_json(line)))
        except _LineError as error:
            faults.append(f"{name}:{number}: {error}")
    if faults:
        raise WorldError("\n".join(faults))
    if not found:
        raise WorldError(f"{name} holds no questions. Give one JSON object with “q” a line.")
    return tuple(found)


def set_apart(labelled: Labelled) -> Labelled:
    """Count by itself, under a label of its own, what is answerable but ends as no question."""
    if not labelled.quotes or labelled.is_apart or ends_as_question(labelled.question):
        return labelled
    return replace(labelled, label=f"{labelled.label}, no question mark", is_apart=True)


def _read_json(line: bytes) -> object:
    try:
        return json.loads(line.rstrip())
    except json.JSONDecodeError as error:
        place = f"column {error.pos + 1}: {error.msg}"
    except UnicodeDecodeError:
        raise _LineError("This line is not UTF-8. Save the file as UTF-8.") from None
    except RecursionError:
        place = "it is nested too deep"
    raise _LineError(f"This line is no JSON ({place}). Write it like {_EXAMPLE}")


def _parse_line(number: int, value: Any) -> Labelled:  # noqa: ANN401 - whatever the file holds
    if not isinstance(value, dict) or not isinstance(value.get("q"), str):
        raise _LineError(
            "Each line is a JSON object with the question as text under “q”. Write it like "
            f"{_EXAMPLE}"
        )
    for key in value.keys() - set(_KEYS):
        # A line may hold more, such as a note; what is meant for one of the keys would be lost.
        if near := get_close_matches(key.casefold(), _KEYS, n=1, cutoff=_LIKE_A_KEY):
            raise _LineError(f"There is no key “{key}”. Did you mean “{near[0]}”?")
    quotes = value.get("quotes", [])
    if not isinstance(quotes, list) or not all(isinstance(quote, str) for quote in quotes):
        raise _LineError(f"“quotes” is a list of texts. Write the line like {_EXAMPLE}")
    style, group = value.get("style"), value.get("group")
    label = str(style or group or UNLABELLED)
    accepted = tuple(quote for quote in quotes if quote.strip())
    return Labelled(number, value["q"], label, accepted, is_apart=bool(accepted and group))
