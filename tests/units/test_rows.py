"""Table rows into sentences."""

import pytest

from lessoncast.tongue.words import Vocabulary
from lessoncast.units.rows import row


@pytest.mark.parametrize(
    ("header", "cells", "said"),
    [
        (("Metal", "Melts at"), ("Bronze", "950 C"), "Bronze melts at 950 C."),
        (("Metal", "Melting point", "Price"), ("Tin", "232 C", "low"), "For tin, the melting point is 232 C and the price is low."),
        (("Measurement", "Temp °C"), ("Maximum", "16"), "For maximum, the temp is 16 °C."),
        (("Word", "Meaning"), ("Tide", "The sea rises."), "Tide: the sea rises."),
        (("Metal", "Use"), ("Tin", "–"), ""),
        (("Habit", "Description"), ("Haste", "forgets knots and lines"), ""),
        (("Pact", "Members"), ("Salt Pact", "Hull, Leith, Perth, Ayr"), ""),
        (("", "Canals", "Rivers"), ("Depth", "four feet", "ten feet"),
         "For canals, the depth is four feet, and for rivers it's ten feet."),
        (("", "Canals", "Rivers"), ("What fills it", "a sluice", "a spring"),
         "As for what fills it, for canals that's a sluice and for rivers that's a spring."),
        (("", "Canals", "Rivers"), ("Where it ends", "at a lock", "at sea"), ""),
        (("", "Canals", "Rivers"), ("Open in winter", "yes", "no"), "Open in winter: yes for canals and no for rivers."),
        (("River", "Length"), ("Nile", "6650 km"), "For Nile, the length is 6650 km."),
        (("Time", "Noise value"), ("0", "0.365"), ""),
        (("Flip 1", "Flip 2"), ("Heads", "tails"), ""),
        (("Part", "Wood", "What it does"), ("Hull", "Oak", "Keeps the water out."),
         "For the hull, the wood is oak, and it keeps the water out."),
        (("Part", "What it does"), ("Oars", "Push the boat"), "The oars push the boat."),
        (("Part", "Wood", "When to oil it"), ("Keel", "Elm", "each spring"), "For the keel, the wood is elm."),
        (("Don’t say", "Say"), ("a number of", "many"), 'Don’t say "a number of", say "many".'),
        (("Load", "Disclosed to", "Weight"), ("Salt", "the clerk", "high"), ""),
        (("Word", "Say"), ("ere", "before"), ""),
        (("Knot", "Short rope", "Wet rope"), ("Bowline", "X", "some"), ""),
        (("What you want to do", "Windows", "Mac"), ("Save the current chart", "F2", "F3"),
         "To save the current chart, Windows has F2 and Mac has F3."),
        (("Task", "Key"), ("Save the chart", "F2"), "To save the chart, the key is F2."),
        (("Boat", "Where it sails"), ("Dhow", "on the Nile"), ""),
        (("Task", "Windows"), ("Save the chart", "Ctrl + S"), ""),
        (("Option", "Meaning"), ("-depth 4", "to sound four fathoms"), ""),
        (("Result", "Storm"), ("told +", "300"), ""),
        (("Rig", "Meaning"), ("Reefing", "Shorten the sail in a storm."), "Reefing shortens the sail in a storm."),
        (("Rig", "Description", "Old name"), ("Reefing", "Shorten the sail", "none"), "Reefing shortens the sail."),
        (("Myth", "Fact"), ("The ice sinks in spring", "The ice is lighter than water"),
         "It's a myth that the ice sinks in spring: the ice is lighter than water."),
        (("Claim", "True?", "Why"), ("The ice sinks in spring", "No", "It is lighter than water"),
         "It isn't true that the ice sinks in spring: it is lighter than water."),
        (("Claim", "Right?", "Source"), ("“The ice floats in spring”", "Yes", "a pilot"), "It's right that the ice floats in spring."),
        (("Liquid", "Pumped per day"), ("Tin", "40 L"), "For tin, 40 L is pumped per day."),
        (("Metal", "Found in"), ("Tin", "3 mines"), "Tin found in 3 mines."),
        (("Claim", "Source"), ("The ice sinks in spring", "a pilot"), ""),
        (("Rig", "Meaning"), ("Reefing", "Perform canvas folding, in a storm"), ""),
    ],
)  # fmt: skip
def test_rows(header: tuple[str, ...], cells: tuple[str, ...], said: str) -> None:
    """A row names its first cell, then each other cell by its column."""
    lesson = Vocabulary(
        "en",
        weights={"tin": 1.0, "maximum": 1.0},
        names=frozenset({"Windows", "Mac"}),
        alone=frozenset({"Windows", "Mac"}),
    )
    assert said == row(header, cells, lesson)


@pytest.mark.parametrize(
    ("header", "cells", "told"),
    [
        (("Problem", "Cause", "Remedy"), ("wet rot", "rain in the seams", "Dry the wood and tar it"),
         "For wet rot, the cause is rain in the seams. Dry the wood and tar it."),
        (("Problem", "Remedy"), ("wet rot", "Dry the wood and tar it"), "For wet rot, dry the wood and tar it."),
        (("Problem", "Cause", "Remedy"), ("wet rot", "rain in the seams", "a coat of tar"),
         "For wet rot, the cause is rain in the seams and the remedy is a coat of tar."),
    ],
)  # fmt: skip
def test_a_remedy_that_is_an_order_is_told_as_one(
    header: tuple[str, ...], cells: tuple[str, ...], told: str
) -> None:
    """No "the remedy is dry the wood"."""
    assert row(header, cells, Vocabulary("en")) == told
