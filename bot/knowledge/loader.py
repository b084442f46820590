"""From a folder to a knowledge base: everything is checked, and every problem is told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bot.errors import KnowledgeError, Problem
from bot.knowledge.crosscheck import (
    check_checks,
    check_exclusions,
    check_synonyms,
    check_topics,
    collect_ids,
)
from bot.knowledge.folder import Folder, list_folder
from bot.knowledge.model import Check, Expectation, Knowledge
from bot.knowledge.parsing import Parsed, parse_file
from bot.knowledge.resolving import Resolved, resolve_topic
from bot.knowledge.schema import CheckForm, ChecksForm, SynonymsForm, TopicForm
from bot.knowledge.sources import ReadSource, read_source


def load_knowledge(folder: Path) -> Knowledge:
    """Read and check a knowledge folder.

    Raises:
        KnowledgeError: with every problem of every file, if there is any.
    """
    parts = _read(list_folder(folder))
    problems = set(_find_problems(parts))
    if problems:
        raise KnowledgeError(tuple(sorted(problems)))
    return _assemble(parts)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What came of each file."""

    folder: Folder
    sources: tuple[ReadSource, ...]
    topics: tuple[Parsed[TopicForm], ...]
    resolved: tuple[Resolved, ...]
    synonyms: Parsed[SynonymsForm] | None
    checks: Parsed[ChecksForm] | None


def _read(folder: Folder) -> _Parts:
    sources = tuple(map(read_source, folder.sources))
    topics = tuple(parse_file(path, TopicForm, "entries") for path in folder.topics)
    known = {read.id: read.source for read in sources}
    resolved = (resolve_topic(parsed, known) for parsed in topics)
    return _Parts(
        folder=folder,
        sources=sources,
        topics=topics,
        resolved=tuple(one for one in resolved if one),
        synonyms=parse_file(folder.synonyms, SynonymsForm, "groups") if folder.synonyms else None,
        checks=parse_file(folder.checks, ChecksForm, "checks") if folder.checks else None,
    )


def _find_problems(parts: _Parts) -> Iterator[Problem]:
    ids = collect_ids(parts.topics)
    entries = [entry for one in parts.resolved for entry in one.entries]
    yield from parts.folder.problems
    yield from chain.from_iterable(one.problems for one in parts.sources)
    yield from chain.from_iterable(one.problems for one in parts.topics)
    yield from chain.from_iterable(one.problems for one in parts.resolved)
    yield from check_topics(parts.topics, ids)
    yield from check_exclusions(parts.sources, entries)
    if parts.synonyms:
        yield from parts.synonyms.problems
        yield from check_synonyms(parts.synonyms)
    if parts.checks:
        yield from parts.checks.problems
        yield from check_checks(parts.checks, ids)


def _assemble(parts: _Parts) -> Knowledge:
    synonyms = parts.synonyms.form.groups if parts.synonyms and parts.synonyms.form else ()
    checks = parts.checks.form.checks if parts.checks and parts.checks.form else ()
    return Knowledge(
        sources={read.id: read.source for read in parts.sources if read.source},
        topics={one.topic.id: one.topic for one in parts.resolved},
        entries={entry.id: entry for one in parts.resolved for entry in one.entries},
        synonyms=tuple(map(tuple, synonyms)),
        checks=tuple(
            _build_check(item, parts.checks, index)
            for index, item in enumerate(checks)
            if parts.checks
        ),
    )


def _build_check(item: CheckForm, parsed: Parsed[ChecksForm], index: int) -> Check:
    if item.refuse:
        expectation = Expectation.REFUSE
    else:
        expectation = Expectation.ANSWER if item.answer else Expectation.SUGGEST
    line = parsed.at("checks", index, "ask").line
    entries = tuple(item.answer or item.suggest)
    return Check(item.ask, expectation, entries, item.refuse, parsed.path, line)
