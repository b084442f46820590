"""Translations held to what they translate: the same figures, and which are still missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.figures import Figure, even_out, find_figures
from bot.knowledge.model import Knowledge

_READ = frozenset({"en", "zh"})
"""The languages whose number words and scales `find_figures` reads."""

_MONTHS = {
    "January": 1,
    "February": 2,
    "March": 3,
    "April": 4,
    "May": 5,
    "June": 6,
    "July": 7,
    "August": 8,
    "September": 9,
    "October": 10,
    "November": 11,
    "December": 12,
}
_MONTH_SIGN = re.compile(r"\s?(?:月份?|月)")


@dataclass(frozen=True, slots=True)
class TranslationGaps:
    """What a language lacks into which something of the knowledge is already translated."""

    language: str
    """BCP 47 tag, as the editors wrote it."""
    topics: tuple[str, ...]
    """The ids of the topics whose title has no translation."""
    entries: tuple[str, ...]
    """The ids of the entries whose fact has none."""


def find_gaps(knowledge: Knowledge) -> tuple[TranslationGaps, ...]:
    """Find what is not translated, for each language that any translation is in, by tag."""
    topics, entries = knowledge.topics.values(), knowledge.entries.values()
    tags = {tag for topic in topics for tag in topic.translations}
    tags |= {tag for entry in entries for tag in entry.translations}
    return tuple(
        TranslationGaps(
            tag,
            tuple(topic.id for topic in topics if _lacks(topic.language, topic.translations, tag)),
            tuple(entry.id for entry in entries if _lacks(entry.language, entry.translations, tag)),
        )
        for tag in sorted(tags)
    )


def list_languages(knowledge: Knowledge) -> tuple[str, ...]:
    """Give the languages in which some fact can be read, as BCP 47 tags in alphabetical order."""
    entries = knowledge.entries.values()
    return tuple(sorted({tag for one in entries for tag in (one.language, *one.translations)}))


def find_added(text: str, tag: str, fact: str, proof: Sequence[str]) -> tuple[str, ...]:
    """Find the figures of a translation (BCP 47 tag) that neither its fact nor the proof holds."""
    said = [even_out(one) for one in (fact, *proof)]
    held = {form for one in said for figure in find_figures(one) for form in _forms(figure, tag)}
    months = {number for name, number in _MONTHS.items() if any(name in one for one in said)}
    text = even_out(text)
    return tuple(
        figure.text
        for figure in find_figures(text)
        if (
            figure.value not in months
            if months and _names_month(figure, text)
            else held.isdisjoint(_forms(figure, tag))
        )
    )


def find_lost(text: str, tag: str, fact: str) -> tuple[str, ...]:
    """Find the figures that a fact has in digits and its translation (BCP 47 tag) nowhere.

    Number words are left out: "the first half" is 上半年, and rightly so.
    """
    held = {form for one in find_figures(even_out(text)) for form in _forms(one, tag)}
    fact = even_out(fact)
    return tuple(
        figure.text
        for figure in find_figures(fact)
        if any(map(str.isdigit, figure.text))
        and held.isdisjoint(_forms(figure, tag))
        and not _names_month(figure, fact)
    )


def _forms(figure: Figure, tag: str) -> Iterator[tuple[object, ...]]:
    """Give the forms of which a figure and its translation must share one.

    Where the language's scales are not read (`2,2 billones`), only the significant digits count.
    """
    for value in figure.readings:
        if _base(tag) in _READ:
            yield value, figure.unit
        else:
            yield ("".join(filter(str.isdigit, f"{value:f}")).strip("0"),)


def _names_month(figure: Figure, text: str) -> bool:
    """Whether it is the 9 of 9月, for which English has a word and no figure."""
    return bool(_MONTH_SIGN.match(text, figure.end))


def _lacks(own: str, translations: Mapping[str, object], tag: str) -> bool:
    return tag not in translations and _base(tag) != own


def _base(tag: str) -> str:
    return tag.partition("-")[0]
