"""The files of the knowledge folder as they are, and as they will be: nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from bot.curating.comparing import compare_texts
from bot.curating.list_file import Item, ListFile, open_list
from bot.curating.proposals import FileEdit
from bot.errors import EditError
from bot.knowledge.decoding import open_file
from bot.storage.knowledge_changes import ItemChange

MOST_BYTES = 5_000_000


def read_file(path: Path) -> str | None:
    """Read a file byte for byte as UTF-8; None where there is none."""
    try:
        with open_file(path) as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EditError(f"{path} can't be read: {error.strerror}.") from None
    if len(data) > MOST_BYTES:
        raise EditError(f"{path} is too large to be edited here.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise EditError(f"{path} is not UTF-8. Save it as UTF-8 first.") from None


class WorkingCopy:
    """The folder's files by their path within it, with slashes; each is read once."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; nothing is read yet."""
        self.folder = folder
        self._before: dict[str, str | None] = {}
        self._after: dict[str, str | None] = {}

    def read(self, file: str) -> str:
        """Give a file's text as it will be; empty where there is none."""
        if file not in self._after:
            self._before[file] = self._after[file] = read_file(self.folder / file)
        return self._after[file] or ""

    def write(self, file: str, text: str) -> None:
        """Say what a file will be; empty text removes it."""
        self.read(file)
        self._after[file] = text or None

    def open(self, file: str) -> ListFile:
        """Give a file of items."""
        opened = open_list(file, self.read(file))
        if opened is None:
            raise EditError(f"{file} holds no entries and no checks.")
        return opened

    def has(self, file: str) -> bool:
        """Whether there will be such a file."""
        return bool(self.read(file))

    def list_topics(self) -> list[str]:
        """Give the topics' files, in order."""
        on_disk = {f"topics/{path.name}" for path in (self.folder / "topics").glob("[!.]*.yaml")}
        here = {name for name in self._after if name.startswith("topics/")}
        return sorted(name for name in on_disk | here if self.has(name))

    def find_entry(self, entry: str, near: str = "") -> tuple[str, Item]:
        """Give an entry with its file; `near` is the topic where it was last seen."""
        files = self.list_topics()
        first = f"topics/{near}.yaml"
        for file in sorted(files, key=lambda one: one != first):
            if entry in self.read(file):
                found = self.open(file).find(entry)
                if found:
                    return file, found
        raise EditError(f"There is no entry `{entry}`.")

    def list_edits(self) -> Iterator[FileEdit]:
        """Give the files that will not be as they were."""
        for file in sorted(self._after):
            before, after = self._before[file], self._after[file]
            if before != after:
                yield FileEdit(self.folder / file, before, after, _diff(file, before, after))

    def list_changes(self) -> Iterator[ItemChange]:
        """Give the items that will not be as they were."""
        for file in sorted(self._after):
            yield from compare_texts(file, self._before[file] or "", self._after[file] or "")


def _diff(file: str, before: str | None, after: str | None) -> str:
    lines = unified_diff(
        (before or "").splitlines(keepends=True),
        (after or "").splitlines(keepends=True),
        f"a/{file}" if before is not None else "/dev/null",
        f"b/{file}" if after is not None else "/dev/null",
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)
