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


def test_a_word_that_counts_stands_before_no_other_lead() -> None:
    """``First, as for the rim, close it`` says two things before its order; an order begins small before a name, too."""
    words = vocabulary_of(ROPE)
    steps = passages_of(sections_of(ROPE), words)[-1]

    def told(text: str) -> str:
        units = tuple(replace(one, text=text) for one in steps.units)
        return counted_steps(replace(steps, units=units), Scene(), words, 0)

    assert told("As for the rim, close it with a rod.") == "As for the rim, close it with a rod."
    assert told("For the rim, close it with a rod.") == "For the rim, close it with a rod."
    assert told("Verify Markdown before you close it.") == "First, verify Markdown before you close it."  # fmt: skip


def test_another_list_begins_anew() -> None:
    """Its first step is not the next of the list before."""
    words = vocabulary_of(ROPE)
    steps = passages_of(sections_of(ROPE), words)[-1]
    other = replace(steps, units=tuple(replace(one, group=one.group + 1) for one in steps.units))
    assert counted_steps(other, Scene(previous=steps), words, 0).startswith("First, close")
    assert counted_steps(steps, Scene(previous=steps), words, 0).startswith("Next, close")


def test_only_the_last_of_all_comes_finally() -> None:
    """The last turn of a list may hold more than its last step."""
    words = vocabulary_of(ROPE)
    steps = passages_of(sections_of(ROPE), words)[-1]
    texts = ("Soak the rods.", "Bend the rim.", "Close the lid.")
    units = tuple(replace(steps.units[0], text=text) for text in texts)
    last = Scene(previous=steps, last_step=True)
    assert counted_steps(replace(steps, units=units), last, words, 0) == (
        "Next, soak the rods. Then bend the rim. Finally, close the lid."
    )
    alone = replace(steps, units=units[:1])
    assert counted_steps(alone, last, words, 0) == "Finally, soak the rods."
