"""The tables of the database; a change here needs a migration beside it."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Enum,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from bot.answering.sureness import Sureness
from bot.answering.values import Outcome
from bot.storage.knowledge_changes import MOST_NAME, MOST_WHY, ChangeKind, ItemKind
from bot.storage.values import Reason

NO_SERVER = 0
"""What stands for direct messages: for SQL no NULL is like another."""

_PSEUDONYM = String(64)
_LANGUAGE = String(35)
"""As long as a BCP 47 tag may get: https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1"""


class UtcDateTime(TypeDecorator[datetime]):
    """A time with its zone; databases without zones keep it in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give what the database keeps."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give what was kept."""
        return value.replace(tzinfo=UTC) if value else None


def _one_of(kind: type[StrEnum]) -> Enum:
    """Give the type of a column that holds a member's value; new members need no migration."""
    return Enum(
        kind,
        native_enum=False,
        length=32,
        values_callable=lambda members: [m.value for m in members],
    )


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

exchanges = Table(
    "exchanges",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("asked_at", UtcDateTime, nullable=False, index=True),
    Column("asker", _PSEUDONYM, nullable=False, index=True),
    Column("server", BigInteger),
    Column("question", Text, nullable=False),
    Column("language", _LANGUAGE, nullable=False),
    Column("outcome", _one_of(Outcome), nullable=False),
    Column("entry", String(100)),
    Column("confidence", Float, nullable=False),
    Column("latency_ms", Float, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("exchange", BigInteger, primary_key=True, autoincrement=False),
    Column("voter", _PSEUDONYM, primary_key=True, index=True),
    Column("entry", String(100), nullable=False),
    Column("voted_at", UtcDateTime, nullable=False, index=True),
    Column("is_helpful", Boolean, nullable=False),
    Column("reason", _one_of(Reason)),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server", BigInteger, nullable=False),
    Column("normalized", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("language", _LANGUAGE, nullable=False),
    UniqueConstraint("server", "normalized"),
)
"""The editors' queue; server 0 is the direct messages', since no NULL is like another."""

requests = Table(
    "requests",
    metadata,
    Column(
        "question",
        ForeignKey("questions.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("asker", _PSEUDONYM, primary_key=True, index=True),
    Column("asked_at", UtcDateTime, nullable=False, index=True),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("user", BigInteger, primary_key=True, autoincrement=False),
    Column("channel", BigInteger, primary_key=True, autoincrement=False),
    Column("normalized", Text, primary_key=True),
    Column("server", BigInteger),
    Column("question", Text, nullable=False),
    Column("language", _LANGUAGE, nullable=False),
    Column("known_fact", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False, index=True),
)
"""Who wants to be told when a question is answered: the only place with the ids of askers."""

dismissals = Table(
    "dismissals",
    metadata,
    Column("server", BigInteger, primary_key=True, autoincrement=False),
    Column("normalized", Text, primary_key=True),
    Column("dismissed_at", UtcDateTime, nullable=False),
)
"""Questions that the editors want to hear of no more, unless they are asked again later."""

server_settings = Table(
    "server_settings",
    metadata,
    Column("server", BigInteger, primary_key=True, autoincrement=False),
    Column("listening", JSON, nullable=False),
    Column("editor_role", BigInteger),
    Column("editor_channel", BigInteger),
    Column("is_private", Boolean, nullable=False),
    Column("sureness", _one_of(Sureness), nullable=False),
    Column("languages", JSON, nullable=False),
    Column("uses_threads", Boolean, nullable=False),
)

settings_changes = Table(
    "settings_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server", BigInteger, nullable=False, index=True),
    Column("name", String(32), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("changed_by", BigInteger, index=True),
    Column("changed_at", UtcDateTime, nullable=False, index=True),
)

knowledge_changes = Table(
    "knowledge_changes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("changed_at", UtcDateTime, nullable=False, index=True),
    Column("changed_by", BigInteger, index=True),
    Column("author", String(MOST_NAME), nullable=False),
    Column("why", String(MOST_WHY), nullable=False),
    Column("kind", _one_of(ChangeKind), nullable=False),
    Column("undoes", Integer),
    Column("folder", Integer, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)
"""A number is never given again: undoing names it."""

knowledge_change_items = Table(
    "knowledge_change_items",
    metadata,
    Column(
        "change",
        ForeignKey("knowledge_changes.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("file", String(200), nullable=False),
    Column("kind", _one_of(ItemKind), nullable=False),
    Column("item", Text, nullable=False, index=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("follows", Text, nullable=False),
)

knowledge_folders = Table(
    "knowledge_folders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False, unique=True),
)
"""Where each knowledge folder with a history was last; empty where that was not kept yet."""

knowledge_files = Table(
    "knowledge_files",
    metadata,
    Column("folder", Integer, primary_key=True, autoincrement=False),
    Column("file", String(200), primary_key=True),
    Column("text", Text, nullable=False),
)
"""What each file said when its folder's history was last written: edits by hand differ from it."""

receipts = Table(
    "receipts",
    metadata,
    Column("id", String(9), primary_key=True),
    Column("entry", String(100), nullable=False),
    Column("fact", Text, nullable=False),
    Column("proofs", JSON, nullable=False),
)
