"""index.html, read as a browser would: everything on it works, nothing on it runs."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from lessoncast.feed.address import DEFAULT_BASE_URL
from public_mother import BASE_URL, Course, a_course

VOID = {"meta", "link", "img", "br"}


class Page(HTMLParser):
    """The elements of a page with their attributes, their text, and whether they nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def all(self, tag: str) -> list[dict[str, Any]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path)


def page(course: Course) -> Page:
    course.build()
    found = Page(course.page)
    assert found.open == []
    return found


def test_the_page_shows_the_course_as_it_is_structured(course: Course) -> None:
    """One main heading, a section a module, an article a lesson, each with a player."""
    found = page(course)
    assert [{"lang": "en"}] == found.all("html")
    assert 1 == len(found.all("h1")) == len(found.all("main"))
    assert 3 == len(found.all("article")) == len(found.all("h3"))
    for words in ("Generative AI & friends", "Module 2: Basics", "How & why it <works>", "By Ada"):
        assert words in found.text
    for player in found.all("audio"):
        assert player["preload"] == "none"
        assert "controls" in player
        assert "autoplay" not in player


def test_every_link_of_the_page_leads_to_a_file_that_is_there(course: Course) -> None:
    """Links are relative, so the page works from a disk and under any address."""
    found = page(course)
    targets = [
        value
        for _, attributes in found.elements
        for key, value in attributes.items()
        if key in {"href", "src"}
    ]
    targets.remove("https://creativecommons.org/licenses/by/4.0/")  # the licence's terms
    for target in targets:
        name, _, fragment = target.partition("#")
        assert not name or (course.out / name).is_file(), target
        assert name or f'id="{fragment}"' in course.page
    assert 3 * 3 == sum("#t=" in target for target in targets)


def test_chapters_open_the_audio_at_their_start(course: Course) -> None:
    """A media fragment in seconds, without needless zeros."""
    course.build()
    assert ["0", "1", "2.25"] == re.findall(r"01-01-lesson-a\.\w+\.mp3#t=([\d.]+)", course.page)


def test_the_address_of_the_feed_is_shown(course: Course) -> None:
    """The base URL of the settings, or the one that ``serve`` puts another in place of."""
    assert f"{BASE_URL}feed.xml" in page(course).text
    assert f"{DEFAULT_BASE_URL}feed.xml" in page(course.with_show(base_url="")).text


def test_nothing_runs_and_nothing_is_asked_of_other_hosts(course: Course) -> None:
    """No script, no handler, no font or picture from elsewhere; the policy says so too."""
    found = page(course)
    names = {name for name, _ in found.elements}
    assert not names & {"script", "iframe", "object", "embed", "form", "base"}
    attributes = {key for _, values in found.elements for key in values}
    assert not {key for key in attributes if key.startswith("on") or key == "style"}
    assert not re.search(r"url\(|@import", course.page)
    (policy,) = [meta["content"] for meta in found.all("meta") if "http-equiv" in meta]
    assert policy.startswith(
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-"
    )
    assert "unsafe" not in policy


def test_the_policy_allows_the_style_of_the_page_and_no_other(course: Course) -> None:
    """The hash in the policy is that of the style element."""
    course.build()
    (style,) = re.findall(r"<style>(.*?)</style>", course.page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in course.page
    assert "prefers-color-scheme: dark" in style


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "</title></style><svg onload=alert(1)>",
        "{{ 7 * 7 }}{% raw %}",
        "javascript:alert(1)",
    ],
)
def test_texts_are_text(course: Course, text: str) -> None:
    """Whatever title, summary, module or licence say, the page has the same elements."""
    plain = [name for name, _ in page(course.with_show(license="All rights")).elements]
    hostile = course.with_show(
        title=text, description=text, author=text, license=text, copyright=text, language="en"
    ).with_episode(0, title=text, summary=text, season_name=text)
    found = page(hostile)
    assert plain == [name for name, _ in found.elements]
    assert text in found.text
    assert not {key for _, values in found.elements for key in values if key.startswith("on")}


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "Lektion 1"),
        ("fr-CA", "Leçon 1"),
        ("ja", "Lesson 1"),
        ("nl", "Les 1"),
        ("pt-BR", "Lição 1"),
    ],
)
def test_the_page_speaks_the_language_of_the_show(course: Course, language: str, word: str) -> None:
    """Its own words are translated where we have them, English elsewhere."""
    found = page(course.with_show(language=language))
    assert found.all("html") == [{"lang": language}]
    assert word in found.text
    assert {"lang": "en"}.items() <= found.all("article")[0].items() or language == "en"


def test_every_language_has_every_word() -> None:
    """A word that one language lacks would stop the build of its shows."""
    import tomllib

    from lessoncast.feed.site import _resource

    table = tomllib.loads(_resource("words.toml"))
    for language, words in table.items():
        assert set(table["en"]) == set(words), language
        assert all(words.values()), language


def test_lessons_without_modules_and_shows_without_lessons_have_a_page(tmp_path: Path) -> None:
    """No empty heading, and a sentence in place of nothing."""
    course = a_course(tmp_path, modules=(1,)).with_episode(0, season=None, season_name="")
    found = page(course)
    assert 1 == len(found.all("h2")) - 1 == len(found.all("article"))
    empty = Course(show=course.show, episodes=(), out=tmp_path / "empty")
    assert "There are no lessons yet." in page(empty).text


def test_cards_and_quiz_are_offered_where_they_are(course: Course) -> None:
    """What the study files hold goes public with its lesson."""
    folder = course.episodes[0][1]
    for name in ("cards.apkg", "cards.tsv", "quiz.gift"):
        (folder / name).write_text(name)
    assert page(course).text.count("Flashcards (Anki)") == 1
    assert course.public("01-01-*.quiz.gift").read_text() == "quiz.gift"


def test_a_transcript_is_a_page_that_leads_back_to_its_lesson(course: Course) -> None:
    """With speakers and times, as the podcast namespace has them, and nothing that runs."""
    path = course.episodes[0][1] / "transcript.html"
    path.write_text("<cite>Ann:</cite>\n<time>0:01</time>\n<p>Hi <script>1</script>&amp; bye.</p>")
    course.build()
    read = Page(course.public("01-01-*.transcript.html").read_text())
    assert "\nAnn:\n0:01\nHi & bye.\n" in read.text
    assert "index.html#01-01-lesson-a" in [link["href"] for link in read.all("a")]
    assert [] == read.all("script")
