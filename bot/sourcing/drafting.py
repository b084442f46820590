"""Drafts of entries, one for each sentence of a source that states something.

A draft is where a person begins: the quote is exact, and the rest is to be gone over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.knowledge.figures import locate_figures
from bot.knowledge.model import Knowledge, Sentence, Source
from bot.knowledge.names import Casing, find_names, learn_casing, name_key
from bot.knowledge.naming import make_free, make_name
from bot.knowledge.notations import find_base
from bot.knowledge.schema import MAX_QUOTE
from bot.matching.language.text import normalize
from bot.sourcing.openings import find_reference, strip_opening
from bot.sourcing.wording import propose_questions

_END = re.compile(r"[.!。！…](?:[\"'“”‘’«»‹›)\]]|\s[»›])*$")
"""How a sentence ends that states something; a heading has no end, a question asks."""
_FEWEST_WORDS = 4
_FEWEST_SIGNS = 10
"""Of a script without spaces between words."""
_MOST_FACT = 600
_MOST_ID = 40
_ID_WORDS = 4
_EMPTY_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "has", "have"}
    | {"in", "into", "is", "it", "its", "may", "must", "not", "of", "on", "or", "so", "that", "the"}
    | {"their", "then", "there", "these", "this", "those", "to", "was", "were", "which", "will"}
    | {"with", "would", "you", "your"}
)
"""Of English; in other languages the longest words of a sentence are seldom empty."""


@dataclass(frozen=True, slots=True)
class DraftedEntry:
    """A first draft of an entry."""

    id: str
    sentence: str
    """The id of the sentence that it quotes."""
    fact: str
    quote: str
    questions: tuple[str, ...]
    todo: tuple[str, ...]


def list_statements(source: Source, covered: Collection[str]) -> tuple[Sentence, ...]:
    """Give the sentences of a source that state something and that nothing deals with yet.

    `covered` are the ids of the sentences that entries or drafts rest on; excluded ones are left
    out too, and so are those that are too long to be quoted whole.
    """
    left_out = {one.sentence for one in source.excluded} | set(covered)
    return tuple(
        one
        for one in source.sentences
        if one.id not in left_out and _states(one.text) and len(one.text) <= MAX_QUOTE
    )


def list_too_long(source: Source) -> tuple[Sentence, ...]:
    """Give the sentences that can't be quoted whole: most often a table, or lists without stops."""
    return tuple(one for one in source.sentences if len(one.text) > MAX_QUOTE)


def list_covered(knowledge: Knowledge, source: Source) -> frozenset[str]:
    """Give the ids of the sentences that entries rest on, or that drafts quote."""
    touched = {
        id_
        for entry in knowledge.entries.values()
        for span in entry.quote
        if span.source == source.id
        for id_ in span.sentences
    }
    drafted = {text for draft in knowledge.drafts for text in draft.quote}
    return frozenset(touched | {one.id for one in source.sentences if one.text in drafted})


class Drafter:
    """Drafts the entries of one source, each with an id of its own."""

    def __init__(self, source: Source, taken: Collection[str] = ()) -> None:
        """Take the source, and the ids that entries (suspended ones too) and drafts have."""
        self._tag = source.language
        self._language = find_base(source.language)
        self._casing: Casing = learn_casing([source.text], source.language)
        self._taken = set(taken)

    def draft(self, sentence: Sentence) -> DraftedEntry:
        """Draft an entry that rests on a sentence."""
        text = sentence.text
        names = find_names(text, self._casing, self._tag)
        is_english = self._language == "en"
        known = frozenset(one for one in names if name_key(one) in self._casing.capital)
        questions = propose_questions(text, known) if is_english else ()
        return DraftedEntry(
            id=self._name(sentence),
            sentence=sentence.id,
            fact=_shorten(strip_opening(text) if is_english else text),
            quote=text,
            questions=questions,
            todo=tuple(self._list_todo(text, names, questions)),
        )

    def _list_todo(
        self, text: str, names: tuple[str, ...], questions: tuple[str, ...]
    ) -> Iterator[str]:
        locked = [*(one.text for one in locate_figures(text, self._tag)), *names]
        kept = f" Keep what the quote proves: {', '.join(dict.fromkeys(locked))}." if locked else ""
        yield f"Say the fact in your own words, so that it stands alone.{kept}"[:300]
        word = find_reference(text) if self._language == "en" else ""
        if word:
            yield f"Say what “{word}” refers to, in the fact and under `context`."
        many = "Go over the wordings, and add others." if questions else "Write the wordings."
        yield f"{many} Think of how people ask who have not read the source."

    def _name(self, sentence: Sentence) -> str:
        words = normalize(sentence.text).split()
        if self._language in {"en", "zh"}:
            words = [w for w in words if w not in _EMPTY_WORDS]
        else:
            words = _take_longest(words, _ID_WORDS)
        stem = make_name(" ".join(words[:_ID_WORDS]), most=_MOST_ID) or sentence.id.lower()
        name = make_free(stem, self._taken)
        self._taken.add(name)
        return name


def _take_longest(words: Sequence[str], count: int) -> list[str]:
    """Give the longest words in their order; of two as long, the first."""
    longest = sorted(range(len(words)), key=lambda place: -len(words[place]))[:count]
    return [words[place] for place in sorted(longest)]


def _shorten(text: str) -> str:
    """Cut a text at a word to what a fact may have."""
    if len(text) <= _MOST_FACT:
        return text
    cut = text[: _MOST_FACT - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def _states(text: str) -> bool:
    if not _END.search(text):
        return False
    is_spaced = len(text.split()) >= _FEWEST_WORDS
    return is_spaced or (not text.isascii() and len(text) >= _FEWEST_SIGNS and " " not in text)
