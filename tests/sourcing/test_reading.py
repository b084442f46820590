"""Texts out of the files that people have them in, and clear words where there is none."""

from __future__ import annotations

import hashlib
import multiprocessing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import WorldError
from bot.knowledge.sentences import split_sentences
from bot.sourcing.cleaning import clean_paragraphs
from bot.sourcing.line_ends import LineEnds
from bot.sourcing.reading import read_file

MARKDOWN = """\
---
author: someone
---
# The night the *drones* danced

On September 12th, **Ada Moreno** filmed 8,100 drones
over the [harbour](https://example.org) of Lumen.

- It lasted 31 minutes.
- It cost `2 million` crowns.

| drones | bells |
|---|---|
| 8,100 | 40 |

<!-- unseen -->
"""

PAGE = """\
<!doctype html><html lang="en"><head><title>The night the drones danced</title>
<meta property="og:site_name" content="Lumen Courier">
<meta property="article:published_time" content="2024-09-13"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>The night the drones danced</h1>
<p>On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen, and all of the town
stood on the quays to watch them rise.</p>
<ol><li><p>The show lasted 31 minutes and cost 2 million crowns, which the town paid.</p>
<p>Its control room holds 2<sup>31</sup>-1 paths at the most, so the engineers say.</p></li></ol>
</article><footer>Cookies</footer></body></html>
"""


def write_pdf(text: str) -> bytes:
    """Give a PDF of one page that shows the lines of a text."""
    shown = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET" if text else ""
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 7 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Title (The night the drones danced) /CreationDate (D:20240913120000Z) >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(parts) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode()


def save(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_plain_text_keeps_its_lines_and_the_hash_of_the_file(tmp_path: Path) -> None:
    data = "\ufeffOne line.\r\nAnother\u00a0line.\r\n".encode()
    read = read_file(save(tmp_path, "notes.txt", data))
    assert read.text == "One line.\n\nAnother line.\n"
    assert (read.original.name, read.original.sha256) == (
        "notes.txt",
        hashlib.sha256(data).hexdigest(),
    )


def test_text_that_was_broken_into_lines_is_joined_again(tmp_path: Path) -> None:
    typed = (
        "The drones were seen by all the peo-\nple of the town, and\nby others.\n\nThey danced.\n"
    )
    read = read_file(save(tmp_path, "wrapped.txt", typed))
    assert read.extracted.paragraphs == (
        "The drones were seen by all the people of the town, and by others.",
        "They danced.",
    )


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("Die Vereins-\nund Clubordnung gilt.", "Die Vereins- und Clubordnung gilt."),
        ("Die Vereins-\n  oder Clubordnung gilt.", "Die Vereins- oder Clubordnung gilt."),
        ("Both long-\nand short-lived ones came.", "Both long- and short-lived ones came."),
        ("Les avant-\net arrière-postes.", "Les avant- et arrière-postes."),
        ("Die Hun-\nde der Stadt.", "Die Hunde der Stadt."),
        ("It was a real won-\nder to them.", "It was a real wonder to them."),
        ("Each long-\nor short-lived one came.", "Each long- or short-lived one came."),
        ("They had start-\ned as a sail-\nor does.", "They had started as a sailor does."),
        ("It was a real or-\ndeal to them.", "It was a real ordeal to them."),
        ("Sie kamen von außer-\nordentlich weit.", "Sie kamen von außerordentlich weit."),
        ("It was ano\u00ad\nther drone.", "It was another drone."),
    ],
)
def test_a_hyphen_stays_where_the_next_line_begins_with_and_or_or(
    tmp_path: Path, typed: str, joined: str
) -> None:
    read = read_file(save(tmp_path, "wrapped.txt", f"{typed}\n\nThey danced.\n"))
    assert read.extracted.paragraphs == (joined, "They danced.")


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("It is a well-\nknown shop for the self-\nemployed.", "well-known self-employed"),
        ("They work 12-\nhour days, as in the 1990-\n1995 talks.", "12-hour 1990-1995"),
        (
            "Write an e-\nmail about state-of-the-\nart and built-\nin ones.",
            "e-mail the-art built-in",
        ),
        (
            "The hel-\nicopter of Ada Mor-\neno was re-\nmem-\nbered.",
            "helicopter Moreno remem membered",
        ),
        ("The drone-\nmaker sold it. The dronemaker left.", "dronemaker"),
        (
            "A multi-\nbell tower, and an under-\ncover one. Is it under-cover?",
            "multi-bell under-cover",
        ),
        ("The EU-\nCommission and COVID-\n19.", "EU-Commission COVID-19"),
        ("They took 10-\nto 12-hour shifts.", ""),
    ],
)
def test_a_word_that_a_line_cuts_is_as_it_was_published(
    tmp_path: Path, typed: str, joined: str
) -> None:
    read = read_file(save(tmp_path, "wrapped.txt", f"{typed}\n\nThey danced.\n"))
    assert " ".join(read.extracted.joined) == joined


