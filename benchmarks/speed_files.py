"""The files through which the speed benchmark hands a corpus to the processes that it starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.speed_corpus import WORDINGS, Grower, name_document
from bot.matching.values import Document

_DOCUMENTS, _QUESTIONS = "documents.txt", "questions.tsv"


def write_corpus(folder: Path, grower: Grower, wordings: int, questions: int) -> None:
    """Write documents with so many wordings in all, and questions for them."""
    count = max(1, wordings // WORDINGS)
    with (folder / _DOCUMENTS).open("w", encoding="utf-8") as file:
        for document in grower.grow(count):
            file.writelines(f"{wording}\n" for wording in document.wordings)
    with (folder / _QUESTIONS).open("w", encoding="utf-8") as file:
        file.writelines(f"{text}\t{right}\n" for text, right in grower.ask(questions, count))


def read_documents(folder: Path) -> list[Document]:
    """Read the documents."""
    return list(_group((folder / _DOCUMENTS).read_text(encoding="utf-8").split("\n")[:-1]))


def _group(lines: list[str]) -> Iterator[Document]:
    for number, start in enumerate(range(0, len(lines), WORDINGS)):
        yield Document(name_document(number), tuple(lines[start : start + WORDINGS]))


def read_questions(folder: Path) -> list[tuple[str, str]]:
    """Read the questions with the id of the document that each is after."""
    lines = (folder / _QUESTIONS).read_text(encoding="utf-8").split("\n")[:-1]
    return [(text, right) for text, _, right in (line.partition("\t") for line in lines)]
