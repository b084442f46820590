"""The notes of the coverage page: what rests on a sentence, shown when it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from bot.knowledge.model import Sentence, Span, Suspended
from bot.reporting.coverage_labels import Labels
from bot.reporting.covering import Cover, CoverageReport, CoveredSentence, CoveredSource, EntryUse


def write_anchor(place: int, one: CoveredSentence) -> str:
    """Give the id of a sentence's note; `place` is that of the source in the report."""
    return f"note-{place}-{escape(one.sentence.id)}"


def write_notes(report: CoverageReport, words: Labels) -> Iterator[str]:
    """Write the note of each sentence."""
    for place, source in enumerate(report.sources):
        for one in source.sentences:
            yield (
                f'<article class="note" id="{write_anchor(place, one)}" tabindex="-1">'
                f'<h3>{escape(one.sentence.id)} <span class="tag {one.cover.value}">'
                f"{escape(words.name(one.cover))}</span></h3>"
                f"{_write_body(one, source, words)}</article>"
            )


def _write_body(one: CoveredSentence, source: CoveredSource, words: Labels) -> str:
    spans = [span for use in one.entries for span in use.entry.quote]
    text = _quote(one.sentence, [span for span in spans if span.source == source.source.id])
    text += "".join(_write_suspended(aside, words) for aside in one.suspended)
    if one.cover is Cover.SUSPENDED:
        return text
    if one.cover is Cover.EXCLUDED:
        return f"{text}<p><strong>{escape(words.reason)}:</strong> {escape(one.reason)}</p>"
    if one.cover is Cover.UNCOVERED:
        return f"{text}<p>{escape(words.lacking)}</p>"
    return text + "".join(_write_entry(use, words) for use in one.entries)


def _quote(sentence: Sentence, spans: Sequence[Span]) -> str:
    """Write a sentence with the pieces marked that entries quote."""
    quoted = [
        any(span.start <= place < span.end for span in spans)
        for place in range(sentence.start, sentence.end)
    ]
    parts, begun = [], 0
    for place in range(1, len(quoted) + 1):
        if place == len(quoted) or quoted[place] != quoted[begun]:
            piece = escape(sentence.text[begun:place])
            parts.append(f"<mark>{piece}</mark>" if quoted[begun] else piece)
            begun = place
    return f"<blockquote>{''.join(parts)}</blockquote>"


def _write_entry(use: EntryUse, words: Labels) -> str:
    entry = use.entry
    return (
        f'<section class="entry"><h4>{escape(entry.title)}</h4>'
        f'<p lang="{escape(entry.language)}">{escape(entry.fact)}</p>'
        f"<p><code>{escape(entry.id)}</code></p>"
        f'<p class="soft">{escape(words.asked)}: <strong>{use.asked}</strong></p>'
        f"{write_duel(use, words)}</section>"
    )


def _write_suspended(aside: Suspended, words: Labels) -> str:
    return (
        f'<section class="entry"><h4>{escape(aside.questions[0])}</h4>'
        f'<p lang="{escape(aside.language)}">{escape(aside.fact)}</p>'
        f"<p><code>{escape(aside.id)}</code></p>"
        f"<p><strong>{escape(words.aside)}:</strong> {escape(aside.reason)}</p></section>"
    )


def write_duel(use: EntryUse, words: Labels) -> str:
    """Write an entry's closest confusion as two bars; nothing where it has none."""
    rival = use.rival
    if rival is None:
        return ""
    rows = "".join(
        f'<span title="{escape(name)}">{escape(name)}</span>'
        f'<svg aria-hidden="true"><rect class="{kind}" width="{100 * share:.1f}%" height="100%"/>'
        f'</svg><span class="share">{share:.0%}</span>'
        for kind, name, share in (
            ("own", rival.entry, rival.own),
            ("other", rival.rival, rival.other),
        )
    )
    return (
        f'<p class="soft">{escape(words.rival)} <code>{escape(rival.rival)}</code>, '
        f'{escape(words.by)}: “{escape(rival.wording)}”</p><div class="duel">{rows}</div>'
    )
