"""A card names people in full, for its reader has not met them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts import facts_of
from lessoncast.study.wording.full_names import full_names, in_full
from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import card_drafts, question_drafts
from study_mother import material_in

LESSON = """# A lamp for miners

The inventor Ada Blum invented a lamp for miners. Governor DeWitt Carver asked her for a safe one.

Blum tested the lamp in the deepest mine of the county because a flame shows bad air.

While Carver refused the lamp, the miners bought it. The Carver committee paid for it.
"""


def test_a_card_names_its_people_in_full(tmp_path: Path) -> None:
    """``Why did Blum …?`` asks of whom?"""
    text = f"{LESSON}\nIn 1815, Blum sold the first lamp to the owner of a deep mine.\n"
    material, phrases = material_in(tmp_path, text), phrases_of("en")
    assert phrases
    facts = facts_of(material)
    asked = [one.front for one in card_drafts(facts, phrases, material)]
    asked += [one.question for one in question_drafts(facts, phrases, material)]
    named = [one for one in asked if "Blum" in one]
    assert named
    assert all("Ada Blum" in one for one in named)


@pytest.mark.parametrize(
    ("asked", "full"),
    [
        ("What did Blum test?", "What did Ada Blum test?"),
        ("Blum's lamp burned _____ hours.", "Ada Blum's lamp burned _____ hours."),
        ("What did Ada Blum and Blum's sister test?", "What did Ada Blum and Blum's sister test?"),
        ("Where is Blum Street?", "Where is Blum Street?"),
        ("When did Carver refuse?", "When did DeWitt Carver refuse?"),
        ("What did Governor Carver refuse?", "What did Governor Carver refuse?"),
        ("What did the Carver committee pay for?", "What did the Carver committee pay for?"),
    ],
)
def test_the_full_name_stands_where_only_the_surname_did(
    tmp_path: Path, asked: str, full: str
) -> None:
    """Once, and neither in another name nor behind a title."""
    assert full == in_full(asked, "A lamp", full_names(material_in(tmp_path, LESSON)))


def test_the_answer_is_not_given_away(tmp_path: Path) -> None:
    """Who is asked for is not named."""
    names = full_names(material_in(tmp_path, LESSON))
    assert in_full("Whom did Blum's sister call?", "Ada Blum", names).endswith(
        "Blum's sister call?"
    )
    assert "Ada" not in in_full("Whom did Blum's sister call?", "Ada Blum", names)
