"""What a pronoun stands for, and sentences that have lost it."""

import pytest

from lessoncast.units.antecedents import named, standing
from lessoncast.units.orphans import mended
from lessoncast.units.salvage import sayable


@pytest.mark.parametrize(
    ("before", "said", "clear"),
    [
        ("A canal is a waterway dug by hand.", "It carries barges.", "A canal carries barges."),
        ("Canals are waterways dug by hand.", "They carry barges.", "Canals carry barges."),
        ("Canals are waterways dug by hand.", "They're cheap to use.", "Canals are cheap to use."),
        ("The pilot has a chart of the bay.", "It shows every rock.", "The pilot shows every rock."),
        # which one?
        ("The lock lifts a barge.", "It weighs a ton.", ""),
        # not the job, but who has it
        ("The pilot's job is to guide a ship.", "It knows every rock.", ""),
        # nothing is meant
        ("A canal is a waterway.", "It takes years to dig one.", ""),
        ("A canal is a waterway.", "It's easy to see why.", ""),
        ("A canal is a waterway.", "It's a legitimate concern of towns to keep it clean.", ""),
        # another number
        ("A canal is a waterway.", "They carry barges.", ""),
        ("A canal is a waterway.", "Its banks are steep.", "A canal's banks are steep."),
        ("Canals are waterways.", "Their banks are steep.", "Canals' banks are steep."),
        ("", "It carries barges.", ""),
    ],
)  # fmt: skip
def test_named(before: str, said: str, clear: str) -> None:
    """The noun is said again only where a single one can be meant."""
    assert clear == named(said, before)


@pytest.mark.parametrize(
    ("before", "said", "clear"),
    [
        (
            "The Orla Canal joins the lake with the sea.",
            "It has no locks.",
            "The Orla Canal has no locks.",
        ),
        ("The pilot joins the crew in May.", "It has no locks.", ""),
        # the harbour, perhaps
        ("The Orla Canal got a harbour in May.", "It was deep.", ""),
    ],
)
def test_what_a_text_is_about_is_meant_again(before: str, said: str, clear: str) -> None:
    """A subject that title or heading names goes on, unless something new is described."""
    assert clear == named(said, before, frozenset({"orla", "canal"}))


def test_standing() -> None:
    """A connective goes; a pronoun without a noun cannot stand."""
    assert standing("However, ice floats.", "") == "Ice floats."
    assert standing("This opens the door.", "Click the button.") == ""


@pytest.mark.parametrize(
    ("said", "before", "told", "clear"),
    [
        ("Ice floats.", "Look here.", "", "Ice floats."),
        ("However, ice floats.", "Look here.", "", "Ice floats."),
        ("For example, ice floats.", "See the table.", "", "Ice floats."),
        ("In just the same way, ice floats.", "See the table.", "Ice is light.", ""),
        ("For the same reason, ice floats.", "See the table.", "Ice is light.", ""),
        ("This makes ice float.", "See the table.", "Ice is light.", ""),
        ("These changes help.", "See the table.", "Ice is light.", ""),
        ("Others are steel.", "Some boats are of wood. They float.", "", ""),
        ("Later, the harbour was deepened for such ships.", "It was shallow.", "", ""),
        ("Subsequently, the harbour was dug.", "It was shallow.", "", "The harbour was dug."),
        ("Remember, ice floats.", "See the table.", "", "Ice floats."),
        ("Later storms were worse.", "See the table.", "", "Later storms were worse."),
        ('The "old ice," however, is clear.', "Look here.", "", 'The "old ice" is clear.'),
        ("When it thaws, however, ice sinks.", "Look here.", "Sea.", "When it thaws, ice sinks."),
        ("Ice is old, though, and cold.", "Look here.", "Sea.", "Ice is old, and cold."),
        ("The goal is to fill gaps.", "This book is for sailors.", "", ""),
        ("Other boats are of steel.", "Some are of wood.", "", ""),
        ("Other boats are of steel.", "Some are of wood.", "Oak boats float.", "Other boats are of steel."),
        ("Other boats, such as rafts, are of wood.", "Some sink.", "", "Other boats, such as rafts, are of wood."),
        ("As a plus, ice floats.", "See the table.", "", "Ice floats."),
        ("The goal is to float.", "Boats", "", "The goal is to float."),
        ("To see why this is so, consider a boat called Ada.", "It sinks.", "Ice.", "Consider a boat called Ada."),
        ("To see a whale, consider a boat.", "It sinks.", "Ice.", "To see a whale, consider a boat."),
        ("The box is red.", "We drew a box.", "Ice is light.", ""),
        ("The box is red.", "We drew a box.", "A box holds ice.", "The box is red."),
    ],
)  # fmt: skip
def test_mended(said: str, before: str, told: str, clear: str) -> None:
    """What leans on a sentence that is not said is mended or given up."""
    assert clear == mended(said, before, told)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("As Chapter 7 tells: a canal is dug from both of its ends.", "A canal is dug from both of its ends."),
        ("Click the map; a canal is dug from both of its ends.", "A canal is dug from both of its ends."),
        ("Ice floats on water.", "Ice floats on water."),
        ("The pump does the following: it lifts water out of the mine.", "The pump lifts water out of the mine."),
        ("Click the map: it opens.", ""),
        ("Click `grow: 1` on each map, which makes the canal grow at both ends.", ""),
        ("We have seen pilots in the last chapter, and the pilot steers by the stars.", ""),
        ("We have seen pilots in the last chapter, and it is hard to steer by stars.", "It is hard to steer by stars."),
    ],
)  # fmt: skip
def test_sayable(raw: str, said: str) -> None:
    """Of a sentence that points at the page, the half that needs no page is kept."""
    assert said == sayable(raw)
