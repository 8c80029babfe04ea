"""The page needs little: it works from a disk, without JavaScript, and where nothing may be stored."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from browser import chromium
from browser.built import Show
from browser.chromium import Watch, until
from browser.conftest import Open

pytestmark = pytest.mark.slow

# What a browser does that shall keep nothing: already asking for the storage fails.
_BLOCKED = """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(window, name, {get() { throw new DOMException("blocked", "SecurityError"); }});"""


@contextmanager
def _from_disk(browser: Browser, show: Show, name: str) -> Iterator[Page]:
    folder = show.public.as_uri() + "/"
    watch = Watch((folder,))
    with chromium.page(browser) as page:
        watch.over(page.context)
        page.goto(folder + name)
        yield page
    assert [] == watch.faults


def _seek_by(page: Page, link: str) -> float:
    """Follow a link into the sound; return the second at which it then stands."""
    page.locator(link).click()
    until(page, "audio.currentTime > 0")
    return float(page.evaluate("document.getElementById('audio').currentTime"))


def test_a_folder_on_a_disk_is_enough(browser: Browser, rich: Show) -> None:
    """Chapters seek, cards open, and one gets from the show to a lesson and to the next."""
    with _from_disk(browser, rich, "index.html") as page:
        page.locator("ol.tree a").first.click()
        assert page.url.endswith("/tides.html")
        wanted = float(page.locator("#transcript a[data-t]").nth(5).get_attribute("data-t") or 0)
        found = _seek_by(page, "#transcript a[data-t] >> nth=5")
        assert wanted == pytest.approx(found, abs=1)
        page.locator("#cards summary").first.click()
        assert page.locator("#cards details[open]").count()
        page.locator("a[rel=next]").first.click()
        assert page.url.endswith("/waves.html")


def test_without_javascript_all_can_be_heard_read_and_asked(open_page: Open) -> None:
    """The sound has the browser's own controls; transcript, cards, answers and links are there."""
    page = open_page("tides.html", java_script_enabled=False)
    assert page.locator("audio#audio[controls]").is_visible()
    assert page.locator("#transcript").get_by_text("two high tides every day").first.is_visible()
    for link in (".chapters a", "#transcript a", "#cards .hear a"):
        assert ".mp3#t=" in (page.locator(link).first.get_attribute("href") or ""), link
    card = page.locator("#cards details").first
    answer = card.locator("p").first
    assert not answer.is_visible()
    card.locator("summary").click()
    assert answer.is_visible()
    question = page.locator("#quiz li").first
    question.locator("summary").first.click()
    assert question.get_by_text("At spring tide").last.is_visible()
    assert page.locator("#downloads a[download]").first.is_visible()
    shown = [button for button in page.locator("button").all() if button.is_visible()]
    assert [] == shown, "a button that does nothing"
    page.locator("a[rel=next]").first.click()
    assert page.url.endswith("/waves.html")


def test_with_storage_blocked_the_page_works_and_forgets(open_page: Open) -> None:
    """Nobody hears of it: no error, and player, cards and quiz are as ever."""
    page = open_page("index.html")
    page.add_init_script(_BLOCKED)
    page.goto(page.url.replace("index.html", "tides.html"))
    assert 0 < _seek_by(page, ".chapters a >> nth=1")
    page.locator("#cards summary").first.click()
    assert page.locator("#cards details[open]").count()
    page.goto(page.url.partition("#")[0].replace("tides.html", "index.html"))
    assert page.locator("ol.tree a").first.is_visible()
