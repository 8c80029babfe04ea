"""Cutting what is too long for one breath."""

import pytest

from lessoncast.speech.pieces import split_to_length


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("short", ["short"]),
        ("", []),
        ("   ", []),
        ("one two three; four five six", ["one two three;", "four five six"]),
        ("one two three, four five six", ["one two three,", "four five six"]),
        ("one two three four five six", ["one two three four", "five six"]),
        ("a, b two three four five six", ["a, b two three four", "five six"]),
        ("x" * 45, ["x" * 20, "x" * 20, "x" * 5]),
    ],
)
def test_the_best_border_is_taken(text: str, pieces: list[str]) -> None:
    """A clause's end in the second half, else a comma, else a space, else anywhere."""
    assert pieces == split_to_length(text, 20)
