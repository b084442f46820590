"""Every entry of a folder as it is written out and brought in, those that are suspended too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bot.curating._yaml_pieces import Plain
from bot.curating.contents import TopicFields, content_of, read_content
from bot.curating.edits import EntryContent
from bot.curating.list_file import open_list
from bot.errors import EditError
from bot.knowledge.model import Knowledge


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in its topic."""

    topic: str
    content: EntryContent
    """With the reason, where it is suspended."""


def list_entries(texts: Mapping[str, str], knowledge: Knowledge) -> dict[str, Listed]:
    """Give the entries of a folder by id, in the order of its files; `texts` are those files'."""
    served = {one.id: Listed(one.topic, content_of(one)) for one in knowledge.entries.values()}
    if not knowledge.suspended:
        return served
    # The knowledge has nothing of these, nor of what leads to them: it stands in the files alone.
    written = dict(_read_entries(texts))
    found = {}
    for name, one in written.items():
        if name in served:
            related = one.content.related
            found[name] = replace(one, content=replace(served[name].content, related=related))
        elif name in knowledge.suspended:
            found[name] = one
    return found | {name: one for name, one in served.items() if name not in found}


def read_whole(plain: Plain, topic: TopicFields) -> EntryContent:
    """Read an entry of a topic's file with the reason why it is suspended, if it is."""
    reason = plain.get("suspended") if isinstance(plain, Mapping) else None
    content = read_content(plain, topic)
    return replace(content, suspended=reason.strip()) if isinstance(reason, str) else content


def _read_entries(texts: Mapping[str, str]) -> Iterator[tuple[str, Listed]]:
    for file in sorted(texts):
        opened = open_list(file, texts[file]) if file.startswith("topics/") else None
        try:
            items = opened.list_items() if opened else []
        except EditError:
            continue  # it was edited since it was loaded, and the next load says what is wrong
        for item in items:
            content = read_whole(item.plain, opened.fields if opened else {})
            yield item.name, Listed(PurePosixPath(file).stem, content)
