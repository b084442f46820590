"""Edits of a YAML file's text that change only the lines they must: comments, order and style stay.

ruamel.yaml tells where each value stands, and writes what is new; all else is the same characters
as before. Every edit is read again: what it gives must be exactly what was wished.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.curating._splicing import Splice, Splicer, apply, item_start, line_end
from bot.curating._yaml_pieces import Piece, Plain, read_pieces
from bot.curating._yaml_rendering import Style, render_fields, render_item
from bot.errors import EditError

_MARK = "\ufeff"

Step = str | int
Path = tuple[Step, ...]
"""Keys and indexes that lead to a value."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """A file's text and its values."""

    text: str
    root: Piece
    style: Style
    newline: str
    mark: str = ""
    """The byte order mark before the text, if the file has one."""

    @classmethod
    def read(cls, text: str) -> YamlText:
        """Read a file's text; raise EditError where it is not one sound YAML document."""
        bare = text.removeprefix(_MARK)
        newline = "\r\n" if "\r\n" in bare else "\n"
        root = read_pieces(bare)
        mark = _MARK if text.startswith(_MARK) else ""
        return cls(bare, root, _learn_style(root), newline, mark)

    @property
    def plain(self) -> Plain:
        """All that the file says, as texts, lists and dictionaries."""
        return self.root.plain

    def items(self, key: str) -> list[Plain]:
        """The items of a list at a key of the file; none where there is no such list."""
        found = self.plain.get(key) if isinstance(self.plain, Mapping) else None
        return list(found) if isinstance(found, Sequence) and not isinstance(found, str) else []

    def set(self, path: Path, value: Plain, order: Sequence[str] = ()) -> str:
        """Make the value at a path say this; what it already says stays as it is written.

        `order` names the keys of a mapping in the order that new ones take.
        """
        wished = _put(self.plain, path, value)
        splicer = Splicer(self.text, self.style, self.newline, tuple(order))
        piece, parent = self._find(path)
        return self._finish(splicer.change(piece, value, parent), wished)

    def insert(self, path: Path, index: int, value: Plain, raw: str = "") -> str:
        """Insert an item into the list at a path; `raw` is how it is to be written, if given."""
        return self._finish(
            [self._insertion(path, index, value, raw)],
            _change_list(self.plain, path, lambda items: items.insert(index, value)),
        )

    def remove(self, path: Path, index: int) -> str:
        """Remove an item of the list at a path; it may not be the only one."""
        piece, _ = self._find(path)
        splicer = Splicer(self.text, self.style, self.newline)
        return self._finish(
            splicer.cut_item(piece, index),
            _change_list(self.plain, path, lambda items: items.pop(index)),
        )

    def replace(self, path: Path, index: int, value: Plain, raw: str) -> str:
        """Write an item of the list at a path anew, as `raw` has it."""
        piece, _ = self._find(path)
        start, end = self._lines_of(piece, index)
        lines = _indent(raw, piece.column)
        return self._finish(
            [Splice(start, end, "".join(line + self.newline for line in lines))],
            _change_list(self.plain, path, lambda items: items.__setitem__(index, value)),
        )

    def raw(self, path: Path, index: int) -> str:
        """Give an item of a list as it is written, without its dash and its indentation.

        The comment right above it stands above it here too.
        """
        piece, _ = self._find(path)
        if not piece.dashes:
            item = piece.value[index] if isinstance(piece.value, tuple) else piece
            return self.text[item.start : item.end] + "\n"
        start, end = self._lines_of(piece, index)
        lines = re.split(r"\r\n|\r|\n", self.text[start:end])
        above = _count_comments(lines)
        inner = piece.column + 2
        first = lines[above][piece.column + 1 :]
        inner = piece.column + 1 + len(first) - len(first.lstrip(" ")) if first.strip() else inner
        comment = (line.strip() for line in lines[:above])
        cut = [*comment, first.lstrip(" "), *(_dedent(line, inner) for line in lines[above + 1 :])]
        return "\n".join(cut).rstrip() + "\n"

    def lines_of(self, path: Path) -> list[int]:
        """Give the lines in which the items of a list begin, counted from 1."""
        piece, _ = self._find(path)
        items = piece.value if isinstance(piece.value, tuple) else ()
        starts = piece.dashes or [item.start for item in items]
        return [len(re.findall(r"\r\n|\r|\n", self.text[:start])) + 1 for start in starts]

    def head_of(self, path: Path) -> str:
        """Give all that stands above the first item of a list."""
        piece, _ = self._find(path)
        end = item_start(self.text, piece, 0) if piece.dashes else len(self.text)
        return self.mark + self.text[:end]

    @staticmethod
    def write(fields: Mapping[str, Plain]) -> str:
        """Write fields as a text of their own."""
        return "\n".join(render_fields(fields, 0, Style())) + "\n"

    @staticmethod
    def start(head: str, key: str, value: Plain, raw: str = "") -> str:
        """Give a file with one item under a key that ends the `head`, or is yet to be written."""
        lines = re.split(r"\r\n|\r|\n", head.rstrip())
        if not re.search(rf"(?m)^{key}:[ \t]*(?:#.*)?$", "\n".join(lines)):
            lines += ["", f"{key}:"] if any(lines) else [f"{key}:"]
        style = Style()
        item = _indent(raw, style.dash) if raw else render_item(value, style.dash, style)
        text = "\n".join([*lines, *item]) + "\n"
        found = read_pieces(text).plain
        if not isinstance(found, Mapping) or found.get(key) != [_clean(value)]:
            raise EditError("This place is written in a way that can't be edited here.")
        return text

    def _insertion(self, path: Path, index: int, value: Plain, raw: str) -> Splice:
        piece, _ = self._find(path)
        splicer = Splicer(self.text, self.style, self.newline)
        if not piece.dashes:
            return splicer.insert_flowing(piece, index, value)
        lines = _indent(raw, piece.column) if raw else None
        rendered = lines or render_item(value, piece.column, self.style)
        return splicer.insert_lines(piece, index, rendered, is_spaced=path == ("entries",))

    def _lines_of(self, piece: Piece, index: int) -> tuple[int, int]:
        if not piece.dashes or not isinstance(piece.value, tuple):
            raise EditError("The list is written in brackets: write one item a line first.")
        start = item_start(self.text, piece, index)
        return start, line_end(self.text, max(piece.value[index].end, piece.dashes[index] + 1))

    def _find(self, path: Path) -> tuple[Piece, int]:
        """Give the value at a path, and the column of the key or dash that it hangs on."""
        piece, parent = self.root, -self.style.step
        for step in path:
            if isinstance(piece.value, tuple) and isinstance(step, int):
                parent, piece = piece.column + 2 - self.style.step, piece.value[step]
            elif isinstance(piece.value, Mapping) and step in piece.value:
                field = piece.value[str(step)]
                parent, piece = field.column, field.value
            else:
                raise EditError(f"The file has no `{step}` where it is needed.")
        return piece, parent

    def _finish(self, splices: Iterable[Splice], wished: Plain) -> str:
        done = apply(self.text, splices)
        if read_pieces(done).plain != _clean(wished):
            raise EditError("This place is written in a way that can't be edited here.")
        return self.mark + done


