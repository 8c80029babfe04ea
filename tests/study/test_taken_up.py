"""What "that motion" and "If it is …" come back to is named in a question, and who did something first is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

TOLD = "# How reeds sound\n\nA reed in the wind bends and is let go again. Players call this *flip-flop motion*.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "ask", "value"),
    [
        (
            "Anna von Meyer first saw the shape of that motion in 1871. She drew it.",
            "who",
            "Who first saw the shape of flip-flop motion in 1871?",
            "Anna von Meyer",
        ),
        (
            "Anna von Meyer first saw the shape of that motion in 1871. She drew it.",
            "year",
            "In what year did Anna von Meyer first see the shape of flip-flop motion?",
            "1871",
        ),
        (
            "Anna Meyer first carved a reed of dry bamboo in 1871. She sold it.",
            "who",
            "Who first carved a reed of dry bamboo in 1871?",
            "Anna Meyer",
        ),
    ],
)
def test_who_did_something_first_is_asked_with_the_term(
    tmp_path: Path, text: str, kind: str, ask: str, value: str
) -> None:
    """The question keeps "first", and names what its sentence only points at."""
    found = facts_in(tmp_path, f"{TOLD}{text}", kind)
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "A wheel has a motion of its own. Anna Meyer first saw the shape of that motion in 1871. She drew it.",
        "Anna Meyer first saw the shape of that slope in 1871. She drew it.",
        "Anna Meyer saw the shape of the town in 1871. She drew it.",  # what one sees is no deed
    ],
)
def test_what_may_be_another_one_is_not_named(tmp_path: Path, text: str) -> None:
    """Another motion stands between, or no term ends on the noun."""
    assert [] == facts_in(tmp_path, f"{TOLD}{text}", "who")


def test_the_other_case_is_asked_with_its_noun(tmp_path: Path) -> None:
    """Both cases tell of the same thing in the same words."""
    text = "If the reed is cut too thin, the tone turns shrill and weak. If it's cut too thick, the player gets no tone out of the pipe."
    asked = [one.ask for one in facts_in(tmp_path, f"{TOLD}{text}", "outcome")]
    cases = ("thin", "thick")
    assert asked == [f"What happens if the reed is cut too {one}?" for one in cases]


@pytest.mark.parametrize(
    "text",
    [
        "If the reed is cut too thin, the pipe makes a shrill tone. If it's loud, the player wakes the whole house.",
        "When the reed is cut too thin, the tone turns shrill. If it's cut too thick, the player gets no tone.",
        "If the reed is cut too thin, the tone turns shrill.\n\nIf it's cut too thick, the player gets no tone.",
    ],
)
def test_another_case_may_be_of_another_thing(tmp_path: Path, text: str) -> None:
    """Other words, another conjunction, another paragraph."""
    asked = [one.ask for one in facts_in(tmp_path, f"{TOLD}{text}", "outcome")]
    assert not [one for one in asked if "thick" in one or "loud" in one]
