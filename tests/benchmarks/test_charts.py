"""Charts are legible on any page, and drawn from the figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.charts import INK, OURS, PALETTE, Line, Panel, draw

WHITE, DARK = "#ffffff", "#0d1117"
"""GitHub's light and dark pages."""

GRAPHICS = 3.0
"""The least contrast of lines by WCAG 2.2, success criterion 1.4.11."""


def luminance(colour: str) -> float:
    """Give the relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21.0)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("page", [WHITE, DARK])
@pytest.mark.parametrize("colour", [INK, OURS, *PALETTE])
def test_every_colour_stands_out_on_both_pages(colour: str, page: str) -> None:
    assert contrast(colour, page) >= GRAPHICS


def test_no_two_engines_share_a_colour() -> None:
    assert len({OURS, *PALETTE}) == len(PALETTE) + 1


@pytest.mark.parametrize("suffix", ["png", "svg"])
@pytest.mark.parametrize("has_logarithms", [True, False])
def test_a_chart_is_drawn_in_the_form_that_its_name_asks_for(
    tmp_path: Path, suffix: str, *, has_logarithms: bool
) -> None:
    pytest.importorskip("matplotlib")
    lines = [
        Line("Ours", (0.1, 1.0), (0.5, 0.2), is_ours=True),
        Line("Theirs", (0.1, 1.0), (0.9, 0.1)),
        Line("perfect", (0.1, 1.0), (0.1, 1.0), is_ideal=True),
    ]
    path = tmp_path / "charts" / f"growth.{suffix}"
    draw([Panel("Growth", "across", "up", lines, has_logarithms=has_logarithms)] * 2, path)
    start = path.read_bytes()[:8]
    assert start == b"\x89PNG\r\n\x1a\n" if suffix == "png" else start.startswith(b"<?xml")


def test_a_chart_names_each_line_once(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from matplotlib import rc_context  # noqa: PLC0415 - an extra that may not be there

    panel = Panel("Growth", "wordings", "seconds", [Line("Only engine", (1, 10), (1, 2))])
    path = tmp_path / "growth.svg"
    with rc_context({"svg.fonttype": "none"}):
        draw([panel, panel], path)
    text = path.read_text("utf-8")
    assert text.count("Only engine") == 1
    assert text.count("wordings") == 2
