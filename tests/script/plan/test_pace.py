"""Turns a minute: short passages joined, long ones cut anew, until a talk is not hasty."""

from __future__ import annotations

import pytest

from lessoncast.model import Chapter, Span, Turn
from lessoncast.script.plan.pace import Chapters, paced, unhurried
from lessoncast.script.plan.passages import Passage
from lessoncast.script.units.pieces import Unit


def _passage(place: int, *sizes: int, section: int = 0, ask: str = "") -> Passage:
    units = tuple(
        Unit(
            text=" ".join(["word"] * (size - 1) + ["ends."]), span=Span(place + 1, place + 1),
            role="plain", source="", group=0, ask="" if number else ask,
        )
        for number, size in enumerate(sizes)
    )  # fmt: skip
    return Passage(units=units, section=section, place=place, score=1.0, needs=False)


@pytest.mark.parametrize(
    ("passages", "most", "words"),
    [
        ([_passage(0, 12), _passage(1, 14), _passage(2, 20)], 3, [12, 14, 20]),
        ([_passage(0, 12), _passage(1, 14), _passage(2, 20)], 2, [26, 20]),  # the shortest two
        ([_passage(0, 12), _passage(0, 14, section=1)], 1, [12, 14]),  # never across a heading
        ([_passage(0, 12), _passage(1, 14, ask="Why?")], 1, [12, 14]),  # nor an author's question
        ([_passage(0, 30), _passage(1, 12, 15), _passage(2, 10, 20)], 2, [30, 27, 30]),
        ([_passage(0, 23), _passage(1, 12, 11), _passage(2, 23)], 2, [35, 34]),  # three in two
        ([_passage(0, 21), _passage(1, 11, 29)], 2, [32, 29]),  # a long one shares with a short one
    ],
)
def test_passages_are_joined_until_they_are_few(
    passages: list[Passage], most: int, words: list[int]
) -> None:
    """Neighbours of one section share a turn; nothing is lost, and no turn is overfull."""
    told = paced(passages, most)
    assert [one.words for one in told] == words
    assert " ".join(one.text for one in told) == " ".join(one.text for one in passages)


def _written(passages: list[Passage]) -> Chapters:
    turns = [
        turn
        for one in passages
        for turn in (
            Turn(speaker="host", text="And what comes then?", move="ask"),
            Turn(speaker="expert", text=one.text, source=one.span, move="explain"),
        )
    ]
    return (Chapter(title="Words", parts=tuple(turns)),)


def test_a_hasty_talk_has_fewer_turns_and_a_calm_one_is_left() -> None:
    """Ten answers of nine words are too many turns a minute; ten of thirty are not."""
    hasty = [_passage(place, 9) for place in range(10)]
    calm = [_passage(place, 30) for place in range(10)]
    assert len(unhurried(_written, hasty, "en")[0].turns) < 20
    assert unhurried(_written, calm, "en") == _written(calm)
