"""The application: its parts, built once and handed to the doorways."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.answering.claims import ClaimChecker, NearSentence
from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Question, Suggestion
from bot.evaluation.shares import Shares, measure_shares
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Knowledge
from bot.matching.neural import E5Encoder, find_fault
from bot.matching.neural_index import NeuralIndex
from bot.matching.semantic import Encoder, WordLlamaEncoder
from bot.matching.values import Document
from bot.matching.vector_cache import VectorCache
from bot.settings import EncoderUse, Settings

_MOST_CHECKS = 300


class App:
    """What every doorway calls: one knowledge base and its answerer."""

    def __init__(
        self,
        knowledge: Knowledge,
        answerer: Answerer,
        encoder: Encoder | None = None,
        *,
        engine: str = "",
        is_slow: bool = False,
    ) -> None:
        """Take the parts; `load` builds them.

        `engine` tells what understands the questions, and `is_slow` whether some take long enough
        to be left to a thread.
        """
        self.knowledge = knowledge
        self.engine = engine
        self._answerer = answerer
        self._encoder = encoder
        self._is_slow = is_slow

    @classmethod
    def load(cls, folder: Path, settings: Settings | None = None) -> App:
        """Build the application from a knowledge folder.

        Without settings it has its default parts; with them it also keeps its index on disk, and
        uses the multilingual encoder where that can be used.

        Raises:
            KnowledgeError: The files are wrong; it holds every problem.
        """
        knowledge, encoder = load_knowledge(folder), WordLlamaEncoder()
        if settings is None:
            return cls(knowledge, Answerer.build(knowledge, encoder), encoder, engine=encoder.name)
        cache = settings.cache_folder
        fault = find_encoder_fault(settings)
        neural = None if fault else _prepare_neural(cache)
        answerer = Answerer.build(knowledge, encoder, neural=neural, cache=cache / "index")
        engine = f"{encoder.name} and {neural.name}" if neural else f"{encoder.name} ({fault})"
        return cls(knowledge, answerer, encoder, engine=engine, is_slow=neural is not None)

    async def respond_apart(
        self, question: Question, sureness: Sureness = Sureness.BALANCED
    ) -> Answer:
        """Answer as `respond` does, in a thread where it may take longer than a moment."""
        if self._is_slow:
            return await asyncio.to_thread(self.respond, question, sureness)
        return self.respond(question, sureness)

    def respond(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer:
        """Answer a question as surely as a server wants it; never raises on any text."""
        return self._answerer.answer(question, sureness)

    def overhear(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer | None:
        """Answer what people say to each other, if it asks for an answer that is surely known."""
        return self._answerer.overhear(question, sureness)

    async def overhear_apart(
        self, question: Question, sureness: Sureness = Sureness.BALANCED
    ) -> Answer | None:
        """Do as `overhear` does, in a thread where it may take longer than a moment."""
        if self._is_slow:
            return await asyncio.to_thread(self.overhear, question, sureness)
        return self.overhear(question, sureness)

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries nearest to what is typed so far, best first, at most `limit`."""
        return self._answerer.complete(text, language, limit)

    def check_claim(self, claim: str) -> tuple[NearSentence, ...]:
        """Give the sentences of the sources nearest to a claim, the nearest first.

        The first call takes about a second: it indexes every sentence. Threads may call it.
        """
        return self._claims.check(claim)

    def rank_sentences(self, text: str, limit: int = 25) -> tuple[NearSentence, ...]:
        """Give sentences of the sources, nearest to a text first, however far they are.

        Like `check_claim`, its first call takes about a second; threads may call it.
        """
        return self._claims.rank(text, limit)

    @cached_property
    def shares(self) -> Mapping[Sureness, Shares]:
        """How the checks of the knowledge come out by each choice; empty where it has none.

        The first look takes a second or two: it asks them all. Threads may look.
        """
        checks = self.knowledge.checks
        # Some hundreds say as much as thousands, and a start need not wait for more.
        some = checks[:: len(checks) // _MOST_CHECKS + 1]
        return measure_shares(some, self._answerer.compare)

    @cached_property
    def _claims(self) -> ClaimChecker:
        return ClaimChecker(self.knowledge, self._encoder)


@dataclass(frozen=True, slots=True)
class _NeuralMaker:
    """Makes the neural evidence of documents, which a thread fills."""

    encoder: E5Encoder
    cache: VectorCache

    @property
    def name(self) -> str:
        return self.encoder.name

    def __call__(self, documents: Sequence[Document]) -> NeuralIndex:
        index = NeuralIndex(documents, self.encoder, self.cache)
        index.start()
        return index


def _prepare_neural(folder: Path) -> _NeuralMaker:
    encoder = E5Encoder()
    return _NeuralMaker(encoder, VectorCache(folder, encoder.name, encoder.dimensions))


def find_encoder_fault(settings: Settings) -> str:
    """Say why the multilingual encoder can't be used, as a clause; empty where it can."""
    return "ENCODER is off" if settings.encoder is EncoderUse.OFF else find_fault()
