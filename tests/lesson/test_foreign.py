"""What an author marked as another language than the lesson's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.lesson.foreign import LONGEST_CHARACTERS
from lessoncast.model import Foreign, Lesson, Span

Reader = Callable[..., Lesson]
PROSE = "The French say so."


@pytest.mark.parametrize(
    "marked",
    [
        "[c’est *la vie*]{lang=fr}",
        '[c’est la vie]{: lang="fr" }',
        "[c’est la vie](lang:fr)",
        '<span lang="fr">c’est la vie</span>',
        "<i lang=fr>c’est\nla vie</i>",
        "*c’est la vie*{lang=fr}",
        "**c’est la vie**{: .x lang='fr'}",
    ],
)
def test_each_way_to_mark_a_phrase_is_read(read: Reader, marked: str) -> None:
    """The text shows no mark; phrase, language and line are kept."""
    lesson = read(f"{PROSE}\n\nSo it is {marked}, and no other.", language="en")
    assert "So it is c’est la vie, and no other." == lesson.blocks[-1].text
    (found,) = lesson.foreign
    assert ("c’est la vie", "fr", 3) == (found.text, found.language, found.span.first)
    assert () == lesson.links


def test_a_block_may_be_in_another_language(read: Reader) -> None:
    """What holds several hands its language down, until one of them has its own."""
    page = (
        '<html lang="en"><body><p>It is wet.</p>\n<div lang="fr">\n<p>Un.</p>\n<ul><li>Deux</li>'
        '<li lang="de">Drei</li></ul></div><p>Deep.</p></body></html>'
    )
    lesson = read(page, ".html")
    assert (
        Foreign("Un.", "fr", Span(3, 3)),
        Foreign("Deux", "fr", Span(4, 4)),
        Foreign("Drei", "de", Span(4, 4)),
    ) == lesson.foreign


@pytest.mark.parametrize(
    "text",
    [
        "A [colour]{lang=en-GB} and `[x]{lang=fr}`, $[x]$.",
        "A [thing]{.cls} or [other](https://x.example){hreflang=fr} <span lang>x</span>.",
        '<span lang="klingon!">x</span> [y]{lang=} *z* {lang=fr}.',
        f'<span lang="fr">{"long " * LONGEST_CHARACTERS}</span>.',
        '<span lang="fr"> </span>Nothing.',
    ],
)
def test_what_names_no_other_language_is_none(read: Reader, text: str) -> None:
    """The lesson's own, code, other attributes, no language, a page of text."""
    assert () == read(f"{PROSE}\n\n{text}", language="en").foreign


def test_line_numbers_stay_behind_a_phrase(read: Reader) -> None:
    """What follows is where it stands in the file."""
    lesson = read("One [un\ndeux]{lang=fr} [trois]{lang=fr}\ntwo.\n\nThree.", language="en")
    assert Span(5, 5) == lesson.blocks[-1].span
    assert ["trois"] == [one.text for one in lesson.foreign]
