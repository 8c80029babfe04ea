"""What the largest pages cost a browser: ``page.py``; needs Chromium and the packages of the group dev.

Pages are served by ``lessoncast serve`` on this computer and opened in a fresh context each time, by
turns with **the bare words**: a page of the same text in paragraphs, without style, script, links or
anything to press. A page is ready when it is parsed, its script has run and what it shows at first is
loaded: the end of the browser's load event. The least of the rounds counts.
"""

from __future__ import annotations

import argparse
import html
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from browser import chromium
from browser.built import Show
from browser.large import hour, thousand
from hostile_mother import serving

BARE_NAME = "bare-words.html"
_READY_MS = """() => { const {loadEventEnd, startTime} = performance.getEntriesByType("navigation")[0];
  return loadEventEnd - startTime; }"""


class Page(NamedTuple):
    """A page to measure, and what one expects of it."""

    what: str
    make: Callable[[Path], Show]
    name: str


PAGES = (
    Page("an hour's lesson, 10,000 words said", hour, "lesson-a.html"),
    Page("a show of 1,000 lessons", thousand, "index.html"),
)


def ready_ms(browser: Browser, url: str) -> float:
    """Open a page as new; return how long it took to be ready."""
    with chromium.page(browser) as page:
        page.goto(url, wait_until="load")
        page.wait_for_timeout(50)
        return float(page.evaluate(_READY_MS))


def bare(page: str) -> str:
    """The same words in paragraphs and nothing else."""
    body = re.sub(r"<(script|style|svg).*?</\1>", "", page.partition("<body")[2], flags=re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", " ", part).split()) for part in body.split("\n")]
    text = "".join(f"<p>{html.escape(html.unescape(line))}</p>\n" for line in words if line)
    return f"<!DOCTYPE html><meta charset=utf-8><title>Bare words</title>\n{text}"


def row(browser: Browser, page: Page, rounds: int) -> str:
    """Measure a page beside its bare words; return a line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        show = page.make(Path(folder) / "show")
        path = show.public / page.name
        (show.public / BARE_NAME).write_text(bare(path.read_text("utf-8")), "utf-8")
        with serving(show.root) as address:
            ours, plain = [], []
            for _ in range(rounds):
                ours.append(ready_ms(browser, address + page.name))
                plain.append(ready_ms(browser, address + BARE_NAME))
        size_kb = path.stat().st_size / 1000
        bare_kb = (show.public / BARE_NAME).stat().st_size / 1000
    return (
        f"| {page.what} | {size_kb:,.0f} kB | {min(ours):.0f} ms | {bare_kb:,.0f} kB | {min(plain):.0f} ms "
        f"| {min(ours) / min(plain):.1f} |"
    )


def main() -> None:
    """Measure, and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    rounds = arguments.parse_args().rounds
    print("| page | HTML | ready in | bare words | ready in | ratio |")
    print("| --- | --- | --- | --- | --- | --- |")
    with chromium.running() as browser:
        for page in PAGES:
            print(row(browser, page, rounds), flush=True)


if __name__ == "__main__":
    main()
