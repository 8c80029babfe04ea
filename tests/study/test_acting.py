"""Who is meant by "he" or "she": the one person who does something in the sentence before."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.acting import acting
from study_mother import material_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Blum left the harbour in spring.", "Ada Blum"),
        ("In spring, Blum left the harbour with a crew of four.", "Blum"),
        ("Another explorer, Ada Blum, left the harbour in spring.", "Ada Blum"),
        ("Hernando de Soto had sailed to the coast of Norden.", "Hernando de Soto"),
        ("The crew of Ada Blum left the harbour.", ""),  # who is she?
        ("Ada Blum and Maud Berg left the harbour.", ""),  # one of two
        ("Ada Blum's father left the harbour.", ""),
        ("Ada Blum left, and Maud Berg stayed in the harbour.", ""),
        ("Peter L. Berg left the harbour in spring.", ""),  # a name that is read in half
        ("The harbour lies below the town.", ""),
        ("Blum met Berg in the capital.", ""),  # who is "he"?
        ("Blum sailed to Norden with Berg.", ""),
        ("Blum later explored the Norden Peninsula.", "Blum"),
    ],
)
def test_one_person_acts(text: str, name: str) -> None:
    """By a name, or beside what somebody is."""
    assert name == acting(text)


def test_a_pronoun_gets_the_name_of_who_acted_before(tmp_path: Path) -> None:
    """Also in the sentence behind that one, but in no other paragraph."""
    text = (
        "# Harbours\n\nAda Blum left the harbour in 1875. She charted the northern coast of Norden. "
        "Her charts show every shoal of the bay.\n\nShe sold them to sailors in the winter.\n"
    )
    told = [one.text for one in material_in(tmp_path, text).clauses]
    assert "Ada Blum charted the northern coast of Norden." in told
    assert "Ada Blum's charts show every shoal of the bay." in told
    assert "Ada Blum sold them to sailors in the winter." not in told


@pytest.mark.parametrize(
    "before",
    [
        "In 1875 Adam Blum, a retired captain, bought a chart from the harbour office.",
        "In 1875 Adam van Blum lost half of his crew.",
    ],
)
def test_a_year_and_what_somebody_is_do_not_hide_who_acts(tmp_path: Path, before: str) -> None:
    """``In 1875 Ada …``: the year is no part of the name."""
    text = f"# Harbours\n\n{before} He charted the northern coast of Norden.\n"
    told = [one.text for one in material_in(tmp_path, text).clauses]
    assert any(one.endswith("Blum charted the northern coast of Norden.") for one in told)
