"""From a folder to a knowledge base, once: everything is checked, every problem told at once."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.model import Knowledge
from bot.knowledge.reader import KnowledgeReader


def load_knowledge(folder: Path) -> Knowledge:
    """Read and check a knowledge folder.

    Raises:
        KnowledgeError: with every problem of every file, if there is any.
    """
    return KnowledgeReader(folder).read()
