"""Whatever lessons hold, nothing of them runs on any page: with the page's own policy, and without it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser import chromium
from browser.built import Show
from browser.chromium import Watch
from hostile_mother import serving

pytestmark = pytest.mark.slow

# What could run or fetch, by what the browser has read of it: elements, handlers, addresses.
_ODDITIES = """() => {
  const bad = [];
  const tell = (element, why) => bad.push(why + ": " + element.outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "frame", "portal", "applet", "style", "template"].includes(name)) tell(element, name);
    if (name === "script" && element.type !== "application/json" && !/^lessoncast\\.[0-9a-f]{8}\\.js$/.test(element.getAttribute("src"))) tell(element, "script");
    if (name === "link" && !/^([\\w.-]+|data:,)$/.test(element.getAttribute("href")) && element.rel !== "canonical") tell(element, "link");
    if (name === "meta" && /refresh/i.test(element.httpEquiv)) tell(element, "refresh");
    if (name === "form" && element.getAttribute("action")) tell(element, "form");
    for (const {name: key, value} of element.attributes) {
      if (/^on/i.test(key) || key === "style" || key === "srcdoc" || key === "ping" || key === "formaction") tell(element, key);
      if (/^(href|src|xlink:href|data|action|poster|background|srcset)$/i.test(key) &&
          !(name === "a" && /^https?:\\/\\//.test(value)) && !/^(https?:\\/\\/(?!attacker)|mailto:|#|[\\w%.-]+(#|$)|data:,$)/.test(value) && !/^(podcast|overcast|pktc|castro|podcastaddict|gpodder):/.test(value))
        tell(element, key);
    }
  }
  return bad;
}"""
_TOUCH = """() => {
  for (const element of document.querySelectorAll("body *"))
    for (const kind of ["mouseover", "mouseenter", "focus", "toggle", "load", "error"])
      element.dispatchEvent(new Event(kind));
}"""


@pytest.fixture(scope="package")
def hostile_address(hostile: Show) -> Iterator[str]:
    with serving(hostile.root) as found:
        yield found


def _faults(page: Page) -> list[str]:
    """What ran, and what could."""
    for summary in page.locator("summary:visible").all():
        summary.click()
    for choice in page.locator("input[type=radio]:visible").all():
        choice.check()
    for button in page.locator("#cards button:visible, #quiz button:visible").all():
        if button.is_visible() and button.is_enabled():
            button.click()
    page.evaluate(_TOUCH)
    ran = page.evaluate("window.__pwned")
    return ([f"ran: {ran}"] if ran is not None else []) + list(page.evaluate(_ODDITIES))


@pytest.mark.parametrize("bypass_csp", [False, True], ids=["policy", "no policy"])
def test_nothing_runs(
    browser: Browser, hostile: Show, hostile_address: str, bypass_csp: bool
) -> None:
    """On all pages, opened, flipped, answered and touched; and no page asks another host for anything."""
    watch = Watch((hostile_address,))
    with chromium.page(browser, bypass_csp=bypass_csp, accept_downloads=False) as page:
        watch.over(page.context)
        found = {}
        for name in hostile.pages:
            page.goto(hostile_address + name)
            found[name] = _faults(page)
    assert {} == {name: faults for name, faults in found.items() if faults}
    assert [] == watch.faults


def test_what_does_run_is_seen(browser: Browser, hostile: Show, hostile_address: str) -> None:
    """Planted: a script, a handler, a link; without the policy they run, with it they're found all the same."""
    planted = (
        "<script>window.__pwned = 1</script><img src=x onerror='window.__pwned = 2'>"
        "<a href='javascript:1'>x</a></main>"
    )

    def told(*, bypass_csp: bool) -> str:
        with chromium.page(browser, bypass_csp=bypass_csp) as page:
            page.route(
                "**/shown.html",
                lambda route: route.fulfill(
                    body=route.fetch().text().replace("</main>", planted), content_type="text/html"
                ),
            )
            page.goto(f"{hostile_address}shown.html")
            return " ".join(_faults(page))

    assert "ran: " in told(bypass_csp=True)
    guarded = told(bypass_csp=False)
    assert "ran: " not in guarded
    assert all(why in guarded for why in ("script: ", "onerror: ", "href: "))


def test_the_lessons_words_are_there_as_text(browser: Browser, hostile_address: str) -> None:
    """Nothing is lost of what an author meant to be read."""
    with chromium.page(browser) as page:
        page.goto(f"{hostile_address}shown.html")
        assert "<svg/onload=window.__pwned='shown title'>" in page.locator("h1").inner_text()
        assert "What does </script><script>window.__pwned='front'" in page.inner_text("#cards")
        page.goto(f"{hostile_address}by-hand.html")
        assert """\\<img src=x onerror""".lstrip("\\") in page.inner_text("#transcript")
