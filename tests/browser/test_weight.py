"""An hour's page is light: with everything but the sound it has less than a megabyte."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from browser import chromium
from browser.large import WORDS, hour
from hostile_mother import serving

pytestmark = pytest.mark.slow


def test_a_page_of_ten_thousand_words_has_less_than_a_megabyte(
    browser: Browser, tmp_path: Path
) -> None:
    """Of what Chromium loads, uncompressed: the page, its style, its script, its pictures."""
    show = hour(tmp_path)
    loaded: dict[str, int] = {}

    def note(response: Response) -> None:
        if response.request.resource_type != "media":
            loaded[response.url.rpartition("/")[2]] = len(response.body())

    with serving(show.root) as address, chromium.page(browser) as page:
        page.on("response", note)
        page.goto(f"{address}lesson-a.html")
        said = page.locator("#transcript").inner_text()
    assert len(said.split()) >= WORDS
    assert "lesson-a.html" in loaded
    assert sum(loaded.values()) < 1_000_000, loaded
