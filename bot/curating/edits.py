"""The edits that can be made to the knowledge, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.knowledge.model import Expectation


@dataclass(frozen=True, slots=True)
class EntryContent:
    """What an editor writes of an entry; its limits are in `bot.knowledge.schema.EntryForm`."""

    id: str
    fact: str
    quote: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]]
    """By language (`en`, `zh`); the first wording names the entry."""
    source: str = ""
    """The source of the quote; empty where it is the topic's."""
    keywords: tuple[str, ...] = ()
    context: str = ""
    related: tuple[str, ...] = ()
    derived: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)
    suspended: str = ""
    """Why it is not served; only an import writes it, of an entry that was suspended elsewhere."""


@dataclass(frozen=True, slots=True)
class TopicContent:
    """What an editor writes of a topic, but its entries."""

    id: str
    title: str
    emoji: str = "📘"
    description: str = ""
    source: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add an entry at the end of a topic."""

    topic: str
    entry: EntryContent


@dataclass(frozen=True, slots=True)
class AddTopic:
    """Add a topic with its first entries; a topic has at least one."""

    topic: TopicContent
    entries: tuple[EntryContent, ...]


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Make an entry, found by its id, say this; what is the same stays byte for byte."""

    entry: EntryContent
    base: EntryContent | None = None
    """The entry as the editor saw it: what others changed since stays, and it is a conflict where
    both changed the same field."""


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Remove an entry; with it, if wished, what leads to it in `related` and in the checks."""

    entry: str
    with_mentions: bool = False


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """Move an entry to the end of another topic."""

    entry: str
    topic: str


@dataclass(frozen=True, slots=True)
class AddWording:
    """Add a way to ask for an entry."""

    entry: str
    text: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class RemoveWording:
    """Remove a way to ask for an entry, given as it stands."""

    entry: str
    text: str


@dataclass(frozen=True, slots=True)
class AddCheck:
    """Add a question to checks.yaml that one of the entries must answer, or be suggested for."""

    ask: str
    entries: tuple[str, ...]
    expectation: Expectation = Expectation.ANSWER
    """ANSWER or SUGGEST."""


@dataclass(frozen=True, slots=True)
class AddRefusal:
    """Add a question to checks.yaml that no entry may answer."""

    ask: str
    reason: str


@dataclass(frozen=True, slots=True)
class RemoveCheck:
    """Remove a question from checks.yaml, given as it stands; a refusal is one too."""

    ask: str


@dataclass(frozen=True, slots=True)
class PromoteDraft:
    """Move an entry from `drafts/<draft>.yaml`, as the editor completed it, into a topic.

    A topic that is not there is begun with it, under a title made of its name.
    """

    draft: str
    entry: EntryContent
    topic: str
    language: str = "en"
    """That of a topic which is begun."""


@dataclass(frozen=True, slots=True)
class AddDraft:
    """Add an entry to `drafts/<draft>.yaml`, or put it in the place of the one of its id there."""

    draft: str
    entry: EntryContent
    todo: tuple[str, ...] = ()
    """What a person must still do."""


@dataclass(frozen=True, slots=True)
class AddDrafts:
    """Add the drafts of a source to `drafts/<draft>.yaml`, which is begun if it is not there."""

    draft: str
    source: str
    """The id of the source that they quote."""
    drafts: tuple[AddDraft, ...]
    language: str = "en"
    """That of the facts."""


@dataclass(frozen=True, slots=True)
class AddSource:
    """Add a text to the sources, with its card; neither may be there already."""

    id: str
    text: str
    card: str
    """In YAML."""


@dataclass(frozen=True, slots=True)
class WriteFile:
    """Write a file as a whole, by its path within the knowledge folder."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """Put a new text in a source's place; `bot.curating.source_updates` makes it of a plan."""

    source: str
    text: str
    quotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The whole new quote of each entry that is anchored anew, by its id."""
    suspended: Mapping[str, str] = field(default_factory=dict)
    """The reason for each entry that is to be suspended, by its id."""
    restored: tuple[str, ...] = ()
    """The ids of the suspended entries that are to be served again."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """The new id of each sentence that the card leaves out; empty where it is gone."""
    date: str = ""
    """When the new text speaks; empty to leave the card's date."""
    original: Mapping[str, str] = field(default_factory=dict)
    """The file that it was taken from: `file` and `sha256`, for a card that has them."""


Edit = (
    AddEntry
    | AddTopic
    | EditEntry
    | RemoveEntry
    | MoveEntry
    | AddWording
    | RemoveWording
    | AddCheck
    | AddRefusal
    | RemoveCheck
    | PromoteDraft
    | AddDraft
    | AddDrafts
    | AddSource
    | WriteFile
    | UpdateSource
)
"""One edit; what history brings back is made by `Curator.undo` instead."""
