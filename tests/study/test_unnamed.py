"""Items whose pronouns stand for what only the sentences around them name."""

import pytest

from lessoncast.study.checks.unnamed import faults


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("In the shed at night it needs a second coat, and then _____ sticks to it.", "Tar"),
        ("In the shed at _____ °C it needs a whole night to dry.", "4"),
        ("When water is added, they join to form _____, a net that holds the fibres.", "Glue"),
        ("The north gate, which came from an old mill, makes up about _____ percent of it.", "60"),
        ("What was the worst penalty it could impose?", "A fine of nine boats"),
        ("What happens when a flood of 3 metres is forecast?", "Air is pumped into them"),
    ],
)
def test_what_nobody_names_is_a_fault(asked: str, answer: str) -> None:
    """Whoever has only the card can't know what is meant."""
    assert len([*faults(asked, answer)]) == 1


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("When the sea floods a dry dock, it becomes a _____.", "Basin"),
        ("When keepers meet, they agree on the _____ of the year.", "Toll"),
        ("In winter it rains for _____ days a month.", "20"),
        ("The guild sold its boats, and about half of it went to _____.", "Hull"),
        ("What does a keeper need before it rains?", "A coat"),
        ("What happens when boats and barges meet?", "The keeper lets them pass one by one"),
        ("What does a keeper do with old ropes?", "He cuts them"),
    ],
)
def test_what_an_item_names_itself_is_none(asked: str, answer: str) -> None:
    """A clause in front names it, or nothing is meant."""
    assert not [*faults(asked, answer)]
