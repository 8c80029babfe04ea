"""The words that tie a sentence to the one before it."""

import pytest

from lessoncast.tongue.english.connectives import Relation, without_connective


@pytest.mark.parametrize(
    ("said", "relation", "plain"),
    [
        ("However, roads alone stayed bad.", "contrast", "Roads alone stayed bad."),
        ("But roads alone stayed bad.", "contrast", "Roads alone stayed bad."),
        ("Roads, however, stayed bad.", "contrast", "Roads stayed bad."),
        ("But many roads stayed bad.", "contrast", "Many roads stayed bad."),
        ("So many roads stayed bad.", "consequence", "So many roads stayed bad."),
        ("Counting has a limit, however.", "contrast", "Counting has a limit."),
        ("It holds a shape, though it is soft.", "contrast", "It holds a shape, though it is soft."),
        ("For example, a cork floats.", "example", "A cork floats."),
        ("A cork, for example, floats.", "example", "A cork floats."),
        ("Therefore, ice floats.", "consequence", "Ice floats."),
        ("So the pump stops.", "consequence", "The pump stops."),
        ("Moreover, ice is light.", "any", "Ice is light."),
        ("However, ice floats.", "example", "However, ice floats."),
        ("Still water runs deep.", "contrast", "Still water runs deep."),
        ("So far the pump holds.", "consequence", "So far the pump holds."),
        ("Next, pour the water.", "any", "Pour the water."),
        ("Ice floats.", "any", "Ice floats."),
        ("Besides, ice floats.", "any", "Ice floats."),
        ("Besides ice, cork floats.", "any", "Besides ice, cork floats."),
        ("Hence the name.", "consequence", "Hence the name."),
        ("Thus far the pump holds.", "consequence", "Thus far the pump holds."),
        ("Regardless, ice floats.", "any", "Ice floats."),
        ("In stark contrast, iron sinks.", "contrast", "Iron sinks."),
        ("By the way, ice floats.", "any", "Ice floats."),
        ("In this sense, all of us drift.", "consequence", "All of us drift."),
        ("In that sense, all of us drift.", "consequence", "All of us drift."),
        ("Alternatively, row the boat.", "any", "Row the boat."),
        ("The crew, therefore, has to row.", "any", "The crew has to row."),
        ("A rope and, therefore, its knot rots.", "any", "A rope and, therefore, its knot rots."),
        ("When it rains, therefore, row home.", "consequence", "When it rains, row home."),
        ("When it rains, therefore, row home.", "contrast", "When it rains, therefore, row home."),
        ("Regardless of its size, ice floats.", "any", "Regardless of its size, ice floats."),
    ],
)  # fmt: skip
def test_without_connective(said: str, relation: Relation, plain: str) -> None:
    """A connective of that relation goes, and the sentence stays whole."""
    assert plain == without_connective(said, relation)
