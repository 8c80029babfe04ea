"""What is looked for only where a sign of it is: no text that has it lacks the sign."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessoncast.lesson import cleaning
from lessoncast.tongue.english import clean, grammar

pytestmark = pytest.mark.property

SIGNS = [
    *((sign, pattern) for sign, pattern, _ in (*clean._SPELT_OUT, *grammar._FIXED)),
    ("(", cleaning._CREDIT),
    ("[", cleaning._ALERT),
    ("[", cleaning._CITATION),
    ("[", cleaning._TASK_BOX),
    ("[", cleaning.UNDEFINED),
    ("\\", cleaning.LATEX),
    ("--", cleaning._DASHES),
    ("/", clean._PATH),
    ("(", clean._NEEDS_BRACKETS),
]


@pytest.mark.parametrize(("sign", "pattern"), SIGNS, ids=lambda one: getattr(one, "pattern", one))
@settings(suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_a_sign_is_never_missing(sign: str, pattern: Any, data: st.DataObject) -> None:
    """Whatever a pattern matches holds the sign without which nobody looks for it."""
    text = data.draw(st.from_regex(pattern.pattern))
    assert pattern.search(text) is None or sign in text
