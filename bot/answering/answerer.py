"""From a question to an answer: the matcher's evidence, and the decision upon it."""

from __future__ import annotations

from bot.answering.decision import MOST_SUGGESTIONS, Policy
from bot.answering.refusals import find_refusals
from bot.answering.values import Answer, Outcome, Question, Suggestion, Why
from bot.knowledge.model import Entry, Knowledge
from bot.matching.matcher import Matcher
from bot.matching.semantic import Encoder
from bot.matching.values import Candidate, Document, Match


class Answerer:
    """Answers questions from one knowledge base."""

    def __init__(
        self, knowledge: Knowledge, matcher: Matcher, policy: Policy | None = None
    ) -> None:
        """Take the knowledge and a matcher over documents with the entries' ids."""
        self._knowledge = knowledge
        self._matcher = matcher
        self._policy = policy or Policy()

    @classmethod
    def build(cls, knowledge: Knowledge, encoder: Encoder | None = None) -> Answerer:
        """Index the knowledge; without an encoder there is no evidence of meaning."""
        documents = [to_document(entry) for entry in knowledge.entries.values()]
        matcher = Matcher(
            documents,
            synonyms=knowledge.synonyms,
            refusals=find_refusals(knowledge),
            encoder=encoder,
        )
        return cls(knowledge, matcher)

    def answer(self, question: Question) -> Answer:
        """Answer a question; never raises on any text."""
        match = self._matcher.match(question.text)
        if not match.candidates:
            return Answer(question, Outcome.UNKNOWN, 0.0)
        best = match.candidates[0]
        outcome = self._policy.decide(best)
        return Answer(
            question,
            outcome,
            best.confidence,
            entry=self._entry(best) if outcome is Outcome.ANSWER else None,
            suggestions=self._suggest(match) if outcome is Outcome.SUGGEST else (),
            why=self._explain(match),
        )

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries that come nearest to what is typed so far, best first, at most `limit`.

        Each comes with the wording to offer: the nearest one, or the first in the language. Where
        nothing typed says anything, the entries come in the order of the topics.
        """
        found = [self._offer(candidate) for candidate in self._matcher.match(text).candidates]
        if not found:
            entries = list(self._knowledge.entries.values())
            found = [Suggestion(entry, entry.title_in(language), 0.0) for entry in entries]
        return tuple(found[:limit])

    def _suggest(self, match: Match) -> tuple[Suggestion, ...]:
        likely = [c for c in match.candidates if c.confidence >= self._policy.suggest / 2]
        return tuple(self._offer(candidate) for candidate in likely[:MOST_SUGGESTIONS])

    def _explain(self, match: Match) -> Why:
        best, *others = match.candidates
        return Why(
            entry=self._entry(best),
            wording=best.wording,
            matched=best.matched,
            missing=best.missing,
            evidence=best.evidence,
            runner_up=self._offer(others[0]) if others else None,
        )

    def _offer(self, candidate: Candidate) -> Suggestion:
        return Suggestion(self._entry(candidate), candidate.wording, candidate.confidence)

    def _entry(self, candidate: Candidate) -> Entry:
        return self._knowledge.entries[candidate.document]


def to_document(entry: Entry) -> Document:
    """Give what the matcher needs of an entry."""
    asked = tuple(wording.text for wording in entry.questions)
    said = (entry.fact, entry.quoted, entry.context, ", ".join(entry.keywords))
    return Document(entry.id, asked, tuple(text for text in said if text))
