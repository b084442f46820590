"""What an editor writes of an entry, out of the files' own form and into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.curating._yaml_pieces import Plain
from bot.curating.edits import EntryContent, TopicContent
from bot.knowledge.model import Entry, Knowledge

ENTRY_ORDER = (
    "id",
    "suspended",
    "fact",
    "translations",
    "quote",
    "source",
    "context",
    "questions",
    "keywords",
    "related",
    "derived",
)
"""The order in which an entry's fields are written."""

TopicFields = Mapping[str, Plain]


def read_content(plain: Plain, topic: TopicFields) -> EntryContent:
    """Read an entry of a topic's file; what is missing or of the wrong form is left empty.

    That it is suspended is left out: who edits the whole of an entry mends it.
    """
    fields = plain if isinstance(plain, Mapping) else {}
    questions = fields.get("questions")
    if not isinstance(questions, Mapping):
        questions = {language_of(topic): questions}
    return EntryContent(
        id=_text(fields.get("id")),
        fact=_text(fields.get("fact")),
        quote=_texts(fields.get("quote")),
        questions={key: _texts(one) for key, one in questions.items() if _texts(one)},
        source=_text(fields.get("source")) or _text(topic.get("source")),
        keywords=_texts(fields.get("keywords")),
        context=_text(fields.get("context")),
        related=_texts(fields.get("related")),
        derived=_pairs(fields.get("derived")),
        translations=_pairs(fields.get("translations")),
    )


def content_of(entry: Entry) -> EntryContent:
    """Give what an editor would write to get this entry."""
    questions: dict[str, tuple[str, ...]] = {}
    for wording in entry.questions:
        questions[wording.language] = (*questions.get(wording.language, ()), wording.text)
    return EntryContent(
        id=entry.id,
        fact=entry.fact,
        quote=tuple(span.text for span in entry.quote),
        questions=questions,
        source=entry.quote[0].source,
        keywords=entry.keywords,
        context=entry.context,
        related=entry.related,
        derived=dict(entry.derived),
        translations=dict(entry.translations),
    )


def write_content(
    content: EntryContent, topic: TopicFields, former: Plain = None
) -> dict[str, Plain]:
    """Write an entry for a topic's file, in the form of the `former` entry where there is one."""
    old = former if isinstance(former, Mapping) else {}
    quote: Plain = [one.strip() for one in content.quote]
    if len(content.quote) == 1 and not isinstance(old.get("quote"), list):
        quote = content.quote[0].strip()
    same = content.source.strip() == _text(topic.get("source")) and "source" not in old
    written: dict[str, Plain] = {
        "id": content.id.strip(),
        "suspended": content.suspended.strip(),
        "fact": content.fact.strip(),
        "translations": _strip_pairs(content.translations),
        "quote": quote,
        "source": "" if same else content.source.strip(),
        "context": content.context.strip(),
        "questions": _write_questions(content, topic, old.get("questions")),
        "keywords": _strip(content.keywords),
        "related": _write_related(content, old.get("related")),
        "derived": _strip_pairs(content.derived),
    }
    return {key: value for key, value in written.items() if value}


def write_topic(topic: TopicContent) -> dict[str, Plain]:
    """Write a topic's own fields."""
    written: dict[str, Plain] = {
        "title": topic.title.strip(),
        "emoji": topic.emoji.strip(),
        "description": topic.description.strip(),
        "source": topic.source.strip(),
        "language": topic.language.strip(),
    }
    return {key: value for key, value in written.items() if value}


def language_of(topic: TopicFields) -> str:
    """Give the language of a topic's facts."""
    return _text(topic.get("language")) or "en"


def language_of_source(knowledge: Knowledge, source: str = "") -> str:
    """Give the language of a source without its region; of none, the one that all sources have.

    It is English where there is none, or where the sources have several.
    """
    named = knowledge.sources.get(source)
    sources = [named] if named else knowledge.sources.values()
    found = {one.language.partition("-")[0] for one in sources}
    return found.pop() if len(found) == 1 else "en"


def choose_language(own: str, content: EntryContent) -> str:
    """Give the language of a topic that begins with an entry, where its source's is `own`.

    An entry with wordings in English and none in that is one that tells of the source in English.
    """
    return "en" if "en" in content.questions and own not in content.questions else own


def _write_questions(content: EntryContent, topic: TopicFields, former: Plain) -> Plain:
    questions = {key: _strip(texts) for key, texts in content.questions.items() if texts}
    only = questions.get(language_of(topic)) if len(questions) == 1 else None
    if isinstance(former, list) and only:
        return only
    return {key: list(texts) for key, texts in questions.items()}


def _write_related(content: EntryContent, former: Plain) -> Plain:
    return _strip(content.related) or ([] if former is None else None)


def _strip(texts: Sequence[str]) -> list[Plain]:
    return [one.strip() for one in texts]


def _strip_pairs(pairs: Mapping[str, str]) -> dict[str, Plain]:
    return {key.strip(): value.strip() for key, value in pairs.items()}


def _text(value: Plain) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Plain) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence):
        return tuple(one for one in value if isinstance(one, str))
    return ()


def _pairs(value: Plain) -> dict[str, str]:
    if not isinstance(value, Mapping):
        return {}
    return {key: one for key, one in value.items() if isinstance(one, str)}
