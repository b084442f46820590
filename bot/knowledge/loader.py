"""From a folder to a knowledge base, once: everything is checked, every problem told at once."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.model import Knowledge
from bot.knowledge.reader import KnowledgeReader


def load_knowledge(folder: Path, *, may_be_empty: bool = False) -> Knowledge:
    """Read and check a knowledge folder, which may have no topic yet, or must have one.

    Raises:
        KnowledgeError: with every problem of every file, if there is any.
    """
    return KnowledgeReader(folder, may_be_empty=may_be_empty).read()
