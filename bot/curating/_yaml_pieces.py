"""YAML text as a tree of values that know where they stand, character by character."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.errors import EditError

Plain = str | None | Sequence["Plain"] | Mapping[str, "Plain"]
"""What a file holds, as texts, lists and dictionaries; a value left empty is None."""

_NOTHING = {"", "~", "null"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


class Shape(Enum):
    """How a value is written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    FOLDED = ">"
    LITERAL = "|"
    FLOW = "flow"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Piece:
    """A value at `text[start:end]`; a block's end is that of the last of what it holds."""

    start: int
    end: int
    column: int
    shape: Shape
    value: str | tuple[Piece, ...] | Mapping[str, Field] | None
    dashes: tuple[int, ...] = ()
    """For a list in block form: where each item's dash stands."""

    @property
    def plain(self) -> Plain:
        """The value without its places; texts are stripped, as the forms strip them."""
        if isinstance(self.value, tuple):
            return [item.plain for item in self.value]
        if isinstance(self.value, Mapping):
            return {key: one.value.plain for key, one in self.value.items()}
        return self.value.strip() if self.value is not None else None


@dataclass(frozen=True, slots=True)
class Field:
    """A key's place and its value."""

    start: int
    end: int
    column: int
    value: Piece


@lru_cache(maxsize=32)  # an edit reads the same text several times, and ruamel takes its time
def read_pieces(text: str) -> Piece:
    """Read one YAML document; raise EditError where it is not one, or holds more than text."""
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        raise EditError(f"The file is not sound YAML: {' '.join(str(error).split())}") from None
    if node is None:
        raise EditError("The file is empty.")
    return _Reader(text).read(node)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str

    def read(self, node: Node) -> Piece:
        if node.anchor is not None:
            raise EditError("The file has anchors or aliases, which knowledge files may not have.")
        if isinstance(node, ScalarNode):
            return self._read_scalar(node)
        if isinstance(node, SequenceNode):
            return self._read_sequence(node)
        if isinstance(node, MappingNode):
            return self._read_mapping(node)
        raise EditError("The file holds more than texts, lists and mappings.")

    def _read_scalar(self, node: Any) -> Piece:  # noqa: ANN401 - ruamel's nodes are untyped
        shape = Shape(node.style or "")
        start, end = node.start_mark.index, node.end_mark.index
        if shape in (Shape.FOLDED, Shape.LITERAL):
            end = self._end_of_block(start, end)
        value = None if shape is Shape.PLAIN and node.value in _NOTHING else str(node.value)
        return Piece(start, end, node.start_mark.column, shape, value)

    def _end_of_block(self, start: int, end: int) -> int:
        """Give the end of the last line of a block scalar that is not blank."""
        last = _LINE.match(self.text, start)
        kept = len(last[0].rstrip()) + start if last else start
        place = last.end() if last else end
        indent = -1
        while place < len(self.text):
            line = _LINE.match(self.text, place)
            if line is None:
                break
            words = line[0].strip()
            depth = len(line[0]) - len(line[0].lstrip(" "))
            if words:
                if place >= end or (indent >= 0 and depth < indent):
                    break
                indent = depth if indent < 0 else indent
                kept = place + len(line[0].rstrip())
            place = line.end()
        return kept

    def _read_sequence(self, node: Any) -> Piece:  # noqa: ANN401
        items = tuple(map(self.read, node.value))
        start, column = node.start_mark.index, node.start_mark.column
        if node.flow_style:
            return Piece(start, node.end_mark.index, column, Shape.FLOW, items)
        dashes = [start]
        for before, item in pairwise(items):
            found = re.compile(rf"(?m)^ {{{column}}}-").search(
                self.text, before.end, max(item.start, before.end) + 1
            )
            if found is None:
                raise EditError("A list is written in a way that can't be edited here.")
            dashes.append(found.end() - 1)
        end = max(items[-1].end, dashes[-1] + 1) if items else start
        return Piece(start, end, column, Shape.BLOCK, items, tuple(dashes))

    def _read_mapping(self, node: Any) -> Piece:  # noqa: ANN401
        fields: dict[str, Field] = {}
        end = start = node.start_mark.index
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or key.value in fields:
                raise EditError("A key of the file stands twice, or is no word.")
            piece = self.read(value)
            mark = key.start_mark
            fields[str(key.value)] = Field(mark.index, key.end_mark.index, mark.column, piece)
            end = max(piece.end, key.end_mark.index + 1)
        if node.flow_style:
            return Piece(start, node.end_mark.index, node.start_mark.column, Shape.FLOW, fields)
        return Piece(start, end, node.start_mark.column, Shape.BLOCK, fields)
