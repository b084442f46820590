"""The words of the coverage page, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reporting.covering import Cover


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the page; English unless they are given."""

    language: str = "en"
    """BCP 47 tag of these words."""
    title: str = "What the sources can be asked"
    lead: str = (
        "Every sentence of every source: whether an entry rests on it, whether it is left out on"
        " purpose, whether its entry is suspended, or whether nobody has taken care of it."
    )
    skip: str = "Skip to the text"
    show: str = "Show"
    all: str = "All"
    search: str = "Search sentences and entries"
    details: str = "Details"
    hint: str = "Choose a sentence to see what rests on it. Esc closes it again."
    sentences: str = "Sentences"
    answerable: str = "Answerable"
    excluded: str = "Left out"
    suspended: str = "Suspended"
    uncovered: str = "Uncovered"
    entries: str = "Entries"
    asked: str = "Answered in 90 days"
    reason: str = "Why it is left out"
    lacking: str = "No entry rests on it. Add an entry, or leave it out with a reason."
    aside: str = "Not served until it is mended"
    rival: str = "Most easily taken for"
    by: str = "by this wording"
    none_uncovered: str = "None: every sentence is answerable, suspended or left out with a reason."
    never_asked: str = "Entries that answered nobody yet"
    none_unasked: str = "None: every entry has answered someone."
    confused: str = "Entries that are hardest to tell apart"

    def name(self, cover: Cover) -> str:
        """Name what a sentence is."""
        return {
            Cover.ANSWERABLE: self.answerable,
            Cover.EXCLUDED: self.excluded,
            Cover.SUSPENDED: self.suspended,
            Cover.UNCOVERED: self.uncovered,
        }[cover]
