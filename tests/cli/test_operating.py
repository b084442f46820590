"""`verbatim run`, `preview`, `sync` and `health`, without Discord."""

from __future__ import annotations

import re
import signal
import socket
import sys
import urllib.request

import pytest

from tests.cli.terminal import Terminal


@pytest.mark.parametrize("command", ["run", "preview"])
def test_without_a_token_the_bot_opens_on_this_machine_and_stops_cleanly(
    terminal: Terminal, command: str
) -> None:
    with terminal.start(command, "--no-browser", "--port", "0") as process:
        assert process.stdout
        assert process.stderr
        line = process.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:\d+\S*", line)
        assert found, line + process.stderr.read().decode()
        with urllib.request.urlopen(found[0], timeout=30) as page:  # noqa: S310 - http alone, by the pattern
            assert page.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        said = process.stderr.read().decode()
    assert "Traceback" not in said
    assert ("DISCORD_TOKEN is not set" in said) == (command == "run")


def test_without_simcord_the_preview_says_so_and_offers_chat(terminal: Terminal) -> None:
    (terminal.folder / "simcord.py").write_text("raise ImportError('no simcord here')\n")
    done = terminal.run("preview", "--no-browser")
    assert "simcord" in done.err
    assert "chat" in done.err
    assert "Traceback" not in done.err
    assert done.status == 2


@pytest.mark.parametrize("command", ["run", "sync"])
def test_a_token_that_is_none_stops_with_one_sentence(terminal: Terminal, command: str) -> None:
    done = terminal.run(command, env={"DISCORD_TOKEN": "not a token"})
    assert "DISCORD_TOKEN" in done.err
    assert "not a token" not in done.err
    assert done.err.count("\n") == 1
    assert done.status == 2


def test_sync_needs_a_token(terminal: Terminal) -> None:
    done = terminal.run("sync")
    assert "DISCORD_TOKEN" in done.err
    assert done.status == 2


def test_a_dry_run_of_sync_shows_the_commands_and_needs_no_token(terminal: Terminal) -> None:
    done = terminal.run("sync", "--dry-run", "--guild", "123")
    shown = [line.split(":")[0] for line in done.out.splitlines()]
    assert {"/ask question", "/topic name", "/topics"} <= set(shown)
    assert done.out.endswith("Would be sent to server 123.\n")
    assert done.status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads the kernel's table of connections")
def test_health_tells_a_standing_connection_from_none(terminal: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert terminal.run("health", "--port", str(port)).status == 1
        with socket.create_connection(("127.0.0.1", port)):
            done = terminal.run("health", "--port", str(port))
    assert done.out == "connected\n"
    assert done.status == 0
