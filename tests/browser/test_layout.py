"""Every kind of page fits its window, from 320 px on, and its words run in their own direction."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.built import KINDS, Show
from browser.conftest import Open

pytestmark = pytest.mark.slow

_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > width + 1 ||
    one.getBoundingClientRect().left < -1).map(one => one.outerHTML.slice(0, 120)).slice(0, 5);
}"""


def _sideways(page: Page) -> list[str]:
    """What stands out of the window, if it scrolls sideways."""
    return list(page.evaluate(_WIDE))


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_no_page_scrolls_sideways(open_page: Open, rich: Show, width: int) -> None:
    page = open_page(width=width)
    for kind in KINDS.values():
        page.goto(page.url.rpartition("/")[0] + "/" + rich.name_of(kind))
        for summary in page.locator("summary:visible").all():
            summary.click()
        assert [] == _sideways(page), kind


def test_a_wide_picture_would_be_seen(open_page: Open) -> None:
    """Planted: a box of 500 px on a phone."""
    page = open_page("tides.html", width=320)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<div id=wide>x</div>')"
    )
    page.evaluate("document.getElementById('wide').style.width = '500px'")
    assert _sideways(page)


def test_less_motion_is_no_motion(open_page: Open) -> None:
    """Who asks for it gets no transition, no animation and no smooth scrolling."""
    page = open_page("tides.html", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll("body, body *")].filter(one => {
          const style = getComputedStyle(one);
          const long = times => times.split(",").some(time => parseFloat(time) > 0.01);
          return long(style.transitionDuration) || style.animationName !== "none" || style.scrollBehavior === "smooth";
        }).map(one => one.outerHTML.slice(0, 120))"""
    )
    assert [] == moving


def test_arabic_runs_from_right_to_left(open_page: Open) -> None:
    """The page says whose language it is in, and title, transcript, cards and questions run its way."""
    page = open_page("almadd.html")
    assert "ar" == page.get_attribute("html", "lang")
    for place in ("h1", "#transcript a[data-t]", "#cards summary", "#quiz legend"):
        first = page.locator(place).first
        assert "rtl" == first.evaluate("element => getComputedStyle(element).direction"), place
