"""What the quality benchmark asks: the public sets, test parts where a folder holds them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import (
    BOTS,
    MEASURING,
    OUT_OF_SCOPE,
    Task,
    make_intents,
    make_squad,
    read_banking,
    read_clinc,
    read_hint3,
)

DRAWS = 5
"""Bases of few wordings are drawn so often, and the figures averaged: one draw's standard
deviation is about a point."""

KEYS = ("clinc-5", "clinc-100", "banking-10", "banking-all", "hint3", "squad")
"""What the suites are called."""

TYPOS = 2
"""Slips in each question that is asked with typos."""

_MOST_ASKED = 1500
"""Questions of BANKING77 where it has no test part, drawn by chance."""

_HELD_OUT = 5
"""Where HINT3 has no test part, one label in so many is left out of the base, and refused."""

Rows = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Suite:
    """A column of the table: bases with their questions, and which figures it gives."""

    key: str
    title: str
    part: str
    """In words, which questions are asked."""
    groups: tuple[tuple[Task, ...], ...]
    """Tasks whose questions are counted together; the figures are the means over the groups."""
    has_outside: bool
    """Whether some questions must be refused."""
    has_typos: bool = False
    """Whether the questions are asked a second time, with typos."""
    has_refusal: bool = False
    """Whether the share refused at the jointly best threshold is shown."""


def read_suites(data: Path) -> list[Suite]:
    """Read every suite from a folder of public data.

    Raises:
        FileNotFoundError: The folder lacks a training part.
    """
    return [*_read_clinc_suites(data), *_read_banking_suites(data), _read_hint3(data), _squad(data)]


def _read_clinc_suites(data: Path) -> tuple[Suite, Suite]:
    train = list(read_clinc(data, "train"))
    if (data / "clinc150_test.json").exists():
        asked = [*read_clinc(data, "test"), *read_clinc(data, "oos_test")]
        part = "test part"
    else:
        asked = [*list(read_clinc(data, "val"))[MEASURING], *read_clinc(data, "oos_val")]
        part = "odd rows of the validation part, out-of-scope validation part"
    few = _draw("CLINC150", train, asked, 5)
    all_of_them = (make_intents("CLINC150, 100", train, asked),)
    return (
        Suite("clinc-5", "CLINC150, 5 wordings", part, few, has_outside=True, has_typos=True),
        Suite(
            "clinc-100",
            "CLINC150, 100 wordings",
            part,
            (all_of_them,),
            has_outside=True,
            has_refusal=True,
        ),
    )


def _read_banking_suites(data: Path) -> tuple[Suite, Suite]:
    train = list(read_banking(data, "train"))
    if (data / "banking77_test.csv").exists():
        base, asked, part = train, list(read_banking(data, "test")), "test part"
    else:
        chance = random.Random(3)  # noqa: S311 - a draw that must come out the same again
        kept = train[MEASURING]
        asked = chance.sample(kept, min(_MOST_ASKED, len(kept) // 2))
        base, part = (
            _take_out(train, asked),
            "odd rows of the training part, the rest being the base",
        )
    few = _draw("BANKING77", base, asked, 10)
    every = (make_intents("BANKING77, all", base, asked),)
    return (
        Suite("banking-10", "BANKING77, 10 wordings", part, few, has_outside=False),
        Suite("banking-all", "BANKING77, all wordings", part, (every,), has_outside=False),
    )


def _take_out(rows: Sequence[tuple[str, str]], asked: Rows) -> list[tuple[str, str]]:
    """Give the rows without those that are asked, nor any that is the same text."""
    texts = {" ".join(text.casefold().split()) for text, _ in asked}
    return [row for row in rows if " ".join(row[0].casefold().split()) not in texts]


def _read_hint3(data: Path) -> Suite:
    is_test = all((data / f"hint3_{bot}_test.csv").exists() for bot in BOTS)
    make: Callable[[Path, str], Task] = _test_bot if is_test else _split_bot
    part = (
        "test parts"
        if is_test
        else "odd rows of the training parts, the even ones being the base; one label in five left "
        "out, to be refused"
    )
    groups = tuple((make(data, bot),) for bot in BOTS)
    return Suite("hint3", "HINT3, mean of three bots", part, groups, has_outside=True)


def _test_bot(data: Path, bot: str) -> Task:
    return make_intents(bot, read_hint3(data, bot, "train"), read_hint3(data, bot, "test"))


def _split_bot(data: Path, bot: str) -> Task:
    rows = list(read_hint3(data, bot, "train"))
    labels = sorted({label for _, label in rows})
    lost = set(random.Random(4).sample(labels, len(labels) // _HELD_OUT))  # noqa: S311 - the same again
    base = [(text, label) for text, label in rows[:: MEASURING.step] if label not in lost]
    known = {label for _, label in base}
    asked = [(t, label if label in known else OUT_OF_SCOPE) for t, label in rows[MEASURING]]
    return make_intents(bot, base, asked)


def _squad(data: Path) -> Suite:
    if (data / "squad11_rest.json").exists():
        tasks, part = tuple(make_squad(data, "rest")), "articles kept apart"
    else:
        tasks, part = tuple(make_squad(data, "half", MEASURING)), "every second article"
    title = "SQuAD 1.1, question to sentence of the article"
    return Suite("squad", title, part, (tasks,), has_outside=False, has_typos=True)


def _draw(name: str, train: Rows, asked: Rows, most: int) -> tuple[tuple[Task, ...], ...]:
    train, asked = list(train), list(asked)
    return tuple(
        (make_intents(f"{name}, {most}, draw {seed}", train, asked, most=most, seed=seed),)
        for seed in range(DRAWS)
    )
