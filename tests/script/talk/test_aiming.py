"""What an episode wants to find out: an author's aim as a listener asks it."""

import pytest

from lessoncast.model import Span
from lessoncast.script.talk.aiming import aim_of, aims_for, wanted
from lessoncast.tongue.words import Vocabulary
from writer_mother import compose, experts, hosts

_HERE = Span(1, 1)
_PLAIN = Vocabulary(language="en")


@pytest.mark.parametrize(
    ("aim", "asked"),
    [
        ("Explain how a lock lifts a barge", "How does a lock lift a barge?"),
        ("Understand why locks leak and how to mend them", "Why do locks leak?"),
        ("Describe the two gates that allow barges to pass", ""),
        ("Describe the two features that allow barges to pass", "What are the two features that allow barges to pass?"),
        ("List reasons why locks are vital to the valley", "Why are locks vital to the valley?"),
        ("Discuss the purpose of weirs and the role of keepers", "What is the purpose of weirs?"),
        ("Explain the importance of weirs to the valley", "Why do weirs matter to the valley?"),
        ("Explain the role of keepers in spring floods", "What role do keepers play in spring floods?"),
        ("Describe the role that keepers played in the strike", "What role did keepers play in the strike?"),
        ("Compare steel and oak gates", "How do steel and oak gates compare?"),
        ("Compare and contrast steel and oak gates", "How do steel and oak gates compare?"),
        ("Distinguish between a weir and a lock", "What's the difference between a weir and a lock?"),
    ],
)  # fmt: skip
def test_an_aim_that_can_be_asked_is_a_question(aim: str, asked: str) -> None:
    """For a reason, a way, a thing by its name, a difference."""
    found = [one.text for one in wanted({aim: _HERE}, _PLAIN) if not one.named]
    assert found == ([asked] if asked else [])


@pytest.mark.parametrize(
    ("aim", "thing"),
    [
        ("Describe the old canal of the valley", ["the old canal of the valley"]),
        ("Identify social effects of the canal", ["social effects of the canal"]),
        ("Describe a lock of oak", []),
        ("Explain how to open a lock", []),
        (
            "Understand how keepers, crews, and towns see the canal",
            ["how keepers, crews, and towns see the canal"],
        ),
        ("Calculate the height of a lock", []),
        ("Define locks and how they differ", []),
        ("Describe locks and their unique features", []),
        ("Explain each of the following locks", []),
        ("Describe the locks in this chapter", []),
    ],
)
def test_any_other_aim_names_a_thing_or_nothing(aim: str, thing: list[str]) -> None:
    """Nothing that points at the page or at something named before, nothing to practise."""
    assert [one.text for one in wanted({aim: _HERE}, _PLAIN)] == thing


def test_the_best_aim_is_one_that_is_told() -> None:
    """A question of the author's or an aim's before a thing, about the subject before about anything else."""
    aims = {
        "Describe the old canal of the valley": _HERE,
        "Explain how a lock lifts a barge": _HERE,
    }
    told = "A lock lifts a barge with water of the old canal in the valley."
    found = aim_of(aims_for({}, aims, _PLAIN), "locks", told)
    assert found is not None
    assert found.text == "How does a lock lift a barge?"
    assert aim_of(aims_for({}, aims, _PLAIN), "locks", "Keepers eat bread.") is None


def test_a_thing_beside_the_subject_is_no_aim_of_an_episode() -> None:
    """A host who wants to understand file names is told of loops."""
    aims = aims_for({}, {"Understand how keepers, crews, and towns see the canal": _HERE}, _PLAIN)
    told = "The canal feeds keepers, crews and towns, and they see it each day."
    assert aim_of(aims, "the canal", told) is not None
    assert aim_of(aims, "barges", told) is None


def test_a_question_of_the_authors_is_the_listeners() -> None:
    """Though no aim stands beside it; not in a language without these rules."""
    asked = {"Why would you need a lock?": _HERE}
    found = aim_of(aims_for(asked, {}, _PLAIN), "locks", "Barges need a lock.")
    assert found is not None
    assert found.text == "Why would I need a lock?"
    assert not aims_for(asked, {}, Vocabulary(language="de"))


_LESSON = """# Canal locks

By the end of this section, you will be able to:

- Explain how a lock lifts a barge
- Count gates

Barges have carried coal, timber and grain through the hills of the county for more than two centuries, summer and winter. \
A lock lifts a barge with nothing but water. Keepers close the lower gates and open the paddles of the upper ones. \
The chamber fills in ten minutes, because the paddles are as wide as a door. Then the upper gates swing open.
"""


def test_an_episode_opens_with_what_it_is_for() -> None:
    """The question waits; where to begin is what the first turn answers, and the aim's line is cited."""
    script = compose(_LESSON)
    first = hosts(script)[0]
    assert "ow does a lock lift a barge?" in first
    assert first.endswith("?")
    assert experts(script)[0].startswith("Barges have carried coal")
    source = script.turns[0].source
    assert source is not None
    assert source.first <= 5 <= source.last
