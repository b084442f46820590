"""What can only be seen with all files at hand: doubles, and names that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import Problem
from bot.knowledge.model import Knowledge
from bot.knowledge.nodes import Step
from bot.knowledge.parsing import Parsed
from bot.knowledge.schema import ChecksForm, EntryForm, SynonymsForm, TopicForm
from bot.knowledge.sources import ReadSource
from bot.matching.text import normalize


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was seen first."""

    file: Path
    line: int
    entry: str

    def __str__(self) -> str:
        return f"{self.file.name}, line {self.line}"


def check_topics(topics: Sequence[Parsed[TopicForm]]) -> Iterator[Problem]:
    """Find ids, wordings and facts that stand twice, and related ids that lead nowhere."""
    ids = collect_ids(topics)
    seen_ids: dict[str, Place] = {}
    seen_wordings: dict[str, Place] = {}
    for parsed, index, item in _entries(topics):
        at = parsed.problem(("entries", index, "id"), "", "")
        first = seen_ids.setdefault(item.id, Place(parsed.path, at.line, item.id))
        if (first.file, first.line) != (parsed.path, at.line):
            yield parsed.problem(
                ("entries", index, "id"),
                f"The id `{item.id}` is already taken: {first}.",
                "Give this entry an id of its own.",
            )
        yield from _check_related(parsed, index, item, ids)
        yield from _check_wordings(parsed, index, item, seen_wordings)


def collect_ids(topics: Sequence[Parsed[TopicForm]]) -> frozenset[str]:
    """Give all entry ids, those of faulty entries too, so that one fault does not draw others."""
    ids = set()
    for parsed in topics:
        entries = parsed.root.find(("entries",)).value if parsed.root else ()
        for node in entries if isinstance(entries, tuple) else ():
            name = node.child("id")
            if name and isinstance(name.value, str):
                ids.add(name.value)
    return frozenset(ids)


def check_synonyms(parsed: Parsed[SynonymsForm]) -> Iterator[Problem]:
    """Find words that stand in two groups, or twice in one."""
    seen: dict[str, int] = {}
    for index, group in zip(parsed.kept, parsed.form.groups if parsed.form else (), strict=False):
        for number, word in enumerate(group):
            path = ("groups", index, number)
            at = parsed.problem(path, "", "")
            clean = normalize(word)
            if not clean:
                yield parsed.problem(path, f"“{word}” has no word in it.", "Remove it.")
            elif clean in seen:
                yield parsed.problem(
                    path,
                    f"“{word}” already stands in line {seen[clean]}.",
                    "Keep it in one group only, or make one group of the two.",
                )
            else:
                seen[clean] = at.line


def check_checks(parsed: Parsed[ChecksForm], ids: frozenset[str]) -> Iterator[Problem]:
    """Find questions that are asked twice, and entries that do not exist."""
    seen: dict[str, int] = {}
    for index, item in zip(parsed.kept, parsed.form.checks if parsed.form else (), strict=False):
        at = parsed.problem(("checks", index, "ask"), "", "")
        first = seen.setdefault(normalize(item.ask) or item.ask, at.line)
        if first != at.line:
            yield parsed.problem(
                ("checks", index, "ask"),
                f"This question is already asked in line {first}.",
                "Keep one of the two.",
            )
        for name in ("answer", "suggest"):
            for number, entry in enumerate(getattr(item, name) or ()):
                if entry not in ids:
                    path = ("checks", index, name, number)
                    yield parsed.problem(path, *_unknown_entry(entry, ids))


def check_coverage(knowledge: Knowledge, sources: Sequence[ReadSource]) -> Iterator[Problem]:
    """Find sentences that are excluded although an entry rests on them."""
    users = {
        (span.source, sentence): entry.id
        for entry in knowledge.entries.values()
        for span in entry.quote
        for sentence in span.sentences
    }
    for read in sources:
        if read.source is None or read.card.form is None:
            continue
        for index, item in zip(read.card.kept, read.card.form.excluded, strict=True):
            user = users.get((read.source.id, item.sentence))
            if user:
                yield read.card.problem(
                    ("excluded", index, "sentence"),
                    f"{item.sentence} is excluded, yet the entry `{user}` rests on it.",
                    "Remove the exclusion, or quote another sentence there.",
                )


def _entries(
    topics: Sequence[Parsed[TopicForm]],
) -> Iterator[tuple[Parsed[TopicForm], int, EntryForm]]:
    for parsed in topics:
        if parsed.form:
            for index, item in zip(parsed.kept, parsed.form.entries, strict=True):
                yield parsed, index, item


def _check_related(
    parsed: Parsed[TopicForm], index: int, item: EntryForm, ids: frozenset[str]
) -> Iterator[Problem]:
    for number, other in enumerate(item.related):
        path: tuple[Step, ...] = ("entries", index, "related", number)
        if other == item.id:
            yield parsed.problem(path, "An entry cannot be related to itself.", "Remove it.")
        elif other in item.related[:number]:
            yield parsed.problem(path, f"`{other}` is listed twice.", "Keep one of the two.")
        elif other not in ids:
            yield parsed.problem(path, *_unknown_entry(other, ids))


def _check_wordings(
    parsed: Parsed[TopicForm], index: int, item: EntryForm, seen: dict[str, Place]
) -> Iterator[Problem]:
    for language, texts in item.questions.items():
        for number, text in enumerate(texts):
            path = ("entries", index, "questions", language, number)
            clean = normalize(text)
            at = parsed.problem(path, "", "")
            if not clean:
                yield parsed.problem(path, f"“{text}” has no word in it.", "Write a question.")
                continue
            first = seen.setdefault(clean, Place(parsed.path, at.line, item.id))
            here = Place(parsed.path, at.line, item.id)
            if first is not here and first != here:
                owner = "this entry" if first.entry == item.id else f"`{first.entry}`"
                yield parsed.problem(
                    path,
                    f"{owner} already has the wording “{text}”: {first}.",
                    "Keep it where it fits best; case and punctuation make no difference.",
                )


def _unknown_entry(name: str, ids: frozenset[str]) -> tuple[str, str]:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(ids), n=1)
    remedy = f"Did you mean `{near[0]}`?" if near else "Name the id of an entry."
    return f"There is no entry `{name}`.", remedy
