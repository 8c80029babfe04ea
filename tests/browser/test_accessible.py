"""axe finds nothing on any kind of page that breaks WCAG 2.2, levels A and AA."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.built import KINDS, Show
from browser.conftest import Open
from browser.judges import violations

pytestmark = pytest.mark.slow


def opened(page: Page) -> Page:
    """The page with all that folds unfolded, and every question answered, right or wrong."""
    for summary in page.locator("summary:visible").all():
        summary.click()
    for question in page.locator("#quiz fieldset").all():
        question.locator("input").first.check()
    for button in page.locator("#quiz button").all():
        if button.is_visible() and button.is_enabled():
            button.click()
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_open_to_all(open_page: Open, rich: Show, kind: str) -> None:
    """As it comes, in light; and unfolded, in the dark, on the narrowest phone."""
    name = rich.name_of(KINDS[kind])
    assert [] == violations(open_page(name))
    assert [] == violations(opened(open_page(name, width=320, color_scheme="dark")))


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_lesson_in_use_is_open_to_all(open_page: Open, width: int, scheme: str) -> None:
    """Cards flipped, questions answered, the sound in the middle of it."""
    page = opened(open_page("tides.html", width=width, color_scheme=scheme))
    page.evaluate("document.getElementById('audio').play()")
    page.wait_for_timeout(200)
    assert [] == violations(page)


def test_axe_sees_what_it_is_asked_to_see(open_page: Open) -> None:
    """Grey text, an input without a label and links of 8 px are told: the rules are switched on."""
    page = open_page("index.html")
    page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend",
            '<p id="grey">grey</p><input><nav id="tiny"><a href="#a">a</a> <a href="#b">b</a></nav>');
          for (const [id, rules] of [["grey", "color:#aaa;background:#fff"], ["tiny", "font-size:8px;line-height:8px"]])
            document.getElementById(id).style = rules;
        }"""
    )
    told = " ".join(violations(page))
    assert all(rule in told for rule in ("color-contrast", "label", "target-size"))
