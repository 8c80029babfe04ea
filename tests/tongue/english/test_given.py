"""What a sentence brings in, and what it takes as told."""

import pytest

from lessoncast.tongue.english.given import brought_in, taken_as_given
from lessoncast.tongue.words import stem


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A clerk files two long forms.", ["clerk", "files", "long", "forms"]),
        ("Every spring a small stall opens.", ["small", "stall", "opens"]),
        ("The clerk files the forms.", []),
        ("Clerks file forms.", []),
    ],
)  # fmt: skip
def test_what_is_brought_in(sentence: str, words: list[str]) -> None:
    """What stands behind "a", "two" or "some" is new; a verb behind it does no harm."""
    assert brought_in(sentence) == {stem(word) for word in words}


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The stamp fades before the old clerk sees the form.", [["stamp"], ["clerk"], ["form"]]),
        ("The stamp of a court proves nothing.", []),
        ("The first stamp is blue.", []),
        ("The oldest stamp is blue.", []),
        ("A stamp is blue.", []),
        ("The crowd threw stones at the windows.", [["crowd"], ["windows"]]),
        ("The clerk who files them is old.", []),
        ("The two stamps and the Court Act are blue.", []),
        ("Put it on the desk, then leave.", [["desk"]]),
    ],
)
def test_what_is_taken_as_given(sentence: str, things: list[list[str]]) -> None:
    """What stands behind "the", unless the sentence says which one it is."""
    assert list(taken_as_given(sentence)) == [frozenset(map(stem, one)) for one in things]
