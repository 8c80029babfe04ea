"""feed.xml, read back by feedparser, by podcastparser (gPodder's) and as plain XML."""

import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import podcastparser
import pytest

from lessoncast.errors import FeedError
from lessoncast.feed.namespaces import BY_PREFIX as NS
from lessoncast.feed.text import weight as text_weight
from lessoncast.model import ChapterMark, Link
from public_mother import BASE_URL, MARKS, SHOW_GUID, Course, a_course

HOSTILE_TITLES = [
    "What is <b>?",
    "<script>alert(1)</script> & <img src=x onerror=alert(1)>",
    "A & B &amp; C &lt;d&gt;",
    "\"double\" 'single' `back` ]]> <!-- -->",
    "🎧 Émotions ünd 深度学习 👩‍👩‍👧",
    "ما هي الشبكة العصبية؟ \u202eabc",
    "%s {0} ${HOME} {{ 7 * 7 }} {% raw %}",
]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path)


def tree(course: Course) -> ET.Element:
    channel = ET.fromstring(course.feed).find("channel")
    assert channel is not None
    return channel


def by_feedparser(course: Course) -> Any:
    found = feedparser.parse(course.feed.encode())
    assert not found.bozo
    return found


def by_podcastparser(course: Course) -> dict[str, Any]:
    return dict(podcastparser.parse(BASE_URL + "feed.xml", io.BytesIO(course.feed.encode())))


def texts(channel: ET.Element, path: str) -> list[str | None]:
    return [node.text for node in channel.findall(path, NS)]


# ── the channel ───────────────────────────────────────────────────────────────────────────────


def test_the_channel_says_what_apple_and_psp_require(course: Course) -> None:
    """Every required and recommended tag of the channel is there, with the show's own values."""
    course.build()
    channel = tree(course)
    assert {
        "title": "Generative AI & friends",
        "link": BASE_URL + "index.html",
        "description": "What models learn, and how.",
        "language": "en",
        "copyright": "© 2026 Ada Example",
        "generator": "lessoncast",
        "itunes:author": "Ada Example",
        "itunes:explicit": "false",
        "itunes:type": "serial",
        "itunes:owner/itunes:email": "ada@example.org",
        "podcast:guid": SHOW_GUID,
        "podcast:medium": "course",
        "podcast:locked": "yes",
        "podcast:license": "cc-by-4.0",
        "podcast:person": "Ada Example",
        "podcast:txt[@purpose='ai-content']": "true",
    }.items() <= {path: texts(channel, path)[0] for path in _paths(channel)}.items()
    (category,) = channel.findall("itunes:category", NS)
    assert ("Education", "Courses") == (category.get("text"), category[0].get("text"))
    (link,) = channel.findall("atom:link", NS)
    assert {"href": BASE_URL + "feed.xml", "rel": "self", "type": "application/rss+xml"} == dict(
        link.attrib
    )


def _paths(channel: ET.Element) -> list[str]:
    wanted = [
        "title",
        "link",
        "description",
        "language",
        "copyright",
        "generator",
        "itunes:author",
        "itunes:explicit",
        "itunes:type",
        "itunes:owner/itunes:email",
        "podcast:guid",
        "podcast:medium",
        "podcast:locked",
        "podcast:license",
        "podcast:person",
        "podcast:txt[@purpose='ai-content']",
    ]
    return [path for path in wanted if channel.findall(path, NS)]


def test_the_document_is_utf_8_without_a_dtd_and_declares_the_five_namespaces(
    course: Course,
) -> None:
    """The root declares each family once, letter by letter as apps compare them."""
    course.build()
    head = course.feed[:800]
    assert head.startswith("<?xml version='1.0' encoding='UTF-8'?>\n<rss ")
    assert "<!DOCTYPE" not in course.feed
    for prefix, uri in NS.items():
        assert f'xmlns:{prefix}="{uri}"' in head
        assert course.feed.count(f'"{uri}"') == 1


def test_nothing_is_invented_when_the_author_gave_nothing(course: Course) -> None:
    """Without author, e-mail, rights and picture there is no tag that speaks of them."""
    bare = course.with_show(
        author="", email="", copyright="", license="", image=None, description=""
    )
    bare.build()
    channel = tree(bare)
    for name in [
        "itunes:author",
        "itunes:owner",
        "podcast:person",
        "podcast:license",
        "copyright",
        "itunes:image",
        "image",
        "managingEditor",
        "webMaster",
        "itunes:new-feed-url",
        "itunes:complete",
        "itunes:block",
        "podcast:block",
        "podcast:location",
        "podcast:image",
        "podcast:updateFrequency",
    ]:
        assert channel.find(name, NS) is None, name
    assert texts(channel, "podcast:locked") == ["no"]
    assert texts(channel, "description") == ["Generative AI & friends"]  # RSS requires one