def _learn_style(root: Piece) -> Style:
    steps, dashes = [], []

    def visit(piece: Piece) -> None:
        if isinstance(piece.value, tuple):
            for item in piece.value:
                visit(item)
        elif isinstance(piece.value, Mapping):
            for field in piece.value.values():
                inner = field.value
                if inner.dashes:
                    dashes.append(inner.column - field.column)
                elif isinstance(inner.value, Mapping) and inner.start > field.end + 1:
                    steps.append(inner.column - field.column)
                visit(inner)

    visit(root)
    return Style(step=_most_common(steps, 2), dash=_most_common(dashes, 2))


def _most_common(seen: Sequence[int], default: int) -> int:
    return max(sorted(set(seen)), key=seen.count) if seen else default


def _indent(raw: str, column: int) -> list[str]:
    lines = raw.rstrip().split("\n")
    above = _count_comments(lines)
    edge, first, rest = " " * column, lines[above], lines[above + 1 :]
    return [
        *(edge + one for one in lines[:above]),
        f"{edge}- {first}",
        *(f"{edge}  {one}" if one.strip() else "" for one in rest),
    ]


def _count_comments(lines: Sequence[str]) -> int:
    """Count the lines above an item that are a comment; one within it follows its first key."""
    return next((at for at, one in enumerate(lines) if not one.lstrip().startswith("#")), 0)


def _dedent(line: str, column: int) -> str:
    return line[column:] if not line[:column].strip() else line.lstrip()


def _clean(value: Plain) -> Plain:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return {key: _clean(one) for key, one in value.items()}
    return value if value is None else [_clean(one) for one in value]


def _put(plain: Plain, path: Path, value: Plain) -> Plain:
    if not path:
        return value
    step, *rest = path
    if isinstance(plain, Mapping):
        return {**plain, str(step): _put(plain[str(step)], tuple(rest), value)}
    if isinstance(plain, list) and isinstance(step, int):
        return [*plain[:step], _put(plain[step], tuple(rest), value), *plain[step + 1 :]]
    raise EditError(f"The file has no `{step}` where it is needed.")


def _change_list(plain: Plain, path: Path, change: Callable[[list[Plain]], object]) -> Plain:
    found = plain
    for step in path:
        found = found[step]  # type: ignore[index]  # `_find` walked it before
    if not isinstance(found, list):
        raise EditError("There is no list where one is needed.")
    items = list(found)
    change(items)
    return _put(plain, path, items)
