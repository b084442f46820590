"""`python -m bot.storage.revising WHY`: write the migration for what changed in the tables."""

from __future__ import annotations

import sys

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.storage.database import build_config, upgrade


def write_revision(why: str) -> None:
    """Write the step from the last migration to the tables as they are now, to be read over."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        config = build_config(connection)
        last = ScriptDirectory.from_config(config).get_current_head() or "0000"
        command.revision(config, why, autogenerate=True, rev_id=f"{int(last) + 1:04}")
    engine.dispose()


if __name__ == "__main__":
    write_revision(sys.argv[1])
