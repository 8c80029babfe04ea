"""The pages, read as a browser would: everything on them works, nothing foreign runs."""

import json
import re
import tomllib
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from lessoncast.feed import site
from lessoncast.feed.address import DEFAULT_BASE_URL
from public_mother import BASE_URL, Course, a_course

VOID = {"meta", "link", "img", "br", "input"}


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


def lesson(course: Course, place: int = 0) -> Page:
    course.build()
    found = Page(course.lesson_page(place))
    assert found.open == []
    return found


def test_the_page_shows_the_course_as_it_is_structured(course: Course) -> None:
    """One main heading, a section a module, and each lesson in the tree leads to its page."""
    found = page(course)
    assert [{"lang": "en"}] == found.all("html")
    assert 1 == len(found.all("h1")) == len(found.all("main"))
    assert 2 == len([one for one in found.all("ol") if one.get("class") == "tree"])
    for words in ("Generative AI & friends", "Module 2: Basics", "Lesson 1 of module 2", "By Ada"):
        assert words in found.text
    links = [one["href"] for one in found.all("a")]
    assert {"lesson-a.html", "lesson-b.html", "module-lesson-a.html"} <= set(links)


def test_a_lessons_page_has_all_that_belongs_to_it(course: Course) -> None:
    """Player, chapters, transcript; and the ways to the show and to the lessons beside it."""
    found = lesson(course, 1)
    (player,) = found.all("audio")
    assert player["preload"] == "metadata"
    assert "controls" in player
    assert "autoplay" not in player
    for words in ("Lesson 2 of module 1", "How & why it <works>", "Host", "Welcome."):
        assert words in found.text
    assert [("prev", "lesson-a.html"), ("next", "module-lesson-a.html")] == [
        (one["rel"], one["href"]) for one in found.all("a") if one.get("rel") in {"prev", "next"}
    ]
    assert "index.html#01-02-lesson-b" in [one.get("href") for one in found.all("a")]


def test_every_link_of_the_pages_leads_to_a_file_that_is_there(course: Course) -> None:
    """Links are relative, so the pages work from a disk and under any address."""
    for text in (page(course), lesson(course, 0), lesson(course, 2)):
        ids = {attributes.get("id") for _, attributes in text.elements}
        targets = [
            value
            for _, attributes in text.elements
            for key, value in attributes.items()
            if key in {"href", "src"} and ":" not in value
        ]
        for target in targets:
            name, _, fragment = target.partition("#")
            assert not name or (course.out / name).is_file(), target
            assert name or fragment in ids or fragment.startswith("t="), target


def test_chapters_are_links_to_their_second(course: Course) -> None:
    """A media fragment in seconds, without needless zeros."""
    course.build()
    assert ["0", "1", "2.25"] == re.findall(
        r'<li><a href="01-01[^"#]+\.mp3#t=([\d.]+)"', course.lesson_page(0)
    )


def test_the_address_of_the_feed_is_shown(course: Course) -> None:
    """The base URL of the settings, or the one that ``serve`` puts another in place of."""
    assert f"{BASE_URL}feed.xml" in page(course).text
    assert f"{DEFAULT_BASE_URL}feed.xml" in page(course.with_show(base_url="")).text


@pytest.mark.parametrize("read", [page, lesson])
def test_nothing_runs_but_our_script_and_nothing_is_asked_of_other_hosts(
    course: Course, read: Callable[[Course], Page]
) -> None:
    """No handler, no inline style, no font or picture from elsewhere; the policy says so too."""
    found = read(course)
    assert not {name for name, _ in found.elements} & {"iframe", "object", "embed", "form", "base"}
    attributes = {key for _, values in found.elements for key in values}
    assert not {key for key in attributes if key.startswith("on") or key == "style"}
    scripts = {one["src"] for one in found.all("script")}
    assert scripts <= {path.name for path in course.out.glob("lessoncast.*.js")}
    style = course.public("lessoncast.*.css").read_text()
    assert not re.search(r"url\(|@import", style)
    (policy,) = [meta["content"] for meta in found.all("meta") if "http-equiv" in meta]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy


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
    own = [name for name, _ in lesson(course.with_show(license="All rights")).elements]
    for found, expected in ((page(hostile), plain), (lesson(hostile), own)):
        assert expected == [name for name, _ in found.elements]
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
    assert {"lang": "en"}.items() <= found.all("li")[0].items()


def test_every_language_has_every_word() -> None:
    """A word that one language lacks would stop the build of its shows."""
    folder = Path(site.__file__).parent / "words"
    files = {path.stem: tomllib.loads(path.read_text()) for path in folder.iterdir()}
    assert {"en", "de", "fr", "es"} <= files.keys()
    for language, words in files.items():
        assert set(files["en"]) == set(words), language
        assert all(words.values()), language


