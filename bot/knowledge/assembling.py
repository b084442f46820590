"""What came of each file made one: problems that only show with all at hand, then the whole."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from bot.errors import Problem
from bot.knowledge.crosscheck import (
    Listed,
    check_checks,
    check_exclusions,
    check_synonyms,
    check_topics,
    collect_ids,
)
from bot.knowledge.drafts import check_drafts, list_drafts
from bot.knowledge.folder import Folder
from bot.knowledge.model import Check, Entry, Expectation, Knowledge
from bot.knowledge.parsing import Parsed
from bot.knowledge.resolving import Resolved
from bot.knowledge.schema import CheckForm, ChecksForm, DraftsForm, SynonymsForm
from bot.knowledge.sources import ReadSource


@dataclass(frozen=True, slots=True)
class Parts:
    """What came of each file."""

    folder: Folder
    sources: tuple[ReadSource, ...]
    topics: tuple[Listed, ...]
    resolved: tuple[Resolved, ...]
    synonyms: Parsed[SynonymsForm] | None
    checks: Parsed[ChecksForm] | None
    drafts: tuple[Parsed[DraftsForm], ...] = ()


def find_problems(parts: Parts) -> tuple[Problem, ...]:
    """Give every problem of every file, each once, in file order.

    What a name leads to is called missing only where no fault can hide it: one draws no others.
    """
    return tuple(sorted(set(_find(parts))))


def _find(parts: Parts) -> Iterator[Problem]:
    ids = collect_ids(parts.topics) if parts.folder.lists_all("topics") else None
    entries = [entry for one in parts.resolved for entry in one.entries]
    yield from parts.folder.problems
    yield from chain.from_iterable(one.problems for one in parts.sources)
    yield from chain.from_iterable(one.parsed.problems for one in parts.topics)
    yield from chain.from_iterable(one.problems for one in parts.resolved)
    if parts.folder.lists_all("sources"):
        yield from chain.from_iterable(one.strays for one in parts.resolved)
    yield from check_topics(parts.topics, ids)
    yield from check_exclusions(parts.sources, entries)
    if parts.synonyms:
        yield from parts.synonyms.problems
        yield from check_synonyms(parts.synonyms)
    for one in parts.drafts:
        yield from one.problems
        yield from check_drafts(one)
    if parts.checks:
        yield from parts.checks.problems
        yield from check_checks(parts.checks, ids)


def assemble(parts: Parts) -> Knowledge:
    """Give the knowledge base that parts without problems make."""
    synonyms = parts.synonyms.form.groups if parts.synonyms and parts.synonyms.form else ()
    suspended = {one.id: one for resolved in parts.resolved for one in resolved.suspended}
    checks = tuple(_build_checks(parts.checks)) if parts.checks else ()
    return Knowledge(
        sources={read.id: read.source for read in parts.sources if read.source},
        topics={one.topic.id: one.topic for one in parts.resolved if one.entries},
        entries={
            entry.id: _without(entry, suspended) for one in parts.resolved for entry in one.entries
        },
        synonyms=tuple(map(tuple, synonyms)),
        checks=tuple(one for one in checks if suspended.keys().isdisjoint(one.entries)),
        suspended=suspended,
        checks_aside=tuple(one for one in checks if not suspended.keys().isdisjoint(one.entries)),
        drafts=tuple(chain.from_iterable(map(list_drafts, parts.drafts))),
    )


def _without(entry: Entry, suspended: Container[str]) -> Entry:
    """Lead from an entry to none that is not served."""
    related = tuple(one for one in entry.related if one not in suspended)
    return entry if related == entry.related else replace(entry, related=related)


def _build_checks(parsed: Parsed[ChecksForm]) -> Iterator[Check]:
    for index, item in enumerate(parsed.form.checks if parsed.form else ()):
        yield _build_check(item, parsed, index)


def _build_check(item: CheckForm, parsed: Parsed[ChecksForm], index: int) -> Check:
    if item.refuse:
        expectation = Expectation.REFUSE
    else:
        expectation = Expectation.ANSWER if item.answer else Expectation.SUGGEST
    line = parsed.at("checks", index, "ask").line
    entries = tuple(item.answer or item.suggest)
    return Check(item.ask, expectation, entries, item.refuse, parsed.path, line)
