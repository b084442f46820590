"""Answers judged against labelled questions, and counted; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.answering.values import Answer, Outcome
from bot.evaluation.labelled import Labelled
from bot.knowledge.model import Entry, Source


class Verdict(StrEnum):
    """What an answer is worth; of a question that must not be answered, only `wrong` or below."""

    RIGHT = "right"
    """Answered directly, from an acceptable sentence."""
    SUGGESTED = "suggested"
    """An acceptable entry is among the suggestions."""
    WRONG = "wrong"
    """Answered directly, and not from an acceptable sentence: what hurts most."""
    MISLED = "misled"
    """Suggested, but nothing acceptable."""
    UNKNOWN = "unknown"
    """Said that it does not know: right where there is nothing to know."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled question with its answer, the verdict and the time that the answer took."""

    labelled: Labelled
    answer: Answer
    verdict: Verdict
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions of one label came to each verdict."""

    label: str
    counts: Mapping[Verdict, int]

    @property
    def total(self) -> int:
        """How many questions there were."""
        return sum(self.counts.values())

    def share(self, *verdicts: Verdict) -> float:
        """Give the share of some verdicts together, in 0..1; 0 where there were no questions."""
        return sum(self.counts[verdict] for verdict in verdicts) / (self.total or 1)


def judge(labelled: Labelled, answer: Answer, sources: Mapping[str, Source]) -> Verdict:
    """Give the verdict on an answer."""
    if answer.outcome is Outcome.UNKNOWN or answer.outcome.is_courtesy:
        return Verdict.UNKNOWN
    if answer.entry is not None:
        sound = is_acceptable(answer.entry, labelled, sources)
        return Verdict.RIGHT if sound else Verdict.WRONG
    offered = (suggestion.entry for suggestion in answer.suggestions)
    sound = any(is_acceptable(entry, labelled, sources) for entry in offered)
    return Verdict.SUGGESTED if sound else Verdict.MISLED


def count(label: str, judged: Iterable[Judged]) -> Tally:
    """Count the verdicts, each of them present in the tally."""
    counts = dict.fromkeys(Verdict, 0)
    for one in judged:
        counts[one.verdict] += 1
    return Tally(label, counts)


def is_acceptable(entry: Entry, labelled: Labelled, sources: Mapping[str, Source]) -> bool:
    """Whether the entry rests on an acceptable sentence.

    Sentences are compared whole, and either may hold the other: two people may cut a source into
    sentences differently, and a label may give the decisive half of one only.
    """
    rested_on = [_flatten(text) for text in _sentences_of(entry, sources)]
    accepted = [_flatten(quote) for quote in labelled.quotes]
    return any(one in other or other in one for one in rested_on for other in accepted)


def find_strangers(
    labelled: Iterable[Labelled], sources: Mapping[str, Source]
) -> Iterator[tuple[Labelled, str]]:
    """Yield the quotes that stand in no source, each with its question: no answer rests on them."""
    sentences = [_flatten(one.text) for source in sources.values() for one in source.sentences]
    for question in labelled:
        for quote in question.quotes:
            wanted = _flatten(quote)
            if not any(wanted in one or one in wanted for one in sentences):
                yield question, quote


def _sentences_of(entry: Entry, sources: Mapping[str, Source]) -> Iterable[str]:
    for span in entry.quote:
        source = sources.get(span.source)
        touched = [s.text for s in source.sentences if s.id in span.sentences] if source else []
        yield from touched or [span.text]


def _flatten(text: str) -> str:
    return " ".join(text.split())
