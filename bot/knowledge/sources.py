"""A source's text and card made into one value, its excluded sentences checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.errors import Problem
from bot.knowledge.decoding import read_text
from bot.knowledge.model import Exclusion, Sentence, Source
from bot.knowledge.parsing import Parsed, parse_file
from bot.knowledge.schema import ExclusionForm, SourceForm
from bot.knowledge.sentences import split_sentences

MAX_BYTES = 5_000_000
"""A source's text may have this size, about two thousand pages."""


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source, unless its text or card is unusable, with its card and the problems found."""

    source: Source | None
    card: Parsed[SourceForm]
    problems: tuple[Problem, ...]


def read_source(path: Path) -> ReadSource:
    """Read a source's text and the card beside it."""
    text = read_text(path, MAX_BYTES)
    card = parse_file(path.with_suffix(".yaml"), SourceForm, "excluded")
    if isinstance(text, Problem):
        return ReadSource(None, card, (*card.problems, text))
    if not text.strip():
        empty = Problem(path, 1, 1, "The source's text is empty.", "Paste the text into it.")
        return ReadSource(None, card, (*card.problems, empty))
    if card.form is None:
        return ReadSource(None, card, card.problems)
    source = _build(path.stem, text, card.form)
    return ReadSource(source, card, (*card.problems, *_check_exclusions(card, source)))


def _build(name: str, text: str, form: SourceForm) -> Source:
    sentences = split_sentences(text, form.language)
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
        sentences=sentences,
        excluded=tuple(Exclusion(item.sentence, item.reason) for item in form.excluded),
    )


def _check_exclusions(card: Parsed[SourceForm], source: Source) -> list[Problem]:
    assert card.form is not None  # noqa: S101 - for the type checker
    sentences = {sentence.id: sentence for sentence in source.sentences}
    seen: set[str] = set()
    problems = []
    for index, item in zip(card.kept, card.form.excluded, strict=True):
        complaint = _complain(item, sentences, item.sentence in seen)
        seen.add(item.sentence)
        if complaint:
            problems.append(card.problem(("excluded", index, "sentence"), *complaint))
    return problems


def _complain(
    item: ExclusionForm,
    sentences: dict[str, Sentence],
    is_double: bool,  # noqa: FBT001
) -> tuple[str, str] | None:
    if is_double:
        return f"{item.sentence} is excluded twice.", "Keep one of the two."
    sentence = sentences.get(item.sentence)
    if sentence is None:
        return (
            f"The source has no sentence {item.sentence}; its last is {list(sentences)[-1]}.",
            "`verbatim check` prints the numbers.",
        )
    if sentence.text != item.text:
        right = next((s.id for s in sentences.values() if s.text == item.text), "")
        return (
            f"{item.sentence} is not this sentence but: {sentence.text}",
            f"This one is {right}." if right else "Copy the sentence that you mean.",
        )
    return None
