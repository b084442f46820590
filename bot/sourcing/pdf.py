"""PDF files that hold text."""

from __future__ import annotations

import io
import multiprocessing
import re
from datetime import date
from multiprocessing.connection import Connection

from pdfminer.high_level import extract_text
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFSyntaxError
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from bot.errors import WorldError
from bot.sourcing.cleaning import split_paragraphs
from bot.sourcing.line_ends import LineEnds
from bot.sourcing.values import Extracted

MOST_PAGES = 2_000
MOST_SECONDS = 600.0
"""A long book takes a few minutes; a file that is made to be endless would take for ever."""

_WAY_OUT = "Split it, print it to a new PDF, or save its text as .txt and give that."
_DATE = re.compile(rb"D:(\d{4})(\d{2})(\d{2})")


def extract(data: bytes) -> Extracted:
    """Take the text of the pages, at most 2,000, and the title and date of the document.

    Heads and feet of pages come along: they are left out as sentences that state nothing.
    A process of its own reads them, since nothing else can be ended wherever it is.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(theirs, data, MOST_PAGES), daemon=True)
    worker.start()
    theirs.close()
    try:
        if not ours.poll(MOST_SECONDS):
            raise WorldError(_explain_time())
        found: Extracted | str = ours.recv()
    except EOFError:
        raise WorldError(f"its reading broke off. {_WAY_OUT}") from None
    finally:
        worker.kill()
        worker.join()
        ours.close()
    if isinstance(found, str):
        raise WorldError(found)
    return found


def _explain_time() -> str:
    return f"reading it takes more than {MOST_SECONDS / 60:g} minutes. {_WAY_OUT}"


def _work(answer: Connection, data: bytes, most_pages: int) -> None:
    """Send what a document holds, or what is wrong with it."""
    try:
        answer.send(_extract(data, most_pages))
    except WorldError as error:
        answer.send(str(error))


def _extract(data: bytes, most_pages: int) -> Extracted:
    try:
        info = _read_info(data)
        _check_pages(data, most_pages)
        text = extract_text(io.BytesIO(data))
    except PDFPasswordIncorrect:
        raise WorldError("it asks for a password. Save it without one first.") from None
    except (PDFSyntaxError, PDFException, PSException, ValueError, TypeError, KeyError) as error:
        raise WorldError(f"it can't be read as PDF: {error or type(error).__name__}.") from None
    line_ends = LineEnds(text)
    paragraphs = [one for page in text.split("\f") for one in split_paragraphs(page, line_ends)]
    if not any(one.strip() for one in paragraphs):
        raise WorldError("it holds no text: it may be a scan. Recognise its text (OCR) first.")
    return Extracted(
        tuple(paragraphs),
        title=_decode(info.get("Title")),
        date=_read_date(info),
        joined=line_ends.joined,
    )


def _check_pages(data: bytes, most: int) -> None:
    pages = PDFPage.get_pages(io.BytesIO(data), maxpages=most + 1)
    if sum(1 for _ in pages) > most:
        raise WorldError(f"it has more than {most:,} pages. Split it.")


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
