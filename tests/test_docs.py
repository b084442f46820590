"""The documents say what is true: commands, settings, links, targets; so does the container."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from discord import Permissions
from dotenv import dotenv_values
from typer.main import get_command

from bot import __version__
from bot.cli.main import build_cli
from bot.settings import Settings
from bot.storage.tables import metadata
from tests.cli.terminal import SHIPPED, Terminal

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("benchmarks/*.md"),
        ROOT / "knowledge" / "README.md",
    ]
)
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def list_commands(group: Any) -> dict[str, Any]:  # noqa: ANN401 - typer gives no type
    """Give the commands by the words that call them: `check`, `source add`."""
    found = {}
    for name, one in group.commands.items():
        inner = list_commands(one) if hasattr(one, "commands") else {"": one}
        found.update({f"{name} {rest}".strip(): command for rest, command in inner.items()})
    return found


COMMANDS = list_commands(get_command(build_cli()))
SESSION = re.compile(r"^```console\n\$ verbatim (.+?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"^\| `verbatim {name}\b", README, re.MULTILINE)


def test_the_readme_names_no_command_that_is_not_there() -> None:
    named = re.findall(r"`(?:\.venv/bin/)?verbatim ([a-z]+(?: [a-z]+)?)", README)
    assert {find_command(words) for words in named} == set(COMMANDS)


def test_each_option_that_the_readme_names_is_there() -> None:
    rows = re.findall(r"^\| `verbatim ([a-z]+(?: [a-z]+)?).*?\| (.*) \|$", README, re.MULTILINE)
    assert len(rows) == len(COMMANDS)
    for words, text in rows:
        options = {option for one in COMMANDS[find_command(words)].params for option in one.opts}
        assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", text)) <= options


def find_command(words: str) -> str:
    """Give the command that one or two words call."""
    return words if words in COMMANDS else words.split(maxsplit=1)[0]


def test_the_session_in_the_readme_is_true(tmp_path: Path) -> None:
    sessions = SESSION.findall(README)
    assert sessions
    for command, shown in sessions:
        said = Terminal(tmp_path, SHIPPED).run(*command.split()).out
        assert hide_percent(said.strip()) == hide_percent(shown.strip())


def hide_percent(text: str) -> str:
    """Leave out how sure an answer is, and its receipt: both may move with the knowledge."""
    return re.sub(r"\d+ %|receipt [0-9A-Z]{4}-[0-9A-Z]{4}", "…", text)


def test_the_invitation_asks_for_the_least_permissions() -> None:
    (address,) = re.findall(r"https://discord\.com/oauth2/authorize\?\S+", README)
    query = parse_qs(urlsplit(address).query)
    least = Permissions(
        view_channel=True,
        read_message_history=True,
        send_messages=True,
        send_messages_in_threads=True,
    )
    assert query["permissions"] == [str(least.value)]
    assert query["scope"] == ["bot applications.commands"]


def test_the_example_of_settings_names_each_with_its_default() -> None:
    example = dotenv_values(ROOT / ".env.example")
    assert list(example) == [name.upper() for name in Settings.model_fields]
    given = {name.lower(): value for name, value in example.items() if value}
    assert Settings.model_validate(given) == Settings.model_construct()


def test_the_example_of_settings_gives_each_its_meaning() -> None:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    meanings = {line.partition("=")[0]: above for above, line in pairwise(lines) if "=" in line}
    for name, field in Settings.model_fields.items():
        assert meanings[name.upper()] == f"# {field.description}"


def test_each_setting_is_in_the_readme() -> None:
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in README] == []


def test_the_privacy_policy_names_all_that_is_kept_of_people() -> None:
    policy = (ROOT / "PRIVACY.md").read_text("utf-8")
    kept = {
        "exchanges": "Questions",
        "feedback": "Votes",
        "requests": "Requests to the editors",
        "questions": "Requests to the editors",
        "dismissals": "Questions",
        "subscriptions": "Wishes to be told of an answer",
        "settings_changes": "Changes of settings",
        "knowledge_changes": "Changes of the knowledge",
        "knowledge_change_items": "Changes of the knowledge",
    }
    of_nobody = {"server_settings", "receipts", "knowledge_files", "knowledge_folders"}
    assert set(metadata.tables) == kept.keys() | of_nobody
    assert {name for name in kept.values() if f"| {name} |" not in policy} == set()
    days = Settings.model_fields["retention_days"].default
    assert f"{days} days" in policy


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_that_exist(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (document.parent / link).exists()] == []


def test_every_picture_is_shown_somewhere() -> None:
    shown = {
        (document.parent / link).resolve()
        for document in DOCUMENTS
        for link in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", document.read_text("utf-8"))
    }
    assert set((ROOT / "docs" / "images").rglob("*.png")) <= shown


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_that_are_named_exist(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    named = re.findall(r"(?:`|^)make ([a-z]+)", document.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= targets


def test_make_lists_its_targets() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 - the make of the machine
    assert {"setup", "run", "test", "check"} <= set(
        re.findall(r"^make (\w+)", done.stdout, re.MULTILINE)
    )


def test_an_old_python_is_told_plainly(tmp_path: Path) -> None:
    old = tmp_path / "python-of-old"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    command = ["make", "-f", str(ROOT / "Makefile"), "setup", f"PYTHON={old}"]
    for name in (*ROOT.glob("requirements*.txt"), ROOT / "pyproject.toml"):
        (tmp_path / name.name).touch()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("Verbatim needs Python 3.11 or newer")
    assert done.returncode == 2
    assert not (tmp_path / ".venv").exists()


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    for path in ROOT.glob("requirements*.txt"):
        lock = path.read_text("utf-8")
        pinned = re.findall(r"^[\w.-]+==\S+", lock, re.MULTILINE)
        followed = re.findall(r"^[\w.-]+==[^\n]*\\\n    --hash=sha256:", lock, re.MULTILINE)
        assert len(pinned) == len(followed) > 10
        assert "://" not in lock


def test_the_changelog_keeps_its_form() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.+)$", changelog, re.MULTILINE)) <= kinds
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_the_image_is_pinned_and_built_from_the_lock() -> None:
    assert re.search(r"^ARG PYTHON_TAG=3\.\d+\.\d+-slim-\w+$", DOCKERFILE, re.MULTILINE)
    stages = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert stages == ["python:${PYTHON_TAG}"] * 2
    assert "--require-hashes" in DOCKERFILE


def test_the_image_runs_without_rights_and_says_how_it_is() -> None:
    final = DOCKERFILE.rpartition("FROM ")[2]
    user = re.search(r"^USER (\d+):(\d+)$", final, re.MULTILINE)
    assert user
    assert "0" not in user.groups()
    assert "STOPSIGNAL SIGTERM" in final
    command = re.search(r"HEALTHCHECK .*?CMD (\[.*?\])", final, re.DOTALL)
    assert command
    assert command[1].endswith('"-m", "bot", "health"]')


def test_everything_that_the_image_copies_is_let_in_and_the_env_file_is_not() -> None:
    ignore = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    allowed = {line.removeprefix("!") for line in ignore if line.startswith("!")}
    copied = {
        name
        for names in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for name in names.split()
    }
    assert "*" in ignore
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)


def test_the_service_is_shut_in() -> None:
    (service,) = COMPOSE["services"].values()
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["volumes"] == [
        "./knowledge:/app/knowledge",
        "cache:/var/cache/verbatim",
        "memory:/data",
    ]
    assert "CACHE_DIR=/var/cache/verbatim" in DOCKERFILE
    assert service["environment"] == {"KNOWLEDGE_DIR": "/app/knowledge", "DATA_DIR": "/data"}
    assert service["env_file"] == ".env"
    assert "ports" not in service


def test_the_memory_has_a_volume_that_the_image_may_write_to() -> None:
    user = re.search(r"^USER (\d+):(\d+)$", DOCKERFILE, re.MULTILINE)
    assert user
    made = f"install -d -m 0700 -o {user[1]} -g {user[2]} /data"
    assert made in DOCKERFILE
    assert "DATA_DIR=/data" in DOCKERFILE
    assert set(COMPOSE["volumes"]) == {"cache", "memory"}


def test_the_command_is_installed_under_its_name() -> None:
    script = Path(sys.executable).with_name("verbatim")
    done = subprocess.run([str(script), "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"verbatim {__version__}\n"
