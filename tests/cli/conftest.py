"""A small knowledge folder, and a terminal that uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import write_knowledge
from tests.cli.terminal import Terminal

CHECKS = """\
checks:
  - ask: How many drones flew?
    answer: drone-count
  - ask: How long was the show?
    suggest: show-length
  - ask: What is the capital of France?
    refuse: The article speaks of no capital.
"""


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_knowledge(tmp_path_factory.mktemp("knowledge"), checks=CHECKS)


@pytest.fixture
def terminal(tmp_path: Path, knowledge: Path) -> Terminal:
    return Terminal(tmp_path, knowledge)
