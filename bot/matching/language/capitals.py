"""How the words of a base are written: the ground for telling names from other words."""

from __future__ import annotations

from collections import Counter

from bot.matching.language.english import READABLE
from bot.matching.language.reading import Prepared


class Capitals:
    """How often each word stands with a capital where none is due, and how often without.

    It is counted in what documents say, for people write their questions as they like; a document
    that says nothing has only its wordings to count in. Of questions to refuse, which are kept as
    people typed them, only the capitals count: whoever wrote `tesla` meant the name all the same.
    """

    def __init__(self) -> None:
        """Begin without any word."""
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()

    def copy(self) -> Capitals:
        """Give one that can count on while this one is read."""
        other = Capitals()
        other.capital, other.small = self.capital.copy(), self.small.copy()
        return other

    def count(self, unit: Prepared, sign: int = 1, *, is_refused: bool = False) -> None:
        """Add a unit's words, or take them away."""
        if is_refused and unit.english < READABLE:
            return
        flags = [token.typed[:1].isupper() for token in unit.tokens]
        letters = sum(token.typed[:1].isalpha() for token in unit.tokens)
        for word, flag in zip(unit.words, flags, strict=True):
            if not (flag or is_refused):
                self.small[word] += sign
        # A headline writes every word with a capital, and a first word has one anyway.
        if sum(flags) * 2 <= letters:
            for word, flag in zip(unit.words[1:], flags[1:], strict=True):
                if flag:
                    self.capital[word] += sign
