"""Which characters of a YAML text must be replaced so that a value says something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeGuard

from bot.curating._yaml_pieces import Field, Piece, Plain, Shape
from bot.curating._yaml_rendering import (
    Style,
    can_fold,
    fold,
    render_field,
    render_item,
    write_flow,
    write_scalar,
)
from bot.errors import EditError

_BLANK = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))+")


@dataclass(frozen=True, slots=True)
class Splice:
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


def apply(text: str, splices: Iterable[Splice]) -> str:
    """Make all splices, which don't overlap; those at one place in their order."""
    pieces, place = [], 0
    for one in sorted(splices, key=lambda one: (one.start, one.end)):
        pieces += [text[place : one.start], one.new]
        place = one.end
    return "".join([*pieces, text[place:]])


def line_start(text: str, place: int) -> int:
    """Give where the line of a place starts."""
    if text.startswith("\r\n", place - 1):  # the place is within the break that ends its line
        place -= 1
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def line_end(text: str, place: int) -> int:
    """Give where the line after that of a place starts, or the end of the text."""
    found = re.compile(r"\r\n|\n|\r").search(text, place)
    return found.end() if found else len(text)


def item_start(text: str, piece: Piece, index: int) -> int:
    """Give where an item of a list in block form starts: with the comment right above its dash.

    What is indented otherwise, or stands apart, is about more than the item.
    """
    items = piece.value if isinstance(piece.value, tuple) else ()
    floor = line_end(text, items[index - 1].end) if index else 0
    start = line_start(text, piece.dashes[index])
    while start > floor:
        above = line_start(text, start - 1)
        if not text.startswith(" " * piece.column + "#", above):
            break
        start = above
    return start


