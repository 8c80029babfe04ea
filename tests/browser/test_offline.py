"""A lesson that was kept is there without the server: page, sound, and where one jumps to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from browser import chromium
from browser.built import Show
from browser.chromium import Watch, until
from hostile_mother import serving

pytestmark = pytest.mark.slow


def test_a_kept_lesson_works_with_the_server_stopped(browser: Browser, rich: Show) -> None:
    """It is read again, plays, and a link into its sound lands on its second."""
    with chromium.page(browser) as page:
        with serving(rich.root) as address:
            watch = Watch((address,))
            watch.over(page.context)
            page.goto(f"{address}tides.html")
            page.locator("[data-do=keep]").click()
            expect(page.locator(".offline [role=status]")).not_to_be_empty()
            page.wait_for_function("navigator.serviceWorker.controller !== null")
            assert [] == watch.faults
        page.goto("about:blank")
        page.goto(f"{address}tides.html#t=20")
        expect(page.locator("h1")).to_have_text("Tides")
        until(page, "Math.abs(audio.currentTime - 20) < 0.5 && audio.readyState >= 2")
        page.evaluate("document.getElementById('audio').play()")
        until(page, "audio.currentTime > 20.3")
        page.locator("#transcript a[data-t]").nth(8).click()
        until(page, "audio.currentTime > 25")


def test_who_is_not_allowed_to_keep_is_told_what_to_do(browser: Browser, rich: Show) -> None:
    """On a plain address of the network there is no worker: no button, but a word on podcast apps."""
    with chromium.page(browser) as page, serving(rich.root) as address:
        page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false});")
        page.goto(f"{address}tides.html")
        expect(page.locator("[data-do=keep]")).to_be_hidden()
        expect(page.locator(".elsewhere")).to_contain_text("podcast app")
