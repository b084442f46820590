"""A draft that is ready made an entry of a topic, held against its source before it is moved."""

from __future__ import annotations

from pathlib import Path

from bot.curating.contents import read_content
from bot.curating.edits import Edit, PromoteDraft
from bot.curating.planning import make_edits
from bot.curating.working_copy import WorkingCopy
from bot.errors import EditError
from bot.knowledge.model import Draft
from bot.knowledge.reader import KnowledgeReader


def plan_promotion(folder: Path, draft: Draft, topic: str) -> tuple[Edit, ...]:
    """Give the edits that move a draft into a topic, which is made if it is not there.

    Raises:
        EditError: The draft or the topic can't be edited.
        KnowledgeError: The entry would not be sound; it holds every problem.
    """
    copy = WorkingCopy(folder)
    drafts = copy.open(f"drafts/{draft.file.name}")
    item = drafts.find(draft.id)
    if item is None:
        raise EditError(f"There is no draft `{draft.id}` in {draft.file.name}.")
    content = read_content(item.plain, drafts.fields)
    edits = (PromoteDraft(draft.file.stem, content, topic),)
    make_edits(copy, edits)
    KnowledgeReader(folder).read({one.path: one.after for one in copy.list_edits()})
    return edits
