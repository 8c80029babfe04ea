"""Text that parsers choke on is a lesson or a refusal with a line, within seconds, never a crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.errors import LessonError
from lessoncast.lesson.limits import MAX_HEADINGS, MAX_LINES, MAX_WORDS
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."

FLOODS = {
    "nested lists": "".join(f"{'  ' * depth}- a\n" for depth in range(1_000)),
    "lists on a line": "- " * 10_000 + "a",
    "quotes": ">" * 10_000 + " a",
    "open brackets": "[" * 100_000,
    "nested brackets": "[" * 10_000 + "a" + "]" * 10_000,
    "images": "![" * 50_000,
    "notes": "^[" * 50_000,
    "links": "[a](<b" * 30_000,
    "wiki links": "[[" * 50_000,
    "angles": "<" * 100_000,
    "open tags": "<a " * 40_000,
    "open values": "<a b='" * 30_000,
    "quoted ends": '<a b=">" ' * 30_000,
    "comments": "<!--" * 100_000,
    "declarations": "<!" * 50_000 + "<?" * 50_000,
    "scripts": "<script>" * 50_000,
    "divs": "<div>" * 10_000,
    "cells": "<table><tr><td>" * 5_000,
    "folds": "<details><summary>a</summary>" * 5_000,
    "stars": "*" * 50_000,
    "emphasis": "*a **b " * 20_000,
    "backticks": " ".join("`" * count for count in range(600)),
    "dollars": "$$a\n\n" * 10_000,
    "dollar lines": "$$a\n" * 10_000,
    "colons": "::: note\n" * 5_000,
    "directives": "```{note}\n" * 5_000,
    "references": "&#1;" * 20_000,
    "roles": ":cite:`a` " * 20_000,
    "addresses": "http://" * 20_000,
    "brackets of words": "(see " * 20_000,
    "wide table": "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n|" + "b|" * 2_000,
    "questions": "Q: a\nA: b\n\n" * 5_000,
    "definitions": "a\n: b\n" * 5_000,
    "headings above text": "ONE MORE\nIt is wet.\n\n" * 1_500,
    "labels": "Label one: it is wet. " * 8_000,
    "editors' marks": "{++a {--b {~~c~>d " * 5_000,
    "open templates": "{{< a\n{% b\n%%\n" * 5_000,
    "tabs": "".join(f'{"    " * depth}=== "t"\n' for depth in range(300)),
    "citations": "[@a] and " * 8_000,
    "cross-references": "@fig- @abc2 " * 8_000,
    "lowered": "a~b " * 20_000 + "a^b " * 20_000,
    "skips": "a <!-- skip -->b<!-- /skip --> " * 5_000,
    "says": "<!-- say: a -->" * 10_000,
    "attributes of quotes": "> a\n{: .x}\n" * 5_000,
    "one word": "a" * 1_000_000,
    "marks": "\x01\x02\x03\x0e fig\x0f\x10\x11 tide \x05",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
@pytest.mark.parametrize("flood", FLOODS)
def test_floods(read: Reader, flood: str, suffix: str) -> None:
    """The text is read without a trace of our marks, or refused with its place."""
    try:
        found = read(f"{PROSE}\n\n{FLOODS[flood]}\n", suffix)
    except LessonError as problem:
        where = problem.where or ""
    else:
        where = f"lessons/tides{suffix}"
        assert found.blocks[0].text.startswith(PROSE)
        assert not any(ord(char) < 32 for block in found.blocks for char in block.text + block.term)
    assert where.startswith(f"lessons/tides{suffix}")


@pytest.mark.parametrize(
    ("text", "message", "where"),
    [
        ("word " * (MAX_WORDS + 1), f"longer than the limit of {MAX_WORDS:,} words", ":1"),
        (
            "\n" * (MAX_LINES + 1),
            f"longer than the limit of {MAX_LINES:,} lines",
            f":{MAX_LINES + 1}",
        ),
        (
            "# h\n\nx\n\n" * (MAX_HEADINGS + 1),
            "more than 2,000 headings",
            f":{MAX_HEADINGS * 4 + 1}",
        ),
        ("Fine.\n\n" + ">" * 200 + " a", "markup nested deeper than 100 levels", ":3"),
        ("Fine.\n\n" + "<div>\n" * 200, "markup nested deeper than 100 levels", ":103"),
    ],
)
def test_limits_are_stated(read: Reader, text: str, message: str, where: str) -> None:
    """What is too large is refused as a whole, for nothing may be lost in silence."""
    with pytest.raises(LessonError) as caught:
        read(text)
    assert (message, f"lessons/tides.md{where}") == (caught.value.message, caught.value.where)
    assert caught.value.hint


@pytest.mark.parametrize(
    "word",
    ["a" * 100_000, "ab-" * 500, "s'" * 50_000, "x." * 501],
)
def test_an_endless_word_is_refused_with_its_line(read: Reader, word: str) -> None:
    """No voice says it, and the writer's rules would look at it for hours."""
    with pytest.raises(LessonError, match="no word") as caught:
        read(f"{PROSE}\n\n{word}\n")
    assert "lessons/tides.md:3" == caught.value.where


def test_an_endless_word_in_a_table_is_refused(read: Reader) -> None:
    """Its cells are said, too."""
    with pytest.raises(LessonError, match="no word"):
        read(f"{PROSE}\n\n| a |\n|---|\n| {'b' * 2_000} |\n")


@pytest.mark.parametrize(
    "text", ["```\n" + "a" * 5_000 + "\n```", "潮" * 5_000, "a" * 999, "ab " * 9_000]
)
def test_long_texts_that_are_none(read: Reader, text: str) -> None:
    """Code is not said, and Chinese and Thai have no spaces."""
    assert PROSE == read(f"{PROSE}\n\n{text}\n").blocks[0].text


def test_deep_but_allowed(read: Reader) -> None:
    """Twenty lists in one another are read to the last item."""
    text = "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(20))
    assert ("level 19", 20) == (read(text).blocks[-1].text, read(text).blocks[-1].level)
