"""Turns a minute: how full a turn is tried until a talk is not hasty."""

from __future__ import annotations

from lessoncast.model import Chapter, Span, Turn
from lessoncast.script.plan.pace import Chapters, Manner, turns_a_minute, unhurried

WORDS = 400  # of the expert in all


def _written(words: int, keen: int) -> Chapters:
    """An episode whose expert's turns have so many words."""
    question = "And why is that so, exactly?" if keen else "And what comes then, please?"
    turns = []
    for number in range(WORDS // words):
        told = " ".join(["word"] * (words - 1) + [f"ends{number}."]).capitalize()
        turns += [
            Turn(
                speaker="host",
                text=question if number % 6 else "So that much is clear.",
                move="ask",
            ),
            Turn(speaker="expert", text=told, source=Span(1, 1), move="explain"),
        ]
    return (Chapter(title="Words", parts=tuple(turns)),)


def test_a_hasty_talk_has_fuller_turns() -> None:
    """Where turns of the usual size are too many a minute, fuller ones are tried."""
    tried: list[int] = []

    def write(manner: Manner) -> Chapters:
        tried.append(manner.words)
        return _written(manner.words - 14, manner.keen)

    talk = unhurried(write, "en")
    assert max(tried) > min(tried)
    assert turns_a_minute(talk, "en") < turns_a_minute(_written(18, 0), "en")


def test_a_calm_talk_is_left_as_it_is() -> None:
    """One attempt is enough for six to nine turns a minute with deep questions among them."""
    tried: list[Manner] = []

    def write(manner: Manner) -> Chapters:
        tried.append(manner)
        return _written(manner.words + 6, 1)

    assert 6 <= turns_a_minute(unhurried(write, "en"), "en") <= 9
    assert len(tried) == 1


def test_a_shallow_talk_is_tried_again_with_more_zeal() -> None:
    """Where too few questions ask why or how, these are worth more in the next attempt."""
    tried: list[int] = []

    def write(manner: Manner) -> Chapters:
        tried.append(manner.keen)
        return _written(manner.words, manner.keen)

    assert "And why is that so, exactly?" in [turn.text for turn in unhurried(write, "en")[0].turns]
    assert max(tried) > 0
