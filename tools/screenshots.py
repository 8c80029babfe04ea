"""Pictures of every kind of page, in light, dark, on phones and on paper: `make screenshots`, then look at them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from browser import chromium
from browser.built import Show, build, empty
from hostile_mother import serving

OUT = Path(__file__).parents[1] / "screenshots"
# One far below comes when it is scrolled to, which nobody does here.
_ALL_PICTURES = "() => document.querySelectorAll('img').forEach(one => { one.loading = 'eager'; })"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"width": 1280},
    "dark": {"width": 1280, "color_scheme": "dark"},
    "phone": {"width": 390},
    "phone-dark": {"width": 390, "color_scheme": "dark"},
    "narrow": {"width": 320},
    "paper": {"width": 794, "media": "print"},
}


def _as_it_is(_: Page) -> None:
    """Nothing is done."""


class Kind(NamedTuple):
    """A kind of page: whose, which, and what is done on it before it is taken."""

    show: str
    page: str
    use: Callable[[Page], None] = _as_it_is


def _opened(page: Page) -> None:
    """Cards are flipped, the quiz is answered: right, wrong, and not."""
    for whole in page.locator("#cards [data-do=list]:visible").all():
        whole.click()
    for card in page.locator("#cards summary:visible").all()[:3]:
        card.click()
    for place, question in enumerate(page.locator("#quiz fieldset:visible").all()[:2]):
        question.locator("input").nth(place).check()
        for check in question.locator("button:visible").all():
            check.click()
    page.evaluate("scrollTo(0, 0)")


def _playing(page: Page) -> None:
    """The sound is in the middle of it."""
    page.evaluate("document.getElementById('audio').play()")
    page.wait_for_timeout(700)
    page.evaluate("document.getElementById('audio').currentTime = 20.6")
    page.wait_for_timeout(1200)
    page.evaluate("document.getElementById('audio').pause()")


KINDS = {
    "show": Kind("rich", "index.html"),
    "lesson": Kind("rich", "tides.html"),
    "lesson-opened": Kind("rich", "tides.html", _opened),
    "lesson-playing": Kind("rich", "tides.html", _playing),
    "lesson-long-words": Kind("rich", "waves.html"),
    "lesson-german": Kind("rich", "gezeiten.html"),
    "lesson-arabic": Kind("rich", "almadd.html", _opened),
    "transcript": Kind("rich", "*tides.*.transcript.html"),
    "notes": Kind("rich", "*tides.*.notes.html"),
    "show-empty": Kind("empty", "index.html"),
    "show-hostile": Kind("hostile", "index.html"),
    "lesson-hostile": Kind("hostile", "shown.html", _opened),
}


def main(asked: list[str]) -> None:
    """Take the pictures of the kinds that are asked for, or of all."""
    OUT.mkdir(exist_ok=True)
    kinds = {name: kind for name, kind in KINDS.items() if not asked or name in asked}
    with tempfile.TemporaryDirectory() as folder, chromium.running() as browser:
        for name in sorted({kind.show for kind in kinds.values()}):
            root = Path(folder, name)
            show = empty(root) if name == "empty" else build(name, root)
            with serving(show.root) as address:
                ours = {key: kind for key, kind in kinds.items() if kind.show == name}
                for path in _take(browser, show, address, ours):
                    print(path)


def _take(browser: Browser, show: Show, address: str, kinds: dict[str, Kind]) -> Iterator[Path]:
    for name, kind in kinds.items():
        for look, options in LOOKS.items():
            path = OUT / f"{name}.{look}.png"
            with chromium.page(browser, **options) as page:
                page.goto(address + show.name_of(kind.page))
                kind.use(page)
                page.evaluate(_ALL_PICTURES)
                page.wait_for_load_state("networkidle")
                page.screenshot(path=path, full_page=True)
                if options.get("media"):
                    page.pdf(path=path.with_suffix(".pdf"), format="A4")
            yield path


if __name__ == "__main__":
    main(sys.argv[1:])
