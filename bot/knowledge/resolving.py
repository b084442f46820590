"""A topic's forms made into values, each entry proven by its source.

What comes of a topic depends only on its file and on the sources, so that a reload need not do it
again for a file that did not change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.errors import Problem
from bot.knowledge.model import Entry, Source, Span, Suspended, Topic, TopicWords, Wording
from bot.knowledge.names import Casing, learn_casing
from bot.knowledge.notations import Languages
from bot.knowledge.parsing import Parsed
from bot.knowledge.proving import check_translations, prove_entry
from bot.knowledge.schema import EntryForm, TopicForm

Sources = Mapping[str, Source | None]
"""Every source by its id; None where its files are faulty, which is reported with them."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A topic with those of its entries that stand in a source, and the problems of them all."""

    topic: Topic
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    suspended: tuple[Suspended, ...] = ()
    """Those that are not held against their sources now."""
    strays: tuple[Problem, ...] = ()
    """Where it names a source that is not there."""


def resolve_topic(parsed: Parsed[TopicForm], sources: Sources) -> Resolved | None:
    """Hold a topic's entries against their sources; None where the file had no usable form."""
    form = parsed.form
    if form is None:
        return None
    entries = []
    problems = list(_check_naming(parsed, form, sources))
    casings = _Casings(form)
    for index, item in zip(parsed.kept, form.entries, strict=False):
        source = sources.get(_name_source(item, form, sources))
        if source is None or item.suspended:
            continue
        others = [one for one in sources.values() if one and one is not source]
        spans, complaints = prove_entry(item, source, others, casings.of(source), form.language)
        complaints += check_translations(item, Languages(form.language, source.language))
        if spans:
            entries.append(_build(item, spans, parsed.path.stem, form.language))
        for path, message, remedy in complaints:
            problems.append(parsed.at("entries", index, *path).report(message, remedy))
    topic = _build_topic(parsed.path.stem, form, entries)
    return Resolved(
        topic,
        tuple(entries),
        tuple(problems),
        suspended=tuple(_list_suspended(parsed, form, sources)),
        strays=tuple(_find_strays(parsed, form, sources)),
    )


def _list_suspended(
    parsed: Parsed[TopicForm], form: TopicForm, sources: Sources
) -> Iterator[Suspended]:
    for index, item in zip(parsed.kept, form.entries, strict=False):
        if item.suspended:
            line = parsed.at("entries", index, "suspended").line
            topic = parsed.path.stem
            asked = tuple(text for texts in item.questions.values() for text in texts)
            yield Suspended(
                item.id,
                topic,
                item.fact,
                item.suspended,
                parsed.path,
                line,
                asked,
                source=_name_source(item, form, sources),
                quote=tuple(item.quote),
                language=form.language,
                derived=dict(item.derived),
                translations=dict(item.translations),
            )


def _find_strays(parsed: Parsed[TopicForm], form: TopicForm, sources: Sources) -> Iterator[Problem]:
    remedy = _list_sources(sources)
    if form.source and form.source not in sources:
        yield parsed.at("source").report(f"There is no source `{form.source}`.", remedy)
    for index, item in zip(parsed.kept, form.entries, strict=False):
        if item.source and item.source not in sources:
            place = parsed.at("entries", index, "source")
            yield place.report(f"There is no source `{item.source}`.", remedy)


def _check_naming(
    parsed: Parsed[TopicForm], form: TopicForm, sources: Sources
) -> Iterator[Problem]:
    for index, item in zip(parsed.kept, form.entries, strict=False):
        if sources and not _name_source(item, form, sources):
            message, remedy = "This entry does not say which source it quotes.", "Add `source`."
            place = parsed.at("entries", index, "id")
            yield place.report(message, f"{remedy} {_list_sources(sources)}")


def _list_sources(sources: Sources) -> str:
    return f"The sources are: {', '.join(sources) or 'none yet'}."


def _name_source(item: EntryForm, form: TopicForm, sources: Sources) -> str:
    only = next(iter(sources)) if len(sources) == 1 else ""
    return item.source or form.source or only


class _Casings:
    """How words are written in a source and in a topic, learnt once for each source."""

    def __init__(self, form: TopicForm) -> None:
        prose = (text for item in form.entries for text in (item.fact, item.context))
        self._prose = learn_casing(prose, form.language)
        self._known: dict[str, Casing] = {}

    def of(self, source: Source) -> Casing:
        if source.id not in self._known:
            self._known[source.id] = self._prose | _learn_source(source.text, source.language)
        return self._known[source.id]


@lru_cache(maxsize=64)
def _learn_source(text: str, language: str) -> Casing:
    return learn_casing([text], language)


def _build_topic(name: str, form: TopicForm, entries: Sequence[Entry]) -> Topic:
    return Topic(
        id=name,
        title=form.title,
        emoji=form.emoji,
        description=form.description,
        entries=tuple(entry.id for entry in entries),
        language=form.language,
        translations={
            tag: TopicWords(words.title, words.description)
            for tag, words in form.translations.items()
        },
    )


def _build(item: EntryForm, spans: tuple[Span, ...], topic: str, language: str) -> Entry:
    return Entry(
        id=item.id,
        topic=topic,
        fact=item.fact,
        quote=spans,
        questions=tuple(
            Wording(text, spoken or language)
            for spoken, texts in item.questions.items()
            for text in texts
        ),
        keywords=tuple(item.keywords),
        context=item.context,
        related=tuple(item.related),
        derived=dict(item.derived),
        language=language,
        translations=dict(item.translations),
    )
