"""The application: its parts, built once and handed to the doorways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.answering.claims import ClaimChecker, NearSentence
from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Question, Suggestion
from bot.evaluation.shares import Shares, measure_shares
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Knowledge
from bot.matching.semantic import Encoder, WordLlamaEncoder


class App:
    """What every doorway calls: one knowledge base and its answerer."""

    def __init__(
        self, knowledge: Knowledge, answerer: Answerer, encoder: Encoder | None = None
    ) -> None:
        """Take the parts; `load` builds them."""
        self.knowledge = knowledge
        self._answerer = answerer
        self._encoder = encoder

    @classmethod
    def load(cls, folder: Path) -> App:
        """Build the application with its default parts from a knowledge folder.

        Raises:
            KnowledgeError: The files are wrong; it holds every problem.
        """
        from threadpoolctl import threadpool_limits  # noqa: PLC0415 - it sets a variable at import

        # A question's matrices are small: more threads only wait for each other, up to ten times
        # as long where other programs use the cores too (`benchmarks/latency.py`).
        threadpool_limits(limits=1, user_api="blas")
        knowledge = load_knowledge(folder)
        encoder = WordLlamaEncoder()
        return cls(knowledge, Answerer.build(knowledge, encoder), encoder)

    def respond(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer:
        """Answer a question as surely as a server wants it; never raises on any text."""
        return self._answerer.answer(question, sureness)

    def overhear(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer | None:
        """Answer what people say to each other, if it asks for an answer that is surely known."""
        return self._answerer.overhear(question, sureness)

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries nearest to what is typed so far, best first, at most `limit`."""
        return self._answerer.complete(text, language, limit)

    def check_claim(self, claim: str) -> tuple[NearSentence, ...]:
        """Give the sentences of the sources nearest to a claim, the nearest first.

        The first call takes about a second: it indexes every sentence. Threads may call it.
        """
        return self._claims.check(claim)

    @cached_property
    def shares(self) -> Mapping[Sureness, Shares]:
        """How the checks of the knowledge come out by each choice; empty where it has none.

        The first look takes a second or two: it asks them all. Threads may look.
        """
        return measure_shares(self.knowledge.checks, self._answerer.compare)

    @cached_property
    def _claims(self) -> ClaimChecker:
        return ClaimChecker(self.knowledge, self._encoder)
