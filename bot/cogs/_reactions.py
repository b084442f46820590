"""What can be said to an answer, as rows and whole messages: why, a vote, a word to the editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answering.values import Answer, Why
from bot.cogs._ids import Action, Press
from bot.cogs._items import PressButton, build_button
from bot.cogs._layout import BROWSING, Screen
from bot.cogs._writing import escape, quote_typed
from bot.locales.texts import Texts
from bot.storage.values import Feedback, Queued, Reason, Standing

REASONS = {
    Action.WRONG_FACT: (Reason.WRONG_FACT, "vote-wrong-fact"),
    Action.NOT_MY_QUESTION: (Reason.NOT_MY_QUESTION, "vote-not-my-question"),
    Action.OUT_OF_DATE: (Reason.OUT_OF_DATE, "vote-out-of-date"),
    Action.OTHER: (Reason.OTHER, "vote-other"),
}
"""What was wrong, by the button that says so, with the text of the button."""

_SURE = (
    (0.95, "why-sure-nearly-certain"),
    (0.8, "why-sure-very"),
    (0.6, "why-sure-fairly"),
    (0.4, "why-sure-likely"),
)
"""From which probability on a confidence is called so."""
_CLOSE = 0.5
"""A runner-up with more than half the confidence of the first is close behind it."""
_MOST_WORDS = 12


def build_reactions(entry: str, exchange: int, texts: Texts) -> tuple[PressButton, ...]:
    """Build the buttons by which anyone can ask why an entry answered, and vote."""
    return (
        build_button(Press(Action.WHY, entry, exchange), texts("answer-why")),
        build_button(Press(Action.HELPFUL, entry, exchange), texts("answer-helpful")),
        build_button(Press(Action.UNHELPFUL, entry, exchange), texts("answer-unhelpful")),
    )


def build_editors_button(entry: str, exchange: int, texts: Texts) -> PressButton:
    """Build the button that puts the question of an exchange into the editors' queue."""
    return build_button(Press(Action.EDITORS, entry, exchange), texts("answer-editors"))


def show_why(answer: Answer, texts: Texts) -> Screen:
    """Show in plain words what spoke for an answer, what against it, and what came second."""
    why = answer.why
    if why is None:
        return Screen((texts("why-nothing"),), BROWSING)
    head = f"### {texts('why-title', question=escape(why.entry.title_in(*texts.wanted)))}"
    lines = "\n".join(f"- {line}" for line in _explain(answer, why, texts))
    if why.runner_up is None:
        return Screen((head, lines), BROWSING)
    show = Press(Action.CARD, why.runner_up.entry.id)
    return Screen((head, lines), BROWSING, ((build_button(show, texts("why-show-second")),),))


def show_reasons(entry: str, exchange: int, texts: Texts) -> Screen:
    """Ask what was wrong with an answer; to say nothing more is fine too."""
    reasons = tuple(
        build_button(Press(action, entry, exchange), texts(text))
        for action, (_, text) in REASONS.items()
    )
    editors = (build_editors_button(entry, exchange, texts),)
    return Screen((texts("vote-what-was-wrong"),), BROWSING, (reasons, editors))


def show_thanks(vote: Feedback, former: Feedback | None, texts: Texts) -> Screen:
    """Confirm a vote, and say whether it took another's place."""
    said = texts("vote-noted-helpful" if vote.is_helpful else "vote-noted-unhelpful")
    is_changed = former is not None and former.is_helpful is not vote.is_helpful
    more = texts("vote-changed" if is_changed else "vote-changeable")
    return Screen((f"{said} {more}",), BROWSING)


def show_queued(
    queued: Queued, texts: Texts, *, exchange: int = 0, is_private: bool = False
) -> Screen:
    """Say where a question stands in the editors' queue.

    With the id of its `exchange` it offers to tell of the answer, when there is one: where it was
    asked, or in a direct message if what was asked `is_private`.
    """
    question = texts("quoted", text=quote_typed(queued.question.question, 300))
    others = queued.question.people - 1
    match queued.standing:
        case Standing.NEW:
            said = texts("editors-new", question=question)
        case Standing.JOINED:
            said = texts("editors-joined", question=question, count=others)
        case Standing.REPEATED:
            said = texts("editors-repeated", question=question)
    screen = Screen((said,), BROWSING)
    if not exchange:
        return screen
    action = Action.TELL_ALONE if is_private else Action.TELL
    label = texts("tell-me-alone" if is_private else "tell-me")
    return screen.with_row(build_button(Press(action, number=exchange), label))


def show_subscribed(texts: Texts, *, is_new: bool, is_private: bool) -> Screen:
    """Say that they will be told once, and where."""
    if is_private:
        said = texts("tell-noted-alone" if is_new else "tell-noted-alone-before")
    else:
        said = texts("tell-noted" if is_new else "tell-noted-before")
    return Screen((said,), BROWSING)


def _explain(answer: Answer, why: Why, texts: Texts) -> Iterator[str]:
    if answer.reading:
        yield texts("why-reading", question=_quote(answer.reading, texts))
    yield texts("why-wording", wording=_quote(why.wording, texts))
    if why.matched:
        yield texts("why-matched", words=_join(why.matched, texts))
    if why.missing:
        yield texts("why-missing", words=_join(why.missing, texts))
    yield texts(_name_sureness(answer.confidence))
    if why.runner_up:
        second = why.runner_up
        is_close = second.confidence > _CLOSE * answer.confidence
        title = _quote(second.entry.title_in(*texts.wanted), texts)
        yield texts("why-second-close" if is_close else "why-second-far", question=title)


def _name_sureness(confidence: float) -> str:
    return next((name for bar, name in _SURE if confidence >= bar), "why-sure-not")


def _join(words: Iterable[str], texts: Texts) -> str:
    return texts.join([_quote(word, texts) for word in list(dict.fromkeys(words))[:_MOST_WORDS]])


def _quote(typed: str, texts: Texts) -> str:
    return texts("quoted", text=quote_typed(typed, 160))