def test_a_show_tells_that_it_is_finished_private_or_moved(course: Course) -> None:
    """Apple takes ``Yes`` and nothing else; the podcast namespace has tags of its own."""
    told = course.with_show(
        is_complete=True,
        is_private=True,
        location="Lisbon",
        new_feed_url="https://new.example/f.xml",
    )
    told.build()
    channel = tree(told)
    for name, value in {
        "itunes:complete": "Yes",
        "itunes:block": "Yes",
        "itunes:new-feed-url": "https://new.example/f.xml",
        "podcast:block": "yes",
        "podcast:location": "Lisbon",
    }.items():
        assert texts(channel, name) == [value]
    frequency = channel.find("podcast:updateFrequency", NS)
    assert frequency is not None
    assert frequency.get("complete") == "true"
    assert course.check() == []


def test_the_cover_is_named_as_podcasting_2_has_it_too(course: Course) -> None:
    """``podcast:image`` with its shape; ``podcast:images`` is deprecated."""
    course.build()
    channel = tree(course)
    image, apple = channel.find("podcast:image", NS), channel.find("itunes:image", NS)
    assert image is not None
    assert apple is not None
    assert (image.get("href"), image.get("aspect-ratio")) == (apple.get("href"), "1/1")


def test_a_hub_is_named_beside_the_feeds_own_address(course: Course) -> None:
    """WebSub: rel="hub" and rel="self"; without a hub neither the word nor the link."""
    course.build()
    assert 'rel="hub"' not in course.feed
    hubbed = course.with_show(hub="https://hub.example/")
    hubbed.build()
    links = {
        link.get("rel"): link.get("href") for link in tree(hubbed).iter(f"{{{NS['atom']}}}link")
    }
    assert links == {"self": f"{BASE_URL}feed.xml", "hub": "https://hub.example/"}


def test_an_explicit_show_says_true_in_every_item(course: Course) -> None:
    """The two values that Apple takes and feedgen refuses."""
    course.with_show(explicit=True).build()
    assert texts(tree(course), ".//itunes:explicit") == ["true"] * 4


@pytest.mark.parametrize(
    ("given", "text", "url"),
    [
        ("CC-BY-SA-4.0", "cc-by-sa-4.0", None),
        ("https://creativecommons.org/licenses/by-nc/4.0/", "cc-by-nc-4.0", "the same"),
        ("https://example.org/terms", "https://example.org/terms", "the same"),
        ("All rights reserved", "All rights reserved", None),
    ],
)
def test_a_licence_is_an_identifier_or_a_url(
    course: Course, given: str, text: str, url: str | None
) -> None:
    """Identifiers are lower case; the URL of a Creative Commons licence gives its identifier."""
    course.with_show(license=given).build()
    (node,) = tree(course).findall("podcast:license", NS)
    assert (text, given if url else None) == (node.text, node.get("url"))


@pytest.mark.parametrize("category", [(), ("Technology",), ("Kids & Family", "Parenting")])
def test_categories_nest(course: Course, category: tuple[str, ...]) -> None:
    """A category with its subcategory, one without, and none."""
    course.with_show(category=category).build()
    nodes = tree(course).findall(".//itunes:category", NS)
    assert list(category) == [node.get("text") for node in nodes]


# ── the items ─────────────────────────────────────────────────────────────────────────────────


def test_items_stand_newest_first_and_carry_their_place_in_the_course(course: Course) -> None:
    """The last lesson leads the feed; season, number and module name go with each."""
    course.build()
    channel = tree(course)
    places = [
        (
            item.findtext("itunes:season", "", NS),
            item.findtext("itunes:episode", "", NS),
            item.findtext("podcast:episode", "", NS),
            item.findtext("podcast:season", "", NS),
        )
        for item in channel.findall("item")
    ]
    assert [("2", "1", "1", "2"), ("1", "2", "2", "1"), ("1", "1", "1", "1")] == places
    names = [node.get("name") for node in channel.findall("item/podcast:season", NS)]
    assert ["Module 2: Basics", "Module 1: Basics", "Module 1: Basics"] == names
    assert texts(channel, "item/itunes:episodeType") == ["full"] * 3


