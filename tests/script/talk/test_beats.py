"""What the expert says, sentence by sentence, and where each stands."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage, as_opening
from lessoncast.script.talk.beats import as_following, beats_of, units_of
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit


def test_only_the_last_step_ends_the_steps() -> None:
    """Not the one before it in the same passage: nothing is "finally" done twice."""
    texts = ("Wash the wool.", "Dry it in the sun.", "Store it in the loft.")
    units = tuple(
        Unit(text=text, source=text, span=Span(1, 1), group=0, role="step") for text in texts
    )
    passage = Passage(units=units, section=0, place=0, score=1.0, needs=False)
    found = beats_of([(passage, Scene(last_step=True))], Vocabulary("en"))
    assert [False, False, True] == [beat.scene.last_step for beat in found]


def test_of_a_unit_whose_end_is_told_later_only_the_beginning_is_told() -> None:
    """A turn of steps took all of its last one, though the host spoke in the middle of it."""
    first = Unit(text="Wash the wool.", source="", span=Span(1, 1), group=0, role="step")
    second = Unit(
        text="It dries soon. But rain is bad.", source="", span=Span(2, 2), group=0, role="plain"
    )
    passage = Passage(units=(first, second), section=0, place=0, score=1.0, needs=False)
    beats = beats_of([(passage, Scene())], Vocabulary("en"))
    told = [unit.text for unit in units_of(beats[:2], "en")]
    assert told == ["Wash the wool.", "It dries soon."]
    assert [unit.text for unit in units_of(beats, "en")] == [first.text, second.text]


def test_half_a_sentence_behind_another_keeps_its_pronoun() -> None:
    """``The last gate leaks. The last gate works like a sieve.``: its name is for a turn's beginning."""
    unit = Unit(
        text="It works like a sieve: water runs through it.", source="", span=Span(1, 1), group=0,
        role="plain", leans=True, alone="The last gate works like a sieve: water runs through it.",
    )  # fmt: skip
    passage = Passage(units=(unit,), section=0, place=0, score=1.0, needs=True)
    [beat] = beats_of([(replace(passage, units=(as_opening(unit),)), Scene())], Vocabulary("en"))
    beat = replace(beat, text=unit.text)
    assert as_following("The last gate works like a sieve.", beat) == "It works like a sieve."
    assert as_following("Water runs.", beat) == "Water runs."


def test_an_item_behind_another_says_what_it_is_called() -> None:
    """``The port is shut for weeks``: because of what? Its label tells, where its sentence doesn't."""
    told = (
        ("Fog", "Pilots can't see the bar."),
        ("Ice", "The port is shut for weeks."),
        ("Deep fog", "The bar is closed. Deep water helps."),
        ("Pirates", "Pirates lie in wait behind the bar."),
    )
    units = tuple(
        Unit(text=text, source=text, span=Span(1, 1), group=0, role="label", term=term)
        for term, text in told
    )
    passage = Passage(units=units, section=0, place=0, score=1.0, needs=False)
    beats = beats_of([(passage, Scene())], Vocabulary("en"))
    assert beats[1].text == "Ice: the port is shut for weeks."
    assert beats[1].opening == "The port is shut for weeks."
    assert beats[2].text == "Deep fog: the bar is closed."
    assert beats[4].text == "Pirates lie in wait behind the bar."
    assert beats_of([(passage, Scene())], Vocabulary("de"))[1].text == beats[1].opening
