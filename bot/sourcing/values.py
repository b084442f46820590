"""What comes of a file, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extracted:
    """The paragraphs of a file, and what it says of itself; what it does not say is empty."""

    paragraphs: tuple[str, ...]
    title: str = ""
    date: str = ""
    """In ISO 8601: `2024-09-12`."""
    publisher: str = ""
    link: str = ""
    language: str = ""
    """BCP 47 tag."""
    joined: tuple[str, ...] = ()
    """The words that were cut at the ends of lines, as they stand now; each once."""
