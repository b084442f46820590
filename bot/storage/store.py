"""The store: what every memory of the bot can do, whatever it keeps it in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from bot.answering.receipts import Receipt
from bot.storage.knowledge_changes import KnowledgeChange, LoggedQuestion
from bot.storage.server_settings import ServerSettings, SettingsChange
from bot.storage.values import (
    EditorRequest,
    Exchange,
    Feedback,
    PersonalData,
    Pseudonym,
    Queued,
    QueuedQuestion,
    Subscription,
)


class Store(Protocol):
    """The bot's memory.

    Every method that is awaited raises StorageError where the memory fails; then nothing of that
    call was kept, and the next call tries again from the start. So does `pseudonymize`.
    """

    async def open(self) -> None:
        """Make it ready; every other method does so by itself, but this tells faults early."""

    async def close(self) -> None:
        """Let go of it; closing twice is no error."""

    def pseudonymize(self, user: int) -> Pseudonym:
        """Give the keyed hash of a person by their Discord id: the same for as long as the key."""

    async def record_exchange(self, exchange: Exchange) -> None:
        """Keep an exchange; one of the same id is kept once."""

    async def find_exchange(self, id_: int) -> Exchange | None:
        """Give the exchange with that id, as long as it is kept."""

    async def vote(self, feedback: Feedback) -> Feedback | None:
        """Keep a person's vote on an exchange, and give the one that it replaces, if any."""

    async def ask_editors(self, request: EditorRequest) -> Queued:
        """Put a question into the queue of its server, or join those who asked for it before.

        Wordings that differ only in case, accents, punctuation or the way of writing a number are
        one question.
        """

    async def list_queue(self, server: int | None, limit: int = 25) -> tuple[QueuedQuestion, ...]:
        """Give the questions that wait in a server, the one that most people asked for first."""

    async def close_question(self, question: int) -> bool:
        """Take a question out of the queue by its id; False where it was not there."""

    async def subscribe(self, subscription: Subscription) -> bool:
        """Keep that a person wants to be told; False where they do already, of that question there.

        Questions are the same as in the queue.
        """

    async def list_subscriptions(self) -> tuple[Subscription, ...]:
        """Give who wants to be told of what, the oldest first."""

    async def unsubscribe(self, subscription: Subscription) -> bool:
        """Delete it; False where it was not there: of several callers, one alone gets True."""

    async def list_exchanges(self, since: datetime, limit: int = 20_000) -> tuple[Exchange, ...]:
        """Give the exchanges from a time on, of all servers, the latest first."""

    async def list_feedback(self, since: datetime, limit: int = 20_000) -> tuple[Feedback, ...]:
        """Give the votes from a time on, of all servers, the latest first."""

    async def dismiss(self, server: int | None, questions: Iterable[str], at: datetime) -> None:
        """Keep that the editors of a server want to hear no more of questions asked until then."""

    async def list_dismissed(self, server: int | None) -> Mapping[str, datetime]:
        """Give what `normalize_question` makes of the dismissed questions, with the last time."""

    async def read_settings(self, server: int) -> ServerSettings:
        """Give a server's settings, the defaults where nobody set any."""

    async def change_settings(
        self,
        server: int,
        change: Callable[[ServerSettings], ServerSettings],
        *,
        by: int,
        at: datetime,
    ) -> tuple[SettingsChange, ...]:
        """Change a server's settings, and give what is different now.

        `change` gets the settings in force; nobody else changes them meanwhile. `by` is the Discord
        id of who does it.
        """

    async def list_changes(self, server: int, limit: int = 25) -> tuple[SettingsChange, ...]:
        """Give the changes of a server's settings, the latest first."""

    async def keep_receipts(self, receipts: Iterable[Receipt]) -> None:
        """Keep receipts for good: they say nothing of any person. Known ones are passed over."""

    async def find_receipt(self, id_: str) -> Receipt | None:
        """Give the receipt with that id, in the form `K7Q2-M9XD`."""

    async def list_asked(self, limit: int = 500) -> tuple[LoggedQuestion, ...]:
        """Give the distinct questions that are kept, the one that was asked last first."""

    async def record_knowledge_change(
        self, change: KnowledgeChange, files: Mapping[str, str | None]
    ) -> KnowledgeChange:
        """Keep a change of the knowledge, and give it with its number.

        `files` are those that it changed, by their path within its folder, with what they say now;
        None is for one that is gone.
        """

    async def find_knowledge_change(self, id_: int) -> KnowledgeChange | None:
        """Give the change of the knowledge with that number."""

    async def list_knowledge_changes(
        self, item: str | None = None, limit: int = 25, *, folder: int = 0
    ) -> tuple[KnowledgeChange, ...]:
        """Give the changes of a knowledge folder, or of one entry or check, the latest first."""

    async def read_known_files(self, folder: int = 0) -> Mapping[str, str]:
        """Give what each file of a knowledge folder said when its history was last written."""

    async def keep_known_files(self, files: Mapping[str, str | None], folder: int = 0) -> None:
        """Keep what a folder's files say now without a change: where its history begins."""

    async def list_knowledge_folders(self) -> Mapping[int, str]:
        """Give where each knowledge folder with a history was last, by its number.

        The path is empty for the folder of a history from before paths were kept.
        """

    async def place_knowledge_folder(self, path: str, folder: int | None = None) -> int:
        """Keep where a folder is now, a new one under a new number, and give its number."""

    async def gather(self, user: int) -> PersonalData:
        """Give all that is kept about a person, by their Discord id."""

    async def forget(self, user: int) -> int:
        """Delete all that is kept about a person at once, and give how many records that were.

        Where others asked the editors the same, the question stays without them; a setting that
        they changed stays changed, without their id, and so does the knowledge, without their name
        too.
        """

    async def purge(self, before: datetime) -> int:
        """Delete what is about persons and older, and give how many records that were.

        Settings in force and receipts stay, and so do changes of the knowledge, without their
        authors.
        """
