"""What a person reads: embeds drawn from values, inside Discord's limits whatever the values hold.

The loader bounds every text of the knowledge (fact 600, quote 2,500, titles 200 characters); the
limits here divide an embed among them, so that only what is no quote is ever cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import discord

from bot.cogs._context import Piece, find_passages, group_by_source
from bot.cogs._writing import (
    block_quote,
    escape,
    escape_within,
    quote_typed,
    shorten,
    shorten_start,
)
from bot.knowledge.model import Entry, Knowledge, Source, Span, Topic
from bot.locales.texts import Texts

MOST_DESCRIPTION = 4096
MOST_TITLE = 256

ANSWERED = discord.Colour(0x2F7D6D)
ASKING_BACK = discord.Colour(0xB58B3B)
NOT_KNOWN = discord.Colour(0x6B7280)
BROWSING = discord.Colour(0x4F6D8F)

_MOST_FACT = 800
_MOST_QUOTE = 2560
"""A quote of 2,500 characters in 8 spans still fits with the marks of the block quote."""
_MOST_NOTE = 320
_MOST_PLACE = 240
_MOST_TYPED = 120
_MOST_NEIGHBOUR = 400
_MOST_CONTEXT = 3400
_MOST_WORDS = 3


def draw_card(
    knowledge: Knowledge, entry: Entry, texts: Texts, *, title: str = ""
) -> discord.Embed:
    """Draw an entry: the fact, then its quote and where that stands."""
    quote = _lay_out(entry.quote)
    escaped = block_quote(escape(quote))
    lines = [
        escape_within(entry.fact, _MOST_FACT),
        "",
        escaped if len(escaped) <= _MOST_QUOTE else block_quote(quote),
        "",
        _describe_places(knowledge, entry.quote, texts),
    ]
    if entry.context:
        lines.append(escape_within(entry.context, _MOST_NOTE))
    topic = knowledge.topics[entry.topic]
    return discord.Embed(
        title=title or None, description="\n".join(lines), colour=ANSWERED
    ).set_footer(text=texts("answer-footer", topic=f"{topic.emoji} {topic.title}"))


def draw_context(knowledge: Knowledge, entry: Entry, texts: Texts) -> discord.Embed:
    """Draw the quote in bold among the sentences around it."""
    passages = [
        passage
        for source, spans in group_by_source(entry.quote)
        for passage in find_passages(knowledge.sources[source], spans)
    ]
    source = knowledge.sources[entry.quote[0].source]
    embed = discord.Embed(
        title=shorten(escape_within(source.title, MOST_TITLE), MOST_TITLE),
        url=source.link or None,
        description=_write_passages(passages),
        colour=BROWSING,
    )
    numbers = _list_sentences(knowledge, entry)
    footer = texts("context-footer", count=len(numbers), sentences=_join_numbers(numbers, texts))
    return embed.set_footer(text=shorten(footer, 300))


def draw_suggestions(count: int, texts: Texts, *, title: str = "") -> discord.Embed:
    """Draw the question back: which of these was meant."""
    return discord.Embed(
        title=title or None, description=texts("suggest", count=count), colour=ASKING_BACK
    )


def draw_unknown(
    knowledge: Knowledge,
    texts: Texts,
    *,
    missing: Sequence[str] = (),
    closest: str = "",
    title: str = "",
) -> discord.Embed:
    """Draw "I don't know": what was not found, the closest thing as just that, what is known."""
    words = [texts("quoted", text=quote_typed(word, 40)) for word in missing[:_MOST_WORDS]]
    said = texts("unknown-missing", words=texts.join_any(words)) if words else texts("unknown")
    embed = discord.Embed(title=title or None, description=said, colour=NOT_KNOWN)
    if closest:
        embed.add_field(
            name=texts("unknown-closest"),
            value=texts("quoted", text=escape(closest)),
            inline=False,
        )
    return embed.add_field(
        name=texts("unknown-topics"), value=_list_topics(knowledge), inline=False
    )


def draw_topics(topics: Sequence[Topic], footer: str, texts: Texts) -> discord.Embed:
    """Draw a page of the topics."""
    titles = [f"{topic.emoji} **{escape_within(topic.title, 100)}**" for topic in topics]
    detailed = "\n".join(
        f"{title}\n{escape(topic.description)}".rstrip()
        for title, topic in zip(titles, topics, strict=True)
    )
    text = detailed if len(detailed) <= MOST_DESCRIPTION else "\n".join(titles)
    embed = discord.Embed(title=texts("topics-title"), description=text, colour=BROWSING)
    return embed.set_footer(text=footer)


def draw_topic(topic: Topic, questions: Sequence[str], footer: str) -> discord.Embed:
    """Draw a page of a topic's questions."""
    lines = [escape(topic.description), ""] if topic.description else []
    lines += [f"- {shorten(escape(question), 140)}" for question in questions]
    embed = discord.Embed(
        title=f"{topic.emoji} {escape(topic.title)}", description="\n".join(lines), colour=BROWSING
    )
    return embed.set_footer(text=footer)


