"""The knowledge as one file to take away: its own YAML in a ZIP, or a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from bot.curating.archives import write_zip
from bot.curating.listing import list_entries
from bot.curating.noticing import list_texts
from bot.curating.spreadsheets import write_xlsx
from bot.curating.tables import to_rows, write_csv
from bot.knowledge.model import Knowledge


class Format(StrEnum):
    """What the knowledge can be exported as; each is the ending of the file's name."""

    ZIP = "zip"
    """All files as they are: the only one that holds sources, checks and comments too."""
    CSV = "csv"
    XLSX = "xlsx"


def name_file(form: Format) -> str:
    """Give what to call the file."""
    return f"knowledge.{form}"


def export(folder: Path, knowledge: Knowledge, form: Format) -> bytes:
    """Give the bytes of the file: a ZIP of the folder, or a table of the entries.

    Those that are suspended are among them, with the reason in a column of its own.
    """
    texts = list_texts(folder)
    if form is Format.ZIP:
        return write_zip(texts)
    rows = to_rows((one.topic, one.content) for one in list_entries(texts, knowledge).values())
    return write_csv(rows) if form is Format.CSV else write_xlsx(rows)
