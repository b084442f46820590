"""Why an edit is not saved or not served, in a sentence that names the place and the way out."""

from __future__ import annotations

from pathlib import Path

from bot.app import ReloadResult
from bot.curating.proposals import Proposal


def explain_refusal(proposal: Proposal) -> str:
    """Say why a proposal can't be saved."""
    if proposal.problems:
        return f"It has problems, so it is not saved: {proposal.problems[0]}"
    if proposal.broken:
        return (
            f"A check would fail, so it is not saved: “{proposal.broken[0].question}”. "
            "Change the edit, or the check with it."
        )
    return "There is nothing to save: all of it stands there already."


def explain_fault(result: ReloadResult, folder: Path) -> str:
    """Say what is wrong with a folder that is not served, by its place within the folder."""
    for one in result.problems:
        place = f"{_name(one.file, folder)}:{one.line}:{one.column}"
        return f"{place}: {one.message} {one.remedy}".rstrip()
    for failed in result.broken:
        check = failed.check
        place = f"{_name(check.file, folder)}:{check.line}"
        return f"{place}: The check “{check.ask}” fails. Change what it asks, or the check."
    return "The files are being written; their next save is served."


def _name(file: Path, folder: Path) -> str:
    inner = file.relative_to(folder) if file.is_relative_to(folder) else Path(file.name)
    return inner.as_posix()
