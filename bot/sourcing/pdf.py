"""PDF files that hold text."""

from __future__ import annotations

import io
import re
from datetime import date

from pdfminer.high_level import extract_text
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFSyntaxError
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from bot.errors import WorldError
from bot.sourcing.cleaning import split_paragraphs
from bot.sourcing.values import Extracted

MOST_PAGES = 2_000

_DATE = re.compile(rb"D:(\d{4})(\d{2})(\d{2})")


def extract(data: bytes) -> Extracted:
    """Take the text of the pages, at most 2,000, and the title and date of the document.

    Heads and feet of pages come along: they are left out as sentences that state nothing.
    """
    try:
        info = _read_info(data)
        _check_pages(data)
        text = extract_text(io.BytesIO(data))
    except PDFPasswordIncorrect:
        raise WorldError("it asks for a password. Save it without one first.") from None
    except (PDFSyntaxError, PDFException, PSException, ValueError, TypeError, KeyError) as error:
        raise WorldError(f"it can't be read as PDF: {error or type(error).__name__}.") from None
    paragraphs = [one for page in text.split("\f") for one in split_paragraphs(page)]
    if not any(one.strip() for one in paragraphs):
        raise WorldError("it holds no text: it may be a scan. Recognise its text (OCR) first.")
    return Extracted(tuple(paragraphs), title=_decode(info.get("Title")), date=_read_date(info))


def _check_pages(data: bytes) -> None:
    pages = PDFPage.get_pages(io.BytesIO(data), maxpages=MOST_PAGES + 1)
    if sum(1 for _ in pages) > MOST_PAGES:
        raise WorldError(f"it has more than {MOST_PAGES:,} pages. Split it.")


def _read_info(data: bytes) -> dict[str, object]:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    return {key: value for one in document.info for key, value in one.items()}


def _decode(value: object) -> str:
    return decode_text(value) if isinstance(value, bytes) else ""


def _read_date(info: dict[str, object]) -> str:
    value = info.get("CreationDate")
    found = _DATE.match(value) if isinstance(value, bytes) else None
    if not found:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""
