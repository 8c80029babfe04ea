"""The parts of a note: what each begins with."""

from __future__ import annotations

import pytest

from lessoncast.units.parts import quality, says, segments, starts_with_verb, there


@pytest.mark.parametrize(
    ("part", "begins"),
    [("draw the curtain", True), ("a drawn curtain", False), ("curtains", False), ("", False)],
)
def test_what_begins_with_a_verb(part: str, *, begins: bool) -> None:
    """An order does; nothing does not, and is no error."""
    assert begins == starts_with_verb(part)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("the storm they fear", False),
        ("a song that they sing", False),
        ("the boat sinks fast", True),
        ("Storms they have to think about in order to sail a boat", False),
        ("Sometimes they have to mend it before they sail", True),
        ("Some effort required to tow a boat", False),
        ("The tow was required to hold a boat", True),
        ("Loads and other work not directly related to the tide", False),
    ],
)
def test_a_thing_of_somebody_says_nothing(part: str, *, told: bool) -> None:
    """What tells which thing is meant has a verb, but says nothing of the thing."""
    assert told == says(part)


@pytest.mark.parametrize(
    ("phrase", "opens"),
    [
        ("old ropes such as hemp, or flax", "There are"),
        ("old ropes including hemp", "There are"),
        ("an old rope such as hemp", "There's"),
    ],
)
def test_what_there_is(phrase: str, opens: str) -> None:
    """Its number is that of what is named, not of an example of it."""
    assert opens == there(phrase)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("elegant, but expensive", "glass gates are elegant, but expensive"),
        ("elegant arch over a creek", "elegant arch over a creek"),
    ],
)
def test_adjectives_alone_are_what_a_label_is(part: str, said: str) -> None:
    """Also those that no list has; with a noun they are a thing."""
    assert quality(part, "glass gates") == said


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("it is old; it leaks", ["it is old", "it leaks"]),
        ("it has two halves: a dock for boats; and a pier for nets.", ["it has two halves: a dock for boats, and a pier for nets"]),
    ],
)  # fmt: skip
def test_a_note_is_split_at_semicolons_but_not_within_a_list(note: str, parts: list[str]) -> None:
    """The last thing of a list behind a colon is no sentence."""
    assert parts == segments(note)
