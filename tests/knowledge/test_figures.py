from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.figures import even_out, find_figures

WRITINGS = [
    ("8,100 drones", ["8100"]),
    ("8100 drones", ["8100"]),
    ("8.1k likes", ["8100"]),
    ("nearly 100,000 likes", ["100000"]),
    ("2 trillion yuan", ["2000000000000"]),
    ("2.2tn and 2.2 trillion", ["2200000000000", "2200000000000"]),
    ("2trillion", ["2000000000000"]),
    ("760.25 billion", ["760250000000"]),
    ("1.234.567 and 1.234,5 and 31,7", ["1234567", "1234.5", "31.7"]),
    ("September 12th, 2024", ["12", "2024"]),
    ("the plan (2013-2020)", ["2013", "2020"]),
    ("20+8", ["20", "8"]),
    ("the 1980s", ["1980"]),
    ("it fell to -5 degrees", ["-5"]),
    ("forty-four years", ["44"]),
    ("Forty-fourth", ["44"]),
    ("two hundred and five", ["205"]),
    ("two thousand and twenty-four", ["2024"]),
    ("twenty-one thousand three hundred", ["21300"]),
    ("nine hundred ninety-nine", ["999"]),
    ("tens of thousands", ["10000"]),
    ("hundreds of millions", ["100000000"]),
    ("thousands of two-person firms", ["1000", "2"]),
    ("four five hundred billion", ["4", "500000000000"]),
    ("the third and second industries", ["3", "2"]),
    ("one record, one of them, no one", ["1"]),
    ("a hundred, a dozen", ["100", "12"]),
    ("H1, G20, 5G, A380, v1.2.3", []),
    ("someone at twelveoaks said oneself", []),
    ("在2024年9月", ["2024", "9"]),
    ("1.2万亿元，三亿五千万", ["1200000000000", "350000000"]),
    ("四十四年，两万亿，二〇二四年", ["44", "2000000000000", "2024"]),
    ("一些统一的事", []),
    ("８，１００", ["8100"]),
]


@pytest.mark.parametrize(("text", "values"), WRITINGS)
def test_figures_are_found_however_they_are_written(text: str, values: list[str]) -> None:
    assert [figure.value for figure in find_figures(even_out(text))] == list(map(Decimal, values))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("11.7%", "%"),
        ("11.7 percent", "%"),
        ("eleven per cent", "%"),
        ("百分之29.1", "%"),
        ("2 percentage points", "points"),
        ("a two-percentage-point rise", "points"),
        ("11.7 yuan", ""),
    ],
)
def test_a_percent_is_another_figure_than_a_number(text: str, unit: str) -> None:
    (figure,) = find_figures(even_out(text))
    assert figure.unit == unit


def test_a_compound_may_be_read_in_two_ways() -> None:
    (figure,) = find_figures("four trillion-level clusters")
    assert {Decimal(4), Decimal(10**12), Decimal(4 * 10**12)} <= figure.readings


@given(st.integers(0, 10**15))
def test_a_number_is_the_same_with_and_without_separators(number: int) -> None:
    for text in (f"{number}", f"{number:,}", f"about {number:,}.", f"({number})"):
        assert [figure.value for figure in find_figures(text)] == [number]


@given(st.text())
def test_no_text_makes_finding_raise(text: str) -> None:
    even = even_out(text)
    for figure in find_figures(even):
        assert even.startswith(figure.text, figure.start)
        assert figure.value in figure.readings
