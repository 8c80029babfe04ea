"""What a heading names inside a sentence."""

from __future__ import annotations

from lessoncast.script.plan.titles import topic_of
from lessoncast.tongue.words import Vocabulary


def test_a_noun_of_the_lesson_is_no_order() -> None:
    """``Spring Forces`` are forces where the lesson tells of a spring; elsewhere somebody springs them."""
    known = Vocabulary("en", counted=frozenset({"spring"}))
    assert topic_of("Spring Forces", known) == "spring forces"
    assert topic_of("Spring Forces", Vocabulary("en")) == "springing forces"
