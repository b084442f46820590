"""The sources and their proofs, as whole messages: a source's card, and a receipt held to it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.receipts import Proof, State, Verification, hash_text
from bot.cogs._ids import Action, Press
from bot.cogs._items import MOST_OPTIONS, build_button, build_menu
from bot.cogs._layout import ANSWERED, ASKING_BACK, BROWSING, Attachment, Screen
from bot.cogs._offers import offer_source
from bot.cogs._writing import block_quote, escape, escape_within, shorten, write_small
from bot.knowledge.coverage import measure_coverage
from bot.knowledge.model import Knowledge, Source
from bot.locales.texts import Texts

_MOST_PROOFS = 8
_MOST_OF_PROOFS = 1500
"""Characters of all proofs together; a verdict needs no more than their beginnings."""


def show_sources(knowledge: Knowledge, texts: Texts) -> Screen:
    """Show all sources to choose from."""
    options = [offer_source(one, texts) for one in list(knowledge.sources.values())[:MOST_OPTIONS]]
    menu = build_menu(Action.SOURCE, texts("source-choose"), options)
    return Screen((texts("sources", count=len(knowledge.sources)),), BROWSING, ((menu,),))


def show_source(knowledge: Knowledge, source: Source, texts: Texts) -> Screen:
    """Show a source's card, what of it can be asked for, and its text where it may be shared."""
    said = (
        _write_head(source, texts),
        _write_coverage(knowledge, source, texts),
        write_small(texts("source-hash", hash=hash_text(source.text))),
    )
    attachment = Attachment(f"{source.id}.txt", source.text) if source.may_share else None
    browse = build_button(Press(Action.TOPICS), texts("suggest-browse"))
    return Screen(said, BROWSING, ((browse,),), attachment)


def show_verification(found: Verification, texts: Texts) -> Screen:
    """Show what an answer rested on, and whether that is still so."""
    receipt = found.receipt
    told = texts("verify-same") if found.is_same else "\n".join(_list_changes(found, texts))
    head = f"### {texts('verify-title', id=receipt.id)}\n{told}"
    fact = f"{write_small(texts('verify-entry', id=receipt.entry))}\n{_fit(receipt.fact, 620)}"
    shown = receipt.proofs[:_MOST_PROOFS]
    proofs = [_write_proof(proof, _MOST_OF_PROOFS // len(shown), texts) for proof in shown]
    hashes = dict.fromkeys((proof.source, proof.source_hash) for proof in receipt.proofs)
    foot = [texts("verify-hash", source=source, hash=hash_) for source, hash_ in hashes]
    colour = ANSWERED if found.is_same else ASKING_BACK
    return Screen((head, fact, *proofs, write_small("\n".join(foot[:3]))), colour)


def _write_head(source: Source, texts: Texts) -> str:
    title = f"### {escape_within(source.title, 240)}"
    facts = [
        escape(source.kind),
        escape(source.publisher),
        texts.spell_date(source.date),
        escape(source.licence),
    ]
    lines = [title, write_small(" · ".join(fact for fact in facts if fact))]
    if source.link:
        lines.append(source.link)
    if source.date_reason:
        reason = escape(" ".join(source.date_reason.split()))
        lines.append(write_small(texts("source-date-reason", reason=shorten(reason, 900))))
    if not source.may_share:
        lines.append(write_small(texts("source-not-shared")))
    return "\n".join(lines)


def _write_coverage(knowledge: Knowledge, source: Source, texts: Texts) -> str:
    covered = next(one for one in measure_coverage(knowledge) if one.source == source.id)
    resting = [e for e in knowledge.entries.values() if any(s.source == source.id for s in e.quote)]
    return texts(
        "source-coverage",
        sentences=len(source.sentences),
        paragraphs=len({sentence.paragraph for sentence in source.sentences}),
        answerable=len(covered.answerable),
        excluded=len(covered.excluded),
        uncovered=len(covered.uncovered),
        entries=len(resting),
        topics=len({entry.topic for entry in resting}),
    )


def _write_proof(proof: Proof, limit: int, texts: Texts) -> str:
    place = texts(
        "verify-place",
        source=proof.source,
        paragraph=proof.paragraph,
        start=proof.start,
        end=proof.end,
    )
    return f"{write_small(place)}\n{block_quote(_fit(proof.text, limit))}"


_FACTS = {
    State.CHANGED: "verify-fact-changed",
    State.GONE: "verify-fact-gone",
    State.SUSPENDED: "verify-fact-suspended",
}


def _list_changes(found: Verification, texts: Texts) -> Iterable[str]:
    if found.fact is not State.SAME:
        yield "- " + texts(_FACTS[found.fact])
    if State.GONE in found.sources:
        yield "- " + texts("verify-source-gone")
    elif State.GONE in found.quotes:
        yield "- " + texts("verify-quote-gone", count=found.quotes.count(State.GONE))
    elif State.CHANGED in found.sources:
        yield "- " + texts("verify-source-changed")


def _fit(text: str, limit: int) -> str:
    return escape_within(shorten(text, limit), limit + limit // 8)
