"""`verbatim doctor`: what is there, what is missing, and how to mend it."""

from __future__ import annotations

import asyncio
import base64
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.matching.neural.neural import find_fault
from bot.storage.database import Database
from bot.storage.sql_store import DATABASE
from tests.builders import TOPIC, write_knowledge
from tests.cli.terminal import Terminal

TOKEN = ".".join((base64.urlsafe_b64encode(b"123456789012345678").decode(), "GabcDE", "x" * 38))


def test_with_a_sound_token_all_is_well_and_the_token_stays_secret(terminal: Terminal) -> None:
    done = terminal.run("doctor", env={"DISCORD_TOKEN": TOKEN})
    assert "ok      token: well-formed" in done.out
    assert "ok      knowledge: " in done.out
    assert "entries 3, topics 1" in done.out
    assert "guilds, guild_messages, dm_messages; none is privileged" in done.out
    assert "MISSING" not in done.out
    assert done.err == ""
    assert not any(part in done.out for part in TOKEN.split("."))
    assert done.status == 0


def test_without_a_token_it_says_what_happens_and_exits_with_1(terminal: Terminal) -> None:
    done = terminal.run("doctor")
    assert "MISSING token: DISCORD_TOKEN is not set: `run` opens the preview." in done.out
    assert done.status == 1


def test_a_token_of_a_wrong_form_is_not_repeated(terminal: Terminal) -> None:
    done = terminal.run("doctor", env={"DISCORD_TOKEN": "my-application-secret"})
    assert "MISSING token: DISCORD_TOKEN looks wrong" in done.out
    assert "my-application-secret" not in done.out + done.err
    assert done.status == 1


def test_broken_knowledge_is_counted(terminal: Terminal, tmp_path: Path) -> None:
    wrong = TOPIC.replace("31 minutes.", "13 minutes.", 1)
    folder = write_knowledge(tmp_path / "my wrong", topics={"drones": wrong})
    done = terminal.run("doctor", "--knowledge", str(folder), env={"DISCORD_TOKEN": TOKEN})
    assert f"has 1 problem; `verbatim check --knowledge '{folder}'` lists them." in done.out
    by_setting = terminal.run("doctor", env={"DISCORD_TOKEN": TOKEN, "KNOWLEDGE_DIR": str(folder)})
    assert "has 1 problem; `verbatim check` lists them." in by_setting.out
    assert done.status == 1


def test_it_says_whether_the_encoder_can_be_used(terminal: Terminal) -> None:
    fault = find_fault()
    done = terminal.run("doctor")
    told = f"note    encoder: none, as {fault}" if fault else "ok      encoder: multilingual-e5"
    assert told in done.out
    done = terminal.run("doctor", env={"ENCODER": "off"})
    assert "note    encoder: none, as ENCODER is off" in done.out


def test_a_misspelt_name_in_the_env_file_is_noticed(terminal: Terminal) -> None:
    (terminal.folder / ".env").write_text(f"DISCORD_TOKN={TOKEN}\nLOG_LEVEL=debug\n")
    done = terminal.run("doctor")
    assert "note    settings: .env names unknown ones: DISCORD_TOKN" in done.out
    assert TOKEN not in done.out


def test_wrong_settings_are_told_one_a_line(terminal: Terminal) -> None:
    wrong = {"LOG_LEVEL": "LOUD", "PREVIEW_PORT": "banana"}
    done = terminal.run("doctor", env=wrong)
    assert "MISSING settings: " in done.out
    assert "LOG_LEVEL" in done.out
    assert "PREVIEW_PORT" in done.out
    assert done.status == 1


def test_who_lets_it_listen_is_told_what_discord_must_grant(terminal: Terminal) -> None:
    done = terminal.run("doctor", env={"DISCORD_TOKEN": TOKEN, "LISTENING": "true"})
    assert "note    intents: " in done.out
    assert "switch on message_content in the developer portal" in " ".join(done.out.split())
    assert done.status == 0


def test_else_it_says_that_it_cannot_listen(terminal: Terminal) -> None:
    done = terminal.run("doctor", env={"DISCORD_TOKEN": TOKEN})
    assert "can't listen in channels: that takes LISTENING=true" in " ".join(done.out.split())


def test_the_memory_is_made_at_the_first_start(terminal: Terminal) -> None:
    assert "ok      memory: data will be made at the first start" in terminal.run("doctor").out
    assert not (terminal.folder / "data").exists()


def test_a_memory_that_cannot_be_made_is_noticed(terminal: Terminal) -> None:
    (terminal.folder / "data").touch()
    assert "note    memory: data is no folder that can be written to" in terminal.run("doctor").out


def test_a_memory_that_others_can_look_into_is_noticed(terminal: Terminal) -> None:
    (terminal.folder / "data").mkdir(mode=0o755)
    assert "look into data: `chmod -R go= data`" in terminal.run("doctor").out
    (terminal.folder / "data").chmod(0o700)
    assert "ok      memory: data, for its owner's eyes only" in terminal.run("doctor").out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no database, whatever its name says" * 99, "file is not a database"),
        (b"", None),
    ],
)
def test_a_memory_that_cannot_be_read_is_noticed(
    terminal: Terminal, content: bytes, told: str | None
) -> None:
    folder = terminal.folder / "data"
    folder.mkdir(mode=0o700)
    (folder / DATABASE).write_bytes(content)
    done = terminal.run("doctor")
    if told is None:
        assert "ok      memory: data, for its owner's eyes only" in done.out
    else:
        assert f"note    memory: {Path('data') / DATABASE} can't be used" in done.out
        assert told in done.out
    assert (folder / DATABASE).read_bytes() == content


def test_a_memory_of_this_version_is_well_and_one_of_a_newer_is_noticed(terminal: Terminal) -> None:
    folder = terminal.folder / "data"
    asyncio.run(remember_something(folder))
    assert "ok      memory: data, for its owner's eyes only" in terminal.run("doctor").out
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    told = "a newer version of Verbatim wrote it (form 9999)"
    assert told in terminal.run("doctor").out


async def remember_something(folder: Path) -> None:
    database = Database(folder / DATABASE)
    async with database.begin():
        pass
    await database.close()
