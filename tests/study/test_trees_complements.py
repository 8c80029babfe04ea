"""What a verb takes with its preposition, what a term holds, what is used for a purpose, and what is shown."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Caulking a wooden hull with oakum\n\n"
ASKED = {
    "Oakum and moss depend on dry seams.": (
        "What do oakum and moss depend on?",
        "dry seams",
        "object taken plural",
    ),
    "Good caulking depends on dry seams and warm tar.": (
        "What does good caulking depend on?",
        "dry seams and warm tar",
        "object taken plural",
    ),
    "A wooden hull is often at risk of losing oakum from its lower seams.": (
        "What is a wooden hull often at risk of?",
        "losing oakum from its lower seams",
        "object taken activity",
    ),
    "Oakum is made from the fibres of old ropes.": (
        "What is oakum made from?",
        "the fibres of old ropes",
        "object taken plural",
    ),
    "Young shipwrights are responsible for the lowest seams.": (
        "What are young shipwrights responsible for?",
        "the lowest seams",
        "object taken plural",
    ),
    "A wooden hull combines oak ribs and thin planks.": (
        "What does a wooden hull combine?",
        "oak ribs and thin planks",
        "object tree plural",
    ),
    "Shipwrights use heavy mallets to drive oakum into narrow seams.": (
        "What do shipwrights use to drive oakum into narrow seams?",
        "heavy mallets",
        "object tool plural",
    ),
    "You can use a bent iron to reach the narrow seams of a bow.": (
        "What can you use to reach the narrow seams of a bow?",
        "a bent iron",
        "object tool singular",
    ),
    "Old hull planks show that hot tar keeps rot away.": (
        "What do old hull planks show?",
        "that hot tar keeps rot away",
        "object said",
    ),
    "A wooden hull holds both tar and the oakum that drinks that tar.": (
        "What does a wooden hull hold?",
        "both tar and the oakum that drinks that tar",
        "object tree plural",
    ),
}


@pytest.mark.parametrize("text", ASKED)
def test_what_a_verb_takes_is_asked_for(tmp_path: Path, text: str) -> None:
    """The preposition stays in the question, the whole phrase behind it is the answer."""
    found = [
        (one.ask, one.value, one.family) for one in by_trees(material_in(tmp_path, ABOUT + text))
    ]
    assert ASKED[text] in found


LEFT = [
    "It depends on dry seams and warm tar.",  # what does?
    "Most seams depend on dry oakum and warm tar.",  # which?
    "Good caulking depends on the weather.",  # which weather?
    "Good caulking depends on your patience.",  # the learner's
    "Good caulking doesn't depend on expensive tar.",  # not so
    "The lack of mallets have led to bad seams.",  # a slip in the lesson
    "Oakum and moss depend on dry seams and warm tar.",  # perhaps each on one of them
    "Ropes combine long fibres and short fibres.",  # no term of the lesson, and too little is said
    "Good caulking depends on Maud.",  # who?
    "Shipwrights depend on their fathers.",  # people are no "what"
    "A wooden hull includes oak ribs and thin planks.",  # and what else?
    "A wooden hull lets sailors cross cold seas.",  # no half of what they do
]


@pytest.mark.parametrize("text", LEFT)
def test_what_leans_or_says_too_little_is_left(tmp_path: Path, text: str) -> None:
    """No question where nobody can know what it is about, or where the answer is no thing."""
    rules = ("object taken", "object tool", "object tree")
    found = [one for one in by_trees(material_in(tmp_path, ABOUT + text)) if one.kind == "object"]
    assert not [one.ask for one in found if one.family.startswith(rules)]


def test_no_list_hides_another_of_its_name() -> None:
    """The files of words are read as one: each list stands in one of them only."""
    room = files("lessoncast.study.facts.trees")
    tables = [one for one in room.iterdir() if one.name.endswith(".toml")]
    names = Counter(name for one in tables for name in tomllib.loads(one.read_text("utf-8")))
    assert [name for name, often in names.items() if often > 1] == []
