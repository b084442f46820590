"""`verbatim unanswered`: what waits for an editor, as text and as JSON."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from bot.answering.values import Outcome
from bot.storage.sql_store import SqlStore
from bot.storage.values import Exchange, make_exchange_id
from tests.cli.terminal import Terminal


def keep(folder: Path, *questions: str) -> None:
    async def record() -> None:
        store = SqlStore(folder / "data")
        for text in questions:
            await store.record_exchange(
                Exchange(
                    make_exchange_id(),
                    datetime.now(UTC),
                    store.pseudonymize(1),
                    7,
                    text,
                    "en",
                    Outcome.UNKNOWN,
                    None,
                    0.0,
                    2.0,
                )
            )
        await store.close()

    asyncio.run(record())


def test_nothing_waits_where_nothing_was_asked(terminal: Terminal) -> None:
    assert "Nothing waits" in terminal.run("unanswered").out


def test_questions_are_shown_with_their_counts_and_the_nearest_entries(
    terminal: Terminal,
) -> None:
    keep(terminal.folder, "who sewed the curtains", "Who sewed the curtains?")
    shown = terminal.run("unanswered").out
    assert "Server 7" in shown
    assert "2 x who sewed the curtains" in shown
    told = json.loads(terminal.run("unanswered", "--json").out)
    (server,) = told["servers"]
    assert server["groups"][0]["questions"][0]["times"] == 2


def test_another_server_is_left_out_if_one_is_named(terminal: Terminal) -> None:
    keep(terminal.folder, "who sewed the curtains")
    assert "Nothing waits" in terminal.run("unanswered", "--server", "8").out


def test_a_number_that_is_no_server_is_told_in_a_sentence(terminal: Terminal) -> None:
    done = terminal.run("unanswered", "--server", "99999999999999999999")
    assert "Invalid value for '--server'" in done.err
    assert "Traceback" not in done.err
    assert done.status == 2
