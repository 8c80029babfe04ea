"""Steps as they are counted."""

from dataclasses import replace

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.steps import counted_steps
from writer_mother import sections_of, vocabulary_of

ROPE = "Splicing.\n\n1. Close the rim with a rod so that the basket keeps its form."


def test_the_first_to_be_heard_is_not_called_the_first() -> None:
    """Where the lesson's first step is left out, no word counts the one behind it."""
    words = vocabulary_of(ROPE)
    steps = passages_of(sections_of(ROPE), words)[-1]
    assert counted_steps(steps, Scene(last_step=True), words, 0).startswith("Close")
    later = replace(steps, units=tuple(replace(one, parted=True) for one in steps.units))
    assert counted_steps(steps, Scene(), words, 0).startswith("First, close")
    assert counted_steps(later, Scene(), words, 0).startswith("Close")