def test_a_text_in_another_language_loses_the_hyphens_of_its_lines(tmp_path: Path) -> None:
    typed = "Der Verein hat einen Arbeits-\nplan für das Jahr.\n\nEr gilt für alle Mitglieder.\n"
    read = read_file(save(tmp_path, "wrapped.txt", typed)).extracted
    assert read.paragraphs[0] == "Der Verein hat einen Arbeitsplan für das Jahr."
    assert read.joined == ("Arbeitsplan",)


def test_markdown_is_read_as_it_is_seen(tmp_path: Path) -> None:
    read = read_file(save(tmp_path, "notes.md", MARKDOWN))
    assert read.extracted.title == "The night the drones danced"
    assert read.extracted.paragraphs == (
        "The night the drones danced",
        "On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen.",
        "It lasted 31 minutes.",
        "It cost 2 million crowns.",
        "drones | bells",
        "8,100 | 40",
    )


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("title: Drones\ndate: 2024-09-12\nlang: de-AT", ("Drones", "2024-09-12", "de")),
        ('Date: "2024-09-12 10:00:00 +0200"\nlanguage: PT', ("Heading", "2024-09-12", "pt")),
        ("date: 2024-09", ("Heading", "2024-09", "")),
        ("date: 2024\ntags: [a, b]", ("Heading", "2024", "")),
        ("date: May 3, 2024\nlanguage: German", ("Heading", "", "")),
        ("date: 20240912", ("Heading", "", "")),
        ("title: [Drones\ndate: *day", ("Heading", "", "")),
        ("just words", ("Heading", "", "")),
    ],
)
def test_front_matter_says_what_it_can(
    tmp_path: Path, front: str, said: tuple[str, str, str]
) -> None:
    read = read_file(save(tmp_path, "notes.md", f"---\n{front}\n---\n# Heading\n\nHello.\n"))
    found = read.extracted
    assert (found.title, found.date, found.language) == said
    assert found.paragraphs == ("Heading", "Hello.")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ('lang="de"', "de"),
        ('lang="pt-BR"', "pt"),
        ('lang=" EN_us "', "en"),
        ('xml:lang="fr"', "fr"),
        ('lang="deutsch"', ""),
        ('lang="x-klingon"', ""),
        ('lang=""', ""),
        ("", ""),
    ],
)
def test_the_language_of_a_page_is_the_one_that_it_names(
    tmp_path: Path, tag: str, language: str
) -> None:
    page = PAGE.replace('<html lang="en">', f"<html {tag}>")
    assert read_file(save(tmp_path, "page.html", page)).extracted.language == language


def test_a_page_is_read_without_what_stands_around_it(tmp_path: Path) -> None:
    read = read_file(save(tmp_path, "page.html", PAGE)).extracted
    assert (read.title, read.date) == ("The night the drones danced", "2024-09-13")
    assert read.publisher == "Lumen Courier"
    text = "\n".join(read.paragraphs)
    assert "8,100 drones over the harbour of Lumen, and all of the town stood" in text
    assert "The show lasted 31 minutes and cost 2 million crowns" in text
    assert "2³¹-1 paths" in text
    assert not any(word in text for word in ("Sport", "Cookies"))


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        (
            "<h1>Hours</h1><p>We open at <b>7</b> in the morning and close at <b>18</b>.</p>",
            ("Hours", "We open at 7 in the morning and close at 18."),
        ),
        (
            '<p>See <a href="/shop">our <i>shop</i></a> of 10 m<sup>2</sup>.</p><p>Come!</p>',
            ("See our shop of 10 m².", "Come!"),
        ),
        (
            "<table><tr><td>Rye <b>loaf</b></td><td>4 crowns</td></tr></table><p>We bake.</p>",
            ("Rye loaf | 4 crowns", "We bake."),
        ),
    ],
)
def test_a_sentence_of_a_short_page_is_not_cut_at_its_tags(
    tmp_path: Path, body: str, paragraphs: tuple[str, ...]
) -> None:
    page = f"<html><head><title>Bakery</title></head><body>{body}</body></html>"
    assert read_file(save(tmp_path, "page.html", page)).extracted.paragraphs == paragraphs


