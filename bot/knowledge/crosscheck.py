"""What can only be seen with all files at hand: doubles, and names that lead nowhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from bot.errors import Problem
from bot.knowledge.model import Entry
from bot.knowledge.parsing import Parsed, Place
from bot.knowledge.schema import ChecksForm, EntryForm, SynonymsForm, TopicForm
from bot.knowledge.sources import ReadSource
from bot.matching.text import normalize


@dataclass(slots=True)
class Register:
    """Remembers where each thing was seen first."""

    _seen: dict[Hashable, Place] = field(default_factory=dict)

    def find_double(self, thing: Hashable, place: Place) -> Place | None:
        """Give the place where the thing was seen before; otherwise remember this one."""
        first = self._seen.setdefault(thing, place)
        return None if first is place else first


def collect_ids(topics: Sequence[Parsed[TopicForm]]) -> frozenset[str] | None:
    """Give all entry ids, those of faulty entries too; None where a file cannot be read at all.

    So one fault draws no others: no entry is called unknown that may stand in such a file.
    """
    if any(parsed.root is None for parsed in topics):
        return None
    found = set()
    for parsed in topics:
        entries = parsed.root.child("entries") if parsed.root else None
        for node in entries.value if entries and isinstance(entries.value, tuple) else ():
            name = node.child("id")
            if name and isinstance(name.value, str):
                found.add(name.value)
    return frozenset(found)


def check_topics(
    topics: Sequence[Parsed[TopicForm]], ids: frozenset[str] | None
) -> Iterator[Problem]:
    """Find titles, ids and wordings that stand twice, and related entries that do not exist."""
    seen_titles, seen_ids, seen_wordings = Register(), Register(), Register()
    for parsed in topics:
        if parsed.form is None:
            continue
        clean = normalize(parsed.form.title)
        first = seen_titles.find_double(clean, parsed.at("title"))
        if first and clean:
            message = f"Another topic has this title: {first}."
            yield parsed.at("title").report(message, "Give this topic a title of its own.")
        for index, item in zip(parsed.kept, parsed.form.entries, strict=False):
            place = parsed.at("entries", index, "id")
            first = seen_ids.find_double(item.id, place)
            if first:
                message = f"The id `{item.id}` is already taken: {first}."
                yield place.report(message, "Give this entry an id of its own.")
            yield from _check_wordings(parsed, index, item, seen_wordings)
            yield from _check_related(parsed, index, item, ids)


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
    users = {
        (span.source, sentence): entry.id
        for entry in reversed(entries)
        for span in entry.quote
        for sentence in span.sentences
    }
    for read in reads:
        for place, item in read.exclusions:
            user = users.get((read.id, item.sentence))
            if user:
                yield place.report(
                    f"{item.sentence} is excluded, yet the entry `{user}` rests on it.",
                    "Remove the exclusion, or quote another sentence there.",
                )


def _check_wordings(
    parsed: Parsed[TopicForm], index: int, item: EntryForm, seen: Register
) -> Iterator[Problem]:
    for language, texts in item.questions.items():
        for number, text in enumerate(texts):
            place = parsed.at("entries", index, "questions", language, number)
            clean = normalize(text)
            if not clean:
                yield place.report(f"“{text}” has no letter or digit.", "Write a question.")
                continue
            first = seen.find_double(clean, place)
            if first:
                yield place.report(
                    f"The wording “{text}” already stands elsewhere: {first}.",
                    "Keep it where it fits best; case and punctuation make no difference.",
                )


def _check_related(
    parsed: Parsed[TopicForm], index: int, item: EntryForm, ids: frozenset[str] | None
) -> Iterator[Problem]:
    for number, other in enumerate(item.related):
        place = parsed.at("entries", index, "related", number)
        if other == item.id:
            yield place.report("An entry cannot be related to itself.", "Remove it.")
        elif other in item.related[:number]:
            yield place.report(f"`{other}` is listed twice.", "Keep one of the two.")
        elif ids is not None and other not in ids:
            yield _report_unknown(place, other, ids)


def _report_unknown(place: Place, name: str, ids: frozenset[str]) -> Problem:
    near = get_close_matches(name, sorted(ids), n=1)
    remedy = f"Did you mean `{near[0]}`?" if near else "Name the id of an entry."
    return place.report(f"There is no entry `{name}`.", remedy)
