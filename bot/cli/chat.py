"""`verbatim chat`: questions and answers in a prompt loop."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.answering.values import Answer, Question
from bot.cli.console import make_console
from bot.cli.rendering import print_answer, print_entry, print_why
from bot.cli.session import KnowledgeOption, load_app, open_settings
from bot.cli.topics import print_topics

if TYPE_CHECKING:
    from bot.app import App

_HELP = """\
Ask in your own words. When I offer questions, type the number of the one that you mean.
/why shows what decided the last answer, /topics what I know about; /quit or Ctrl-D leaves."""


def chat(knowledge: KnowledgeOption = None) -> None:
    """Ask question after question; what is saved meanwhile is served."""
    from bot.app.following import Following  # noqa: PLC0415 - see session

    settings = open_settings(knowledge)
    app = load_app(settings)
    following = Following(app, lambda _: None, is_polling=settings.is_polling)
    if settings.is_following:
        following.start()
    conversation = Conversation(app, make_console())
    conversation.greet()
    for line in _read_lines():
        if line == "/quit":
            break
        conversation.take(line)
    following.stop()


class Conversation:
    """One person's chat: what was said last decides what a number or `/why` means."""

    def __init__(self, app: App, console: Console) -> None:
        """Take what answers and where to print."""
        self._app = app
        self._console = console
        self._served = app.served
        """What gave the last answer."""
        self._last: Answer | None = None

    def greet(self) -> None:
        """Say what this is and how to use it."""
        titles = ", ".join(topic.title for topic in self._app.knowledge.topics.values())
        self._console.print(Text(f"I know about: {titles}."))
        self._console.print(Text(_HELP, "dim"))

    def take(self, line: str) -> None:
        """Take one line that the person typed; an empty one is passed over."""
        if not line:
            return
        self._console.print()
        if line.startswith("/"):
            self._obey(line)
        elif not self._choose(line):
            self._served = self._app.served
            self._last = self._served.respond(Question(line))
            print_answer(self._console, self._last, self._served.knowledge)
        self._console.print()

    def _obey(self, command: str) -> None:
        if command == "/topics":
            print_topics(self._console, self._app.knowledge)
        elif command == "/why":
            print_why(self._console, self._last.why if self._last else None)
        else:
            self._console.print(Text(_HELP))

    def _choose(self, line: str) -> bool:
        offered = self._last.suggestions if self._last else ()
        number = int(line) if line.isascii() and line.isdecimal() and len(line) == 1 else 0
        if not 1 <= number <= len(offered):
            return False
        print_entry(self._console, offered[number - 1].entry, self._served.knowledge)
        return True


def _read_lines() -> Iterator[str]:
    """Give what is typed, line by line, until its end; a prompt is shown only to a person."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin)
        return
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415 - gives input() editing and history where it exists
    with suppress(EOFError):
        while True:
            yield input("? ").strip()
