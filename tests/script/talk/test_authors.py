"""Questions in the text itself."""

from __future__ import annotations

import pytest

from lessoncast.script.talk.authors import as_asked, can_be_asked


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("So, what makes a good keeper?", "A good keeper knows the water."),
        ("Why do we need gates?", "Because the water would run off."),
        ("What exactly is a chamber?", "Boats wait between two gates."),
        ("But how can we tell the depth?", "Drop a stone on a line."),
        ("Can one keeper open the gate alone?", "Yes, if the wheel is greased."),
        ("Where do the floats held by our nets come from?", "They drift here from the north."),
        (
            "Is the true depth three metres?",
            "Almost certainly not: another line gives another figure.",
        ),
        ("Are the gates heavy?", "The gates are so heavy that two people turn the wheel."),
    ],
)
def test_a_question_that_the_text_answers_is_the_hosts(question: str, told: str) -> None:
    """The next words take it up, or have the form of an answer."""
    assert can_be_asked(question, told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which of these locks do you find prettier?", "The locks are old."),  # for readers
        ("Much better, isn't it?", "The gate is painted."),
        ("What was your score?", "A score of ten is good."),
        ("Where are the four other gates?", "The gates are shut."),  # points at the page
        ("What do they pay for?", "The owners pay for paint."),
        ("What does lockDepth mean?", "The lock is deep."),  # code
        ("Mostly one of the old gates?", "The gates are old."),  # half a question
        ("And who is affected?", "Name several villages."),  # an exercise
        ("How deep is the chamber?", "Boats have bells."),  # not answered
        ("Are the gates too heavy?", "A heavy wheel is slow."),  # neither yes nor no
    ],
)
def test_what_is_for_readers_is_not_asked(question: str, told: str) -> None:
    """No exercise, no riddle, nothing that only the page shows, nothing that stays open."""
    assert not can_be_asked(question, told)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How to choose a boat?", "How do I choose a boat?"),
        ("First, what do I mean by a lock?", "What do you mean by a lock?"),
        ("Why do boats wait?", "Why do boats wait?"),
    ],
)
def test_a_listener_asks_in_his_own_person(question: str, asked: str) -> None:
    """The author's "I" is the expert's."""
    assert as_asked(question) == asked
