"""What a sentence speaks of as known must have been told."""

import pytest

from lessoncast.units.givenness import Given
from writer_mother import said_in


@pytest.mark.parametrize(
    ("left", "said", "orphan"),
    [
        ("Press the red button of the lift.", "The button starts a motor.", "The button starts a"),
        ("Press the red button of the lift.", "A button starts a motor.", ""),
        ("Press the red button of the lift.", "The owner of a mine is rich.", ""),
        ("See the ballast figures.", "The ballast that a ship carries keeps it upright.", ""),
        ("See the three engines in figure 2.", "The second engine burns oil.", "The second"),
        ("Nothing of the kind.", "The second engine burns oil.", ""),
        ("Some call it a blind spot, see below.", "People find this phenomenon odd.", "this phenomenon odd"),
        ("See the world map.", "The world is round.", ""),
        ("The set has 900 photos of boats.", "Each photo is small.", "Each photo "),
        ("Nothing of the kind.", "Each boat is small.", ""),
        ("See the two court rulings.", "One cause behind that ruling was a strike.", ""),
        ("A court ended a law by a decision.", "One cause influencing that decision was a strike.", "influencing that decision was"),
        ("A pilot left the port at dawn.", "Since our pilot is old, he sails slowly.", "our pilot is old"),
        ("Our ancestors drew stars.", "Our ancestors sailed by night.", ""),
        ("A pilot left the port at dawn.", "When the port is shut, boats wait.", "the port is shut"),
        ("One such mill is the Egmond mill in Holland.", "All the sails at Egmond are red.", "Egmond"),
        ("Many sail to Holland.", "All the sails in Holland are red.", ""),
        ("A man might say that she is sweet.", "Most use words like these.", "like these"),
        ("A smith may look at the iron.", "A cook would more likely look at the soup.", "would more likely"),
    ],
)  # fmt: skip
def test_only_what_was_left_out_had_told_of_it(left: str, said: str, orphan: str) -> None:
    """A definite noun phrase, an ordinal or a pointing word needs what it takes up."""
    given = Given(set())
    given.begin()
    given.leave(left)
    assert orphan == given.orphan(said)


def test_what_was_told_in_between_is_known() -> None:
    """A thing that was brought in again, by its noun, is no longer lost."""
    given = Given(set())
    given.leave("Press the red button of the lift.")
    given.tell("A lift has a button on every floor.")
    assert given.orphan("The button starts a motor.") == ""


def test_what_was_left_out_before_a_paragraph_is_a_gap() -> None:
    """``this phenomenon``, of which the paragraph before had told last; what was told behind the gap closes it."""
    for told, orphan in (("", "this phenomenon"), ("Miners call a phenomenon a ghost.", "")):
        given = Given(set())
        given.begin(heading="Mines")
        given.leave("Some call it a blind spot, see below.")
        if told:
            given.tell(told)
        given.begin()
        given.tell("Miners want a quiet mine.")
        assert orphan == given.orphan("They refer to this phenomenon as a ghost.").removesuffix(
            " as"
        )


def test_what_leans_on_a_sentence_left_out_is_left_out_with_it() -> None:
    """Not only at once, but wherever in the section it comes."""
    text = "Locks lift ships. Click the green valve to open it. Water is heavy. Inside, the valve is wet."
    assert said_in(text) == ["Locks lift ships.", "Water is heavy."]
