"""A table of what goes wrong is asked why one gets it, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

TABLE = """# Seams

A seam is the joint between two planks of a hull.

| Trouble | {} |
| --- | --- |
| A wet bilge | {} |
| Cracks along the lower seams | The wood dried too fast |
| A hollow sound | Loose oakum |
"""


def test_a_reason_is_asked_for(tmp_path: Path) -> None:
    """A sentence is one, and so is a thing."""
    found = facts_in(tmp_path, TABLE.format("Likely cause", "The tar was too thin"), "reason")
    assert [(one.ask, one.value) for one in found] == [
        ("Why do you get a wet bilge?", "because the tar was too thin"),
        ("Why do you get cracks along the lower seams?", "because the wood dried too fast"),
        ("Why do you get a hollow sound?", "because of loose oakum"),
    ]


def test_what_to_do_is_asked_for(tmp_path: Path) -> None:
    """Of the orders of such a column, and of nothing else in it."""
    found = facts_in(tmp_path, TABLE.format("What to do", "Melt the tar again"), "asked")
    asked = [(one.ask, one.value) for one in found if "about" in one.ask]
    assert asked == [("What should you do about a wet bilge?", "melt the tar again")]


@pytest.mark.parametrize("head", ["Place", "Size", "Remarks"])
def test_other_columns_tell_no_reason(tmp_path: Path, head: str) -> None:
    found = facts_in(tmp_path, TABLE.format(head, "The tar was too thin"))
    assert [one for one in found if one.ask.startswith("Why do you get")] == []


def test_the_reasons_of_the_other_rows_are_wrong_choices(tmp_path: Path) -> None:
    table = TABLE.format("Reason", "The tar was too thin").replace(
        "Loose oakum", "The nails rusted"
    )
    asked = [one for one in set_of(tmp_path, table).questions if one.question.startswith("Why")]
    assert asked
    reasons = {
        "Because the tar was too thin",
        "Because the wood dried too fast",
        "Because the nails rusted",
    }
    assert {*asked[0].choices} == reasons
