"""tantivy, the search engine in Rust that follows Lucene, with its index in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import tantivy

from benchmarks.alternatives.engine import Hit

_HEAP = 256_000_000
"""Bytes that its writer may use, so that a million wordings make one segment and not many."""

_LITTLE_HEAP = 15_000_000
"""The least that the writer takes."""

_NO_WORD = re.compile(r"\W+")


class TantivyIndex:
    """BM25 over English stems; frequencies without positions, as no phrase is asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Write the wordings with one thread and commit once."""
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("row", stored=True, indexed=True)
        builder.add_text_field("text", tokenizer_name="en_stem", index_option="freq")
        self._index = tantivy.Index(builder.build())
        writer = self._index.writer(_HEAP, 1)
        for row, text in enumerate(texts):
            writer.add_document(tantivy.Document(row=row, text=text))
        writer.commit()
        writer.wait_merging_threads()
        self._look_anew()

    def search(self, text: str) -> Hit | None:
        """Give the wording with the highest score; none where it shares no word."""
        words = _NO_WORD.sub(" ", text).lower()  # so that nothing of it is the query language's
        query, _ = self._index.parse_query_lenient(words, ["text"])
        found = self._searcher.search(query, 1, count=False).hits
        if not found:
            return None
        score, address = found[0]
        return Hit(int(self._searcher.doc(address)["row"][0]), float(score))

    def replace(self, rows: Mapping[int, str]) -> None:
        """Delete and add the rows in one commit."""
        writer = self._index.writer(_LITTLE_HEAP, 1)
        for row, text in rows.items():
            writer.delete_documents_by_term("row", row)
            writer.add_document(tantivy.Document(row=row, text=text))
        writer.commit()
        self._look_anew()

    def _look_anew(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()
