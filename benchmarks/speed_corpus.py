"""A corpus of any size, grown from public wordings: the same seed always grows the same.

A document is about a few subjects, rare words of its own, and its wordings ask after them in the
ways in which people asked in one intent, category or article of the public sets. Subjects follow
Zipf's law, as words do; past the words that the sets hold come invented names, so that the
vocabulary grows with the corpus as it does in life (Heaps' law).
"""

from __future__ import annotations

import random
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from benchmarks.datasets import make_squad, read_banking, read_clinc
from benchmarks.typos import add_typos
from bot.matching.values import Document

WORDINGS = 10
"""Wordings of a document."""

_COMMON = 200
"""The most frequent words of the sets: what sentences are made of, never a subject."""

NAMES = 300_000
"""Subjects to draw from: a million wordings use about half of them."""

_SHORTEST = 3
"""Letters of an invented name."""

_SUBJECTS = 3
_SWAPPED = 0.5
"""The chance that a word that is not common gives way to a subject of the document."""

_EXPONENT, _SHIFT = 1.07, 2.7
"""Zipf's law with Mandelbrot's shift: a subject of rank r is drawn by 1 / (r + 2.7) ** 1.07."""


class Grower:
    """Grows documents and questions after the same fashion; each one by its own number."""

    def __init__(
        self, texts: Iterable[tuple[str, str]], *, seed: int = 0, names: int = NAMES
    ) -> None:
        """Learn from pairs of a text and the group in which it was asked.

        Args:
            texts: At least two words in all.
            seed: Another one grows another corpus.
            names: Subjects to draw from, words of the texts and invented names together.
        """
        self._seed = seed
        groups: dict[str, list[list[str]]] = defaultdict(list)
        for text, group in texts:
            groups[group].append(text.split())
        self._groups = [groups[name] for name in sorted(groups)]
        counts = Counter(_bare(w) for group in self._groups for words in group for w in words)
        ranked = [word for word, _ in counts.most_common() if len(word) > 1]
        common = min(_COMMON, len(ranked) // 2)
        self._common = frozenset(ranked[:common])
        self._names = [*ranked[common:], *_invent(ranked[common:], names, seed)][:names]
        self._bounds = list(
            accumulate(1 / (rank + _SHIFT) ** _EXPONENT for rank in range(1, len(self._names) + 1))
        )

    def grow(self, count: int) -> Iterator[Document]:
        """Yield the first `count` documents."""
        for number in range(count):
            yield Document(name_document(number), tuple(self._word(number, WORDINGS)))

    def ask(self, count: int, documents: int) -> Iterator[tuple[str, str]]:
        """Yield `count` questions and the ids of those of the first documents that they are after.

        Each is one more wording that was never indexed; every second one has a typo.
        """
        chance = random.Random(f"{self._seed} questions")  # noqa: S311 - the same again
        for place in range(count):
            number = chance.randrange(documents)
            text = self._word(number, WORDINGS + 1)[-1]
            yield add_typos(text, place % 2), name_document(number)

    def _word(self, number: int, count: int) -> list[str]:
        chance = random.Random(f"{self._seed} {number}")  # noqa: S311 - the same again
        group = chance.choice(self._groups)
        subjects = [self._draw(chance) for _ in range(_SUBJECTS)]
        return [self._ask_after(chance.choice(group), subjects, chance) for _ in range(count)]

    def _draw(self, chance: random.Random) -> str:
        return self._names[bisect(self._bounds, chance.random() * self._bounds[-1])]

    def _ask_after(
        self, words: Sequence[str], subjects: Sequence[str], chance: random.Random
    ) -> str:
        swapped = [
            chance.choice(subjects)
            if _bare(word) not in self._common and chance.random() < _SWAPPED
            else word
            for word in words
        ]
        return " ".join(swapped if swapped != list(words) else [*words, chance.choice(subjects)])


def name_document(number: int) -> str:
    """Give the id of a document by its number."""
    return f"{number:07}"


def read_texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the training questions of CLINC150 and BANKING77 and those of half of SQuAD."""
    yield from read_clinc(data, "train")
    yield from read_banking(data, "train")
    for task in make_squad(data, "half"):
        yield from ((asked.text, task.name) for asked in task.questions)


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'()").lower()


def _invent(words: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """Yield distinct names that no text holds, letter after letter as the words run."""
    follows: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for place, letter in enumerate(f"{word}\n"):
            follows[f"  {word}"[place : place + 2]].append(letter)
    chance = random.Random(f"{seed} names")  # noqa: S311 - the same again
    known = set(words)
    for _ in range(count):
        name = ""
        while len(name) < _SHORTEST or name in known:  # what is there already grows another part
            name += _walk(follows, chance)
        known.add(name)
        yield name


def _walk(follows: Mapping[str, Sequence[str]], chance: random.Random) -> str:
    word, last = "", "  "
    while (letter := chance.choice(follows[last])) != "\n":
        word, last = word + letter, last[1] + letter
    return word
