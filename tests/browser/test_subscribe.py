"""The address of the feed, in words and as a picture for a phone: both say the same."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from browser.conftest import Open

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_phone_reads_the_address_off_the_screen(
    open_page: Open, address: str, scheme: str, width: int
) -> None:
    """Where the show is reached here, and not where it will be once it is published."""
    page = open_page("index.html", width=width, color_scheme=scheme)
    code = page.locator("#subscribe svg").first
    code.scroll_into_view_if_needed()
    picture = Image.open(io.BytesIO(code.screenshot()))
    assert [f"{address}feed.xml"] == [one.text for one in zxingcpp.read_barcodes(picture)]
    expect(page.locator("#subscribe .address")).to_contain_text(f"{address}feed.xml")


def test_the_address_is_copied(open_page: Open, address: str) -> None:
    page = open_page("index.html", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#subscribe .copy").click()
    page.wait_for_timeout(100)
    assert f"{address}feed.xml" == page.evaluate("navigator.clipboard.readText()")
