"""What the code says of texts: the ids that it asks for, and literals that a person would read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
DOORWAYS = [*sorted((BOT / "cogs").glob("*.py")), BOT / "client.py"]
"""The modules whose words reach people on Discord."""

_SHOWN = frozenset(
    {"content", "description", "label", "name", "placeholder", "text", "title", "value"}
)
"""Arguments of discord.py that a person reads."""
_UNSEEN_CALLS = frozenset(
    {"compile", "texts", "AskerError", "WorldError", "getattr", "setup_logging"}
)
_NAMERS = frozenset({"command", "ContextMenu", "Group", "autocomplete", "context_menu"})
"""What takes a command's name, which the catalogues have too."""
_LABELS = {"build_button": 80, "build_menu": 150}
_LABELS_BY_KEYWORD = {
    ("label", "Button"): 80,
    ("label", "SelectOption"): 100,
    ("description", "SelectOption"): 100,
    ("label", "TextInput"): 45,
    ("text", "Label"): 45,
    ("description", "Label"): 100,
    ("placeholder", "TextInput"): 100,
    ("placeholder", "Select"): 150,
    ("placeholder", "ChannelSelect"): 150,
    ("placeholder", "RoleSelect"): 150,
    ("title", "__init__"): 45,
}
_PROSE = re.compile(r"[^\W\d_]\s+[^\W\d_]|[^\W\d_]{2,}[.!?…](?:\s|$)|^[A-Z][a-z]+$|[\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Request:
    """A place in the code that asks for a text."""

    line: int
    text: str
    arguments: frozenset[str]


def find_requests(source: str) -> Iterator[Request]:
    """Find the calls `texts("id", ...)` and `AskerError("id", ...)`."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if not (_name(node.func).endswith("texts") or _name(node.func) == "AskerError"):
            continue
        named = frozenset(keyword.arg or "**" for keyword in node.keywords)
        for text in _choices(node.args[0]):
            yield Request(node.lineno, text, named)


def find_labels(source: str) -> Iterator[tuple[str, int]]:
    """Find the texts that label something, each with the most characters that Discord shows.

    Source: https://discord.com/developers/docs/components/reference
    """
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        labels = [(node.args[1], _LABELS[name])] if name in _LABELS and len(node.args) > 1 else []
        labels += [
            (keyword.value, _LABELS_BY_KEYWORD[keyword.arg or "", name])
            for keyword in node.keywords
            if (keyword.arg, name) in _LABELS_BY_KEYWORD
        ]
        for value, most in labels:
            if isinstance(value, ast.Call) and _name(value.func).endswith("texts"):
                yield from ((text, most) for text in _choices(value.args[0]))


def find_constants(source: str) -> set[str]:
    """Find every string of a module."""
    return set(_constants(ast.parse(source)))


def find_literals(source: str) -> list[str]:
    """Find the strings that a person would read: prose, and words handed over to be shown."""
    tree = ast.parse(source)
    return [f"line {line}: {text}" for line, text in sorted(_Literals().search(tree))]


class _Literals:
    """Walks a module, leaving out what nobody on Discord sees."""

    def __init__(self) -> None:
        self._found: set[tuple[int, str]] = set()

    def search(self, tree: ast.Module) -> set[tuple[int, str]]:
        self._visit(tree, _PROSE)
        return self._found

    def _visit(self, node: ast.AST, pattern: re.Pattern[str]) -> None:
        if isinstance(node, ast.Assert | ast.ImportFrom | ast.Import | ast.Compare | ast.Subscript):
            return
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return  # a docstring
        if isinstance(node, ast.Call):
            self._visit_call(node)
            return
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if pattern.search(node.value):
                self._found.add((node.lineno, node.value))
            return
        for child in ast.iter_child_nodes(node):
            self._visit(child, pattern)

    def _visit_call(self, call: ast.Call) -> None:
        if _is_unseen(call):
            return
        for keyword in call.keywords:
            if keyword.arg == "name" and _name(call.func) in _NAMERS:
                continue
            self._visit(keyword.value, _LETTER if keyword.arg in _SHOWN else _PROSE)
        for child in (call.func, *call.args):
            self._visit(child, _PROSE)


def _is_unseen(call: ast.Call) -> bool:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    is_log = isinstance(owner, ast.Name) and owner.id in {"_log", "logging"}
    name = _name(call.func)
    return is_log or name in _UNSEEN_CALLS or name.endswith("texts")


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _choices(node: ast.expr) -> Iterator[str]:
    """Give the ids that may be meant; one that is put together is for other tests."""
    if isinstance(node, ast.IfExp):
        yield from (*_choices(node.body), *_choices(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _constants(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
