"""A draft that is ready made an entry of a topic."""

from __future__ import annotations

from pathlib import Path

from bot.curating.contents import choose_language, language_of, language_of_source, read_content
from bot.curating.edits import Edit, PromoteDraft
from bot.curating.working_copy import WorkingCopy
from bot.errors import EditError
from bot.knowledge.model import Draft, Knowledge


def plan_promotion(
    folder: Path, draft: Draft, topic: str, knowledge: Knowledge
) -> tuple[Edit, ...]:
    """Give the edits that move a draft into a topic, which is made if it is not there.

    The draft is in the language that its file names, or else in that of its source.

    Raises:
        EditError: The draft is not in its file any more.
    """
    drafts = WorkingCopy(folder).open(f"drafts/{draft.file.name}")
    item = drafts.find(draft.id)
    if item is None:
        raise EditError(f"There is no draft `{draft.id}` in {draft.file.name}.")
    fields = {"language": language_of_source(knowledge, draft.source), **drafts.fields}
    content = read_content(item.plain, fields)
    language = choose_language(language_of(fields), content)
    return (PromoteDraft(draft.file.stem, content, topic, language),)
