"""Questions that fit many places are asked where the next sentence answers them."""

import pytest

from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.asking import all_proposals
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.english.questions import proposals, role_forms
from lessoncast.tongue.phrases import HeadingKind
from lessoncast.tongue.proposal import VAGUE
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit

_ENGLISH = Vocabulary("en")


@pytest.mark.parametrize(
    ("before", "form"),
    [
        ("A wet rope is a risk for your boat.", "ask.advice"),
        ("You should be prepared for rain.", "ask.advice"),
        ("Remember to take your time, though.", "ask.advice"),
        ("", "ask.advice"),
        ("Close the hatch at night.", "ask.more_to_do"),
        ("You have to coil the rope.", "ask.more_to_do"),
        ("Two salts dissolve in the sea.", ""),
    ],
)
def test_advice_is_asked_for_where_something_calls_for_it(before: str, form: str) -> None:
    """Behind one order there is more to do; behind a mere fact the expert goes on."""
    found = [one for one in role_forms("plain", "Dry the old rope.", before) if one.worth > VAGUE]
    assert [one.form for one in found] == [form] * bool(form)


def test_the_order_of_another_section_is_no_order_before() -> None:
    """Where a section begins, nobody asks what else there is to do."""
    text = "Dry the old rope."
    (found,) = role_forms("plain", text, "Close the hatch at night.", begins=True)
    assert found.form == "ask.advice"


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("The crew should close the hatch so that no rain gets in.", True),
        ("We want to close the hatch so that no rain gets in.", True),
        ("It is worth closing the hatch so that no rain gets in.", False),
        ("The crew closed the hatch, so that no rain could get in.", True),
        ("The crew opened the hatch, so that the rain got in.", False),
        ("Pronation is a turning of the arm so that the palm faces back.", False),
    ],
)
def test_what_for_is_asked_of_what_somebody_does(sentence: str, asks: bool) -> None:
    """``so that`` behind what only is or may come tells a result."""
    forms = [one.form for one in proposals(sentence, _ENGLISH)]
    assert asks == ("ask.purpose" in forms)


def test_why_is_not_asked_of_what_may_come() -> None:
    """Its "so that" is no reason."""
    result = "Prices may start to rise so that the cost of bread will rise as well."
    deed = "The keepers close the gate so that no water gets in."
    assert not any(one.ask.startswith("Why") for one in proposals(result, _ENGLISH))
    assert any(one.ask.startswith("Why did") or one.ask.startswith("Why do") for one in proposals(deed, _ENGLISH))  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("As a keeper, you open the gate at dawn.", "And as the keeper, what do I do?"),
        ("As a consequence, you should only use dry ropes.", ""),
    ],
)
def test_only_somebody_has_something_to_do(sentence: str, question: str) -> None:
    """A consequence is nobody."""
    asked = [one.ask for one in proposals(sentence, _ENGLISH, "Ropes rot in the rain.")]
    assert question in asked if question else not any("what do I do" in one for one in asked)


@pytest.mark.parametrize("sentence", ["You have to choose a rope for your boat.", "Consider tracking how long a rope lasts.", "Remember that ropes rot in the rain."])  # fmt: skip
def test_a_bare_choice_is_not_asked_for(sentence: str) -> None:
    """``What should I choose?``: nobody knows of what."""
    asked = [one.ask for one in proposals(sentence, _ENGLISH, "Ropes rot in the rain.")]
    assert not any(one.startswith("What should I ") for one in asked)


@pytest.mark.parametrize(
    ("kind", "heading", "answer", "asks"),
    [
        ("risks", "Risks of ropes", "A wet rope is a danger to the whole crew.", True),
        ("risks", "Rope ethics", "Not all rope has great implications.", False),
        ("risks", "Rope ethics", "Most ropes don't touch the lives of others.", False),
        ("tips", "Guidelines for ropes", "Keep the rope dry.", True),
        ("tips", "Guidelines for ropes", "The oldest of them was carved in stone.", False),
    ],
)
def test_a_heading_of_risks_or_tips_is_asked_as_one_where_it_is_answered(
    kind: str, heading: str, answer: str, asks: bool
) -> None:
    """``How can it go wrong?`` before a danger, the advice before an order."""
    named = HeadingKind(name=kind, words=(kind, "guidelines", "ethics"), ask=("Anything from practice?",))  # fmt: skip
    scene = Scene(heading=heading, topic=heading.lower(), kind=named, opens_section=True)
    unit = Unit(text=answer, span=Span(1, 1), role="plain", source=answer, group=1)
    passage = Passage(units=(unit,), section=0, place=0, score=1, needs=False)
    asked = [one.ask for one in all_proposals(passage, (answer,), scene, _ENGLISH)]
    assert asks == ("Anything from practice?" in asked)


@pytest.mark.parametrize(
    ("before", "asks"),
    [
        ("Sailors join two wet ropes by weaving their ends together.", True),
        ("A knot holds two ropes under load for one night.", False),
    ],
)
def test_the_name_is_asked_of_what_was_just_told(before: str, asks: bool) -> None:
    """``Is there a term for it?`` needs an "it"."""
    text = "The weaving of two wet ropes together is called splicing."
    forms = [one.form for one in proposals(text, _ENGLISH, before)]
    assert asks == ("ask.name" in forms)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [("It's a long boat with a flat keel.", True), ("It's a duty of the crew to oil the lock.", False)],
)  # fmt: skip
def test_how_it_is_is_asked_where_it_is_something(sentence: str, asks: bool) -> None:
    """In ``It's a duty to oil the lock`` nothing is "it"."""
    forms = [one.form for one in proposals(sentence, _ENGLISH, "The keepers own a cutter.")]
    assert asks == ("cue.it_is" in forms)
