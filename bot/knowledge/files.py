"""YAML read safely into nodes; the only module that knows PyYAML.

Events are read instead of loading objects, so that no file can build an object, nest without end or
grow by aliases, and so that every value keeps its place and stays the text that was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.errors import Problem
from bot.knowledge.decoding import read_text
from bot.knowledge.nodes import Node, Pair
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
    """What came of reading a file: its tree, unless something prevents it, and the problems found."""

    root: Node | None
    problems: tuple[Problem, ...]


def read_yaml(path: Path) -> Reading:
    """Read one YAML document; every fault becomes a problem with its place, none is raised."""
    text = read_text(path, MAX_BYTES)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    tree = _Tree(path, text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not tree.take(event):
                return Reading(None, tuple(tree.problems))
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        line = text.splitlines()[place[0] - 1 : place[0]]
        words = explain_fault(f"{fault.context or ''} {fault.problem or ''}", "".join(line))
        tree.problems.append(Problem(path, *place, *words))
        return Reading(None, tuple(tree.problems))
    if tree.root is None:
        tree.problems.append(
            Problem(path, 1, 1, "The file is empty.", "Fill it, or delete it if it is not needed.")
        )
    return Reading(tree.root, tuple(tree.problems))


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
            self._report(event.start_mark, *refusal)
            return False
        if isinstance(event, yaml.ScalarEvent):
            self._check_comment(event)
            self._place(event, _scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Frame(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self._open.pop()
            mapping = isinstance(frame.event, yaml.MappingStartEvent)
            value = self._pair_up(frame.items) if mapping else tuple(frame.items)
            self._place(frame.event, value)
        return True

    def _refuse(self, event: yaml.Event) -> tuple[str, str] | None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                return _SECOND_DOCUMENT
        if not isinstance(event, yaml.NodeEvent):
            return None
        if isinstance(event, yaml.AliasEvent):
            return _ALIAS
        if event.anchor is not None:
            return _ANCHOR
        if getattr(event, "tag", None) is not None:
            return f"The tag {event.tag!r} is not allowed: the files hold only text.", _TAG_REMEDY
        return _TOO_DEEP if len(self._open) > MAX_DEPTH else None

    def _place(
        self, event: yaml.Event, value: str | tuple[Node, ...] | dict[str, Pair] | None
    ) -> None:
        mark = event.start_mark
        node = Node(mark.line + 1, mark.column + 1, value)
        if self._open:
            self._open[-1].items.append(node)
        else:
            self.root = node

    def _pair_up(self, items: list[Node]) -> dict[str, Pair]:
        pairs: dict[str, Pair] = {}
        for key, value in _in_pairs(items):
            if not isinstance(key.value, str):
                self._add(
                    key,
                    "A key must be a word.",
                    "Put it in quotation marks, with a colon after it.",
                )
            elif key.value in pairs:
                first = pairs[key.value].key.line
                self._add(
                    key,
                    f"`{key.value}` stands here for the second time; the first is in line {first}.",
                    "Keep one of the two, or put both texts into one list.",
                )
            else:
                pairs[key.value] = Pair(key, value)
        return pairs

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        if not event.implicit[0]:
            return
        lost = _GLUED_COMMENT.match(self.text, event.end_mark.index)
        if lost:
            self._report(
                event.end_mark,
                f"Everything from `{lost[1]}` on is lost: YAML reads it as a comment.",
                "Put the whole text in quotation marks; if a comment is meant, put a space after the #.",
            )

    def _report(self, mark: yaml.Mark, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, message, remedy))

    def _add(self, node: Node, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, node.line, node.column, message, remedy))


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


def _scalar(event: yaml.ScalarEvent) -> str | None:
    return None if event.implicit[0] and event.value in _NOTHING else str(event.value)


def _in_pairs(items: list[Node]) -> Iterator[tuple[Node, Node]]:
    return zip(items[::2], items[1::2], strict=True)
