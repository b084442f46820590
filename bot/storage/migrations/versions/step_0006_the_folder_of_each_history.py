"""The folder of each history."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    """Go on to this form; what is there is of one folder, whose path is not known yet."""
    op.create_table(
        "knowledge_folders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_folders")),
        sa.UniqueConstraint("path", name=op.f("uq_knowledge_folders_path")),
    )
    # A copy of this table would let go of its items on the way: they go with their change.
    op.add_column(
        "knowledge_changes",
        sa.Column("folder", sa.Integer(), server_default="0", nullable=False),
    )
    op.execute("UPDATE knowledge_changes SET folder = 1")
    # SQLite gives no table another key.
    op.create_table(
        "knowledge_files_of_folders",
        sa.Column("folder", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("file", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("folder", "file", name=op.f("pk_knowledge_files")),
    )
    op.execute(
        "INSERT INTO knowledge_files_of_folders (folder, file, text) "
        "SELECT 1, file, text FROM knowledge_files"
    )
    op.execute(
        "INSERT INTO knowledge_folders (id, path) "
        "SELECT 1, '' WHERE EXISTS (SELECT 1 FROM knowledge_files)"
    )
    op.drop_table("knowledge_files")
    op.rename_table("knowledge_files_of_folders", "knowledge_files")
