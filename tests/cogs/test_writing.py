"""Laws of what people typed, when it is shown again: Discord reads nothing into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cogs._writing import embolden, escape, quote_typed

_ESCAPED = re.compile(r"\\[^0-9A-Za-z\s]")
_LINK = re.compile(
    r"\[(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*\]"
    r"\(\s*<?(?:\([^)]*\)|[^\s\\]|\\.)*?>?(?:\s+['\"][\s\S]*?['\"])?\s*\)"
)
"""As simple-markdown has it, from which Discord's own reader of Markdown is made."""
_MENTION = re.compile(r"<(?:@[!&]?\d|#\d|/\w|a?:\w+:\d|t:-?\d|id:\w)|@(?:everyone|here)")

_COMMON = MarkdownIt().disable(["autolink", "html_inline", "html_block"])
"""CommonMark, as other readers have it, without what Discord has not either."""

marks = [*"[]()\\ \n<>*`x", "](", "https://evil.example", "\u202e", "\u061c"]
mentions = ["@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "<:a:1>", "<a:a:1>", "<t:1>", "</ask:1>"]
pieces = st.sampled_from([*marks, *mentions, "@everyone", "<id:guide>"])
typed = st.text(max_size=80) | st.lists(pieces, max_size=20).map("".join)

NESTED = "[click [here] for free nitro](https://evil.example)"


def find_obeyed(text: str) -> Iterator[str]:
    """Give the links and mentions that Discord would make of a text."""
    at = 0
    while at < len(text):
        escaped = _ESCAPED.match(text, at)
        found = _LINK.match(text, at) or _MENTION.match(text, at)
        if found and not escaped:
            yield found[0]
        at = escaped.end() if escaped else at + 1


@pytest.mark.parametrize("text", [NESTED, "[x](https://y)", "<@1>", "@here", "</ask:1>"])
def test_what_is_not_escaped_is_noticed(text: str) -> None:
    assert list(find_obeyed(text))


@given(typed)
@example(NESTED)
@example("[a\\](https://evil.example)")
@example("[a]\u061c(https://evil.example)")
def test_whatever_is_typed_no_link_and_no_mention_comes_out(text: str) -> None:
    shown = quote_typed(text, 300)
    assert not list(find_obeyed(shown))
    assert "</a>" not in _COMMON.render(shown)
    assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown)


@given(typed, typed)
@example("[a", "](https://evil.example)")
def test_nor_of_two_texts_that_stand_beside_each_other(one: str, other: str) -> None:
    assert not list(find_obeyed(f"{quote_typed(one, 300)}: {quote_typed(other, 300)}"))


@given(typed)
@example(NESTED)
def test_a_text_in_bold_is_escaped_as_one_that_is_not(text: str) -> None:
    assert embolden(text, []) == escape(text)
    assert not [found for found in find_obeyed(escape(text)) if found.startswith("[")]
