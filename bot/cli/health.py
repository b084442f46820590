"""`verbatim health`: whether the bot beside it is connected; what a container asks every minute."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.statuses import Status
from bot.errors import WorldError

_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_ESTABLISHED = "01"
_HTTPS = 443


def health(
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="The port that Discord is reached on.")
    ] = _HTTPS,
) -> None:
    """Say whether a connection to Discord stands, for a container's health check.

    Exits with 1 when none does. It looks at the connections of the whole machine, which in the
    container are the bot's alone; nothing is sent, and no token is needed.
    """
    if not has_connection(_read_tables(), port):
        typer.echo("not connected")
        raise typer.Exit(Status.NO)
    typer.echo("connected")


def has_connection(rows: Iterable[str], port: int) -> bool:
    """Whether a row of the kernel's table is an established connection to a remote port.

    Source of the form: https://docs.kernel.org/networking/proc_net_tcp.html
    """
    for row in rows:
        fields = row.split()
        if fields[3:4] == [_ESTABLISHED] and int(fields[2].rpartition(":")[2], 16) == port:
            return True
    return False


def _read_tables() -> list[str]:
    rows = [row for table in _TABLES if table.exists() for row in table.read_text().splitlines()]
    if not rows:
        raise WorldError("The list of connections can't be read: `health` works on Linux only.")
    return rows
