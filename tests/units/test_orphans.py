"""What leans on a sentence that is not said."""

import pytest

from lessoncast.units.orphans import mended
from lessoncast.units.signs import UNSEEN


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In this lab you melt lead in a spoon.", "You melt lead in a spoon."),
        ("This policy applies to all keepers.", "The policy applies to all keepers."),
        ("This policy was a mistake.", ""),
    ],
)
def test_what_a_lesson_says_of_itself_first_is_said_without_its_page(said: str, told: str) -> None:
    """Where something is left out before it, that may be meant, and it stays as it is."""
    assert mended(said, "Lead and tin", "") == told


def test_what_takes_up_a_sentence_that_is_left_out_goes_with_it() -> None:
    """Though the pronoun stands amid it; where the section has told something, that may be meant."""
    said, before = (
        "Keepers read them to tell how the water rose.",
        "The logs on that shelf are old.",
    )
    assert mended(said, before, "") == ""
    assert mended(said, before, "The logs lie in the tower.") == said


def test_the_signs_of_a_formula_that_is_not_heard_are_not_explained() -> None:
    """Here a stands for nothing that was said."""
    assert mended("Here a is the height of the dam.", UNSEEN, "Water presses on the dam.") == ""
    assert mended("Oak is dear.", UNSEEN, "Water presses on the dam.") == "Oak is dear."
