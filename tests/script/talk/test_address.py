"""The speakers' names: where they are said, and where they are not."""

from __future__ import annotations

import pytest

from lessoncast.model import Chapter, Naming, Turn, Wish
from lessoncast.script import writer
from lessoncast.script.talk.address import address
from writer_mother import LEAVES, english_book, lesson_of


def a_chapter(asked: str, move: str = "explain", said: str = "Because of the wind.") -> Chapter:
    host = Turn(speaker="host", text=asked, move="ask")
    return Chapter(title="Waves", parts=(host, Turn(speaker="expert", text=said, move=move)))


CHAPTERS = (
    a_chapter("Today it's waves. Why do they break?"),
    a_chapter("And how high do they get?"),
    a_chapter("So much for height. What makes them stop?"),
    a_chapter("What should stay with me?", "takeaway", "Keep this in mind: wind makes waves."),
)


def said(names: Naming, *, host: str = "Alex", expert: str = "Sam") -> list[str]:
    """The turns that hold a name."""
    wish = Wish(host=host, expert=expert, names=names)
    done = address(CHAPTERS, wish, english_book())
    before = [turn.text for chapter in CHAPTERS for turn in chapter.turns]
    after = [turn.text for chapter in done for turn in chapter.turns]
    return [now for then, now in zip(before, after, strict=True) if then != now]


FIRST = "Today it's waves. Why do they break, Sam?"
LAST = "Keep this in mind, Alex: wind makes waves."


@pytest.mark.parametrize(
    ("names", "turns"),
    [
        ("never", []),
        ("rarely", [FIRST, LAST]),
        ("often", [FIRST, "So much for height. What makes them stop, Sam?", LAST]),
    ],
)
def test_names_are_said_at_the_beginning_at_the_end_and_on_the_way(
    names: Naming, turns: list[str]
) -> None:
    """As often as the settings want it."""
    assert turns == said(names)


@pytest.mark.parametrize(
    "name", ["", "Host", "EXPERT", "Teacher", "Speaker 1", "A: b", "R2-D2", "x" * 3 + "!"]
)
def test_a_role_is_no_name(name: str) -> None:
    """Nor is what nobody would be called by."""
    assert [] == said("often", host=name, expert=name)


def test_one_name_is_enough() -> None:
    """The other one is not called."""
    assert [FIRST] == said("rarely", host="Host")
    assert [LAST] == said("rarely", expert="Expert")


def test_a_long_question_is_asked_without_a_name() -> None:
    """It would come too late to be one."""
    long = "Why do the waves that come from far away in the north break here of all places?"
    wish = Wish(expert="Sam")
    assert (a_chapter(long),) == address((a_chapter(long),), wish, english_book())


def test_a_lesson_is_told_with_names() -> None:
    """They are in the first question and in the last sentence, and nowhere else."""
    made = writer.compose(lesson_of(LEAVES), Wish(host="Alex", expert="Sam"))
    named = [turn.text for turn in made.turns if "Sam" in turn.text or "Alex" in turn.text]
    assert named in ([made.turns[0].text, made.turns[-1].text], [made.turns[-1].text])
