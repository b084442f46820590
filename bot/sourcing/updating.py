"""What a new text of a source does to the entries that rest on it; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.errors import WorldError
from bot.knowledge.model import Entry, Knowledge, Source, Span
from bot.knowledge.names import Casing, learn_casing
from bot.knowledge.nearest import describe_difference, find_nearest
from bot.knowledge.notations import Languages
from bot.knowledge.parsing import find_faults
from bot.knowledge.proving import check_translations, prove_entry
from bot.knowledge.quotes import find_doubt, find_span
from bot.knowledge.schema import EntryForm
from bot.knowledge.sentences import split_sentences
from bot.sourcing._exclusion_updates import move_exclusions
from bot.sourcing._restoring import find_restored
from bot.sourcing.updates import EntryUpdate, Fate, SourceUpdate, SpanUpdate, Standing

_LONGEST_REASON = 300
"""What `suspended` may hold."""

_SIDES = (
    ("it has ", "it said "),
    ("the source does not have its ", "the source no longer says "),
    ("it leaves out ", "the source now also says "),
)
"""How `describe_difference` begins, of a quote that is wrong, and what that means of an old one."""


def plan_update(knowledge: Knowledge, source: str, text: str) -> SourceUpdate:
    """Hold every entry that rests on a source against a new text of it; nothing is changed.

    Raises:
        WorldError: There is no such source, or the new text is empty.
    """
    before = check_source(knowledge, source)
    if not text.strip():
        raise WorldError("The new text is empty.")
    after = replace(before, text=text, sentences=split_sentences(text, before.language))
    casings = _learn_casings(knowledge, before, after)
    entries = tuple(
        _hold(entry, before, after, casings[entry.topic])
        for entry in knowledge.entries.values()
        if any(span.source == source for span in entry.quote)
    )
    restored = tuple(find_restored(knowledge, before, after, casings))
    touched = {
        sentence
        for entry in entries
        if entry.standing is not Standing.BROKEN
        for span in entry.spans
        if span.new
        for sentence in span.new.sentences
    }
    touched |= {id_ for one in restored for span in one.spans for id_ in span.sentences}
    exclusions = tuple(move_exclusions(before, after, touched))
    had = {sentence.text for sentence in before.sentences}
    left_out = {one.new for one in exclusions}
    fresh = (
        one
        for one in after.sentences
        if one.text not in had and one.id not in touched and one.id not in left_out
    )
    return SourceUpdate(before, after, entries, exclusions, tuple(fresh), restored)


def check_source(knowledge: Knowledge, source: str) -> Source:
    """Give a source by its id; raise WorldError where there is none."""
    found = knowledge.sources.get(source)
    if found is None:
        known = ", ".join(knowledge.sources) or "none"
        raise WorldError(f"There is no source `{source}`. The sources are: {known}.")
    return found


def _hold(entry: Entry, before: Source, after: Source, casing: Casing) -> EntryUpdate:
    spans = tuple(_place(entry.id, span, before, after) for span in entry.quote)
    fates = {one.fate for one in spans}
    lost = [one for one in spans if one.new is None]
    reason = _explain_loss(lost[0]) if lost else _find_fault(entry, spans, after, casing)
    if reason:
        standing = Standing.BROKEN
    elif Fate.CHANGED in fates:
        standing = Standing.REANCHORED
    else:
        standing = Standing.SOUND
    if not reason and standing is Standing.REANCHORED:
        changed = next(one for one in spans if one.fate is Fate.CHANGED)
        reason = f"The source has changed: {changed.difference}."
    return EntryUpdate(entry, standing, spans, _fit(reason))


def _place(entry: str, span: Span, before: Source, after: Source) -> SpanUpdate:
    found = find_span(after, span.text)
    if found and not find_doubt(after, found):
        is_there = (found.paragraph, found.sentences) == (span.paragraph, span.sentences)
        return SpanUpdate(entry, Fate.KEPT if is_there else Fate.MOVED, span, found)
    if found:  # it is there, but proves nothing as it stands: within a word, or in two places
        whole = _widen(after, found)
        return SpanUpdate(entry, Fate.CHANGED, span, whole, f"it now {find_doubt(after, found)}")
    near = find_nearest(after, span.text)
    if not near:
        return SpanUpdate(entry, Fate.VANISHED, span, None)
    near = _complete(near, span, before, after)
    proposed = find_span(after, near)
    if proposed and find_doubt(after, proposed):
        proposed = _widen(after, proposed)
    difference = describe_difference(span.text, near)
    return SpanUpdate(entry, Fate.CHANGED, span, proposed, _name_sides(difference))


def _complete(near: str, old: Span, before: Source, after: Source) -> str:
    """Let a text begin and end with a sentence where the old quote did: words may have been added.

    Half of a sentence may say what the whole does not: “it cost 2 million”, of “…, as was feared”.
    """
    found = find_span(after, near)
    if found is None:
        return near
    touched = [one for one in after.sentences if one.id in found.sentences]
    begins = any(one.start == old.start for one in before.sentences)
    ends = any(one.end == old.end for one in before.sentences)
    start = touched[0].start if begins else found.start
    return after.text[start : touched[-1].end if ends else found.end]


def _widen(source: Source, span: Span) -> Span | None:
    """Give the whole sentences that a span touches, where these can be quoted."""
    touched = [one for one in source.sentences if one.id in span.sentences]
    text = source.text[touched[0].start : touched[-1].end]
    whole = find_span(source, text)
    return whole if whole and not find_doubt(source, whole) else None


def _find_fault(entry: Entry, spans: tuple[SpanUpdate, ...], after: Source, casing: Casing) -> str:
    """Say why an entry could not be served with its new spans; empty where it could."""
    quote = [one.new.text for one in spans if one.new]
    form = {
        "id": entry.id,
        "fact": entry.fact,
        "quote": quote,
        "questions": {wording.language: [wording.text] for wording in entry.questions},
        "derived": dict(entry.derived),
        "translations": dict(entry.translations),
    }
    faults = find_faults(form, EntryForm)
    if faults:
        return faults[0]
    item = EntryForm.model_validate(form)
    _, complaints = prove_entry(item, after, (), casing, entry.language)
    complaints += check_translations(item, Languages(entry.language, after.language))
    if not complaints:
        return ""
    changed = [one.difference for one in spans if one.fate is Fate.CHANGED]
    said = f"The source has changed: {'; '.join(changed)}. " if changed else ""
    return said + complaints[0].message


def _explain_loss(span: SpanUpdate) -> str:
    if span.fate is Fate.VANISHED:
        return f"The source no longer says anything like “{_shorten(span.old.text)}”."
    return f"The quote no longer serves as proof: {span.difference}."


def _learn_casings(knowledge: Knowledge, before: Source, after: Source) -> Mapping[str, Casing]:
    """Learn how words are written in each topic and in the new text, as the reader does."""
    learnt = learn_casing([after.text], after.language)
    topics = {
        entry.topic: entry.language
        for entry in knowledge.entries.values()
        if any(span.source == before.id for span in entry.quote)
    }
    topics |= {
        one.topic: one.language for one in knowledge.suspended.values() if one.source == before.id
    }
    return {
        topic: learn_casing(_list_prose(knowledge, topic), language) | learnt
        for topic, language in topics.items()
    }


def _list_prose(knowledge: Knowledge, topic: str) -> Iterator[str]:
    for entry in knowledge.entries.values():
        if entry.topic == topic:
            yield from (entry.fact, entry.context)
    yield from (one.fact for one in knowledge.suspended.values() if one.topic == topic)


def _name_sides(difference: str) -> str:
    """Say a difference of a quote in words that fit an old text and a new one."""
    for here, then in _SIDES:
        if difference.startswith(here):
            return difference.replace(here, then, 1).replace(
                "where the source has ", "and now says ", 1
            )
    return difference


def _shorten(text: str) -> str:
    return text if len(text) <= 150 else text[:150] + "…"  # noqa: PLR2004 - half of a reason


def _fit(reason: str) -> str:
    flat = " ".join(reason.split())
    return flat if len(flat) <= _LONGEST_REASON else flat[: _LONGEST_REASON - 1] + "…"
