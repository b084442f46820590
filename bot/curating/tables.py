"""Entries as rows of a table, and tables as CSV and XLSX: out and back without any loss.

A cell that begins as a formula would is written with an apostrophe before it, so that no
spreadsheet runs it; on the way back that apostrophe is taken off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.curating.edits import EntryContent
from bot.errors import EditError

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 200

_RISKY = frozenset("=+-@\t\r'")
_PLAIN = (
    "id",
    "topic",
    "suspended",
    "fact",
    "quote",
    "source",
    "context",
    "keywords",
    "related",
    "derived",
)
_TAGGED = ("questions.", "translations.")
"""What begins the columns that there are one of for each language."""
_PAIR = " = "


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, by its columns' names."""

    number: int
    """Its line in the table, counted from 1; the header is the first."""
    cells: Mapping[str, str]


def to_rows(entries: Iterable[tuple[str, EntryContent]]) -> list[dict[str, str]]:
    """Give entries, each with its topic, as rows; texts of one field are lines of a cell."""
    rows = []
    for topic, one in entries:
        row = {
            "id": one.id,
            "topic": topic,
            "fact": one.fact,
            "quote": "\n".join(one.quote),
            "source": one.source,
            "context": one.context,
            "keywords": "\n".join(one.keywords),
            "related": "\n".join(one.related),
            "derived": _write_pairs(one.derived),
        }
        if one.suspended:
            row["suspended"] = one.suspended
        row |= {f"questions.{key}": "\n".join(texts) for key, texts in one.questions.items()}
        row |= {f"translations.{tag}": text for tag, text in one.translations.items()}
        rows.append(row)
    return rows


def from_row(row: Row) -> tuple[str, EntryContent]:
    """Give the topic and the content of a row; cells that are not there are empty."""
    cells = row.cells

    def lines(name: str) -> tuple[str, ...]:
        return tuple(one.strip() for one in cells.get(name, "").splitlines() if one.strip())

    def by(prefix: str) -> Iterator[tuple[str, str]]:
        for name in cells:
            if name.startswith(prefix) and cells[name].strip():
                yield name.removeprefix(prefix), name

    return cells.get("topic", "").strip(), EntryContent(
        id=cells.get("id", "").strip(),
        fact=_one_line(cells.get("fact", "")),
        suspended=_one_line(cells.get("suspended", "")),
        quote=lines("quote"),
        questions={key: lines(name) for key, name in by("questions.")},
        source=cells.get("source", "").strip(),
        keywords=lines("keywords"),
        context=_one_line(cells.get("context", "")),
        related=lines("related"),
        derived=_read_pairs(row.number, lines("derived")),
        translations={key: _one_line(cells[name]) for key, name in by("translations.")},
    )


def check_entry_columns(names: Iterable[str]) -> None:
    """Raise EditError where a column with a name is none that `from_row` reads."""
    strange = [one for one in names if one and one not in _PLAIN and not one.startswith(_TAGGED)]
    if strange:
        known = ", ".join((*_PLAIN, *(f"{one}en" for one in _TAGGED)))
        listed = ", ".join(f"“{one}”" for one in strange)
        raise EditError(
            f"The header has columns that are not read: {listed}. Rename or remove them. "
            f"The columns are {known} (or another language in the place of `en`)."
        )


def write_csv(rows: Sequence[Mapping[str, str]], columns: Sequence[str] = ()) -> bytes:
    """Write rows as CSV in UTF-8, with the mark that spreadsheets know it by."""
    out = io.StringIO(newline="")
    names = columns or list_columns(rows)
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([guard(row.get(name, "")) for name in names] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, *, delimiter: str = "") -> list[Row]:
    """Read CSV; raise EditError where it is none, or too much of it."""
    text = decode(data)
    mark = delimiter or _guess_delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        return to_table([unguard(cell) for cell in row] for row in reader)
    except csv.Error as error:
        raise EditError(f"Line {reader.line_num} is not sound CSV: {error}.") from None


def to_table(lines: Iterable[Sequence[str]]) -> list[Row]:
    """Take the first line as the columns' names, and the others, if not empty, as rows."""
    names: list[str] = []
    rows: list[Row] = []
    for number, cells in enumerate(lines, start=1):
        if not names:
            names = [name.strip() for name in cells]
            _check_columns(names)
        elif any(cell.strip() for cell in cells):
            if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
                raise EditError(
                    f"Row {number} has {len(cells)} cells, and the header {len(names)}. "
                    "Put texts that hold the separator into quotation marks."
                )
            rows.append(Row(number, dict(zip(names, cells, strict=False))))
        if len(rows) > MOST_ROWS:
            raise EditError(f"The table has over {MOST_ROWS:,} rows. Split it.")
    if not rows:
        raise EditError("The table has no rows below its header.")
    return rows


def list_columns(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """Give the names of all columns, in their usual order."""
    found = {name for row in rows for name in row}
    usual = [name for name in _PLAIN if name in found]
    return usual + sorted(found - set(usual))


def guard(cell: str) -> str:
    """Keep a cell from being read as a formula."""
    return f"'{cell}" if cell[:1] in _RISKY and cell else cell


def unguard(cell: str) -> str:
    """Take back what `guard` did."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _RISKY and len(cell) > 1 else cell


def decode(data: bytes) -> str:
    """Read bytes as text; raise EditError where they are none."""
    if len(data) > MOST_BYTES:
        raise EditError(f"The file is over {MOST_BYTES:,} bytes. Split it.")
    marks = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encoding = next((name for mark, name in marks.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EditError(
            f"Byte {error.start + 1:,} of the file is not {encoding.upper()}. "
            "Save it as “CSV UTF-8”, or with the encoding UTF-8."
        ) from None
    if "\0" in text:
        raise EditError("The file is no text: it holds a zero byte.")
    return text


def _check_columns(names: Sequence[str]) -> None:
    if len(names) > MOST_COLUMNS:
        raise EditError(f"The table has over {MOST_COLUMNS} columns.")
    double = next((name for name in names if name and names.count(name) > 1), "")
    if double:
        raise EditError(f"The header has the column “{double}” twice. Keep one.")


def _guess_delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _write_pairs(pairs: Mapping[str, str]) -> str:
    return "\n".join(f"{key}{_PAIR}{value}" for key, value in pairs.items())


def _read_pairs(number: int, lines: Iterable[str]) -> dict[str, str]:
    pairs = {}
    for line in lines:
        key, mark, value = line.partition(_PAIR)
        if not mark:
            raise EditError(f"Row {number}: write `derived` as “2024{_PAIR}the reason”.")
        pairs[key.strip()] = value.strip()
    return pairs


def _one_line(text: str) -> str:
    return " ".join(text.split())
