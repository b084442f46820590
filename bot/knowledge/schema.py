"""The form of each knowledge file: the one place that says which fields there are and their limits.

The JSON Schemas that editors complete and check with are generated from these models.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bot.knowledge.rules import check_date, check_emoji, check_reason, read_yes_no

ONE_LINE = r"^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*\s*$"
"""No line break but at the end (block scalars leave one, and it is stripped), no control character,
nothing that turns the direction of writing.
"""
MAX_QUOTE = 2500
"""Characters of all spans of an entry together: with fact and context they fit a Discord embed."""


def _text(limit: int, least: int = 1) -> Any:  # noqa: ANN401 - an annotation's metadata
    return StringConstraints(
        strip_whitespace=True, min_length=least, max_length=limit, pattern=ONE_LINE
    )


Id = Annotated[str, StringConstraints(max_length=60, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
SentenceId = Annotated[str, StringConstraints(pattern=r"^S[0-9]{3,}$")]
Date = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
    AfterValidator(check_date),
]
Emoji = Annotated[str, StringConstraints(min_length=1, max_length=16), AfterValidator(check_emoji)]
Link = Annotated[str, StringConstraints(max_length=500, pattern=r"^(https?://[^\s]+)?$")]
Title = Annotated[str, _text(80)]
Fact = Annotated[str, _text(600)]
Sentence = Annotated[str, _text(MAX_QUOTE)]
Question = Annotated[str, _text(100)]
Word = Annotated[str, _text(40)]
Reason = Annotated[str, _text(300)]


def _in_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _by_language(value: object) -> object:
    if isinstance(value, str):
        raise PydanticCustomError("one_wording", "a single text")
    return {"": value} if isinstance(value, list) else value


Spans = Annotated[list[Sentence], Field(min_length=1, max_length=8)]
Quote = Annotated[Spans, BeforeValidator(_in_list, json_schema_input_type=Sentence | Spans)]
Wordings = Annotated[list[Question], Field(min_length=1, max_length=100)]
Questions = Annotated[
    dict[Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3})?$")], Wordings],
    Field(min_length=1),
    BeforeValidator(_by_language, json_schema_input_type=dict[Language, Wordings] | Wordings),
]
SeveralIds = Annotated[list[Id], Field(min_length=1, max_length=20)]
YesNo = Annotated[bool, BeforeValidator(read_yes_no, json_schema_input_type=bool)]
Ids = Annotated[SeveralIds, BeforeValidator(_in_list, json_schema_input_type=Id | SeveralIds)]


class _Form(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class EntryForm(_Form):
    """A fact, the words of the source that prove it, and the ways to ask for it."""

    model_config = ConfigDict(title="An entry")

    id: Id = Field(
        description="The entry's name for good: small letters, digits and hyphens; like no other."
    )
    suspended: Annotated[Reason, AfterValidator(check_reason)] = Field(
        default="",
        description="Why the entry is not served now: its source has changed, say. It is served "
        "again once this line is removed; its quote is held against the source then.",
    )
    fact: Fact = Field(
        description="One or two sentences that stand alone: who, what, when, in which unit."
    )
    quote: Quote = Field(
        description="The words of the source that prove the fact, copied exactly; a list where the "
        "fact needs several spans. Together at most 2,500 characters."
    )
    questions: Questions = Field(
        description="Ways to ask for the fact in truly different words, by language or as a plain "
        "list in the file's language. The first one names the entry in menus."
    )
    source: Id = Field(default="", description="The source of the quote, where not the file's.")
    keywords: list[Word] = Field(
        default=[], max_length=40, description="Words that people use and no wording holds."
    )
    context: Annotated[str, _text(300, 0)] = Field(
        default="",
        description="What the quote's back-reference (`Among them`, `This`) refers to.",
    )
    related: list[Id] = Field(
        default=[], max_length=20, description="Entries that a reader of this one may want next."
    )
    derived: dict[Annotated[str, _text(80)], Reason] = Field(
        default={},
        description="Figures and names of the fact that no quote holds, each with the reason why "
        "it is right.",
    )
    translations: dict[Locale, Fact] = Field(
        default={},
        description="The fact in other languages, by BCP 47 tag (`zh-CN`, `es`), with the same "
        "figures. The quote stays as it is.",
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        length = sum(map(len, self.quote))
        if length > MAX_QUOTE:
            raise PydanticCustomError(
                "quote_length", "{total}", {"total": length, "most": MAX_QUOTE}
            )
        return self


class TopicWordsForm(_Form):
    """A topic's own words in another language."""

    model_config = ConfigDict(title="A topic's words")

    title: Title = Field(description="The topic's name, as readers of the language see it.")
    description: Annotated[str, _text(100, 0)] = Field(
        default="", description="One line on what is in here."
    )


class TopicForm(_Form):
    """Entries that a person would browse together."""

    model_config = ConfigDict(title="A topic of the knowledge base")

    title: Title = Field(description="The topic's name, as readers see it.")
    emoji: Emoji = Field(default="📘", description="One emoji that stands beside the title.")
    description: Annotated[str, _text(100, 0)] = Field(
        default="", description="One line on what is in here."
    )
    source: Id = Field(
        default="",
        description="The source of this file's quotes; may be left out where there is only one.",
    )
    language: Language = Field(
        default="en",
        description="The language of the title and the facts, and of `questions` that are a plain "
        "list.",
    )
    translations: dict[Locale, TopicWordsForm] = Field(
        default={}, description="The title and description in other languages, by BCP 47 tag."
    )
    entries: list[EntryForm] = Field(min_length=1, description="The topic's entries.")


