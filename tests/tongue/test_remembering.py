"""What was found with the words of a lesson is found once, and never told of another lesson."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lessoncast.tongue.remembering import Found, once_a_lesson
from lessoncast.tongue.trees.ahead import PutOff
from lessoncast.tongue.words import Vocabulary

_looked: list[str] = []


@once_a_lesson
def _find(text: str, vocabulary: Vocabulary, before: str = "") -> str:
    _looked.append(text)
    return f"{before}{text} in {vocabulary.language}"


def test_the_same_is_looked_for_once() -> None:
    vocabulary = Vocabulary("en")
    _looked.clear()
    assert [_find("tides", vocabulary) for _ in range(3)] == ["tides in en"] * 3
    assert _looked == ["tides"]


def test_what_stands_beside_it_counts() -> None:
    vocabulary = Vocabulary("en")
    found = [_find("tides", vocabulary, before) for before in ("two ", "no ")]
    assert found == ["two tides in en", "no tides in en"]


def test_another_lesson_has_words_of_its_own() -> None:
    of_one, of_other = Vocabulary("en"), Vocabulary("de")
    assert _find("tides", of_one) == "tides in en"
    assert _find("tides", of_other) == "tides in de"


def test_the_lesson_before_is_let_go() -> None:
    vocabularies = [Vocabulary("en"), Vocabulary("en")]
    _looked.clear()
    for vocabulary in (*vocabularies, vocabularies[0]):
        _find("tides", vocabulary)
    assert len(_looked) == 3


def test_a_search_goes_as_far_as_it_is_asked_for_and_once() -> None:
    looked: list[int] = []

    def search() -> Iterator[int]:
        for one in range(3):
            looked.append(one)
            yield one

    found = Found([search])
    assert next(iter(found)) == 0
    assert looked == [0]
    assert [[*found], [*found]] == [[0, 1, 2]] * 2
    assert looked == [0, 1, 2]


def test_one_search_comes_behind_the_other() -> None:
    found = Found([lambda: iter([1, 2]), lambda: iter([]), lambda: iter([3])])
    assert [*found] == [1, 2, 3]


def test_a_search_that_was_put_off_goes_on_where_it_was() -> None:
    begun: list[str] = []

    def first() -> Iterator[int]:
        begun.append("first")
        yield 1

    def second() -> Iterator[int]:
        begun.append("second")
        yield 2
        if begun.count("second") == 1:
            raise PutOff
        yield 3

    found = Found([first, second])
    with pytest.raises(PutOff):
        list(found)
    assert [*found] == [1, 2, 3]
    assert begun == ["first", "second", "second"]
