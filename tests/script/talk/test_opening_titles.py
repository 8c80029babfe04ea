"""A title is asked where the lesson begins with what it asks for, and named where it begins elsewhere."""

from __future__ import annotations

import pytest

from lessoncast.script.talk.opening import title_question
from lessoncast.tongue.english.hooks import is_reply
from lessoncast.tongue.words import Vocabulary
from writer_mother import compose, hosts


@pytest.mark.parametrize(
    ("title", "told", "asked"),
    [
        ("How soap works", "Soap works because it has two ends.", "How does soap work?"),
        ("How soap works", "Roman legends name a hill.", ""),
        ("What a lock is", "A lock lifts boats.", "What is a lock?"),
        (
            "Finding Users for Your Boat",
            "You find users for a boat in harbours.",
            "How do I find users for my boat?",
        ),
        ("Finding Users for Your Boat", "Harbours are old.", ""),
        ("Finding Users for Your Boat", "Users of a boat differ from its owners.", ""),
        ("Locks", "A lock lifts boats.", ""),
    ],
)
def test_a_title_is_asked_where_the_lesson_answers_it(title: str, told: str, asked: str) -> None:
    """The next turn has to answer it."""
    assert asked == title_question(title, Vocabulary("en"), told)


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("And a lock: what's that, exactly?", True),
        ("What is a lock?", False),
        ("Andes: why?", False),
        ("Let us look at locks: what is the next step?", True),
    ],
)
def test_no_episode_begins_with_a_reply(question: str, *, reply: bool) -> None:
    assert reply is is_reply(question)
    more = "A boat waits in the lock until the water has risen. Then the gate opens and the boat leaves."
    script = compose(f"# Rivers made level\n\nA lock is a chamber that lifts boats. {more}")
    assert not is_reply(hosts(script)[0])
