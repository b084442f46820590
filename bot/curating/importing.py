"""Files that bring entries, read into edits, with what becomes of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from bot.curating.archives import read_zip
from bot.curating.contents import (
    choose_language,
    content_of,
    language_of_source,
    read_content,
    write_content,
)
from bot.curating.edits import (
    AddDraft,
    AddEntry,
    AddTopic,
    Edit,
    EditEntry,
    EntryContent,
    TopicContent,
    WriteFile,
)
from bot.curating.list_file import open_list
from bot.curating.planning import name_topic
from bot.curating.qna import is_qna, read_qna
from bot.curating.spreadsheets import read_xlsx
from bot.curating.tables import Row, decode, from_row, read_csv, write_csv
from bot.errors import EditError
from bot.knowledge.model import Knowledge
from bot.knowledge.naming import make_free
from bot.knowledge.parsing import find_faults
from bot.knowledge.schema import EntryForm

_STAND_IN = "?"
"""What stands for the quote of a draft while its other fields are checked."""


class RowState(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    """It says what is there already."""
    DRAFT = "draft"
    """It has no quote, so it waits as a draft and is not served."""
    BAD = "bad"
    """It can't be taken; its problems say why."""


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row of an imported file, and what becomes of it."""

    place: str
    """Where it stands: `row 3`, or the file within an archive."""
    item: str
    """The entry's id, or the file's path."""
    state: RowState
    edit: Edit | None = None
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """What is worth knowing, though nothing is wrong."""


def read_import(
    name: str, data: bytes, knowledge: Knowledge, *, topic: str = "imported"
) -> tuple[ImportedRow, ...]:
    """Read a file by the ending of its name; `topic` is for rows that name none.

    Raises:
        EditError: It can't be read at all.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".zip":
        return tuple(_read_files(read_zip(data), knowledge))
    if suffix in (".yaml", ".yml"):
        stem = PurePosixPath(name).stem
        file = f"{stem}.yaml" if stem in ("checks", "synonyms") else f"topics/{stem}.yaml"
        return tuple(_read_files({file: decode(data)}, knowledge))
    if suffix == ".xlsx":
        return tuple(_read_table(read_xlsx(data), knowledge, topic))
    if suffix in (".csv", ".tsv", ".txt"):
        delimiter = "" if suffix == ".csv" else "\t"
        return tuple(_read_table(read_csv(data, delimiter=delimiter), knowledge, topic))
    if suffix in (".xls", ".xlsm", ".xlsb"):
        raise EditError("Old workbooks and those with macros are not read. Save it as .xlsx.")
    raise EditError("Import takes .zip, .yaml, .csv, .tsv and .xlsx.")


def write_report(rows: Iterable[ImportedRow]) -> bytes:
    """Write what became of each row, as a table in CSV."""
    return write_csv(
        [
            {
                "place": row.place,
                "id": row.item,
                "outcome": row.state.value,
                "message": " ".join((*row.problems, *row.remarks)),
            }
            for row in rows
        ],
        ("place", "id", "outcome", "message"),
    )


def list_edits(rows: Iterable[ImportedRow], knowledge: Knowledge) -> tuple[Edit, ...]:
    """Give the edits of the rows that can be taken; entries of a new topic make it."""
    edits: list[Edit] = []
    fresh: dict[str, list[EntryContent]] = {}
    for row in rows:
        edit = row.edit
        if isinstance(edit, AddEntry) and edit.topic not in knowledge.topics:
            fresh.setdefault(edit.topic, []).append(edit.entry)
        elif edit is not None:
            edits.append(edit)
    topics = (_begin_topic(name, entries, knowledge) for name, entries in fresh.items())
    return (*topics, *edits)


def _begin_topic(name: str, entries: Sequence[EntryContent], knowledge: Knowledge) -> AddTopic:
    first = entries[0]
    language = choose_language(language_of_source(knowledge, first.source), first)
    return AddTopic(TopicContent(name, name_topic(name), language=language), tuple(entries))


def spoil(row: ImportedRow, problems: Sequence[str]) -> ImportedRow:
    """Give a row that can't be taken after all."""
    return replace(row, state=RowState.BAD, edit=None, problems=(*row.problems, *problems))


def _read_table(rows: Sequence[Row], knowledge: Knowledge, topic: str) -> Iterator[ImportedRow]:
    if is_qna(rows[0].cells):
        for pair in read_qna(rows, knowledge.entries):
            yield _judge(f"row {pair.number}", topic, pair.content, knowledge, pair.remarks)
        return
    if "fact" not in rows[0].cells:
        raise EditError(
            "The header needs at least `fact` and `questions.en`, as an export has them, or "
            "`Question` and `Answer`, as QnA Maker has them."
        )
    taken = set(knowledge.entries)
    for row in rows:
        try:
            named, content = from_row(row)
        except EditError as error:
            item = row.cells.get("id", "").strip()
            yield ImportedRow(f"row {row.number}", item, RowState.BAD, problems=(str(error),))
            continue
        if not content.id:
            content = replace(content, id=make_free(f"imported-{row.number}", taken))
        taken.add(content.id)
        yield _judge(f"row {row.number}", named or topic, content, knowledge)


def _judge(
    place: str,
    topic: str,
    content: EntryContent,
    knowledge: Knowledge,
    remarks: tuple[str, ...] = (),
) -> ImportedRow:
    problems = find_faults({"quote": _STAND_IN, **write_content(content, {})}, EntryForm)
    if problems:
        return ImportedRow(place, content.id, RowState.BAD, None, problems, remarks)
    former = knowledge.entries.get(content.id)
    if not content.quote:
        if former is not None:
            said = (f"An entry `{content.id}` is there, and this row has no quote.",)
            return ImportedRow(place, content.id, RowState.BAD, None, said, remarks)
        edit: Edit = AddDraft(topic, content)
        return ImportedRow(place, content.id, RowState.DRAFT, edit, (), remarks)
    if former is None:
        return ImportedRow(place, content.id, RowState.NEW, AddEntry(topic, content), (), remarks)
    old = content_of(former)
    if replace(content, source=content.source or old.source) == old:
        return ImportedRow(place, content.id, RowState.SAME, None, (), remarks)
    if topic not in (former.topic, ""):
        remarks = (*remarks, f"It stays in its topic, {former.topic}.")
    return ImportedRow(place, content.id, RowState.CHANGED, EditEntry(content), (), remarks)


def _read_files(texts: Mapping[str, str], knowledge: Knowledge) -> Iterator[ImportedRow]:
    known = ("topics/", "sources/", "drafts/")
    for file in sorted(texts):
        if file.startswith("topics/") and PurePosixPath(file).stem in knowledge.topics:
            yield from _read_topic(file, texts[file], knowledge)
        elif file.startswith(known) or file in ("checks.yaml", "synonyms.yaml"):
            yield _read_whole(file, texts[file])


def _read_topic(file: str, text: str, knowledge: Knowledge) -> Iterator[ImportedRow]:
    """Read the entries of a topic that is there: the rest of it stays as it is."""
    opened = open_list(file, text)
    try:
        items = opened.list_items() if opened else []
        fields = opened.fields if opened else {}
    except EditError as error:
        yield ImportedRow(file, file, RowState.BAD, problems=(str(error),))
        return
    for item in items:
        content = read_content(item.plain, fields)
        yield _judge(file, PurePosixPath(file).stem, content, knowledge)


def _read_whole(file: str, text: str) -> ImportedRow:
    return ImportedRow(file, file, RowState.NEW, WriteFile(file, text))
