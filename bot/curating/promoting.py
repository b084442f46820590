"""A draft that is ready made an entry of a topic, held against its source before it is moved."""

from __future__ import annotations

from pathlib import Path

from bot.curating.contents import choose_language, language_of, language_of_source, read_content
from bot.curating.edits import Edit, PromoteDraft
from bot.curating.planning import make_edits
from bot.curating.working_copy import WorkingCopy
from bot.errors import EditError
from bot.knowledge.model import Draft, Knowledge
from bot.knowledge.reader import KnowledgeReader


def plan_promotion(
    folder: Path, draft: Draft, topic: str, knowledge: Knowledge
) -> tuple[Edit, ...]:
    """Give the edits that move a draft into a topic, which is made if it is not there.

    The draft is in the language that its file names, or else in that of its source.

    Raises:
        EditError: The draft or the topic can't be edited.
        KnowledgeError: The entry would not be sound; it holds every problem.
    """
    copy = WorkingCopy(folder)
    drafts = copy.open(f"drafts/{draft.file.name}")
    item = drafts.find(draft.id)
    if item is None:
        raise EditError(f"There is no draft `{draft.id}` in {draft.file.name}.")
    fields = {"language": language_of_source(knowledge, draft.source), **drafts.fields}
    content = read_content(item.plain, fields)
    language = choose_language(language_of(fields), content)
    edits = (PromoteDraft(draft.file.stem, content, topic, language),)
    make_edits(copy, edits)
    KnowledgeReader(folder).read({one.path: one.after for one in copy.list_edits()})
    return edits