def test_what_is_put_into_the_words_has_its_place_in_every_language() -> None:
    """A time or a number that a language leaves out would be missing from its pages."""
    english = site.words_of("en")
    for language in ("de", "fr", "es", "it", "pt", "nl"):
        for key, said in site.words_of(language).items():
            places = re.findall(r"{\w+}", english[key])
            assert sorted(places) == sorted(re.findall(r"{\w+}", said)), (language, key)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", {"lang": "ar", "dir": "rtl"}),
        ("he-IL", {"lang": "he-IL", "dir": "rtl"}),
        ("az-Arab", {"lang": "az-Arab", "dir": "rtl"}),
        ("ur-Latn", {"lang": "ur-Latn"}),
        ("de", {"lang": "de"}),
    ],
)
def test_a_lesson_is_read_in_its_own_direction(
    course: Course, language: str, expected: dict[str, str]
) -> None:
    """Its page is in its language; what we cannot say in that is in the show's and says so."""
    found = lesson(course.with_episode(0, language=language))
    assert [expected] == found.all("html")
    listens = next(one for one in found.all("h2") if one["id"] == "listen-title")
    is_ours = language == "de"
    assert listens.get("lang") == (None if is_ours else "en")
    assert ("Anhören" if is_ours else "Listen") in found.text


def test_lessons_without_modules_and_shows_without_lessons_have_a_page(tmp_path: Path) -> None:
    """No empty heading, and a sentence in place of nothing."""
    course = a_course(tmp_path, modules=(1,)).with_episode(0, season=None, season_name="")
    found = page(course)
    assert ["subscribe-title"] == [one.get("id") for one in found.all("h2")]
    assert 1 == len([one for one in found.all("li") if "data-lesson" in one])
    empty = Course(show=course.show, episodes=(), out=tmp_path / "empty")
    assert "There are no lessons yet." in page(empty).text


def test_cards_and_quiz_are_offered_where_they_are(course: Course) -> None:
    """What the study files hold goes public with its lesson, and is on its page."""
    folder = course.episodes[0][1]
    for name in ("cards.apkg", "cards.tsv", "quiz.gift"):
        (folder / name).write_text(name)
    assert lesson(course).text.count("Flashcards (Anki)") == 1
    assert course.public("01-01-*.quiz.gift").read_text() == "quiz.gift"


def test_a_transcript_is_a_page_that_leads_back_to_its_lesson(course: Course) -> None:
    """With speakers and times, as the podcast namespace has them, and nothing that runs."""
    path = course.episodes[0][1] / "transcript.html"
    path.write_text("<cite>Ann:</cite>\n<time>0:01</time>\n<p>Hi <script>1</script>&amp; bye.</p>")
    course.build()
    read = Page(course.public("01-01-*.transcript.html").read_text())
    assert "\nAnn:\n0:01\nHi & bye.\n" in read.text
    assert "lesson-a.html" in [link["href"] for link in read.all("a")]
    assert [] == read.all("script")


STUDY = {
    "cards.json": [{"id": "c1", "front": "Q<b>?", "back": "A & B", "heard_ms": 1250}, {"id": "x"}],
    "quiz.json": [
        {"id": "q1", "question": "Why?", "choices": ["So", "Not so"], "answer": 1,
         "explanation": "As <said>.", "heard_ms": None},
        {"id": "q2", "question": "Out of range?", "choices": ["So"], "answer": 3},
    ],
}  # fmt: skip


def test_cards_flip_and_questions_can_be_answered_without_a_script(course: Course) -> None:
    """A card is a fold, a question a group of choices with its answer folded; nothing is broken."""
    folder = course.episodes[0][1]
    for name, rows in STUDY.items():
        (folder / name).write_text(json.dumps(rows))
    found = lesson(course)
    for words in ("Q<b>?", "A & B", "Not so", "As <said>."):
        assert words in found.text
    assert "Out of range?" not in found.text
    assert [("radio", "q1", "0"), ("radio", "q1", "1")] == [
        (one["type"], one["name"], one["value"]) for one in found.all("input") if "name" in one
    ]
    assert re.search(r'<a href="01-01[^"#]+\.mp3#t=1\.25" data-t="1\.25">', course.lesson_page(0))


@pytest.mark.parametrize("text", ["", "[", "{}", '[1, {"id": 1}]', '{"segments": [{"body": 1}]}'])
def test_a_damaged_companion_leaves_its_part_out(course: Course, text: str) -> None:
    """The page is there all the same."""
    for name in ("transcript.json", "cards.json", "quiz.json"):
        (course.episodes[0][1] / name).write_text(text)
    assert "Welcome." not in lesson(course).text
