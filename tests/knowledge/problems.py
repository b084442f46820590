"""Reading the problems of a knowledge folder in tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import KnowledgeError, Problem
from bot.knowledge.loader import load_knowledge


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Load a folder that must be faulty, and give its problems."""
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(folder)
    assert caught.value.problems, "an error without a problem says nothing"
    return caught.value.problems


def only_problem_of(folder: Path) -> Problem:
    """Load a folder that must have exactly one problem, and give it."""
    problems = problems_of(folder)
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0]


def place_of(problem: Problem) -> str:
    """Give `file:line:column` with the file's bare name."""
    return f"{problem.file.name}:{problem.line}:{problem.column}"
