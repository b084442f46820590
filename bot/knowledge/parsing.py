"""From one file to its checked form: what comes of a file depends on nothing but the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import Problem
from bot.knowledge.decoding import Read, read_text
from bot.knowledge.explaining import explain
from bot.knowledge.files import read_yaml
from bot.knowledge.nodes import Node, Step

Form = TypeVar("Form", bound=BaseModel)

_STAND_INS = {"title": "?", "date": "2000"}
"""What takes the place of a faulty field that the form cannot do without."""


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Form]):
    """A file's form, the tree that it came from and the problems found on the way.

    Where single items or fields are wrong, the form holds the sound ones, so that the checks which
    follow can report on these too; it is None where nothing can be saved.
    """

    path: Path
    form: Form | None
    root: Node | None
    problems: tuple[Problem, ...]
    kept: tuple[int, ...] = ()
    """For each item that the form holds, its index in the file."""
    is_whole: bool = True
    """Whether nothing of the file was passed over, as what stands under a key's second mention."""

    def at(self, *path: Step) -> Place:
        """Name a place of the file by its path."""
        return Place(self.path, self.root or Node(1, 1, None), path)


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a file; where the path leads nowhere, what comes nearest to it."""

    file: Path
    root: Node
    path: tuple[Step, ...]

    @property
    def line(self) -> int:
        """The line of the value, counted from 1."""
        return self.root.find(self.path).line

    def report(self, message: str, remedy: str) -> Problem:
        """Make a problem at this place."""
        node = self.root.find(self.path)
        return Problem(self.file, node.line, node.column, message, remedy)

    def __str__(self) -> str:
        return f"{self.file.name}, line {self.line}"


def parse_file(path: Path, form: type[Form], items: str, read: Read = read_text) -> Parsed[Form]:
    """Read a file and check its form; `items` names the field with the list of its items."""
    reading = read_yaml(path, read)
    root = reading.root
    if root is None:
        return Parsed(path, None, None, reading.problems, is_whole=False)
    plain = root.plain()
    listed = plain.get(items) if isinstance(plain, dict) else None
    every = range(len(listed)) if isinstance(listed, list) else range(0)
    checked, errors = _check(plain, form)
    problems = [*reading.problems, *(_describe(path, root, error, form) for error in errors)]
    bad = {e["loc"][1] for e in errors if len(e["loc"]) > 1 and e["loc"][0] == items}
    kept = tuple(index for index in every if index not in bad)
    if errors and isinstance(plain, dict):
        wrong = {e["loc"][0] for e in errors if e["loc"]} - ({items} if kept else set())
        sound = {key: value for key, value in plain.items() if key not in wrong}
        sound |= {key: text for key, text in _STAND_INS.items() if key in wrong}
        sound |= {items: [plain[items][index] for index in kept]} if kept else {}
        checked, _ = _check(sound, form)
    return Parsed(path, checked, root, tuple(problems), kept, is_whole=not reading.problems)


def find_faults(plain: object, form: type[BaseModel]) -> tuple[str, ...]:
    """Say what is wrong with the form of a value that stands in no file, and how to mend each."""
    _, errors = _check(plain, form)
    return tuple(" ".join(explain(error, form)) for error in errors)


def _check(plain: object, form: type[Form]) -> tuple[Form | None, list[ErrorDetails]]:
    try:
        return form.model_validate(plain), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _describe(path: Path, root: Node, error: ErrorDetails, form: type[BaseModel]) -> Problem:
    steps = tuple(step for step in error["loc"] if step != "[key]")
    is_key = error["type"] == "extra_forbidden" or len(steps) < len(error["loc"])
    node = root.find_key(steps) if is_key and steps else root.find(steps)
    return Problem(path, node.line, node.column, *explain(error, form))
