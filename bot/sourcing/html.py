"""Web pages: the text of the page itself, without what stands around it."""

from __future__ import annotations

import re

from bot.errors import WorldError
from bot.sourcing.values import Extracted

_LANGUAGE = re.compile(r"\s*([a-z]{2,3})(?=[-_\s]|$)", re.IGNORECASE)
"""The base tag of a BCP 47 tag: `de` of `de-AT`."""
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def extract(data: bytes) -> Extracted:
    """Take the main text of a page, by trafilatura, and what the page says of itself."""
    # Imported here: a library that it loads opens a socket to see what the system can do.
    import trafilatura  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    page = trafilatura.load_html(data)
    if page is None:
        raise WorldError("this is no page that can be read. Save its text as .txt and give that.")
    language = _LANGUAGE.match(page.get("lang") or page.get("xml:lang") or "")
    for item in [one for one in page.iter("li") if one.find("p") is not None]:
        item.tag = item.getparent().tag = "div"  # a list of paragraphs would become one of lines
    for power in page.iter("sup"):  # 2<sup>31</sup> must not become 231
        for part in power.iter():
            part.text = (part.text or "").translate(_RAISED)
    found = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    if not isinstance(found, Document) or not found.text:
        raise WorldError("no text was found in this page. Save its text as .txt and give that.")
    meta = trafilatura.extract_metadata(data)
    return Extracted(
        tuple(found.text.splitlines()),
        title=meta.title or "",
        date=meta.date or "",
        publisher=meta.sitename or "",
        link=meta.url or "",
        language=language[1].lower() if language else "",
    )
