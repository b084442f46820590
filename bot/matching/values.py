"""What the matcher takes and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class BaseKind(Enum):
    """What the documents of a base have, and so by what evidence they are told apart."""

    ENTRIES = "entries"
    """Some have texts beside their wordings, as those of a knowledge base do."""
    INTENTS = "intents"
    """Only wordings tell them apart."""
    PASSAGES = "passages"
    """Each is a single text, which is all that there is to compare and to answer with."""


REFUSED = ""
"""The id of the document that stands for all questions to refuse; it comes first, never shown."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found: the ways to ask for it and what it says."""

    id: str
    wordings: tuple[str, ...]
    """The ways to ask for it; at least one."""
    texts: tuple[str, ...] = ()
    """What it says (fact, quote, keywords): these words are known to it, but are no wordings."""

    @property
    def written(self) -> tuple[str, ...]:
        """What tells by its capitals which words are names: its texts, or else its wordings."""
        return self.texts or self.wordings


@dataclass(frozen=True, slots=True)
class Candidate:
    """The evidence for one document."""

    document: str
    """The id of the document."""
    confidence: float
    """Calibrated probability in 0..1 that the document answers the text; of the best one of mere
    intents or passages, that any of them does."""
    wording: str
    """The wording that came nearest."""
    matched: tuple[str, ...]
    """The text's words that the document accounts for, as typed, in order."""
    missing: tuple[str, ...]
    """The text's content words that it does not know, as typed, weightiest first."""
    is_exact: bool
    """Whether the text is one of the document's wordings, word for word."""
    evidence: Mapping[str, float]
    """Each sign by name, as `signs.SIGNS` and `signs.CLOSE_SIGNS` tell them; most are in 0..1."""


@dataclass(frozen=True, slots=True)
class Match:
    """The candidates for a text, best first, ties by id; empty where no word says anything."""

    text: str
    candidates: tuple[Candidate, ...]
