"""The words of the coverage page in each language."""

from __future__ import annotations

from bot.cogs._coverage_screen import word_page
from bot.locales.languages import Languages
from bot.reporting.coverage_labels import Labels


def test_the_page_speaks_the_same_english_from_discord_and_from_the_terminal() -> None:
    texts = Languages.load().choose("en")
    assert word_page(texts) == Labels(language=texts.tag)


def test_it_speaks_the_editors_language() -> None:
    labels = word_page(Languages.load().choose("es-ES"))
    assert labels.language.startswith("es")
    assert labels.uncovered == "Sin cubrir"
