"""From a question to an answer: the matcher's evidence, and the decision upon it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf
from pathlib import Path

from bot.answering.courtesies import read_courtesy, strip_courtesies, strip_joint
from bot.answering.decision import MOST_SUGGESTIONS, Policy, raise_bar
from bot.answering.followups import FollowUp, read_after
from bot.answering.listening import is_worth_saying
from bot.answering.pooling import pool
from bot.answering.questions import is_open_question
from bot.answering.refusals import find_refusals
from bot.answering.sureness import Sureness, adjust
from bot.answering.values import Answer, Outcome, Question, Suggestion, Why
from bot.knowledge.model import Entry, Knowledge
from bot.matching.index.semantic import Encoder
from bot.matching.judging.closer import Neural
from bot.matching.matcher import Matcher
from bot.matching.values import Candidate, Document, Match

_SURER = 2.0
"""What the odds of being right are multiplied with at the bar where a year, figure or place was put
in the place of another."""

_RANKS = {Outcome.SUGGEST: 1, Outcome.ANSWER: 2}
"""By how much an outcome is worth more than those that tell nothing."""


class Answerer:
    """Answers questions from one knowledge base."""

    def __init__(
        self, knowledge: Knowledge, matcher: Matcher, policy: Policy | None = None
    ) -> None:
        """Take the knowledge and a matcher over documents with the entries' ids."""
        self._knowledge = knowledge
        self._matcher = matcher
        self.documents: Mapping[str, Document] = {}
        """What the matcher was given of the entries, by id; kept for the next one."""
        self._policies = {one: adjust(policy or Policy(), one) for one in Sureness}

    @classmethod
    def build(
        cls,
        knowledge: Knowledge,
        encoder: Encoder | None = None,
        *,
        neural: Callable[[Sequence[Document]], Neural] | None = None,
        cache: Path | None = None,
        previous: Answerer | None = None,
    ) -> Answerer:
        """Index the knowledge; without an encoder there is no evidence of meaning.

        `neural` makes the evidence of a neural encoder; `cache` is a folder to keep the index in.
        `previous`, with the same encoder, spares reading again what has not changed since.
        """
        documents = list(_list_documents(knowledge, previous))
        matcher = Matcher(
            documents,
            synonyms=knowledge.synonyms,
            refusals=find_refusals(knowledge),
            encoder=encoder,
            neural=neural,
            previous=previous._matcher if previous else None,  # noqa: SLF001 - one of its own
            cache=cache,
        )
        answerer = cls(knowledge, matcher)
        answerer.documents = {document.id: document for document in documents}
        return answerer

    @property
    def neural(self) -> Neural | None:
        """The evidence of the neural encoder, if there is any."""
        return self._matcher.neural

    def answer(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer:
        """Answer a question; never raises on any text."""
        policy = self._policies[sureness]
        alone = self._match(question)
        before = strip_courtesies(question.before)
        is_polite = alone.text != question.text
        said = strip_courtesies(question.text) if is_polite else question.text
        follow_up = read_after(said, before) if before else None
        answer = self._decide(question, alone, policy)
        if follow_up is None or answer.outcome.is_courtesy:
            return answer
        if follow_up.may_stand_alone and answer.outcome is Outcome.ANSWER:
            return answer
        matches = [self._matcher.match(text) for text in follow_up.readings]
        if follow_up.repeats:
            again = replace(self._decide(question, matches[0], policy), reading=question.before)
            return _agree(again) if follow_up.agrees else again
        if follow_up.says_something:
            matches = [pool(alone, merged) for merged in matches if alone.candidates] or matches
        else:
            policy = replace(policy, answer=raise_bar(policy.answer, _SURER))
        answers = [self._decide_on(question, follow_up, match, policy) for match in matches]
        best = max(answers, key=lambda one: (_RANKS.get(one.outcome, 0), one.confidence))
        # Where nothing is known either way, a question is refused as it was asked.
        is_moot = follow_up.may_stand_alone and best.outcome is answer.outcome is Outcome.UNKNOWN
        return answer if is_moot else best

    def _decide_on(
        self, question: Question, follow_up: FollowUp, match: Match, policy: Policy
    ) -> Answer:
        if match.candidates and not follow_up.added.isdisjoint(match.candidates[0].missing):
            # A fragment is worth a question back; what says enough by itself is left to itself.
            suggest = inf if follow_up.may_stand_alone else policy.suggest
            policy = replace(policy, answer=inf, suggest=suggest)
        return replace(self._decide(question, match, policy), reading=match.text)

    def overhear(self, question: Question, sureness: Sureness = Sureness.BALANCED) -> Answer | None:
        """Answer what people say to each other, if it asks for an answer that is surely known."""
        if not is_open_question(question.text):
            return None
        answer = self.answer(question, sureness)
        return answer if is_worth_saying(answer, self._policies[sureness]) else None

    def compare(self, question: Question) -> dict[Sureness, Answer]:
        """Answer a question that stands alone as surely as each choice wants, quickly."""
        match = self._match(question, at_once=True)
        return {
            sureness: self._decide(question, match, policy)
            for sureness, policy in self._policies.items()
        }

    def complete(self, text: str, language: str = "en", limit: int = 25) -> tuple[Suggestion, ...]:
        """Give the entries that come nearest to what is typed so far, best first, at most `limit`.

        Each comes with the wording to offer: the nearest one, or the first in the language. Where
        nothing typed says anything, the entries come in the order of the topics.
        """
        found = [
            self._offer(candidate)
            for candidate in self._matcher.match(text, at_once=True).candidates
        ]
        if not found:
            entries = list(self._knowledge.entries.values())
            found = [Suggestion(entry, entry.title_in(language), 0.0) for entry in entries]
        return tuple(found[:limit])

    def _match(self, question: Question, *, at_once: bool = False) -> Match:
        """Match a question without the courtesies around it, unless a wording has them too."""
        asked = strip_courtesies(question.text)
        # Whether a wording has them the quick parts can tell: the encoder is asked once.
        if asked == question.text or _has_wording(self._matcher.match(question.text, at_once=True)):
            return self._matcher.match(question.text, at_once=at_once)
        return self._matcher.match(strip_joint(asked), at_once=at_once)

    def _decide(self, question: Question, match: Match, policy: Policy) -> Answer:
        courtesy = read_courtesy(match.text)
        # A wording that the editors gave is a question, however polite it is.
        if courtesy and not _has_wording(match):
            return Answer(question, courtesy, 0.0)
        if not match.candidates:
            return Answer(question, Outcome.UNKNOWN, 0.0)
        best = match.candidates[0]
        outcome = policy.decide(best)
        return Answer(
            question,
            outcome,
            best.confidence,
            entry=self._entry(best) if outcome is Outcome.ANSWER else None,
            suggestions=self._suggest(match, policy) if outcome is Outcome.SUGGEST else (),
            why=self._explain(match),
        )

    def _suggest(self, match: Match, policy: Policy) -> tuple[Suggestion, ...]:
        best, *others = match.candidates[:MOST_SUGGESTIONS]
        likely = [best, *(one for one in others if one.confidence >= policy.suggest / 2)]
        return tuple(map(self._offer, likely))

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


def _has_wording(match: Match) -> bool:
    """Whether the text that was matched is a wording of the knowledge, word for word."""
    return any(candidate.is_exact for candidate in match.candidates)


def _agree(answer: Answer) -> Answer:
    """Give what comes of a yes: the suggestion that it can only mean, or no more than a word."""
    if answer.outcome is Outcome.ANSWER:
        return Answer(answer.question, Outcome.THANKS, 0.0)
    if len(answer.suggestions) != 1:
        return answer
    meant = answer.suggestions[0].entry
    return Answer(
        answer.question, Outcome.ANSWER, 1.0, entry=meant, why=answer.why, reading=meant.title
    )


def _list_documents(knowledge: Knowledge, previous: Answerer | None) -> Iterator[Document]:
    """Give what the matcher needs of each entry: what did not change is the very same value."""
    before = previous._knowledge.entries if previous else {}  # noqa: SLF001 - one of its own
    made = previous.documents if previous else {}
    for id_, entry in knowledge.entries.items():
        is_same = before.get(id_) is entry and id_ in made
        yield made[id_] if is_same else to_document(entry)


def to_document(entry: Entry) -> Document:
    """Give what the matcher needs of an entry."""
    asked = tuple(wording.text for wording in entry.questions)
    said = (entry.fact, entry.quoted, entry.context, ", ".join(entry.keywords))
    return Document(entry.id, asked, tuple(text for text in said if text))
