"""Show notes."""

from html.parser import HTMLParser

import pytest

from lessoncast.episode import notes
from lessoncast.model import ChapterMark, Link

MARKS = tuple(
    ChapterMark(start_ms=start, end_ms=start + 1000, title=title)
    for start, title in ((0, "In short"), (83_900, "<script>alert(1)</script>"), (3_600_000, "End"))
)


class Page(HTMLParser):
    """Tags, links and text, as a browser would see them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += [data] if data.strip() else []


def test_notes_hold_summary_chapters_and_links() -> None:
    """In this order, with stamps that Apple and Spotify find chapters by."""
    link = Link(title="Tables & more", url="https://example.org/?a=1&b=2")
    page = Page(notes.html(summary="One.\n\nTwo <b>&</b>.", marks=MARKS, links=[link]))
    assert ["p", "p", "ul", "li", "li", "li", "ul", "li", "a"] == page.tags
    assert ["https://example.org/?a=1&b=2"] == page.links
    expected = [
        "One.",
        "Two <b>&</b>.",
        "00:00:00 In short",
        "00:01:23 <script>alert(1)</script>",
        "01:00:00 End",
        "Tables & more",
    ]
    assert expected == page.words


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
     "//example.org", "notes.html", "", "http://[", "vbscript:x", "\x01javascript:alert(1)"],
)  # fmt: skip
def test_only_links_to_pages_are_links(url: str) -> None:
    """What a browser would run, or could not find, is left out."""
    assert [] == Page(notes.html(summary="", marks=(), links=[Link(title="x", url=url)])).links


def test_a_link_cannot_leave_its_attribute() -> None:
    """Quotes in an address are escaped; one without a title shows its address."""
    url = 'https://example.org/"onclick="x'
    page = Page(notes.html(summary="", marks=(), links=[Link(title=" ", url=url)]))
    assert [url] == page.links
    assert [url] == page.words


def test_notes_end_with_who_made_it_and_under_which_licence() -> None:
    """The licence leads to its terms; a chapter leads to its link."""
    linked = (
        ChapterMark(start_ms=0, end_ms=9, title="A & B", link="https://example.org/?a=1&b=2"),
    )
    page = Page(
        notes.html(
            summary="",
            marks=linked,
            authors=["Ann <b>"],
            copyright="© 2026 Bo",
            license="CC-BY-4.0",
        )
    )
    assert ["ul", "li", "a", "p", "a"] == page.tags
    assert page.links == [
        "https://example.org/?a=1&b=2", "https://creativecommons.org/licenses/by/4.0/",
    ]  # fmt: skip
    assert ["00:00:00 ", "A & B", "Ann <b> · © 2026 Bo · ", "CC BY 4.0"] == page.words
