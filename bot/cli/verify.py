"""`verbatim verify ID`: what an answer rested on, and whether it has changed since."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.console import make_console, print_indented, write_json
from bot.cli.session import JsonOption, KnowledgeOption, open_settings, open_store
from bot.cli.statuses import Status
from bot.errors import WorldError

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.receipts import Receipt, Verification
    from bot.cli.records import Record
    from bot.knowledge.model import Knowledge


def verify(
    receipt: Annotated[
        str, typer.Argument(metavar="ID", help="The receipt at the foot of an answer.")
    ],
    *,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Show what an answer rested on, and whether it has changed since.

    Exits with 0 when all is as it was, and with 1 when something has changed.
    """
    from bot.answering.receipts import verify_receipt  # noqa: PLC0415 - see session
    from bot.knowledge.loader import load_knowledge  # noqa: PLC0415

    settings = open_settings(knowledge)
    base = load_knowledge(settings.knowledge_dir)
    found = verify_receipt(_find(receipt, base, settings.data_dir), base)
    if as_json:
        write_json(_record(found), indent=2)
    else:
        _print(make_console(), found)
    if not found.is_same:
        raise typer.Exit(Status.NO)


def _find(typed: str, base: Knowledge, memory: Path) -> Receipt:
    from bot.answering.receipts import find_receipt, read_receipt_id  # noqa: PLC0415

    id_ = read_receipt_id(typed)
    if not id_:
        raise WorldError(f"“{typed}” is no receipt: one has eight signs, like K7Q2-M9XD.")
    found = find_receipt(base, id_) or asyncio.run(_recall(id_, memory))
    if found is None:
        raise WorldError(
            f"No entry gives the receipt {id_} now, and no memory in {memory} has it: was it "
            "copied rightly, and is DATA_DIR the folder of the bot that gave it?"
        )
    return found


async def _recall(id_: str, memory: Path) -> Receipt | None:
    """Look in the bot's memory, if there is one: it keeps the receipts of what has changed."""
    from bot.storage.sql_store import DATABASE  # noqa: PLC0415

    if not (memory / DATABASE).exists():
        return None
    async with open_store(memory) as store:
        return await store.find_receipt(id_)


def _print(console: Console, found: Verification) -> None:
    told = "Nothing has changed since." if found.is_same else "This has changed since:"
    console.print(Text(f"Receipt {found.receipt.id}: {told}", "bold"))
    console.print(Text(f"Entry {found.receipt.entry} ({found.fact})", "dim"))
    print_indented(console, "  ", found.receipt.fact)
    proofs = zip(found.receipt.proofs, found.quotes, found.sources, strict=True)
    for proof, words, source in proofs:
        console.print()
        print_indented(console, "> ", proof.text, "italic", is_repeated=True)
        place = f"paragraph {proof.paragraph}, characters {proof.start} to {proof.end}"
        print_indented(console, "  ", f"{proof.source}, {place} (words {words})", "cyan")
        print_indented(console, "  ", f"SHA-256 {proof.source_hash} (source {source})", "dim")


def _record(found: Verification) -> Record:
    proofs = zip(found.receipt.proofs, found.quotes, found.sources, strict=True)
    return {
        "receipt": found.receipt.id,
        "same": found.is_same,
        "entry": found.receipt.entry,
        "fact": found.receipt.fact,
        "fact_state": found.fact.value,
        "proofs": [
            {**asdict(proof), "words_state": words.value, "source_state": source.value}
            for proof, words, source in proofs
        ],
    }
