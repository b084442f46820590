"""A file that is a list of named items, as text: topics with their entries, and checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.curating._yaml_pieces import Plain
from bot.curating.yaml_text import Path, YamlText
from bot.errors import EditError

_HEADS = {
    "entries": "",
    "checks": (
        "# yaml-language-server: $schema=schema/checks.json\n"
        "# Questions that this knowledge must get right; `verbatim check` asks them all.\n"
        "#   answer: the entry that must answer   suggest: must answer or be suggested   "
        "refuse: why none may\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the list."""

    name: str
    plain: Plain
    raw: str
    """As it is written, without its dash and its indentation; the comment right above it is its."""
    follows: str
    """The name of the item before it; empty for the first."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """The text of a file whose items stand in a list under `key`, each named by a field."""

    text: str
    key: str
    naming: str

    @property
    def head(self) -> str:
        """All that stands above the items."""
        if not self.text:
            return ""
        yaml = YamlText.read(self.text)
        return yaml.head_of((self.key,)) if yaml.items(self.key) else self.text

    @property
    def fields(self) -> Mapping[str, Plain]:
        """What the file says besides its items."""
        plain = YamlText.read(self.text).plain if self.text else {}
        if not isinstance(plain, Mapping):
            return {}
        return {key: value for key, value in plain.items() if key != self.key}

    def list_items(self) -> list[Item]:
        """Give the items that have a name, in order."""
        if not self.text:
            return []
        yaml, found, last = YamlText.read(self.text), [], ""
        for index, plain in enumerate(yaml.items(self.key)):
            name = self.name_of(plain)
            if name:
                found.append(Item(name, plain, yaml.raw((self.key,), index), last))
                last = name
        return found

    def find(self, name: str) -> Item | None:
        """Give the item of that name."""
        return next((one for one in self.list_items() if one.name == name), None)

    def list_lines(self) -> list[tuple[str, int]]:
        """Give the items' names, each with the line that it begins in, counted from 1."""
        if not self.text:
            return []
        yaml = YamlText.read(self.text)
        names = map(self.name_of, yaml.items(self.key))
        return list(zip(names, yaml.lines_of((self.key,)), strict=True))

    def change(self, name: str, value: Plain, order: tuple[str, ...] = ()) -> str:
        """Make an item say this, and give the file's text."""
        yaml, index = self._locate(name)
        return yaml.set((self.key, index), value, order)

    def rewrite(self, name: str, raw: str) -> str:
        """Write an item anew, as `raw` has it."""
        yaml, index = self._locate(name)
        return yaml.replace((self.key,), index, YamlText.read(raw).plain, raw)

    def remove(self, name: str) -> str:
        """Take an item out; the text is empty if it was the last."""
        yaml, index = self._locate(name)
        if len(yaml.items(self.key)) == 1:
            return ""
        return yaml.remove((self.key,), index)

    def insert(self, value: Plain, *, raw: str = "", follows: str | None = None) -> str:
        """Put an item behind another; at the end where that is None or not there."""
        path: Path = (self.key,)
        if not self.text or not YamlText.read(self.text).items(self.key):
            head = self.text or f"{_HEADS[self.key]}{self.key}:\n"
            return YamlText.start(head, self.key, value, raw)
        yaml = YamlText.read(self.text)
        names = [self.name_of(one) for one in yaml.items(self.key)]
        index = len(names)
        if follows == "":
            index = 0
        elif follows is not None and follows in names:
            index = names.index(follows) + 1
        return yaml.insert(path, index, value, raw)

    def name_of(self, plain: Plain) -> str:
        """Give an item's name; empty where it has none."""
        name = plain.get(self.naming) if isinstance(plain, Mapping) else None
        return name if isinstance(name, str) else ""

    def _locate(self, name: str) -> tuple[YamlText, int]:
        yaml = YamlText.read(self.text)
        for index, plain in enumerate(yaml.items(self.key)):
            if self.name_of(plain) == name:
                return yaml, index
        raise EditError(f"There is no `{name}` in the file.")


def open_list(file: str, text: str) -> ListFile | None:
    """Open a file of the knowledge folder as a list, by its path; None where it is none."""
    if file == "checks.yaml":
        return ListFile(text, "checks", "ask")
    if file.startswith(("topics/", "drafts/")) and file.endswith(".yaml"):
        return ListFile(text, "entries", "id")
    return None
