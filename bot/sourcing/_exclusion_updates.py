"""The sentences that a source's card leaves out, found again in a new text by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator

from bot.knowledge.model import Source
from bot.sourcing.updates import ExclusionUpdate


def move_exclusions(
    before: Source, after: Source, touched: Container[str]
) -> Iterator[ExclusionUpdate]:
    """Give what becomes of each exclusion; `touched` are the new sentences that entries rest on.

    Of several sentences that say the same, the first of the old text is the first of the new one.
    """
    old_places, new_places = _list_places(before), _list_places(after)
    texts = {sentence.id: sentence.text for sentence in before.sentences}
    taken: set[str] = set()
    for one in before.excluded:
        text = texts[one.sentence]
        rank = old_places[text].index(one.sentence)
        alike = new_places.get(text, [])
        wished = [*alike[rank : rank + 1], *alike]
        found = next((id_ for id_ in wished if id_ not in taken and id_ not in touched), "")
        taken.add(found)
        yield ExclusionUpdate(text, one.sentence, found)


def _list_places(source: Source) -> dict[str, list[str]]:
    places: dict[str, list[str]] = defaultdict(list)
    for sentence in source.sentences:
        places[sentence.text].append(sentence.id)
    return places