def test_lessons_without_modules_have_no_season(tmp_path: Path) -> None:
    """No season is written where the course has none."""
    course = a_course(tmp_path, modules=(1,)).with_episode(0, season=None, season_name="")
    course.build()
    item = tree(course).find("item")
    assert item is not None
    assert item.find("itunes:season", NS) is None
    assert item.find("podcast:season", NS) is None
    assert item.findtext("itunes:episode", "", NS) == "1"


@pytest.mark.parametrize(
    ("changed", "season", "number"),
    [
        ({"kind": "trailer", "number": None, "season": None, "season_name": ""}, None, None),
        ({"kind": "trailer", "number": None}, "1", None),
        ({"kind": "bonus", "number": None}, "1", None),
        ({"kind": "bonus", "bonus_of": "01-module/02-lesson-b", "number": 2}, "1", "2"),
    ],
    ids=["of the show", "of a season", "bonus", "bonus to a lesson"],
)
def test_a_trailer_or_bonus_belongs_where_its_numbers_say(
    course: Course, changed: dict[str, Any], season: str | None, number: str | None
) -> None:
    """Apple: with no number it is the show's, with a season that season's, with both that episode's."""
    told = course.with_episode(0, **changed)
    told.build()
    item = tree(told).findall("item")[-1]
    assert item.findtext("itunes:episodeType", "", NS) == changed["kind"]
    for space in ("itunes", "podcast"):
        assert season == item.findtext(f"{space}:season", None, NS)
        assert number == item.findtext(f"{space}:episode", None, NS)
    assert told.check() == []
    assert changed["kind"].capitalize() in told.page


def test_every_item_is_identified_dated_and_measured(course: Course) -> None:
    """Guid, date, duration and enclosure are those of the manifest; the length is the file's."""
    course.build()
    channel = tree(course)
    for item, (episode, folder) in zip(
        channel.findall("item"), reversed(course.episodes), strict=True
    ):
        guid, enclosure = item.find("guid"), item.find("enclosure")
        assert guid is not None
        assert enclosure is not None
        assert (episode.guid, "false") == (guid.text, guid.get("isPermaLink"))
        assert item.findtext("pubDate") == format_datetime(episode.published)
        assert item.findtext("itunes:duration", "", NS) == "3"
        assert "audio/mpeg" == enclosure.get("type")
        name = str(enclosure.get("url")).removeprefix(BASE_URL)
        audio = (folder / "episode.mp3").read_bytes()
        assert audio == (course.out / name).read_bytes()
        assert str(len(audio)) == enclosure.get("length")


def test_the_five_transcripts_and_the_chapters_are_named_with_exact_types(course: Course) -> None:
    """AntennaPod compares types as whole strings; each file that is named is there."""
    course.build()
    item = tree(course).find("item")
    assert item is not None
    transcripts = item.findall("podcast:transcript", NS)
    assert ["text/vtt", "application/x-subrip", "application/json", "text/plain", "text/html"] == [
        node.get("type") for node in transcripts
    ]
    assert {"en"} == {node.get("language") for node in transcripts}
    (chapters,) = item.findall("podcast:chapters", NS)
    assert "application/json+chapters" == chapters.get("type")
    for node in [*transcripts, chapters]:
        assert (course.out / str(node.get("url")).removeprefix(BASE_URL)).is_file()


def test_chapters_in_the_feed_are_those_of_the_audio(course: Course) -> None:
    """Podlove chapters to the millisecond; the description's stamps to the second, titles alike."""
    course.build()
    item = tree(course).find("item")
    assert item is not None
    (chapters,) = item.findall("psc:chapters", NS)
    assert chapters.get("version") == "1.2"
    assert [
        ("00:00:00.000", MARKS[0].title),
        ("00:00:01.000", MARKS[1].title),
        ("00:00:02.250", MARKS[2].title),
    ] == [(node.get("start"), node.get("title")) for node in chapters]
    description = item.findtext("description", "")
    assert (
        "<p>00:00:00 In short</p><p>00:00:01 How &amp; why it &lt;works&gt;</p>"
        "<p>00:00:02 Über „Quellen“ 🎧</p>"
    ) in description


