"""A new text of a source, made an edit: it anchors quotes anew, suspends entries, restores them."""

from __future__ import annotations

from collections.abc import Container, Mapping

from bot.curating._yaml_pieces import Plain
from bot.curating.contents import ENTRY_ORDER
from bot.curating.edits import UpdateSource
from bot.curating.working_copy import WorkingCopy
from bot.curating.yaml_text import YamlText
from bot.errors import EditError
from bot.sourcing.reading import Original
from bot.sourcing.updates import SourceUpdate, Standing

_EXCLUDED = "excluded"
_SUSPENDED = "suspended"


def make_update(
    update: SourceUpdate,
    accepted: Container[str] | None = None,
    *,
    date: str = "",
    original: Original | None = None,
) -> UpdateSource:
    """Make an edit of an update: `accepted` are the ids of the entries to anchor anew.

    None accepts all of them; those that are not accepted are suspended, as the broken ones are.
    """
    anchored = {
        one.entry.id: one
        for one in update.list_entries(Standing.REANCHORED)
        if accepted is None or one.entry.id in accepted
    }
    return UpdateSource(
        source=update.before.id,
        text=update.after.text,
        quotes={id_: one.quote for id_, one in anchored.items()},
        suspended={
            one.entry.id: one.reason
            for one in update.entries
            if one.standing is not Standing.SOUND and one.entry.id not in anchored
        },
        restored=tuple(one.entry.id for one in update.restored),
        sentences={one.old: one.new for one in update.exclusions},
        date=date,
        original={"file": original.name, "sha256": original.sha256} if original else {},
    )


def update_source(edit: UpdateSource, copy: WorkingCopy) -> None:
    """Write a source's new text, and in the other files what must change with it."""
    text, card = f"sources/{edit.source}.txt", f"sources/{edit.source}.yaml"
    if not copy.has(text) or not copy.has(card):
        raise EditError(f"There is no source `{edit.source}`.")
    if copy.read(text).removeprefix("\ufeff") != edit.text:
        copy.write(text, edit.text)
    copy.write(card, _rewrite_card(copy.read(card), edit))
    for entry, quote in edit.quotes.items():
        _change(entry, _requote(quote), copy)
    for entry, reason in edit.suspended.items():
        _change(entry, {_SUSPENDED: reason}, copy)
    for entry in edit.restored:
        _restore(entry, copy)


def _requote(quote: tuple[str, ...]) -> dict[str, Plain]:
    return {"quote": list(quote) if len(quote) > 1 else quote[0]}


def _restore(entry: str, copy: WorkingCopy) -> None:
    file, item = copy.find_entry(entry)
    plain = item.plain if isinstance(item.plain, Mapping) else {}
    rest = {key: one for key, one in plain.items() if key != _SUSPENDED}
    copy.write(file, copy.open(file).change(entry, rest, ENTRY_ORDER))


def _change(entry: str, fields: Mapping[str, Plain], copy: WorkingCopy) -> None:
    file, item = copy.find_entry(entry)
    plain = item.plain if isinstance(item.plain, Mapping) else {}
    new = dict(fields)
    if isinstance(plain.get("quote"), list) and isinstance(new.get("quote"), str):
        new["quote"] = [new["quote"]]
    copy.write(file, copy.open(file).change(entry, {**plain, **new}, ENTRY_ORDER))


def _rewrite_card(text: str, edit: UpdateSource) -> str:
    """Lead the exclusions to the sentences' new numbers, and drop those of sentences gone."""
    changed: dict[str, Plain] = {"date": edit.date} if edit.date else {}
    if edit.original and "original" in _fields(text):
        changed["original"] = dict(edit.original)
    if changed:
        text = YamlText.read(text).set((), {**_fields(text), **changed})
    for index in reversed(range(len(YamlText.read(text).items(_EXCLUDED)))):
        yaml = YamlText.read(text)
        item = yaml.items(_EXCLUDED)[index]
        old = str(item.get("sentence")) if isinstance(item, Mapping) else ""
        new = edit.sentences.get(old, old)
        if new and new != old:
            text = yaml.set((_EXCLUDED, index, "sentence"), new)
        elif not new and len(yaml.items(_EXCLUDED)) > 1:
            text = yaml.remove((_EXCLUDED,), index)
        elif not new:
            rest = {key: one for key, one in _fields(text).items() if key != _EXCLUDED}
            text = yaml.set((), rest)
    return text


def _fields(text: str) -> dict[str, Plain]:
    plain = YamlText.read(text).plain
    return dict(plain) if isinstance(plain, Mapping) else {}
