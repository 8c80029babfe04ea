"""What is asked again is whole, and its answer says something."""

import pytest

from lessoncast.tongue.english.recall.fitness import is_fit_to_recall


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What do the logs tell?", "They tell another story."),
        ("What does Ben save?", "He saves the same amount from 35 to 65."),
        ("How many coins does the keeper save?", "40 coins a week and then stops."),
        ("Why No. Tar helps?", "Because it keeps the water out."),
    ],
)
def test_what_says_nothing_or_is_half_is_not_asked_again(ask: str, answer: str) -> None:
    """Another than which, what stops, and a reply in the midst of a question."""
    assert not is_fit_to_recall(ask, answer)


def test_what_is_whole_is_asked_again() -> None:
    """What tar does."""
    assert is_fit_to_recall("Why does tar help?", "Because it keeps the water out.")
