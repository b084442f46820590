"""`verbatim doctor`: is everything there that the bot needs, and what to do where it is not."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import make_console, print_indented
from bot.cli.session import KnowledgeOption, load_app, open_settings, write_command
from bot.cli.statuses import Status, count_problems
from bot.errors import KnowledgeError, WorldError

if TYPE_CHECKING:
    from bot.settings import Settings

OLDEST_PYTHON = (3, 11)


class Health(StrEnum):
    """How a part is."""

    GOOD = "ok"
    LIMITED = "note"
    """It works without, with less."""
    MISSING = "MISSING"
    """Nothing works without."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part, and how to mend it where it wants mending."""

    health: Health
    part: str
    found: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package that does one part of the work."""

    part: str
    name: str
    is_needed: bool
    remedy: str


PRIVILEGED = frozenset({"members", "presences", "message_content"})
"""The intents that Discord grants only when they are switched on in the developer portal.

Source: https://discord.com/developers/docs/events/gateway#privileged-intents
"""

_INSTALL = "Run `make setup`."
DISCORD = Package("Discord", "discord.py", is_needed=True, remedy=_INSTALL)
MEANING = Package("meaning", "wordllama", is_needed=True, remedy=_INSTALL)
PREVIEW = Package(
    "preview", "simcord", is_needed=False, remedy="`run` without a token can't open the preview."
)


def doctor(knowledge: KnowledgeOption = None) -> None:
    """Look whether everything is there that the bot needs, and say how to mend what is not.

    Exits with 1 where something essential is missing. Nothing is sent, and no secret is shown.
    """
    console = make_console()
    findings = list(examine(knowledge))
    styles = {Health.GOOD: "green", Health.LIMITED: "yellow", Health.MISSING: "bold red"}
    for one in findings:
        print_indented(console, f"{one.health:<8}", f"{one.part}: {one.found}", styles[one.health])
    if any(one.health is Health.MISSING for one in findings):
        raise typer.Exit(Status.NO)


def examine(folder: Path | None) -> Iterator[Finding]:
    """Look at one part after the other."""
    yield _examine_python()
    yield from map(_examine_package, (DISCORD, MEANING, PREVIEW))
    try:
        settings = open_settings(folder)
    except WorldError as error:
        yield Finding(Health.MISSING, "settings", str(error))
        return
    yield _examine_names(Path(".env"), known=set(type(settings).model_fields))
    yield _examine_token(settings)
    yield _examine_encoder(settings)
    yield _examine_knowledge(settings, write_command("check", folder))
    yield _examine_memory(settings.data_dir)
    yield _examine_intents(settings)


def _examine_python() -> Finding:
    found = platform.python_version()
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Finding(Health.GOOD, "Python", found)
    return Finding(Health.MISSING, "Python", f"{found} is too old; install 3.11 or newer.")


def _examine_package(package: Package) -> Finding:
    try:
        return Finding(Health.GOOD, package.part, f"{package.name} {version(package.name)}")
    except PackageNotFoundError:
        health = Health.MISSING if package.is_needed else Health.LIMITED
        return Finding(health, package.part, f"{package.name} is not installed. {package.remedy}")


def _examine_names(env_file: Path, known: set[str]) -> Finding:
    from dotenv import dotenv_values  # noqa: PLC0415 - see session

    names = dotenv_values(env_file) if env_file.is_file() else {}
    strange = sorted(name for name in names if name.lower() not in known)
    if strange:
        listed = ", ".join(strange)
        return Finding(Health.LIMITED, "settings", f"{env_file} names unknown ones: {listed}")
    return Finding(Health.GOOD, "settings", "every value is sound")


def _examine_token(settings: Settings) -> Finding:
    from bot.settings import find_token_fault  # noqa: PLC0415 - see session

    if settings.discord_token is None:
        return Finding(
            Health.MISSING,
            "token",
            "DISCORD_TOKEN is not set: `run` opens the preview. README.md says how to get one.",
        )
    fault = find_token_fault(settings.discord_token.get_secret_value())
    if fault:
        return Finding(Health.MISSING, "token", f"DISCORD_TOKEN looks wrong: {fault}.")
    return Finding(Health.GOOD, "token", "well-formed; only Discord can say whether it is valid")


def _examine_encoder(settings: Settings) -> Finding:
    from bot.app import find_encoder_fault  # noqa: PLC0415 - see session

    fault = find_encoder_fault(settings)
    if not fault:
        models = "multilingual-e5-small, Universal Sentence Encoder and all-MiniLM-L6-v2"
        return Finding(Health.GOOD, "encoder", models)
    lost = "questions in a language without wordings are understood less well"
    return Finding(Health.LIMITED, "encoder", f"none, as {fault}: {lost}.")


def _examine_knowledge(settings: Settings, check: str) -> Finding:
    folder = settings.knowledge_dir
    try:
        knowledge = load_app(settings, with_encoder=False).knowledge
    except KnowledgeError as error:
        wrong = f"{folder} has {count_problems(error)}; `{check}` lists them."
        return Finding(Health.MISSING, "knowledge", wrong)
    held = f"entries {len(knowledge.entries)}, topics {len(knowledge.topics)}"
    return Finding(Health.GOOD, "knowledge", f"{folder}: {held}")


def _examine_memory(folder: Path) -> Finding:
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not nearest.is_dir() or not os.access(nearest, os.R_OK | os.W_OK | os.X_OK):
        wrong = f"{nearest} is no folder that can be written to, so nothing will be remembered; "
        return Finding(Health.LIMITED, "memory", wrong + "mend it, or set DATA_DIR to another.")
    if nearest != folder:
        return Finding(Health.GOOD, "memory", f"{folder} will be made at the first start")
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        exposed = f"others on this machine can look into {folder}: `chmod -R go= {folder}`"
        return Finding(Health.LIMITED, "memory", exposed)
    # Loads the database's libraries, which the rest of the terminal does without.
    from bot.storage.database import find_fault  # noqa: PLC0415
    from bot.storage.sql_store import DATABASE  # noqa: PLC0415

    file = folder / DATABASE
    if file.exists() and (fault := find_fault(file)):
        wrong = f"{file} can't be used, so nothing is remembered: {fault}; "
        remedy = "run the version that wrote it, bring back a backup, or move the file away."
        return Finding(Health.LIMITED, "memory", wrong + remedy)
    return Finding(Health.GOOD, "memory", f"{folder}, for its owner's eyes only")


def _examine_intents(settings: Settings) -> Finding:
    if not _is_installed(DISCORD):
        return Finding(Health.LIMITED, "intents", "unknown while discord.py is not installed")
    from bot.client import choose_intents  # noqa: PLC0415 - the terminal loads discord only here

    wanted = choose_intents(listening=settings.listening)
    asked = ", ".join(name for name, is_wanted in wanted if is_wanted)
    privileged = ", ".join(sorted(name for name in PRIVILEGED if getattr(wanted, name)))
    if privileged:
        needed = f"switch on {privileged} in the developer portal (Bot, Privileged Intents)"
        return Finding(Health.LIMITED, "intents", f"{asked}; {needed}, or Discord lets it not in")
    deaf = "none is privileged, so it can't listen in channels: that takes LISTENING=true"
    return Finding(Health.GOOD, "intents", f"{asked}; {deaf}")


def _is_installed(package: Package) -> bool:
    return _examine_package(package).health is Health.GOOD
