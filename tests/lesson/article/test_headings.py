"""Headings lead: to a section by its id, and to the second at which it is heard."""

from __future__ import annotations

import re

import pytest

from lesson.article.conftest import Maker
from lessoncast.lesson.seconds import filled, first_ms, in_lesson_order
from lessoncast.model import Heard, Span

LESSON = """\
# Tides

The sea rises.

## Why two?

The Moon pulls.

### In short

Twice a day.

## Why two?

Asked again.

# Après

It falls.
"""


def headings(made: str) -> list[tuple[str, str, str]]:
    found = re.findall(r'<(h\d) id="([^"]*)"(?: data-t="([^"]*)")?>', made)
    return [(name, anchor, second) for name, anchor, second in found]


def test_each_has_an_id_of_its_words(article: Maker) -> None:
    """Two with the same words have two ids; the lesson's title is the page's affair."""
    assert [
        ("h2", "a-why-two", ""),
        ("h3", "a-in-short", ""),
        ("h2", "a-why-two-2", ""),
        ("h2", "a-apres", ""),
    ] == headings(article(LESSON))


def test_no_level_is_left_out(article: Maker) -> None:
    """Whatever the author's levels are: h2 first, and each one deeper by one at most, down to h5."""
    source = "T\n\n#### a\n\nx\n\n###### b\n\nx\n\n## c\n\nx\n\n### d\n\nx\n\n#### e\n\nx\n\n##### f\n\nx\n\n###### g\n\nx"
    assert ["h2", "h3", "h2", "h3", "h4", "h5", "h5"] == [
        name for name, _, _ in headings(article(source))
    ]


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("Größe & Maß", "a-grosse-mass"),
        ("Приливы", "a-приливы"),
        ("潮汐", "a-潮汐"),
        ("!?", "a-section"),
        ("It's `code`", "a-its-code"),
        ("x " * 80, "a-" + "x-" * 29 + "x"),
    ],
)
def test_ids_are_ascii_where_they_can_be(article: Maker, written: str, anchor: str) -> None:
    """Other alphabets stay what they are, and every id begins with our own letters."""
    assert [anchor] == [found for _, found, _ in headings(article(f"T\n\n## {written}\n\nText."))]


def test_each_tells_when_it_is_heard(article: Maker) -> None:
    """That is when the first turn begins that rests on a line of the section or of one below it."""
    heard = [
        Heard(Span(3, 3), 5_000), Heard(Span(9, 11), 94_230), Heard(Span(15, 15), 120_000),
    ]  # fmt: skip
    made = headings(article(LESSON, heard=heard))
    assert ["94.2", "94.2", "120.0", ""] == [second for _, _, second in made]


def test_what_is_promised_or_recalled_is_not_when_it_is_told() -> None:
    """An opening that quotes the end, and a recap that quotes the beginning, are out of order."""
    told = [(40, 1), (3, 5), (8, 9), (8, 12), (20, 30), (40, 50), (3, 60)]
    heard = [Heard(Span(line, line), ms) for line, ms in told]
    straight = in_lesson_order(heard)
    assert [5, 9, 12, 30, 50] == [one.start_ms for one in straight]
    assert 50 == first_ms(Span(38, 44), straight)
    assert first_ms(Span(50, 60), straight) is None
    assert () == in_lesson_order([])


def test_a_heading_with_nothing_below_it_is_left_out(article: Maker) -> None:
    """So is one in a box or a list no section: it is a line in bold type."""
    made = article("# T\n\nText.\n\n## Empty\n\n## Full\n\n> ## Boxed\n>\n> Text.\n\n## Last\n")
    assert ["a-full"] == [anchor for _, anchor, _ in headings(made)]
    assert "<strong>Boxed</strong></p>\n<p>Text.</p>" in made


def test_a_short_bold_line_is_a_heading(article: Maker) -> None:
    """As it is for the reader."""
    made = article("# T\n\nText.\n\n**Why two**\n\nThe Moon pulls.\n")
    assert '<h2 id="a-why-two">Why two</h2>' in made


def test_a_part_has_its_lines_only(article: Maker) -> None:
    """And its own title is left out."""
    made = article(LESSON, lines=Span(13, 19), part=2)
    assert '<p>Asked again.</p>\n<h2 id="a-apres">Après</h2>\n<p>It falls.</p>\n' == made


def test_links_lead_within_the_article(article: Maker) -> None:
    """By the names that sites give to headings, by ids and names that the author gave; else they are text."""
    made = article(
        "# T\n\n[a](#why-two) [b](#here) [c](#nowhere) [d](#Spot)\n\n## Why two?\n\n<a name='spot'></a>Text.\n\n"
        "<p id='here'>Here.</p>\n"
    )
    assert (
        '<p><a href="#a-why-two">a</a> <a href="#a-here">b</a> <span>c</span> <a href="#a-spot">d</a></p>'
        in made
    )
    assert '<p id="a-here">Here.</p>' in made
    assert '<p id="a-spot">Text.</p>' in made


def test_links_to_lessons_are_for_the_page_to_resolve(article: Maker) -> None:
    """Which slug a file has only the workspace knows; other relative links are text."""
    made = article(
        "# T\n\nSee: [a](../02-x/01-b.md#why) [b](pic.zip) [c](/etc/passwd) [d](//x.example/y) [e](b%20c.md)",
        lesson={"../02-x/01-b.md": "02-x/01-b", "b c.md": "b-c"}.get,
    )
    assert (
        '<a data-lesson="02-x/01-b" data-section="a-why">a</a> b c d <a data-lesson="b-c">e</a>'
        in made
    )


@pytest.mark.parametrize(
    ("html", "timed"),
    [
        ('<h2 id="a-x" data-t="0">X</h2>', '<h2 id="a-x" data-t="1.2">X</h2>'),
        ('<h3 data-t="1">X</h3>', "<h3>X</h3>"),
        ('<h2 data-t="0">X</h2>\n<h4 lang="de" data-t="2">Y</h4>', '<h2 data-t="1.2">X</h2>\n<h4 lang="de" data-t="4.0">Y</h4>'),
        ('<p>&lt;h2 data-t="0"&gt;</p>', '<p>&lt;h2 data-t="0"&gt;</p>'),
        ('<code> data-t="0"</code>', '<code> data-t="0"</code>'),
        ('<h2 data-t="7.5">X</h2>', '<h2 data-t="7.5">X</h2>'),
    ],
)  # fmt: skip
def test_times_are_put_where_a_section_has_a_place_for_them(html: str, timed: str) -> None:
    """Into the tags of headings, and into no text that looks like one; a section nobody speaks of has none."""
    sections = (Span(1, 4), Span(5, 9), Span(10, 12))
    heard = (Heard(Span(10, 11), 4000), Heard(Span(2, 3), 1299))
    assert timed == filled(html, sections, heard)
