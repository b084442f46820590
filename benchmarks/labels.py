"""Questions with what may answer them, read from the forms in which people label them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import KnowledgeError
from bot.evaluation.labelled import Labelled, parse_labelled
from bot.evaluation.scoring import is_acceptable
from bot.knowledge.model import Entry, Knowledge
from bot.knowledge.parsing import parse_file
from bot.knowledge.schema import ChecksForm


@dataclass(frozen=True, slots=True)
class Label:
    """A question, and the test that an entry must pass to answer it."""

    question: str
    accepts: Callable[[Entry], bool]


def read_labels(path: Path, knowledge: Knowledge) -> list[Label]:
    """Read a file of labelled questions, by its suffix YAML or JSONL.

    YAML holds checks, as `knowledge/checks.yaml` does; JSONL is what `verbatim evaluate` takes.

    Raises:
        OSError: The file can't be read.
        KnowledgeError: A check is wrong.
        WorldError: A line is wrong.
    """
    if path.suffix in {".yaml", ".yml"}:
        return list(_read_checks(path))
    with path.open("rb") as lines:
        labelled = parse_labelled(lines, str(path))
    return [_label(one, knowledge) for one in labelled]


def _read_checks(path: Path) -> Iterator[Label]:
    parsed = parse_file(path, ChecksForm, "checks")
    if parsed.problems or not parsed.form:
        raise KnowledgeError(parsed.problems)
    for check in parsed.form.checks:
        ids = frozenset([*check.answer, *check.suggest])
        yield Label(check.ask, lambda entry, ids=ids: entry.id in ids)  # type: ignore[misc]


def _label(labelled: Labelled, knowledge: Knowledge) -> Label:
    def accepts(entry: Entry) -> bool:
        return is_acceptable(entry, labelled, knowledge.sources)

    return Label(labelled.question, accepts)
