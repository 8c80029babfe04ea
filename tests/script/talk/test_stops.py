"""Where the recall question is asked, and that it is kept for there."""

from __future__ import annotations

import pytest

from lessoncast import script as scripts
from lessoncast.model import Span
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.recall import Plan, Recall, planned_recall, still_to_ask
from lessoncast.script.talk.recall_place import AT_THE_END, JUST_SAID, costs_at
from lessoncast.script.talk.stops import Stop, stops
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Section, Unit
from writer_mother import lesson_of

LOCK = """# Locks

You meet locks on many old canals. Nobody passes one in a hurry, and most of us like to look on.

## Gates

Nobody opens them alone. You lean on the beam, and you wait for the water. It takes a while, and it's worth it.

The upper gate of the lock leaks in summer because the oak shrinks in the heat. You hear it drip at night, and you may
not sleep well. You get used to it, like most of us.

## Keepers

Most of us never see one at work. You find them in the morning, and you pay them a small toll. They don't talk much.
You may ask them for the way, and you may be told it. Nobody pays them for that.

## Boats

You see many of them in June. You can look at them from the bridge, and nobody minds. Some of them are for hire.
You can't sleep in all of them. You should ask for one in May, when nobody else does.
"""


def _told(text: str, line: int) -> Passage:
    unit = Unit(text=text, span=Span(line, line), role="plain", source=text, group=line)
    return Passage(units=(unit,), section=0, place=line, score=1.0, needs=False)


def _stretch(words: int, line: int) -> Stretch:
    told = _told("word " * words, line)
    return Stretch(title=f"{line}", topic="", sections=[0], passages=[told])


@pytest.mark.parametrize(
    ("sizes", "asked"),
    [((40, 20, 40), [0, 1]), ((10, 10, 80), [1]), ((90, 10), [0]), ((25, 25, 25, 25), [1]), ((100,), [])],
)  # fmt: skip
def test_it_is_asked_amid_an_episode(sizes: tuple[int, ...], asked: list[int]) -> None:
    """Behind a chapter that ends near the middle, else behind the one that ends nearest to it."""
    found = stops([_stretch(size, line) for line, size in enumerate(sizes)])
    assert [one.chapter for one in found] == asked


def test_the_better_question_decides_where() -> None:
    """A reason that is told by the second stop goes before a detail that is told by the first."""
    first = [_told("Old keepers sold salt fish to the town.", 1)]
    later = [*first, _told("The gate leaks in summer because the oak shrinks in the heat.", 2)]
    places = [Stop(chapter=0, told=first, share=0.45), Stop(chapter=1, told=later, share=0.6)]
    found = planned_recall(places, Vocabulary("en"), bool)
    assert found
    assert (found.chapter, found.questions[0].ask) == (1, "Why does the gate leak in summer?")
    found = planned_recall(places, Vocabulary("en"), lambda ask: not ask.startswith("Why"))
    assert found
    assert found.chapter == 0


def test_what_was_said_just_now_and_what_is_no_turn_is_asked_less_gladly() -> None:
    """Of two questions that are as good, the one that was answered long ago, and at some length."""
    early = "Old boats lose speed because the hull of oak is rough, and weeds of every kind grow on it in the warm sea."
    late = "Gates leak because oak shrinks."
    said = [
        f"The keeper of lock {number} rows his old boat home to the village."
        for number in range(12)
    ]
    told = [_told(text, line) for line, text in enumerate((early, *said, late))]
    here = Stretch(title="Locks", topic="locks", sections=[0], passages=told)
    units = [unit for one in told for unit in one.units]
    section = Section(title="Locks", level=1, span=Span(0, 20), units=units, kind="")
    cost = costs_at(
        Stop(chapter=0, told=told, share=0.5), [here], [section], None, Vocabulary("en")
    )
    first = Recall(
        ask="Why do old boats lose speed?",
        answer=f"Because {early[26:]}",
        span=Span(0, 0),
        told=early,
    )
    last = Recall(
        ask="Why do gates leak?", answer="Because oak shrinks.", span=Span(13, 13), told=late
    )
    assert cost(first) == 0
    assert cost(last) > JUST_SAID
    kept = told[0].units[0]
    ends = costs_at(
        Stop(chapter=0, told=told, share=0.5), [here], [section], kept, Vocabulary("en")
    )
    assert ends(first) == AT_THE_END  # nobody hears the same sentence a third time


def test_what_fits_two_things_is_not_asked() -> None:
    """Of what was said of another thing too, nobody knows which is meant."""
    told = [_told("Salt fish is cheap and easy to store in barrels.", 1)]
    places = [Stop(chapter=0, told=told, share=0.5)]
    found = planned_recall(places, Vocabulary("en"), bool)
    assert found
    assert found.questions[0].ask == "What is cheap and easy to store in barrels?"
    told.append(_told("Dry peas are easy to store in barrels.", 2))
    found = planned_recall(places, Vocabulary("en"), bool)
    assert not found or "easy to store" not in found.questions[0].ask


def test_another_is_asked_where_the_answer_was_said_by_itself() -> None:
    """What the expert has said word for word is no answer; nor is a question good that the host has asked."""
    first, second = (
        Recall(ask=f"What is {name}?", answer=f"It's {name}.", span=Span(1, 1))
        for name in ("tar", "salt")
    )
    plan = Plan(chapter=1, questions=[first, second])
    assert [*still_to_ask(plan, (), lambda _: True)] == [first]
    assert [*still_to_ask(plan, {"It's tar."}, lambda _: False)] == [second]
    assert [*still_to_ask(plan, {"It's tar."}, lambda _: True)] == []


def test_a_reserved_question_is_not_asked_before() -> None:
    """Nor another that has five of its words."""
    book = phrasebook("en")
    assert book
    heard = Heard(book, "locks")
    heard.reserve("Why does the upper gate leak in summer?")
    assert not heard.accepts("So why does the upper gate leak in summer?", 50)
    assert heard.accepts("Why does the lower gate leak?", 50)


def test_the_one_question_of_a_lesson_is_kept_for_the_middle() -> None:
    """Nothing else of it can be asked again, and a host would gladly ask it at once."""
    turns = scripts.compose(lesson_of(LOCK)).turns
    places = [place for place, turn in enumerate(turns) if turn.move == "recall"]
    assert len(places) == 1
    assert 0.2 <= places[0] / len(turns) <= 0.8
    assert turns[places[0]].text.endswith("why the upper gate of the lock leaks in summer?")
    assert not any("in summer?" in turn.text for turn in turns[: places[0]])
