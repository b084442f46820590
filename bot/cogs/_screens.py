"""What came of a question, as whole messages: the answer, the question back, "I don't know"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.absence import explain_absence
from bot.answering.values import Answer, Outcome, Suggestion
from bot.cogs import _cards
from bot.cogs._ids import Action, Press
from bot.cogs._items import MOST_OPTIONS, PressButton, build_button, build_menu
from bot.cogs._layout import ANSWERED, ASKING_BACK, BROWSING, NOT_KNOWN, Row, Screen
from bot.cogs._offers import (
    list_sources,
    list_topics,
    offer_entry,
    offer_examples,
    offer_topics,
)
from bot.cogs._reactions import build_editors_button, build_reactions
from bot.cogs._writing import escape, shorten, write_small
from bot.knowledge.model import Entry, Knowledge
from bot.locales.texts import Texts

_WORTH_NAMING = 0.03
"""Below this probability the closest entry is as good as any, and naming it would only puzzle."""


def show_answer(  # noqa: PLR0913 - an answer, for whom, and under which numbers
    knowledge: Knowledge,
    answer: Answer,
    texts: Texts,
    *,
    asker: int,
    exchange: int = 0,
    title: str = "",
) -> Screen:
    """Show what came of a question, whatever it is.

    `asker` is the Discord id of who asked. `exchange` is the id under which the answer is recorded,
    for people to react to it; an answer that is not recorded has 0.
    """
    exchange = exchange if answer.asks_anew else 0
    if answer.outcome is Outcome.ANSWER and answer.entry is not None:
        said = _cards.write_card(
            knowledge, answer.entry, texts, asked=answer.understood, title=title
        )
        buttons = _build_card_buttons(answer.entry, texts)
        if exchange:
            buttons += build_reactions(answer.entry.id, exchange, texts)
        return Screen(said, ANSWERED, (buttons,))
    if answer.outcome is Outcome.GREETING:
        return _show_greeting(knowledge, texts, title)
    if answer.outcome is Outcome.THANKS:
        return Screen(_put_title(title, [texts("thanks")]), BROWSING)
    nearest = answer.why.entry.id if answer.why else ""
    editors = (build_editors_button(nearest, exchange, texts),) if exchange else ()
    if answer.outcome is Outcome.SUGGEST:
        return _show_suggestions(knowledge, answer, texts, asker, title, editors)
    return _show_unknown(knowledge, answer, texts, title, editors)


def show_card(knowledge: Knowledge, entry: Entry, texts: Texts, *, title: str = "") -> Screen:
    """Show an entry to someone who browses: what to read next, and the way back."""
    topic = knowledge.topics[entry.topic]
    called = topic.words_in(*texts.wanted).title
    back = build_button(Press(Action.TOPIC, topic.id), called, emoji=topic.emoji)
    said = _cards.write_card(knowledge, entry, texts, title=title)
    return Screen(said, ANSWERED, ((*_build_card_buttons(entry, texts), back),))


def _build_card_buttons(entry: Entry, texts: Texts) -> tuple[PressButton, ...]:
    return (
        build_button(Press(Action.CONTEXT, entry.id), texts("answer-show-context")),
        build_button(Press(Action.RELATED, entry.id), texts("answer-related")),
    )


def show_context(knowledge: Knowledge, entry: Entry, texts: Texts) -> Screen:
    """Show an entry's quote between its neighbours."""
    return Screen(_cards.write_context(knowledge, entry, texts), BROWSING)


def show_related(knowledge: Knowledge, entry: Entry, texts: Texts) -> Screen:
    """Show the questions next to an entry's: its own relations, then the rest of its topic."""
    topic = knowledge.topics[entry.topic]
    ids = dict.fromkeys(id_ for id_ in (*entry.related, *topic.entries) if id_ != entry.id)
    near = [knowledge.entries[id_] for id_ in ids if id_ in knowledge.entries][:MOST_OPTIONS]
    options = [offer_entry(other, texts) for other in near]
    menu: tuple[Row, ...] = (
        ((build_menu(Action.CARD, texts("topic-choose"), options),),) if options else ()
    )
    called = topic.words_in(*texts.wanted).title
    button = build_button(Press(Action.TOPIC, topic.id), called, emoji=topic.emoji)
    said = texts("related", question=escape(entry.title_in(*texts.wanted)))
    return Screen((said,), BROWSING, (*menu, (button,)))


def show_notice(text: str) -> Screen:
    """Show a sentence about the conversation itself."""
    return Screen((shorten(text, 1000),), NOT_KNOWN)


def name_suggestion(suggestion: Suggestion) -> str:
    """Give the entry's title in the language of the wording that came nearest.

    The wording itself may be a handful of keywords: good to be found by, poor to be read.
    """
    wordings = suggestion.entry.questions
    found = (w.language for w in wordings if w.text == suggestion.question)
    return suggestion.entry.title_in(next(found, "en"))


def _show_greeting(knowledge: Knowledge, texts: Texts, title: str) -> Screen:
    """Say what can be asked, with examples to press."""
    said = shorten(texts("greeting", sources=list_sources(knowledge, texts)), 1000)
    rows = (*offer_examples(knowledge, texts), *offer_topics(knowledge, texts))
    return Screen(_put_title(title, [said]), BROWSING, rows)


def _show_suggestions(  # noqa: PLR0913, PLR0917 - as `show_answer`
    knowledge: Knowledge,
    answer: Answer,
    texts: Texts,
    asker: int,
    title: str,
    editors: tuple[PressButton, ...],
) -> Screen:
    rows = [
        (build_button(Press(Action.ANSWER, offer.entry.id, asker), name_suggestion(offer)),)
        for offer in answer.suggestions
    ]
    absence = explain_absence(answer, knowledge)
    known = _cards.write_absence(absence, texts) if absence.instead else ""
    said = (known, texts("suggest", count=len(rows)))
    browse = build_button(Press(Action.TOPICS), texts("suggest-browse"))
    return Screen(_put_title(title, said), ASKING_BACK, (*rows, (browse, *editors)))


def _show_unknown(
    knowledge: Knowledge,
    answer: Answer,
    texts: Texts,
    title: str,
    editors: tuple[PressButton, ...],
) -> Screen:
    why = answer.why if answer.confidence >= _WORTH_NAMING else None
    found = _cards.write_absence(explain_absence(answer, knowledge), texts)
    said = [texts("unknown-because", reason=found) if found else texts("unknown")]
    buttons = list(editors)
    if why:
        closest = texts("quoted", text=escape(why.entry.title_in(*texts.wanted)))
        said.append(texts("unknown-closest", question=closest))
        show = Press(Action.CARD, why.entry.id)
        buttons.insert(0, build_button(show, texts("unknown-closest-show")))
    if knowledge.topics:
        said.append(write_small(texts("unknown-topics", topics=list_topics(knowledge, texts))))
    rows = [tuple(buttons)] if buttons else []
    return Screen(_put_title(title, said), NOT_KNOWN, (*rows, *offer_topics(knowledge, texts)))


def _put_title(title: str, said: Sequence[str]) -> tuple[str, ...]:
    """Put the question above what is said of it, small."""
    return tuple(text for text in (write_small(title) if title else "", *said) if text)
