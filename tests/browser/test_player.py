"""The player: links into the sound, the transcript beside it, keys that stay inside."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.chromium import until
from browser.conftest import Open

pytestmark = pytest.mark.slow

_STATE = """() => { const audio = document.getElementById("audio");
  return {time: audio.currentTime, paused: audio.paused, rate: audio.playbackRate, volume: audio.volume, muted: audio.muted,
          focus: document.activeElement.outerHTML.slice(0, 80), hash: location.hash}; }"""


def _audio(page: Page, what: str) -> Any:
    return page.evaluate(f"document.getElementById('audio').{what}")


def test_a_link_lands_on_its_second_and_waits(open_page: Open) -> None:
    """Nothing plays that nobody started."""
    page = open_page("tides.html#t=10")
    until(page, "Math.abs(audio.currentTime - 10) < 0.5 && audio.readyState >= 1")
    assert _audio(page, "paused")


def test_a_link_on_the_page_lands_too(open_page: Open) -> None:
    """A chapter begins at its second; back goes to where one came from."""
    page = open_page("tides.html")
    link = page.locator(".chapters a[href^='#t=']").nth(1)
    second = float((link.get_attribute("href") or "").removeprefix("#t="))
    link.click()
    until(page, f"Math.abs(audio.currentTime - {second}) < 2")
    assert second > 1


def test_a_sentence_seeks_when_it_is_clicked(open_page: Open) -> None:
    page = open_page("tides.html")
    sentence = page.locator("#transcript a[data-t]").nth(6)
    second = float(sentence.get_attribute("data-t") or 0)
    sentence.click()
    until(page, f"audio.currentTime >= {second} - 0.1 && audio.currentTime < {second} + 2")


def test_letters_do_nothing_outside_of_the_player(open_page: Open) -> None:
    """Who dictates or slips on a key changes nothing (WCAG 2.1.4); with Space the page scrolls, as ever."""
    page = open_page("tides.html")
    until(page, "audio.readyState >= 0")
    before = page.evaluate(_STATE)
    for key in "abcdefghijklmnopqrstuvwxyz0123456789?.,/<>[]":
        page.keyboard.press(key)
    assert before == page.evaluate(_STATE)
    page.locator("#cards summary").first.focus()
    page.keyboard.press("k")
    page.keyboard.press("l")
    assert before["time"] == _audio(page, "currentTime")
    assert _audio(page, "paused")


def test_the_transcript_follows_the_sound(open_page: Open) -> None:
    """One sentence is marked, the one that is said, wherever one jumps to; the focus stays where it is."""
    page = open_page("tides.html")
    starts = page.eval_on_selector_all(
        "#transcript [data-t]", "all => all.map(one => +one.dataset.t)"
    )
    assert starts == sorted(starts)
    page.evaluate("document.getElementById('audio').play()")
    for place in (3, 7, 1):
        page.evaluate(f"document.getElementById('audio').currentTime = {starts[place] + 0.2}")
        current = page.locator("#transcript [aria-current]")
        expect(current).to_have_count(1)
        expect(current).to_have_attribute("data-t", f"{starts[place]:g}")
    assert "BODY" == page.evaluate("document.activeElement.tagName")


def test_letters_act_inside_of_the_player(open_page: Open) -> None:
    """k plays and pauses, l goes on ten seconds, j goes back, while the focus is in the player."""
    page = open_page("tides.html#t=10")
    until(page, "Math.abs(audio.currentTime - 10) < 0.5")
    page.locator("#listen [data-do=back]").first.focus()
    page.keyboard.press("l")
    until(page, "Math.abs(audio.currentTime - 20) < 1")
    page.keyboard.press("j")
    until(page, "Math.abs(audio.currentTime - 10) < 1")
    page.keyboard.press("k")
    until(page, "!audio.paused")
    page.keyboard.press("k")
    until(page, "audio.paused")
