"""What `/stats` shows: the chart, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from discord.ui import Container, LayoutView, MediaGallery, TextDisplay

from bot.cogs._layout import BROWSING
from bot.cogs._writing import quote_typed, shorten
from bot.locales.languages import FALLBACK, Languages
from bot.locales.texts import Texts
from bot.reporting.chart import Labels
from bot.reporting.statistics import COUNTED, Statistics

CHART = "questions.png"

_MOST = 5
_MOST_ASKED = 120
_MOST_ALT = 1024
_UNDRAWN = ("zh",)
"""Languages whose signs the chart's font does not hold: their charts speak English."""


def word_chart(languages: Languages, texts: Texts) -> Labels:
    """Give the words of the chart, in the reader's language if its font can write it."""
    if texts.tag.startswith(_UNDRAWN):
        texts = languages.choose(FALLBACK)
    return Labels(
        texts("stats-chart"),
        texts("stats-answered"),
        texts("stats-suggested"),
        texts("stats-unknown"),
    )


def build_view(found: Statistics, texts: Texts) -> LayoutView:
    """Build the message; the chart goes along as the file `CHART`."""
    card: Container[Any] = Container(accent_colour=BROWSING)
    summary = _summarize(found, texts)
    gallery: MediaGallery[Any] = MediaGallery()
    gallery.add_item(
        media=f"attachment://{CHART}",
        description=shorten(discord.utils.remove_markdown(summary), _MOST_ALT),
    )
    card.add_item(TextDisplay(f"### {texts('stats-title', days=len(found.days))}\n{summary}"))
    card.add_item(gallery)
    for text in _write_lists(found, texts):
        card.add_item(TextDisplay(text))
    return LayoutView(timeout=None).add_item(card)


def _summarize(found: Statistics, texts: Texts) -> str:
    answered, suggested, unknown = (
        texts.write_percent(found.share(outcome)) for outcome in COUNTED
    )
    counts = texts(
        "stats-counts",
        total=found.total,
        answered=answered,
        suggested=suggested,
        unknown=unknown,
    )
    times = texts(
        "stats-times",
        median=texts.write_number(round(found.median_ms)),
        slowest=texts.write_number(round(found.p99_ms)),
    )
    return f"{counts}\n{times}"


def _write_lists(found: Statistics, texts: Texts) -> Iterator[str]:
    if found.most_asked:
        lines = [
            f"- “{quote_typed(one.question, _MOST_ASKED)}” × {one.times}"
            for one in found.most_asked[:_MOST]
        ]
        yield "\n".join([f"**{texts('stats-most-asked')}**", *lines])
    if found.least_helpful:
        lines = [
            texts("stats-votes", entry=one.entry, against=one.unhelpful, helpful=one.helpful)
            for one in found.least_helpful[:_MOST]
        ]
        yield "\n".join([f"**{texts('stats-least-helpful')}**", *lines])
