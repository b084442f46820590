"""Measures one engine on one corpus, in a process of its own; `benchmarks.speed` starts it.

Usage: python -m benchmarks.speed_worker ENGINE FOLDER [--cache DIR] [--seconds S]

The folder holds `documents.txt`, ten wordings a document and one a line, and `questions.tsv`,
which the parent wrote. The figures go to standard output as one line of JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter

import numpy as np

from benchmarks.alternatives.encoders import Encoders
from benchmarks.alternatives.engine import Engine
from benchmarks.alternatives.registry import choose
from benchmarks.memory import read_peak, read_resident
from benchmarks.speed_files import read_documents, read_questions
from bot.matching.values import Document

_WARM_UP = 5
_LEAST_QUESTIONS = 20
"""Asked however long it takes: fewer would make no median."""

_MOST_CHANGES = 5
_SECONDS_OF_CHANGES = 5.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine needs for one corpus; None where it was not measured."""

    build_seconds: float
    """From documents in memory to the first question, the loading of libraries included."""
    resident_mib: float
    """Of the whole process, after the questions."""
    peak_mib: float
    """The most that the process held while it built and answered."""
    questions: int = 0
    median_ms: float | None = None
    p99_ms: float | None = None
    right: float | None = None
    """Share of the questions whose document came first, in 0..1."""
    change_seconds: float | None = None
    """To take in one changed document."""


def measure(key: str, folder: Path, cache: Path | None, seconds: float) -> Figures:
    """Build the engine, ask it for at most some seconds, and change a document."""
    engine, built = _build(key, read_documents(folder), cache)
    gc.collect()
    if not seconds:
        return Figures(built, read_resident(), read_peak())
    questions = read_questions(folder)
    for text, _ in questions[:_WARM_UP]:
        engine.search(text)
    times, hits = _ask(engine, questions[_WARM_UP:], seconds)
    figures = Figures(
        build_seconds=built,
        resident_mib=read_resident(),
        peak_mib=read_peak(),
        questions=len(times),
        median_ms=float(np.median(times)) * 1000,
        p99_ms=float(np.percentile(times, 99)) * 1000,
        right=sum(hits) / len(hits),
    )
    return replace(figures, change_seconds=_time_changes(engine, read_documents(folder)))


def _build(key: str, documents: Sequence[Document], cache: Path | None) -> tuple[Engine, float]:
    (contender,), _ = choose([key])
    start = perf_counter()
    engine = contender.build(documents, Encoders(remember=False), cache)
    engine.search(documents[0].wordings[0])
    return engine, perf_counter() - start


def _ask(
    engine: Engine, questions: Sequence[tuple[str, str]], seconds: float
) -> tuple[list[float], list[bool]]:
    times: list[float] = []
    hits: list[bool] = []
    for text, document in questions:
        if sum(times) > seconds and len(times) >= _LEAST_QUESTIONS:
            break
        start = perf_counter()
        found = engine.search(text)
        times.append(perf_counter() - start)
        hits.append(found is not None and found.document == document)
    return times, hits


def _time_changes(engine: Engine, documents: Sequence[Document]) -> float:
    """Give the median seconds of changing a wording of one document, a different one each time."""
    times: list[float] = []
    for place in range(0, len(documents), max(1, len(documents) // _MOST_CHANGES)):
        old = documents[place]
        new = replace(old, wordings=(f"{old.wordings[-1]} again", *old.wordings[1:]))
        times.append(_time(lambda new=new: engine.replace(new)))  # type: ignore[misc]
        if sum(times) > _SECONDS_OF_CHANGES:
            break
    return float(np.median(times))


def _time(do: Callable[[], None]) -> float:
    start = perf_counter()
    do()
    return perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the parent asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed_worker")
    parser.add_argument("engine")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0, help="0: only build")
    options = parser.parse_args(arguments)
    figures = measure(options.engine, options.folder, options.cache, options.seconds)
    json.dump(asdict(figures), sys.stdout)


if __name__ == "__main__":
    main()
