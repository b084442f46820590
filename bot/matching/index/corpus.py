"""The documents of a base, read once; what did not change since a former base isn't read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.index.lexicon import Lexicon
from bot.matching.index.overlap import Overlap
from bot.matching.index.profile import Profile, profile
from bot.matching.index.ragged import Ids, to_starts
from bot.matching.index.remembering import remember
from bot.matching.index.units import Base, Units, join_units, read_units, unpack_kinds
from bot.matching.language._places import PEOPLES
from bot.matching.language.capitals import Capitals
from bot.matching.language.names import Names
from bot.matching.language.reading import prepare
from bot.matching.language.synonyms import Synonyms
from bot.matching.values import REFUSED, BaseKind, Document


class Corpus:
    """All units of all documents, and what each document knows."""

    def __init__(
        self,
        documents: Sequence[Document],
        synonyms: Sequence[Sequence[str]],
        previous: Base | None = None,
    ) -> None:
        """Read the documents in the order of their ids, so that theirs never matters.

        `previous` are mostly the same documents that were read before.
        """
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self.groups = tuple(map(tuple, synonyms))
        self.synonyms = Synonyms(synonyms, PEOPLES)
        if previous is not None and previous.groups != self.groups:
            previous = None
        self.is_grown: bool = previous is not None
        """Whether the words of the previous base have the numbers that they had there."""
        self.lexicon: Lexicon = previous.lexicon.copy() if previous else Lexicon()
        self.capitals: Capitals = previous.capitals.copy() if previous else Capitals()
        self.kept = _find_kept(self.documents, previous)
        self.units = self._read(previous)
        self.kind = _tell_kind(self.documents)
        self.base = Base(self.documents, self.groups, self.lexicon, self.capitals, self.units)
        self.starts = self.units.starts
        self.terms = tuple(self.lexicon.terms)
        self.word_list = tuple(self.lexicon.words)
        self.words = Overlap(self.units.bags, len(self.terms))
        self.grams = Overlap(self.units.grams, len(self.lexicon.grams))
        self.names = Names(self.capitals, self._find_everyones)
        self._looked_at = remember(self._look)

    def __len__(self) -> int:
        """Give the number of units."""
        return len(self.units.words)

    @cached_property
    def are_names(self) -> NDArray[np.bool_]:
        """Whether each word is a name, shape (words,); a base of mere intents need not know."""
        return np.array([word in self.names.all_words for word in self.word_list], dtype=np.bool_)

    @property
    def owners(self) -> Ids:
        """The document of each unit, shape (units,)."""
        return np.repeat(np.arange(len(self.documents), dtype=np.int32), np.diff(self.starts))

    def units_of(self, rows: Ids) -> Ids:
        """Give the units of these documents, in order."""
        return _spread(self.starts[rows], self.starts[rows + 1] - self.starts[rows])

    def wordings_of(self, rows: Ids) -> Ids:
        """Give the wordings of these documents, in order."""
        return _spread(self.starts[rows], self.units.wordings[rows].astype(np.int64))

    def texts_of(self, row: int) -> range:
        """Give the texts of a document, as units."""
        first, last = self.starts[row : row + 2].tolist()
        return range(first + int(self.units.wordings[row]), last)

    def find_kept_units(self, previous: Base) -> Ids:
        """Give for each unit its row in the base that this was made from, -1 for a new one."""
        lengths = np.diff(self.starts)
        here = np.repeat(self.starts[:-1], lengths)
        there = np.repeat(np.where(self.kept >= 0, previous.units.starts[self.kept], -1), lengths)
        rows = np.where(there >= 0, there + np.arange(len(self)) - here, -1)
        return rows.astype(np.int32)

    def is_same(self, previous: Base) -> bool:
        """Whether nothing changed since."""
        return bool((self.kept >= 0).all()) and len(self.kept) == len(previous.documents)

    def phrase(self, unit: int) -> str:
        """Give a unit's words as one text."""
        return " ".join(map(self.word_list.__getitem__, self.units.words.row(unit).tolist()))

    def bag(self, unit: int) -> frozenset[str]:
        """Give a unit's terms and concepts."""
        return frozenset(map(self.terms.__getitem__, self.units.bags.row(unit).tolist()))

    def knows(self, term: str) -> bool:
        """Whether a term stands anywhere in the base."""
        number = self.lexicon.terms.get(term)
        # The lexicon also has the terms of documents that a reload took out.
        return number is not None and bool(self.words.counts[number])

    def word_counts(self, but: str = "") -> Counter[str]:
        """Count how often each word stands in the base, in all documents but one."""
        words = self.units.words
        counts = np.bincount(words.values, minlength=len(self.word_list))
        for row, document in enumerate(self.documents):
            if document.id == but:
                first, last = words.starts[self.starts[row : row + 2]]
                counts -= np.bincount(words.values[first:last], minlength=len(self.word_list))
        return Counter({w: n for w, n in zip(self.word_list, counts.tolist(), strict=True) if n})

    def read_texts(self) -> frozenset[str]:
        """Give the words of the documents' texts."""
        if self.kind is not BaseKind.ENTRIES:
            return frozenset()
        owners = self.owners
        are_texts = np.arange(len(self)) - self.starts[owners] >= self.units.wordings[owners]
        words = np.unique(self.units.words.take(np.flatnonzero(are_texts)).values)
        return frozenset(map(self.word_list.__getitem__, words.tolist()))

    def look(self, row: int) -> Profile:
        """Give what a document holds."""
        return self._looked_at(row)

    def _look(self, row: int) -> Profile:
        first, last = (int(edge) for edge in self.starts[row : row + 2])
        bags = self.units.bags
        spoken = int(self.units.wordings[row])
        edges = [int(bags.starts[unit]) for unit in (first, first + spoken, last)]
        worded, told = (set(bags.values[slice(*run)].tolist()) for run in pairwise(edges))
        document = self.documents[row]
        texts = document.texts
        if self.kind is BaseKind.PASSAGES:
            texts, told = document.wordings, worded
        asked = int(np.bitwise_or.reduce(self.units.asked[first : first + spoken], initial=0))
        return profile(
            texts,
            known=frozenset(map(self.terms.__getitem__, worded | told)),
            told=frozenset(map(self.terms.__getitem__, told)),
            asked=unpack_kinds(asked),
            names=self.names.words,
        )

    def _read(self, previous: Base | None) -> Units:
        parts: list[Units] = []
        for begin, run in _runs(self.kept) if len(self.kept) else [(-1, [])]:
            if previous is not None and begin >= 0:
                parts.append(previous.units.cut(begin, begin + len(run)))
            else:
                fresh = [self.documents[row] for row in run]
                parts.append(read_units(fresh, self.synonyms, self.lexicon, self.capitals))
        if previous is not None:
            still = set(self.kept.tolist())
            for row, document in enumerate(previous.documents):
                if row not in still:
                    for text in document.written:
                        unit, is_refused = prepare(text, self.synonyms), document.id == REFUSED
                        self.capitals.count(unit, sign=-1, is_refused=is_refused)
        return join_units(parts)

    def _find_everyones(self, names: Iterable[str]) -> frozenset[str]:
        """Give which of these terms more documents know than a name that tells them apart."""
        most = Names.everyones_share(len(self.documents))
        ids = [self.lexicon.terms.get(term, -1) for term in names]
        often = [term for term in ids if term >= 0 and self.words.counts[term] > most]
        bags, owners = self.units.bags, self.owners
        chosen = np.zeros(len(self.terms), dtype=np.bool_)
        chosen[often] = True
        places = np.flatnonzero(chosen[bags.values])
        rows = owners[np.searchsorted(bags.starts, places, side="right") - 1].astype(np.int64)
        if self.documents and self.documents[0].id == REFUSED:
            rows, places = rows[rows > 0], places[rows > 0]
        pairs = np.unique(rows * len(self.terms) + bags.values[places])
        counts = np.bincount(pairs % max(1, len(self.terms)), minlength=len(self.terms))
        return frozenset(self.terms[term] for term in often if counts[term] > most)


