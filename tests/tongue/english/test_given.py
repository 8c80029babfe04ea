"""What a sentence brings in, and what it takes as told."""

import pytest

from lessoncast.tongue.english.given import brought_in, definite_in, pointed_at, taken_as_given
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


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The stamp fades before the old clerk sees the form.", [["stamp"], ["old", "clerk"], ["form"]]),
        ("The stamp of a court proves nothing.", []),
        ("The stamp is a sign.", []),
        ("The stamp used by a court is blue.", []),
        ("Stamps fade, and the stamp with them.", []),
        ("A stamp is blue.", []),
    ],
)  # fmt: skip
def test_what_is_definite_by_its_words(sentence: str, things: list[list[str]]) -> None:
    """What stands behind "the", unless what is behind it says which one it is; not what the sentence has named."""
    found = [one.stems for one in definite_in(sentence) if one.stems]
    assert found == [frozenset(map(stem, one)) for one in things]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("Clerks call this stamp a seal.", ["this stamp"]),
        ("Such stamps and both clerks are old.", ["Such stamps", "both clerks"]),
        ("This yields two forms.", []),  # a verb
        ("That is so.", []),
        ("The clerks of that court left.", ["of that court"]),
    ],
)
def test_what_is_pointed_at(sentence: str, texts: list[str]) -> None:
    """What stands behind "this", "such" or "both"."""
    found = [one.text for one in pointed_at(sentence)]
    assert len(found) == len(texts)
    assert all(one.startswith(text) for one, text in zip(found, texts, strict=True))
