"""What a label becomes with its note."""

from __future__ import annotations

from lessoncast.tongue.words import Vocabulary
from lessoncast.units.labels import labelled


def test_a_measure_is_no_definition() -> None:
    """``A first class is a 9 cm of glass`` would be asked for, too."""
    said = labelled("First class", "9 cm of glass, for piers that are short", Vocabulary("en"))
    assert " is a 9" not in said
    assert "9 cm of glass, for piers that are short" in said
