"""What `/knowledge coverage` shows: the page as a file, and its numbers beside it."""

from __future__ import annotations

from typing import Any

from discord.ui import Container, File, LayoutView, TextDisplay

from bot.cogs._layout import BROWSING
from bot.locales.texts import Texts
from bot.reporting.coverage_labels import Labels
from bot.reporting.covering import Cover, CoverageReport

PAGE = "coverage.html"


def word_page(texts: Texts) -> Labels:
    """Give the words of the page in the reader's language."""
    return Labels(
        language=texts.tag,
        title=texts("coverage-title"),
        lead=texts("coverage-lead"),
        skip=texts("coverage-skip"),
        show=texts("coverage-show"),
        all=texts("coverage-all"),
        search=texts("coverage-search"),
        details=texts("coverage-details"),
        hint=texts("coverage-hint"),
        sentences=texts("coverage-sentences"),
        answerable=texts("coverage-answerable"),
        excluded=texts("coverage-excluded"),
        suspended=texts("coverage-suspended"),
        uncovered=texts("coverage-uncovered"),
        entries=texts("coverage-entries"),
        asked=texts("coverage-asked"),
        reason=texts("coverage-reason"),
        lacking=texts("coverage-lacking"),
        aside=texts("coverage-aside"),
        rival=texts("coverage-rival"),
        by=texts("coverage-by"),
        none_uncovered=texts("coverage-none-uncovered"),
        never_asked=texts("coverage-never-asked"),
        none_unasked=texts("coverage-none-unasked"),
        confused=texts("coverage-confused"),
    )


def show_coverage(report: CoverageReport, texts: Texts) -> LayoutView:
    """Show the numbers, and the file `PAGE` that goes along."""
    counts = {cover: sum(one.count(cover) for one in report.sources) for cover in Cover}
    summary = texts(
        "coverage-summary",
        total=sum(counts.values()),
        answerable=counts[Cover.ANSWERABLE],
        excluded=counts[Cover.EXCLUDED],
        suspended=counts[Cover.SUSPENDED],
        uncovered=counts[Cover.UNCOVERED],
        unasked=len(report.never_asked),
        entries=len(report.entries),
    )
    card: Container[Any] = Container(accent_colour=BROWSING)
    card.add_item(TextDisplay(f"### {texts('coverage-title')}\n{summary}"))
    card.add_item(File(f"attachment://{PAGE}"))
    return LayoutView(timeout=None).add_item(card)
