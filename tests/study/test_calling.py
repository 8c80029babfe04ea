"""What people call what the sentence before tells, and what they call the one thing that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# How a mill grinds grain\n\nA mill turns a stone above another.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The stone leaves a fine brown dust on the floor. Millers call this *bran*.",  # of the dust
        "The stone slips, and the axle jumps back into its old place. Millers call this *skidding*.",
        "It slips on the wet grain until the axle jumps back. Millers call this *skidding*.",
        "The stone slips on the wet grain until the axle jumps. Millers call this skidding.",
        "The miller gave a wheel to a smith in the town. The Dutch call it *rad*.",  # wheel or town
        "The stone slips on the wet grain of the mill.\n\nMillers call this *skidding*.",
    ],
)
def test_what_a_name_is_of_must_be_certain(tmp_path: Path, text: str) -> None:
    """No name of a thing in a clause, of two clauses, of what leans, or in another paragraph."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "called")
