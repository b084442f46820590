"""All that the bot knows, as whole messages: topics, and a topic's questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.cogs._ids import Action, Press
from bot.cogs._items import MOST_OPTIONS, PickMenu, PressButton, build_button, build_menu
from bot.cogs._layout import BROWSING, NOT_KNOWN, Row, Screen
from bot.cogs._offers import offer_entry, offer_topic
from bot.cogs._writing import escape, escape_within, shorten, write_small
from bot.knowledge.model import Knowledge, Topic
from bot.locales.texts import Texts

_MOST_LIST = 3500

_T = TypeVar("_T")


def show_topics(knowledge: Knowledge, page: int, texts: Texts) -> Screen:
    """Show a page of the topics; a page that is no more is the last one."""
    if not knowledge.topics:
        return Screen((texts("topics-none"),), NOT_KNOWN)
    topics, page, pages = _turn_to(list(knowledge.topics.values()), page)
    words = [topic.words_in(*texts.wanted) for topic in topics]
    titles = [
        f"{topic.emoji} **{escape_within(called.title, 100)}**"
        for topic, called in zip(topics, words, strict=True)
    ]
    detailed = "\n".join(
        f"{title}\n{write_small(escape(called.description))}".rstrip()
        for title, called in zip(titles, words, strict=True)
    )
    text = detailed if len(detailed) <= _MOST_LIST else "\n".join(titles)
    menu = build_menu(Action.TOPIC, texts("topics-choose"), [offer_topic(t, texts) for t in topics])
    turns = _build_turns(Press(Action.TOPICS, "", page), pages, texts)
    footer = write_small(texts("topics-footer", page=page + 1, pages=pages))
    rows: list[Row] = [(menu,), *([turns] if turns else [])]
    return Screen((f"### {texts('topics-title')}", text, footer), BROWSING, tuple(rows))


def show_topic(knowledge: Knowledge, topic: Topic, page: int, texts: Texts) -> Screen:
    """Show a page of a topic's questions; a page that is no more is the last one."""
    entries, page, pages = _turn_to([knowledge.entries[id_] for id_ in topic.entries], page)
    questions = [f"- {shorten(escape(entry.title_in(*texts.wanted)), 120)}" for entry in entries]
    words = topic.words_in(*texts.wanted)
    description = f"\n{escape(words.description)}" if words.description else ""
    head = f"### {topic.emoji} {escape_within(words.title, 240)}{description}"
    options = [offer_entry(entry, texts) for entry in entries]
    turns = _build_turns(Press(Action.TOPIC, topic.id, page), pages, texts)
    everything = build_button(Press(Action.TOPICS), texts("topics-all"))
    footer = write_small(texts("topic-footer", page=page + 1, pages=pages))
    menu: PickMenu = build_menu(Action.CARD, texts("topic-choose"), options)
    listed = "\n".join(questions)
    return Screen((head, listed, footer), BROWSING, ((menu,), (*turns, everything)))


def _turn_to(things: Sequence[_T], page: int) -> tuple[Sequence[_T], int, int]:
    """Give the things of a page, the page within bounds, and how many pages there are."""
    pages = max(1, -(-len(things) // MOST_OPTIONS))
    page = min(page, pages - 1)
    return things[page * MOST_OPTIONS : (page + 1) * MOST_OPTIONS], page, pages


def _build_turns(here: Press, pages: int, texts: Texts) -> tuple[PressButton, ...]:
    page = here.number
    turns = []
    if page > 0:
        before = replace(here, number=page - 1)
        turns.append(build_button(before, texts("page-previous"), emoji="◀️"))
    if page < pages - 1:
        after = replace(here, number=page + 1)
        turns.append(build_button(after, texts("page-next"), emoji="▶️"))
    return tuple(turns)
