"""Catalogues read as trees, so that tests can hold them against each other and against the code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Junk,
    Message,
    MessageReference,
    NumberLiteral,
    Pattern,
    Placeable,
    SelectExpression,
    Term,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

FOLDER = Path(__file__).parents[2] / "bot" / "locales"
NAMES = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.ftl")))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a text is made of besides its words."""

    shown: frozenset[str]
    """The arguments that stand in it."""
    chosen_by: frozenset[str]
    """The arguments by which a variant is chosen."""
    categories: frozenset[str]
    """The plural categories of its variants."""
    references: frozenset[str]
    """The texts that it takes in: `command-ask.name`."""

    @property
    def arguments(self) -> frozenset[str]:
        return self.shown | self.chosen_by


class _Reader(Visitor):
    def __init__(self) -> None:
        self.shown: set[str] = set()
        self.chosen_by: set[str] = set()
        self.categories: set[str] = set()
        self.references: set[str] = set()

    def visit_Placeable(self, node: Placeable) -> None:  # noqa: N802 - as the visitor calls it
        if isinstance(node.expression, VariableReference):
            self.shown.add(node.expression.id.name)
        self.generic_visit(node)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802
        assert isinstance(node.selector, VariableReference), "choose by an argument alone"
        self.chosen_by.add(node.selector.id.name)
        for variant in node.variants:
            if isinstance(variant.key, Identifier):
                self.categories.add(variant.key.name)
            else:
                assert isinstance(variant.key, NumberLiteral)
        self.generic_visit(node)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.add(node.id.name + attribute)


def read_shape(pattern: Pattern) -> Shape:
    reader = _Reader()
    reader.visit(pattern)
    found = (reader.shown, reader.chosen_by, reader.categories, reader.references)
    return Shape(*map(frozenset, found))


def read_entries(name: str) -> Iterator[tuple[Path, Message | Term | Junk]]:
    for path in sorted((FOLDER / name).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message | Term | Junk):
                yield path, entry


def read_texts(name: str) -> Mapping[str, Shape]:
    """Give every text of a language by its id, or `id.attribute`."""
    texts: dict[str, Shape] = {}
    for _, entry in read_entries(name):
        if isinstance(entry, Message):
            if entry.value:
                texts[entry.id.name] = read_shape(entry.value)
            for attribute in entry.attributes:
                texts[f"{entry.id.name}.{attribute.id.name}"] = read_shape(attribute.value)
    return texts
