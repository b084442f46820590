"""A knowledge base as an edit would make it, built beside the one that is served."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.answering.answerer import Answerer
from bot.app import App
from bot.curating.judging import Trial
from bot.errors import KnowledgeError
from bot.knowledge.loader import load_knowledge

Overlay = Mapping[Path, str | None]
"""What files would say, by their path; None is for one that would be gone."""


def serve(app: App) -> Trial:
    """Give what is served now."""
    return Trial(app.knowledge, app._answerer.compare)


def try_out(app: App, folder: Path, overlay: Overlay) -> Trial:
    """Build what an edit would serve; raise KnowledgeError with all that is wrong with it."""
    with TemporaryDirectory() as made:
        copy = Path(made) / "knowledge"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(".*"))
        for path, text in overlay.items():
            target = copy / path.relative_to(folder)
            if text is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(text.encode())
        try:
            knowledge = load_knowledge(copy)
        except KnowledgeError as error:
            raise KnowledgeError(
                tuple(
                    replace(one, file=folder / one.file.relative_to(copy)) for one in error.problems
                )
            ) from None
        return Trial(knowledge, Answerer.build(knowledge, app._encoder).compare)


def reload(app: App, folder: Path) -> None:
    """Serve what stands in the folder now."""
    knowledge = load_knowledge(folder)
    app._answerer = Answerer.build(knowledge, app._encoder)
    app.knowledge = knowledge
