"""Write `bot/matching/language/_talk.py`: the words that people use among themselves, and to ask.

Usage: python -m benchmarks.fit_talk

A logistic regression on the labelled questions about the shipped article and those about the texts
of other kinds, but for the ones that judge: what is labelled as conversation or chitchat is told
from what asks for something. Only words that stand in the questions about several texts count, so
that none of a subject does.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from benchmarks.training import BASES, FOLDS, KEPT_APART, LABELLED, QUESTIONS, find_fold
from bot.evaluation.labelled import parse_labelled
from bot.matching.language.talk import READ_FORMS, Talk
from bot.matching.language.text import tokenize

_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "language" / "_talk.py"

_TALK = frozenset({"conversation", "chitchat"})

_NEITHER = frozenset({"hostile", "foreign"})
"""What is neither, or not in English."""

_TEXTS = 8
"""In the questions about so many texts a word must stand, a tenth of them: as good on texts left
out as three, with a third fewer words."""

_LEAST_COUNT = 8
_FREEDOM = 0.1
"""Inverse of the penalty; of 0.03, 0.1 and 0.3 the best on texts left out."""


@dataclass(frozen=True, slots=True)
class Line:
    """What someone wrote about a text."""

    text: str
    subject: str
    """The text that it is about."""
    is_talk: bool

    @property
    def terms(self) -> frozenset[str]:
        """Its English terms."""
        return _read_terms(self.text)


def read_lines() -> Iterator[Line]:
    """Yield what was written in English about the texts that may teach."""
    folders = [path for path in sorted(BASES.iterdir()) if path.name not in KEPT_APART]
    files = [("article", path) for path in LABELLED]
    files += [(folder.name, folder / QUESTIONS) for folder in folders]
    for subject, path in files:
        for one in parse_labelled(path.read_bytes().splitlines(), path.name):
            if one.label not in _NEITHER:
                yield Line(one.question, subject, one.label in _TALK)


def fit(lines: Sequence[Line]) -> Talk:
    """Fit which words and forms tell talk."""
    counts = Counter(term for line in lines for term in line.terms)
    subjects: dict[str, set[str]] = {}
    for line in lines:
        for term in line.terms:
            subjects.setdefault(term, set()).add(line.subject)
    terms = sorted(
        term
        for term, count in counts.items()
        if count >= _LEAST_COUNT and len(subjects[term]) >= _TEXTS
    )
    model = LogisticRegression(C=_FREEDOM, max_iter=3000)
    model.fit(_read(lines, terms), [line.is_talk for line in lines])
    weights = model.coef_[0].round(2).tolist()
    words = {term: weight for term, weight in zip(terms, weights, strict=False) if weight}
    forms = dict(zip(READ_FORMS, weights[len(terms) :], strict=True))
    return Talk(round(float(model.intercept_[0]), 2), words, forms)


def fit_apart() -> Callable[[str], float | None]:
    """Give what tells how much each of the lines is talk, by those of the other folds alone.

    Of another text it tells nothing.
    """
    lines = list(read_lines())
    apart = [fit([line for line in lines if find_fold(line.text) != n]) for n in range(FOLDS)]
    known = {line.text: apart[find_fold(line.text)].weigh(line.text, line.terms) for line in lines}
    return known.get


def main() -> None:
    """Read the lines, fit, and write the module."""
    lines = list(read_lines())
    talk = fit(lines)
    pairs = ", ".join(f"{term} {weight:g}" for term, weight in talk.words.items())
    wrapped = textwrap.wrap(pairs, 92, break_long_words=False, break_on_hyphens=False)
    words = "\n".join(f'    "{line} "' for line in wrapped)
    forms = "".join(f'    "{name}": {weight:g},\n' for name, weight in talk.forms.items())
    _TARGET.write_text(
        '"""What speaks for talk among people; `benchmarks/fit_talk.py` wrote it."""\n\n'
        "from __future__ import annotations\n\n"
        f"BIAS = {talk.bias:g}\n\n"
        f"FORMS = {{\n{forms}}}\n"
        '"""Log-odds of each of `talk.READ_FORMS`."""\n\n'
        f"_PAIRS = (\n{words}\n)\n"
        'WORDS = {term: float(weight) for term, weight in map(str.split, _PAIRS.split(", "))}\n'
        '"""Log-odds by term."""\n',
        encoding="utf-8",
    )
    print(f"{len(lines)} lines, {len(talk.words)} words; wrote {_TARGET.name}")


@cache
def _read_terms(text: str) -> frozenset[str]:
    return frozenset(t.term for t in tokenize(text) if t.term.isascii() and not t.is_number)


def _read(lines: Sequence[Line], terms: Sequence[str]) -> csr_array:
    """Give which of the terms, then of the forms, each line has, shape (lines, both)."""
    columns = {term: column for column, term in enumerate(terms)}
    forms = list(enumerate(READ_FORMS.values(), start=len(terms)))
    held = [
        [
            *(columns[term] for term in line.terms if term in columns),
            *(column for column, form in forms if form.search(line.text)),
        ]
        for line in lines
    ]
    starts = np.cumsum([0, *map(len, held)])
    places = np.concatenate([np.array(one, dtype=np.intp) for one in held])
    size = (len(lines), len(terms) + len(forms))
    return csr_array((np.ones(len(places)), places, starts), shape=size)


if __name__ == "__main__":
    main()
