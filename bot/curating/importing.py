"""Files that bring entries, read into edits, with what becomes of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from bot.curating.archives import read_zip
from bot.curating.contents import choose_language, language_of_source, write_content
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
from bot.curating.listing import Listed, list_entries, read_whole
from bot.curating.planning import name_topic
from bot.curating.qna import is_qna, read_qna
from bot.curating.spreadsheets import read_xlsx
from bot.curating.tables import Row, check_entry_columns, decode, from_row, read_csv, write_csv
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


@dataclass(frozen=True, slots=True)
class Present:
    """What is there already."""

    texts: Mapping[str, str]
    """The folder's files, by their path within it."""
    entries: Mapping[str, Listed]
    """By id, those that are suspended too."""

    @classmethod
    def of(cls, knowledge: Knowledge, texts: Mapping[str, str]) -> Present:
        """Take the knowledge and the texts of its files."""
        return cls(texts, list_entries(texts, knowledge))


def read_import(
    name: str, data: bytes, present: Present, *, topic: str = "imported"
) -> tuple[ImportedRow, ...]:
    """Read a file by the ending of its name; `topic` is for rows that name none.

    Raises:
        EditError: It can't be read at all.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".zip":
        return tuple(_read_files(read_zip(data), present))
    if suffix in (".yaml", ".yml"):
        stem = PurePosixPath(name).stem
        file = f"{stem}.yaml" if stem in ("checks", "synonyms") else f"topics/{stem}.yaml"
        return tuple(_read_files({file: decode(data)}, present))
    if suffix == ".xlsx":
        return tuple(_read_table(read_xlsx(data), present, topic))
    if suffix in (".csv", ".tsv", ".txt"):
        delimiter = "" if suffix == ".csv" else "\t"
        return tuple(_read_table(read_csv(data, delimiter=delimiter), present, topic))
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
    topics = {*knowledge.topics, *(one.topic for one in knowledge.suspended.values())}
    edits: list[Edit] = []
    fresh: dict[str, list[EntryContent]] = {}
    for row in rows:
        edit = row.edit
        if isinstance(edit, AddEntry) and edit.topic not in topics:
            fresh.setdefault(edit.topic, []).append(edit.entry)
        elif edit is not None:
            edits.append(edit)
    begun = (_begin_topic(name, entries, knowledge) for name, entries in fresh.items())
    return (*begun, *edits)


def _begin_topic(name: str, entries: Sequence[EntryContent], knowledge: Knowledge) -> AddTopic:
    first = entries[0]
    language = choose_language(language_of_source(knowledge, first.source), first)
    return AddTopic(TopicContent(name, name_topic(name), language=language), tuple(entries))


def spoil(row: ImportedRow, problems: Sequence[str]) -> ImportedRow:
    """Give a row that can't be taken after all."""
    return replace(row, state=RowState.BAD, edit=None, problems=(*row.problems, *problems))


def _read_table(rows: Sequence[Row], present: Present, topic: str) -> Iterator[ImportedRow]:
    if is_qna(rows[0].cells):
        for pair in read_qna(rows, present.entries):
            yield _judge(f"row {pair.number}", topic, pair.content, present, pair.remarks)
        return
    if "fact" not in rows[0].cells:
        raise EditError(
            "The header needs at least `fact` and `questions.en`, as an export has them, or "
            "`Question` and `Answer`, as QnA Maker has them."
        )
    check_entry_columns(rows[0].cells)
    taken = set(present.entries)
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
        yield _judge(f"row {row.number}", named or topic, content, present)


def _judge(
    place: str,
    topic: str,
    content: EntryContent,
    present: Present,
    remarks: tuple[str, ...] = (),
) -> ImportedRow:
    problems = find_faults({"quote": _STAND_IN, **write_content(content, {})}, EntryForm)
    if problems:
        return ImportedRow(place, content.id, RowState.BAD, None, problems, remarks)
    former = present.entries.get(content.id)
    if content.suspended:
        remarks = (*remarks, "It is suspended.")
    if not content.quote:
        if former is not None:
            said = (f"An entry `{content.id}` is there, and this row has no quote.",)
            return ImportedRow(place, content.id, RowState.BAD, None, said, remarks)
        edit: Edit = AddDraft(topic, content)
        return ImportedRow(place, content.id, RowState.DRAFT, edit, (), remarks)
    if former is None:
        return ImportedRow(place, content.id, RowState.NEW, AddEntry(topic, content), (), remarks)
    old = former.content
    if _strip(replace(content, source=content.source or old.source)) == _strip(old):
        return ImportedRow(place, content.id, RowState.SAME, None, (), remarks)
    if topic not in (former.topic, ""):
        remarks = (*remarks, f"It stays in its topic, {former.topic}.")
    return ImportedRow(place, content.id, RowState.CHANGED, EditEntry(content), (), remarks)


def _strip(content: EntryContent) -> EntryContent:
    """Take off what YAML's block texts leave at the end of a line."""
    return replace(
        content,
        fact=content.fact.strip(),
        quote=tuple(one.strip() for one in content.quote),
        questions={key: tuple(map(str.strip, one)) for key, one in content.questions.items()},
        keywords=tuple(map(str.strip, content.keywords)),
        context=content.context.strip(),
        derived={key.strip(): one.strip() for key, one in content.derived.items()},
        translations={key: one.strip() for key, one in content.translations.items()},
    )


def _read_files(texts: Mapping[str, str], present: Present) -> Iterator[ImportedRow]:
    known = ("topics/", "sources/", "drafts/")
    for file in sorted(texts):
        if file.startswith("topics/") and file in present.texts:
            yield from _read_topic(file, texts[file], present)
        elif file.startswith(known) or file in ("checks.yaml", "synonyms.yaml"):
            yield _read_whole(file, texts[file], present)


def _read_topic(file: str, text: str, present: Present) -> Iterator[ImportedRow]:
    """Read the entries of a topic that is there: the rest of it stays as it is."""
    opened = open_list(file, text)
    try:
        items = opened.list_items() if opened else []
        fields = opened.fields if opened else {}
    except EditError as error:
        yield ImportedRow(file, file, RowState.BAD, problems=(str(error),))
        return
    for item in items:
        content = read_whole(item.plain, fields)
        yield _judge(file, PurePosixPath(file).stem, content, present)


def _read_whole(file: str, text: str, present: Present) -> ImportedRow:
    now = present.texts.get(file)
    if now is not None and now.removeprefix("\ufeff") == text:
        return ImportedRow(file, file, RowState.SAME)
    state = RowState.NEW if now is None else RowState.CHANGED
    return ImportedRow(file, file, state, WriteFile(file, text))
