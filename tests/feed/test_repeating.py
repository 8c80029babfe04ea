"""What the page has as resources is not shown a second time at the end of the article."""

from __future__ import annotations

from time import process_time

import pytest

from lessoncast.feed.article import Article, Entry
from lessoncast.feed.repeating import without_resources

TEXT = '<h3 id="a-tides">Tides</h3>\n<p>The sea rises.</p>'
HEADING = '<h3 id="a-more">Further reading</h3>'
A, B = (
    '<a href="https://a.example/?x=1&amp;y=2" rel="x">Tables</a>',
    '<a href="https://b.example/">B</a>',
)
URLS = ("https://a.example/?x=1&y=2", "https://b.example/")


def an_article(html: str) -> Article:
    entries = [
        Entry(id="a-tides", title="Tides", level=1),
        Entry(id="a-more", title="More", level=1),
    ]
    return Article(html=html, contents=tuple(entries))


@pytest.mark.parametrize(
    "hear", ["", '\n<p class="hear"><a href="#t=9" data-t="9">Listen from 0:09</a></p>']
)
def test_a_last_section_of_links_that_are_resources_goes(hear: str) -> None:
    """With its place in the contents."""
    section = f"{HEADING}{hear}\n<ul>\n<li>{A}</li>\n<li><em>{B}</em>.</li>\n</ul>\n"
    found = without_resources(an_article(f"{TEXT}\n{section}"), URLS)
    assert TEXT == found.html
    assert ["a-tides"] == [entry.id for entry in found.contents]


@pytest.mark.parametrize(
    "section",
    [
        f"{HEADING}<ul><li>{A}: a classic</li></ul>",
        f"{HEADING}<ul><li>{A}</li></ul><p>And more.</p>",
        f"{HEADING}<p>Read on:</p><ul><li>{A}</li></ul>",
        f'{HEADING}<ul><li><a href="https://c.example/">C</a></li></ul>',
        f'{HEADING}<ul><li><a href="other.html">C</a></li></ul>',
        f"{HEADING}<ul><li>{A}</li></ul>{HEADING}<p>Text</p>",
        f"{HEADING}<ul></ul>",
        f"<ul><li>{A}</li></ul>",
    ],
)
def test_whatever_says_more_stays(section: str) -> None:
    """A word on a link, a link that is no resource, a list in the midst."""
    whole = an_article(TEXT + section)
    assert whole == without_resources(whole, URLS)


def test_a_long_article_is_looked_through_once() -> None:
    """Thousands of headings, each with a link to what is heard, take no time to speak of."""
    hear = '<p class="hear"><a href="#t=9" data-t="9">Listen from 0:09</a></p>'
    whole = an_article(f"{HEADING}{hear}<p>text</p>" * 5000)
    before = process_time()
    assert whole == without_resources(whole, URLS)
    assert process_time() - before < 2
