"""A curator of a small knowledge folder, with real files and a store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.curating.curator import Curator
from bot.settings import Settings
from bot.storage.knowledge_changes import Author
from bot.storage.memory import MemoryStore
from bot.storage.store import Store
from tests.builders import write_knowledge

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ADA = Author("Ada", 42)

CHECKS = """\
# What must hold.
checks:
  # the size
  - ask: what was the size of the swarm
    answer: drone-count
  - ask: What is the capital of France?
    refuse: The article speaks of no capital.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "knowledge", checks=CHECKS)


@pytest.fixture
def store() -> Store:
    return MemoryStore()


def build_curator(folder: Path, store: Store, **more: object) -> Curator:
    settings = Settings(_env_file=None, knowledge_dir=folder, **more)  # type: ignore[call-arg, arg-type]
    minutes = iter(range(1, 1_000))
    clock: Callable[[], datetime] = lambda: NOON + timedelta(minutes=next(minutes))  # noqa: E731
    return Curator(App.load(folder), store, settings, clock=clock)


@pytest.fixture
def curator(folder: Path, store: Store) -> Curator:
    return build_curator(folder, store)
