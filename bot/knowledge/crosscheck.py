"""What can only be seen with all files at hand: doubles, and names that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import chain

from bot.errors import Problem
from bot.knowledge.model import Entry
from bot.knowledge.naming import is_name
from bot.knowledge.nodes import Node, Step
from bot.knowledge.parsing import Parsed, Place
from bot.knowledge.schema import ChecksForm, EntryForm, SynonymsForm, TopicForm
from bot.knowledge.sources import ReadSource
from bot.matching.language.text import normalize


@dataclass(slots=True)
class Register:
    """Remembers where each thing was seen first."""

    _seen: dict[Hashable, Place] = field(default_factory=dict)

    def find_double(self, thing: Hashable, place: Place) -> Place | None:
        """Give the place where the thing was seen before; otherwise remember this one."""
        first = self._seen.setdefault(thing, place)
        return None if first is place else first


@dataclass(frozen=True, slots=True)
class Listed:
    """What of a topic must be held against all others; it comes of the topic's file alone."""

    parsed: Parsed[TopicForm]
    ids: frozenset[str] | None
    """All entry ids, those of faulty entries too; None where the file may mean others."""
    names: tuple[tuple[str, str], ...]
    """What may stand but once, with its kind: the title, the ids and the wordings."""
    related: frozenset[str]
    problems: tuple[Problem, ...]
    """What is wrong within the file: empty wordings, and related entries that say nothing."""


def list_topic(parsed: Parsed[TopicForm]) -> Listed:
    """List what of a topic must be held against all others."""
    named = _name_all(parsed)
    related = frozenset(
        other for item in (parsed.form.entries if parsed.form else ()) for other in item.related
    )
    problems = tuple(_find_own(parsed))
    return Listed(parsed, _find_ids(parsed), tuple(name for name, *_ in named), related, problems)


def collect_ids(topics: Sequence[Listed]) -> frozenset[str] | None:
    """Give all entry ids; None where a file may mean others than can be seen.

    So one fault draws no others: no entry is called unknown that may stand in such a file.
    """
    found: set[str] = set()
    for one in topics:
        if one.ids is None:
            return None
        found |= one.ids
    return frozenset(found)


def check_topics(topics: Sequence[Listed], ids: frozenset[str] | None) -> Iterator[Problem]:
    """Find titles, ids and wordings that stand twice, and related entries that do not exist."""
    for one in topics:
        yield from one.problems
        if ids is not None and not one.related <= ids:
            yield from _check_related(one.parsed, ids)
    # Mostly nothing stands twice, and to see that is quick, however large the base is.
    counts = Counter(chain.from_iterable(one.names for one in topics))
    doubled = {name for name, count in counts.items() if count > 1}
    if doubled:
        yield from _find_doubles([one for one in topics if not doubled.isdisjoint(one.names)])


def check_synonyms(parsed: Parsed[SynonymsForm]) -> Iterator[Problem]:
    """Find words that stand in two groups, or twice in one."""
    seen = Register()
    for index, group in zip(parsed.kept, parsed.form.groups if parsed.form else (), strict=False):
        for number, word in enumerate(group):
            place = parsed.at("groups", index, number)
            clean = normalize(word)
            if not clean:
                yield place.report(f"“{word}” has no letter or digit.", "Remove it.")
                continue
            first = seen.find_double(clean, place)
            if first:
                yield place.report(
                    f"“{word}” already stands in a group: {first}.",
                    "Keep it in one group only, or make one group of the two.",
                )


def check_checks(parsed: Parsed[ChecksForm], ids: frozenset[str] | None) -> Iterator[Problem]:
    """Find questions that are asked twice, and entries that do not exist."""
    seen = Register()
    for index, item in zip(parsed.kept, parsed.form.checks if parsed.form else (), strict=False):
        place = parsed.at("checks", index, "ask")
        first = seen.find_double(normalize(item.ask) or item.ask, place)
        if first:
            yield place.report(f"This question is already asked: {first}.", "Keep one of the two.")
        for name, entries in (("answer", item.answer), ("suggest", item.suggest)):
            for number, entry in enumerate(entries):
                if ids is not None and entry not in ids:
                    yield _report_unknown(parsed.at("checks", index, name, number), entry, ids)


