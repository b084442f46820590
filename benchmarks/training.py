"""The tasks that the weights are fitted on: no test part, and no row kept for measuring."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.datasets import (
    FITTING,
    Asked,
    Task,
    make_squad,
    read_banking,
    read_clinc,
)
from benchmarks.public_tasks import read_public_tasks
from benchmarks.twisting import twist
from bot.answering.answerer import to_document
from bot.answering.refusals import find_refusals
from bot.evaluation.labelled import parse_labelled
from bot.evaluation.scoring import is_acceptable
from bot.knowledge.loader import load_knowledge
from bot.knowledge.model import Entry, Expectation, Knowledge
from bot.matching.index.semantic import Encoder
from bot.matching.judging.calibration import CLOSE, DEFAULT, Calibration
from bot.matching.judging.closer import Neural
from bot.matching.language.fuzzy import compare_wordings
from bot.matching.language.text import normalize
from bot.matching.matcher import Matcher
from bot.matching.values import Document

LABELLED = tuple(sorted((Path(__file__).parent / "labelled").glob("*.jsonl")))
"""Questions about the shipped article by people who had not seen the wordings."""

BASES = Path(__file__).parent / "bases"
"""Knowledge folders about texts of other kinds, each with questions by people who had not seen the
entries."""

QUESTIONS = "questions.jsonl"
"""The name of their files of labelled questions."""

KEPT_APART = frozenset(
    {
        "bird-count",
        "boardgame",
        "cooperative",
        "energy",
        "glacier",
        "guild-charter",
        "insurance",
        "marathon",
        "payments-api",
        "pension-reform",
        "podcast",
        "roguelite",
        "server-rules",
        "tenants-union",
        "vpn-service",
    }
)
"""The bases that judge: nothing is fitted on them."""

FOLDS = 5
"""Parts that the questions are in, so that what is fitted on some can be asked of the others."""

_WORDING_FOLDS = 10
"""In each, one wording of every entry is asked instead of indexed."""

_ENTRY_FOLDS = 5
"""In each, one entry in five is gone, and what it answered must be refused."""

_REFUSAL_FOLDS = 5
"""In each, a fifth of the questions that must be refused is asked instead of known."""

_SPELT_ALIKE = 0.85
"""The likeness from which a wording is a labelled question set right, and held out with it."""

_LABELLED_FOLDS = 5
"""In each, a fifth of the labelled questions is asked, and taken out of the wordings."""

_PUBLIC_WEIGHT = 4.0
"""They have fewer questions here, and are all that a base of mere intents learns from."""

_PER_LOST_ENTRY = 2
_OWN_WEIGHT = 3.0
"""A knowledge base's own questions are of the kind that will be asked: each weighs three others."""

_SMALL_BASES, _SMALL = 16, 8
_SMALL_TALK = 24
"""Where little is known, most of what is asked must be refused."""

_SMALL_WEIGHT = 4.0
_STRANGERS_WEIGHT = 1.0
_LABELLED_WEIGHT = 3.0
"""What people asked who had not seen the wordings is nearest to what will be asked."""

_BASE_WEIGHT = 0.9
"""Each of them is asked twice, knowing what must be refused and not."""

_FEW = 3
"""Wordings at most of an entry of every second base, where it is asked as a new one."""

_BASE_TRAFFIC = 0.07
"""All together, about a third of the labelled questions of the shipped base."""

_TWISTED_WEIGHT = 0.5
"""They are made, and many: of every entry two at most."""

_NEAR_MISS_WEIGHT = 1.5

_NEAR_MISS_TRAFFIC = 0.05
"""All together, a tenth as many as the labelled questions that nothing answers."""


PARTS = 4
"""What the texts are parted into: what is learned from some is told of the others. The shipped
article is in the first part."""


def find_fold(text: str) -> int:
    """Give the part that a question is in, 0..FOLDS - 1; always the same."""
    return zlib.crc32(text.encode()) % FOLDS


def read_training_tasks(data: Path, folder: Path) -> Iterator[tuple[Task, float]]:
    """Yield each task with the weight of its questions."""
    yield from ((task, _PUBLIC_WEIGHT) for task in read_public_tasks(data))
    knowledge = load_knowledge(folder)
    refusals = find_refusals(knowledge)
    held = (*_hold_out_wordings(knowledge), *_hold_out_entries(knowledge))
    yield from ((replace(task, refusals=refusals), _OWN_WEIGHT) for task in held)
    yield replace(_ask_checks(knowledge), refusals=refusals), _OWN_WEIGHT
    yield from ((task, _NEAR_MISS_WEIGHT) for task in _hold_out_refusals(knowledge, refusals))
    yield from ((task, _SMALL_WEIGHT) for task in _ask_small_bases(knowledge))
    strangers = _ask_strangers(knowledge, data)
    yield replace(strangers, refusals=refusals), _STRANGERS_WEIGHT
    bases = list(_ask_bases())
    yield from ((task, _BASE_WEIGHT) for task in bases)
    yield from _ask_article(knowledge)
    yield from ((_twist(task), _TWISTED_WEIGHT) for task in bases if task.refusals)
    own = replace(_ask("the article", knowledge, []), refusals=refusals, part=0)
    yield _twist(own), _LABELLED_WEIGHT


