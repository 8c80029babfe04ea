"""Sentences said back in short."""

import pytest

from lessoncast.tongue.english.questions.grammar.points import amount_of, point_of
from lessoncast.tongue.words import Vocabulary

PLAIN = Vocabulary("en", names=frozenset({"Venice"}))


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("The old walls keep the waves out.", "the old walls keep the waves out"),
        ("The lock holds the water, which comes from the river.", "the lock holds the water"),
        (
            "The guild paid the widows, such as those of drowned sailors.",
            "the guild paid the widows",
        ),
        ("It must reach the one who made the offer.", "it must reach the one who made the offer"),
        ("In addition, the harbour needs a deep channel.", "the harbour needs a deep channel"),
        (
            "Venice built ships quickly, and the sailors were proud of it.",
            "Venice built ships quickly",
        ),
    ],
)
def test_shortened(sentence: str, point: str) -> None:
    """Tails and connectives go; what is left is a clause."""
    assert point == point_of(sentence, PLAIN)


@pytest.mark.parametrize(
    "sentence",
    [
        "A live vaccine can cause a mild form, in rare cases.",
        "The lock holds the water, unless the gate is broken.",  # the condition belongs to it
        "The boats carry salt, wool, and a little wine.",  # half a list
        "This keeps the water out.",  # no name
        "The sum says the same, and no lock stays dry.",  # as what?
        "The answer is short and plain.",  # to which question?
        "Close the gate at night.",  # an order
        "The flag sets a numerical rather than an alphabetical order.",  # the noun stands behind
        "The lock is 30 metres long, while the gate has 12.",  # a number would be lost
        "An empty lock at noon has, by custom, a keeper of its own.",  # breaks off on its verb
        "As long as it rains, the level stays high.",
        "Assuming that it rains the level stays high.",
        "The keeper calls it the old lady of the river and of the whole wide sea behind it.",  # too long
    ],
)
def test_not_shortened(sentence: str) -> None:
    """What would change its truth, point away or be long is not said back."""
    assert point_of(sentence, PLAIN) == ""


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("The town dug 40 wells.", "40 wells"),
        ("A loose hook has 60 degrees of freedom.", ""),
        ("Device 1 transmits the name of the boat.", ""),
    ],
)
def test_a_number_counts_something(sentence: str, amount: str) -> None:
    """What only has a number is not wondered at."""
    assert amount_of(sentence) == amount