def test_a_table_of_a_page_is_read_as_one_in_markdown(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>drones</th><th>bells</th></tr><tr><td>8,100</td><td>40</td></tr>"
        "<tr><td></td><td>41</td></tr></table></article>"
    )
    page = PAGE.replace("</article>", table)
    paragraphs = read_file(save(tmp_path, "page.html", page)).extracted.paragraphs
    assert paragraphs[-3:] == ("drones | bells", "8,100 | 40", "| 41")


def test_a_pdf_is_read_with_its_title_and_date(tmp_path: Path) -> None:
    text = "Ada Moreno filmed 8,100 drones\nover the harbour of Lumen."
    read = read_file(save(tmp_path, "paper.pdf", write_pdf(text))).extracted
    assert "8,100 drones" in " ".join(read.paragraphs)
    assert (read.title, read.date) == ("The night the drones danced", "2024-09-13")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("notes.docx", b"x", "Give one of .txt"),
        ("empty.txt", b" \n\n", "holds no text"),
        ("latin.txt", "fine\ncaf\u00e9".encode("latin-1"), "line 2 is not UTF-8"),
        ("scan.pdf", write_pdf(""), "it may be a scan"),
        ("broken.pdf", b"%PDF-1.4 nothing", "can't be read as PDF"),
        ("empty.html", b"", "no page that can be read"),
        ("bare.html", b"<html><body></body></html>", "no text was found"),
    ],
)
def test_what_gives_no_text_is_told_with_a_way_out(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    with pytest.raises(WorldError, match=name) as raised:
        read_file(save(tmp_path, name, data))
    assert message in str(raised.value)


def test_no_page_of_a_pdf_is_left_out_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, "paper.pdf", write_pdf("Ada Moreno filmed 8,100 drones."))
    monkeypatch.setattr("bot.sourcing.pdf.MOST_PAGES", 0)
    with pytest.raises(WorldError, match="more than 0 pages"):
        read_file(path)


def test_a_pdf_that_takes_too_long_is_given_up_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path, "endless.pdf", write_pdf("Ada Moreno filmed 8,100 drones."))
    monkeypatch.setattr("bot.sourcing.pdf.MOST_SECONDS", 0.0)
    with pytest.raises(WorldError, match=r"endless\.pdf: reading it takes more than") as raised:
        read_file(path)
    assert "Split it, print it to a new PDF" in str(raised.value)
    assert not multiprocessing.active_children()


def test_a_text_is_as_long_as_a_source_may_be(tmp_path: Path) -> None:
    path = save(tmp_path, "long.txt", "无人机" * 600_000)
    with pytest.raises(WorldError, match="more text than a source may have"):
        read_file(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="No such file"):
        read_file(tmp_path / "gone.txt")


@given(st.lists(st.text("aB é-7\u00ad\n\t的", max_size=12), max_size=4))
def test_putting_words_together_takes_and_adds_nothing_but_marks_and_spaces(
    parts: list[str],
) -> None:
    text = "\n".join(parts)
    joined = LineEnds(text).join(text)
    marks = str.maketrans("", "", "-\u00ad \t\n")
    assert joined.translate(marks) == text.translate(marks)


@given(st.lists(st.text(max_size=60), max_size=8))
def test_cleaned_paragraphs_are_lines_that_cleaning_leaves_alone(texts: list[str]) -> None:
    cleaned = clean_paragraphs(texts)
    assert clean_paragraphs(cleaned) == cleaned
    assert all(one == one.strip() and "\n" not in one for one in cleaned)
    sentences = split_sentences("\n\n".join(cleaned))
    assert {one.paragraph for one in sentences} <= set(range(1, len(cleaned) + 1))
