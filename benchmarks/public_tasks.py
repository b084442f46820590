"""What is asked of the training parts of the public data sets where weights are fitted."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.datasets import (
    BOTS,
    FITTING,
    OUT_OF_SCOPE,
    Task,
    make_intents,
    make_squad,
    read_banking,
    read_clinc,
    read_hint3,
)


def read_public_tasks(data: Path) -> Iterator[Task]:
    """Yield the tasks of the public sets, always the same ones."""
    chance = random.Random(1)  # noqa: S311 - a draw that must come out the same again
    train, val = list(read_clinc(data, "train")), list(read_clinc(data, "val"))[FITTING]
    outside = list(read_clinc(data, "oos_train"))
    for most in (5, 10, 20, 100):
        asked = chance.sample(val, 400) + outside
        yield make_intents(f"CLINC150, {most}", train, asked, most=most, seed=most)
    yield from _read_harder(data, train, val)
    banking = list(read_banking(data, "train"))[FITTING]
    chance.shuffle(banking)
    yield make_intents("BANKING77, 10", banking[:-400], banking[-400:], most=10)
    yield _lose_labels("BANKING77, 20, some lost", banking[:-300], banking[-300:], chance, most=20)
    for bot in BOTS:
        rows = list(read_hint3(data, bot, "train"))[FITTING]
        chance.shuffle(rows)
        cut = len(rows) * 3 // 4
        yield _lose_labels(f"HINT3 {bot}", rows[:cut], rows[cut : cut + 150], chance)
    yield from make_squad(data, "half", FITTING)


def _read_harder(
    data: Path, train: Sequence[tuple[str, str]], val: Sequence[tuple[str, str]]
) -> Iterator[Task]:
    """Yield bases of CLINC150 that are asked for what they lost, and by quite other people."""
    chance = random.Random(7)  # noqa: S311 - a draw that must come out the same again
    for most in (5, 10, 20, 50, 100):
        name = f"CLINC150, {most}, some lost"
        asked = chance.sample(val, min(600, len(val)))
        yield _lose_labels(name, train, asked, chance, most=most)
    articles = [one.text for task in make_squad(data, "half", FITTING) for one in task.questions]
    bots = [text for bot in BOTS for text, _ in list(read_hint3(data, bot, "train"))[FITTING]]
    for most in (5, 20, 100):
        texts = chance.sample(articles, min(60, len(articles)))
        texts += chance.sample(bots, min(40, len(bots)))
        outside = [(text, OUT_OF_SCOPE) for text in texts]
        yield make_intents(f"CLINC150, {most}, strangers", train, outside, most=most, seed=most)


def _lose_labels(
    name: str,
    wordings: Sequence[tuple[str, str]],
    questions: Sequence[tuple[str, str]],
    chance: random.Random,
    most: int | None = None,
) -> Task:
    """Make a task in which one label in six is gone, and its questions must be refused."""
    labels = sorted({label for _, label in wordings})
    lost = set(chance.sample(labels, len(labels) // 6))
    base = [(text, label) for text, label in wordings if label not in lost]
    asked = [(text, OUT_OF_SCOPE if label in lost else label) for text, label in questions]
    return make_intents(name, base, asked, most=most)