@dataclass(frozen=True, slots=True)
class Splicer:
    """Finds the splices for a text, in its style."""

    text: str
    style: Style
    newline: str
    order: tuple[str, ...] = ()

    def change(self, piece: Piece, new: Plain, parent: int) -> Iterator[Splice]:
        """Change a value that hangs on a key or dash at column `parent`."""
        if piece.plain == new:
            return
        if isinstance(new, str) and not isinstance(piece.value, (tuple, Mapping)):
            yield from self._change_scalar(piece, new, parent)
        elif isinstance(new, Mapping) and isinstance(piece.value, Mapping):
            flowing = piece.shape is Shape.FLOW
            yield from (self._reflow if flowing else self._change_fields)(piece, new, parent)
        elif is_list(new) and isinstance(piece.value, tuple) and piece.dashes:
            yield from self._change_items(piece, list(new), parent)
        elif is_list(new) and isinstance(piece.value, tuple):
            yield from self._change_flowing(piece, list(new))
        elif isinstance(new, Mapping) and piece.dashes and (key := _find_key(piece, new)):
            yield from self._wrap(piece, new, key)
        else:
            raise EditError("This place is written in a form that can't be edited here.")

    def cut_item(self, piece: Piece, index: int) -> list[Splice]:
        """Take an item out of a list."""
        if not isinstance(piece.value, tuple) or len(piece.value) < 2:  # noqa: PLR2004
            raise EditError("A list can't lose its only item.")
        if piece.dashes:
            return [self._cut_lines(piece, index)]
        items = piece.value
        if index + 1 < len(items):
            return [Splice(items[index].start, items[index + 1].start, "")]
        return [Splice(items[index - 1].end, items[index].end, "")]

    def insert_lines(
        self, piece: Piece, index: int, lines: Sequence[str], *, is_spaced: bool = False
    ) -> Splice:
        """Put the lines of an item into a list in block form; spaced as the items there are.

        `is_spaced` says what to do where there is only one item to learn from.
        """
        values = piece.value if isinstance(piece.value, tuple) else ()
        gaps = [
            self.text[line_end(self.text, one.end) : line_start(self.text, dash)]
            for one, dash in zip(values, piece.dashes[1:], strict=False)
        ]
        if gaps:
            is_spaced = sum(1 for gap in gaps if _BLANK.match(gap)) * 2 > len(gaps)
        body = self._join(lines)
        if index == 0:
            gap = self.newline if is_spaced else ""
            place = item_start(self.text, piece, 0)
            return Splice(place, place, body + gap)
        last = max(values[index - 1].end, piece.dashes[index - 1] + 1)
        return self._append(last, (self.newline if is_spaced else "") + body)

    def insert_flowing(self, piece: Piece, index: int, value: Plain) -> Splice:
        """Put an item into a list in brackets."""
        items = piece.value if isinstance(piece.value, tuple) else ()
        written = write_flow(value)
        if not items:
            return Splice(piece.start + 1, piece.start + 1, written)
        if index < len(items):
            return Splice(items[index].start, items[index].start, f"{written}, ")
        end = items[-1].end
        room = self.style.width - (end - line_start(self.text, end)) - 3
        indent = items[0].start - line_start(self.text, items[0].start)
        gap = " " if len(written) <= room else self.newline + " " * indent
        return Splice(end, end, f",{gap}{written}")

    def _change_scalar(self, piece: Piece, new: str, parent: int) -> Iterator[Splice]:
        end = piece.end
        if piece.shape in (Shape.FOLDED, Shape.LITERAL):
            head = re.compile(r"[^\r\n]*").match(self.text, piece.start)
            body = head.end() if head else piece.start
            found = re.compile(r"[ \t]*(?:\r\n|\n|\r)").match(self.text, body)
            if found is None:  # `>-` with nothing below
                yield Splice(piece.start, end, write_scalar(new))
                return
            first = self.text[found.end() : end]
            indent = len(first) - len(first.lstrip(" ")) if first.strip() else parent + 2
            folds = piece.shape is Shape.FOLDED
            lines = fold(new, indent, self.style) if folds else [" " * indent + new]
            yield Splice(found.end(), end, self.newline.join(lines))
            return
        lead = " " if piece.start and self.text[piece.start - 1] == ":" else ""
        used = piece.start - line_start(self.text, piece.start)
        is_last = not self.text[end : line_end(self.text, end)].strip()
        written = write_scalar(new, piece.shape)
        if used + len(written) <= self.style.width or not is_last or not can_fold(new):
            in_flow = not is_last
            yield Splice(piece.start, end, lead + write_scalar(new, piece.shape, in_flow=in_flow))
            return
        lines = [">-", *fold(new, parent + self.style.step, self.style)]
        yield Splice(piece.start, end, lead + self.newline.join(lines))

    def _change_fields(
        self, piece: Piece, new: Mapping[str, Plain], _parent: int
    ) -> Iterator[Splice]:
        fields: Mapping[str, Field] = piece.value  # type: ignore[assignment]
        kept = [key for key in fields if key in new]
        if not kept:
            raise EditError("This place is written in a form that can't be edited here.")
        gone = 0
        for key, field in fields.items():
            if key not in new:
                if field.start >= gone:  # or else it went with the one before
                    cut = self._cut_field(field, [fields[one].start for one in kept])
                    gone = cut.end
                    yield cut
            elif self._can_change(field.value, new[key]):
                yield from self.change(field.value, new[key], field.column)
            else:
                yield self._rewrite(key, field, new[key])
        order = [*self.order, *(key for key in new if key not in self.order)]
        for after, keys in _place(list(fields), kept, [k for k in new if k not in fields], order):
            lines = [
                line
                for key in keys
                for line in render_field(key, new[key], piece.column, self.style)
            ]
            yield self._append(_end_of(fields[after]), self._join(lines))

    def _change_items(self, piece: Piece, new: list[Plain], _parent: int) -> Iterator[Splice]:
        items: tuple[Piece, ...] = piece.value  # type: ignore[assignment]
        old = [_key(item.plain) for item in items]
        if not new:
            raise EditError("A list can't lose its only item.")
        hang = piece.column + 2 - self.style.step
        steps = SequenceMatcher(None, old, [_key(one) for one in new], autojunk=False).get_opcodes()
        for tag, first, last, low, high in steps:
            shared = min(last - first, high - low) if tag == "replace" else 0
            for place in range(shared):
                item, value = items[first + place], new[low + place]
                if self._can_change(item, value):
                    yield from self.change(item, value, hang)
                else:
                    start = line_start(self.text, piece.dashes[first + place])
                    end = line_end(self.text, item.end)
                    yield Splice(
                        start, end, self._join(render_item(value, piece.column, self.style))
                    )
            if tag in ("delete", "replace"):
                for index in range(first + shared, last):
                    yield self._cut_lines(piece, index)
            if tag in ("insert", "replace"):
                for value in new[low + shared : high]:
                    lines = render_item(value, piece.column, self.style)
                    yield self.insert_lines(piece, first + shared, lines)

    def _change_flowing(self, piece: Piece, new: list[Plain]) -> Iterator[Splice]:
        items: tuple[Piece, ...] = piece.value  # type: ignore[assignment]
        old = [item.plain for item in items]
        if old == new[: len(old)] and len(new) == len(old) + 1 and old:
            yield self.insert_flowing(piece, len(old), new[-1])
        else:
            yield from self._reflow(piece, new, 0)

    def _reflow(self, piece: Piece, new: Plain, _parent: int) -> Iterator[Splice]:
        yield Splice(piece.start, piece.end, write_flow(new))

    def _can_change(self, piece: Piece, new: Plain) -> bool:
        if isinstance(new, str):
            return not isinstance(piece.value, (tuple, Mapping))
        if isinstance(new, Mapping):
            if isinstance(piece.value, Mapping):
                return bool(set(piece.value) & set(new)) or piece.shape is Shape.FLOW
            return bool(piece.dashes) and bool(_find_key(piece, new))
        return isinstance(piece.value, tuple)

    def _rewrite(self, key: str, field: Field, value: Plain) -> Splice:
        lines = render_field(key, value, field.column, self.style)
        body = self.newline.join(lines)[field.column :]
        return Splice(field.start, _end_of(field), body)

    def _wrap(self, piece: Piece, new: Mapping[str, Plain], key: str) -> Iterator[Splice]:
        """Put a plain list under a key of its own, and what is new beside it."""
        start = line_start(self.text, piece.start)
        end = line_end(self.text, piece.end)
        parent = max(piece.column - self.style.dash, 0)
        inner = parent + self.style.step
        shift = inner + self.style.dash - piece.column
        body = re.sub(r"(?m)^(?=[^\r\n])", " " * shift, self.text[start:end])
        if not body.endswith(("\n", "\r")):
            body += self.newline
        lines: list[str] = []
        for one, value in new.items():
            if one == key:
                lines.append(f"{' ' * inner}{write_scalar(one)}:{self.newline}{body}")
            else:
                lines.append(self._join(render_field(one, value, inner, self.style)))
        yield Splice(start, end, "".join(lines))

    def _cut_lines(self, piece: Piece, index: int) -> Splice:
        """Take the lines of an item, and one of the gaps around it."""
        values: tuple[Piece, ...] = piece.value  # type: ignore[assignment]
        start = item_start(self.text, piece, index)
        end = line_end(self.text, max(values[index].end, piece.dashes[index] + 1))
        after = _BLANK.match(self.text, end)
        stands_apart = index == 0 or _is_blank_before(self.text, start)
        if after and stands_apart and after.end() < len(self.text):
            end = after.end()
        elif end >= len(self.text) or (after and after.end() == len(self.text)):
            while index and _is_blank_before(self.text, start):
                start = line_start(self.text, start - 1)
        dash = piece.dashes[index]
        if self.text[line_start(self.text, dash) : dash].strip():
            raise EditError("This place is written in a form that can't be edited here.")
        return Splice(start, end, "")

    def _cut_field(self, field: Field, kept: Sequence[int]) -> Splice:
        start = line_start(self.text, field.start)
        if not self.text[start : field.start].strip():
            return Splice(start, line_end(self.text, _end_of(field)), "")
        # It stands behind a dash, and the next one must take its place there.
        following = [start for start in kept if start > field.start]
        between = self.text[_end_of(field) : min(following)] if following else ""
        if not following or re.search(r"(?m)(?:^|\s)#", between):
            return Splice(field.start, _end_of(field), "")
        return Splice(field.start, min(following), "")

    def _append(self, place: int, body: str) -> Splice:
        """Put lines below the line of a place."""
        end = line_end(self.text, place)
        ends_well = end > 0 and self.text[end - 1] in "\r\n"
        return Splice(end, end, body if ends_well else self.newline + body)

    def _join(self, lines: Iterable[str]) -> str:
        return "".join(line + self.newline for line in lines)


def is_list(value: Plain) -> TypeGuard[Sequence[Plain]]:
    """Whether a value is a list."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def _key(value: Plain) -> str:
    return repr(value)


def _end_of(field: Field) -> int:
    return max(field.value.end, field.end)


def _is_blank_before(text: str, start: int) -> bool:
    above = line_start(text, start - 1) if start else 0
    return start > 0 and not text[above:start].strip()


def _find_key(piece: Piece, new: Mapping[str, Plain]) -> str:
    """Give the key whose list is the one that stood there alone."""
    return next((key for key, value in new.items() if value == piece.plain), "")


def _place(
    old: Sequence[str], kept: Sequence[str], added: Sequence[str], order: Sequence[str]
) -> Iterator[tuple[str, list[str]]]:
    """Say after which of the old keys the new ones stand, in the order that is usual."""
    at: dict[str, list[str]] = {}
    for key in sorted(added, key=order.index):
        before = [one for one in kept if one in order and order.index(one) < order.index(key)]
        after = before[-1] if before else kept[0]
        at.setdefault(after, []).append(key)
    for one in old:
        if one in at:
            yield one, at[one]
