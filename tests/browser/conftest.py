"""One Chromium and two shows for all tests here; each test fails on what its page hid from the user."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import chromium
from browser.built import Show, build_once
from browser.chromium import Watch
from hostile_mother import serving

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def _shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = tmp_path_factory.getbasetemp()
    return (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "shows"


@pytest.fixture(scope="session")
def rich(_shelf: Path) -> Show:
    """Six lessons in five languages, with all that a page can have."""
    return build_once("rich", _shelf)


@pytest.fixture(scope="session")
def hostile(_shelf: Path) -> Show:
    """Lessons that try to run something."""
    return build_once("hostile", _shelf)


@pytest.fixture(scope="package")
def address(rich: Show) -> Iterator[str]:
    """Where the rich show is served, with its slash."""
    with serving(rich.root) as found:
        yield found


# Not for the session: while Playwright's loop lives, asyncio runs nothing else in this process.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The Chromium of this process."""
    with chromium.running() as found:
        yield found


@pytest.fixture
def watch(address: str) -> Iterator[Watch]:
    """Who listens; a test that expects a fault takes it away."""
    watching = Watch((address,))
    yield watching
    assert [] == watching.faults


@pytest.fixture
def open_page(browser: Browser, address: str, watch: Watch) -> Iterator[Open]:
    """Opens a page of the rich show as new: ``open_page("tides.html#t=9", width=320)``."""
    with ExitStack() as stack:

        def open_one(name: str = "index.html", *, at: str = "", **options: Any) -> Page:
            page = stack.enter_context(chromium.page(browser, **options))
            watch.over(page.context)
            page.goto((at or address) + name)
            return page

        yield open_one