def _tell_kind(documents: Sequence[Document]) -> BaseKind:
    if any(one.texts for one in documents):
        return BaseKind.ENTRIES
    several = any(len(one.wordings) > 1 for one in documents if one.id != REFUSED)
    return BaseKind.INTENTS if several else BaseKind.PASSAGES


def _find_kept(documents: Sequence[Document], previous: Base | None) -> NDArray[np.int64]:
    """Give for each document its row in the previous corpus, -1 for a new or changed one."""
    if previous is None:
        return np.full(len(documents), -1, dtype=np.int64)
    rows = {document.id: row for row, document in enumerate(previous.documents)}
    kept = [rows.get(document.id, -1) for document in documents]
    return np.array(
        [
            row if row >= 0 and previous.documents[row] == document else -1
            for row, document in zip(kept, documents, strict=True)
        ],
        dtype=np.int64,
    )


def _runs(kept: NDArray[np.int64]) -> Iterator[tuple[int, list[int]]]:
    """Yield (row in the previous corpus or -1, rows here) for each stretch of neighbours."""
    rows = enumerate(kept.tolist())
    for _, group in groupby(rows, key=lambda pair: pair[1] - pair[0] if pair[1] >= 0 else None):
        run = list(group)
        yield run[0][1], [row for row, _ in run]


def _spread(begins: NDArray[np.int64], lengths: NDArray[np.int64]) -> Ids:
    ends = to_starts(lengths)
    places = np.repeat(begins - ends[:-1], lengths) + np.arange(ends[-1])
    return places.astype(np.int32)