def check_exclusions(reads: Sequence[ReadSource], entries: Sequence[Entry]) -> Iterator[Problem]:
    """Find sentences that are excluded although an entry rests on them."""
    excluded = {(read.id, item.sentence) for read in reads for _, item in read.exclusions}
    if not excluded:
        return
    users = {
        (span.source, sentence): entry.id
        for entry in reversed(entries)
        for span in entry.quote
        for sentence in span.sentences
        if (span.source, sentence) in excluded
    }
    for read in reads:
        for place, item in read.exclusions:
            user = users.get((read.id, item.sentence))
            if user:
                yield place.report(
                    f"{item.sentence} is excluded, yet the entry `{user}` rests on it.",
                    "Remove the exclusion, or quote another sentence there.",
                )


def _find_ids(parsed: Parsed[TopicForm]) -> frozenset[str] | None:
    entries = parsed.root.child("entries") if parsed.root and parsed.is_whole else None
    if entries is None or not isinstance(entries.value, tuple):
        return None
    found = {_read_id(node) for node in entries.value}
    return None if "" in found else frozenset(found)


def _read_id(entry: Node) -> str:
    """Give an entry's id; empty where it has none that any other could name."""
    node = entry.child("id")
    return node.value if node and isinstance(node.value, str) and is_name(node.value) else ""


_Named = tuple[tuple[str, str], tuple[Step, ...], str]
"""What may stand but once with its kind, its path in the file, and how it is written there."""


def _name_all(parsed: Parsed[TopicForm]) -> list[_Named]:
    """Give what may stand but once, in the order of the file."""
    if parsed.form is None:
        return []
    title = parsed.form.title
    named: list[_Named] = [(("title", normalize(title)), ("title",), title)]
    for index, item in _enumerate(parsed):
        named.append((("id", item.id), ("entries", index, "id"), item.id))
        for path, text in _list_wordings(index, item):
            named.append((("wording", normalize(text)), path, text))
    return [one for one in named if one[0][1]]


def _find_doubles(topics: Sequence[Listed]) -> Iterator[Problem]:
    seen = Register()
    for one in topics:
        for name, path, text in _name_all(one.parsed):
            place = one.parsed.at(*path)
            first = seen.find_double(name, place)
            if first:
                yield place.report(*_word_double(name[0], text, first))


def _word_double(kind: str, text: str, first: Place) -> tuple[str, str]:
    if kind == "title":
        return f"Another topic has this title: {first}.", "Give this topic a title of its own."
    if kind == "id":
        return f"The id `{text}` is already taken: {first}.", "Give this entry an id of its own."
    return (
        f"The wording “{text}” already stands elsewhere: {first}.",
        "Keep it where it fits best; case and punctuation make no difference.",
    )


def _find_own(parsed: Parsed[TopicForm]) -> Iterator[Problem]:
    for index, item in _enumerate(parsed):
        for path, text in _list_wordings(index, item):
            if not normalize(text):
                place = parsed.at(*path)
                yield place.report(f"“{text}” has no letter or digit.", "Write a question.")
        for number, other in enumerate(item.related):
            place = parsed.at("entries", index, "related", number)
            if other == item.id:
                yield place.report("An entry cannot be related to itself.", "Remove it.")
            elif other in item.related[:number]:
                yield place.report(f"`{other}` is listed twice.", "Keep one of the two.")


def _enumerate(parsed: Parsed[TopicForm]) -> Iterator[tuple[int, EntryForm]]:
    return zip(parsed.kept, parsed.form.entries if parsed.form else (), strict=False)


def _list_wordings(index: int, item: EntryForm) -> Iterator[tuple[tuple[Step, ...], str]]:
    for language, texts in item.questions.items():
        for number, text in enumerate(texts):
            yield ("entries", index, "questions", language, number), text


def _check_related(parsed: Parsed[TopicForm], ids: frozenset[str]) -> Iterator[Problem]:
    for index, item in _enumerate(parsed):
        for number, other in enumerate(item.related):
            is_own = other == item.id or other in item.related[:number]
            if not is_own and other not in ids:
                yield _report_unknown(parsed.at("entries", index, "related", number), other, ids)


def _report_unknown(place: Place, name: str, ids: frozenset[str]) -> Problem:
    near = get_close_matches(name, sorted(ids), n=1)
    remedy = f"Did you mean `{near[0]}`?" if near else "Name the id of an entry."
    return place.report(f"There is no entry `{name}`.", remedy)
