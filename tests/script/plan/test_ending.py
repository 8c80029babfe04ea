"""What an episode ends with, in lessons of many kinds."""

import pytest

from lessoncast.script.plan import ending
from lessoncast.script.plan.budget import passages_of
from writer_mother import sections_of, vocabulary_of

NOTES = """## Pumps

- **Hand pump**: lifts ten litres a minute from a shallow well.
- **Screw**: lifts muddy water along a slope without any valve.

## Practical tips

- Keep a spare valve and a wrench in the pump house.
- Grease the shaft twice a year.
"""


def test_a_lesson_of_notes_ends_with_one_of_them() -> None:
    """Where no sentence tells, a note that was not said is kept for the end."""
    sections, vocabulary = sections_of(NOTES), vocabulary_of(NOTES)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages[1:], vocabulary, "pumps")
    assert found
    assert found.text == "Hand pump lifts ten litres a minute from a shallow well."


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Grease the shaft twice a year.", ""),  # a tip is not what one looks back on
        ("Pumps lift water from deep wells.", "pumps lift water from deep wells"),
    ],
)
def test_the_host_looks_back_on_claims(sentence: str, short: str) -> None:
    """In short is told what the lesson claims, not what it advises."""
    vocabulary = vocabulary_of(NOTES)
    assert ending.in_short(sentence, vocabulary) == short
