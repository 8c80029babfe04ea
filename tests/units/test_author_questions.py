"""Which of an author's questions a host can ask."""

from pathlib import Path

import pytest

from lessoncast.lesson import read
from lessoncast.model import Block, Span
from lessoncast.script import compose
from lessoncast.script.talk.authors import can_be_asked
from lessoncast.units.author_questions import (
    asks_of_what_was_said,
    asks_well,
    is_short_question,
    own_question,
    questions_in,
    stands_alone,
)
from writer_mother import said_in


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("Why isn't it doing anything?", True),
        ("How does this work?", True),
        ("What do they do?", True),
        ("Is that enough?", True),
        ("Why does ice float?", False),
        ("Is it possible to swim there?", False),
        ("What is a boat, and why does it float?", False),
        ("Those numbers look good, but what is that Z doing there?", False),
    ],
)
def test_a_subject_that_was_said_before(question: str, leans: bool) -> None:
    """A pronoun as the subject needs the sentence before it."""
    assert leans is asks_of_what_was_said(question)


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Which command listed below would work?", False),
        ("How could you extend this pipeline?", False),
        ("What does the output tell you?", False),
        ("What happens to a kite without wind?", True),
    ],
)
def test_an_exercise_without_its_page(question: str, alone: bool) -> None:
    """What is on the page cannot be asked of a listener."""
    assert alone is stands_alone(question)


def test_a_question_keeps_the_scene_that_it_is_set_in() -> None:
    """Who "they" are, only the sentence before it tells."""
    scene, asked = "Imagine you have five pilots.", "Where would you put the lamps they ask for?"
    told = "The pilots have a house on the quay."
    assert questions_in([scene, asked]) == [f"{scene} {asked}"]
    assert questions_in([told, asked]) == [asked]
    assert can_be_asked(f"{scene} {asked}", "The lamps belong on the quay.")
    assert asks_well(f"{scene} {asked}") == asks_well(asked)


@pytest.mark.parametrize(
    ("term", "text", "kept"),
    [
        ("", "The crew would like to know: does the boat leak? They look at old boats.", ["The crew would like to know: does the boat leak?", "They look at old boats."]),
        ("The crew would like to know", "does the boat leak? Old boats often do.", ["Old boats often do."]),
    ],
)  # fmt: skip
def test_what_somebody_would_like_to_know_is_no_question_with_its_answer(
    term: str, text: str, kept: list[str]
) -> None:
    """Without it, "they" is nobody, and nobody would like to know "old boats often do"."""
    item = Block(kind="item", text=text, span=Span(1, 1), term=term)
    _, left, ask = own_question(item, kept)
    assert not ask
    assert left[0].endswith("?")


def test_a_question_that_somebody_is_asked_is_not_answered_by_who_asks_it() -> None:
    """No host asks it, and "this question" is nothing without it."""
    kept = ["What did you mend today?", "You'll be asked this question every night.", "Answer it."]
    item = Block(kind="item", text=" ".join(kept), span=Span(1, 1))
    _, left, ask = own_question(item, kept)
    assert (left, ask) == ([], "")


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("Have you ever logged into a computer?", False),
        ("Do you remember the first gate?", False),
        ("Sound familiar?", False),
        ("Can you compost meat?", True),
        ("Do you need a licence to sail?", True),
        ("Why does ice float?", True),
    ],
)
def test_what_only_a_reader_can_answer_is_no_question_of_the_hosts(
    question: str, fits: bool
) -> None:
    assert is_short_question(question) is fits


def test_a_reply_to_what_nobody_asks_is_not_told() -> None:
    """``Of course you have!`` goes with its question."""
    told = said_in(
        "# Gates\n\nHave you ever waited at a gate? Of course you have! That means you know locks. "
        "A lock lifts a barge with nothing but water."
    )
    assert told == ["A lock lifts a barge with nothing but water."]


def test_a_short_answer_below_a_heading_that_asks_is_told_with_its_question(tmp_path: Path) -> None:
    """``At least two years.`` says nothing alone, and what follows leans on it."""
    path = tmp_path / "sails.md"
    path.write_text(
        "# Sails\n\nSails are sewn from strong cloth, and each has a name of its own.\n\n"
        "## How long does a sail last?\n\nAt least seven years. After that, the cloth tears in the first gale.\n\n"
        "## Can a sail be patched?\n\nYes. A patch of the same cloth holds for a summer.\n",
        encoding="utf-8",
    )
    found = compose(read(path, slug="sails"))
    turns = [turn.text for turn in found.turns]
    asked = turns.index("How long does a sail last?")
    assert turns[asked + 1].startswith("At least seven years. After that, the cloth tears")
    asked = turns.index("Can a sail be patched?")
    assert turns[asked + 1].startswith("Yes. A patch of the same cloth")
