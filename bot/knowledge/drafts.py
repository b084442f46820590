"""Drafts: entries that wait for a person, read so that they can be counted and found."""

from __future__ import annotations

from collections.abc import Iterator

from bot.errors import Problem
from bot.knowledge.model import Draft, Wording
from bot.knowledge.parsing import Parsed
from bot.knowledge.schema import DraftsForm


def check_drafts(parsed: Parsed[DraftsForm]) -> Iterator[Problem]:
    """Give what is wrong with the drafts of a file beyond their form: the same id twice."""
    seen: dict[str, int] = {}
    for index, item in zip(parsed.kept, parsed.form.entries if parsed.form else (), strict=False):
        place = parsed.at("entries", index, "id")
        if item.id in seen:
            first = seen[item.id]
            message = f"The draft `{item.id}` stands here a second time; first in line {first}."
            yield place.report(message, "Keep one of the two, or give one another id.")
        seen.setdefault(item.id, place.line)


def list_drafts(parsed: Parsed[DraftsForm]) -> Iterator[Draft]:
    """Give the drafts of a file without problems, in its order."""
    form = parsed.form
    if form is None:
        return
    for index, item in zip(parsed.kept, form.entries, strict=False):
        yield Draft(
            id=item.id,
            fact=item.fact,
            quote=tuple(item.quote),
            questions=tuple(
                Wording(text, language or form.language)
                for language, texts in item.questions.items()
                for text in texts
            ),
            source=item.source or form.source,
            todo=tuple(item.todo),
            file=parsed.path,
            line=parsed.at("entries", index, "id").line,
        )