def _ask_article(knowledge: Knowledge) -> Iterator[tuple[Task, float]]:
    refusals = find_refusals(knowledge)
    files = [_ask_labelled(knowledge, path) for path in LABELLED]
    fewest = min(len(file.questions) for file in files)
    for file in files:
        # As many will be asked that have an answer as that have none, however many were written.
        traffic = fewest / len(file.questions)
        for task in _hold_out_labelled(file):
            asked = {one.text for one in task.questions}
            kept = tuple(text for text in refusals if text not in asked)
            yield replace(task, refusals=kept, part=0, traffic=traffic), _LABELLED_WEIGHT


def read_attention_tasks(data: Path, folder: Path) -> Iterator[Task]:
    """Yield the tasks that teach what tokens find in each other."""
    yield from (task for task, _ in _ask_article(load_knowledge(folder)))
    yield from (task for task in _ask_bases() if task.refusals)
    yield from make_squad(data, "half", FITTING)


def build(
    task: Task,
    encoder: Encoder,
    neural: Callable[[Sequence[Document]], Neural] | None,
    calibration: Calibration | None = None,
) -> Matcher:
    """Make the matcher of a task."""
    return Matcher(
        task.documents,
        synonyms=task.synonyms,
        refusals=task.refusals,
        encoder=None if task.is_plain else encoder,
        neural=neural,
        calibration=calibration or DEFAULT,
        close_calibration=calibration or CLOSE,
    )


def _ask_bases() -> Iterator[Task]:
    chance = random.Random(8)  # noqa: S311 - a draw that must come out the same again
    folders = [folder for folder in sorted(BASES.iterdir()) if folder.name not in KEPT_APART]
    for number, folder in enumerate(folders):
        knowledge = load_knowledge(folder)
        task = replace(
            _ask_labelled(knowledge, folder / QUESTIONS),
            traffic=_BASE_TRAFFIC,
            part=number % PARTS,
        )
        few = tuple(_thin_out(document, chance) for document in task.documents)
        begun = task.documents if number % 2 else few
        yield replace(task, name=f"{folder.name}, new", documents=begun)
        yield replace(task, name=folder.name, refusals=find_refusals(knowledge))


def _twist(task: Task) -> Task:
    """Ask what the wordings of a task ask, turned so that nothing answers it."""
    own = {normalize(text) for one in task.documents for text in one.wordings}
    own |= {normalize(one.text) for one in task.questions if one.right}
    asked = dict.fromkeys(text for one in task.documents for text in twist(one.wordings))
    questions = tuple(Asked(text, frozenset()) for text in asked if normalize(text) not in own)
    return replace(task, name=f"{task.name}, twisted", questions=questions, traffic=0.0)


def _thin_out(document: Document, chance: random.Random) -> Document:
    """Leave a document the few wordings that a base has which was just begun."""
    most = min(len(document.wordings), chance.randint(1, _FEW))
    return replace(document, wordings=tuple(chance.sample(document.wordings, most)))


def _hold_out_refusals(knowledge: Knowledge, refusals: Sequence[str]) -> Iterator[Task]:
    chance = random.Random(4)  # noqa: S311 - a draw that must come out the same again
    order = chance.sample(refusals, len(refusals))
    for fold in range(_REFUSAL_FOLDS):
        asked = [Asked(text, frozenset()) for text in order[fold::_REFUSAL_FOLDS]]
        kept = tuple(t for n, t in enumerate(order) if n % _REFUSAL_FOLDS != fold)
        task = _ask(f"refusals held out, {fold}", knowledge, asked)
        yield replace(task, refusals=kept, traffic=_NEAR_MISS_TRAFFIC)


def _hold_out_labelled(task: Task) -> Iterator[Task]:
    """Yield parts whose questions are no wordings there, as most of them are in the knowledge."""
    for fold in range(_LABELLED_FOLDS):
        asked = task.questions[fold::_LABELLED_FOLDS]
        documents = tuple(_hold_out(document, asked) for document in task.documents)
        name = f"{task.name}, {fold}"
        yield replace(task, name=name, documents=documents, questions=asked)


def _hold_out(document: Document, asked: Iterable[Asked]) -> Document:
    """Take out the wordings that are asked, word for word or spelt a little otherwise."""
    own = [normalize(one.text) for one in asked if document.id in one.right]
    left = tuple(
        text
        for text in document.wordings
        if all(compare_wordings(normalize(text), other) < _SPELT_ALIKE for other in own)
    )
    return replace(document, wordings=left or document.wordings)


