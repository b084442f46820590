"""From a folder to a knowledge base: everything is checked, and every problem is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.errors import KnowledgeError, Problem
from bot.knowledge.crosscheck import (
    check_checks,
    check_coverage,
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
    loading = _Loading(list_folder(folder))
    if loading.problems:
        raise KnowledgeError(tuple(sorted(set(loading.problems))))
    return loading.knowledge


class _Loading:
    """One pass over the folder; `knowledge` is whole only where `problems` is empty."""

    def __init__(self, folder: Folder) -> None:
        self.problems: list[Problem] = list(folder.problems)
        sources = [read_source(path) for path in folder.sources]
        topics = [parse_file(path, TopicForm, "entries") for path in folder.topics]
        self._take(sources, topics)
        ids = collect_ids(topics)
        synonyms = self._read_synonyms(folder.synonyms)
        checks = self._read_checks(folder.checks, ids)
        resolved = self._resolve(sources, topics)
        self.knowledge = Knowledge(
            sources={read.source.id: read.source for read in sources if read.source},
            topics={one.topic.id: one.topic for one in resolved},
            entries={entry.id: entry for one in resolved for entry in one.entries},
            synonyms=synonyms,
            checks=checks,
        )
        self.problems += check_topics(topics)
        self.problems += check_coverage(self.knowledge, sources)
        if not folder.topics and not folder.problems:
            self.problems.append(
                Problem(
                    folder.path / "topics",
                    1,
                    1,
                    "There is no topic.",
                    "Write the first one: <topic-id>.yaml.",
                )
            )

    def _take(self, sources: Sequence[ReadSource], topics: Sequence[Parsed[TopicForm]]) -> None:
        for one in (*sources, *topics):
            self.problems += one.problems

    def _resolve(
        self, sources: Sequence[ReadSource], topics: Sequence[Parsed[TopicForm]]
    ) -> list[Resolved]:
        usable = {read.source.id: read.source for read in sources if read.source}
        found = [resolve_topic(parsed, usable) for parsed in topics]
        resolved = [one for one in found if one]
        for one in resolved:
            self.problems += one.problems
        return resolved

    def _read_synonyms(self, path: Path | None) -> tuple[tuple[str, ...], ...]:
        if path is None:
            return ()
        parsed = parse_file(path, SynonymsForm, "groups")
        self.problems += (*parsed.problems, *check_synonyms(parsed))
        return tuple(map(tuple, parsed.form.groups)) if parsed.form else ()

    def _read_checks(self, path: Path | None, ids: frozenset[str]) -> tuple[Check, ...]:
        if path is None:
            return ()
        parsed = parse_file(path, ChecksForm, "checks")
        self.problems += (*parsed.problems, *check_checks(parsed, ids))
        form = parsed.form
        if form is None:
            return ()
        return tuple(
            _build_check(item, path, parsed.problem(("checks", index), "", "").line)
            for index, item in zip(parsed.kept, form.checks, strict=True)
        )


def _build_check(item: CheckForm, path: Path, line: int) -> Check:
    if item.refuse is not None:
        return Check(item.ask, Expectation.REFUSE, (), item.refuse, path, line)
    if item.answer is not None:
        return Check(item.ask, Expectation.ANSWER, tuple(item.answer), "", path, line)
    return Check(item.ask, Expectation.SUGGEST, tuple(item.suggest or ()), "", path, line)
