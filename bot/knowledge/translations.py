"""Translations held to what they translate: the same figures, and which are still missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.cldr import find_months
from bot.knowledge.figures import Figure, even_out, find_figures
from bot.knowledge.model import Knowledge
from bot.knowledge.notations import ENGLISH, Languages, find_base, is_read


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


def find_unread(knowledge: Knowledge) -> tuple[str, ...]:
    """Find the languages of topics whose number words and scales the lock does not read."""
    languages = {topic.language for topic in knowledge.topics.values()}
    return tuple(sorted(one for one in languages if not is_read(one)))


def find_added(
    text: str,
    tag: str,
    fact: str,
    proof: Sequence[str],
    languages: Languages = ENGLISH,
) -> tuple[str, ...]:
    """Find the figures of a translation (BCP 47 tag) that neither its fact nor the proof holds.

    The proof is in the language of the source.
    """
    said = [_read(fact, languages.fact), *(_read(one, languages.source) for one in proof)]
    own = _read(text, tag)
    is_exact = is_read(tag) and all(is_read(one.language) for one in said)
    held = {
        form for one in said for figure in one.figures for form in _forms(figure, is_exact=is_exact)
    }
    months = {number for one in said for number in one.months.values()}
    return tuple(
        figure.text
        for figure in own.figures
        if not figure.is_ordinal  # "the frontlines" are "la primera línea", and rightly so
        and (
            figure.value not in months
            if months and figure.start in own.months
            else held.isdisjoint(_forms(figure, is_exact=is_exact))
        )
    )


def find_lost(text: str, tag: str, fact: str, language: str = "en") -> tuple[str, ...]:
    """Find the figures that a fact has in digits and its translation (BCP 47 tag) nowhere.

    Number words are left out: "the first half" is 上半年, and rightly so. `language` is the fact's.
    """
    own, said = _read(text, tag), _read(fact, language)
    is_exact = is_read(tag) and is_read(language)
    held = {form for one in own.figures for form in _forms(one, is_exact=is_exact)}
    return tuple(
        figure.text
        for figure in said.figures
        if any(map(str.isdigit, figure.text))
        and held.isdisjoint(_forms(figure, is_exact=is_exact))
        and figure.start not in said.months
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    language: str
    figures: tuple[Figure, ...]
    months: Mapping[int, int]
    """The months that are named, by where; English has a word and no figure for 9月."""


def _read(text: str, language: str) -> _Reading:
    text = even_out(text)
    figures = find_figures(text, language)
    months = {month.start: month.number for month in find_months(text, language)}
    months |= {one.start: int(one.value) for one in figures if one.unit == "month"}
    return _Reading(language, figures, months)


def _forms(figure: Figure, *, is_exact: bool) -> Iterator[tuple[object, ...]]:
    """Give the forms of which a figure and its translation must share one.

    Where the scales of a language are not read, only the significant digits count.
    """
    for value in figure.readings:
        if is_exact:
            yield value, figure.unit.replace("month", "")  # in English the 5 of 2024-05-03 has none
        else:
            yield ("".join(filter(str.isdigit, f"{value:f}")).strip("0"),)


def _lacks(own: str, translations: Mapping[str, object], tag: str) -> bool:
    return tag not in translations and find_base(tag) != own
