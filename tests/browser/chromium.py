"""Chromium as the tests use it, and the listeners that see what a user does not."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    sync_playwright,
)

from hostile_mother import is_ci

# Debian's name, and others'.
_NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_MS = 10_000
_AUDIO = """(({currentTime, readyState, paused, error}) => ({currentTime, readyState, paused, error}))(
  document.getElementById("audio"))"""
_OWN = ("data", "blob", "about")


def path() -> str:
    """Where Chromium is. At a desk a test without it is skipped; CI installs it."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if not found and not is_ci():
        pytest.skip("chromium is not installed: tools/test-programs.sh")
    assert found, "chromium is not installed"
    return found


@contextmanager
def running() -> Iterator[Browser]:
    """A browser without a window, silent, in which sound may start without a click."""
    flags = ["--mute-audio", "--autoplay-policy=no-user-gesture-required"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=flags)
        yield browser
        browser.close()


@contextmanager
def page(
    browser: Browser,
    *,
    width: int = 1280,
    media: Literal["print", "screen"] | None = None,
    **options: Any,
) -> Iterator[Page]:
    """A page in a context of its own, so that it remembers nothing of others."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    context.set_default_timeout(PATIENCE_MS)
    try:
        opened = context.new_page()
        if media:
            opened.emulate_media(media=media)
        yield opened
    finally:
        context.close()


def until(page: Page, expression: str) -> None:
    """Wait until an expression holds, of the page and its ``audio``.

    Playwright's own way would have the page evaluate a string, which the page's policy forbids.
    """
    code = f"(audio => {expression})(document.getElementById('audio'))"
    last_s = time.monotonic() + PATIENCE_MS / 1000
    while not page.evaluate(code):
        assert time.monotonic() < last_s, f"{expression}: {page.evaluate(_AUDIO)}"
        page.wait_for_timeout(20)


@dataclass
class Watch:
    """What went wrong behind a page: errors of the console and of scripts, dialogs, strange hosts."""

    origins: tuple[str, ...]
    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Listen to all pages of a context."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", lambda request: self._request(request.url))
        context.on("dialog", self._dialog)

    def _console(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.faults.append(f"console: {said.text} {said.location['url']}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _OWN and not url.startswith(self.origins):
            self.faults.append(f"request: {url}")
