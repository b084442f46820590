"""The chart: a picture of the promised size, readable on a background of its own."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from PIL import Image, ImageColor

from bot.reporting.chart import (
    ANSWERED,
    BACKGROUND,
    INK,
    SUGGESTED,
    UNKNOWN,
    Labels,
    draw_chart,
)
from bot.reporting.statistics import Day, Statistics

LABELS = Labels("Questions a day", "answered", "asked back", "not known")


def draw(*days: Day) -> Image.Image:
    data = draw_chart(Statistics(days, (), (), 3.0, 9.0), LABELS)
    return Image.open(io.BytesIO(data)).convert("RGB")


def measure_contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""

    def shine(colour: str) -> float:
        parts = [value / 255 for value in ImageColor.getrgb(colour)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((shine(one), shine(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("count", [1, 30, 366])
def test_the_chart_is_a_picture_with_a_background_of_its_own(count: int) -> None:
    days = [Day(date(2026, 1, 1) + timedelta(days=n), 5, 2, 1) for n in range(count)]
    picture = draw(*days)
    assert picture.size == (1200, 600)
    assert picture.getpixel((2, 2)) == ImageColor.getrgb(BACKGROUND)
    colours = {colour for _, colour in picture.getcolors(maxcolors=2**20) or ()}
    assert {ImageColor.getrgb(one) for one in (ANSWERED, SUGGESTED, UNKNOWN)} <= colours


def test_a_time_without_questions_is_drawn_too() -> None:
    assert draw(Day(date(2026, 1, 1), 0, 0, 0)).size == (1200, 600)


def test_words_and_bars_stand_out_from_the_background() -> None:
    assert measure_contrast(INK, BACKGROUND) >= 7
    for bar in (ANSWERED, UNKNOWN):
        assert measure_contrast(bar, BACKGROUND) >= 3
