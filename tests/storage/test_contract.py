"""What every store promises, held by each of them: in memory, and in a real SQLite file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from bot.answering.receipts import issue_receipt
from bot.answering.sureness import Sureness
from bot.storage.knowledge_changes import (
    Author,
    ChangeKind,
    ItemChange,
    ItemKind,
    KnowledgeChange,
    LoggedQuestion,
)
from bot.storage.server_settings import ServerSettings, SettingsChange
from bot.storage.store import Store
from bot.storage.values import Feedback, Reason, Standing
from tests.conftest import build_small_knowledge
from tests.storage.conftest import (
    ALICE,
    BOB,
    NOON,
    SERVER,
    build_exchange,
    build_request,
    build_subscription,
    build_vote,
    later,
)


async def test_an_exchange_comes_back_as_it_was(store: Store) -> None:
    exchange = build_exchange(store)
    await store.record_exchange(exchange)
    assert await store.find_exchange(exchange.id) == exchange
    assert (await store.gather(ALICE)).exchanges == (exchange,)
    assert await store.find_exchange(exchange.id + 1) is None


async def test_an_exchange_that_found_nothing_comes_back_too(store: Store) -> None:
    exchange = replace(build_exchange(store), entry=None, server=None)
    await store.record_exchange(exchange)
    assert await store.find_exchange(exchange.id) == exchange


async def test_an_exchange_is_kept_once(store: Store) -> None:
    exchange = build_exchange(store)
    await store.record_exchange(exchange)
    await store.record_exchange(replace(exchange, question="Something else?"))
    assert (await store.gather(ALICE)).exchanges == (exchange,)


async def test_exchanges_and_votes_are_listed_from_a_time_on_the_latest_first(
    store: Store,
) -> None:
    exchanges = [build_exchange(store, at=later(60 * hour)) for hour in (1, 3, 2)]
    for exchange in exchanges:
        await store.record_exchange(exchange)
    first, last, middle = exchanges
    assert await store.list_exchanges(NOON) == (last, middle, first)
    assert await store.list_exchanges(later(120)) == (last, middle)
    assert await store.list_exchanges(NOON, limit=1) == (last,)
    vote = build_vote(store, first.id)
    await store.vote(vote)
    assert await store.list_feedback(vote.voted_at) == (vote,)
    assert await store.list_feedback(vote.voted_at + timedelta(seconds=1)) == ()


async def test_what_is_dismissed_is_kept_by_server_with_the_last_time(store: Store) -> None:
    await store.dismiss(SERVER, ["How many drones?", "how many DRONES"], NOON)
    assert await store.list_dismissed(SERVER) == {"how many drones": NOON}
    assert await store.list_dismissed(None) == {}
    await store.dismiss(SERVER, ["How many drones?"], later(60))
    assert await store.list_dismissed(SERVER) == {"how many drones": later(60)}
    await store.dismiss(SERVER, [], later(120))
    await store.dismiss(None, ["Who is it?"], NOON)
    assert await store.list_dismissed(None) == {"who is it": NOON}
    assert await store.purge(later(30)) == 1
    assert await store.list_dismissed(None) == {}
    assert await store.list_dismissed(SERVER) == {"how many drones": later(60)}


async def test_a_time_is_the_same_whatever_its_zone(store: Store) -> None:
    shanghai = NOON.astimezone(timezone(timedelta(hours=8)))
    exchange = build_exchange(store, at=shanghai)
    await store.record_exchange(exchange)
    found = await store.find_exchange(exchange.id)
    assert found is not None
    assert found.asked_at == NOON
    assert found.asked_at.utcoffset() is not None


async def test_secrets_in_a_question_are_not_kept(store: Store) -> None:
    exchange = build_exchange(store, "Did ada@example.org call +49 30 901820?")
    await store.record_exchange(exchange)
    asked = await store.ask_editors(build_request(store, "Why does ada@example.org not answer?"))
    found = await store.find_exchange(exchange.id)
    assert found is not None
    assert found.question == "Did [e-mail] call [phone]?"
    assert asked.question.question == "Why does [e-mail] not answer?"


async def test_a_person_is_a_hash_that_does_not_hold_their_id(store: Store) -> None:
    alice = store.pseudonymize(ALICE)
    assert alice == store.pseudonymize(ALICE)
    assert alice != store.pseudonymize(BOB)
    assert str(ALICE) not in alice
    assert len(alice) == 64


async def test_a_vote_is_one_a_person_and_can_be_changed(store: Store) -> None:
    first = build_vote(store, 5)
    assert await store.vote(first) is None
    second = replace(first, is_helpful=False, reason=Reason.OUT_OF_DATE, voted_at=later(1))
    assert await store.vote(second) == first
    assert (await store.gather(ALICE)).feedback == (second,)


async def test_votes_of_others_and_on_other_exchanges_stand_beside_it(store: Store) -> None:
    mine, other, theirs = (
        build_vote(store, 5),
        build_vote(store, 6, at=later(1)),
        build_vote(store, 5, voter=BOB),
    )
    for vote in (mine, other, theirs):
        assert await store.vote(vote) is None
    assert (await store.gather(ALICE)).feedback == (mine, other)
    assert (await store.gather(BOB)).feedback == (theirs,)


@pytest.mark.parametrize("reason", [None, *Reason])
async def test_each_reason_comes_back(store: Store, reason: Reason | None) -> None:
    vote = Feedback(7, "bells", store.pseudonymize(BOB), NOON, is_helpful=False, reason=reason)
    await store.vote(vote)
    assert (await store.gather(BOB)).feedback == (vote,)


async def test_a_question_is_queued_once_and_counts_who_asks(store: Store) -> None:
    new = await store.ask_editors(build_request(store, "Who paid for the show?"))
    joined = await store.ask_editors(
        build_request(store, "who PAID for the show", asker=BOB, at=later(5))
    )
    again = await store.ask_editors(build_request(store, "Who paid for the show??", at=later(9)))
    assert [new.standing, joined.standing, again.standing] == [
        Standing.NEW,
        Standing.JOINED,
        Standing.REPEATED,
    ]
    assert (new.question.people, joined.question.people, again.question.people) == (1, 2, 2)
    assert await store.list_queue(SERVER) == (again.question,)
    assert again.question == replace(new.question, people=2, last_asked_at=later(5))
    assert again.question.question == "Who paid for the show?"


@pytest.mark.parametrize("typed", ["!?", "🤷", "  ¿?  "])
async def test_a_question_without_words_is_queued_all_the_same(store: Store, typed: str) -> None:
    await store.ask_editors(build_request(store, "…"))
    assert (await store.ask_editors(build_request(store, typed))).standing is Standing.NEW


async def test_each_server_has_its_own_queue(store: Store) -> None:
    for server in (SERVER, SERVER - 1, None):
        asked = await store.ask_editors(build_request(store, server=server))
        assert asked.standing is Standing.NEW
        assert await store.list_queue(server) == (asked.question,)
        assert asked.question.server == server


async def test_the_queue_shows_first_what_most_people_ask_for(store: Store) -> None:
    await store.ask_editors(build_request(store, "Who paid?", at=later(2)))
    await store.ask_editors(build_request(store, "Who flew?", at=later(1)))
    await store.ask_editors(build_request(store, "Who sang?", at=later(3)))
    await store.ask_editors(build_request(store, "Who sang?", asker=BOB, at=later(4)))
    listed = [one.question for one in await store.list_queue(SERVER)]
    assert listed == ["Who sang?", "Who flew?", "Who paid?"]
    assert [one.question for one in await store.list_queue(SERVER, limit=1)] == ["Who sang?"]


async def test_a_closed_question_leaves_the_queue_and_can_come_again(store: Store) -> None:
    asked = await store.ask_editors(build_request(store))
    assert await store.close_question(asked.question.id)
    assert not await store.close_question(asked.question.id)
    assert await store.list_queue(SERVER) == ()
    assert (await store.gather(ALICE)).requests == ()
    assert (await store.ask_editors(build_request(store))).standing is Standing.NEW


async def test_who_wants_to_be_told_is_kept_once_a_question_and_place(store: Store) -> None:
    first = build_subscription()
    assert await store.subscribe(first)
    assert not await store.subscribe(build_subscription("who PAID for the show", at=later(1)))
    others = [
        build_subscription(user=BOB, at=later(2)),
        build_subscription(channel=8, at=later(3)),
        build_subscription("Who filmed it?", at=later(4)),
    ]
    for one in reversed(others):
        assert await store.subscribe(one)
    assert await store.list_subscriptions() == (first, *others)
    assert await store.unsubscribe(first)
    assert not await store.unsubscribe(first)
    assert await store.list_subscriptions() == tuple(others)
    assert await store.forget(ALICE) == 2
    assert await store.purge(later(2)) == 0
    assert await store.purge(later(3)) == 1
    assert await store.list_subscriptions() == ()


async def test_a_server_without_settings_has_the_defaults(store: Store) -> None:
    assert await store.read_settings(SERVER) == ServerSettings(SERVER)


async def test_settings_come_back_as_they_were(store: Store) -> None:
    wanted = ServerSettings(
        SERVER,
        listening=frozenset({SERVER - 5, 7}),
        editor_role=SERVER - 6,
        editor_channel=SERVER - 7,
        is_private=True,
        sureness=Sureness.CAREFUL,
        languages=("zh-CN", "es"),
        uses_threads=True,
    )
    await store.change_settings(SERVER, lambda _: wanted, by=ALICE, at=NOON)
    assert await store.read_settings(SERVER) == wanted
    assert await store.read_settings(SERVER - 1) == ServerSettings(SERVER - 1)


async def test_a_change_is_logged_with_who_and_when(store: Store) -> None:
    made = await store.change_settings(
        SERVER,
        lambda now: replace(now, sureness=Sureness.EAGER, listening=frozenset({9, 4})),
        by=ALICE,
        at=NOON,
    )
    await store.change_settings(
        SERVER, lambda now: replace(now, sureness=Sureness.CAREFUL), by=BOB, at=later(1)
    )
    listening = SettingsChange(SERVER, "listening", "[]", "[4, 9]", ALICE, NOON)
    eager = SettingsChange(SERVER, "sureness", '"balanced"', '"eager"', ALICE, NOON)
    careful = SettingsChange(SERVER, "sureness", '"eager"', '"careful"', BOB, later(1))
    assert made == (listening, eager)
    assert await store.list_changes(SERVER) == (careful, eager, listening)
    assert await store.list_changes(SERVER, limit=1) == (careful,)
    assert await store.list_changes(SERVER + 1) == ()


async def test_setting_what_is_set_changes_nothing(store: Store) -> None:
    assert await store.change_settings(SERVER, lambda now: now, by=ALICE, at=NOON) == ()
    assert await store.list_changes(SERVER) == ()


async def test_a_change_that_fails_leaves_all_as_it_was(store: Store) -> None:
    def fail(_: ServerSettings) -> ServerSettings:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.change_settings(SERVER, fail, by=ALICE, at=NOON)
    assert await store.read_settings(SERVER) == ServerSettings(SERVER)
    assert await store.list_changes(SERVER) == ()


async def test_a_receipt_comes_back_as_it_was(store: Store) -> None:
    knowledge = build_small_knowledge()
    receipts = [issue_receipt(knowledge, entry) for entry in knowledge.entries.values()]
    await store.keep_receipts(receipts)
    await store.keep_receipts(receipts[:1])
    await store.keep_receipts([])
    for receipt in receipts:
        assert await store.find_receipt(receipt.id) == receipt
    assert await store.find_receipt("0000-0000") is None


async def test_a_person_sees_all_about_them_and_nothing_of_others(store: Store) -> None:
    old, new = build_exchange(store, at=NOON), build_exchange(store, "And why?", at=later(1))
    for exchange in (new, old, build_exchange(store, asker=BOB)):
        await store.record_exchange(exchange)
    await store.ask_editors(build_request(store, "Who paid?", asker=BOB))
    await store.ask_editors(build_request(store, "who paid", at=later(3)))
    await store.subscribe(build_subscription())
    await store.subscribe(build_subscription(user=BOB))
    await store.change_settings(SERVER, lambda s: replace(s, is_private=True), by=ALICE, at=NOON)
    data = await store.gather(ALICE)
    assert data.exchanges == (old, new)
    assert [(one.question, one.asked_at) for one in data.requests] == [("Who paid?", later(3))]
    assert [one.changed_by for one in data.changes] == [ALICE]
    assert data.subscriptions == (build_subscription(),)
    assert data.count == 5
    assert (await store.gather(3)).count == 0


async def test_a_person_is_forgotten_at_once_and_others_are_not(store: Store) -> None:
    for who in (ALICE, BOB):
        exchange = build_exchange(store, asker=who)
        await store.record_exchange(exchange)
        await store.vote(build_vote(store, exchange.id, voter=who))
        await store.ask_editors(build_request(store, asker=who))
    await store.ask_editors(build_request(store, "Only Alice asks this?"))
    await store.change_settings(SERVER, lambda s: replace(s, is_private=True), by=ALICE, at=NOON)
    theirs = await store.gather(BOB)
    assert await store.forget(ALICE) == 5
    assert (await store.gather(ALICE)).count == 0
    assert await store.gather(BOB) == theirs
    (waiting,) = await store.list_queue(SERVER)
    assert (waiting.question, waiting.people) == ("Who paid for the show?", 1)
    assert (await store.read_settings(SERVER)).is_private
    assert [one.changed_by for one in await store.list_changes(SERVER)] == [None]
    assert await store.forget(ALICE) == 0


async def test_what_is_older_is_purged_and_what_is_not_stays(store: Store) -> None:
    for at in (NOON, later(10)):
        exchange = build_exchange(store, at=at)
        await store.record_exchange(exchange)
        await store.vote(build_vote(store, exchange.id, at=at))
        await store.ask_editors(build_request(store, f"Asked at {at.minute}?", at=at))
    await store.ask_editors(build_request(store, "Asked by two?", at=NOON))
    await store.ask_editors(build_request(store, "Asked by two?", asker=BOB, at=later(10)))
    await store.change_settings(SERVER, lambda s: replace(s, is_private=True), by=ALICE, at=NOON)
    assert await store.purge(later(10)) == 5
    kept = await store.gather(ALICE)
    assert [one.asked_at for one in kept.exchanges] == [later(10)]
    assert [one.voted_at for one in kept.feedback] == [later(10)]
    queue = await store.list_queue(SERVER)
    assert [(one.question, one.people) for one in queue] == [
        ("Asked at 10?", 1),
        ("Asked by two?", 1),
    ]
    assert await store.list_changes(SERVER) == ()
    assert (await store.read_settings(SERVER)).is_private
    assert await store.purge(later(10)) == 0


async def test_receipts_outlive_forgetting_and_purging(store: Store) -> None:
    knowledge = build_small_knowledge()
    receipt = issue_receipt(knowledge, knowledge.entries["bells"])
    await store.keep_receipts([receipt])
    await store.forget(ALICE)
    await store.purge(later(10_000))
    assert await store.find_receipt(receipt.id) == receipt


async def test_a_closed_store_opens_again_where_it_is_used(store: Store) -> None:
    await store.close()
    await store.close()
    exchange = build_exchange(store)
    await store.record_exchange(exchange)
    assert await store.find_exchange(exchange.id) == exchange


def build_change(at: datetime = NOON, author: Author | None = None) -> KnowledgeChange:
    items = (
        ItemChange("topics/drones.yaml", ItemKind.ENTRY, "bells", "id: bells\n", "", "bread"),
        ItemChange("checks.yaml", ItemKind.CHECK, "Why?", "", "ask: Why?\n"),
    )
    who = author or Author("Alice", ALICE)
    return KnowledgeChange(0, at, who, "Because.", ChangeKind.REMOVED, items, undoes=3)


async def test_a_change_of_the_knowledge_comes_back_as_it_was_with_its_number(
    store: Store,
) -> None:
    first = await store.record_knowledge_change(build_change(), {"checks.yaml": "a\n"})
    second = await store.record_knowledge_change(
        build_change(later(1), Author("on disk")), {"checks.yaml": None, "topics/a.yaml": "b\n"}
    )
    assert (first.id, second.id) == (1, 2)
    assert replace(first, id=0) == build_change()
    assert await store.find_knowledge_change(1) == first
    assert await store.find_knowledge_change(3) is None
    assert await store.list_knowledge_changes() == (second, first)
    assert await store.list_knowledge_changes("bells", 1) == (second,)
    assert await store.list_knowledge_changes("bread") == ()
    assert await store.read_known_files() == {"topics/a.yaml": "b\n"}


async def test_known_files_are_kept_without_a_change(store: Store) -> None:
    assert await store.read_known_files() == {}
    await store.keep_known_files({"a": "1", "b": "2"})
    await store.keep_known_files({"a": None, "b": "3"})
    assert await store.read_known_files() == {"b": "3"}
    assert await store.list_knowledge_changes() == ()


async def test_the_questions_that_were_asked_are_listed_once_each_the_latest_first(
    store: Store,
) -> None:
    for text, minute, who in (("Why?", 0, ALICE), ("How?", 1, BOB), ("Why?", 2, BOB)):
        await store.record_exchange(build_exchange(store, text, asker=who, at=later(minute)))
    assert await store.list_asked() == (
        LoggedQuestion("Why?", "en-GB", 2, later(2)),
        LoggedQuestion("How?", "en-GB", 1, later(1)),
    )
    assert [one.question for one in await store.list_asked(1)] == ["Why?"]


async def test_an_editor_who_is_forgotten_leaves_their_changes_without_their_name(
    store: Store,
) -> None:
    mine = await store.record_knowledge_change(build_change(), {})
    theirs = await store.record_knowledge_change(build_change(author=Author("Bob", BOB)), {})
    assert (await store.gather(ALICE)).edits == (mine,)
    assert await store.forget(ALICE) == 1
    assert (await store.gather(ALICE)).count == 0
    assert await store.find_knowledge_change(1) == replace(mine, author=Author(""))
    assert await store.find_knowledge_change(2) == theirs


async def test_with_age_a_change_of_the_knowledge_loses_its_author_and_stays(
    store: Store,
) -> None:
    old = await store.record_knowledge_change(build_change(), {})
    new = await store.record_knowledge_change(build_change(later(10)), {})
    hand = await store.record_knowledge_change(build_change(author=Author("on disk")), {})
    assert await store.purge(later(10)) == 1
    assert await store.purge(later(10)) == 0
    assert await store.list_knowledge_changes() == (hand, new, replace(old, author=Author("")))


async def test_each_knowledge_folder_has_a_history_of_its_own(store: Store) -> None:
    one, other = [await store.place_knowledge_folder(path) for path in ("/one", "/other")]
    assert await store.place_knowledge_folder("/one") == one
    await store.keep_known_files({"checks.yaml": "theirs"}, other)
    kept = await store.record_knowledge_change(
        replace(build_change(), folder=one), {"checks.yaml": "mine"}
    )
    assert kept.folder == one
    assert await store.list_knowledge_changes(folder=one) == (kept,)
    assert await store.list_knowledge_changes(folder=other) == ()
    assert await store.read_known_files(one) == {"checks.yaml": "mine"}
    await store.keep_known_files({"checks.yaml": None}, one)
    assert await store.read_known_files(one) == {}
    assert await store.read_known_files(other) == {"checks.yaml": "theirs"}


async def test_a_knowledge_folder_that_moved_keeps_its_number(store: Store) -> None:
    assert await store.list_knowledge_folders() == {}
    number = await store.place_knowledge_folder("/old")
    assert await store.place_knowledge_folder("/new", number) == number
    assert await store.list_knowledge_folders() == {number: "/new"}
