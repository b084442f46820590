"""Charts that can be read on a light page and on a dark one; matplotlib's only home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OURS = "#e8590c"
INK = "#7a818a"
"""Words and axes: a grey about as far from white as from a dark page."""

PALETTE = (
    "#3b82f6",
    "#2f9e44",
    "#9c5fd6",
    "#d6336c",
    "#0c8599",
    "#a5682a",
    "#868e96",
    "#7c8a1f",
    "#e03131",
)
_DASHES = ("-", "--", "-.", ":")
_MARKS = "osD^vPX*h"
_CROWDED = 20
"""Points from which on a line is drawn without marks."""


@dataclass(frozen=True, slots=True)
class Line:
    """One engine's way through a panel."""

    name: str
    across: Sequence[float]
    up: Sequence[float]
    is_ours: bool = False
    is_ideal: bool = False
    """Whether it is no engine's, but what the best one would draw."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One pair of axes."""

    title: str
    across: str
    up: str
    lines: Sequence[Line]
    has_logarithms: bool = False
    """Whether both axes grow tenfold by each step; otherwise they are shares from 0 to 1."""


def draw(panels: Sequence[Panel], path: Path) -> None:
    """Draw panels side by side with one legend below them; the path's suffix says in which form.

    A name has the same colour and stroke in each panel.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415 - an extra, needed only for pictures

    names = list(dict.fromkeys(line.name for panel in panels for line in panel.lines))
    rows = -(-len(names) // 3)
    figure = Figure(figsize=(4.6 * len(panels) + 0.4, 4.0 + 0.24 * rows), layout="constrained")
    for panel, axes in zip(panels, figure.subplots(1, len(panels), squeeze=False)[0], strict=True):
        _draw_panel(axes, panel, names)
    shown = {
        label: handle
        for axes in figure.axes
        for handle, label in zip(*axes.get_legend_handles_labels(), strict=True)
    }
    figure.legend(
        shown.values(),
        shown.keys(),
        loc="outside lower center",
        ncols=min(3, len(names)),
        frameon=False,
        labelcolor=INK,
        fontsize=9,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, transparent=True, dpi=160)


def _draw_panel(axes: Any, panel: Panel, names: Sequence[str]) -> None:  # noqa: ANN401 - matplotlib's
    ours = [line.name for line in panel.lines if line.is_ours]
    others = [name for name in names if name not in ours]
    for line in panel.lines:
        place = (ours if line.is_ours else others).index(line.name)
        if line.is_ideal:
            axes.plot(line.across, line.up, label=line.name, color=INK, linewidth=1.0)
            continue
        axes.plot(
            line.across,
            line.up,
            label=line.name,
            color=OURS if line.is_ours else PALETTE[place % len(PALETTE)],
            linestyle=_DASHES[place % len(_DASHES)],
            linewidth=3.0 if line.is_ours else 1.6,
            marker=_MARKS[place % len(_MARKS)] if len(line.up) < _CROWDED else None,
            markersize=5,
            zorder=3 if line.is_ours else 2,
        )
    axes.set_title(panel.title, color=INK, fontsize=11)
    axes.set_xlabel(panel.across, color=INK)
    axes.set_ylabel(panel.up, color=INK)
    axes.tick_params(colors=INK, which="both")
    axes.grid(color=INK, alpha=0.25, linewidth=0.6)
    for spine in axes.spines.values():
        spine.set_visible(False)
    _scale(axes, panel)


def _scale(axes: Any, panel: Panel) -> None:  # noqa: ANN401 - matplotlib's
    from matplotlib.ticker import (  # noqa: PLC0415 - an extra
        NullFormatter,
        PercentFormatter,
        StrMethodFormatter,
    )

    for name, axis in (("x", axes.xaxis), ("y", axes.yaxis)):
        if panel.has_logarithms:
            axes.set(**{f"{name}scale": "log"})
            axis.set_major_formatter(StrMethodFormatter("{x:,.6g}"))
            axis.set_minor_formatter(NullFormatter())
        else:
            axes.set(**{f"{name}lim": (0, 1)})
            axis.set_major_formatter(PercentFormatter(1.0))