class DraftForm(EntryForm):
    """An entry on its way: it needs nothing but its id, and is not served."""

    model_config = ConfigDict(title="A draft of an entry")

    fact: Annotated[str, _text(600, 0)] = Field(
        default="", description="The fact, as far as it is known; in your own words at last."
    )
    quote: Annotated[
        list[Sentence],
        Field(max_length=8),
        BeforeValidator(_in_list, json_schema_input_type=Sentence | Spans),
    ] = Field(
        default=[], description="The words of the source that prove it, where they are known."
    )
    questions: Annotated[
        dict[Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3})?$")], Wordings],
        BeforeValidator(_by_language, json_schema_input_type=dict[Language, Wordings] | Wordings),
    ] = Field(default={}, description="Ways to ask for it, as in a topic.")
    todo: list[Reason] = Field(
        default=[],
        max_length=20,
        description="What a person must still do; gone when nothing is left.",
    )


class DraftsForm(TopicForm):
    """Entries that wait for a person: in the form of a topic, but nothing in it is served."""

    model_config = ConfigDict(title="Drafts of the knowledge base")

    # A list is of one type for good; these forms are frozen, so nobody adds to either.
    entries: list[DraftForm] = Field(default=[], description="The drafts.")  # type: ignore[assignment]


class ExclusionForm(_Form):
    """A sentence of the source that states nothing anyone could ask for."""

    model_config = ConfigDict(title="An excluded sentence")

    sentence: SentenceId = Field(
        description="The sentence's number, as `verbatim check` prints it."
    )
    text: Sentence = Field(description="The sentence itself: the number is checked against it.")
    reason: Reason = Field(description="Why no entry needs to rest on it.")


class OriginalForm(_Form):
    """The file that a source's text was taken from."""

    model_config = ConfigDict(title="The original of a source")

    file: Annotated[str, _text(255)] = Field(description="Its name.")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="The SHA-256 of its bytes, so that nobody need wonder which version it was."
    )


class SourceForm(_Form):
    """The card of a source: what the text beside it is and when it speaks."""

    model_config = ConfigDict(title="The card of a source")

    title: Annotated[str, _text(200)] = Field(description="The title that it was published under.")
    kind: Word = Field(default="article", description="What it is: article, rules, handbook.")
    language: Locale = Field(default="en", description="Its language, as a BCP 47 tag: en, zh, es.")
    date: Date = Field(description="When it speaks: a year, month or day in ISO 8601, as 2024-09.")
    date_reason: Annotated[str, _text(1000, 0)] = Field(
        default="", description="How we know the date, where the publisher does not state it."
    )
    publisher: Annotated[str, _text(100, 0)] = Field(default="", description="Who published it.")
    link: Link = Field(
        default="", description="Where it can be read: an address with http or https."
    )
    licence: Annotated[str, _text(200, 0)] = Field(
        default="", description="The terms on which it may be passed on, as CC BY 4.0."
    )
    may_share: YesNo = Field(
        default=False, description="Whether the bot may hand out its whole text, by /source."
    )
    original: OriginalForm | None = Field(
        default=None, description="The file that the text was taken from, by `verbatim source add`."
    )
    excluded: list[ExclusionForm] = Field(
        default=[], description="Sentences that need no entry, each with the reason."
    )


class SynonymsForm(_Form):
    """Words and phrases that mean the same in this field."""

    model_config = ConfigDict(title="The synonyms of the knowledge base")

    groups: list[Annotated[list[Word], Field(min_length=2, max_length=40)]] = Field(
        description="Each group is a list of words and phrases; a word stands in one group only."
    )


class CheckForm(_Form):
    """A question and what must come of it: exactly one of answer, suggest and refuse."""

    model_config = ConfigDict(
        title="A check",
        json_schema_extra={
            "oneOf": [{"required": [name]} for name in ("answer", "suggest", "refuse")]
        },
    )

    ask: Annotated[str, _text(500)] = Field(description="The question, as a person would type it.")
    answer: Ids = Field(default=[], description="The entry that must answer; of several, any one.")
    suggest: Ids = Field(
        default=[], description="The entry that must answer or be suggested; of several, any one."
    )
    refuse: Reason = Field(
        default="", description="Why no entry may answer: what the sources do not say."
    )

    @model_validator(mode="after")
    def _expects_one_thing(self) -> Self:
        given = [name for name in ("answer", "suggest", "refuse") if getattr(self, name)]
        if len(given) != 1:
            names = " and ".join(given) or "none"
            raise PydanticCustomError("one_expectation", "{given}", {"given": names})
        return self


class ChecksForm(_Form):
    """Questions that are asked anew at each change."""

    model_config = ConfigDict(title="The regression questions of the knowledge base")

    checks: list[CheckForm] = Field(min_length=1, description="The questions, in any order.")


FileName = Literal["topic", "drafts", "source", "synonyms", "checks"]
FORMS: dict[FileName, type[_Form]] = {
    "topic": TopicForm,
    "drafts": DraftsForm,
    "source": SourceForm,
    "synonyms": SynonymsForm,
    "checks": ChecksForm,
}
"""The form of each kind of file, by the name of its JSON Schema."""
