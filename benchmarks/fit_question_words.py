"""Write `bot/matching/language/_question_words.py`: how words spread over what people ask about.

Usage: python -m benchmarks.fit_question_words --data DIR

Reads the training questions of CLINC150, and of HINT3 and half of SQuAD 1.1's development articles
the rows that the quality benchmark does not ask.
A subject is an intent or a SQuAD article; a word's spread is the share of subjects in whose
questions it stands.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.datasets import BOTS, FITTING, read_clinc, read_hint3
from bot.matching.language.text import tokenize

_TARGET = Path(__file__).parent.parent / "bot" / "matching" / "language" / "_question_words.py"
_LEAST_SPREAD = 0.02
_LEAST_COUNT = 6
_HEADER = '''"""How words spread over subjects; `benchmarks/fit_question_words.py` wrote it.

From the training questions of CLINC150 (CC BY 3.0), and half of those of HINT3 and of a half of
SQuAD 1.1's development articles (CC BY-SA 4.0): {subjects} subjects.
"""

from __future__ import annotations

'''


def read_questions(data: Path) -> Iterator[tuple[str, str]]:
    """Yield (subject, question) from the public data sets in a folder."""
    yield from ((f"clinc {intent}", text) for text, intent in read_clinc(data, "train"))
    for bot in BOTS:
        rows = list(read_hint3(data, bot, "train"))[FITTING]
        yield from ((f"{bot} {label}", text) for text, label in rows)
    for article in json.loads((data / "squad11_half.json").read_text(encoding="utf-8"))[FITTING]:
        for paragraph in article["paragraphs"]:
            yield from ((f"squad {article['title']}", qa["q"]) for qa in paragraph["qas"])


def main() -> None:
    """Read the data, count, and write the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    counts: Counter[str] = Counter()
    subjects: dict[str, set[str]] = {}
    for subject, question in read_questions(parser.parse_args().data):
        tokens = tokenize(question)
        counts.update({token.word for token in tokens})
        subjects.setdefault(subject, set()).update(token.term for token in tokens)
    spread = Counter(term for terms in subjects.values() for term in terms)
    shares = {term: round(count / len(subjects), 3) for term, count in spread.items()}
    rows = [f"{t} {s}" for t, s in sorted(shares.items()) if s > _LEAST_SPREAD and t.isalpha()]
    words = sorted(
        w for w, c in counts.items() if c >= _LEAST_COUNT and w.isalpha() and w.isascii()
    )
    _TARGET.write_text(
        _HEADER.format(subjects=len(subjects))
        + _block("_SPREAD", ", ".join(rows))
        + '_PAIRS = (row.split() for row in _SPREAD.split(", "))\n'
        + "SPREAD = {term: float(share) for term, share in _PAIRS}\n"
        + '"""Share of subjects by stem, for the stems that stand in more than one in fifty."""\n\n'
        + _block("_WORDS", " ".join(words))
        + "REAL_WORDS = frozenset(_WORDS.split())\n"
        + '"""Words that people wrote often enough to be no slips of the pen."""\n',
        encoding="utf-8",
    )


def _block(name: str, text: str) -> str:
    lines = textwrap.wrap(text, 93, break_long_words=False, break_on_hyphens=False)
    body = "\n".join(f'    "{line} "' for line in lines[:-1]) + f'\n    "{lines[-1]}"'
    return f"{name} = (\n{body}\n)\n"


if __name__ == "__main__":
    main()
