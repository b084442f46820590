"""Whole replies: an embed with the buttons and menus that lead on from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import discord

from bot.answering.values import Answer, Outcome, Suggestion
from bot.cogs import _embeds
from bot.cogs._ids import Action, Press
from bot.cogs._items import (
    MOST_OPTION_LABEL,
    MOST_OPTIONS,
    PickMenu,
    PressButton,
    build_button,
    build_menu,
)
from bot.cogs._writing import shorten
from bot.knowledge.model import Entry, Knowledge, Topic
from bot.locales.texts import Texts

MOST_RELATED = 5
MOST_EXAMPLES = 3

_WORTH_NAMING = 0.03
"""Below this probability the closest entry is as good as any, and naming it would only puzzle."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Screen:
    """What one message shows."""

    embed: discord.Embed
    items: tuple[PressButton | PickMenu, ...] = ()

    def build_view(self) -> discord.ui.View:
        """Build the buttons and menus; they never time out, since their ids hold all they need."""
        view = discord.ui.View(timeout=None)
        for item in self.items:
            view.add_item(item)
        return view


def show_answer(
    knowledge: Knowledge, answer: Answer, texts: Texts, *, asker: int, title: str = ""
) -> Screen:
    """Show what came of a question, whatever it is; `asker` is the Discord id of who asked."""
    if answer.outcome is Outcome.ANSWER and answer.entry is not None:
        return show_card(knowledge, answer.entry, texts, title=title)
    if answer.outcome is Outcome.SUGGEST:
        return _show_suggestions(answer.suggestions, asker, texts, title)
    return _show_unknown(knowledge, answer, texts, title)


def show_card(knowledge: Knowledge, entry: Entry, texts: Texts, *, title: str = "") -> Screen:
    """Show an entry, and what to read next."""
    topic = knowledge.topics[entry.topic]
    related = [knowledge.entries[id_] for id_ in entry.related if id_ in knowledge.entries]
    items: list[PressButton | PickMenu] = [
        build_button(
            Press(Action.CONTEXT, entry.id), texts("answer-show-context"), emoji="🔎", row=0
        ),
        build_button(Press(Action.TOPIC, topic.id), topic.title, emoji=topic.emoji, row=0),
    ]
    if related:
        options = [_offer_entry(other, texts) for other in related[:MOST_RELATED]]
        items.append(build_menu(Action.CARD, texts("answer-related"), options, row=1))
    return Screen(_embeds.draw_card(knowledge, entry, texts, title=title), tuple(items))


def show_context(knowledge: Knowledge, entry: Entry, texts: Texts) -> Screen:
    """Show an entry's quote between its neighbours."""
    return Screen(_embeds.draw_context(knowledge, entry, texts))


def show_topics(knowledge: Knowledge, page: int, texts: Texts) -> Screen:
    """Show a page of the topics; a page that is no more is the last one."""
    topics, page, pages = _turn_to(list(knowledge.topics.values()), page)
    items: list[PressButton | PickMenu] = [
        build_menu(Action.TOPIC, texts("topics-choose"), [_offer_topic(t) for t in topics], row=0),
        *_build_turns(Press(Action.TOPICS, "", page), pages, texts),
    ]
    footer = texts("topics-footer", page=page + 1, pages=pages)
    return Screen(_embeds.draw_topics(topics, footer, texts), tuple(items))


def show_topic(knowledge: Knowledge, topic: Topic, page: int, texts: Texts) -> Screen:
    """Show a page of a topic's questions; a page that is no more is the last one."""
    entries, page, pages = _turn_to([knowledge.entries[id_] for id_ in topic.entries], page)
    options = [_offer_entry(entry, texts) for entry in entries]
    items: list[PressButton | PickMenu] = [
        build_menu(Action.CARD, texts("topic-choose"), options, row=0),
        *_build_turns(Press(Action.TOPIC, topic.id, page), pages, texts),
        build_button(Press(Action.TOPICS), texts("topics-all"), row=1),
    ]
    questions = [entry.title_in(texts.tag) for entry in entries]
    footer = texts("topic-footer", page=page + 1, pages=pages)
    return Screen(_embeds.draw_topic(topic, questions, footer), tuple(items))


