"""A short answer to the recall question goes on with what its chapter tells next."""

from __future__ import annotations

import pytest

from lessoncast._sentences import sentences
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import gather
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.resuming import BETWEEN, leading_back, parted
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import count
from writer_mother import compose, sections_of, vocabulary_of

WELL = (
    "The old well stands in the middle of the market square of the town.",
    "A heavy wheel lifts the bucket with a long chain of forged iron links.",
    "Two mules walk around the wheel from early morning until the late evening.",
)
ROOF = "Masons cover the shaft with a roof of slate against the dust of the dry summers."
YARD = (
    "A ramp of stone leads the mules down to the stable under the market hall.",
    "Boys with brooms sweep the yard around the wheel twice in every summer night.",
)
GOES_ON = "It keeps the dust of the dry summers out of the shaft and of the buckets."


def _stretch(*told: str) -> Stretch:
    text = "# The well\n\n" + "\n\n".join(told)
    passages = gather(sections_of(text)[0], 0, vocabulary_of(text))
    return Stretch(title="The well", topic="the well", sections=[0], passages=[*passages])


def _texts(stretch: Stretch | None) -> list[str]:
    return [unit.text for one in stretch.passages for unit in one.units] if stretch else []


def test_the_end_of_a_chapter_is_told_behind_the_question() -> None:
    """Every sentence is told once, in order."""
    before, rest = parted(_stretch(*WELL, ROOF), [])
    assert _texts(before) == [*WELL]
    assert _texts(rest) == [ROOF]


def test_what_takes_up_the_sentence_before_stays_with_it() -> None:
    """Nobody says "it" of what was spoken of before the question."""
    before, rest = parted(_stretch(*WELL, ROOF, GOES_ON), [])
    assert _texts(before) == [*WELL]
    assert _texts(rest) == [ROOF, GOES_ON]


@pytest.mark.parametrize(("asked", "is_parted"), [(WELL[0], True), (WELL[2], False), (ROOF, False)])
def test_nobody_is_asked_what_was_said_a_moment_ago(asked: str, is_parted: bool) -> None:
    """Some words lie between what is asked again and the question."""
    before, rest = parted(_stretch(*WELL, *YARD, ROOF), [asked])
    assert (rest is not None) is is_parted
    if is_parted:
        assert count(" ".join(_texts(before)).partition(asked)[2]) >= BETWEEN


def test_a_short_chapter_is_not_parted() -> None:
    """Behind the question is less than before it."""
    whole = _stretch(WELL[0], ROOF)
    assert parted(whole, []) == (whole, None)


def test_the_way_back_is_said_in_other_words_each_time() -> None:
    """As far as there are any."""
    book = phrasebook("en")
    assert book is not None
    heard = Heard(book, "wells")
    assert len({leading_back(heard, "well") for _ in range(5)}) == 5


def test_an_episode_goes_on_behind_a_short_answer() -> None:
    """The answer and the sentence behind it are one turn, and no sentence of the chapter is lost."""
    lesson = "\n\n".join(
        f"# Part {n}\n\n" + " ".join(
            f"The {thing} of the {place} {does} every {when} of the long year."
            for thing, does in (("guard", "rings a bell"), ("baker", "lights his oven"), ("clerk", "counts some coins"), ("smith", "mends an axle"), ("monk", "cuts a loaf"))
        )
        for n, (place, when) in enumerate((("harbour", "night"), ("castle", "morning"), ("abbey", "month"), ("market", "week")))
    )  # fmt: skip
    script = compose(lesson)
    (answer,) = (turn.text for turn in script.turns if turn.move == "answer")
    said = sentences(" ".join(turn.text for turn in script.turns if turn.speaker == "expert"), "en")
    assert count(answer) >= 15
    assert len(said) == len(set(said))


def test_a_question_stands_rather_between_paragraphs() -> None:
    """Not in the middle of the last, where it would cut a thought in two."""
    last = f"{ROOF} Slate from the hills keeps the dust of the dry summers out."
    before, rest = parted(_stretch(*WELL, last), [])
    assert _texts(before) == [*WELL]
    assert " ".join(_texts(rest)) == last
