"""YAML read safely into nodes; the only module that knows PyYAML.

Events are read instead of loading objects, so that no file can build an object, nest without end or
grow by aliases, and so that every value keeps its place and stays the text that was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.errors import Problem
from bot.knowledge.decoding import Read, read_text
from bot.knowledge.nodes import Node, Pair, Value
from bot.knowledge.yaml_faults import explain_fault

MAX_BYTES = 2_000_000
"""A YAML file may have this size; the largest topic anyone should browse is far below it."""
MAX_DEPTH = 12
"""Collections within collections; the deepest form, wordings by language, needs five."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_GLUED_COMMENT = re.compile(r"[ \t]+(#\S+)")
_NOTHING = {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: its tree, unless something prevents it, and the problems found."""

    root: Node | None
    problems: tuple[Problem, ...]


def read_yaml(path: Path, read: Read = read_text) -> Reading:
    """Read one YAML document; every fault becomes a problem with its place, none is raised."""
    text = read(path, MAX_BYTES)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    tree = _Tree(path, text)
    try:
        whole = all(map(tree.take, yaml.parse(text, Loader=_LOADER)))
    except yaml.MarkedYAMLError as fault:
        whole = False
        line, column = _locate(fault.problem_mark or fault.context_mark)
        typed = text.split("\n")[line - 1 : line]
        words = explain_fault(
            f"{fault.context or ''} {fault.problem or ''}", "".join(typed), column
        )
        tree.problems.append(Problem(path, line, column, *words))
    if whole and tree.root is None:
        remedy = "Fill it, or delete it if it is not needed."
        tree.problems.append(Problem(path, 1, 1, "The file is empty.", remedy))
    return Reading(tree.root if whole else None, tuple(tree.problems))


@dataclass(slots=True)
class _Frame:
    """A collection that is still being read; a mapping's keys and values alternate in `items`."""

    event: yaml.Event
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Tree:
    path: Path
    text: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    _open: list[_Frame] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Grow by one event; false where the rest of the file must not be read."""
        refusal = self._refuse(event)
        if refusal:
            self._report(_locate(event.start_mark), *refusal)
            return False
        if isinstance(event, yaml.ScalarEvent):
            self._check_comment(event)
            is_nothing = event.implicit[0] and event.value in _NOTHING
            self._add(event, None if is_nothing else str(event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Frame(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self._open.pop()
            is_mapping = isinstance(frame.event, yaml.MappingStartEvent)
            self._add(frame.event, self._pair(frame.items) if is_mapping else tuple(frame.items))
        return True

    def _refuse(self, event: yaml.Event) -> tuple[str, str] | None:
        self._documents += isinstance(event, yaml.DocumentStartEvent)
        if self._documents > 1:
            return _SECOND_DOCUMENT
        if isinstance(event, yaml.AliasEvent):
            return _ALIAS
        if getattr(event, "anchor", None) is not None:
            return _ANCHOR
        tag = getattr(event, "tag", None)
        if tag is not None:
            return f"The tag `{tag}` is not allowed: these files hold only text.", _TAG_REMEDY
        return _TOO_DEEP if len(self._open) > MAX_DEPTH else None

    def _add(self, event: yaml.Event, value: Value) -> None:
        node = Node(*_locate(event.start_mark), value)
        if self._open:
            self._open[-1].items.append(node)
        else:
            self.root = node

    def _pair(self, items: list[Node]) -> dict[str, Pair]:
        pairs: dict[str, Pair] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            place = (key.line, key.column)
            if not isinstance(key.value, str):
                self._report(place, "A key must be a word.", "Write `name: text`.")
            elif key.value in pairs:
                first = pairs[key.value].key.line
                message = f"`{key.value}` stands here a second time; the first is in line {first}."
                self._report(place, message, "Keep one of the two, or make one list of both.")
            else:
                pairs[key.value] = Pair(key, value)
        return pairs

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        end: Any = event.end_mark
        lost = event.implicit[0] and _GLUED_COMMENT.match(self.text, end.index)
        if lost:
            message = f"The text from `{lost[1]}` on is lost: YAML reads it as a comment."
            remedy = "Put the whole text in quotation marks, or put a space after a comment's #."
            self._report(_locate(end), message, remedy)

    def _report(self, place: tuple[int, int], message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, *place, message, remedy))


_SECOND_DOCUMENT = (
    "A second YAML document starts here.",
    "Keep one document in a file: remove the line `---`.",
)
_ALIAS = (
    "Aliases (`*name`) are not allowed: they let a small file grow without end.",
    "Write the text out; if it starts with *, put it in quotation marks.",
)
_ANCHOR = (
    "Anchors (`&name`) are not allowed, as aliases are not.",
    "Remove it; if the text starts with &, put it in quotation marks.",
)
_TAG_REMEDY = "Remove it; if the text starts with !, put it in quotation marks."
_TOO_DEEP = (
    f"Lists and mappings are nested more than {MAX_DEPTH} deep here.",
    "Compare with the example in the README of the knowledge folder.",
)


def _locate(mark: Any) -> tuple[int, int]:  # noqa: ANN401 - PyYAML has two kinds of mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
