"""The listeners hear: a test would fail on an error of the console, on one of a script, on a dialog, on a stranger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser import chromium
from browser.chromium import Watch

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("console.error('x')", "console: x"),
        ("setTimeout(() => { throw new Error('x') })", "error: x"),
        ("setTimeout(() => alert('x'))", "dialog: x"),
        ("fetch('http://localhost:9/x').catch(() => 0)", "request: http://localhost:9/x"),
        ("fetch('/nowhere')", "console: Failed to load resource"),
    ],
)
def test_a_fault_is_heard(browser: Browser, address: str, code: str, told: str) -> None:
    watch = Watch((address,))
    with chromium.page(browser, bypass_csp=True) as page:
        watch.over(page.context)
        page.goto(address)
        assert [] == watch.faults
        page.evaluate(f"() => {{ {code}; }}")
        page.wait_for_timeout(300)
    assert any(one.startswith(told) for one in watch.faults)
