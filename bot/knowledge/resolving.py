"""A topic's forms made into values: spans found in their sources, facts locked to them.

What comes of a topic depends only on its file and on the sources, so that a reload need not do it
again for a file that did not change.
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

Sources = Mapping[str, Source | None]
"""Every source by its id; None where its files are faulty, which is reported with them."""
Words = tuple[str, str]
"""A message and its remedy."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A topic with those of its entries that stand in a source, and the problems of them all."""

    topic: Topic
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def resolve_topic(parsed: Parsed[TopicForm], sources: Sources) -> Resolved | None:
    """Prove each entry of a topic by its source; None where the file had no usable form."""
    form = parsed.form
    if form is None:
        return None
    resolver = _Resolver(parsed, form, sources, [])
    entries = tuple(resolver.resolve_all())
    ids = tuple(entry.id for entry in entries)
    topic = Topic(parsed.path.stem, form.title, form.emoji, form.description, ids)
    return Resolved(topic, entries, tuple(resolver.problems))


@dataclass(frozen=True, slots=True)
class _Resolver:
    parsed: Parsed[TopicForm]
    form: TopicForm
    sources: Sources
    problems: list[Problem]

    def resolve_all(self) -> Iterator[Entry]:
        """Give the entries that stand in a source, and collect the problems of all."""
        prose = [text for item in self.form.entries for text in (item.fact, item.context)]
        casing = learn_casing(prose)
        if self.form.source and self.form.source not in self.sources:
            self.problems.append(
                self.parsed.problem(("source",), *self._explain_source(self.form.source))
            )
        for index, item in zip(self.parsed.kept, self.form.entries, strict=False):
            source = self._choose_source(index, item)
            spans = self._find_spans(index, item, source) if source else ()
            if source and len(spans) == len(item.quote):
                self._check_lock(index, item, casing | _casing_of(source.text))
                yield self._build(item, spans)

    def _choose_source(self, index: int, item: EntryForm) -> Source | None:
        name = item.source or self.form.source
        if item.source and item.source not in self.sources:
            self._report(index, ("source",), self._explain_source(item.source))
        if not name and len(self.sources) == 1:
            name = next(iter(self.sources))
        if not name and self.sources:
            message = "This entry does not say which source it quotes."
            self._report(index, ("id",), (message, f"Add `source`: {', '.join(self.sources)}."))
        return self.sources.get(name)

    def _explain_source(self, name: str) -> Words:
        known = ", ".join(self.sources) or "none yet"
        return f"There is no source `{name}`.", f"The sources are: {known}."

    def _find_spans(self, index: int, item: EntryForm, source: Source) -> tuple[Span, ...]:
        spans = []
        for number, text in enumerate(item.quote):
            span = find_span(source, text)
            if span is None:
                self._report(index, ("quote", number), self._explain_missing(source, text))
                continue
            spans.append(span)
            doubt = find_doubt(source, span)
            if doubt:
                remedy = "Quote the whole sentence, or one span for each paragraph."
                self._report(index, ("quote", number), (f"The quote {doubt}.", remedy))
        return tuple(spans)

    def _explain_missing(self, source: Source, text: str) -> Words:
        for other in self.sources.values():
            if other and find_span(other, text):
                message = f"The quote stands not in the source `{source.id}` but in `{other.id}`."
                return message, f"Add `source: {other.id}` to the entry."
        nearest = find_nearest(source, text)
        if not nearest:
            message = f"Neither the quote nor anything like it is in the source `{source.id}`."
            return message, "Copy the sentence from the source, or name the right `source`."
        difference = describe_difference(text, nearest)
        message = f"The quote is not word for word in the source `{source.id}`: {difference}."
        return message, f"The nearest span of the source is: {nearest}"

    def _check_lock(self, index: int, item: EntryForm, casing: Casing) -> None:
        for term in find_unproven(item.fact, item.quote, item.derived, casing):
            message = f"No quote of this entry holds the fact's {term.kind} “{term.text}”."
            remedy = (
                "Correct the fact, quote the sentence that says it too, or declare it under "
                "`derived` with the reason."
            )
            self._report(index, ("fact",), (message, remedy))
        for key in find_idle(item.fact, item.derived):
            message = f"`derived` explains “{key}”, which the fact does not hold."
            remedy = "Write it exactly as the fact has it, or remove the line."
            node = self.parsed.place(("entries", index, "derived"))
            key_node = node.find_key((key,))
            self.problems.append(
                Problem(self.parsed.path, key_node.line, key_node.column, message, remedy)
            )

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
