"""Tables as XLSX workbooks: every cell is text, and nothing in a workbook is ever run."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.exceptions import InvalidFileException

from bot.curating.archives import open_archive
from bot.curating.tables import MOST_COLUMNS, MOST_ROWS, Row, list_columns, to_table
from bot.errors import EditError

_WIDTHS = {"id": 28, "topic": 22, "fact": 60, "quote": 60}
_FALSE = "The file is no sound XLSX workbook. Save it as .xlsx, or as CSV UTF-8."


def write_xlsx(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Write rows as a workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise TypeError("a new workbook has a sheet")
    sheet.title = "Knowledge"
    sheet.freeze_panes = "B2"
    names = list_columns(rows)
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(1, column, name)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(name, 40)
    for line, row in enumerate(rows, start=2):
        for column, name in enumerate(names, start=1):
            cell = sheet.cell(line, column, row.get(name) or None)
            if cell.value is not None:
                cell.data_type = "s"  # a text that begins with `=` is no formula
                cell.quotePrefix = True  # nor when it is edited by hand
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes) -> list[Row]:
    """Read the first sheet of a workbook; raise EditError where it can't be trusted or read."""
    with open_archive(data, _FALSE) as archive:
        names = {name.lower() for name in archive.namelist()}
    if any(name.endswith("vbaproject.bin") for name in names):
        raise EditError("The workbook has macros. Save it as .xlsx without them.")
    if "xl/workbook.xml" not in names:
        raise EditError(_FALSE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that it passes over
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return to_table(_read_sheet(book.worksheets[0].iter_rows(values_only=True)))
            finally:
                book.close()
    except EditError:
        raise
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        OSError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        SyntaxError,
    ):
        # What openpyxl raises on a workbook that is damaged depends on where the damage is.
        raise EditError(_FALSE) from None


def _read_sheet(rows: Iterator[tuple[object, ...]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows, start=1):
        if number > 2 * MOST_ROWS:
            raise EditError(f"The sheet has over {MOST_ROWS:,} rows. Split it.")
        cells = ["" if cell is None else _to_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise EditError(f"The sheet has over {MOST_COLUMNS} columns.")
        yield cells


def _to_text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
