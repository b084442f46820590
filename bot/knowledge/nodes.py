"""A structured file as a tree that knows the place of every key and value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

Step = str | int
"""A key of a mapping or an index of a list."""


@dataclass(frozen=True, slots=True)
class Node:
    """A text, a list or a mapping; lines and columns count from 1, as editors show them.

    A scalar is always text: `no`, `12:30` and `2024-09` stay what the editor typed. Only a value
    that was left empty, or typed as `~` or `null`, is None.
    """

    line: int
    column: int
    value: Value

    def plain(self) -> object:
        """Give the tree as texts, lists and dictionaries."""
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        if isinstance(self.value, Mapping):
            return {key: pair.value.plain() for key, pair in self.value.items()}
        return self.value

    def child(self, step: Step) -> Node | None:
        """Give the value at a key or an index, if there is one."""
        if isinstance(self.value, Mapping) and step in self.value:
            return self.value[str(step)].value
        if isinstance(self.value, tuple) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def find(self, path: Iterable[Step]) -> Node:
        """Give the node that lies deepest along a path; steps that lead nowhere are passed over."""
        node = self
        for step in path:
            node = node.child(step) or node
        return node

    def find_key(self, path: tuple[Step, ...]) -> Node:
        """Give the key that ends a path, or the node where the path stops."""
        owner = self.find(path[:-1])
        if isinstance(owner.value, Mapping) and path[-1] in owner.value:
            return owner.value[str(path[-1])].key
        return owner


class Pair(NamedTuple):
    """A key of a mapping and its value."""

    key: Node
    value: Node


Value = str | tuple[Node, ...] | Mapping[str, Pair] | None
"""What a node may hold."""
