"""What Alembic runs for each command: on the connection that it is handed, in one transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

from bot.storage.tables import UtcDateTime, metadata


def render_item(kind: str, item: Any, _context: object) -> str | Literal[False]:  # noqa: ANN401 - as Alembic has it
    """Write a column's type as it is in the database: the program's own may change later."""
    if kind != "type":
        return False
    if isinstance(item, Enum):
        return f"sa.String({item.length})"
    return "sa.DateTime()" if isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