def draw_help(knowledge: Knowledge, name: str, texts: Texts) -> discord.Embed:
    """Draw what the bot is for and how to ask it."""
    titles = [
        texts("help-source", title=escape(source.title), date=texts.spell_date(source.date))
        for source in list(knowledge.sources.values())[:_MOST_WORDS]
    ]
    return discord.Embed(
        title=texts("help-title"),
        description=texts("help", sources=texts.join(titles), name=escape(name)),
        colour=BROWSING,
    )


def draw_notice(text: str) -> discord.Embed:
    """Draw a sentence about the conversation itself."""
    return discord.Embed(description=shorten(text, 1000), colour=NOT_KNOWN)


def write_title(typed: str) -> str:
    """Give what a person typed as a title: one line, escaped, cut."""
    return quote_typed(typed, _MOST_TYPED)


def _describe_places(knowledge: Knowledge, spans: Sequence[Span], texts: Texts) -> str:
    places = [
        _describe_source(knowledge.sources[source], group, texts)
        for source, group in group_by_source(spans)
    ]
    return "— " + (places[0] if len(places) == 1 else shorten("; ".join(places), _MOST_PLACE))


def _describe_source(source: Source, spans: Sequence[Span], texts: Texts) -> str:
    numbers = sorted({span.paragraph for span in spans})
    return texts(
        "answer-place",
        source=escape_within(shorten(source.title, 120), 140),
        count=len(numbers),
        paragraphs=_join_numbers(numbers, texts),
        date=texts.spell_date(source.date),
    )


def _lay_out(spans: Sequence[Span]) -> str:
    """Join spans that follow each other in a paragraph; others get lines of their own."""
    text = " ".join(spans[0].text.split())
    for before, span in pairwise(spans):
        follows = (before.source, before.paragraph) == (span.source, span.paragraph)
        near = 0 <= span.start - before.end <= 2  # noqa: PLR2004 - a blank or two
        text += (" " if follows and near else "\n\n") + " ".join(span.text.split())
    return text


def _write_passages(passages: Sequence[Sequence[Piece]]) -> str:
    pieces = [piece for passage in passages for piece in passage]
    quoted = sum(len(piece.text) for piece in pieces if piece.is_quoted)
    others = sum(not piece.is_quoted for piece in pieces)
    room = min(_MOST_NEIGHBOUR, max(0, _MOST_CONTEXT - quoted) // max(1, others))
    cut = [[_cut_neighbour(passage, i, room) for i in range(len(passage))] for passage in passages]
    escaped = _mark([[(escape(text), bold) for text, bold in passage] for passage in cut])
    return escaped if len(escaped) <= MOST_DESCRIPTION else _mark(cut)


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


def _list_topics(knowledge: Knowledge) -> str:
    names = [
        f"{topic.emoji}\N{NO-BREAK SPACE}{escape(topic.title)}"
        for topic in knowledge.topics.values()
    ]
    return shorten(" · ".join(names), 1000)


def _join_numbers(numbers: Iterable[int], texts: Texts) -> str:
    return texts.join(map(texts.write_number, numbers))
