"""What editors dismissed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"


def upgrade() -> None:
    """Go on to this form."""
    op.create_table(
        "dismissals",
        sa.Column("server", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("normalized", sa.Text(), nullable=False),
        sa.Column("dismissed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("server", "normalized", name=op.f("pk_dismissals")),
    )
