"""Items that only eyes can take in."""

import pytest

from lessoncast.model import Block, Marked, Span
from lessoncast.units.shown import is_shown


@pytest.mark.parametrize(
    ("term", "text", "shown"),
    [
        ("", '"Port", "aft", "lee"', True),
        ("", "“Port”, “aft”.", True),
        ("", '"Port" is the left side.', False),
        ("", '"The tide turns."', False),
        ("The screen shows the crew", "gate two red", True),
        ("Gate", "gate two red", False),
    ],
)
def test_quotes_and_what_a_screen_reads_are_for_the_eye(term: str, text: str, shown: bool) -> None:
    """What is said of them is told."""
    marked = (Marked(text="gate two red", how="code"),)
    item = Block(kind="item", text=text, span=Span(1, 1), term=term, marked=marked)
    assert shown == is_shown(item)
