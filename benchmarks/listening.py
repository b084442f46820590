"""Print what each bar would do to a bot that listens: how often it speaks, and how often wrongly.

Usage: python -m benchmarks.listening --data DIR [--knowledge DIR]

Asks what ends as a question among the knowledge base's wordings (each held out from the index), the
wordings of entries that are gone, the near-misses made from it, and questions of other data sets.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.training import read_training_tasks
from bot.answering.decision import Policy
from bot.answering.questions import is_open_question
from bot.answering.values import Outcome
from bot.knowledge.loader import load_knowledge
from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.matcher import Matcher
from bot.matching.values import Candidate

_BARS = (0.4, 0.5, 0.6, 0.7, 0.8)


Case = tuple[frozenset[str], Candidate | None]


def ask_all(data: Path, folder: Path) -> Mapping[str, Sequence[Case]]:
    """Give by kind what is right and the best candidate of each question that is listened to."""
    encoder, entries = WordLlamaEncoder(), load_knowledge(folder).entries
    found: dict[str, list[Case]] = {}
    for task, _ in read_training_tasks(data, folder):
        if any(document.id not in entries for document in task.documents):
            continue  # another data set's
        matcher = Matcher(
            task.documents, synonyms=task.synonyms, refusals=task.refusals, encoder=encoder
        )
        kind = task.name.partition(",")[0]
        asked = [one for one in task.questions if is_open_question(one.text)]
        best = (next(iter(matcher.match(one.text).candidates), None) for one in asked)
        found.setdefault(kind, []).extend(zip((one.right for one in asked), best, strict=True))
    return found


def judge(cases: Sequence[Case], bar: float) -> Counter[str]:
    """Count what a bar makes of the cases: right, wrong or silent."""
    return Counter(_judge_each(cases, Policy(answer=bar)))


def _judge_each(cases: Sequence[Case], policy: Policy) -> Iterator[str]:
    for right, best in cases:
        if best is None or policy.decide(best) is not Outcome.ANSWER:
            yield "silent"
        else:
            yield "right" if best.document in right else "wrong"


def main() -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets")
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"))
    options = parser.parse_args()
    for kind, cases in ask_all(options.data, options.knowledge).items():
        print(f"{kind} ({len(cases)})")
        for bar in _BARS:
            counts = judge(cases, bar)
            shares = ("right", counts["right"]), ("wrong", counts["wrong"])
            print(f"  {bar:.2f} ", *(f"{name} {n / len(cases):6.1%}" for name, n in shares))


if __name__ == "__main__":
    main()
