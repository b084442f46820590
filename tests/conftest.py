"""Parts of a small bot, built from real parts, for the tests that need one."""

from __future__ import annotations

import os
import resource
import sys
import warnings
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from bot.answering.answerer import Answerer, to_document
from bot.answering.decision import Policy
from bot.app import App
from bot.knowledge.model import Entry, Knowledge
from bot.matching.matcher import Matcher
from bot.settings import Settings
from bot.storage.store import Store
from tests.builders import build_entry, build_knowledge

# The same examples in each run, however busy the machine is.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.load_profile("steady")

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def build_answerer(knowledge: Knowledge, policy: Policy | None = None) -> Answerer:
    documents = [to_document(entry) for entry in knowledge.entries.values()]
    return Answerer(knowledge, Matcher(documents, synonyms=knowledge.synonyms), policy)


def build_small_knowledge(*more: Entry) -> Knowledge:
    return build_knowledge(
        build_entry(
            "drone-count",
            fact="On September 12th, 8,100 drones flew over the harbour of Lumen.",
            quote="On September 12th, Ada Moreno filmed 8,100 drones over the harbour of Lumen.",
            questions=["How many drones flew over the harbour?"],
            translations={"es": ["¿Cuántos drones volaron sobre el puerto?"]},
            related=["show-length", "bells"],
        ),
        build_entry(
            "show-length",
            fact="The drone show lasted 31 minutes and cost 2 million crowns.",
            quote="The show lasted 31 minutes and cost 2 million crowns.",
            questions=["How long was the drone show?"],
            related=["drone-count"],
        ),
        build_entry(
            "bells",
            fact="40 of the drones carried *bells* of snake_case brass.",
            quote=["Among them were 40 drones that carried *bells*.", "The brass was snake_case."],
            questions=["What did some of the drones carry?"],
            context="“Among them”: the drones of the show.",
        ),
        build_entry(
            "bread",
            topic="bakery",
            fact="The bakery of Lumen sells rye bread on Tuesdays.",
            questions=["When does the bakery sell rye bread?"],
        ),
        *more,
        title="The night the drones danced",
    )


@pytest.fixture
def knowledge() -> Knowledge:
    return build_small_knowledge()


@pytest.fixture
def policy() -> Policy | None:
    return None


@pytest.fixture
def app(knowledge: Knowledge, policy: Policy | None) -> App:
    return App(knowledge, build_answerer(knowledge, policy))


@pytest.fixture(scope="session")
def shipped_app() -> App:
    return App.load(KNOWLEDGE)


@pytest.fixture
def cooldown() -> float:
    return 0.0


@pytest.fixture
def settings(cooldown: float) -> Settings:
    return Settings(_env_file=None, discord_token=None, cooldown_seconds=cooldown)  # type: ignore[call-arg]


@pytest.fixture
def store() -> Store | None:
    """What the bot keeps its memory in; tests of a memory on disk have a fixture of their own."""
    return None


@pytest.fixture
def clock() -> Clock:
    return Clock()


Check = Callable[[str, str, Any], list[str]]


@pytest.fixture(scope="session")
def check_request() -> Iterator[Check]:
    """Check a REST request against Discord's own description, where it is given."""
    path = os.environ.get("VERBATIM_DISCORD_SPEC")
    if not path:
        yield lambda _method, _path, _body: []
        return
    spec = spec_from_file_location("discord_spec_check", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its file to be closed
        described = module.Spec()
    yield lambda method, path, body: list(described.check(method, path, body)[1])


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow over 64 KiB: as on a full disk, writing fails and reading does not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
