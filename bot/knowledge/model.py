"""The knowledge base as frozen values: what the program may rely on once loading succeeded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source; `start` and `end` are character offsets into the source's text."""

    id: str
    """`S001`, `S002`, ... in reading order."""
    number: int
    """The sentence's place in the source, counted from 1."""
    paragraph: int
    """The paragraph's place in the source, counted from 1."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A sentence that no entry needs to rest on, and the editor's reason."""

    sentence: str
    """The id of the sentence."""
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text that entries quote, exactly as it was published."""

    id: str
    title: str
    kind: str
    """What the text is, in a word or two: `article`, `rules`, `handbook`."""
    language: str
    """BCP 47 tag: `en`, `zh`, `es`."""
    date: str
    """When the text speaks, as an ISO 8601 date, month or year: `2024-09`."""
    date_reason: str
    """How the editor knows the date; empty where the publisher states it."""
    publisher: str
    link: str
    text: str
    sentences: tuple[Sentence, ...]
    excluded: tuple[Exclusion, ...]
    licence: str = ""
    """The terms on which it may be passed on; empty where the editor states none."""
    may_share: bool = False
    """Whether its whole text may be handed out."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a source, word for word: `source.text[start:end] == text`."""

    source: str
    """The id of the source."""
    text: str
    start: int
    end: int
    paragraph: int
    """The paragraph in which the span starts, counted from 1."""
    sentences: tuple[str, ...]
    """The ids of the sentences that the span touches, in reading order."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a person may ask for an entry."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact in the editor's words, the spans that prove it, and the ways to ask for it."""

    id: str
    topic: str
    """The id of the topic."""
    fact: str
    quote: tuple[Span, ...]
    """At least one span, in the order in which the editor gave them."""
    questions: tuple[Wording, ...]
    keywords: tuple[str, ...] = ()
    context: str = ""
    """What the quote's back-reference ("Among them") refers to; empty where it has none."""
    related: tuple[str, ...] = ()
    derived: Mapping[str, str] = field(default_factory=dict)
    """Figures and names of the fact that no span holds, each with the reason why it is right."""
    language: str = "en"
    """The language of the fact."""
    translations: Mapping[str, str] = field(default_factory=dict)
    """The fact in other languages, by BCP 47 tag."""

    @property
    def title(self) -> str:
        """The first wording: how the entry is named in menus and on buttons."""
        return self.questions[0].text

    @property
    def quoted(self) -> str:
        """The text of the spans, joined by a space."""
        return " ".join(span.text for span in self.quote)

    def title_in(self, *languages: str) -> str:
        """The first wording in the first language (BCP 47 tag) that has one, or of all."""
        for language in languages:
            base = language.split("-", maxsplit=1)[0].lower()
            found = next((w.text for w in self.questions if w.language == base), "")
            if found:
                return found
        return self.title

    def fact_in(self, *languages: str) -> str:
        """The fact in the first of the languages (BCP 47 tags) that it is there in."""
        return find_translation(self.translations, self.language, languages) or self.fact


@dataclass(frozen=True, slots=True)
class Suspended:
    """An entry that is not served until an editor has mended it."""

    id: str
    topic: str
    """The id of the topic."""
    fact: str
    reason: str
    file: Path
    line: int
    """The line of its `suspended`, counted from 1."""
    questions: tuple[str, ...] = ()
    """The ways to ask for it: nothing else may answer them meanwhile."""
    source: str = ""
    """The id of the source that it quotes."""
    quote: tuple[str, ...] = ()
    """What it quotes: nobody holds it against the source now."""
    language: str = "en"
    """The language of the fact."""
    derived: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicWords:
    """What a topic is called in a language."""

    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Entries that a person would browse together; the id is the file's name without `.yaml`."""

    id: str
    title: str
    emoji: str
    description: str
    entries: tuple[str, ...]
    """The ids of its entries, in the order of the file."""
    language: str = "en"
    """The language of title and description."""
    translations: Mapping[str, TopicWords] = field(default_factory=dict)
    """Title and description in other languages, by BCP 47 tag."""

    def words_in(self, *languages: str) -> TopicWords:
        """Title and description in the first of the languages (BCP 47 tags) that they are in."""
        own = TopicWords(self.title, self.description)
        return find_translation(self.translations, self.language, languages) or own


class Expectation(StrEnum):
    """What a check asks for: a direct answer, at least a suggestion, or neither."""

    ANSWER = "answer"
    SUGGEST = "suggest"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Check:
    """A regression question and what must come of it."""

    ask: str
    expectation: Expectation
    entries: tuple[str, ...]
    """The ids of the entries any of which is right; empty for a refusal."""
    reason: str
    """Why it must be refused; empty for the others."""
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that waits for a person; it is never served."""

    id: str
    fact: str
    quote: tuple[str, ...]
    """The words of the source, as far as they are known: nobody has held them against it."""
    questions: tuple[Wording, ...]
    source: str
    """The id of the source, of the entry or else of the file; empty where none is named."""
    todo: tuple[str, ...]
    """What must still be done."""
    file: Path
    line: int

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing that can be seen from here."""
        return bool(self.fact and self.quote and self.questions and not self.todo)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A whole knowledge base that passed every check of its form."""

    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    """In the order of the files' names; without those whose entries are all suspended."""
    entries: Mapping[str, Entry]
    """In the order of topics, then of the file."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    checks: tuple[Check, ...] = ()
    suspended: Mapping[str, Suspended] = field(default_factory=dict)
    """The entries that are not served now, by id; `entries` and `topics` are without them."""
    checks_aside: tuple[Check, ...] = ()
    """The checks that name a suspended entry: they are not asked until it is served again."""
    drafts: tuple[Draft, ...] = ()
    """In the order of the files' names, then of the file."""


def find_translation(
    translations: Mapping[str, _T], own: str, languages: Iterable[str]
) -> _T | None:
    """Give the translation for the first of the languages in which the text can be read at all.

    None where that is the text's `own` language, or where there is none. `es` serves `es-419`;
    `es-ES` does not, and `zh-CN` does not serve `zh-TW`, which is another script.
    """
    known = {tag.lower(): words for tag, words in translations.items()}
    for language in languages:
        exact = language.lower()
        for tag in (exact, exact.split("-", maxsplit=1)[0]):
            if tag in known:
                return known[tag]
            if tag == own.lower():
                return None
    return None
