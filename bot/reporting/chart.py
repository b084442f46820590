"""The statistics as a picture: questions a day by outcome; matplotlib's only home in the bot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reporting.statistics import Day, Statistics

BACKGROUND, INK, GRID = "#F6F7F9", "#1F2933", "#D5DAE1"
ANSWERED, SUGGESTED, UNKNOWN = "#2F7D6D", "#D9A441", "#6B7280"
"""The bot's colours; each has a hatch too, so that nothing hangs on colour alone."""

_HATCHES = ("", "///", "...")
_INCHES = (8.0, 4.0)
_DPI = 150
_MOST_TICKS = 10


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the chart, in the reader's language."""

    title: str
    answered: str
    suggested: str
    unknown: str


def draw_chart(statistics: Statistics, labels: Labels) -> bytes:
    """Draw the questions a day as stacked bars, and give the PNG, 1,200 by 600 pixels.

    It has a background of its own, so that it reads the same where Discord is dark and where it is
    light. Takes about a third of a second: threads may call it.
    """
    # Importing matplotlib takes half a second, which nothing else need pay.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor=BACKGROUND, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=BACKGROUND)
    places, below = list(range(len(statistics.days))), [0] * len(statistics.days)
    for (name, colour, counts), hatch in zip(
        _list_series(statistics.days, labels), _HATCHES, strict=True
    ):
        axes.bar(
            places,
            counts,
            bottom=below,
            label=name,
            color=colour,
            hatch=hatch,
            edgecolor=BACKGROUND,
            linewidth=0.6,
            width=0.85,
        )
        below = [low + count for low, count in zip(below, counts, strict=True)]
    step = max(1, -(-len(places) // _MOST_TICKS))
    axes.set_xticks(
        places[::step], [f"{day.date:%m-%d}" for day in statistics.days[::step]], color=INK
    )
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylim(0, max([1, *below]) * 1.1)
    axes.set_title(labels.title, color=INK, loc="left", fontweight="bold")
    axes.tick_params(colors=INK, length=0)
    axes.grid(axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    axes.legend(loc="upper left", ncols=3, frameon=False, labelcolor=INK, fontsize=9)
    file = io.BytesIO()
    figure.savefig(file, format="png", facecolor=BACKGROUND)
    return file.getvalue()


def _list_series(days: Sequence[Day], labels: Labels) -> list[tuple[str, str, list[int]]]:
    return [
        (labels.answered, ANSWERED, [day.answered for day in days]),
        (labels.suggested, SUGGESTED, [day.suggested for day in days]),
        (labels.unknown, UNKNOWN, [day.unknown for day in days]),
    ]
