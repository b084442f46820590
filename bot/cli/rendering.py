"""An answer as a person would like to read it."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answering.receipts import issue_receipt
from bot.answering.values import Answer, Outcome, Suggestion, Why
from bot.cli.console import print_indented, show
from bot.knowledge.model import Entry, Knowledge


def print_answer(console: Console, answer: Answer, knowledge: Knowledge) -> None:
    """Print what came of a question."""
    if answer.entry is not None:
        print_entry(console, answer.entry, knowledge)
        topic = knowledge.topics[answer.entry.topic].title
        receipt = issue_receipt(knowledge, answer.entry).id
        sure = f"{_percent(answer.confidence)} sure"
        console.print(Text(f"{topic} · {sure} · receipt {receipt}", "dim"))
    elif answer.outcome is Outcome.SUGGEST:
        console.print(Text("I am not sure that I understand. Did you mean:"))
        for number, suggestion in enumerate(answer.suggestions, start=1):
            print_indented(console, f"  {number}. ", suggestion.question)
    elif answer.outcome is Outcome.GREETING:
        console.print(Text("Hello. Ask me in your own words, and I quote what answers it."))
        _print_topics(console, knowledge)
    elif answer.outcome is Outcome.THANKS:
        console.print(Text("Any time: just ask again."))
    else:
        _print_unknown(console, answer, knowledge)


def print_entry(console: Console, entry: Entry, knowledge: Knowledge) -> None:
    """Print a fact, the words that prove it and where they stand."""
    console.print(Text(show(entry.fact), "bold"))
    console.print()
    for span in entry.quote:
        print_indented(console, "> ", span.text, "italic", is_repeated=True)
    if entry.context:
        print_indented(console, "  ", f"({entry.context})")
    print_indented(console, "  ", f"— {_place(entry, knowledge)}", "cyan")
    console.print()


def print_why(console: Console, why: Why | None) -> None:
    """Print what spoke for the best entry, what spoke against it, and what came second."""
    console.print()
    if why is None:
        console.print(Text("Why: no word of the question says anything that the knowledge knows."))
        return
    console.print(Text(f"Why “{why.entry.id}” came first", "bold"))
    grid = Table.grid(padding=(0, 2))
    grid.add_row("  nearest wording", Text(show(why.wording)))
    grid.add_row("  words it knows", Text(show(", ".join(why.matched)) or "none"))
    grid.add_row("  words it lacks", Text(show(", ".join(why.missing)) or "none"))
    for name, score in why.evidence.items():
        grid.add_row(f"  {name}", f"{score:.2f}")
    grid.add_row("  runner-up", Text(_describe(why.runner_up)))
    console.print(grid)


def _print_unknown(console: Console, answer: Answer, knowledge: Knowledge) -> None:
    console.print(Text("I don't know that: nothing that I can quote answers it."))
    if answer.why is not None and answer.why.matched:
        nearest = f"The nearest that I can answer: {answer.why.entry.title}"
        print_indented(console, "  ", nearest, "dim")
    _print_topics(console, knowledge)


def _print_topics(console: Console, knowledge: Knowledge) -> None:
    topics = "; ".join(topic.title for topic in knowledge.topics.values())
    print_indented(console, "  ", f"What I know about: {topics}.", "dim")


def _place(entry: Entry, knowledge: Knowledge) -> str:
    source = knowledge.sources[entry.quote[0].source]
    paragraphs = sorted({span.paragraph for span in entry.quote})
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{source.title} ({source.date}), {word} {', '.join(map(str, paragraphs))}"


def _describe(suggestion: Suggestion | None) -> str:
    if suggestion is None:
        return "none"
    return f"{suggestion.entry.id}, {_percent(suggestion.confidence)}: {show(suggestion.question)}"


def _percent(confidence: float) -> str:
    # Only certainty is called 100 %: what rounds up to it is not it.
    return f"{min(round(confidence * 100), 99) if confidence < 1 else 100} %"
