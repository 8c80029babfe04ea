"""Chromium as the tests use it, and the listeners that see what a user does not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, sync_playwright

from hostile_mother import is_ci

# Debian's name, and others'.
_NAMES = ("chromium", "chromium-browser", "google-chrome")
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


@dataclass
class Watch:
    """What went wrong behind a page: errors of the console and of scripts, dialogs, strange hosts."""

    origins: tuple[str, ...]
    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Listen to all pages of a context."""
        context.on("console", lambda said: self._console(said.type, said.text))
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", lambda request: self._request(request.url))
        context.on("dialog", self._dialog)

    def _console(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.faults.append(f"console: {text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _OWN and not url.startswith(self.origins):
            self.faults.append(f"request: {url}")
