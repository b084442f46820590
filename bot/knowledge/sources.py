"""A source's text and card made into one value, and the card's exclusions checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.errors import Problem
from bot.knowledge.decoding import read_text
from bot.knowledge.folder import SourceFiles
from bot.knowledge.model import Exclusion, Sentence, Source
from bot.knowledge.parsing import Parsed, parse_file
from bot.knowledge.schema import ExclusionForm, SourceForm
from bot.knowledge.sentences import split_sentences

MAX_BYTES = 5_000_000
"""A source's text may have this size, about two thousand pages."""


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source, unless its text or its card cannot be used, and the problems found."""

    id: str
    source: Source | None
    card: Parsed[SourceForm] | None
    problems: tuple[Problem, ...]


def read_source(files: SourceFiles) -> ReadSource:
    """Read a source's text and the card beside it."""
    name = files.text.stem
    text = read_text(files.text, MAX_BYTES)
    if not isinstance(text, Problem) and not text.strip():
        text = Problem(files.text, 1, 1, "The source's text is empty.", "Paste the text into it.")
    card = parse_file(files.card, SourceForm, "excluded") if files.card else None
    problems = (*(card.problems if card else ()), *([text] if isinstance(text, Problem) else []))
    if isinstance(text, Problem) or card is None or card.form is None:
        return ReadSource(name, None, card, problems)
    source = _build(name, text, card.form)
    found = _check_exclusions(card, card.form.excluded, source)
    return ReadSource(name, source, card, (*problems, *found))


def _build(name: str, text: str, form: SourceForm) -> Source:
    return Source(
        id=name,
        title=form.title,
        kind=form.kind,
        language=form.language,
        date=form.date,
        date_reason=form.date_reason,
        publisher=form.publisher,
        link=form.link,
        text=text,
        sentences=split_sentences(text, form.language),
        excluded=tuple(Exclusion(item.sentence, item.reason) for item in form.excluded),
    )


def _check_exclusions(
    card: Parsed[SourceForm], excluded: list[ExclusionForm], source: Source
) -> Iterator[Problem]:
    sentences = {sentence.id: sentence for sentence in source.sentences}
    seen: set[str] = set()
    for index, item in zip(card.kept, excluded, strict=False):
        place = ("excluded", index, "sentence")
        complaint = _find_mismatch(item, sentences)
        if complaint:
            yield card.problem(place, *complaint)
        elif item.sentence in seen:
            yield card.problem(place, f"{item.sentence} is excluded twice.", "Keep one of them.")
        seen.add(item.sentence)


def _find_mismatch(
    item: ExclusionForm, sentences: Mapping[str, Sentence]
) -> tuple[str, str] | None:
    sentence = sentences.get(item.sentence)
    if sentence and sentence.text == item.text:
        return None
    right = next((s.id for s in sentences.values() if s.text == item.text), "")
    remedy = f"The text given here is {right}." if right else "Copy the sentence that you mean."
    if sentence:
        return f"{item.sentence} is not this sentence but: {sentence.text}", remedy
    return f"The source has no sentence {item.sentence}; its last is {max(sentences)}.", remedy
