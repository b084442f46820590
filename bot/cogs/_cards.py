"""What a person reads of an answer, as Discord's Markdown within the limits of one message.

The loader bounds every text of the knowledge (fact 600, quote 2,500, titles 200 characters); the
limits here divide a message among them, so that only what is no quote is ever cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.answering.absence import Absence
from bot.answering.decisive import Stretch, find_decisive
from bot.answering.receipts import issue_receipt
from bot.answering.terms import learn_source
from bot.cogs._context import Piece, find_passages, group_by_source
from bot.cogs._layout import MOST_TEXT
from bot.cogs._writing import (
    block_quote,
    embolden,
    escape,
    escape_within,
    quote_typed,
    shorten,
    shorten_start,
    write_small,
)
from bot.knowledge.model import Entry, Knowledge, Source, Span
from bot.knowledge.notations import Languages
from bot.locales.texts import Texts

_MOST_TITLE = 160
_MOST_FACT = 640
_MOST_QUOTE = 2580
"""A quote of 2,500 characters in 8 spans still fits with the marks of the block quote."""
_MOST_PLACE = 220
_LEAST_NOTE = 40
_MOST_TYPED = 120
_MOST_NEIGHBOUR = 400
_MOST_CONTEXT = 3300
_MOST_LINK = 150


def write_card(
    knowledge: Knowledge, entry: Entry, texts: Texts, *, asked: str = "", title: str = ""
) -> tuple[str, ...]:
    """Write an entry: the fact, its quote with what decides in bold, and where that stands.

    `asked` is the question that the bold words answer, by default the entry's first wording;
    `title` is Markdown to stand above, small.
    """
    fact = escape_within(entry.fact_in(*texts.wanted), _MOST_FACT)
    head = f"{write_small(shorten(title, _MOST_TITLE))}\n{fact}" if title else fact
    quote = _write_quote(knowledge, entry, asked or entry.title)
    place = write_small(_describe_places(knowledge, entry.quote, texts))
    topic = knowledge.topics[entry.topic]
    receipt = issue_receipt(knowledge, entry).id
    called = topic.words_in(*texts.wanted).title
    name = f"{topic.emoji} {escape_within(shorten(called, 100), 120)}"
    foot = write_small(texts("answer-footer", topic=name, receipt=receipt))
    room = MOST_TEXT - sum(map(len, (head, quote, place, foot))) - 8
    note = escape_within(entry.context, room) if room > _LEAST_NOTE else ""
    notes = [write_small(shorten(note, room))] if note else []
    return (head, quote, "\n".join((place, *notes, foot)))


def write_context(knowledge: Knowledge, entry: Entry, texts: Texts) -> tuple[str, ...]:
    """Write the quote in bold among the sentences around it."""
    passages = [
        passage
        for source, spans in group_by_source(entry.quote)
        for passage in find_passages(knowledge.sources[source], spans)
    ]
    source = knowledge.sources[entry.quote[0].source]
    numbers = _list_sentences(knowledge, entry)
    footer = texts("context-footer", count=len(numbers), sentences=_join_numbers(numbers, texts))
    links = [source.link] if 0 < len(source.link) <= _MOST_LINK else []
    foot = "\n".join(map(write_small, [shorten(footer, 200), *links]))
    return (f"**{escape_within(source.title, 240)}**", _write_passages(passages), foot)


def write_absence(absence: Absence, texts: Texts) -> str:
    """Say what was not found; empty where that is not known."""
    if absence.instead:
        return texts(
            "absence-instead",
            instead=_quote(absence.instead, texts),
            asked=_quote(absence.asked, texts),
        )
    words = [_quote(word, texts) for word in absence.missing]
    return texts("absence-missing", words=texts.join_any(words)) if words else ""


def write_title(typed: str) -> str:
    """Give what a person typed as a title: one line, escaped, cut."""
    return quote_typed(typed, _MOST_TYPED)


def _quote(typed: str, texts: Texts) -> str:
    return texts("quoted", text=quote_typed(typed, 60))


def _write_quote(knowledge: Knowledge, entry: Entry, asked: str) -> str:
    """Write the spans as a block quote, the decisive words bold; escaped if there is room."""
    spans = entry.quote
    source = knowledge.sources[spans[0].source]
    decisive = find_decisive(
        asked,
        entry.fact,
        [span.text for span in spans],
        learn_source(source),
        Languages(entry.language, source.language),
    )
    marked = [embolden(s.text, _edges(found)) for s, found in zip(spans, decisive, strict=True)]
    for written in (marked, [span.text for span in spans]):
        quote = block_quote(_lay_out(spans, written))
        if len(quote) <= _MOST_QUOTE:
            break
    return quote


def _edges(stretches: Iterable[Stretch]) -> list[tuple[int, int]]:
    return [(stretch.start, stretch.end) for stretch in stretches]


def _lay_out(spans: Sequence[Span], written: Sequence[str]) -> str:
    """Join spans that follow each other in a paragraph; others get lines of their own."""
    text = written[0]
    for (before, span), words in zip(pairwise(spans), written[1:], strict=True):
        follows = (before.source, before.paragraph) == (span.source, span.paragraph)
        near = 0 <= span.start - before.end <= 2  # noqa: PLR2004 - a blank or two
        text += (" " if follows and near else "\n\n") + words
    return text


def _describe_places(knowledge: Knowledge, spans: Sequence[Span], texts: Texts) -> str:
    places = [
        _describe_source(knowledge.sources[source], group, texts)
        for source, group in group_by_source(spans)
    ]
    return places[0] if len(places) == 1 else shorten("; ".join(places), _MOST_PLACE)


def _describe_source(source: Source, spans: Sequence[Span], texts: Texts) -> str:
    numbers = sorted({span.paragraph for span in spans})
    return texts(
        "answer-place",
        source=escape_within(shorten(source.title, 120), 140),
        count=len(numbers),
        paragraphs=_join_numbers(numbers, texts),
        date=texts.spell_date(source.date),
    )


def _write_passages(passages: Sequence[Sequence[Piece]]) -> str:
    pieces = [piece for passage in passages for piece in passage]
    quoted = sum(len(piece.text) for piece in pieces if piece.is_quoted)
    others = sum(not piece.is_quoted for piece in pieces)
    room = min(_MOST_NEIGHBOUR, max(0, _MOST_CONTEXT - quoted) // max(1, others))
    cut = [[_cut_neighbour(passage, i, room) for i in range(len(passage))] for passage in passages]
    escaped = _mark([[(escape(text), bold) for text, bold in passage] for passage in cut])
    return escaped if len(escaped) <= _MOST_CONTEXT else _mark(cut)


def _cut_neighbour(passage: Sequence[Piece], at: int, room: int) -> tuple[str, bool]:
    piece = passage[at]
    text = " ".join(piece.text.split())
    if piece.is_quoted:
        return text, True
    return (shorten_start(text, room) if at == 0 else shorten(text, room)), False


def _mark(passages: Sequence[Sequence[tuple[str, bool]]]) -> str:
    return "\n\n".join(
        " ".join(f"**{text}**" if bold else text for text, bold in passage) for passage in passages
    )


def _list_sentences(knowledge: Knowledge, entry: Entry) -> list[int]:
    return sorted(
        {
            sentence.number
            for span in entry.quote
            for sentence in knowledge.sources[span.source].sentences
            if sentence.id in span.sentences
        }
    )


def _join_numbers(numbers: Iterable[int], texts: Texts) -> str:
    return texts.join(map(texts.write_number, numbers))
