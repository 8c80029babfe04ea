"""Terms of a lesson that stand beside one another, whatever each of them is."""

from __future__ import annotations

from pathlib import Path

from lessoncast.study.kinship import Kinship
from lessoncast.study.together import Said
from study_mother import facts_in, material_in, set_of

ABOUT = "# Gardens\n\n"


def test_a_letter_before_a_hyphen_makes_no_name(tmp_path: Path) -> None:
    """ "K-fertilizer" is a noun like any other, and may stand beside one."""
    text = f"{ABOUT}K-fertilizer is a salt that feeds roots. Sodium borate is a salt that feeds buds.\n"
    material = material_in(tmp_path, text)
    kinship = Kinship(material, Said(material), facts_in(tmp_path, text))
    assert kinship.degree("sodium borate", "K-fertilizer", 0, naming=True, proven=True) > 0


def test_what_is_so_by_definition_is_no_term(tmp_path: Path) -> None:
    """Nobody calls "a depth of zero" so."""
    assert not facts_in(
        tmp_path, f"{ABOUT}Dry soil at noon has, by definition, a wetness of zero.\n", "gloss"
    )


def test_terms_of_other_kinds_stand_beside_a_term(tmp_path: Path) -> None:
    """To know the terms of a lesson is to tell them apart, whatever each of them is."""
    text = """# Soil

A **pull** is an electrical force that links grains. A **colloid** is a particle that floats in water.
A **loess** is a substance that the wind has blown together. A **tiller** is a worker who turns the soil.
"""
    found = set_of(tmp_path, text).questions
    asked = next(one for one in found if one.choices[one.answer] == "Colloid")
    assert {"Pull", "Colloid", "Loess"} == {*asked.choices}
