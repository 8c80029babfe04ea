"""How to subscribe: the address as text, code, list and links, each such as apps read it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from lessoncast.feed.address import DEFAULT_BASE_URL
from lessoncast.publish.server import rewrite
from public_mother import BASE_URL, Course, a_course
from qr_mother import decoded

HOSTILE = 'Tea & "biscuits" <b>\'s'


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path, modules=(1,))


def built(course: Course) -> str:
    course.build()
    return course.page


def app_links(page: str) -> list[str]:
    found = re.search(r'<div class="apps">(.*?)</div>', page, re.DOTALL)
    return [unescape(href) for href in re.findall(r'href="([^"]*)"', found[1])] if found else []


def test_a_camera_reads_the_feeds_address(course: Course) -> None:
    """Black on white with a quiet zone of four modules, so in dark schemes, too."""
    assert [f"{BASE_URL}feed.xml"] == decoded(built(course))
    assert re.search(r'<path stroke="#000" d="M4 4\.5h7', course.page)


def test_links_for_apps_are_such_as_the_apps_take(course: Course) -> None:
    """The address escaped where it is a parameter, without its scheme where it is the path."""
    links = app_links(built(course.with_show(title=HOSTILE)))
    place = "example.org/course/feed.xml"
    assert [
        f"podcast://{place}", f"pktc://subscribe/{place}", f"castro://subscribe/{place}",
        f"podcastaddict://{place}", f"gpodder://{place}",
    ] == [link for link in links if "?" not in link]  # fmt: skip
    overcast, antenna = (parse_qs(urlsplit(link).query) for link in links if "?" in link)
    assert {"url": [f"{BASE_URL}feed.xml"]} == overcast
    assert {"url": [f"{BASE_URL}feed.xml"], "title": [HOSTILE]} == antenna


def test_without_an_address_of_its_own_a_show_has_no_links_for_apps(course: Course) -> None:
    """They could not reach it, and the page says what the address is good for."""
    page = built(course.with_show(base_url=""))
    assert [] == app_links(page)
    assert "this computer only" in page
    assert "this computer only" not in built(course)


def test_the_list_for_apps_holds_the_feed(course: Course) -> None:
    """OPML 2.0, whatever the title."""
    built(course.with_show(title=HOSTILE))
    (outline,) = ElementTree.parse(course.out / "subscribe.opml").getroot().iter("outline")
    assert {
        "type": "rss", "text": HOSTILE, "title": HOSTILE,
        "xmlUrl": f"{BASE_URL}feed.xml", "htmlUrl": f"{BASE_URL}index.html",
    } == outline.attrib  # fmt: skip


@pytest.mark.parametrize("base_url", ["", BASE_URL, "https://example.org/a&b/"])
def test_on_a_network_every_way_leads_to_the_address_that_is_served(
    course: Course, base_url: str
) -> None:
    """Text, code and list; links that lead to where the show is published are left out."""
    page = built(course.with_show(base_url=base_url))
    old = rewrite.recorded_base(course.feed.encode())
    new = "http://192.168.1.20:8000/t0ken/"
    served = rewrite.page(page.encode(), old, new.encode()).decode()
    assert [f"{new}feed.xml"] == decoded(served)
    assert f">{new}feed.xml</a>" in served
    assert f'data-copy="{new}feed.xml"' in served
    assert [] == app_links(served)
    assert "this computer only" not in served
    body = unescape(served).partition("<body")[
        2
    ]  # the head tells search engines the public address
    assert (base_url or DEFAULT_BASE_URL) not in body
    listed = rewrite.opml((course.out / "subscribe.opml").read_bytes(), old, new.encode()).decode()
    assert [f"{new}feed.xml", f"{new}index.html"] == re.findall(r'Url="([^"]*)"', listed)


def test_at_its_own_address_the_page_stays_as_it_is(course: Course) -> None:
    """Nothing is taken away that is right."""
    page = built(course).encode()
    assert page == rewrite.page(page, BASE_URL.encode(), BASE_URL.encode())
