"""What follows from a sentence is asked with "why", also where the next sentence tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.concluded import concluded
from study_mother import facts_in, material_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tar keeps water out of a hull. For this reason shipwrights paint every seam with it.",
            [],
        ),
        (
            "Snow slides off a slope. That is why roofs in the Alps are steep.",
            ["Roofs in the Alps are steep because snow slides off a slope."],
        ),
        (
            "A barge has a flat bottom. Therefore it can cross the shallows.",
            ["The barge can cross the shallows because a barge has a flat bottom."],
        ),
        (
            "Peat holds a lot of water. A wet sod therefore has a great weight.",
            ["A wet sod has a great weight because peat holds a lot of water."],
        ),
        (
            "Old scales can't weigh dust. This means that gold must be weighed in lumps.",
            ["Gold must be weighed in lumps because old scales can't weigh dust."],
        ),
        (
            "Oats need little sun, which is why farmers grow oats in the north.",
            ["Farmers grow oats in the north because oats need little sun."],
        ),
        (
            "Oats need little sun, which is why farmers grow them in the north.",
            ["Farmers grow oats in the north because oats need little sun."],
        ),
        (
            "Rain harms the cut hay, which is why nobody leaves them in the field.",
            [],
        ),
        (
            "As the wind turns, snow slides off a slope. That is why roofs in the Alps are steep.",
            [],
        ),
        ("They burn well. That is why stoves in the village are small.", []),
        ("Peat holds a lot of water. This means the moor is a good place to rest.", []),
        ("Peat holds a lot of water. So we will dry our peat in the next chapter.", []),
        ("Peat holds a lot of water.\n\nTherefore the moor is wet in every summer.", []),
        ("Cut the peat in May. Therefore the sods are dry by late August.", []),
        ("If it rains, peat holds water. Therefore the moor is wet in every summer.", []),
    ],
)
def test_a_result_with_its_reason(tmp_path: Path, text: str, told: list[str]) -> None:
    """Two sentences of a paragraph become one; not where one leans, orders, or has a reason of its own."""
    material = material_in(tmp_path, f"# Things\n\n{text}\n")
    assert told == [one.text for one in concluded(material.statements, material.vocabulary)]


def test_why_is_asked_across_two_sentences(tmp_path: Path) -> None:
    """The card rests on both sentences, which explain it."""
    text = "Snow slides off a slope. That is why roofs in the Alps are steep."
    (found,) = facts_in(tmp_path, f"# Roofs\n\n{text}\n", "reason")
    assert "Why are roofs in the Alps steep?" == found.ask
    assert "Because snow slides off a slope" == found.value
    assert "Snow slides off a slope." == found.statement.partition(" That")[0]
