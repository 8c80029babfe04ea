"""Turns a minute: how full a turn is tried until a talk is not hasty."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.model import Chapter, Span, Turn
from lessoncast.script.plan.pace import (
    MOST_A_MINUTE,
    USUAL,
    Chapters,
    Manner,
    WriteTurns,
    faults_of,
    manners,
    turns_a_minute,
)

WORDS = 400  # of the expert in all


def _written(words: int, keen: int, every: int = 6) -> Chapters:
    """An episode whose expert's turns have so many words."""
    question = "And why is that so, exactly?" if keen else "And what comes then, please?"
    turns = []
    for number in range(WORDS // words):
        told = " ".join(["word"] * (words - 1) + [f"ends{number}."]).capitalize()
        turns += [
            Turn(
                speaker="host",
                text=question if number % every else "So that much is clear.",
                move="ask",
            ),
            Turn(speaker="expert", text=told, source=Span(1, 1), move="explain"),
        ]
    return (Chapter(title="Words", parts=tuple(turns)),)


def _tried(write: WriteTurns) -> tuple[list[Manner], list[Manner]]:
    """The manners that an episode is told in, and those that come out of it."""
    told: list[Manner] = []

    def heard(manner: Manner) -> Chapters:
        told.append(manner)
        return write(manner)

    return told, [*manners(heard, write(USUAL), "en")]


def test_a_hasty_talk_has_fuller_turns() -> None:
    """Where turns of the usual size are too many a minute, fuller ones are tried."""

    def write(manner: Manner) -> Chapters:
        return _written(manner.words - 6, 1)

    told, found = _tried(write)
    assert all(manner.words > USUAL.words for manner in told)
    first, usual = turns_a_minute(write(found[0]), "en"), turns_a_minute(write(USUAL), "en")
    assert first <= MOST_A_MINUTE < usual


def test_a_calm_talk_is_left_as_it_is() -> None:
    """One attempt is enough for six to nine turns a minute with deep questions among them."""
    calm = _written(36, 1)
    assert faults_of(calm, "en").none
    assert next(manners(lambda _: (), calm, "en")) == USUAL


def test_a_shallow_talk_is_tried_again_with_more_zeal() -> None:
    """Where too few questions ask why or how, these are worth more in the next attempt."""
    told, found = _tried(lambda manner: _written(36, manner.keen))
    assert told[0] == replace(USUAL, keen=told[0].keen)
    assert found[0].keen > 0


def test_a_host_that_only_asks_is_to_say_something() -> None:
    """Where hardly a turn of the host states a thing, one more is to, until the share is right."""

    def write(manner: Manner) -> Chapters:
        return _written(36, 1, every=12 - 2 * manner.says)

    assert faults_of(write(USUAL), "en").asks_on
    _, found = _tried(write)
    assert found[0] == replace(USUAL, says=found[0].says)
    assert found[0].says > 0


def test_a_correction_that_made_a_talk_hasty_is_made_good_by_fuller_turns() -> None:
    """Where a statement more is a turn too many, the turns of that attempt become fuller."""

    def write(manner: Manner) -> Chapters:
        more = 10 if manner.says and manner.each == USUAL.each else 0
        return _written(36 - more, 1, every=12 - 2 * manner.says)

    _, found = _tried(write)
    assert found[0].says > 0
    assert found[0].words > USUAL.words
    assert faults_of(write(found[0]), "en").none


def test_what_is_never_right_comes_out_with_the_least_fault_first() -> None:
    """Where no manner is calm, the least hasty is the first."""

    def write(manner: Manner) -> Chapters:
        return _written(manner.words // 3, 1)

    told, found = _tried(write)
    paces = [turns_a_minute(write(one), "en") for one in found]
    assert paces == sorted(paces)
    assert {*told, USUAL} == {*found}


def test_longer_turns_than_usual_are_better_than_haste() -> None:
    """The expert goes on for a few words more than else only where nothing else is calm."""

    def write(manner: Manner) -> Chapters:
        return _written(manner.most if manner.most > USUAL.most else 16, 1)

    _, found = _tried(write)
    assert found[0].most > USUAL.most
    calm, patient = _tried(lambda manner: _written(manner.words - 6, 1))
    assert patient[0].most == USUAL.most
    assert calm[0].most == USUAL.most


def test_turns_that_are_too_long_are_evened() -> None:
    """Where the expert's turns are too long or too short, such turns cost more in the next attempt."""

    def write(manner: Manner) -> Chapters:
        return _written(36 if manner.even > USUAL.even else 50, 1)

    assert faults_of(write(USUAL), "en").uneven
    _, found = _tried(write)
    assert found[0] == replace(USUAL, even=found[0].even)
    assert faults_of(write(found[0]), "en").none


def test_a_talk_that_asks_something_again_is_better_than_a_shallow_one_less() -> None:
    """Of two talks with faults the one with a recall question; but no manner is sought for that alone."""
    plain, deep = _written(36, 0), _written(36, 1)
    [chapter] = plain
    first, *rest = chapter.turns
    recalled = (replace(chapter, parts=(replace(first, move="recall"), *rest)),)
    assert faults_of(recalled, "en") < faults_of(deep, "en")
    assert faults_of(deep, "en").none


def test_what_is_asked_again_only_at_the_end_is_a_fault() -> None:
    """In the middle it is a rest, and a reason to try no other manner."""
    (whole,) = _written(30, 0, every=7)
    asked = [n for n, turn in enumerate(whole.turns) if "?" in turn.text]
    early, last = (
        tuple(
            replace(turn, move="recall") if n == place else turn
            for n, turn in enumerate(whole.turns)
        )
        for place in (asked[len(asked) // 2], asked[-1])
    )
    assert not faults_of((replace(whole, parts=early),), "en").late
    late = faults_of((replace(whole, parts=last),), "en")
    assert late.late
    assert not late.none
