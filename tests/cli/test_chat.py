"""`verbatim chat`: a prompt loop."""

from __future__ import annotations

from tests.cli.terminal import Terminal


def test_questions_from_a_pipe_are_answered_until_its_end(terminal: Terminal) -> None:
    done = terminal.run("chat", stdin="How many drones flew?\n\nWhat is the capital of France?")
    assert "I know about: Drones." in done.out
    assert "used 8,100 drones." in done.out
    assert "I don't know that" in done.out
    assert done.err == ""
    assert done.status == 0


def test_whoever_greets_or_thanks_is_not_refused(terminal: Terminal) -> None:
    done = terminal.run("chat", stdin="hello\nHow many drones flew?\nthanks!\n")
    assert "Hello. Ask me" in done.out
    assert "used 8,100 drones." in done.out
    assert "Any time" in done.out
    assert "I don't know" not in done.out


def test_a_number_chooses_among_what_was_offered(terminal: Terminal) -> None:
    offered = terminal.run("ask", "drones").out
    first = offered.partition("1. ")[2].splitlines()[0]
    chosen = terminal.run("chat", stdin="drones\n1\n").out
    answer = terminal.run("ask", first).out
    assert answer.splitlines()[0] in chosen


def test_a_number_that_was_not_offered_is_a_question(terminal: Terminal) -> None:
    done = terminal.run("chat", stdin="drones\n9\n²\n")
    assert done.out.count("I don't know that") == 2
    assert done.status == 0


def test_a_slash_gives_commands(terminal: Terminal) -> None:
    done = terminal.run(
        "chat", stdin="/why\nHow many drones flew?\n/why\n/topics\n/dance\n/quit\nHow long?\n"
    )
    assert "Why “drone-count” came first" in done.out
    assert "drones   Drones" in done.out
    assert done.out.count("/quit or Ctrl-D leaves") == 2
    assert "31 minutes" not in done.out


def test_bytes_that_are_no_text_do_not_end_the_chat(terminal: Terminal) -> None:
    done = terminal.run("chat", stdin=b"\xff\xfe\nHow many drones flew?\n")
    assert "used 8,100 drones." in done.out
    assert done.status == 0