def show_help(knowledge: Knowledge, name: str, texts: Texts) -> Screen:
    """Show what the bot is for, with a question from each of the first topics to try."""
    firsts = [knowledge.entries[topic.entries[0]] for topic in knowledge.topics.values()]
    items = [
        build_button(Press(Action.CARD, entry.id), entry.title_in(texts.tag), row=row)
        for row, entry in enumerate(firsts[:MOST_EXAMPLES])
    ]
    menu = _build_topic_menu(knowledge, texts, row=3)
    return Screen(_embeds.draw_help(knowledge, name, texts), (*items, menu))


def name_suggestion(suggestion: Suggestion) -> str:
    """Give the entry's title in the language of the wording that came nearest.

    The wording itself may be a handful of keywords: good to be found by, poor to be read.
    """
    wordings = suggestion.entry.questions
    found = (w.language for w in wordings if w.text == suggestion.question)
    return suggestion.entry.title_in(next(found, "en"))


def show_notice(text: str) -> Screen:
    """Show a sentence about the conversation itself."""
    return Screen(_embeds.draw_notice(text))


def _show_suggestions(
    suggestions: Sequence[Suggestion], asker: int, texts: Texts, title: str
) -> Screen:
    items = [
        build_button(Press(Action.ANSWER, offer.entry.id, asker), name_suggestion(offer), row=row)
        for row, offer in enumerate(suggestions)
    ]
    browse = build_button(Press(Action.TOPICS), texts("suggest-browse"), emoji="📚", row=len(items))
    return Screen(_embeds.draw_suggestions(len(items), texts, title=title), (*items, browse))


def _show_unknown(knowledge: Knowledge, answer: Answer, texts: Texts, title: str) -> Screen:
    why = answer.why if answer.confidence >= _WORTH_NAMING else None
    closest = why.entry.title_in(texts.tag) if why else ""
    embed = _embeds.draw_unknown(
        knowledge, texts, missing=_name_missing(answer), closest=closest, title=title
    )
    items: list[PressButton | PickMenu] = []
    if why:
        items.append(
            build_button(Press(Action.CARD, why.entry.id), texts("unknown-closest-show"), row=0)
        )
    return Screen(embed, (*items, _build_topic_menu(knowledge, texts, row=1)))


def _name_missing(answer: Answer) -> tuple[str, ...]:
    """Give the words to name as not found: only where the rest of the question was understood."""
    return answer.why.missing if answer.why and answer.why.matched else ()


def _build_topic_menu(knowledge: Knowledge, texts: Texts, *, row: int) -> PickMenu:
    topics = list(knowledge.topics.values())[:MOST_OPTIONS]
    options = [_offer_topic(topic) for topic in topics]
    return build_menu(Action.TOPIC, texts("unknown-browse"), options, row=row)


def _offer_topic(topic: Topic) -> discord.SelectOption:
    return discord.SelectOption(
        label=shorten(topic.title, MOST_OPTION_LABEL),
        value=topic.id,
        description=shorten(topic.description, MOST_OPTION_LABEL) or None,
        emoji=topic.emoji,
    )


def _offer_entry(entry: Entry, texts: Texts) -> discord.SelectOption:
    label = shorten(entry.title_in(texts.tag), MOST_OPTION_LABEL)
    return discord.SelectOption(label=label, value=entry.id)


def _turn_to(things: Sequence[_T], page: int) -> tuple[Sequence[_T], int, int]:
    """Give the things of a page, the page within bounds, and how many pages there are."""
    pages = max(1, -(-len(things) // MOST_OPTIONS))
    page = min(page, pages - 1)
    return things[page * MOST_OPTIONS : (page + 1) * MOST_OPTIONS], page, pages


def _build_turns(here: Press, pages: int, texts: Texts) -> Iterable[PressButton]:
    page = here.number
    if page > 0:
        before = replace(here, number=page - 1)
        yield build_button(before, texts("page-previous"), emoji="◀️", row=1)
    if page < pages - 1:
        after = replace(here, number=page + 1)
        yield build_button(after, texts("page-next"), emoji="▶️", row=1)
