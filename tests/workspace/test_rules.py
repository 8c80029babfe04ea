"""A rule reads a value or refuses it; nothing else ever happens."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.workspace.declaring import about
from lessoncast.workspace.rules import RuleError, nearest
from lessoncast.workspace.settings import TABLES, keys_of

RULES = {
    f"{table}.{key}": about(field).rule for table in TABLES for key, field in keys_of(table).items()
}
VALUES = st.recursive(
    st.text()
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.datetimes()
    | st.sampled_from(
        ["../x", "~none/x", "a>b", "Education>", "[x", "en-", "http://[", "x@", "\0"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)


@pytest.mark.property
@pytest.mark.parametrize("key", RULES)
@given(value=VALUES)
def test_any_value_is_read_or_refused(key: str, value: object) -> None:
    """No value of TOML gets past a rule as an error of another kind."""
    with contextlib.suppress(RuleError):
        RULES[key].read(value, Path("/nowhere"))


@pytest.mark.parametrize(
    ("word", "meant"), [("titel", "title"), ("Langauge", "language"), ("x", "")]
)
def test_the_nearest_word_is_found(word: str, meant: str) -> None:
    """In any case; nothing when nothing is near."""
    assert meant == nearest(word, ["title", "language", "guid"])
