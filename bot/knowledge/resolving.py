"""A topic's forms made into values: spans found in their sources, facts locked to them.

What comes of a topic depends only on its file and on the sources, so that a reload need not do it
again for files that did not change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.errors import Problem
from bot.knowledge.lock import find_idle, find_unproven
from bot.knowledge.model import Entry, Source, Span, Topic, Wording
from bot.knowledge.names import Casing, learn_casing
from bot.knowledge.nodes import Step
from bot.knowledge.parsing import Parsed
from bot.knowledge.quotes import describe_difference, find_doubt, find_nearest, find_span
from bot.knowledge.schema import EntryForm, TopicForm

Words = tuple[str, str]
"""A message and its remedy."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A topic with those of its entries that are proven, and the problems of the others."""

    topic: Topic
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def resolve_topic(parsed: Parsed[TopicForm], sources: Mapping[str, Source]) -> Resolved | None:
    """Prove each entry of a topic by its source; None where the file had no usable form."""
    form = parsed.form
    if form is None:
        return None
    resolver = _Resolver(parsed, form, sources, [])
    entries = tuple(resolver.resolve_all())
    topic = Topic(
        id=parsed.path.stem,
        title=form.title,
        emoji=form.emoji,
        description=form.description,
        entries=tuple(entry.id for entry in entries),
    )
    return Resolved(topic, entries, tuple(resolver.problems))


@dataclass(slots=True)
class _Resolver:
    parsed: Parsed[TopicForm]
    form: TopicForm
    sources: Mapping[str, Source]
    problems: list[Problem]

    def resolve_all(self) -> Iterator[Entry]:
        """Give the entries that are proven, and collect the problems of all."""
        prose = [text for item in self.form.entries for text in (item.fact, item.context)]
        casing = learn_casing(prose)
        for index, item in zip(self.parsed.kept, self.form.entries, strict=True):
            source = self._choose_source(index, item)
            spans = self._find_spans(index, item, source) if source else ()
            if source and len(spans) == len(item.quote):
                self._check_lock(index, item, casing | _casing_of(source.text))
                yield self._build(item, spans)

    def _choose_source(self, index: int, item: EntryForm) -> Source | None:
        name = item.source or self.form.source
        if name in self.sources:
            return self.sources[name]
        known = ", ".join(self.sources) or "none"
        if name is None:
            if len(self.sources) == 1:
                return next(iter(self.sources.values()))
            if self.sources:
                message = "This entry does not say which source it quotes."
                self._report(index, (), (message, f"Add `source`; there are: {known}."))
        elif item.source:
            self._report(index, ("source",), _unknown_source(name, known))
        elif not self.problems or self.problems[0].message != _unknown_source(name, known)[0]:
            words = _unknown_source(name, known)
            self.problems.append(self.parsed.problem(("source",), *words))
        return None

    def _find_spans(self, index: int, item: EntryForm, source: Source) -> tuple[Span, ...]:
        spans = []
        for number, text in enumerate(item.quote):
            span = find_span(source, text)
            if span is None:
                words = self._explain_missing(source, text)
                self._report(index, ("quote", number), words)
                continue
            spans.append(span)
            doubt = find_doubt(source, span)
            if doubt:
                remedy = "Quote the whole sentence, or one span for each paragraph."
                self._report(index, ("quote", number), (f"The quote {doubt}.", remedy))
        return tuple(spans)

    def _explain_missing(self, source: Source, text: str) -> Words:
        elsewhere = next((s.id for s in self.sources.values() if find_span(s, text)), "")
        if elsewhere:
            return (
                f"The quote does not stand in the source `{source.id}`, but in `{elsewhere}`.",
                f"Add `source: {elsewhere}` to the entry.",
            )
        nearest = find_nearest(source, text)
        if not nearest:
            return (
                f"The quote does not stand in the source `{source.id}`, nor anything like it.",
                "Copy the sentence from the source's text, or name the right `source`.",
            )
        difference = describe_difference(text, nearest)
        return (
            f"The quote is not word for word in the source `{source.id}`: {difference}.",
            f"The nearest span of the source is: {nearest}",
        )

    def _check_lock(self, index: int, item: EntryForm, casing: Casing) -> None:
        for term in find_unproven(item.fact, item.quote, item.derived, casing):
            message = f"No quote of this entry holds the fact's {term.kind} “{term.text}”."
            remedy = (
                "Correct the fact, quote the sentence that says it, or declare it under `derived` "
                "with the reason."
            )
            self._report(index, ("fact",), (message, remedy))
        for key in find_idle(item.fact, item.derived):
            message = f"`derived` explains “{key}”, which the fact does not hold."
            remedy = "Write it exactly as the fact has it, or remove the line."
            self._report(index, ("derived", key), (message, remedy))

    def _build(self, item: EntryForm, spans: tuple[Span, ...]) -> Entry:
        return Entry(
            id=item.id,
            topic=self.parsed.path.stem,
            fact=item.fact,
            quote=spans,
            questions=tuple(
                Wording(text, language or self.form.language)
                for language, texts in item.questions.items()
                for text in texts
            ),
            keywords=tuple(item.keywords),
            context=item.context,
            related=tuple(item.related),
            derived=dict(item.derived),
        )

    def _report(self, index: int, path: tuple[Step, ...], words: Words) -> None:
        self.problems.append(self.parsed.problem(("entries", index, *path), *words))


@lru_cache(maxsize=64)
def _casing_of(text: str) -> Casing:
    return learn_casing([text])


def _unknown_source(name: str, known: str) -> Words:
    return f"There is no source `{name}`.", f"The sources are: {known}."
