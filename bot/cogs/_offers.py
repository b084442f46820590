"""Entries, topics and sources as menus, buttons and lists."""

from __future__ import annotations

from discord import SelectOption

from bot.cogs._ids import Action, Press
from bot.cogs._items import MOST_OPTION_LABEL, MOST_OPTIONS, build_button, build_menu
from bot.cogs._layout import Row
from bot.cogs._writing import escape, shorten
from bot.knowledge.model import Entry, Knowledge, Source, Topic
from bot.locales.texts import Texts

_MOST_EXAMPLES = 3
_MOST_SOURCES = 3


def offer_topic(topic: Topic, texts: Texts) -> SelectOption:
    """Offer a topic."""
    words = topic.words_in(*texts.wanted)
    return SelectOption(
        label=shorten(words.title, MOST_OPTION_LABEL),
        value=topic.id,
        description=shorten(words.description, MOST_OPTION_LABEL) or None,
        emoji=topic.emoji,
    )


def offer_topics(knowledge: Knowledge, texts: Texts) -> tuple[Row, ...]:
    """Offer the first topics in a row with a menu, or no row: all entries may be suspended."""
    topics = list(knowledge.topics.values())[:MOST_OPTIONS]
    if not topics:
        return ()
    options = [offer_topic(topic, texts) for topic in topics]
    return ((build_menu(Action.TOPIC, texts("unknown-browse"), options),),)


def offer_examples(knowledge: Knowledge, texts: Texts) -> tuple[Row, ...]:
    """Offer the first question of the first topics, a button each."""
    firsts = [knowledge.entries[topic.entries[0]] for topic in knowledge.topics.values()]
    return tuple(
        (build_button(Press(Action.CARD, entry.id), entry.title_in(*texts.wanted)),)
        for entry in firsts[:_MOST_EXAMPLES]
    )


def offer_entry(entry: Entry, texts: Texts) -> SelectOption:
    """Offer an entry by its question."""
    label = shorten(entry.title_in(*texts.wanted), MOST_OPTION_LABEL)
    return SelectOption(label=label, value=entry.id)


def list_topics(knowledge: Knowledge, texts: Texts) -> str:
    """Name the topics in a line."""
    names = [
        f"{topic.emoji}\N{NO-BREAK SPACE}{escape(topic.words_in(*texts.wanted).title)}"
        for topic in knowledge.topics.values()
    ]
    return shorten(" · ".join(names), 1000)


def list_sources(knowledge: Knowledge, texts: Texts) -> str:
    """Name the first sources in a line, with their dates."""
    titles = [
        texts("help-source", title=escape(source.title), date=texts.spell_date(source.date))
        for source in list(knowledge.sources.values())[:_MOST_SOURCES]
    ]
    return texts.join(titles)


def offer_source(source: Source, texts: Texts) -> SelectOption:
    """Offer a source by its title."""
    label = shorten(source.title, MOST_OPTION_LABEL)
    return SelectOption(label=label, value=source.id, description=texts.spell_date(source.date))
