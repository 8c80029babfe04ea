"""Footnotes are at the end of the article, and lead there and back."""

from __future__ import annotations

from article_mother import faults
from lesson.article.conftest import Maker
from lessoncast.model import Span

LESSON = """\
# Tides

It rises.[^h] Then it falls.[^long] It rises again[^h] and ^[no note here] all.

[^h]: By a *whole* [metre](https://a.example/), $h_1$.
[^long]: In six hours.

    And some minutes.

## Last

Some more.[^third]

[^third]: The third.
"""


def test_notes_are_numbered_and_linked(article: Maker) -> None:
    """In the order in which they are met; a note that is met twice leads back to the first place."""
    made = article(LESSON)
    assert (
        '<p>It rises.<sup><a id="a--ref-1" href="#a--note-1">1</a></sup> Then it falls.'
        '<sup><a id="a--ref-2" href="#a--note-2">2</a></sup> It rises again'
        '<sup><a id="a--ref-1-2" href="#a--note-1">1</a></sup> and'
    ) in made
    assert made.endswith(
        '<section class="footnotes"><ol>'
        '<li id="a--note-1"><p>By a <em>whole</em> <a href="https://a.example/" rel="noopener noreferrer">metre</a>, '
        '<span class="math"><i>h</i><sub>1</sub></span>. <a href="#a--ref-1">↩</a></p>\n</li>\n'
        '<li id="a--note-2"><p>In six hours.</p>\n<p>And some minutes. <a href="#a--ref-2">↩</a></p>\n</li>\n'
        '<li id="a--note-3"><p>no note here <a href="#a--ref-3">↩</a></p>\n</li>\n'
        '<li id="a--note-4"><p>The third. <a href="#a--ref-4">↩</a></p>\n</li>\n</ol>\n</section>\n'
    )
    assert [] == faults(made)


def test_a_part_has_its_own_notes(article: Maker) -> None:
    """Wherever their text stands in the file."""
    made = article(LESSON.replace("[^h]: By", "[^x]: By"), lines=Span(11, 13), part=2)
    assert '<li id="a--note-1"><p>The third. ' in made
    assert "six hours" not in made


def test_tags_in_a_note_end_with_it(article: Maker) -> None:
    """Or they would hold what comes next."""
    made = article(
        "# T\n\nText.[^1] More.[^2]\n\n[^1]: <div><b>one <script>x</script>\n[^2]: two </lesson-left> <i>\n"
    )
    assert [] == faults(made)
    assert '<li id="a--note-2"><p>two' in made


def test_notes_of_a_page_lead_to_their_places(article: Maker) -> None:
    """As its author linked them."""
    made = article(
        "<p>It rises.<sup id='r1'><a href='#n1'>1</a></sup> And falls by night and day.</p>"
        "<section class='footnotes'><ol><li id='n1'>A metre. <a href='#r1'>↩</a></li></ol></section>",
        ".html",
    )
    assert '<p id="a-r1">It rises.<sup><a href="#a-n1">1</a></sup>' in made
    assert '<li id="a-n1">A metre. <a href="#a-r1">↩</a></li>' in made
    assert [] == faults(made)
