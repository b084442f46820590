"""The editors' queue in the database, step by step within a transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import NO_SERVER, questions, requests
from bot.storage.values import (
    EditorRequest,
    Queued,
    QueuedQuestion,
    Standing,
    normalize_question,
)


async def add_request(connection: AsyncConnection, request: EditorRequest) -> Queued:
    """Put a question into the queue of its server, or join those who asked for it before."""
    server, normalized = request.server or NO_SERVER, normalize_question(request.question)
    added = await connection.execute(
        insert(questions)
        .values(
            server=server,
            normalized=normalized,
            question=request.question,
            language=request.language,
        )
        .on_conflict_do_nothing()
    )
    of_question = (questions.c.server == server) & (questions.c.normalized == normalized)
    number = (await connection.execute(select(questions.c.id).where(of_question))).scalar_one()
    joined = await connection.execute(
        insert(requests)
        .values(question=number, asker=request.asker, asked_at=request.asked_at)
        .on_conflict_do_nothing()
    )
    if added.rowcount:
        standing = Standing.NEW
    else:
        standing = Standing.JOINED if joined.rowcount else Standing.REPEATED
    found = await connection.execute(_select_questions().where(questions.c.id == number))
    return Queued(standing, _read_question(found.one()))


async def list_questions(
    connection: AsyncConnection, server: int | None, limit: int
) -> tuple[QueuedQuestion, ...]:
    """Give the questions that wait in a server, the one that most people asked for first."""
    found = await connection.execute(
        _select_questions()
        .where(questions.c.server == (server or NO_SERVER))
        .order_by(func.count().desc(), func.min(requests.c.asked_at), questions.c.id)
        .limit(limit)
    )
    return tuple(map(_read_question, found))


async def list_requests(connection: AsyncConnection, asker: str) -> tuple[EditorRequest, ...]:
    """Give what a person asked the editors for, the oldest first."""
    found = await connection.execute(
        select(
            questions.c.question,
            questions.c.language,
            questions.c.server,
            requests.c.asker,
            requests.c.asked_at,
        )
        .join_from(requests, questions)
        .where(requests.c.asker == asker)
        .order_by(requests.c.asked_at)
    )
    return tuple(
        EditorRequest(question, language, server or None, who, asked_at)
        for question, language, server, who, asked_at in found
    )


def _select_questions() -> Select[Any]:
    return (
        select(
            questions.c.id,
            questions.c.server,
            questions.c.question,
            questions.c.language,
            func.count(),
            func.min(requests.c.asked_at),
            func.max(requests.c.asked_at),
        )
        .join_from(questions, requests)
        .group_by(questions.c.id)
    )


def _read_question(row: Any) -> QueuedQuestion:  # noqa: ANN401 - a row of `_select_questions`
    number, server, *rest = row
    return QueuedQuestion(number, server or None, *rest)
