"""The application: what is served now, and the way to serve something else."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from bot.answering.answerer import Answerer
from bot.answering.claims import NearSentence
from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Question, Suggestion
from bot.app.making import Maker, start, wait
from bot.app.reloading import ReloadOutcome, ReloadResult, judge, try_reload
from bot.app.served import Served
from bot.evaluation.shares import Shares
from bot.knowledge.contents import Overlay
from bot.knowledge.model import Knowledge
from bot.knowledge.reader import KnowledgeReader
from bot.matching.index.semantic import Encoder
from bot.settings import Settings


class App:
    """What every doorway calls: what is served, behind one reference that a reload swaps."""

    def __init__(
        self,
        knowledge: Knowledge,
        answerer: Answerer,
        encoder: Encoder | None = None,
        *,
        engine: str = "",
        is_slow: bool = False,
    ) -> None:
        """Take the parts; `load` builds them, and what it builds can be reloaded.

        `engine` tells what understands the questions, and `is_slow` whether some take long enough
        to be left to a thread.
        """
        self.served = Served(knowledge, answerer, encoder, is_slow)
        """What answers now. Take it once for a question and for all that is drawn beside it."""
        self.last_reload: ReloadResult | None = None
        """What came of the last reload; None before the first."""
        self.engine = engine
        self._parts: tuple[KnowledgeReader, Maker] | None = None
        self._turn = threading.Lock()

    @classmethod
    def load(
        cls, folder: Path, settings: Settings | None = None, *, may_be_empty: bool = False
    ) -> App:
        """Build the application from a knowledge folder, which may have no topic, or must have one.

        Without settings it has its default parts; with them it also keeps its index on disk, and
        uses the multilingual encoder where that can be used.

        Raises:
            KnowledgeError: The files are wrong; it holds every problem.
        """
        reader = KnowledgeReader(folder, may_be_empty=may_be_empty)
        knowledge = reader.read()
        maker = Maker.choose(settings)
        served = maker.make(knowledge)
        app = cls(knowledge, served.answerer, engine=maker.engine)
        app.served, app._parts = served, (reader, maker)
        start(served)
        return app

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge that is served now; take `served` where an answer goes with it."""
        return self.served.knowledge

    @property
    def folder(self) -> Path | None:
        """The folder that the knowledge comes from, if it comes from one."""
        return self._parts[0].folder if self._parts else None

    def try_out(self, overlay: Overlay) -> Served:
        """Give what would be served if the overlay's texts stood in their files' place.

        Nothing is written or swapped. The neural encoder says nothing in it: hold its
        `respond_at_once` against that of what is served. Threads may call it.

        Raises:
            KnowledgeError: The files would be wrong; it holds every problem.
            ValueError: The overlay names a file outside the folder, or there is no folder.
        """
        reader, maker = self._need_parts()
        before = self.served
        knowledge = reader.read(overlay)
        return before if knowledge is before.knowledge else maker.make(knowledge, before)

    def judge(self, overlay: Overlay) -> ReloadResult:
        """Say what a reload would come to if the overlay's texts stood in their files' place.

        Nothing is written or swapped. Threads may call it.

        Raises:
            ValueError: The overlay names a file outside the folder, or there is no folder.
        """
        reader, maker = self._need_parts()
        return judge(reader, maker, self.served, overlay)

    def settle(self) -> None:
        """Wait until the neural encoder has read every wording; without one, do not wait.

        Before that, what is served answers without it. At 20 ms a wording it takes a minute or so
        the first time, and a moment from the cache.
        """
        wait(self.served)

    def reload(self) -> ReloadResult:
        """Read the folder again and serve it, if nothing is wrong with it.

        A check that fails counts as wrong unless the same check fails with what is served too: one
        that failed all along must not hold up every edit. Whoever asked before is answered from
        what was served then. Threads may call it; they take turns.

        Raises:
            ValueError: The knowledge comes from no folder.
        """
        reader, maker = self._need_parts()
        with self._turn:
            began, before = perf_counter(), self.served
            result = try_reload(reader, maker, before)
            if result.served is not before:
                start(result.served, before)
            self.served = result.served
            self.last_reload = replace(result, seconds=perf_counter() - began)
            return self.last_reload

    def is_current(self) -> bool:
        """Whether the folder's files are those that were read last, and are served."""
        result = self.last_reload
        is_served = result is None or result.outcome in {
            ReloadOutcome.SWAPPED,
            ReloadOutcome.UNCHANGED,
        }
        return self._parts is not None and is_served and self._parts[0].is_current()

    def _need_parts(self) -> tuple[KnowledgeReader, Maker]:
        if self._parts is None:
            raise ValueError("this knowledge comes from no folder")
        return self._parts

    def respond(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer:
        """Answer a question as surely as a server wants it; never raises on any text."""
        return self.served.respond(question, sureness)

    def overhear(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer | None:
        """Answer what people say to each other, if it asks for an answer that is surely known."""
        return self.served.overhear(question, sureness)

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries nearest to what is typed so far, best first, at most `limit`."""
        return self.served.complete(text, language, limit)

    def check_claim(self, claim: str) -> tuple[NearSentence, ...]:
        """Give the sentences of the sources nearest to a claim, the nearest first.

        The first call takes about a second: it indexes every sentence. Threads may call it.
        """
        return self.served.check_claim(claim)

    @property
    def shares(self) -> Mapping[Sureness, Shares]:
        """How the checks of the knowledge come out by each choice; empty where it has none.

        The first look takes a second or two: it asks them all. Threads may look.
        """
        return self.served.shares
