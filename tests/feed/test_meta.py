"""What pages say of themselves to search engines and to those who show a link to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from public_mother import BASE_URL, Course, a_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path, modules=(1,))


def said(page: str) -> dict[str, str]:
    """What the head says, by its names."""
    head = page.partition("</head>")[0]
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', head)
    canonical = re.findall(r'<link rel="canonical" href="([^"]*)">', head)
    assert len(found) == len(dict(found))
    return dict(found) | dict.fromkeys(["canonical"][: len(canonical)], "".join(canonical))


def test_a_lesson_and_its_show_say_what_they_are(course: Course) -> None:
    """With absolute addresses, since whoever shows a link is elsewhere; notes point to their lesson."""
    course.build()
    show, lesson = said(course.page), said(course.lesson_page(0))
    assert (BASE_URL, BASE_URL) == (show["canonical"], show["og:url"])
    assert f"{BASE_URL}lesson-a.html" == lesson["canonical"] == lesson["og:url"]
    assert ("website", "article") == (show["og:type"], lesson["og:type"])
    assert "What models learn, and how." == show["description"] == show["og:description"]
    assert "What it is about. And what follows." == lesson["description"]
    assert "Generative AI &amp; friends" == lesson["og:site_name"] == show["og:title"]
    for one in (show, lesson):
        name = one["og:image"].removeprefix(BASE_URL)
        assert (course.out / name).is_file()
    notes = said(course.public("*.notes.html").read_text())
    assert f"{BASE_URL}lesson-a.html" == notes["canonical"]


def test_a_show_without_an_address_names_none(course: Course) -> None:
    """Nothing leads to a computer that others do not have."""
    course = course.with_show(base_url="")
    course.build()
    for page in (course.page, course.lesson_page(0)):
        assert not {"canonical", "og:url", "og:image"} & said(page).keys()
        assert "localhost" not in page.partition("</head>")[0]


@pytest.mark.parametrize("is_private", [False, True])
def test_a_private_show_asks_not_to_be_found(course: Course, is_private: bool) -> None:
    """On every page of it."""
    course = course.with_show(is_private=is_private)
    course.build()
    for path in course.out.glob("*.html"):
        assert is_private == (said(path.read_text()).get("robots") == "noindex"), path.name


def test_a_long_description_is_cut_between_words(course: Course) -> None:
    """What is shown of it has no room for more."""
    course = course.with_show(description="word " * 400)
    course.build()
    assert said(course.page)["description"].endswith("word…")
    assert 300 >= len(said(course.page)["description"].encode())
