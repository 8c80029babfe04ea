"""Recall questions about people."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.recall import recalls
from lessoncast.tongue.english.recall.people import people_recalls
from lessoncast.tongue.words import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("Ada Moor, a clerk of the guild, shut their gate that night.", "Who was Ada Moor?", "A clerk of the guild."),
        ("Ben Reed discovered a spring under the mill in 1812.", "Who discovered a spring?", "That was Ben Reed."),
    ],
)  # fmt: skip
def test_people_are_asked_for(sentence: str, ask: str, answer: str) -> None:
    """What stands beside a name answers who it was, the name answers who did it."""
    found = [(one, other) for _, one, other in people_recalls(sentence)]

    assert [one for one, _ in found if one.startswith(ask.rstrip("?"))], found
    assert answer in [other for _, other in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "New Moorland discovered a spring under the mill.",
        "The Salt Company discovered a spring under the mill.",
        "Ben Reed said that the mill was closed.",
        "Ben Reed discovered it.",
        "The Upper Lock, a gate of oak, shut with a bang.",
    ],
)
def test_nobody_is_asked_for_where_nobody_is_named(sentence: str) -> None:
    """Places, companies, things; what is said, and what only a pronoun names."""
    assert not [*people_recalls(sentence)]


def test_what_there_is_defines_nothing() -> None:
    """``Between the two there is a range …`` tells of no name."""
    sentence = (
        "Between the two locks there is a basin that gets narrower the closer it comes to the mill."
    )

    assert not [ask for _, ask, _ in recalls(sentence, Vocabulary("en")) if "we call" in ask]


def test_what_something_is_used_for_is_no_list_of_it() -> None:
    """``Signs are used to …, to … or to …``: no sign is named."""
    sentence = "Harbour signs are used to warn boats, to greet crews, or to count barges."

    assert not [ask for _, ask, _ in recalls(sentence, Vocabulary("en")) if "name one" in ask]


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("In 2014, Ada Moor and her colleagues published a map of the locks.",
         "In what year did Ada Moor and others publish a map of the locks?", "It was in 2014."),
        ("Old gates are opened by turning a wheel on the beam.", "How are old gates opened?",
         "They're opened by turning a wheel on the beam."),
        ("The upper gate isn't the only way into the harbour.", "Is the upper gate the only way into the harbour?",
         "No: the upper gate isn't the only way into the harbour."),
        ("The upper gate closes in the evening after the last boat.",
         "True or false: the upper gate closes in the evening before the last boat?",
         "False: the upper gate closes in the evening after the last boat."),
        ("In winter, the upper gate closes in the evening after the last boat of the long day.",
         "True or false: in winter, the upper gate closes in the evening before the last boat of the long day?",
         "False: in winter, the upper gate closes in the evening after the last boat of the long day."),
        ("The canal has 12 narrow gates and a small basin.", "How many narrow gates does the canal have?",
         "It has 12 narrow gates and a small basin."),
        ("Jonas Weber was a bold builder of locks in the north.", "Who was Jonas Weber?",
         "A bold builder of locks in the north."),
    ],
)  # fmt: skip
def test_other_ways_to_ask_again(sentence: str, ask: str, answer: str) -> None:
    """Teams, means, denials; where nothing else can be asked, whether it is true, turned where a word can be."""
    found = {one: other for _, one, other in recalls(sentence, Vocabulary("en"))}

    assert found.get(ask) == answer, found
