"""Values written as YAML, in the style of the file that they go into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from bot.curating._yaml_pieces import Plain, Shape

FLOWING = frozenset({"keywords", "related", "answer", "suggest"})
"""The lists of single words, which are written in one line where they fit."""

_PLAIN = re.compile(r"[\w(¿¡“‘«「（《](?:.*[^\s:])?")
"""What a plain text may begin and end with, whichever version of YAML reads it."""
_NOT_PLAIN = re.compile(r":\s|\s#|\t")
_NOT_FLOWING = re.compile(r"[,\[\]{}?:]")
_NOT_TEXT = re.compile(r"[-+.\d][\d_:.,eExXoOa-fA-FTtZz+ -]*|[yn]|~", re.IGNORECASE)
"""What other readers may take for a number, a date, a time or a truth."""
_RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written."""

    step: int = 2
    """How far a mapping within a mapping is indented."""
    dash: int = 2
    """How far the dashes of a list are indented from its key."""
    width: int = 100
    """How long a line may get before it is folded."""


def write_scalar(text: str, shape: Shape = Shape.PLAIN, *, in_flow: bool = False) -> str:
    """Write a text in one line: plain where YAML allows it, or else in quotation marks."""
    if shape is Shape.SINGLE:
        return _dump(SingleQuotedScalarString(text), in_flow=in_flow)
    if shape is Shape.DOUBLE:
        return _dump(DoubleQuotedScalarString(text), in_flow=in_flow)
    if is_plain(text, in_flow=in_flow):
        return text
    if text.isprintable() and ('"' in text or "\\" in text):
        return _dump(SingleQuotedScalarString(text), in_flow=in_flow)
    return _dump(DoubleQuotedScalarString(text), in_flow=in_flow)


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether a text needs no quotation marks; in doubt it does."""
    return (
        text.isprintable()
        and bool(_PLAIN.fullmatch(text))
        and not _NOT_PLAIN.search(text)
        and not (in_flow and _NOT_FLOWING.search(text))
        and not _NOT_TEXT.fullmatch(text)
        and text.lower() not in _RESERVED
    )


def _dump(text: str, *, in_flow: bool) -> str:
    yaml = YAML()
    yaml.width = 1_000_000
    yaml.default_flow_style = in_flow
    out = StringIO()
    yaml.dump([text], out)
    written = out.getvalue().strip()
    return written[1:-1] if in_flow else written.removeprefix("- ")


def fold(text: str, indent: int, style: Style) -> list[str]:
    """Break a text into the lines of a folded block; only single spaces become line ends."""
    lines, room = [""], max(style.width - indent, 20)
    for word in re.split(r"(?<=\S) (?=\S)", text):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if len(joined) > room and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = joined
    return [" " * indent + line for line in lines]


def render_item(value: Plain, column: int, style: Style) -> list[str]:
    """Give the lines of a list's item, with its dash at a column."""
    inner = column + 2
    if isinstance(value, Mapping) and value:
        lines = render_fields(value, inner, style)
        return [f"{' ' * column}- {lines[0][inner:]}", *lines[1:]]
    head, *rest = render_value(value, inner - style.step, column + 2, style)
    return [f"{' ' * column}- {head.lstrip()}", *rest]


def render_fields(value: Mapping[str, Plain], column: int, style: Style) -> list[str]:
    """Give the lines of a mapping's fields, with its keys at a column."""
    return [line for key, one in value.items() for line in render_field(key, one, column, style)]


def render_field(key: str, value: Plain, column: int, style: Style) -> list[str]:
    """Give the lines of one field, with its key at a column."""
    name = f"{' ' * column}{write_scalar(key)}:"
    if isinstance(value, Mapping) and value:
        return [name, *render_fields(value, column + style.step, style)]
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        flow = write_flow(value)
        if key in FLOWING and len(name) + 1 + len(flow) <= style.width:
            return [f"{name} {flow}"]
        items = (render_item(item, column + style.dash, style) for item in value)
        return [name, *(line for item in items for line in item)]
    head, *rest = render_value(value, column, len(name) + 1, style)
    return [f"{name} {head}".rstrip(), *rest]


def render_value(value: Plain, parent: int, used: int, style: Style) -> list[str]:
    """Give a value that starts in a line of which some columns are used; it may need more lines.

    `parent` is the column that further lines are indented from.
    """
    if not isinstance(value, str):
        return [write_flow(value)]
    written = write_scalar(value)
    if used + len(written) <= style.width or not can_fold(value):
        return [written]
    return [">-", *fold(value, parent + style.step, style)]


def can_fold(text: str) -> bool:
    """Whether a text can be folded without a change of what it says, and to some use."""
    return bool(re.search(r"\S \S", text)) and text == text.strip() and "\n" not in text


def write_flow(value: Plain) -> str:
    """Write a value in one line, in brackets."""
    if isinstance(value, str):
        return write_scalar(value, in_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(_write_pairs(value)) + "}"
    if value is None:
        return "null"
    return "[" + ", ".join(map(write_flow, value)) + "]"


def _write_pairs(value: Mapping[str, Plain]) -> Iterator[str]:
    for key, one in value.items():
        yield f"{write_scalar(key, in_flow=True)}: {write_flow(one)}"
