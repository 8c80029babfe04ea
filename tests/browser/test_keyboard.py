"""With the keyboard alone one reaches everything, sees where one is, and nothing lies over it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.chromium import until
from browser.conftest import Open

pytestmark = pytest.mark.slow

# Where the focus is, whether it is seen (WCAG 2.4.7), and whether something lies over it (2.4.11).
_FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const over = [box.top + 3, y, box.bottom - 3].map(place => document.elementFromPoint(x, place)).filter(Boolean);
  const near = one => at.contains(one) || one.contains(at) || (one.closest("label") && one.closest("label").contains(at));
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  return {tag: at.localName, id: at.id, html: at.outerHTML.slice(0, 120), href: at.getAttribute("href") || "", rel: at.rel || "",
          type: at.type || "", inside: [...document.querySelectorAll("section[id], nav")].filter(one => one.contains(at)).map(one => one.id || one.localName),
          ring: ring || at.localName === "audio", inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
          covered: over.length > 0 && !over.some(near)};
}"""


def _walk(page: Page, most: int = 400) -> Iterator[dict[str, Any]]:
    """Tab from the beginning of the page to its end."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(_FOCUS)
        if found["tag"] == "body":
            return
        yield found
    pytest.fail("the focus never leaves the page")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_focus_is_always_seen(open_page: Open, width: int) -> None:
    """On a lesson whose player stays on top: each stop has a ring, stands in the window, and isn't covered."""
    page = open_page("tides.html", width=width, reduced_motion="reduce")
    page.evaluate("document.getElementById('audio').currentTime = 5")
    hidden = [
        stop["html"]
        for stop in _walk(page)
        if not stop["ring"] or not stop["inView"] or stop["covered"]
    ]
    assert [] == hidden


def test_a_walk_reaches_all_that_one_comes_for(open_page: Open) -> None:
    """Skip link, player, a chapter, a sentence, a card, a choice, a download, the next lesson; in that order."""
    page = open_page("tides.html")
    stops = list(_walk(page))
    assert "skip" in stops[0]["html"]

    def first(section: str, **facts: str) -> int:
        return next(
            place
            for place, stop in enumerate(stops)
            if section in stop["inside"] and all(stop[key] == value for key, value in facts.items())
        )

    places = [
        first("listen"),
        first("chapters", tag="a"),
        first("transcript", tag="a"),
        first("cards", tag="summary"),
        first("quiz", type="radio"),
        first("downloads", tag="a"),
        next(place for place, stop in enumerate(stops) if stop["rel"] == "next"),
    ]
    assert places == sorted(places)


def _tab_to(page: Page, test: str) -> None:
    """Go on with Tab until the element in focus is the wanted one."""
    for _ in range(400):
        if page.evaluate(f"() => document.activeElement.matches({test!r})"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no {test} is reached")


def test_the_keys_do_what_a_click_does(open_page: Open) -> None:
    """Enter goes to a chapter and flips a card, arrows and Space choose, Enter goes on to the next lesson."""
    page = open_page("tides.html")
    _tab_to(page, "#chapters li:nth-child(2) a")
    page.keyboard.press("Enter")
    until(page, "audio.currentTime > 1")
    _tab_to(page, "#cards summary")
    page.keyboard.press("Enter")
    assert 1 == page.locator("#cards details[open]").count()
    _tab_to(page, "#quiz input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("#quiz fieldset").first.locator("input").nth(1).is_checked()
    _tab_to(page, "a[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/waves.html")


def test_the_skip_link_skips(open_page: Open) -> None:
    """The next stop behind it is in the player."""
    page = open_page("tides.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert "listen" in page.evaluate(_FOCUS)["inside"]
