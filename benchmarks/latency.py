"""How long a person waits: from the message's arrival to the reply's request, over real sockets.

The program runs as its operator starts it, in a process of its own, with its default parts and the
shipped knowledge; a Discord on a loopback socket sends it direct messages one by one and takes the
time until each reply's request comes in. Both socket hops count as the bot's own time.

`python -m benchmarks.latency [--questions N] [--json]`
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
from asyncio.subprocess import DEVNULL
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from bot.knowledge.loader import load_knowledge
from tests.wire.loopback import TOKEN, Loopback

ROOT = Path(__file__).parents[1]
KNOWLEDGE = ROOT / "knowledge"

MOST_MEDIAN, MOST_P99 = 30.0, 100.0
"""Milliseconds that a person should wait at most."""

_WARM_UP = 20
"""Questions before the count: caches fill, as they do in the first minute of a bot's day."""


def choose_questions(number: int, seed: int = 0) -> list[str]:
    """Give that many questions: the wordings of every language and the checks, always the same."""
    knowledge = load_knowledge(KNOWLEDGE)
    texts = [w.text for entry in knowledge.entries.values() for w in entry.questions]
    texts += [check.ask for check in knowledge.checks]
    return random.Random(seed).sample(sorted(set(texts)), number)  # noqa: S311 - no secret


async def measure(questions: Sequence[str]) -> list[float]:
    """Ask the running program each question and give the waits, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        async with Loopback().serve() as discord:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.wire.launch", discord.address, "run"),
                cwd=folder,
                env=_build_environment(),
                stdout=DEVNULL,
                stderr=DEVNULL,
            )
            try:
                await discord.is_ready.wait()
                return [await _ask(discord, question) for question in questions]
            finally:
                process.terminate()
                await process.wait()


def summarize(waits: Sequence[float]) -> dict[str, float]:
    """Give the number of waits, and their median, 90th and 99th percentile and highest, in ms."""
    hundredths = statistics.quantiles(waits, n=100, method="inclusive")
    return {
        "questions": len(waits),
        "median_ms": round(statistics.median(waits), 1),
        "p90_ms": round(hundredths[89], 1),
        "p99_ms": round(hundredths[98], 1),
        "highest_ms": round(max(waits), 1),
    }


def main() -> None:
    """Measure, print, and say whether the bars are kept: exit status 1 where they are not."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.latency")
    parser.add_argument("--questions", type=int, default=500, metavar="N")
    parser.add_argument("--json", action="store_true", dest="as_json")
    options = parser.parse_args()
    questions = choose_questions(options.questions + _WARM_UP)
    found = summarize(asyncio.run(measure(questions))[_WARM_UP:])
    if options.as_json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:12} {value:g}")
    if found["median_ms"] > MOST_MEDIAN or found["p99_ms"] > MOST_P99:
        sys.exit(f"Slower than it should be: {MOST_MEDIAN:g} ms median, {MOST_P99:g} ms p99.")


async def _ask(discord: Loopback, question: str) -> float:
    start = perf_counter()
    await discord.say(question)
    await discord.responses.get()
    return (perf_counter() - start) * 1000


def _build_environment() -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": TOKEN,
        "COOLDOWN_SECONDS": "0",
        "KNOWLEDGE_DIR": str(KNOWLEDGE),
    }


if __name__ == "__main__":
    main()
