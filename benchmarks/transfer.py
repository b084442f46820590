"""Measure how the bot does on texts of other kinds, each with a knowledge base of its own.

Usage: python -m benchmarks.transfer [--vectors DIR] [--json FILE] [--publish]

Asks the questions of each folder in `bases/`, without the neural encoder and, where that is
installed, with it. Nothing is fitted on those that `training.KEPT_APART` names.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.alternatives.encoders import Encoders, place
from benchmarks.publishing import make_console, make_table, publish, write_json
from benchmarks.training import BASES, KEPT_APART, QUESTIONS
from bot.answering.answerer import Answerer
from bot.answering.values import Question
from bot.evaluation.labelled import Labelled, parse_labelled
from bot.evaluation.scoring import Verdict, is_acceptable, judge
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Knowledge
from bot.matching.index.semantic import WordLlamaEncoder
from bot.matching.judging.closer import Neural
from bot.matching.neural.neural import find_fault
from bot.matching.values import Document

HEADINGS = (
    "text",
    "wordings an entry",
    "answerable",
    "right",
    "right or suggested",
    "wrong",
    "near-misses answered",
    "others answered",
)

Neurals = Callable[[Sequence[Document]], Neural]


@dataclass(frozen=True, slots=True)
class Score:
    """What came of the questions of one base, or of several, with one set of parts."""

    answerable: int
    """Questions, in English, that an entry answers."""
    right: int
    helped: int
    """Right, or with the right entry among the suggestions."""
    wrong: int
    near: int
    """Near-misses, and questions that the text answers and no entry does."""
    near_answered: int
    others: int
    """Talk, other subjects and hostile texts."""
    others_answered: int
    entries: int = 0
    wordings: int = 0
    """Of all entries."""

    def __add__(self, other: Score) -> Score:
        """Count both together."""
        mine, theirs = asdict(self).values(), asdict(other).values()
        return Score(*(one + two for one, two in zip(mine, theirs, strict=True)))

    def shares(self) -> tuple[float, ...]:
        """Give the shares, in the order of the headings."""
        parts = (self.right, self.helped, self.wrong)
        inside = [part / max(1, self.answerable) for part in parts]
        outside = self.near_answered / max(1, self.near), self.others_answered / max(1, self.others)
        return (*inside, *outside)


@dataclass(frozen=True, slots=True)
class Row:
    """A base, or all of some, with its score by the sets of parts."""

    name: str
    scores: tuple[Score, ...]

    def cells(self) -> tuple[str, ...]:
        """Give the cells in the order of the headings; figures in per cent, by parts."""
        shares = zip(*(score.shares() for score in self.scores), strict=True)
        shown = (" / ".join(f"{100 * share:.0f}" for share in column) for column in shares)
        first = self.scores[0]
        wordings = f"{first.wordings / max(1, first.entries):.1f}"
        return self.name, wordings, str(first.answerable), *shown


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask the questions of every base and show the table."""
    options = make_parser().parse_args(arguments)
    parts: list[Neurals | None] = [None]
    if not find_fault():
        encoders = Encoders(remember=True, folder=options.vectors)
        parts.append(partial(place, encoders.neural))
    folders = sorted(path for path in BASES.iterdir() if path.is_dir())
    rows = list(measure(folders, parts))
    show(rows, make_console())
    record = {"rows": [asdict(row) for row in rows]}
    if options.json:
        write_json(options.json, record)
    if options.publish:
        publish("transfer", record, make_table(HEADINGS, [row.cells() for row in rows]))


def make_parser() -> argparse.ArgumentParser:
    """Say what the command takes."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.transfer", description=(__doc__ or "").partition("\n")[0]
    )
    add = parser.add_argument
    add("--vectors", type=Path, metavar="DIR", help="keep the neural encoder's vectors there")
    add("--json", type=Path, metavar="FILE", help="write the figures there")
    add("--publish", action="store_true", help="write the table of benchmarks/README.md")
    return parser


def measure(folders: Sequence[Path], parts: Sequence[Neurals | None]) -> Iterator[Row]:
    """Yield a row for each base, the kept-apart ones last, each kind before its sum."""
    person = Console(stderr=True)
    apart = [folder for folder in folders if folder.name in KEPT_APART]
    fitted = [folder for folder in folders if folder.name not in KEPT_APART]
    for kind, chosen in (("fitted on", fitted), ("kept apart", apart)):
        rows = [
            Row(folder.name, tuple(score(folder, neural) for neural in parts))
            for folder in track(chosen, description=kind, console=person)
        ]
        if rows:
            sums = zip(*(row.scores for row in rows), strict=True)
            yield from rows
            yield Row(f"**all {kind}**", tuple(sum(one, start=NONE) for one in sums))


NONE = Score(0, 0, 0, 0, 0, 0, 0, 0)


def score(folder: Path, neural: Neurals | None) -> Score:
    """Ask a base its questions."""
    knowledge = load_knowledge(folder)
    answerer = Answerer.build(knowledge, WordLlamaEncoder(), neural=neural)
    path = folder / QUESTIONS
    labelled = parse_labelled(path.read_bytes().splitlines(), str(path))
    wordings = sum(len(entry.questions) for entry in knowledge.entries.values())
    base = replace(NONE, entries=len(knowledge.entries), wordings=wordings)
    return sum((_score_one(one, knowledge, answerer) for one in labelled), start=base)


def _score_one(one: Labelled, knowledge: Knowledge, answerer: Answerer) -> Score:
    """Score a question; what the text answers in another language isn't counted."""
    can = any(is_acceptable(e, one, knowledge.sources) for e in knowledge.entries.values())
    verdict = judge(one, answerer.answer(Question(one.question)), knowledge.sources)
    wrong = int(verdict is Verdict.WRONG)
    if can and one.is_apart:
        return NONE
    if can:
        right = int(verdict is Verdict.RIGHT)
        return Score(1, right, right + int(verdict is Verdict.SUGGESTED), wrong, 0, 0, 0, 0)
    if one.quotes or one.label == "near-miss":
        return Score(0, 0, 0, 0, 1, wrong, 0, 0)
    return Score(0, 0, 0, 0, 0, 0, 1, wrong)


def show(rows: Sequence[Row], console: Console) -> None:
    """Print the table."""
    table = Table(title="Texts of other kinds: default parts / with the encoder, in per cent")
    for heading in HEADINGS:
        table.add_column(heading)
    for row in rows:
        table.add_row(*row.cells())
    console.print(table)


if __name__ == "__main__":
    main()
