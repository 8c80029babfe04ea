"""Cases that are put to a reader."""

import pytest

from lessoncast.units.cases import puts_case
from writer_mother import sections_of


@pytest.mark.parametrize(
    ("text", "puts"),
    [
        ("A sail tears in a storm. What do you think this will do to the boat?", True),
        ("A sail tears, and a mast breaks. If it is dark, what would you expect?", True),
        ("A sail tears in a storm. What will this do to the boat?", False),
        ("What do you think a storm does?", False),
        ("A sail tears. What do you think happens? The boat stops.", False),
        ("Sails tear. They are of cotton. Storms are worst in May. What do you think is best?", False),
    ],
)  # fmt: skip
def test_a_case_that_only_asks_its_reader(text: str, puts: bool) -> None:
    """It is no more than two sentences, and the question is the last word."""
    assert puts_case(text) is puts


def test_a_case_is_no_statement() -> None:
    """A listener would take it for something that happened."""
    text = (
        "Boats need sails.\n\nA sail tears in a storm. What do you think this will do to the boat?"
    )
    (section,) = sections_of(f"{text}\n\nMasts are of pine.")
    assert [unit.text for unit in section.units] == ["Boats need sails.", "Masts are of pine."]
