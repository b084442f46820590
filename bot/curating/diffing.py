"""What the files in the working folder would change against those that are served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import App
from bot.curating.judging import Asked, count_questions, find_differences
from bot.curating.noticing import list_texts
from bot.curating.proposals import Difference
from bot.errors import KnowledgeError, WorldError
from bot.evaluation.differing import EntryChanges, find_changed_entries
from bot.storage.knowledge_changes import LoggedQuestion


@dataclass(frozen=True, slots=True)
class KnowledgeDiff:
    """What would change."""

    against: str
    """Whose files those are that it was compared with, in words."""
    entries: EntryChanges
    differences: tuple[Difference, ...]
    """The checks and logged questions that would get another answer."""
    asked: int
    """How many were asked."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change that anybody could notice."""
        return not (self.entries.count or self.differences)


def compare_folder(
    folder: Path,
    against: str,
    texts: Mapping[str, str],
    logged: Sequence[LoggedQuestion] = (),
) -> KnowledgeDiff:
    """Build both knowledge bases, and ask both every check and every logged question.

    `texts` are the files to compare with, by their path in the folder, and `against` says whose
    they are. Neither answers with the neural encoder.

    Raises:
        KnowledgeError: The working files are wrong; it holds every problem.
        WorldError: Those that they are compared with are.
    """
    with TemporaryDirectory() as made:
        copy = Path(made) / "knowledge"
        _lay_out(copy, texts)
        try:
            app = App.load(copy)
        except KnowledgeError as error:
            faults = (str(replace(p, file=p.file.relative_to(copy))) for p in error.problems)
            told = "\n".join((f"There is no comparing with {against}, which has faults:", *faults))
            raise WorldError(told) from error
        overlay: dict[Path, str | None] = {copy / name: None for name in texts}
        overlay |= {copy / name: text for name, text in list_texts(folder).items()}
        try:
            after = app.try_out(overlay)
        except KnowledgeError as error:
            moved = (replace(p, file=folder / p.file.relative_to(copy)) for p in error.problems)
            raise KnowledgeError(tuple(moved)) from None
        before = app.served
        return KnowledgeDiff(
            against,
            find_changed_entries(before.knowledge.entries, after.knowledge.entries),
            tuple(find_differences(Asked(before), Asked(after), logged)),
            count_questions(before.knowledge, after.knowledge, logged),
        )


def _lay_out(copy: Path, texts: Mapping[str, str]) -> None:
    for name in ("sources", "topics"):
        (copy / name).mkdir(parents=True)
    for name, text in texts.items():
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
