"""The application: its parts, built once and handed to the doorways."""

from __future__ import annotations

from pathlib import Path

from bot.answering.answerer import Answerer
from bot.answering.values import Answer, Question, Suggestion
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Knowledge
from bot.matching.neural import find_fault
from bot.matching.semantic import WordLlamaEncoder
from bot.settings import EncoderUse, Settings


class App:
    """What every doorway calls: one knowledge base and its answerer."""

    def __init__(self, knowledge: Knowledge, answerer: Answerer) -> None:
        """Take the parts; `load` builds them."""
        self.knowledge = knowledge
        self._answerer = answerer

    @classmethod
    def load(cls, folder: Path) -> App:
        """Build the application with its default parts from a knowledge folder.

        Raises:
            KnowledgeError: The files are wrong; it holds every problem.
        """
        knowledge = load_knowledge(folder)
        return cls(knowledge, Answerer.build(knowledge, WordLlamaEncoder()))

    def respond(self, question: Question) -> Answer:
        """Answer a question; never raises on any text."""
        return self._answerer.answer(question)

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries nearest to what is typed so far, best first, at most `limit`."""
        return self._answerer.complete(text, language, limit)


def find_encoder_fault(settings: Settings) -> str:
    """Say why the multilingual encoder can't be used, as a clause; empty where it can."""
    return "ENCODER is off" if settings.encoder is EncoderUse.OFF else find_fault()
