"""What answers made of knowledge, with the parts that are the same for every knowledge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.app.served import Served
from bot.knowledge.model import Knowledge
from bot.matching.index.semantic import Encoder, WordLlamaEncoder
from bot.matching.neural.neural import NeuralEncoder, find_fault
from bot.matching.neural.neural_index import Caches, NeuralIndex
from bot.matching.values import Document
from bot.settings import EncoderUse, Settings


@dataclass(frozen=True, slots=True)
class _NeuralMaker:
    """Makes the neural evidence of documents; it stays empty until it is started."""

    encoder: NeuralEncoder
    caches: Caches

    def __call__(self, documents: Sequence[Document]) -> NeuralIndex:
        return NeuralIndex(documents, self.encoder, self.caches)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes what answers, of knowledge."""

    encoder: Encoder
    engine: str
    """What understands the questions, in words."""
    neural: _NeuralMaker | None = None
    cache: Path | None = None
    """A folder to keep the index in."""

    @classmethod
    def choose(cls, settings: Settings | None) -> Maker:
        """Choose the parts: the default ones without settings.

        With settings it also keeps its index on disk, and uses the multilingual encoder where that
        can be used.
        """
        encoder = WordLlamaEncoder()
        if settings is None:
            return cls(encoder, encoder.name)
        cache = settings.cache_folder
        fault = find_encoder_fault(settings)
        neural = None if fault else _prepare_neural(cache)
        engine = (
            f"{encoder.name} and {neural.encoder.name}" if neural else f"{encoder.name} ({fault})"
        )
        return cls(encoder, engine, neural, cache / "index")

    def make(self, knowledge: Knowledge, previous: Served | None = None) -> Served:
        """Make what answers: quickly where it is mostly what was `previous`ly served."""
        answerer = Answerer.build(
            knowledge,
            self.encoder,
            neural=self.neural,
            cache=self.cache,
            previous=previous.answerer if previous else None,
        )
        revision = previous.revision + 1 if previous else 1
        return Served(knowledge, answerer, self.encoder, self.neural is not None, revision)


def start(served: Served, before: Served | None = None) -> None:
    """Let a thread fill the neural evidence of what is served from now on.

    What was served before is no longer filled. What is only tried out never is: it would read texts
    that may not be saved.
    """
    former = before.answerer.neural if before else None
    if isinstance(former, NeuralIndex):
        former.close()
    if isinstance(served.answerer.neural, NeuralIndex):
        served.answerer.neural.start()


def wait(served: Served) -> None:
    """Wait for the thread that fills the neural evidence, where one does."""
    if isinstance(served.answerer.neural, NeuralIndex):
        served.answerer.neural.wait()


def _prepare_neural(folder: Path) -> _NeuralMaker:
    encoder = NeuralEncoder()
    return _NeuralMaker(encoder, Caches.open(folder, encoder))


def find_encoder_fault(settings: Settings) -> str:
    """Say why the multilingual encoder can't be used, as a clause; empty where it can."""
    return "ENCODER is off" if settings.encoder is EncoderUse.OFF else find_fault()