def _hold_out_wordings(knowledge: Knowledge) -> Iterator[Task]:
    chance = random.Random(0)  # noqa: S311 - a draw that must come out the same again
    entries = list(knowledge.entries.values())
    orders = {e.id: chance.sample([w.text for w in e.questions], len(e.questions)) for e in entries}
    for fold in range(_WORDING_FOLDS):
        documents, questions = [], []
        for entry in entries:
            document, held = to_document(entry), orders[entry.id][fold % len(orders[entry.id])]
            left = tuple(text for text in document.wordings if text != held)
            documents.append(replace(document, wordings=left or document.wordings))
            questions.append(Asked(held, _of_its_sentences(entry, entries)))
        name = f"wordings held out, {fold}"
        yield Task(name, tuple(documents), tuple(questions), knowledge.synonyms)


def _hold_out_entries(knowledge: Knowledge) -> Iterator[Task]:
    chance = random.Random(2)  # noqa: S311 - a draw that must come out the same again
    entries = list(knowledge.entries.values())
    order = chance.sample(entries, len(entries))
    for fold in range(_ENTRY_FOLDS):
        lost = order[fold::_ENTRY_FOLDS]
        kept = [entry for entry in entries if entry not in lost]
        questions = [
            Asked(text, _of_its_sentences(entry, kept))
            for entry in lost
            for text in chance.sample([w.text for w in entry.questions], _PER_LOST_ENTRY)
        ]
        documents = tuple(map(to_document, kept))
        name = f"entries held out, {fold}"
        yield Task(name, documents, tuple(questions), knowledge.synonyms)


def _ask_small_bases(knowledge: Knowledge) -> Iterator[Task]:
    chance = random.Random(6)  # noqa: S311 - a draw that must come out the same again
    entries, talk = list(knowledge.entries.values()), list(_read_talk())
    for number in range(_SMALL_BASES):
        chosen = chance.sample(entries, _SMALL)
        documents, questions = [], []
        for entry in chosen:
            document = to_document(entry)
            few = chance.sample(document.wordings, min(len(document.wordings), 3 + number % 8))
            documents.append(replace(document, wordings=tuple(few[1:])))
            questions += [
                Asked(few[0], frozenset([entry.id])),
                Asked(few[1], frozenset([entry.id])),
            ]
        others = [entry for entry in entries if not _of_its_sentences(entry, chosen)]
        questions += [
            Asked(chance.choice(one.questions).text, frozenset())
            for one in chance.sample(others, _SMALL)
        ]
        name = f"small bases, {number}"
        plain = number % 2 == 1
        questions += [Asked(text, frozenset()) for text in chance.sample(talk, _SMALL_TALK)]
        yield Task(name, tuple(documents), tuple(questions), knowledge.synonyms, is_plain=plain)


def _read_talk() -> Iterator[str]:
    """Yield what is about nothing that any base could hold."""
    for path in LABELLED:
        for one in parse_labelled(path.read_bytes().splitlines(), path.name):
            if one.label in {"chitchat", "off-topic"}:
                yield one.question


def _of_its_sentences(entry: Entry, others: Iterable[Entry]) -> frozenset[str]:
    return frozenset(other.id for other in others if _share_sentence(entry, other))


def _share_sentence(one: Entry, other: Entry) -> bool:
    def touched(entry: Entry) -> set[tuple[str, str]]:
        return {(span.source, sentence) for span in entry.quote for sentence in span.sentences}

    return bool(touched(one) & touched(other))


def _ask_checks(knowledge: Knowledge) -> Task:
    asked = [
        Asked(check.ask, frozenset(check.entries))
        for check in knowledge.checks
        if check.expectation is Expectation.ANSWER
    ]
    return _ask("checks", knowledge, asked)


def _ask_strangers(knowledge: Knowledge, data: Path) -> Task:
    chance = random.Random(5)  # noqa: S311 - a draw that must come out the same again
    pools = (
        [text for text, _ in list(read_clinc(data, "val"))[FITTING]],
        [text for text, _ in read_clinc(data, "oos_train")],
        [asked.text for task in make_squad(data, "half", FITTING) for asked in task.questions],
        [text for text, _ in list(read_banking(data, "train"))[FITTING]],
    )
    texts = [text for pool in pools for text in chance.sample(pool, min(125, len(pool)))]
    return _ask("strangers", knowledge, [Asked(text, frozenset()) for text in texts])


def _ask_labelled(knowledge: Knowledge, path: Path) -> Task:
    labelled = parse_labelled(path.read_bytes().splitlines(), path.name)
    entries = knowledge.entries.values()
    asked = [
        Asked(
            one.question,
            frozenset(e.id for e in entries if is_acceptable(e, one, knowledge.sources)),
        )
        for one in labelled
    ]
    return _ask(path.stem, knowledge, asked)


def _ask(name: str, knowledge: Knowledge, asked: list[Asked]) -> Task:
    documents = tuple(map(to_document, knowledge.entries.values()))
    return Task(name, documents, tuple(asked), knowledge.synonyms)
