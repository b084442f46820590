"""What the YAML parser's terse messages mean to an editor, and how to mend each."""

from __future__ import annotations

_QUOTE_IT = 'Put the text in quotation marks; inside them write \\" for a quotation mark.'

_FAULTS = (
    (
        "mapping values are not allowed",
        "A colon followed by a space stands inside a text, or the line is indented too far.",
        "Put the text in quotation marks, or line the key up with its neighbours.",
    ),
    (
        "found character that cannot start any token",
        "A text cannot start with {char!r}.",
        _QUOTE_IT,
    ),
    (
        "quoted scalar found unexpected",
        "A quotation mark is opened here or above and never closed.",
        "Close it at the end of the text.",
    ),
    (
        "unknown escape character",
        "Inside double quotation marks a backslash has a special meaning.",
        "Write \\\\ for a backslash, or use single quotation marks.",
    ),
    (
        "scanning an alias",
        "A text that starts with * is read as an alias, which is not allowed.",
        "Put the text in quotation marks.",
    ),
    (
        "scanning an anchor",
        "A text that starts with & is read as an anchor, which is not allowed.",
        "Put the text in quotation marks.",
    ),
    (
        "flow sequence",
        "A list in square brackets is not finished, or a text in it needs quotation marks.",
        "Check its commas and its closing ], or write one item a line, each after a dash.",
    ),
    (
        "flow mapping",
        "A mapping in curly brackets is not finished, or a text starts with {{.",
        "Check its commas and its closing }}, or put the text in quotation marks.",
    ),
    (
        "expected '-' indicator",
        "This line should be an item of the list above it.",
        "Start it with a dash, or indent it as its neighbours are.",
    ),
    (
        "expected key",
        "This line does not fit the lines above it, or text follows a closing quotation mark.",
        "Line it up with its neighbours; if the text holds quotation marks, quote all of it.",
    ),
    (
        "could not find expected ':'",
        "The line above this one has no colon, so it is no field.",
        "Write `name: text`, or indent the line to go on with the text above it.",
    ),
)
_TAB = ("A tab stands in the indentation.", "Indent with spaces.")


def explain_fault(fault: str, line: str, column: int) -> tuple[str, str]:
    """Give the message and the remedy for a parser's fault, found in a line at a column from 1."""
    before, char = line[: column - 1], line[column - 1 : column]
    if char == "\t" and not before.strip():
        return _TAB
    for sign, message, remedy in _FAULTS:
        if sign in fault:
            return message.format(char=char), remedy.format()
    return f"This is not YAML: {' '.join(fault.split())}.", "Compare with the lines around it."