def test_chapter_pictures_are_public_and_named_in_both_carriers(tmp_path: Path) -> None:
    """A mark's picture becomes an absolute URL in Podlove's chapters and in the JSON."""
    course = a_course(tmp_path, modules=(1,))
    folder = course.episodes[0][1]
    (folder / "figure.png").write_bytes((folder / "cover.png").read_bytes() + b"\0")
    marks = (ChapterMark(start_ms=0, end_ms=3000, title="One", image="figure.png"),)
    document = (
        '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "One", "img": "figure.png"}]}'
    )
    (folder / "chapters.json").write_text(document)
    course = course.with_episode(0, marks=marks)
    course.build()
    chapter = tree(course).find(".//psc:chapter", NS)
    assert chapter is not None
    url = str(chapter.get("image"))
    assert url in course.public("*.chapters.json").read_text()
    assert (course.out / url.removeprefix(BASE_URL)).read_bytes() == (
        folder / "figure.png"
    ).read_bytes()
    assert course.check() == []


def test_notes_follow_the_description_as_html(course: Course) -> None:
    """``content:encoded`` holds the notes' body, after ``description`` as the W3C wants it."""
    course.build()
    item = tree(course).find("item")
    assert item is not None
    names = [node.tag for node in item]
    assert names.index("description") < names.index(f"{{{NS['content']}}}encoded")
    assert item.findtext("content:encoded", "", NS) == (
        '<h2>Notes</h2><p>Read <a href="https://example.org/more?a=1&amp;b=2">more</a>.</p>'
    )


def test_an_episode_with_nothing_but_audio_is_a_whole_item(course: Course) -> None:
    """Companions that are not there are not named."""
    for path in course.episodes[0][1].iterdir():
        if path.name != "episode.mp3":
            path.unlink()
    bare = course.with_episode(0, cover="", marks=(), summary="")
    bare.build()
    item = tree(bare).findall("item")[-1]
    assert item.findtext("description") == (
        "<p>Lesson 1 of module 1</p><p>© 2026 Ada Example · CC BY 4.0</p>"
    )
    for name in (
        "itunes:image",
        "podcast:chapters",
        "podcast:transcript",
        "psc:chapters",
        "content:encoded",
    ):
        assert item.find(name, NS) is None, name


# ── any text ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_titles_arrive_as_they_were_written(course: Course, title: str) -> None:
    """A title is escaped once: XML and gPodder's parser give it back, letter by letter."""
    course = course.with_show(title=title).with_episode(0, title=title, season_name=title)
    course.build()
    assert title == tree(course).findtext("title")
    assert title == tree(course).findall("item")[-1].findtext("title")
    found = by_podcastparser(course)
    assert title == found["title"]
    assert title in [item["title"] for item in found["episodes"]]


def test_long_titles_are_cut_between_words_to_what_apple_takes(course: Course) -> None:
    """Three hundred characters become at most 255 bytes, whatever the script."""
    for title in ("Why models learn " * 20, "深度学习与生成模型" * 40, "x" * 300, "🎧" * 300):
        course.with_episode(0, title=title).build()
        cut = tree(course).findall("item")[-1].findtext("title", "")
        assert len(cut.encode()) <= 255
        assert cut.endswith("…")
        assert title.startswith(cut.removesuffix("…"))


def test_control_characters_never_reach_the_xml(course: Course) -> None:
    """What XML refuses is dropped, and the feed is still a feed."""
    bad = "a\x00b\x1b[31mc\x0bd\ufffee\x85f"
    course.with_show(title=bad, description=bad, author=bad).with_episode(
        0, title=bad, summary=bad, season_name=bad
    ).build()
    assert texts(tree(course), "title") == ["ab[31mcdef"]


def test_plain_text_is_written_with_hexadecimal_references(course: Course) -> None:
    """RSS Profile, character data: so a title that speaks of markup is not taken for markup."""
    title = "What is <b> & </b>?"
    course.with_show(
        title=title, author=title, description=f"{title}\n\nMore & more."
    ).with_episode(0, title=title, summary=title).build()
    written = "What is &#x3C;b&#x3E; &#x26; &#x3C;/b&#x3E;?"
    for element in ("title", "itunes:author", "description", "podcast:person"):
        assert re.search(f"<{element}[^<>]*>{re.escape(written)}", course.feed), element
    assert 3 == course.feed.count(f"<title>{written}</title>")
    assert f"{title}\n\nMore & more." == tree(course).findtext("description")
    item = tree(course).findall("item")[-1]
    assert title == item.findtext("title")
    assert item.findtext("description", "").startswith(f"<p>{escape(title, quote=False)}</p>")


