"""A claim beside the source, as a whole message: never a verdict, only what the source says."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.claims import NearSentence
from bot.cogs._layout import BROWSING, NOT_KNOWN, Screen
from bot.cogs._writing import (
    block_quote,
    embolden,
    escape,
    escape_within,
    quote_typed,
    shorten,
    write_small,
)
from bot.knowledge.model import Knowledge
from bot.locales.texts import Texts

_MOST_CLAIM = 240
_MOST_SENTENCE = 900
_MOST_FIGURES = 160


def show_claim_check(
    knowledge: Knowledge, claim: str, found: Sequence[NearSentence], texts: Texts
) -> Screen:
    """Show the sentences nearest to a claim, with the figures that both have in bold."""
    typed = write_small(texts("quoted", text=quote_typed(claim, _MOST_CLAIM)))
    if not found:
        return Screen((typed, texts("claim-nothing")), NOT_KNOWN)
    head = f"{typed}\n{texts('claim-nearest', count=len(found))}"
    written = (text for one in found for text in _write_sentence(knowledge, one, texts))
    return Screen((head, *written, write_small(texts("claim-caution"))), BROWSING)


def _write_sentence(knowledge: Knowledge, found: NearSentence, texts: Texts) -> tuple[str, str]:
    source = knowledge.sources[found.source]
    text = found.sentence.text
    if len(text) <= _MOST_SENTENCE:
        said = embolden(text, [(mark.start, mark.end) for mark in found.marks if mark.agrees])
    else:
        said = escape(shorten(text, _MOST_SENTENCE))
    place = texts(
        "answer-place",
        source=escape_within(shorten(source.title, 120), 140),
        count=1,
        paragraphs=texts.write_number(found.sentence.paragraph),
        date=texts.spell_date(source.date),
    )
    lines = [write_small(place)]
    for id_, figures in (
        ("claim-both", found.agreeing),
        ("claim-only-message", found.only_claim),
        ("claim-only-source", found.only_source),
    ):
        if figures:
            named = quote_typed(texts.join(figures), _MOST_FIGURES)
            lines.append(texts(id_, count=len(figures), figures=f"**{named}**"))
    return block_quote(said), "\n".join(lines)
