"""A source's text and card made into one value, and the card's exclusions checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.errors import Problem
from bot.knowledge.decoding import Read, read_text
from bot.knowledge.folder import SourceFiles
from bot.knowledge.model import Exclusion, Sentence, Source
from bot.knowledge.parsing import Parsed, Place, parse_file
from bot.knowledge.schema import ExclusionForm, SourceForm
from bot.knowledge.sentences import split_sentences

MAX_BYTES = 5_000_000
"""A source's text may have this size, about two thousand pages."""


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source, unless its text or its card cannot be used, and the problems found."""

    id: str
    source: Source | None
    exclusions: tuple[tuple[Place, Exclusion], ...]
    """The sound exclusions, each with its place in the card."""
    problems: tuple[Problem, ...]


def read_source(files: SourceFiles, read: Read = read_text) -> ReadSource:
    """Read a source's text and the card beside it."""
    name = files.text.stem
    text = _read_text(files, read)
    card = parse_file(files.card, SourceForm, "excluded", read) if files.card else None
    problems = [*(card.problems if card else ()), *([text] if isinstance(text, Problem) else ())]
    if isinstance(text, Problem) or card is None or card.form is None:
        return ReadSource(name, None, (), tuple(problems))
    sentences = split_sentences(text, card.form.language)
    exclusions = tuple(_sift_exclusions(card, card.form.excluded, sentences, problems))
    source = Source(
        id=name,
        title=card.form.title,
        kind=card.form.kind,
        language=card.form.language,
        date=card.form.date,
        date_reason=card.form.date_reason,
        publisher=card.form.publisher,
        link=card.form.link,
        text=text,
        sentences=sentences,
        excluded=tuple(exclusion for _, exclusion in exclusions),
        licence=card.form.licence,
        may_share=card.form.may_share,
    )
    return ReadSource(name, source, exclusions, tuple(problems))


def _read_text(files: SourceFiles, read: Read) -> str | Problem:
    text = read(files.text, MAX_BYTES)
    if isinstance(text, Problem) or text.strip():
        return text
    return Problem(files.text, 1, 1, "The source's text is empty.", "Paste the text into it.")


def _sift_exclusions(
    card: Parsed[SourceForm],
    excluded: Sequence[ExclusionForm],
    sentences: Sequence[Sentence],
    problems: list[Problem],
) -> Iterator[tuple[Place, Exclusion]]:
    """Give the exclusions of sentences that the source has; add a problem for each other one."""
    known = {sentence.id: sentence for sentence in sentences}
    seen: set[str] = set()
    for index, item in zip(card.kept, excluded, strict=False):
        place = card.at("excluded", index, "sentence")
        mismatch = _find_mismatch(item, known)
        if mismatch:
            problems.append(place.report(*mismatch))
        elif item.sentence in seen:
            problems.append(place.report(f"{item.sentence} is excluded twice.", "Keep one."))
        else:
            seen.add(item.sentence)
            yield place, Exclusion(item.sentence, item.reason)


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
    last = list(sentences)[-1]
    return f"The source has no sentence {item.sentence}; its last is {last}.", remedy
