"""What is no subject by itself: half of a species, one more view, and what is only changing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts import facts_of
from study_mother import facts_in, material_in

MOULDS = """# Moulds of cheese

Penicillium roqueforti is a mould that turns the veins of a cheese blue.

P. roqueforti crosses the rind within two weeks and breaks down the fat of the cheese.

P. roqueforti is found in the caves of the south.
"""


def test_a_species_keeps_its_genus(tmp_path: Path) -> None:
    """No ``What does roqueforti cross?``, and no ``P. _____``."""
    found = facts_of(material_in(tmp_path, MOULDS))
    asked = [one.ask or one.subject for one in found]
    assert [] == [one for one in asked if "P. _____" in one]
    named = [one for one in asked if "roqueforti" in one]
    assert all("P. roqueforti" in one or "Penicillium roqueforti" in one for one in named)


@pytest.mark.parametrize(
    "text",
    [
        "A third perspective is the view that groups are made by talk.",
        "Population composition is changing at every level of society.",
    ],
)
def test_what_is_no_definition(tmp_path: Path, text: str) -> None:
    """Of one more view, and of what happens to a thing now."""
    assert [] == facts_in(tmp_path, f"# Groups\n\n{text}\n", "gloss")
