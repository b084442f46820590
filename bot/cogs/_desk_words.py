"""What an editor types into the forms of an open edit, and the edit that comes of it."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace

from bot.cogs._desk import Draft, Opened, Place
from bot.cogs._desk_items import Field, Form, Step
from bot.cogs._wording_lines import MOST_WORDINGS, WordingLines
from bot.curating.contents import choose_language, language_of_source
from bot.curating.edits import AddEntry, AddTopic, Edit, EditEntry, EntryContent, TopicContent
from bot.knowledge.model import Knowledge
from bot.knowledge.naming import make_free
from bot.locales.texts import Texts
from bot.storage.knowledge_changes import MOST_WHY

_MOST_FACT = 600


def build_words_form(opened: Opened, draft: Draft, knowledge: Knowledge, texts: Texts) -> Form:
    """Build the form for an entry's fact and wordings, filled with what they are now."""
    lines = _write_lines(draft, knowledge)
    hint = texts("desk-wordings-hint")
    if lines.hidden:
        hint = texts("desk-wordings-hidden", count=len(lines.hidden))
    fields = [
        Field(
            "fact",
            texts("desk-fact"),
            hint=texts("desk-fact-hint"),
            given=draft.fact,
            limit=_MOST_FACT,
            is_long=True,
        ),
        Field(
            "wordings",
            texts("desk-wordings-label"),
            hint=hint,
            given="\n".join(lines.shown),
            limit=MOST_WORDINGS,
            is_long=True,
        ),
    ]
    if not draft.topic and not draft.new_topic:
        fields.append(Field("topic", texts("desk-topic"), hint=texts("desk-topic-hint"), limit=60))
    title = texts("desk-form-edit") if draft.base else texts("desk-form-add")
    return Form(Step.WORDS, opened.token, title, fields)


def build_why_form(opened: Opened, texts: Texts) -> Form:
    """Build the form that asks for the reason of a change, before it is saved."""
    field = Field(
        "why",
        texts("desk-why"),
        hint=texts("desk-why-hint"),
        limit=MOST_WHY,
        is_long=True,
        is_needed=False,
    )
    return Form(Step.SAVE, opened.token, texts("desk-save-title"), [field])


def read_words(draft: Draft, typed: Mapping[str, str], knowledge: Knowledge) -> Draft:
    """Give the draft with the words that were typed; wordings are in the topic's language.

    A new topic is in the language of its source.
    """
    lines = _write_lines(draft, knowledge)
    if "topic" in typed:
        draft = choose_topic(draft, typed["topic"], knowledge)
    return replace(
        draft,
        fact=" ".join(typed["fact"].split()),
        questions=lines.read(typed["wordings"], _find_language(draft, knowledge)),
    )


def choose_topic(draft: Draft, typed: str, knowledge: Knowledge) -> Draft:
    """Give the draft with the topic of that id or title, or else a new one of that title."""
    title = " ".join(typed.split())
    wanted, topics = title.casefold(), knowledge.topics.values()
    known = next((one.id for one in topics if wanted in {one.id, one.title.casefold()}), "")
    return replace(draft, topic=known, new_topic="" if known else title)


def _write_lines(draft: Draft, knowledge: Knowledge) -> WordingLines:
    return WordingLines(draft.questions, _find_language(draft, knowledge), knowledge)


def _find_language(draft: Draft, knowledge: Knowledge) -> str:
    topic = knowledge.topics.get(draft.topic)
    return topic.language if topic else language_of_source(knowledge, draft.source)


def read_place(value: str) -> Place:
    """Read a place off an option of the menu of clauses: `120:164`."""
    start, _, end = value.partition(":")
    return int(start), int(end)


def make_edit(draft: Draft, quote: tuple[str, ...], knowledge: Knowledge) -> Edit:
    """Make the edit that a draft comes to, with the quote that was picked for it.

    Where nothing else was picked, the quote stays as it is written, in its order and its spans.
    """
    if draft.base is not None:
        content = replace(
            draft.base,
            fact=draft.fact,
            questions=draft.questions,
            quote=draft.base.quote if draft.places == draft.quoted else quote,
            derived=draft.derived,
        )
        return EditEntry(content, draft.base)
    first = next((text for of_one in draft.questions.values() for text in of_one), draft.fact)
    content = EntryContent(
        make_id(first, knowledge.entries.keys() | knowledge.suspended.keys()),
        draft.fact,
        quote,
        draft.questions,
        source=draft.source,
        derived=draft.derived,
    )
    if draft.new_topic:
        own = choose_language(language_of_source(knowledge, draft.source), content)
        id_ = make_id(draft.new_topic, knowledge.topics)
        return AddTopic(TopicContent(id_, draft.new_topic, language=own), (content,))
    return AddEntry(draft.topic, content)


def make_id(text: str, taken: Container[str]) -> str:
    """Make an id of a text's first words, unlike those that are taken."""
    words = re.findall(r"[a-z0-9]+", text.casefold())[:6]
    return make_free("-".join(words)[:50].strip("-") or "entry", taken)
