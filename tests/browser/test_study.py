"""Cards and quiz: one tests oneself, is told what was right, and finds one's progress again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.chromium import until
from browser.conftest import Open

pytestmark = pytest.mark.slow

RIGHT = {"When is the range": "At spring tide", "Why does high tide": "Because the Moon moves on"}


def _cards(page: Page) -> Locator:
    return page.locator("#cards details.card:visible")


def _do(page: Page, section: str, what: str) -> None:
    page.locator(f"#{section} [data-do={what}]:visible").first.click()


def _answer(page: Page, *, right: bool) -> None:
    """Answer all questions, and ask whether each answer is right."""
    for question in page.locator("#quiz li:has(fieldset:visible)").all():
        asked = question.locator("legend").inner_text()
        answer = next(text for begin, text in RIGHT.items() if begin in asked)
        choices = question.locator("label")
        choice = choices.filter(has_text=answer) if right else choices.filter(has_not_text=answer)
        choice.first.click()
        question.locator("[data-do=check]").click()


def test_a_card_flips_and_gives_its_answer(open_page: Open) -> None:
    page = open_page("tides.html")
    card = _cards(page).first
    back = card.locator(".back p").first
    expect(back).to_be_hidden()
    card.locator("summary").click()
    expect(back).to_be_visible()
    assert "The Sun and the Moon pulling in one line" == back.inner_text()


def test_a_card_that_was_missed_comes_again_until_all_are_known(open_page: Open) -> None:
    """One after the other; what one knew is done, what one didn't returns in the same sitting."""
    page = open_page("tides.html")
    every = page.locator("#cards details.card").count()
    seen = []
    for turn in range(every + 1):
        card = _cards(page).first
        seen.append(card.locator("summary").inner_text())
        card.locator("summary").click()
        _do(page, "cards", "knew" if turn else "again")
    assert every == len(set(seen))
    assert 2 == seen.count(seen[0])
    expect(page.locator("#cards [data-do=restart]")).to_be_visible()


def test_where_the_answer_is_heard(open_page: Open) -> None:
    """A link on the card's back leads into the sound."""
    page = open_page("tides.html")
    _cards(page).first.locator("summary").click()
    link = page.locator("#cards .hear a:visible").first
    second = float(link.get_attribute("data-t") or 0)
    link.click()
    until(page, f"Math.abs(audio.currentTime - {second}) < 2")
    assert second > 1


def test_the_quiz_says_what_is_right_and_why(open_page: Open) -> None:
    """In words, in an element that a screen reader reads out when it changes; and counts."""
    page = open_page("tides.html")
    _answer(page, right=True)
    said = page.locator("#quiz [role=status]").filter(has_text="The Sun and the Moon then pull")
    expect(said).to_be_visible()
    expect(page.locator("#quiz .score")).to_contain_text("2")
    assert [] == page.locator("#quiz .said .wrong").all()


def test_wrong_answers_are_told_and_can_be_tried_again(open_page: Open) -> None:
    page = open_page("tides.html")
    _answer(page, right=False)
    expect(page.locator("#quiz li").first.locator("[role=status]")).to_contain_text(
        "At spring tide"
    )
    expect(page.locator("#quiz .score")).to_contain_text("0")
    _do(page, "quiz", "retry")
    _answer(page, right=True)
    assert [] == page.locator("#quiz .said .wrong").all()


def test_what_was_missed_can_be_taken_along(open_page: Open, tmp_path: Path) -> None:
    """A file of the items' names, for a practice of one's own."""
    page = open_page("tides.html")
    _answer(page, right=False)
    with page.expect_download() as waiting:
        _do(page, "quiz", "save")
    waiting.value.save_as(tmp_path / "missed.json")
    missed = json.loads((tmp_path / "missed.json").read_text("utf-8"))["missed"]
    known = page.eval_on_selector_all("#quiz fieldset", "all => all.map(one => one.dataset.id)")
    assert sorted(known) == sorted(missed)


def test_progress_survives_a_reload_and_can_be_forgotten(open_page: Open) -> None:
    """Of the cards, on the lesson's page; and on the show's, where the lesson stands as begun or done."""
    page = open_page("tides.html")
    before = _cards(page).first.locator("summary").inner_text()
    _cards(page).first.locator("summary").click()
    _do(page, "cards", "knew")
    count = page.locator("#cards .count").inner_text()
    page.reload()
    expect(page.locator("#cards .count")).to_have_text(count)
    assert before != _cards(page).first.locator("summary").inner_text()
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys
    assert all(key.startswith("lessoncast:6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11:") for key in keys)
    page.goto(page.url.replace("tides.html", "index.html"))
    page.locator("[data-do=forget]:visible").click()
    assert [] == page.evaluate("Object.keys(localStorage)")


def test_the_place_in_the_sound_is_remembered(open_page: Open) -> None:
    """And offered: nothing plays or jumps by itself."""
    page = open_page("tides.html")
    page.evaluate("document.getElementById('audio').play()")
    page.evaluate("document.getElementById('audio').currentTime = 40")
    until(page, "audio.currentTime > 41")
    page.evaluate("document.getElementById('audio').pause()")
    page.reload()
    assert 0 == page.evaluate("document.getElementById('audio').currentTime")
    page.locator("[data-do=resume]").click()
    until(page, "audio.currentTime > 38")


def test_a_lesson_that_was_heard_is_marked_in_the_tree(open_page: Open) -> None:
    page = open_page("tides.html")
    page.evaluate("document.getElementById('audio').play()")
    until(page, "audio.readyState >= 1")
    page.evaluate("document.getElementById('audio').currentTime = 1e6")
    until(page, "audio.ended")
    page.goto(page.url.replace("tides.html", "index.html"))
    rows = page.locator("ol.tree > li")
    first, second = rows.nth(0), rows.nth(1)
    expect(first).to_have_class("done")
    expect(second).not_to_have_class("done")
