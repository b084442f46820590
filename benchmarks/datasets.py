"""Public data sets as tasks: documents to find, and questions with those that answer them."""

from __future__ import annotations

import csv
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.knowledge.sentences import split_sentences
from bot.matching.values import Document

BOTS = ("curekart", "powerplay11", "sofmattress")
"""The three chatbots of HINT3."""

FITTING = slice(0, None, 2)
"""Rows (in SQuAD: articles) that weights may be fitted on, where a set has no test part."""

MEASURING = slice(1, None, 2)
"""Rows that nothing is fitted on: what the quality benchmark asks."""

OUT_OF_SCOPE = "oos"
"""The label of a question that nothing in the base answers."""

_OUTSIDE = {OUT_OF_SCOPE, "NO_NODES_DETECTED"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the ids of the documents that answer it; none where it must be refused."""

    text: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Task:
    """A base and questions for it."""

    name: str
    documents: tuple[Document, ...]
    questions: tuple[Asked, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()
    refusals: tuple[str, ...] = ()
    is_plain: bool = False
    """Whether it is asked without any encoder."""
    traffic: float = 0.0
    """What a question counts where the confidence is set right; 0: not as people ask."""
    part: int | None = None
    """Of the texts, the part that it is in, 0..PARTS - 1: `fit_attention`."""


def read_clinc(data: Path, part: str) -> Iterator[tuple[str, str]]:
    """Yield (question, intent) of a part of CLINC150: `train`, `val`, `oos_train`, `oos_val`."""
    name = "clinc150_test.json" if part.endswith("test") else "clinc150_train_val.json"
    yield from json.loads((data / name).read_text(encoding="utf-8"))[part]


def read_banking(data: Path, part: str) -> Iterator[tuple[str, str]]:
    """Yield (question, category) of a part of BANKING77: `train` or `test`."""
    yield from _read_csv(data / f"banking77_{part}.csv", "text", "category")


def read_hint3(data: Path, bot: str, part: str) -> Iterator[tuple[str, str]]:
    """Yield (question, label) of a part of a HINT3 chatbot: `train` or `test`."""
    yield from _read_csv(data / f"hint3_{bot}_{part}.csv", "sentence", "label")


def _read_csv(path: Path, text: str, label: str) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from ((row[text], row[label]) for row in csv.DictReader(file))


def make_intents(
    name: str,
    wordings: Iterable[tuple[str, str]],
    questions: Iterable[tuple[str, str]],
    *,
    most: int | None = None,
    seed: int = 0,
) -> Task:
    """Make a document per label, with at most `most` of its wordings, drawn by chance."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for text, label in wordings:
        if label not in _OUTSIDE:
            grouped[label].append(text)
    chance = random.Random(seed)  # noqa: S311 - a draw that must come out the same again
    documents = []
    for label, texts in sorted(grouped.items()):
        chance.shuffle(texts)
        documents.append(Document(label, tuple(texts[:most])))
    asked = [Asked(q, frozenset() if c in _OUTSIDE else frozenset([c])) for q, c in questions]
    return Task(name, tuple(documents), tuple(asked))


def make_squad(data: Path, part: str, articles: slice = slice(None)) -> Iterator[Task]:
    """Yield a task per SQuAD article: each of its sentences is a document.

    A sentence answers a question when it stands in the question's paragraph and holds one of the
    answers; the few questions whose answer runs on over a full stop are left out.
    """
    read = json.loads((data / f"squad11_{part}.json").read_text(encoding="utf-8"))
    for article in read[articles]:
        documents: list[Document] = []
        questions: list[Asked] = []
        for paragraph in article["paragraphs"]:
            context = paragraph["context"]
            texts = [sentence.text for sentence in split_sentences(context, "en")]
            first = len(documents)
            documents += [Document(f"{first + n:05}", (t,)) for n, t in enumerate(texts)]
            for qa in paragraph["qas"]:
                right = {
                    f"{first + n:05}"
                    for n, text in enumerate(texts)
                    if any(answer in text for answer in qa["answers"])
                }
                if right:
                    questions.append(Asked(qa["q"], frozenset(right)))
        yield Task(article["title"], tuple(documents), tuple(questions))
