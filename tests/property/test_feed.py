"""Whatever an author writes, the feed and the page stay what they are."""

import io
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import podcastparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessoncast import _files
from lessoncast.feed import rss, site, survey, text
from lessoncast.feed.address import base_of
from lessoncast.feed.notes import sanitised
from lessoncast.feed.rules import markup, transcripts
from lessoncast.model import ChapterMark
from lessoncast.publish.server import ranges, rewrite
from public_mother import a_course, a_show

pytestmark = pytest.mark.property

ANY_TEXT = st.text(max_size=200)
HTML = st.lists(
    st.sampled_from(
        [
            "<p>", "</p>", "<b>", "</i>", "<ul><li>", "</ul>", "<script>", "</script>", "<a href='",
            "javascript:", "https://a.b/", "'>", '">', "<img src=x onerror=y>", "<svg/onload=z>",
            "<style>", "<!--", "-->", "]]>", "&lt;", "&#x3c;", "<iframe src=//e>", "text", "\0", "é",
            "<a href=java&#9;script:x>", "<math><mi//xlink:href=x>", "<base href=//e>", "<", ">", "&",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("course")


@pytest.fixture(scope="module")
def episodes(folder: Path) -> tuple[object, ...]:
    return a_course(folder, modules=(1,)).episodes


@settings(max_examples=60)
@given(title=ANY_TEXT, summary=ANY_TEXT, name=ANY_TEXT, description=ANY_TEXT)
def test_any_text_gives_a_feed_that_says_it(
    episodes: tuple[tuple[object, Path], ...], title: str, summary: str, name: str, description: str
) -> None:
    """The feed parses, and titles come back as far as XML can hold them."""
    from dataclasses import replace

    episode, folder = episodes[0]
    marks = (ChapterMark(start_ms=0, end_ms=3000, title=title),)
    changed = replace(  # type: ignore[type-var]
        episode, title=f"T{title}", summary=summary, season_name=name, marks=marks
    )
    show = a_show(title=f"S{name}", description=description)
    there = survey.survey(show, [(changed, folder)])  # type: ignore[list-item]
    data = rss.render(there)
    item = ET.fromstring(data).find("channel/item")
    assert item is not None
    assert text.line(f"T{title}") == item.findtext("title", "")
    assert data == rss.render(there)
    podcast = podcastparser.parse("https://example.org/feed.xml", io.BytesIO(data))
    assert len(podcast["episodes"]) == 1
    assert markup.faults(item.findtext("description", "")) == []
    _Nested().feed(site.row(show, there.episodes[0]))
    _Nested().feed(site.lesson_page(there, there.episodes, site.Around()).decode())


class _Nested(HTMLParser):
    """Fails for a page whose elements do not nest, or that holds a script."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "script" or dict(attrs).keys() == {"src", "defer"}
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in {"meta", "link", "img", "br", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


@settings(max_examples=300)
@given(html=st.one_of(HTML, ANY_TEXT))
def test_notes_hold_nothing_that_runs_and_always_nest(html: str) -> None:
    """Sanitised once, there is nothing left to find; sanitised twice, nothing changes."""
    once = sanitised(html)
    assert markup.faults(once) == []
    _Nested().feed(once)
    assert once == sanitised(once)


@given(words=ANY_TEXT, limit=st.integers(4, 100))
def test_text_keeps_within_its_limit(words: str, limit: int) -> None:
    """Never longer, never half a character, and untouched when it fits."""
    clean = _files.clean_text(words)
    cut = text.shortened(clean, limit)
    assert len(cut.encode()) <= limit
    assert cut == clean or (cut.endswith("…") and clean.startswith(cut[:-1]))


@given(words=st.text(max_size=3000), room=st.integers(0, 500))
def test_paragraphs_keep_within_their_room(words: str, room: int) -> None:
    """As the feed counts: escaped twice."""
    assert text.weight(text.paragraphs(words, room)) <= room


@given(data=st.data(), size=st.integers(0, 200))
def test_a_range_is_what_the_rfc_says(data: st.DataObject, size: int) -> None:
    """Against a model that collects the positions one by one."""
    number = st.integers(0, 250)
    pairs = data.draw(
        st.lists(
            st.one_of(
                st.tuples(number, st.none()),
                st.tuples(st.none(), number),
                st.tuples(number, number).map(lambda pair: (min(pair), max(pair))),
            ),
            min_size=1,
            max_size=4,
        )
    )
    header = "bytes=" + ", ".join(f"{_text(first)}-{_text(last)}" for first, last in pairs)
    wanted = sorted({place for pair in pairs for place in _places(pair[0], pair[1], size)})
    if not wanted:
        with pytest.raises(ranges.UnsatisfiableError):
            ranges.parse(header, size)
        return
    found = ranges.parse(header, size)
    if wanted[-1] - wanted[0] + 1 == len(wanted):
        assert (wanted[0], wanted[-1]) == found
    else:
        assert found is None


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _places(first: int | None, last: int | None, size: int) -> range:
    if first is None:
        return range(max(size - (last or 0), 0), size)
    return range(first, size if last is None else min(last + 1, size))


@given(header=st.text(alphabet="bytes=0123456789-, x", max_size=40), size=st.integers(0, 50))
def test_no_header_breaks_the_reader(header: str, size: int) -> None:
    """A range within the file, none, or 416."""
    try:
        found = ranges.parse(header, size)
    except ranges.UnsatisfiableError:
        return
    assert found is None or 0 <= found.first <= found.last < size


@given(
    host=st.from_regex(r"[a-z0-9]{1,10}(\.[a-z]{2,5})?", fullmatch=True),
    path=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="?#"), max_size=20),
)
def test_a_base_url_is_replaced_wherever_it_leads(host: str, path: str) -> None:
    """Whatever base the feed was written with, the served one has none of it left in a tag."""
    path = _files.clean_text(path).strip()
    base = base_of(a_show(base_url=f"https://{host}/{path}"))
    escaped = base.replace("&", "&amp;").encode()
    feed = b'<r><atom:link href="%sfeed.xml" rel="self"/><e url="%sx.mp3"/></r>' % (
        escaped,
        escaped,
    )
    assert escaped == rewrite.recorded_base(feed)
    served = rewrite.feed(feed, escaped, b"http://10.0.0.1/")
    assert b'<r><atom:link href="http://10.0.0.1/feed.xml" rel="self"/>' in served
    assert b'<e url="http://10.0.0.1/x.mp3"/>' in served


@settings(max_examples=200)
@given(
    data=st.one_of(
        st.binary(max_size=200),
        ANY_TEXT.map(lambda words: b"WEBVTT\n\n" + words.encode("utf-8", "replace")),
    )
)
def test_no_caption_file_breaks_the_rules(data: bytes) -> None:
    """A finding or none, never an exception."""
    for reader in transcripts.READERS.values():
        reader(data)
