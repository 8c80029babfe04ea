"""What a heading names inside a sentence."""

from __future__ import annotations

import pytest

from lessoncast.script.plan.titles import as_told, topic_of
from lessoncast.tongue.words import Vocabulary
from writer_mother import vocabulary_of


def test_a_noun_of_the_lesson_is_no_order() -> None:
    """``Spring Forces`` are forces where the lesson tells of a spring; elsewhere somebody springs them."""
    known = Vocabulary("en", counted=frozenset({"spring"}))
    assert topic_of("Spring Forces", known) == "spring forces"
    assert topic_of("Spring Forces", Vocabulary("en")) == "springing forces"
    assert topic_of("Always close the gate", Vocabulary("en")) == "always closing the gate"


@pytest.mark.parametrize(
    ("heading", "text", "named"),
    [
        (
            "Cover letters",
            "Send a cover letter early. A short cover letter is read.",
            "cover letters",
        ),
        ("Resume versions", "Put your resume where all can see it.", "resume versions"),
        ("Paint gates", "Gates rot in the rain.", "painting gates"),
    ],
)
def test_what_seems_an_order_may_be_a_thing(heading: str, text: str, named: str) -> None:
    """Where the lesson speaks of it as of one."""
    vocabulary = vocabulary_of(text)
    assert as_told(topic_of(heading, vocabulary), text, vocabulary, heading) == named


def test_a_note_on_a_thing_is_about_the_thing() -> None:
    """Nobody explains "a note on kites"."""
    assert topic_of("A note on kites", vocabulary_of("Kites fly.")) == "kites"
