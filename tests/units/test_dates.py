"""Dated notes into sentences."""

import pytest

from lessoncast.tongue.words import Vocabulary
from lessoncast.units.dates import dated, in_time, is_date


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("1928", "In 1928"), ("1760–1840", "Between 1760 and 1840"), ("1980s", "In the 1980s"),
        ("1990s–2000s", "In the 1990s and 2000s"), ("1914-18", "Between 1914 and 1918"),
        ("2015–today", "From 2015 until today"), ("July 1776", "In July 1776"),
    ],
)  # fmt: skip
def test_labels_in_time(term: str, said: str) -> None:
    """Years, ranges and decades are said with their preposition."""
    assert is_date(term)
    assert said == in_time(term)


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("1928", "Fleming notices a mould", "In 1928, Fleming notices a mould."),
        ("2014", "Adversarial networks, with sharp images", "In 2014 came adversarial networks, with sharp images."),
        ("2015", "Diffusion models proposed, later scaled", "In 2015, diffusion models were proposed, later scaled."),
        ("2015", "Old models rise; 2017 transformer enables new ones",
         "In 2015, old models rise. In 2017, the transformer enables new ones."),
    ],
)  # fmt: skip
def test_dated_notes(term: str, note: str, said: str) -> None:
    """The date moves in front, and what lacks a verb gets one that adds nothing."""
    assert said == dated(term, note, Vocabulary("en", names=frozenset({"Fleming"})))


def test_other_labels_are_no_dates() -> None:
    """A name or a small number is not a date."""
    assert not is_date("Chapter 12")
    assert not is_date("42")
