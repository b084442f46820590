"""`verbatim source add`: a text that entries are to quote, out of the file that it comes in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, show
from bot.cli.session import KnowledgeOption, open_settings, write_command
from bot.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.knowledge.model import Sentence
    from bot.sourcing.reading import ReadFile


def add(  # noqa: PLR0913 - a command's options
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .txt, .md, .html or .pdf file.")],
    *,
    name: Annotated[
        str, typer.Option("--id", metavar="ID", help="Its name for good; else made of the title.")
    ] = "",
    title: Annotated[str, typer.Option(help="The title that it was published under.")] = "",
    date: Annotated[str, typer.Option(help="When it speaks: 2024, 2024-09 or 2024-09-12.")] = "",
    language: Annotated[
        str, typer.Option(help="Its language: en, zh, es; else as the file says.")
    ] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    link: Annotated[str, typer.Option(help="Where it can be read.")] = "",
    licence: Annotated[str, typer.Option(help="The terms on which it may be passed on.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show its sentences, and write nothing.")
    ] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Add a text to the sources: cleaned, cut into sentences, and shown for review.

    What the options leave out is taken from the file, where it says so. The text is kept as it was
    read, beside the hash of the file; what it holds by mistake can still be edited away before the
    first entry quotes it.
    """
    from bot.curating.applying import write_edits  # noqa: PLC0415 - see session
    from bot.curating.edits import AddSource  # noqa: PLC0415
    from bot.knowledge.json_schema import write_schemas  # noqa: PLC0415
    from bot.knowledge.sentences import split_sentences  # noqa: PLC0415
    from bot.sourcing.reading import read_file  # noqa: PLC0415

    folder = open_settings(knowledge).knowledge_dir
    read = read_file(file)
    found = read.extracted
    given = {
        "title": title or found.title or file.stem.replace("-", " ").replace("_", " "),
        "language": language or found.language or "en",
        "date": date or found.date,
        "date_reason": "" if date or not found.date else f"The file {file.name} says so.",
        "publisher": publisher or found.publisher,
        "link": link or found.link,
        "licence": licence,
    }
    id_ = _choose_name(name, given["title"])
    card = _write_card(read, given)
    console = make_console()
    _print_card(console, id_, {key: value for key, value in given.items() if value})
    _print_sentences(console, split_sentences(read.text, given["language"]))
    if found.joined:
        print_indented(
            console, "joined at line ends, look them over: ", show(", ".join(found.joined))
        )
    is_language_known = bool(language or found.language)
    if dry_run:
        if not is_language_known:
            _tell_language(console, f"{given['language']}; --language says another.")
        console.print(Text("Nothing was written.", "bold"))
        return
    edits = (AddSource(id_, read.text, card),)
    for one in write_edits(folder, edits):
        console.print(Text(show(f"wrote {one.path}"), "bold green"))
    if not is_language_known:
        where = f"`language` in {folder / 'sources' / id_}.yaml"
        _tell_language(console, f"{given['language']}; for another correct {where}.")
    if not (folder / "schema").exists():
        write_schemas(folder / "schema")
        console.print(Text(show(f"wrote {folder / 'schema'}, for your editor"), "bold green"))
    console.print(Text(show(f"Next: {write_command(f'draft {id_}', knowledge)}")))


def _write_card(read: ReadFile, given: dict[str, str]) -> str:
    """Write the card; raise WorldError where a field is missing or wrong."""
    from bot.curating.yaml_text import YamlText  # noqa: PLC0415 - see session
    from bot.knowledge.parsing import find_faults  # noqa: PLC0415
    from bot.knowledge.schema import SourceForm  # noqa: PLC0415

    if not given["date"]:
        raise WorldError("The file does not say when it speaks. Give --date, as 2024 or 2024-09.")
    original = {"file": read.original.name, "sha256": read.original.sha256}
    fields = {key: value for key, value in given.items() if value}
    card: dict[str, object] = {**fields, "original": original}
    if faults := find_faults(card, SourceForm):
        raise WorldError("\n".join(faults))
    head = "# yaml-language-server: $schema=../schema/source.json\n"
    return head + YamlText.write(card)  # type: ignore[arg-type]


def _print_card(console: Console, id_: str, fields: dict[str, str]) -> None:
    console.print(Text(show(id_), "bold"))
    for key, value in fields.items():
        print_indented(console, f"  {key.replace('_', ' ')}: ", show(value))
    year = str(datetime.now(UTC).year)
    if fields["date"].startswith(year):
        console.print(Text("  (Is this the text's own date, or only that of its copy?)", "yellow"))


def _tell_language(console: Console, taken: str) -> None:
    """Say which language was taken, below the sentences: what stands above them is soon unseen."""
    console.print(Text(show(f"No language given: taken as {taken}"), "yellow"))


def _print_sentences(console: Console, sentences: Iterable[Sentence]) -> None:
    paragraph = 0
    for one in sentences:
        if one.paragraph != paragraph:
            paragraph = one.paragraph
            console.print(Text(f"paragraph {paragraph}", "dim"))
        print_indented(console, f"  {one.id} ", show(one.text))


def _choose_name(name: str, title: str) -> str:
    from bot.knowledge.naming import is_name, make_name  # noqa: PLC0415 - see session

    chosen = name or make_name(title)
    if not chosen:
        raise WorldError("The title gives no name in Latin letters. Give one with --id.")
    if not is_name(chosen):
        raise WorldError(
            f"“{chosen}” can't name a source: write at most 60 small letters, digits and hyphens."
        )
    return chosen
