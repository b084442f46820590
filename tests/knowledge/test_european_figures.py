from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.figures import even_out, find_figures, locate_figures
from bot.knowledge.notations import NOTATIONS, is_read
from tests.knowledge.spellers import SPELLERS

WRITINGS = [
    ("de", "um 12,5 Prozent auf 48.300 Euro", ["12.5 %", "48300"]),
    ("de", "1.250,50 €, EUR 1 250,50 oder 1250,50€", ["1250.50", "1250.50", "1250.50"]),
    ("de", "2,35 Mio., 2,35 Millionen und 2.350.000", ["2350000", "2350000", "2350000"]),
    ("de", "drei Billionen, 3 Mrd. und Zehntausende", ["3000000000000", "3000000000", "10000"]),
    ("de", "am 3. Mai 2024, am 03.05.2024", ["3", "5 month", "2024"] * 2),
    ("de", "am 2024-05-03", ["2024", "5 month", "3"]),
    ("de", "am 12. Sept. 2024", ["12", "9 month", "2024"]),
    ("de", "von 9 bis 21.30 Uhr, bis 18:00 Uhr", ["9", "21", "30", "18"]),
    ("de", "zwei Dritteln, 2/3, einem Drittel", ["2", "3", "2", "3", "1", "3"]),
    ("de", "zehnmal, dreifach, einmal, einfach", ["10", "3"]),
    ("de", "zweieinhalb Millionen, anderthalb Jahre", ["2500000", "1.5"]),
    ("de", "im ersten Quartal, ein Boot, eine Million", ["1", "1000000"]),
    ("de", "zwei Prozentpunkte, 0,5-prozentig", ["2 points", "0.5 %"]),
    ("de", "5G, H1, 48km und -3 Grad", ["48", "-3"]),
    ("de", "0.125 ist 0,125", ["0.125", "0.125"]),
    ("de-CH", "48’300.50 Franken", ["48300.50"]),
    ("es", "un 12,5 por ciento hasta 48.300 euros", ["12.5 %", "48300"]),
    ("es", "8.100 drones y 31,7", ["8100", "31.7"]),
    ("es-419", "8,100 drones y 31.7", ["8100", "31.7"]),
    ("es", "2,5 mil millones, dos billones", ["2500000000", "2000000000000"]),
    ("es", "decenas de miles, dos millones y medio", ["10000", "2500000"]),
    ("es", "entre cien mil y doscientos mil, veintiún mil", ["100000", "200000", "21000"]),
    ("es", "quinientos mil millones y un conjunto", ["500000000000"]),
    ("es", "el 12 de mayo de 1921, el 3.º y el 3.er", ["12", "5 month", "1921", "3", "3"]),
    ("fr", "1\u202f250,50 €, 1\u00a0250 € et 1 250 €", ["1250.50", "1250", "1250"]),
    ("fr", "quatre-vingt-dix, quatre-vingts, septante", ["90", "80", "70"]),
    ("fr", "2,35 M€, deux millions et demi", ["2350000", "2500000"]),
    ("fr", "douze pour cent, les deux tiers", ["12 %", "2", "3"]),
    (
        "fr",
        "le 1er mai, 21h30, le 12 sept. 2024",
        ["1", "5 month", "21", "30", "12", "9 month", "2024"],
    ),
    ("fr", "un billion, des milliers", ["1000000000000", "1000"]),
    ("pt", "vinte e um por cento, 2,5 milhões", ["21 %", "2500000"]),
    ("pt", "mil milhões, dois bilhões, mil e quinhentos", ["1000000000", "2000000000", "1500"]),
    ("pt", "Segundo o relatório, um terço", ["1", "3"]),
    ("it", "due terzi, ventuno per cento", ["2", "3", "21 %"]),
    ("it", "2 mila, 48mila e due milioni e mezzo", ["2000", "48000", "2500000"]),
    ("it", "Secondo il rapporto, prima di maggio", ["5 month"]),
]


@pytest.mark.parametrize(("language", "text", "figures"), WRITINGS)
def test_figures_are_read_as_their_language_writes_them(
    language: str, text: str, figures: list[str]
) -> None:
    found = find_figures(even_out(text), language)
    wanted = [(Decimal(one.split()[0]), "".join(one.split()[1:])) for one in figures]
    assert [(figure.value, figure.unit) for figure in found] == wanted


@given(st.sampled_from(sorted(SPELLERS)), st.integers(2, 999_999))
def test_a_number_in_words_is_read_back(language: str, number: int) -> None:
    spelled = SPELLERS[language](number)
    for text in (spelled, f"({spelled.capitalize()}, .", f"x {spelled} x"):
        (figure,) = find_figures(text, language)
        assert figure.value == number
        assert figure.text.lower() == spelled


@given(
    st.sampled_from([*NOTATIONS, "de-CH", "de-AT", "es-MX", "fr-CA", "fr-CH", "pt-BR", "pt-PT"]),
    st.decimals(0, 10**12, places=2, allow_nan=False) | st.integers(0, 10**12).map(Decimal),
)
def test_a_number_in_the_digits_of_a_place_is_read_back(language: str, number: Decimal) -> None:
    written = format_decimal(number, "#,##0.##", locale=language.replace("-", "_"))
    (figure,) = find_figures(even_out(f"x {written} €"), language)
    assert figure.value == number


@given(st.sampled_from(sorted(NOTATIONS)), st.text())
def test_no_text_makes_reading_raise(language: str, text: str) -> None:
    even = even_out(text)
    ends = 0
    for figure in find_figures(even, language):
        assert even.startswith(figure.text, figure.start)
        assert figure.start >= ends
        ends = figure.end
    locate_figures(text, language)


def test_a_language_without_a_notation_is_read_as_before() -> None:
    assert [one.value for one in find_figures("48,300 i 2.5", "pl")] == [
        Decimal(48300),
        Decimal("2.5"),
    ]
    assert not is_read("pl")
    assert is_read("es-419")
