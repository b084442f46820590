"""The tables of Azure's custom question answering and QnA Maker, read as entries.

Source: https://learn.microsoft.com/azure/ai-services/language-service/question-answering/reference/document-format-guidelines
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.curating.edits import EntryContent
from bot.curating.tables import Row
from bot.knowledge.naming import MOST_NAME, make_free
from bot.matching.language.text import fold

_UNSAFE = re.compile(r"[^a-z0-9]+")
_MARKUP = re.compile(r"[*_`#>]+|!?\[([^\]]*)\]\([^)]*\)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST_WORD = 40


@dataclass(frozen=True, slots=True)
class QnaPair:
    """An answer with its questions, and the row that it starts in."""

    number: int
    content: EntryContent
    remarks: tuple[str, ...]
    """What of it has no place in an entry."""


def is_qna(columns: Iterable[str]) -> bool:
    """Whether a table is of this kind, by its header."""
    return {"question", "answer"} <= {name.strip().lower() for name in columns}


def read_qna(rows: Sequence[Row], taken: Iterable[str]) -> list[QnaPair]:
    """Read the pairs: rows of one QnaId, or else of one answer, are ways to ask the same.

    `taken` are the ids that entries have already.
    """
    groups: dict[str, list[dict[str, str]]] = {}
    numbers: dict[str, int] = {}
    for row in rows:
        cells = {name.strip().lower(): text for name, text in row.cells.items()}
        answer = _clean(cells.get("answer", ""))
        key = cells.get("qnaid", "").strip() or answer or f"row {row.number}"
        groups.setdefault(key, []).append(cells | {"answer": answer})
        numbers.setdefault(key, row.number)
    ids = _make_ids(groups, set(taken))
    return [
        QnaPair(numbers[key], _read_group(ids[key], cells, ids), tuple(_remark(cells)))
        for key, cells in groups.items()
    ]


def _read_group(id_: str, cells: Sequence[dict[str, str]], ids: dict[str, str]) -> EntryContent:
    asked = dict.fromkeys(_clean(one.get("question", "")) for one in cells)
    questions: dict[str, tuple[str, ...]] = {}
    for text in filter(None, asked):
        language = "zh" if _HAN.search(text) else "en"
        questions[language] = (*questions.get(language, ()), text)
    fact = next((one["answer"] for one in cells if one["answer"]), "")
    related = [ids[name] for name in _list_prompts(cells) if name in ids and ids[name] != id_]
    return EntryContent(
        id=id_,
        fact=fact,
        quote=(),
        questions=questions,
        keywords=tuple(dict.fromkeys(_list_metadata(cells))),
        related=tuple(dict.fromkeys(related)),
    )


def _list_metadata(cells: Sequence[dict[str, str]]) -> Iterator[str]:
    """Give the values of `key:value|key:value`, which are words that tell what it is about."""
    for one in cells:
        for pair in one.get("metadata", "").split("|"):
            key, mark, value = pair.partition(":")
            word = value.replace("_", " ").strip()
            if mark and word and len(word) <= _MOST_WORD and not key.startswith("_"):
                yield word


def _list_prompts(cells: Sequence[dict[str, str]]) -> Iterator[str]:
    for one in cells:
        try:
            prompts = json.loads(one.get("prompts", "") or "[]")
        except (ValueError, RecursionError):
            continue
        for prompt in prompts if isinstance(prompts, list) else []:
            lowered = {str(k).lower(): v for k, v in prompt.items()} if _is_map(prompt) else {}
            if "qnaid" in lowered:
                yield str(lowered["qnaid"])


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _remark(cells: Sequence[dict[str, str]]) -> Iterator[str]:
    if any(one.get("iscontextonly", "").strip().lower() == "true" for one in cells):
        yield "It was shown only as a follow-up; here it can be asked for at any time."
    if any(_MARKUP.search(one.get("question", "")) for one in cells):
        yield "Its marks for bold, links and the like were taken out."


def _clean(text: str) -> str:
    """Give a text in one line, without Markdown's marks; Azure writes line breaks with `n`."""
    plain = text.replace("\\r", " ").replace("\\n", " ").replace("\\t", " ")
    return " ".join(_MARKUP.sub(lambda found: found[1] or "", plain).split())


def _make_ids(groups: dict[str, list[dict[str, str]]], taken: set[str]) -> dict[str, str]:
    ids = {}
    for key, cells in groups.items():
        words = _UNSAFE.sub("-", fold(_clean(cells[0].get("question", "")))).strip("-")
        number = _UNSAFE.sub("-", key.lower()).strip("-")
        name = words[:MOST_NAME].rstrip("-") or f"qna-{number}"[:MOST_NAME].strip("-")
        ids[key] = make_free(name, taken)
        taken.add(ids[key])
    return ids
