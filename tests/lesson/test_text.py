"""Plain text has the structure that its shape shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea, and it rises twice a day."


def shapes(lesson: Lesson) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in lesson.blocks]


def test_hard_wraps_are_joined(read: Reader) -> None:
    """A paragraph ends at a blank line; a dash at a line's start alone makes no list."""
    found = read("The sea rises\n- twice a day -\nand falls.\n\nSo it does.", ".txt")
    assert [
        ("The sea rises - twice a day - and falls.", (1, 3)),
        ("So it does.", (5, 5)),
    ] == [(block.text, block.span) for block in found.blocks]


def test_chinese_and_japanese_have_no_spaces_at_wraps(read: Reader) -> None:
    """Where words are not spaced, joining lines adds no space."""
    assert "潮の満ち引き。" == read("潮の満\nち引き。", ".txt").blocks[0].text


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "▪"])
def test_bullets(read: Reader, bullet: str) -> None:
    """Bullets begin items, wrapped lines go on, indents nest."""
    text = f"There are:\n  {bullet} one\n    and more\n  {bullet} two\n      {bullet} deep\n  {bullet} three"
    found = [(b.text, b.level, b.span) for b in read(text, ".txt").blocks if b.kind == "item"]
    assert [
        ("one and more", 1, (2, 3)),
        ("two", 1, (4, 4)),
        ("deep", 2, (5, 5)),
        ("three", 1, (6, 6)),
    ] == found


def test_numbers(read: Reader) -> None:
    """``1.`` and ``2)`` number items; a number that begins a wrapped line does not."""
    found = read("Do:\n\n1. look\n2) go\n\nIt rose in chapter\n12. That was all.", ".txt").blocks
    assert [("look", 1), ("go", 2)] == [(b.text, b.number) for b in found if b.kind == "item"]
    assert "It rose in chapter 12. That was all." == found[-1].text


def test_headings_without_marks(read: Reader) -> None:
    """A short line alone is a heading, the first the title; numbered and underlined ones too."""
    text = (
        f"Why two tides?\n\n{PROSE}\n\nSPRING AND NEAP\n\n{PROSE}\n\n2. Methods\n\n{PROSE}\n\n"
        f"Results\n-------\n\n{PROSE}\n\nIs this one?\n\n{PROSE}\n\nNot this one.\n\n{PROSE}"
    )
    found = read(text, ".txt")
    assert "Why two tides?" == found.title
    assert ["Spring and neap", "Methods", "Results"] == [
        block.text for block in found.blocks if block.kind == "heading"
    ]


def test_rules_are_dropped(read: Reader) -> None:
    """Lines of dashes or stars separate, and say nothing."""
    assert [("paragraph", "One."), ("paragraph", "Two.")] == shapes(
        read("One.\n\n* * *\n\nTwo.\n==========", ".txt")
    )


def test_markup_is_text_here(read: Reader) -> None:
    """A text file is no Markdown: what stands there is meant."""
    assert [("paragraph", "a_b_c and <T> cost #1.")] == shapes(
        read("a_b_c and <T> cost #1.", ".txt")
    )


def test_front_matter_counts_in_text_too(read: Reader) -> None:
    """The same header works for both."""
    found = read(f"---\ntitle: Tides\n---\n{PROSE}", ".txt")
    assert ("Tides", (4, 4)) == (found.title, found.blocks[0].span)


def test_titles_right_above_their_text(read: Reader) -> None:
    """Underlined, numbered or in capitals: such a line heads the ones below it without a gap."""
    found = read(
        f"Tides\n=====\nBy Ada\n\n1 The Moon\n{PROSE}\n\n2 The Sun\n2.1 Its pull\n{PROSE}\n\n"
        f"THE EU IN SHORT\n{PROSE} So says the EU.\nThe rest\n-----\n{PROSE}\n",
        ".txt",
    )
    assert "Tides" == found.title
    assert [
        ("1 The Moon", 2, 5), ("2 The Sun", 2, 8), ("2.1 Its pull", 3, 9),
        ("The EU in short", 2, 12), ("The rest", 2, 14),
    ] == [(b.text, b.level, b.span.first) for b in found.blocks if b.kind == "heading"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "7 dwarfs lived there\nand one of them was small.",
        "NATO AND OTHERS\nSAID NO TO IT.",
        "It is so in the\n12 Months after it.",
    ],
)
def test_what_only_looks_like_a_title(read: Reader, text: str) -> None:
    """One number is no numbering, and a text in capitals has no titles."""
    assert not [b for b in read(f"{PROSE}\n\n{text}\n", ".txt").blocks if b.kind == "heading"]


def test_paragraphs_that_are_set_in(read: Reader) -> None:
    """Where a sentence ended, a line that is set in begins a paragraph."""
    found = read("The sea rises. It\nfalls.\n   Then it rises\n   again and\nso on.", ".txt")
    assert [("The sea rises. It falls.", (1, 2)), ("Then it rises again and so on.", (3, 5))] == [
        (block.text, block.span) for block in found.blocks
    ]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It is well-\nknown.", "It is well-known."),
        ("In pre-\nand post-war times.", "In pre- and post-war times."),
        ("Jean-\nPaul.", "Jean-Paul."),
    ],
)
def test_hyphens_at_a_line_end(read: Reader, text: str, joined: str) -> None:
    """A compound keeps its hyphen and gets no space; a suspended hyphen keeps its space."""
    assert joined == read(text, ".txt").blocks[0].text
