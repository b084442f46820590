"""What answers: a knowledge base with all that was made of it, as one value."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from bot.answering.answerer import Answerer
from bot.answering.claims import ClaimChecker, NearSentence
from bot.answering.sureness import Sureness
from bot.answering.values import Answer, Question, Suggestion
from bot.evaluation.checking import CheckResult, run_checks
from bot.evaluation.shares import Shares, measure_shares
from bot.knowledge.model import Knowledge
from bot.matching.index.semantic import Encoder, find_alike

_MOST_CHECKS = 300


def read_utc() -> datetime:
    """Give the time of day, with its time zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, eq=False)  # no slots: what is reckoned once is kept in the instance
class Served:
    """What answers: one knowledge base with all that was made of it; it never changes.

    A doorway takes it once for each question, so that the answer and what is drawn beside it come
    from the same knowledge, whatever is swapped meanwhile.
    """

    knowledge: Knowledge
    answerer: Answerer
    encoder: Encoder | None = None
    is_slow: bool = False
    """Whether some questions take long enough to be left to a thread."""
    revision: int = 1
    """Counted from 1 at the start; an edit that is only tried out has that of what it would be."""
    loaded_at: datetime = field(default_factory=read_utc)

    def respond(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer:
        """Answer a question as surely as a server wants it; never raises on any text."""
        return self.answerer.answer(question, sureness)

    async def respond_apart(
        self, question: Question, sureness: Sureness = Sureness.BALANCED
    ) -> Answer:
        """Answer as `respond` does, in a thread where it may take longer than a moment."""
        if self.is_slow:
            return await asyncio.to_thread(self.respond, question, sureness)
        return self.respond(question, sureness)

    def respond_at_once(self, question: Question) -> Answer:
        """Answer a question that stands alone without the neural encoder.

        So two knowledge bases can be compared, one of which has only just been built.
        """
        return self.answerer.compare(question)[Sureness.BALANCED]

    def overhear(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer | None:
        """Answer what people say to each other, if it asks for an answer that is surely known."""
        return self.answerer.overhear(question, sureness)

    async def overhear_apart(
        self, question: Question, sureness: Sureness = Sureness.BALANCED
    ) -> Answer | None:
        """Do as `overhear` does, in a thread where it may take longer than a moment."""
        if self.is_slow:
            return await asyncio.to_thread(self.overhear, question, sureness)
        return self.overhear(question, sureness)

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries nearest to what is typed so far, best first, at most `limit`."""
        return self.answerer.complete(text, language, limit)

    def find_alike(self, texts: Sequence[str], least: float) -> Iterator[tuple[int, int]]:
        """Give the pairs of texts whose vectors have at least this cosine, as places in order.

        Without an encoder no two are alike.
        """
        if self.encoder is not None and len(texts) > 1:
            yield from find_alike(self.encoder, texts, least)

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
        return measure_shares(some, self.answerer.compare)

    @cached_property
    def check_results(self) -> tuple[CheckResult, ...]:
        """How every check of the knowledge comes out, without the neural encoder.

        The first look asks them all. Threads may look.
        """
        return run_checks(self.knowledge.checks, self.respond_at_once)

    @cached_property
    def _claims(self) -> ClaimChecker:
        return ClaimChecker(self.knowledge, self.encoder)
