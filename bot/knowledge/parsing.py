"""From one file to its checked form, file by file: a result depends on nothing but the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import Problem
from bot.knowledge.explaining import explain
from bot.knowledge.files import read_yaml
from bot.knowledge.nodes import Node, Step

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Form]):
    """A file's form, the tree it came from and the problems found on the way.

    Where single items of the file are wrong, the form holds the sound ones, so that the checks
    which follow can report on them too; it is None where nothing can be saved.
    """

    path: Path
    form: Form | None
    root: Node | None
    problems: tuple[Problem, ...]
    kept: tuple[int, ...] = ()
    """The index in the file of each item of the form's list."""

    def problem(self, path: tuple[Step, ...], message: str, remedy: str) -> Problem:
        """Make a problem at the value which lies at a path of the file."""
        node = self.root.find(path) if self.root else Node(1, 1, None)
        return Problem(self.path, node.line, node.column, message, remedy)


def parse_file(path: Path, form: type[Form], items: str) -> Parsed[Form]:
    """Read a file and check its form; `items` names the field with the list of its items."""
    reading = read_yaml(path)
    root = reading.root
    if root is None:
        return Parsed(path, None, None, reading.problems)
    plain = root.plain()
    checked, errors = _check(plain, form)
    problems = reading.problems + tuple(_describe(path, root, error, form) for error in errors)
    listed = plain.get(items) if isinstance(plain, dict) else None
    kept = tuple(range(len(listed))) if isinstance(listed, list) else ()
    if errors and kept:
        bad = {e["loc"][1] for e in errors if len(e["loc"]) > 1 and e["loc"][0] == items}
        kept = tuple(index for index in kept if index not in bad)
        checked = _salvage(plain, form, items, kept, errors)
    return Parsed(path, checked, root, problems, kept)


def _check(plain: object, form: type[Form]) -> tuple[Form | None, list[ErrorDetails]]:
    try:
        return form.model_validate(plain), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _salvage(
    plain: Any,  # noqa: ANN401 - any tree that an editor may write
    form: type[Form],
    items: str,
    kept: tuple[int, ...],
    errors: list[ErrorDetails],
) -> Form | None:
    """Check again without the wrong items and the wrong fields around them."""
    wrong = {e["loc"][0] for e in errors if e["loc"] and e["loc"][0] != items}
    sound = {key: value for key, value in plain.items() if key not in wrong}
    sound[items] = [plain[items][index] for index in kept]
    stand_ins = {"title": "?", "date": "2000"}
    for key in wrong & stand_ins.keys() & form.model_fields.keys():
        sound[key] = stand_ins[key]
    return _check(sound, form)[0]


def _describe(path: Path, root: Node, error: ErrorDetails, form: type[BaseModel]) -> Problem:
    steps = tuple(step for step in error["loc"] if step != "[key]")
    is_key = error["type"] == "extra_forbidden" or len(steps) < len(error["loc"])
    node = root.find_key(steps) if is_key and steps else root.find(steps)
    return Problem(path, node.line, node.column, *explain(error, form))
