"""The coverage of the sources as one HTML page that needs nothing else and asks nobody."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from string import Template

from bot.reporting._coverage_notes import write_anchor, write_duel, write_notes
from bot.reporting.coverage_labels import Labels
from bot.reporting.covering import (
    Cover,
    CoverageReport,
    CoveredSentence,
    CoveredSource,
    EntryUse,
)

SIGNS = {
    Cover.ANSWERABLE: "✓",
    Cover.EXCLUDED: "–",
    Cover.SUSPENDED: "‖",
    Cover.UNCOVERED: "!",
}
"""Before each sentence, so that nothing hangs on colour alone."""

_ORDER = (Cover.ANSWERABLE, Cover.EXCLUDED, Cover.SUSPENDED, Cover.UNCOVERED)
_HARDEST = 10


def write_coverage_page(report: CoverageReport, labels: Labels | None = None) -> str:
    """Write the page: the text of each source, each sentence marked, and what rests on it.

    It loads nothing and runs no script but its own, which its Content-Security-Policy names by
    their hashes; without scripts it lacks only the filters.
    """
    words = labels or Labels()
    style, script = _read("coverage.css"), _read("coverage.js")
    return Template(_read("coverage.html")).substitute(
        lang=escape(words.language),
        title=escape(words.title),
        lead=escape(words.lead),
        skip=escape(words.skip),
        show=escape(words.show),
        search=escape(words.search),
        details=escape(words.details),
        hint=escape(words.hint),
        summary=_summarize(report, words),
        choices=_write_choices(words),
        sources="\n".join(
            _write_source(place, one, words) for place, one in enumerate(report.sources)
        ),
        lists=_write_lists(report, words),
        notes="\n".join(write_notes(report, words)),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _summarize(report: CoverageReport, words: Labels) -> str:
    counts = {cover: sum(one.count(cover) for one in report.sources) for cover in _ORDER}
    figures = [
        ("", words.sentences, sum(counts.values())),
        *((cover.value, words.name(cover), counts[cover]) for cover in _ORDER),
        ("", words.entries, len(report.entries)),
    ]
    cells = "".join(
        f'<div class="{kind}"><dt>{escape(name)}</dt><dd>{count}</dd></div>'
        for kind, name, count in figures
    )
    return f'<dl class="figures">{cells}</dl>'


def _write_bar(source: CoveredSource, words: Labels) -> str:
    total, left, parts = max(1, len(source.sentences)), 0.0, []
    for cover in _ORDER:
        width = 100 * source.count(cover) / total
        parts.append(
            f'<rect class="{cover.value}" x="{left:.3f}%" width="{width:.3f}%" height="100%"/>'
        )
        left += width
    said = escape(_count(source, words))
    return f'<svg class="bar" role="img" aria-label="{said}">{"".join(parts)}</svg>'


def _count(source: CoveredSource, words: Labels) -> str:
    return " · ".join(
        f"{SIGNS[cover]} {words.name(cover)}: {source.count(cover)}" for cover in _ORDER
    )


def _write_choices(words: Labels) -> str:
    choices = [("", words.all), *((one.value, f"{SIGNS[one]} {words.name(one)}") for one in _ORDER)]
    return "".join(
        f'<label><input type="radio" name="cover" value="{value}"{"" if value else " checked"}>'
        f"{escape(name)}</label>"
        for value, name in choices
    )


def _write_source(place: int, covered: CoveredSource, words: Labels) -> str:
    source = covered.source
    known = " · ".join(filter(None, (source.publisher, source.date, source.kind)))
    return (
        f'<section class="source" aria-labelledby="source-{place}">'
        f'<h2 id="source-{place}">{escape(source.title)}</h2>'
        f'<p class="meta">{escape(known)}</p>{_write_bar(covered, words)}'
        f'<p class="meta">{escape(_count(covered, words))}</p>'
        f'<div class="prose" lang="{escape(source.language)}">'
        f"{''.join(_write_paragraphs(place, covered, words))}</div></section>"
    )


def _write_paragraphs(place: int, covered: CoveredSource, words: Labels) -> Iterator[str]:
    before: CoveredSentence | None = None
    for one in covered.sentences:
        if before is None:
            yield "<p>"
        elif before.sentence.paragraph != one.sentence.paragraph:
            yield "</p>\n<p>"
        else:
            yield escape(covered.source.text[before.sentence.end : one.sentence.start])
        yield _write_sentence(place, one, words)
        before = one
    if before is not None:
        yield "</p>"


def _write_sentence(place: int, one: CoveredSentence, words: Labels) -> str:
    cover = one.cover
    return (
        f'<a class="sentence {cover.value}" data-cover="{cover.value}" '
        f'href="#{write_anchor(place, one)}">'
        f'<span class="sign" aria-hidden="true">{SIGNS[cover]}</span>'
        f'<span class="unseen" lang="{escape(words.language)}">{escape(words.name(cover))}: </span>'
        f"{escape(one.sentence.text)}</a>"
    )


def _write_lists(report: CoverageReport, words: Labels) -> str:
    places = {
        use.entry.id: write_anchor(place, one)
        for place, source in reversed(list(enumerate(report.sources)))
        for one in reversed(source.sentences)
        for use in one.entries
    }
    uncovered = [
        f'<a href="#{write_anchor(place, one)}">{escape(one.sentence.text)}</a>'
        for place, source in enumerate(report.sources)
        for one in source.list_only(Cover.UNCOVERED)
    ]
    unasked = [_link(use, places) for use in report.never_asked]
    rivals = [use for use in report.entries if use.rival is not None]
    rivals.sort(key=lambda use: use.rival.margin if use.rival else 0.0)
    hardest = [_link(use, places) + write_duel(use, words) for use in rivals[:_HARDEST]]
    parts = [_list(words.uncovered, uncovered, words.none_uncovered)]
    if hardest:
        parts.append(_list(words.confused, hardest, ""))
    parts.append(_list(words.never_asked, unasked, words.none_unasked))
    return f'<div class="lists">{"".join(parts)}</div>'


def _link(use: EntryUse, places: dict[str, str]) -> str:
    return f'<a href="#{places[use.entry.id]}">{escape(use.entry.title)}</a>'


def _list(title: str, items: Iterable[str], otherwise: str) -> str:
    rows = "".join(f"<li>{item}</li>" for item in items)
    body = f"<ul>{rows}</ul>" if rows else f'<p class="soft">{escape(otherwise)}</p>'
    return f"<section><h2>{escape(title)}</h2>{body}</section>"
