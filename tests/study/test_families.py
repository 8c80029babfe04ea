"""What the facts of a family say is found once for all of them."""

from __future__ import annotations

from typing import Literal

import pytest

from lessoncast.model import Span
from lessoncast.study import families
from lessoncast.study.facts.fact import Fact
from lessoncast.study.families import Families, told_by
from lessoncast.study.wording.drafts import QuestionDraft


def _fact(subject: str, value: str, family: str = "gloss", ask: str = "") -> Fact:
    return Fact(
        kind="gloss", subject=subject, value=value, statement="", span=Span(1, 1), part=0, family=family, ask=ask
    )  # fmt: skip


def _draft(fact: Fact, choose: Literal["subject", "value"], right: str = "") -> QuestionDraft:
    return QuestionDraft(
        question="What?", right=right or fact.value, choose=choose, fact=fact, worth=1.0
    )


KEEL, OAR, SAIL = (
    _fact("keel", "a long Beam"),
    _fact("oar", "a pole"),
    _fact("sail", "a cloth", "of wind"),
)


def test_those_of_one_family_are_near() -> None:
    """Each with what it says in small letters, as it is, and in how many words."""
    near = Families([KEEL, OAR, SAIL], "en").near(_draft(OAR, "value"))
    assert [("a long beam", "a long Beam", 3, KEEL), ("a pole", "a pole", 2, OAR)] == near
    subjects = Families([KEEL, OAR, SAIL], "en").near(_draft(OAR, "subject"))
    assert ["keel", "oar"] == [one.text for one in subjects]


def test_they_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list of many notes each fact is near each other."""
    looked: list[str] = []

    def look(text: str) -> int:
        looked.append(text)
        return 1

    monkeypatch.setattr(families, "count", look)
    among = Families([KEEL, OAR], "en")
    assert among.near(_draft(OAR, "value")) is among.near(_draft(KEEL, "value"))
    assert ["a long Beam", "a pole"] == looked


def test_what_agrees_with_a_draft_is_found_for_each() -> None:
    """``Il`` of a rival becomes the ``Elle`` of the right choice."""
    told = [_fact("le four", "Il chauffe.", "told"), _fact("la roue", "Elle tourne.", "told")]
    among = Families(told, "en")
    texts = [[near.text for near in among.near(_draft(one, "value"))] for one in told]
    assert [["Il chauffe.", "Il tourne."], ["Elle chauffe.", "Elle tourne."]] == texts


def test_a_whole_question_is_no_thing() -> None:
    """Its subject is what was asked, and no answer."""
    asked = _fact("Why does it leak", "because it is old", ask="Why does it leak?")
    assert not [*told_by([asked], _draft(OAR, "subject"), "en")]
    assert ["because it is old"] == [
        one.text for one in told_by([asked], _draft(OAR, "value"), "en")
    ]
