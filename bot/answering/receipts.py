"""Receipts: what an answer rested on, under a short id that anyone can hold against the present.

The id is made from the content alone. The same entry with the same proof has the same receipt
whoever asks, and a receipt says nothing of who asked what.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache

from bot.knowledge.model import Entry, Knowledge
from bot.knowledge.quotes import find_span

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's Base32: no letter looks like a digit. https://www.crockford.com/base32.html"""
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LENGTH = 8
"""Characters of 5 bits: among ten thousand receipts two meet by chance once in 22,000 times."""
_FORM = 1
"""Counts up when what is hashed changes, so that an old id never means something new."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A span as it was: where it stood, and in which text."""

    source: str
    """The id of the source."""
    source_hash: str
    """SHA-256 of the source's text in UTF-8, as 64 hexadecimal digits."""
    text: str
    start: int
    end: int
    paragraph: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """An entry as it was when it answered."""

    entry: str
    """The id of the entry."""
    fact: str
    proofs: tuple[Proof, ...]

    @property
    def id(self) -> str:
        """The short id, in the form that people read: `K7Q2-M9XD`."""
        content = json.dumps([_FORM, asdict(self)], sort_keys=True, ensure_ascii=False)
        number = int.from_bytes(hashlib.sha256(content.encode()).digest()[:5])
        signs = [_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH))]
        return f"{''.join(signs[:4])}-{''.join(signs[4:])}"


class State(StrEnum):
    """What has become of something since."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    SUSPENDED = "suspended"
    """Only of a fact: its entry is there, and is not served until an editor has mended it."""


@dataclass(frozen=True, slots=True)
class Verification:
    """A receipt held against the knowledge base as it is now."""

    receipt: Receipt
    fact: State
    """Whether the entry still says it."""
    quotes: tuple[State, ...]
    """For each proof whether its source still says it word for word, wherever it stands there."""
    sources: tuple[State, ...]
    """For each proof whether its source is still the same to the last character."""

    @property
    def is_same(self) -> bool:
        """Whether nothing at all has changed."""
        return {self.fact, *self.quotes, *self.sources} == {State.SAME}


def issue_receipt(knowledge: Knowledge, entry: Entry) -> Receipt:
    """Write down what an entry rests on now."""
    proofs = (
        Proof(
            source=span.source,
            source_hash=hash_text(knowledge.sources[span.source].text),
            text=span.text,
            start=span.start,
            end=span.end,
            paragraph=span.paragraph,
        )
        for span in entry.quote
    )
    return Receipt(entry.id, entry.fact, tuple(proofs))


def read_receipt_id(typed: str) -> str:
    """Give the id that a person typed in its usual form; empty where it is none.

    Blanks, hyphens and case do not matter, and O, I and L are read as the digits they look like.
    """
    signs = "".join(char for char in typed.upper() if char.isalnum()).translate(_MISREAD)
    if len(signs) != _LENGTH or not set(signs) <= set(_ALPHABET):
        return ""
    return f"{signs[:4]}-{signs[4:]}"


def find_receipt(knowledge: Knowledge, id_: str) -> Receipt | None:
    """Give the receipt of that id if an entry issues it now; older ones only a store has."""
    receipts = (issue_receipt(knowledge, entry) for entry in knowledge.entries.values())
    return next((receipt for receipt in receipts if receipt.id == id_), None)


def verify_receipt(receipt: Receipt, knowledge: Knowledge) -> Verification:
    """Hold a receipt against the knowledge base."""
    entry = knowledge.entries.get(receipt.entry)
    quotes, sources = zip(*(_compare(proof, knowledge) for proof in receipt.proofs), strict=True)
    if receipt.entry in knowledge.suspended:
        fact = State.SUSPENDED
    elif entry is None:
        fact = State.GONE
    else:
        fact = State.SAME if entry.fact == receipt.fact else State.CHANGED
    return Verification(receipt, fact, quotes, sources)


def _compare(proof: Proof, knowledge: Knowledge) -> tuple[State, State]:
    """Give what has become of a proof's words and of its source."""
    source = knowledge.sources.get(proof.source)
    if source is None:
        return State.GONE, State.GONE
    words = State.SAME if find_span(source, proof.text) else State.GONE
    same = hash_text(source.text) == proof.source_hash
    return words, State.SAME if same else State.CHANGED


@lru_cache(maxsize=16)
def hash_text(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
