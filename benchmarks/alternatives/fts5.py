"""SQLite's full-text search with its trigram index."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from benchmarks.alternatives.engine import Hit


class TrigramIndex:
    """An FTS5 table in memory, ranked by its BM25 over runs of three characters."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Insert the wordings and merge the index into one segment."""
        self._base = sqlite3.connect(":memory:")
        self._base.execute("CREATE VIRTUAL TABLE wording USING fts5(text, tokenize='trigram')")
        self._insert(dict(enumerate(texts)))
        self._base.execute("INSERT INTO wording(wording) VALUES ('optimize')")

    def search(self, text: str) -> Hit | None:
        """Give the wording that shares the weightiest trigrams; none where it shares none."""
        folded = text.casefold().replace("\0", " ")
        runs = dict.fromkeys(folded[start : start + 3] for start in range(len(folded) - 2))
        if not runs:
            return None
        asked = " OR ".join('"' + run.replace('"', '""') + '"' for run in runs)
        row = self._base.execute(
            "SELECT rowid, rank FROM wording WHERE wording MATCH ? ORDER BY rank LIMIT 1", [asked]
        ).fetchone()
        return Hit(row[0], -row[1]) if row else None

    def replace(self, rows: Mapping[int, str]) -> None:
        """Delete and insert the rows."""
        self._base.executemany("DELETE FROM wording WHERE rowid = ?", ([row] for row in rows))
        self._insert(rows)

    def _insert(self, rows: Mapping[int, str]) -> None:
        self._base.executemany("INSERT INTO wording(rowid, text) VALUES (?, ?)", rows.items())
        self._base.commit()
