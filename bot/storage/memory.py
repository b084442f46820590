"""The store that forgets all when the process ends: for tests, the terminal and the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from bot.answering.receipts import Receipt
from bot.storage.knowledge_changes import Author, KnowledgeChange, LoggedQuestion
from bot.storage.pseudonyms import Pseudonymizer
from bot.storage.server_settings import ServerSettings, SettingsChange, list_changes
from bot.storage.values import (
    EditorRequest,
    Exchange,
    Feedback,
    PersonalData,
    Pseudonym,
    Queued,
    QueuedQuestion,
    Standing,
    Subscription,
    normalize_question,
)


@dataclass(slots=True)
class _Waiting:
    """A question in the queue, with who asked for it and when."""

    first: EditorRequest
    requests: dict[Pseudonym, datetime] = field(default_factory=dict)


class MemoryStore:
    """A `Store` in dictionaries; it never fails."""

    def __init__(self) -> None:
        """Start with nothing, and with a key of its own."""
        self._pseudonymizer = Pseudonymizer.make()
        self._exchanges: dict[int, Exchange] = {}
        self._feedback: dict[tuple[int, Pseudonym], Feedback] = {}
        self._queue: dict[int, _Waiting] = {}
        self._numbers = count(1)
        self._settings: dict[int, ServerSettings] = {}
        self._changes: list[SettingsChange] = []
        self._receipts: dict[str, Receipt] = {}
        self._edits: list[KnowledgeChange] = []
        self._files: dict[int, dict[str, str]] = {}
        self._folders: dict[int, str] = {}
        self._subscriptions: dict[tuple[int, str, int], Subscription] = {}
        self._dismissed: dict[tuple[int | None, str], datetime] = {}

    async def open(self) -> None:
        """Be ready at once."""

    async def close(self) -> None:
        """Keep all: whoever holds the store may go on."""

    def pseudonymize(self, user: int) -> Pseudonym:
        """Give the keyed hash of a person by their Discord id."""
        return self._pseudonymizer.hash(user)

    async def record_exchange(self, exchange: Exchange) -> None:
        """Keep an exchange; one of the same id is kept once."""
        self._exchanges.setdefault(exchange.id, exchange)

    async def find_exchange(self, id_: int) -> Exchange | None:
        """Give the exchange with that id, as long as it is kept."""
        return self._exchanges.get(id_)

    async def vote(self, feedback: Feedback) -> Feedback | None:
        """Keep a person's vote on an exchange, and give the one that it replaces, if any."""
        key = (feedback.exchange, feedback.voter)
        former = self._feedback.get(key)
        self._feedback[key] = feedback
        return former

    async def ask_editors(self, request: EditorRequest) -> Queued:
        """Put a question into the queue of its server, or join those who asked for it before."""
        found = self._find_waiting(request)
        number = next(self._numbers) if found is None else found
        waiting = self._queue.setdefault(number, _Waiting(request))
        standing = Standing.NEW if found is None else Standing.JOINED
        if request.asker in waiting.requests:
            standing = Standing.REPEATED
        waiting.requests.setdefault(request.asker, request.asked_at)
        return Queued(standing, _summarize(number, waiting))

    async def list_queue(self, server: int | None, limit: int = 25) -> tuple[QueuedQuestion, ...]:
        """Give the questions that wait in a server, the one that most people asked for first."""
        found = [
            _summarize(*item) for item in self._queue.items() if item[1].first.server == server
        ]
        return tuple(sorted(found, key=lambda one: (-one.people, one.first_asked_at, one.id)))[
            :limit
        ]

    async def close_question(self, question: int) -> bool:
        """Take a question out of the queue by its id; False where it was not there."""
        return self._queue.pop(question, None) is not None

    async def subscribe(self, subscription: Subscription) -> bool:
        """Keep that a person wants to be told; False where they do already."""
        key = _name_subscription(subscription)
        return self._subscriptions.setdefault(key, subscription) is subscription

    async def list_subscriptions(self) -> tuple[Subscription, ...]:
        """Give who wants to be told of what, the oldest first."""
        order = sorted(self._subscriptions.values(), key=_name_subscription)
        return tuple(sorted(order, key=lambda one: one.asked_at))

    async def unsubscribe(self, subscription: Subscription) -> bool:
        """Delete it; False where it was not there."""
        return self._subscriptions.pop(_name_subscription(subscription), None) is not None

    async def list_exchanges(self, since: datetime, limit: int = 20_000) -> tuple[Exchange, ...]:
        """Give the exchanges from a time on, of all servers, the latest first."""
        found = [one for one in self._exchanges.values() if one.asked_at >= since]
        return tuple(sorted(found, key=lambda one: (-one.asked_at.timestamp(), one.id))[:limit])

    async def list_feedback(self, since: datetime, limit: int = 20_000) -> tuple[Feedback, ...]:
        """Give the votes from a time on, of all servers, the latest first."""
        found = [one for one in self._feedback.values() if one.voted_at >= since]
        order = sorted(found, key=lambda o: (-o.voted_at.timestamp(), o.exchange, o.voter))
        return tuple(order[:limit])

    async def dismiss(self, server: int | None, questions: Iterable[str], at: datetime) -> None:
        """Keep that the editors of a server want to hear no more of questions asked until then."""
        for text in questions:
            self._dismissed[server, normalize_question(text)] = at

    async def list_dismissed(self, server: int | None) -> Mapping[str, datetime]:
        """Give what `normalize_question` makes of the dismissed questions, with the last time."""
        return {text: at for (place, text), at in self._dismissed.items() if place == server}

    async def read_settings(self, server: int) -> ServerSettings:
        """Give a server's settings, the defaults where nobody set any."""
        return self._settings.get(server, ServerSettings(server))

    async def change_settings(
        self,
        server: int,
        change: Callable[[ServerSettings], ServerSettings],
        *,
        by: int,
        at: datetime,
    ) -> tuple[SettingsChange, ...]:
        """Change a server's settings, and give what is different now."""
        before = await self.read_settings(server)
        after = replace(change(before), server=server)
        changes = list_changes(before, after, by=by, at=at)
        self._settings[server] = after
        self._changes.extend(changes)
        return changes

    async def list_changes(self, server: int, limit: int = 25) -> tuple[SettingsChange, ...]:
        """Give the changes of a server's settings, the latest first."""
        found = [one for one in reversed(self._changes) if one.server == server]
        return tuple(sorted(found, key=lambda one: one.changed_at, reverse=True)[:limit])

    async def keep_receipts(self, receipts: Iterable[Receipt]) -> None:
        """Keep receipts for good; known ones are passed over."""
        for receipt in receipts:
            self._receipts.setdefault(receipt.id, receipt)

    async def find_receipt(self, id_: str) -> Receipt | None:
        """Give the receipt with that id, in the form `K7Q2-M9XD`."""
        return self._receipts.get(id_)

    async def list_asked(self, limit: int = 500) -> tuple[LoggedQuestion, ...]:
        """Give the distinct questions that are kept, the one that was asked last first."""
        found: dict[str, LoggedQuestion] = {}
        for one in sorted(self._exchanges.values(), key=lambda one: one.asked_at):
            times = found[one.question].times + 1 if one.question in found else 1
            found[one.question] = LoggedQuestion(one.question, one.language, times, one.asked_at)
        latest = sorted(found.values(), key=lambda one: one.question)
        return tuple(sorted(latest, key=lambda one: one.last_asked_at, reverse=True)[:limit])

    async def record_knowledge_change(
        self, change: KnowledgeChange, files: Mapping[str, str | None]
    ) -> KnowledgeChange:
        """Keep a change of the knowledge with what the files say now, and give it numbered."""
        kept = replace(change, id=len(self._edits) + 1)
        self._edits.append(kept)
        await self.keep_known_files(files, kept.folder)
        return kept

    async def find_knowledge_change(self, id_: int) -> KnowledgeChange | None:
        """Give the change of the knowledge with that number."""
        return self._edits[id_ - 1] if 0 < id_ <= len(self._edits) else None

    async def list_knowledge_changes(
        self, item: str | None = None, limit: int = 25, *, folder: int = 0
    ) -> tuple[KnowledgeChange, ...]:
        """Give the changes of a knowledge folder, or of one entry or check, the latest first."""
        found = [
            change
            for change in reversed(self._edits)
            if change.folder == folder
            and (item is None or any(one.item == item for one in change.items))
        ]
        return tuple(found[:limit])

    async def read_known_files(self, folder: int = 0) -> Mapping[str, str]:
        """Give what each file of a knowledge folder said when its history was last written."""
        return dict(self._files.get(folder, {}))

    async def keep_known_files(self, files: Mapping[str, str | None], folder: int = 0) -> None:
        """Keep what a folder's files say now without a change: where its history begins."""
        known = self._files.setdefault(folder, {})
        for file, text in files.items():
            known.pop(file, None)
            if text is not None:
                known[file] = text

    async def list_knowledge_folders(self) -> Mapping[int, str]:
        """Give where each knowledge folder with a history was last, by its number."""
        return dict(self._folders)

    async def place_knowledge_folder(self, path: str, folder: int | None = None) -> int:
        """Keep where a folder is now, a new one under a new number, and give its number."""
        known = [number for number, place in self._folders.items() if place == path]
        number = folder or (known[0] if known else len(self._folders) + 1)
        self._folders[number] = path
        return number

    async def gather(self, user: int) -> PersonalData:
        """Give all that is kept about a person, by their Discord id."""
        who = self.pseudonymize(user)
        exchanges = [one for one in self._exchanges.values() if one.asker == who]
        feedback = [one for one in self._feedback.values() if one.voter == who]
        requests = [
            replace(waiting.first, asker=who, asked_at=waiting.requests[who])
            for waiting in self._queue.values()
            if who in waiting.requests
        ]
        return PersonalData(
            tuple(sorted(exchanges, key=lambda one: one.asked_at)),
            tuple(sorted(feedback, key=lambda one: one.voted_at)),
            tuple(sorted(requests, key=lambda one: one.asked_at)),
            tuple(one for one in self._changes if one.changed_by == user),
            tuple(one for one in self._edits if one.author.user == user),
            tuple(one for one in await self.list_subscriptions() if one.user == user),
        )

    async def forget(self, user: int) -> int:
        """Delete all that is kept about a person at once, and give how many records that were."""
        known = await self.gather(user)
        who = self.pseudonymize(user)
        for exchange in known.exchanges:
            del self._exchanges[exchange.id]
        for vote in known.feedback:
            del self._feedback[vote.exchange, who]
        self._drop_subscriptions(lambda one: one.user == user)
        self._drop_requests(lambda asker, _: asker == who)
        self._changes = [
            replace(one, changed_by=None) if one.changed_by == user else one
            for one in self._changes
        ]
        self._forget_authors(lambda one: one.author.user == user)
        return known.count

    async def purge(self, before: datetime) -> int:
        """Delete what is about persons and older, and give how many records that were."""
        exchanges = [one.id for one in self._exchanges.values() if one.asked_at < before]
        dismissed = [key for key, at in self._dismissed.items() if at < before]
        votes = [key for key, one in self._feedback.items() if one.voted_at < before]
        kept = [one for one in self._changes if one.changed_at >= before]
        gone = len(exchanges) + len(votes) + len(dismissed) + len(self._changes) - len(kept)
        for text in dismissed:
            del self._dismissed[text]
        for id_ in exchanges:
            del self._exchanges[id_]
        for key in votes:
            del self._feedback[key]
        self._changes = kept
        gone += self._forget_authors(lambda one: one.at < before)
        gone += self._drop_subscriptions(lambda one: one.asked_at < before)
        return gone + self._drop_requests(lambda _, asked_at: asked_at < before)

    def _drop_requests(self, is_due: Callable[[Pseudonym, datetime], bool]) -> int:
        """Delete requests, and questions for which nobody asks any more; give how many requests."""
        gone = 0
        for number, waiting in list(self._queue.items()):
            kept = {who: at for who, at in waiting.requests.items() if not is_due(who, at)}
            gone += len(waiting.requests) - len(kept)
            waiting.requests = kept
            if not kept:
                del self._queue[number]
        return gone

    def _drop_subscriptions(self, is_due: Callable[[Subscription], bool]) -> int:
        due = [key for key, one in self._subscriptions.items() if is_due(one)]
        for key in due:
            del self._subscriptions[key]
        return len(due)

    def _forget_authors(self, is_due: Callable[[KnowledgeChange], bool]) -> int:
        """Take authors that are known by their Discord id out of changes; give how many changes."""
        due = [one for one in self._edits if one.author.user is not None and is_due(one)]
        for one in due:
            self._edits[one.id - 1] = replace(one, author=Author(""))
        return len(due)

    def _find_waiting(self, request: EditorRequest) -> int | None:
        wanted = (request.server, normalize_question(request.question))
        for number, waiting in self._queue.items():
            if (waiting.first.server, normalize_question(waiting.first.question)) == wanted:
                return number
        return None


def _name_subscription(one: Subscription) -> tuple[int, str, int]:
    """Give what there is only one subscription of."""
    return one.user, normalize_question(one.question), one.channel


def _summarize(number: int, waiting: _Waiting) -> QueuedQuestion:
    return QueuedQuestion(
        number,
        waiting.first.server,
        waiting.first.question,
        waiting.first.language,
        len(waiting.requests),
        min(waiting.requests.values()),
        max(waiting.requests.values()),
    )
