"""A cause behind a negation may be what is denied: then nobody asks for it, and nothing is cut off."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.claims import point
from lessoncast.tongue.english.negation import leaves_cause_open
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.words import Vocabulary

WORDS = Vocabulary("en")


@pytest.mark.parametrize(
    ("main", "is_open"),
    [
        ("The fort didn't fall", True),
        ("The bridge was not built", True),
        ("The captain never sailed", True),
        ("The fort didn't fall,", False),
        ("The fort couldn't be held", False),
        ("The fort fell", False),
    ],
)
def test_only_a_plain_negation_leaves_a_cause_open(main: str, is_open: bool) -> None:
    assert is_open is leaves_cause_open(main)


def _reasons(sentence: str) -> list[str]:
    return [one.answer for one in proposals(sentence, WORDS) if one.answer.startswith("Because")]


def test_what_is_perhaps_denied_is_no_reason() -> None:
    """With a comma, or where something cannot be, it is one."""
    assert not _reasons("The old fort wasn't taken because its walls were weak.")
    assert _reasons("The old fort wasn't taken, because its walls were strong.")
    assert _reasons("The old fort couldn't be held because its walls were weak.")


def test_a_reason_that_is_only_an_example_is_not_asked_for() -> None:
    """``Some forts fell, for example.`` would break off."""
    assert not _reasons("Some of the forts fell early, for example because their walls were weak.")
    assert _reasons("Some of the forts fell early, because their walls were weak.")


def test_a_claim_keeps_the_cause_that_it_denies() -> None:
    """``the fort wasn't taken`` would say the opposite."""
    assert "because" in point("The old fort wasn't taken by rebels because walls were weak.", WORDS)
    assert "because" not in point(
        "The old fort was taken by rebels because walls were weak.", WORDS
    )
