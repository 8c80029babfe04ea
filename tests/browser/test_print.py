"""On paper a lesson is something to read and to learn from: no player, cards with answers, a quiz without."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from browser.conftest import Open

pytestmark = pytest.mark.slow


def test_a_printed_lesson_has_the_answers_of_its_cards_and_not_of_its_quiz(open_page: Open) -> None:
    page = open_page("tides.html")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in pdf.pages))
    assert "What causes a spring tide?" in text
    assert "The Sun and the Moon pulling in one line" in text
    assert "When is the range of the tide largest?" in text
    assert "At neap tide" in text
    assert "The Sun and the Moon then pull in one line." not in text, "an explanation"
    assert "16.3" in text, "the table of the article"
    assert len(pdf.pages) < 8


def test_what_only_a_screen_can_do_is_not_printed(open_page: Open) -> None:
    page = open_page("tides.html", media="print")
    for place in ("audio", "button", ".skip", "nav.onward"):
        shown = [one for one in page.locator(place).all() if one.is_visible()]
        assert [] == shown, place
