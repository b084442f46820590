"""What the schema's complaints mean to an editor, and how to mend each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.knowledge.nodes import Step

Words = tuple[str, str]
"""A message and its remedy."""

_EMPTY = ("{name} has no value.", "Write one after the colon, or remove the line.")
_KINDS: Mapping[str, Words] = {
    "missing": ("{name} is missing.", "Add it: {purpose}"),
    "extra_forbidden": ("There is no field {name}.", "{suggestion}"),
    "string_too_short": ("{name} is empty.", "Write it, or remove it if it is not needed."),
    "string_too_long": (
        "{name} has {length:,} characters; the limit is {max_length:,}.",
        "Shorten it, or split it into two.",
    ),
    "string_type": (
        "{name} must be a text, not {shape}.",
        "Write one text; where it holds a colon followed by a space, put it in quotation marks.",
    ),
    "list_type": ("{name} must be a list, not {shape}.", "Start each item with a dash."),
    "dict_type": (
        "{name} must have fields of its own, not be {shape}.",
        "Write each as `name: text` in a line of its own, indented.",
    ),
    "file_type": (
        "{name} must have fields, not be {shape}.",
        "Write at its top, without a dash: {heads}.",
    ),
    "one_wording": (
        "{name} must be a list, not a single text.",
        "Write each wording in a line of its own, after a dash: `- How long was the show?`",
    ),
    "too_short": (
        "{name} has {actual_length} items; it needs at least {min_length}.",
        "Add what is missing, or remove it whole.",
    ),
    "too_long": (
        "{name} has more than {max_length} items.",
        "Keep those that matter most, or split the entry.",
    ),
    "emoji": ("{name} must be one emoji, not {value!r}.", 'Write it like "🚁".'),
    "yes_no": ("{name} must be true or false, not {value!r}.", "Write one of the two."),
    "no_reason": (
        "{name} must say why the entry is not served, not {value!r}.",
        "Give the reason, or remove the line: then the entry is served.",
    ),
    "date": ("{name} {value!r} is not in the calendar.", "Correct the month or the day."),
    "quote_length": (
        "The spans of `quote` have {total:,} characters together; the limit is {most:,}.",
        "Quote only the sentences that prove the fact, or split the entry.",
    ),
    "one_expectation": (
        "A check needs exactly one of `answer`, `suggest` and `refuse`; this one has {given}.",
        "Keep the one that says what must come of the question.",
    ),
}
_PATTERNS: Mapping[str, Words] = {
    r"[^\u0000": (
        "{name} has a line break or another unseen character in it.",
        "Write it in one line; the folded form `>-` may spread over several.",
    ),
    "[a-z0-9]+": (
        "{name} may hold only small letters, digits and single hyphens, not {value!r}.",
        "Write it like `drone-show-size`.",
    ),
    "S[0-9]": (
        "{name} is no sentence number: {value!r}.",
        "Write it like `S010`, as `verbatim check` prints it.",
    ),
    "https?": (
        "{name} is no web address: {value!r}.",
        "Write the whole address with https://, or remove the line.",
    ),
    "[0-9]{4}": (
        "{name} is no date: {value!r}.",
        "Write a year, a month or a day, as 2024, 2024-09 or 2024-09-12.",
    ),
    "[a-z]{2,3}": (
        "{name} has no language code that we know the form of: {value!r}.",
        "Write the language in two or three small letters: en, zh, es.",
    ),
    "[0-9a-f]{64}": (
        "{name} is no SHA-256: {value!r}.",
        "Write its 64 digits, 0 to 9 and small a to f, as `sha256sum FILE` prints them.",
    ),
}
"""By a piece that only this pattern of the schema has."""
_OTHER_PATTERN = (
    "{name} has not the form that it must have: {value!r}.",
    "Write it so that it fits {pattern}",
)
"""Of a pattern that nobody has put into words yet."""
_SHAPES: Mapping[type, str] = {list: "a list", dict: "fields of its own"}


def explain(error: ErrorDetails, form: type[BaseModel]) -> Words:
    """Give the message and the remedy for one of pydantic's errors, without its jargon."""
    path, value = error["loc"], error["input"]
    limits: dict[str, Any] = error.get("ctx", {})
    details = limits | {
        "name": _name(path),
        "value": value,
        "shape": _SHAPES.get(type(value), "a single text"),
        "length": len(value.strip()) if isinstance(value, str) else 0,
    }
    if error["type"] == "missing":
        details["purpose"] = _fields_at(form, path)[str(path[-1])].description
    if error["type"] == "extra_forbidden":
        details["suggestion"] = _suggest(_fields_at(form, path), str(path[-1]))
    kind = error["type"]
    if kind == "model_type":
        kind = "dict_type" if path else "file_type"
        details["heads"] = _list_heads(form)
    message, remedy = _choose(kind, value, str(limits.get("pattern", "")))
    return message.format(**details), remedy.format(**details)


def _choose(kind: str, value: object, pattern: str) -> Words:
    if value is None and kind.endswith("_type"):
        return _EMPTY
    if kind == "string_pattern_mismatch":
        known = (words for sign, words in _PATTERNS.items() if sign in pattern)
        return next(known, _OTHER_PATTERN)
    return _KINDS[kind]


def _name(path: tuple[Step, ...]) -> str:
    """Name a place as an editor would: the field, or the item of the field."""
    fields = [step for step in path if isinstance(step, str) and step not in ("", "[key]")]
    if not fields:
        return "The file"
    last = path[-1]
    return f"Item {last + 1} of `{fields[-1]}`" if isinstance(last, int) else f"`{fields[-1]}`"


def _fields_at(form: type[BaseModel], path: tuple[Step, ...]) -> Mapping[str, FieldInfo]:
    """Follow a path through the models to the fields that may stand there."""
    model = form
    for step in path[:-1]:
        field = model.model_fields.get(str(step))
        inner = getattr(field.annotation, "__args__", ()) if field else ()
        model = next((a for a in inner if isinstance(a, type) and issubclass(a, BaseModel)), model)
    return model.model_fields


def _list_heads(form: type[BaseModel]) -> str:
    """Give the lines that a file must have at least, as they stand in it."""
    needed = {name: one for name, one in form.model_fields.items() if one.is_required()}
    return ", ".join(
        f"`{name}:` and the list below it"
        if get_origin(one.annotation) is list
        else f"`{name}: ...`"
        for name, one in needed.items()
    )


def _suggest(known: Iterable[str], typed: str) -> str:
    near = get_close_matches(typed.lower(), known, n=1)
    return f"Did you mean `{near[0]}`?" if near else f"The fields are {', '.join(known)}."
