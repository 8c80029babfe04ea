"""What a lesson is of can open a question, and tells which of its things are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.topics import Topic, topic_of
from study_mother import material_in

BODY = "A canal lock lifts boats. Canal locks save water. The gates of canal locks close in a V. In tea, canal locks are rare. "
BODY += "Salt keeps fish. Salt comes from the sea. Salt melts ice. Locks freeze in weather like that. Weather is old. Weather turns."


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ("Canal locks", "canal locks"),
        ("How canal locks work", "canal locks"),
        ("How to build canal locks", "building canal locks"),
        ("How canal locks are built", "building canal locks"),
        ("Building with canal locks", "building with canal locks"),
        ("Canal locks: a short history", "canal locks"),
        ("Introducing canal locks", ""),
        ("The lock keepers", ""),
        ("Salt", ""),
        ("Weather", "weather"),
        ("Potpourri", ""),
    ],
)
def test_what_a_title_names(tmp_path: Path, title: str, phrase: str) -> None:
    """A thing, a kind of things or some work that the sentences come back to; nobody, and nothing that they never name."""
    assert topic_of(material_in(tmp_path, f"# {title}\n\n{BODY}\n")).phrase == phrase


def test_which_things_belong_to_it(tmp_path: Path) -> None:
    """What is brought in beside it, or beside what was; not what a thing with its own name has."""
    text = "Canal locks have gates. Canal locks have sluices. Each gate has a small paddle. The Falkirk Wheel turns two tanks. Canal locks last."
    topic = topic_of(material_in(tmp_path, f"# Canal locks\n\n{text}\n"))
    assert topic.holds("sluices")
    assert topic.holds("paddle")
    assert not topic.holds("tanks")


def test_a_question_opens_with_it() -> None:
    """And can be read without it."""
    topic = Topic("canal locks")
    assert topic.ahead("What does the cill do?") == "In canal locks, what does the cill do?"
    assert topic.behind("In canal locks, what does the cill do?") == "What does the cill do?"
    assert topic.behind("What is a lock?") == "What is a lock?"


@pytest.mark.parametrize(
    ("text", "asked"), [("in locks", "In locks, what sinks?"), ("of locks", "What sinks?")]
)
def test_nothing_is_asked_in_things_of_a_plain_name(tmp_path: Path, text: str, asked: str) -> None:
    """``In vaccines, what does the virus do?``: only where the lesson itself speaks so."""
    told = f"Locks lift boats. Locks save water. Locks last long. The water {text} is still."
    topic = topic_of(material_in(tmp_path, f"# How locks work\n\n{told}\n"))
    assert topic.phrase == "locks"
    assert topic.ahead("What sinks?") == asked
