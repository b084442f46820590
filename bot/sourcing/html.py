"""Web pages: the text of the page itself, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.errors import WorldError
from bot.sourcing.values import Extracted

if TYPE_CHECKING:
    from trafilatura.settings import Document

_LANGUAGE = re.compile(r"\s*([a-z]{2,3})(?=[-_\s]|$)", re.IGNORECASE)
"""The base tag of a BCP 47 tag: `de` of `de-AT`."""
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")

_WITHIN_LINES = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u"}
    | {"var", "wbr"}
)
"""Elements that stand within a line of text (HTML's phrasing content)."""
_BLOCKS = ("table", "p", "div", "ul", "ol", "dl", "pre", "blockquote")
_RULE = re.compile(r"\|(?:[\s:]*-+[\s:]*\|)+")
"""What parts the head of a table from its rows in Markdown."""


def extract(data: bytes) -> Extracted:
    """Take the main text of a page, by trafilatura, and what the page says of itself."""
    # Imported here: a library that it loads opens a socket to see what the system can do.
    import trafilatura  # noqa: PLC0415

    page = _load(data)
    language = _LANGUAGE.match(page.get("lang") or page.get("xml:lang") or "")
    found = _extract_main(page)
    if found and _is_body_in_pieces(found):
        page = _load(data)
        _join_lines(page)
        found = _extract_main(page)
    if found is None:
        raise WorldError("no text was found in this page. Save its text as .txt and give that.")
    meta = trafilatura.extract_metadata(data)
    return Extracted(
        tuple(_unframe_tables(found.text or "")),
        title=meta.title or "",
        date=meta.date or "",
        publisher=meta.sitename or "",
        link=meta.url or "",
        language=language[1].lower() if language else "",
    )


def _load(data: bytes) -> Any:  # noqa: ANN401 - lxml tells no types
    """Read a page, with its lists of paragraphs and its raised numbers as they are to be read."""
    import trafilatura  # noqa: PLC0415 - see extract

    page = trafilatura.load_html(data)
    if page is None:
        raise WorldError("this is no page that can be read. Save its text as .txt and give that.")
    for item in [one for one in page.iter("li") if one.find("p") is not None]:
        item.tag = item.getparent().tag = "div"  # a list of paragraphs would become one of lines
    for power in page.iter("sup"):  # 2<sup>31</sup> must not become 231
        for part in power.iter():
            part.text = (part.text or "").translate(_RAISED)
    return page


def _extract_main(page: Any) -> Document | None:  # noqa: ANN401 - see _load
    """Take the main text of a page; None where there is none."""
    import trafilatura  # noqa: PLC0415 - see extract
    from trafilatura.settings import Document  # noqa: PLC0415

    found = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    return found if isinstance(found, Document) and found.text else None


def _is_body_in_pieces(found: Document) -> bool:
    """Whether trafilatura found no main text, and gave each piece between two tags as a line.

    It does so with short pages, and then everything stands in one paragraph.
    """
    return len(found.body) == 1 and "\n" in (found.body[0].text or "")


def _join_lines(page: Any) -> None:  # noqa: ANN401 - see _load
    """Take away the tags within lines, and make each row of a table a line."""
    for element in [one for one in page.iter() if one.tag in _WITHIN_LINES]:
        element.drop_tag()
    for row in [one for one in page.iter("tr") if not any(True for _ in one.iter(*_BLOCKS))]:
        cells = [" ".join(cell.text_content().split()) for cell in row.iter("td", "th")]
        row.clear()
        row.text = " | ".join(cells)


def _unframe_tables(text: str) -> Iterator[str]:
    """Give the lines, and the rows of tables without the marks around them, as in Markdown."""
    for line in text.splitlines():
        row = line.strip()
        if not _RULE.fullmatch(row):
            yield row[1:-1].strip() if re.fullmatch(r"\|.*\|", row) else line