def test_descriptions_stay_within_four_thousand_bytes(course: Course) -> None:
    """A long summary is cut; the stamps stay, all of them, or go, all of them."""
    few = course.with_episode(0, summary="Models & <data> learn. " * 800)
    few.with_show(description="Models & <data> learn. " * 800).build()
    assert 3900 < len(tree(few).findtext("description", "").encode()) <= 4000
    text = tree(few).findall("item")[-1].findtext("description", "")
    assert len(text.encode()) <= 4000
    assert text.count("<p>00:00:0") == 3
    many = tuple(
        ChapterMark(start_ms=20 * place, end_ms=20 * place + 20, title=f"Chapter number {place}")
        for place in range(150)
    )
    course.with_episode(0, marks=many).build()
    text = tree(course).findall("item")[-1].findtext("description", "")
    assert "<p>00:00" not in text
    assert len(tree(course).findall("item")[-1].findall(".//psc:chapter", NS)) == 150


def test_two_independent_parsers_read_the_feed_without_a_complaint(course: Course) -> None:
    """feedparser and podcastparser find every episode with its audio, date and chapters."""
    course.build()
    found = by_feedparser(course)
    assert "Generative AI & friends" == found.feed.title
    assert [episode.guid for episode, _ in reversed(course.episodes)] == [
        entry.id for entry in found.entries
    ]
    assert all(entry.enclosures[0].type == "audio/mpeg" for entry in found.entries)
    podcast = by_podcastparser(course)
    assert podcast["type"] == "serial"
    assert podcast["cover_url"].startswith(BASE_URL + "cover.")
    # podcastparser puts serial shows into the order in which they are to be heard.
    for item, (episode, _) in zip(podcast["episodes"], course.episodes, strict=True):
        assert episode.guid == item["guid"]
        assert int(episode.published.timestamp()) == item["published"]
        assert 3 == item["total_time"]
        assert episode.size_bytes == item["enclosures"][0]["file_size"]
        assert [0, 1, 2] == [chapter["start"] for chapter in item["chapters"]]


# ── the same bytes ────────────────────────────────────────────────────────────────────────────


