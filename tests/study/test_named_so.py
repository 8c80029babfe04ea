"""What is called so, where its sentence says "it" or "what": the thing is found, and asked for by what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

TOLD = [
    (
        "When sea water has lost most of its water, it is called brine.",
        ("brine", "sea water when it has lost most of its water"),
    ),
    (
        "The sun dries the sea water until it holds ten times as much salt. It is called brine.",
        ("brine", "the sea water when it holds ten times as much salt"),
    ),
    (
        "What remains in the pan after the salt is raked out is called bittern.",
        ("bittern", "what remains in the pan after the salt is raked out"),
    ),
    (
        "The workers rake the salt from the pan, and what remains is called bittern.",
        ("bittern", "what remains when the workers rake the salt from the pan"),
    ),
    (
        "A small ditch carries the water from the pond to the pans, and it is called the feeder.",
        ("feeder", "a small ditch that carries the water from the pond to the pans"),
    ),
    (
        "Small ditches carry the water from the pond to the pans. They are called feeders.",
        ("feeders", "small ditches that carry the water from the pond to the pans"),
    ),
]


@pytest.mark.parametrize(("text", "named"), TOLD)
def test_a_pronoun_is_named_before_its_name(
    tmp_path: Path, text: str, named: tuple[str, str]
) -> None:
    """By the case that it is in, by what it does, or by what it is left of."""
    found = facts_in(tmp_path, f"# Salt\n\n{text}\n", "called")
    assert [named] == [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The miller opens the gate every morning. It is called the sluice.",  # the gate, or what else?
        "A farmer rakes the salt in the evening. It is called raking.",
        "They rake the salt from the pan, and what remains is called bittern.",
        "When they have dried, it is called brine.",
        "What remains is called bittern.",
    ],
)
def test_no_name_for_what_nobody_can_tell(tmp_path: Path, text: str) -> None:
    """Where the pronoun may be several things, or somebody."""
    assert [] == facts_in(tmp_path, f"# Salt\n\n{text}\n", "called")


def test_what_happens_is_called_by_a_deed(tmp_path: Path) -> None:
    """An animal is no hibernation."""
    text = "When an animal sleeps through the cold months, it is called hibernation."
    asked = [one.ask for one in facts_in(tmp_path, f"# Winter\n\n{text}\n", "called")]
    assert ["What is it called when an animal sleeps through the cold months?"] == asked


def test_the_name_is_asked_for(tmp_path: Path) -> None:
    """On a card of its own."""
    cards = set_of(tmp_path, f"# Salt from the sea\n\n{TOLD[2][0]}\n").cards
    assert ("What do we call what remains in the pan after the salt is raked out?", "Bittern") in [
        (one.front, one.back) for one in cards
    ]
