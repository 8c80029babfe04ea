"""Examples of a kind that a sentence names in passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

ABOUT = "# Weaving in the valley of Orre\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (
            "Weavers left mountain towns such as Orre, Lund and Hild.",
            "mountain towns",
            "Orre, Lund and Hild",
        ),
        (
            "Valley towns like Orre and Lund sold linen.",
            "valley towns",
            "Orre and Lund",
        ),
        (
            "The fair drew cloth merchants, including Dutch drapers and Danish tailors.",
            "cloth merchants",
            "Dutch drapers and Danish tailors",
        ),
    ],
)
def test_examples_of_a_kind_are_asked_for(tmp_path: Path, text: str, kind: str, value: str) -> None:
    """Where the kind says by itself what is meant, and each example is whole."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "instance")
    assert [(kind, value)] == [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "They used things such as combs and cards.",  # what things?
        "Plant fibres such as flax, or in wet years nettle from the banks, were bleached.",
        "Plant fibres, like hemp, are coarse.",  # one alone
        "Some weavers like flax and hemp.",  # what they like
        "Weavers gave up using hand looms, such as uprights and treadles.",  # of what is used, not of using
    ],
)
def test_what_names_no_examples_is_left(tmp_path: Path, text: str) -> None:
    """Vague kinds, single examples, examples with more in them, and "like" as a verb."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}\n", "instance")


def test_a_card_asks_for_two(tmp_path: Path) -> None:
    """As many as a learner can be asked for."""
    text = "Weavers left mountain towns such as Orre and Lund."
    fronts = [one.front for one in set_of(tmp_path, f"{ABOUT}{text}\n").cards]
    assert "Name two examples of mountain towns." in fronts