def test_the_feed_asks_no_clock(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """``lastBuildDate`` is the newest episode's date, in UTC, whatever the zone of the machine."""
    course.build()
    before = course.feed
    assert "<lastBuildDate>Wed, 04 Mar 2026 08:00:00 +0000</lastBuildDate>" in before
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        (course.out / "feed.xml").unlink()
        course.build()
        assert before == course.feed
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_show_without_episodes_has_no_build_date(course: Course) -> None:
    """feedgen's stamp of now does not stay in an empty feed."""
    from lessoncast import feed

    feed.build(course.show, [], course.out)
    assert "lastBuildDate" not in course.feed
    assert tree(course).find("item") is None


@pytest.mark.slow
def test_another_process_with_another_hash_seed_writes_the_same_feed(tmp_path: Path) -> None:
    """No order depends on hashes."""
    code = (
        "import sys, pathlib; from public_mother import a_course; "
        "c = a_course(pathlib.Path(sys.argv[1])); c.build(); "
        "sys.stdout.write(c.feed + c.page)"
    )
    outputs = set()
    for seed in ("1", "2"):
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        command = [sys.executable, "-c", code, str(tmp_path / seed)]
        outputs.add(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
    assert len(outputs) == 1


def test_a_date_without_a_zone_counts_as_utc(course: Course) -> None:
    """A naive date never means the zone of whoever builds."""
    naive = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 - the case itself
    course.with_episode(0, published=naive).build()
    assert format_datetime(naive.replace(tzinfo=UTC)) in course.feed


@pytest.mark.parametrize(
    "spoil",
    [
        lambda course: course.with_episode(0, size_bytes=1),
        lambda course: course.with_episode(0, audio="../secret.mp3"),
        lambda course: course.with_episode(0, audio="missing.mp3"),
        lambda course: course.with_episode(0, guid=""),
        lambda course: course.with_episode(0, guid=course.episodes[1][0].guid),
        lambda course: course.with_episode(0, slug="x/lesson-b", number=2),
        lambda course: course.with_episode(0, cover="notes.html"),
        lambda course: course.with_show(base_url="ftp://example.org/"),
        lambda course: course.with_show(title=" \n"),
        lambda course: course.with_episode(0, title="\x07"),
    ],
    ids=[
        "size",
        "path",
        "missing",
        "no guid",
        "same guid",
        "same name",
        "cover",
        "base url",
        "no title",
        "no item title",
    ],
)
def test_a_feed_that_would_be_broken_is_not_written(
    course: Course, spoil: Callable[[Course], Course]
) -> None:
    """The old public folder stays as it was, and the error says where and what."""
    course.build()
    before = {path: path.stat().st_mtime_ns for path in course.out.iterdir()}
    with pytest.raises(FeedError) as caught:
        spoil(course).build()
    assert caught.value.where
    assert before == {path: path.stat().st_mtime_ns for path in course.out.iterdir()}


# ── credits, links, people ────────────────────────────────────────────────────────────────────


def last(course: Course) -> ET.Element:
    """The item of the first lesson."""
    course.build()
    return tree(course).findall("item")[-1]


def test_the_description_ends_with_resources_and_credits(course: Course) -> None:
    """Links that a browser opens, each whole; then who made it and under which licence."""
    links = (
        Link(title="Tide <tables>", url="https://example.org/a?b=1&c=2"),
        Link(title="Mail", url="mailto:ann@example.org"),
        Link(title="", url="https://münchen.example/ä"),
    )
    item = last(course.with_episode(0, links=links, authors=("Bo Boson", "Cy")))
    assert item.findtext("description", "").endswith(
        '<p><a href="https://example.org/a?b=1&amp;c=2">Tide &lt;tables&gt;</a></p>'
        '<p><a href="https://xn--mnchen-3ya.example/%C3%A4">https://xn--mnchen-3ya.example/%C3%A4</a></p>'
        "<p>Bo Boson · Cy · © 2026 Ada Example · CC BY 4.0</p>"
    )


def test_resources_that_have_no_room_are_left_out_whole(course: Course) -> None:
    """Stamps, summary and credits go before them."""
    links = tuple(
        Link(title="Tables " * 20, url=f"https://example.org/{place}/{'x' * 200}")
        for place in range(30)
    )
    text = last(course.with_episode(0, links=links)).findtext("description", "")
    assert 3500 < text_weight(text) <= 4000
    assert text.endswith("CC BY 4.0</p>")
    assert text.count("<a href") == text.count("</a>") > 3


def test_a_lesson_that_names_its_authors_has_them_as_its_persons(course: Course) -> None:
    """They take the place of the show's; where they are the same, nothing is said twice."""
    item = last(course.with_episode(0, authors=("Bo Boson", "Cy")))
    people = item.findall("podcast:person", NS)
    assert [("Bo Boson", "author", "writing"), ("Cy", "author", "writing")] == [
        (node.text, node.get("role"), node.get("group")) for node in people
    ]
    assert item.findtext("itunes:author", "", NS) == "Bo Boson, Cy"
    assert "Bo Boson, Cy" in course.page
    for authors in ((), ("Ada Example",)):
        item = last(course.with_episode(0, authors=authors))
        assert item.find("podcast:person", NS) is None


def test_a_chapters_link_is_in_every_carrier_that_has_a_place_for_it(course: Course) -> None:
    """Podlove's href, url in the file, a link on the page; ``check`` compares them."""
    link = "https://example.org/a?b=1&c=2"
    marks = (ChapterMark(start_ms=0, end_ms=3000, title="One", link=link),)
    told = {"startTime": 0, "title": "One", "url": link}
    path = course.episodes[0][1] / "chapters.json"
    path.write_text(json.dumps({"version": "1.2.0", "chapters": [told]}))
    linked = course.with_episode(0, marks=marks)
    chapter = last(linked).find(".//psc:chapter", NS)
    assert chapter is not None
    assert chapter.get("href") == link
    href = link.replace("&", "&amp;")
    assert f'href="{href}" rel="noopener noreferrer" aria-label="Link: One"' in linked.lesson_page(
        0
    )
    assert linked.check() == []
    path.write_text(json.dumps({"version": "1.2.0", "chapters": [{**told, "url": "https://b.c/"}]}))
    linked.build()
    assert ["the chapters file"] == [one.message.rpartition(" in ")[2] for one in linked.check()]
