"""The command line as a whole: help, failures, signals and terminals of every kind."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
from pathlib import Path

import pytest

from bot import __version__
from tests.builders import ARTICLE, TOPIC, write_knowledge
from tests.cli.terminal import COMMAND, Terminal

COMMANDS = (
    *("ask", "chat", "topics", "topic", "check", "evaluate"),
    *("run", "preview", "sync", "doctor", "health"),
)
FALLEN = TOPIC.replace("31 minutes.", "13 minutes.", 1).replace("40 of", "41 of")


def test_help_names_every_command_and_the_exit_statuses(terminal: Terminal) -> None:
    done = terminal.run("--help", env={"COLUMNS": "100"})
    assert [name for name in COMMANDS if f"│ {name} " not in done.out] == []
    assert "Exit statuses" in done.out
    assert done.status == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(terminal: Terminal, command: str) -> None:
    done = terminal.run(command, "-h")
    assert f"bot {command} [OPTIONS]" in done.out
    assert ("--knowledge" in done.out) == (command != "health")
    assert done.status == 0


def test_the_version_is_told(terminal: Terminal) -> None:
    assert terminal.run("--version").out == f"verbatim {__version__}\n"


def test_an_unknown_command_is_a_wrong_use(terminal: Terminal) -> None:
    done = terminal.run("answer")
    assert "No such command" in done.err
    assert done.status == 2


@pytest.mark.parametrize(
    "arguments",
    [("ask", "x"), ("chat",), ("topics",), ("topic", "x"), ("sync", "--dry-run")],
)
def test_a_missing_knowledge_folder_is_one_clear_problem(
    terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    done = terminal.run(*arguments, "--knowledge", "nowhere")
    assert done.err.startswith(
        "nowhere:1:1: There is no such folder. Name the folder with the know"
    )
    assert "--knowledge or KNOWLEDGE_DIR" in done.err
    assert "Traceback" not in done.err
    assert done.out == ""
    assert done.status == 2


def test_all_problems_of_broken_knowledge_are_told_at_once(
    terminal: Terminal, tmp_path: Path
) -> None:
    folder = write_knowledge(tmp_path / "wrong", topics={"drones": FALLEN})
    done = terminal.run("ask", "anything", "--knowledge", str(folder))
    assert "13" in done.err
    assert "41" in done.err
    assert "The knowledge has 2 problems." in done.err
    assert "Traceback" not in done.err
    assert done.status == 2


def test_wrong_settings_are_told_without_their_values(terminal: Terminal) -> None:
    done = terminal.run("topics", env={"LOG_LEVEL": "LOUD", "COOLDOWN_SECONDS": "-1"})
    told = [line.partition(" should be ")[::2] for line in done.err.splitlines()]
    assert [name for name, _ in told] == ["LOG_LEVEL", "COOLDOWN_SECONDS"]
    assert "LOUD" not in done.err
    assert done.status == 2


@pytest.mark.parametrize("arguments", [("chat",), ("ask", "--jsonl")])
def test_ctrl_c_is_quiet(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    with terminal.start(*arguments) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"q": "How many drones flew?"}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == b""


def test_a_reader_that_leaves_is_no_error(terminal: Terminal) -> None:
    with terminal.start("ask", "--jsonl") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b'{"q": "How many drones flew?"}\n' * 3)
        process.stdin.close()
        assert process.wait(timeout=60) == 141
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    "arguments",
    [("topics",), ("ask", "How many drones flew?", "--json"), ("--help",), ("topics", "--help")],
)
def test_output_that_cant_be_written_is_told_in_a_line(
    terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    done = run_with(terminal, ">/dev/full", *arguments)
    assert done.stderr == b"The output can't be written: No space left on device.\n"
    assert done.returncode == 2
    assert run_with(terminal, ">/dev/full 2>&1", *arguments).returncode == 2


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_streams_that_the_caller_closed_are_no_fault(terminal: Terminal, closed: str) -> None:
    done = run_with(terminal, closed, "ask", "How many drones flew?")
    assert done.stderr == b""
    assert done.returncode == 0
    assert run_with(terminal, closed, "topics", "--knowledge", "nowhere").returncode == 2


def run_with(
    terminal: Terminal, redirected: str, *arguments: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command with its streams redirected by a shell."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *COMMAND, *arguments],  # noqa: S607
        cwd=terminal.folder,
        env=terminal.environment(),
        capture_output=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_a_terminal_without_utf_8_loses_nothing(terminal: Terminal, env: dict[str, str]) -> None:
    shown = terminal.run("ask", "How many drones rang?", env=env)
    assert "40 of the drones carried bells." in shown.out
    assert shown.err == ""
    sent = json.dumps({"q": "有多少架无人机？ ¿Cuántos?"}, ensure_ascii=False)
    streamed = terminal.run("ask", "--jsonl", stdin=sent, env=env)
    assert json.loads(streamed.out)["q"] == "有多少架无人机？ ¿Cuántos?"
    assert streamed.out.isascii()


def test_a_person_sees_colours_unless_they_asked_for_none(terminal: Terminal) -> None:
    colour = re.compile(r"\x1b\[[\d;]*3\d[\d;]*m")
    asked = ("ask", "How many drones flew?")
    assert colour.search(see(terminal, *asked))
    assert not colour.search(see(terminal, *asked, env={"NO_COLOR": "1"}))
    assert "\x1b" not in terminal.run(*asked).out


def test_on_a_terminal_long_lines_hang_below_their_first_word(terminal: Terminal) -> None:
    # Without the encoder, for what is shown while it is waited for is drawn over again.
    env = {"COLUMNS": "40", "NO_COLOR": "1", "ENCODER": "off"}
    seen = see(terminal, "ask", "How many drones flew?", env=env)
    plain = re.sub(r"\x1b\[[\d;]*m", "", seen).splitlines()
    quoted = [line.removeprefix("> ").strip() for line in plain if line.startswith("> ")]
    assert len(quoted) > 1
    assert " ".join(quoted) in ARTICLE
    assert all(len(line) <= 40 for line in plain)


def test_text_that_would_steer_the_terminal_is_shown_without_its_power(terminal: Terminal) -> None:
    (terminal.folder / "lines.jsonl").write_text(
        '{"q": "\\u001b[2Jdrones", "style": "\\u001b]0;x"}'
    )
    done = terminal.run("evaluate", "lines.jsonl", "--show", "misled")
    assert "\x1b" not in done.out


def see(terminal: Terminal, *arguments: str, env: dict[str, str] | None = None) -> str:
    """Give what a command writes to a real terminal."""
    ours, theirs = pty.openpty()
    environment = terminal.environment({"TERM": "xterm-256color", **(env or {})})
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=terminal.folder,
        env=environment,
    ):
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 4096):
                seen += piece
        except OSError:  # how Linux says that the other side has closed
            pass
    os.close(ours)
    return seen.decode()
