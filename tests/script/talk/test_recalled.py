"""Behind the answer to the recall question the expert goes on with more of what it names."""

from dataclasses import replace

import pytest

from lessoncast.model import Span
from lessoncast.script.talk.recall import Recall
from lessoncast.script.talk.recalled import REACH, Ear, said_on
from writer_mother import sections_of, vocabulary_of

PUMP = "A pump is a machine that lifts water."
ASKED = ("What do we call a machine that lifts water?", "That's a pump.")


def _answer(
    told: str, asked: tuple[str, str], *behind: str, heard: bool = True, later: bool = False
) -> str:
    text = "\n\n".join(["# Pumps", " ".join([told, *behind])])
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    units = [unit for section in sections for unit in section.units]
    said = units if heard else [unit for unit in units if told in unit.text]
    ear = Ear(said=said, later=[one for one in units if later and told not in one.text])
    found = Recall(ask=asked[0], answer=asked[1], span=Span(3, 3), told=told)
    return said_on(found, sections, ear, vocabulary).answer


@pytest.mark.parametrize(
    ("told", "asked", "behind", "answer"),
    [
        (PUMP, ASKED, "This makes it possible for whole villages to live far away from any river.",
         "That's a pump. And this makes it possible for whole villages to live far away from any river."),
        (PUMP, ASKED, "Thus, villages without any river keep two or three old ones in their sheds.",
         "That's a pump. So villages without any river keep two or three old ones in their sheds."),
        ("Wax is soft in a warm room, but it breaks like glass on the first cold morning of the long winter.",
         ("What is soft in a warm room?", "Wax."), "",
         "Wax. But it breaks like glass on the first cold morning of the long winter."),
        ("When the lake is full, a flood can occur.", ("What happens when the lake is full?", "A flood can occur."),
         "Floods cause harm to the bridges and to the fields of the valley.",
         "A flood can occur. And floods cause harm to the bridges and to the fields of the valley."),
    ],
)  # fmt: skip
def test_a_short_answer_goes_on(
    told: str, asked: tuple[str, str], behind: str, answer: str
) -> None:
    """With what was told behind it, or in the same sentence."""
    assert _answer(told, asked, behind) == answer


@pytest.mark.parametrize(
    ("told", "asked", "behind"),
    [
        (PUMP, ASKED, "Old mills stood on the hills above the valley where the wind was strong enough."),
        (PUMP, ASKED, "They were sold on the market of the town for the price of a good old horse."),
        ("The guild is a band of free smiths, potters, and others trained in the old crafts of the northern valleys.",
         ("What do we call a band of free smiths?", "That's the guild."), ""),
        ("A pump is a machine that lifts water out of the mines and wells of the hills for the thirsty people.",
         ("What is a pump?", "It's a machine that lifts water out of the mines and wells of the hills for the thirsty people."),
         "This makes it possible for whole villages to live far away from any river."),
    ],
)  # fmt: skip
def test_an_answer_stays_short(told: str, asked: tuple[str, str], behind: str) -> None:
    """Where what stands behind it tells of something else, or the answer is no short one."""
    assert _answer(told, asked, behind) == asked[1]


def test_what_is_told_later_is_not_told_behind_the_answer() -> None:
    """It would be heard twice."""
    more = "This makes it possible for whole villages to live far away from any river."
    assert _answer(PUMP, ASKED, more, later=True) == ASKED[1]


def test_what_nobody_has_told_is_said_as_it_is() -> None:
    """Only what comes again is tied to the answer."""
    more = "This makes it possible for whole villages to live far away from any river."
    text = f"# Pumps\n\n{PUMP}\n\n{more}"
    first, second = (unit for one in sections_of(text) for unit in one.units)
    [section] = [one for one in sections_of(text) if one.units]
    paragraph = replace(section, units=[first, replace(second, group=first.group)])
    found = Recall(ask=ASKED[0], answer=ASKED[1], span=Span(3, 3), told=PUMP)
    ear = Ear(said=[first], later=[])
    assert said_on(found, [paragraph], ear, vocabulary_of(text)).answer == f"That's a pump. {more}"


@pytest.mark.parametrize(("between", "goes_on"), [(3, True), (2 * REACH, False)])
def test_what_stands_far_away_is_not_looked_through(between: int, goes_on: bool) -> None:
    """A list of thousands of items would be gone through for each question."""
    mills = [f"\n\nMill number {n} stands there." for n in range(between)]
    more = "\n\nA pump makes it possible for whole villages to live far away from any river."
    assert (_answer(PUMP, ASKED, *mills, more, heard=False) != ASKED[1]) is goes_on
