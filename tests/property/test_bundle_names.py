"""Names of files in a course: what is accepted means one place inside the folder, on every computer."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lessoncast._device_names import RESERVED_NAMES
from lessoncast.bundle import names

pytestmark = pytest.mark.property

PIECES = st.sampled_from(
    ["lessons", "..", ".", "", "a", "CON", "nul.md", "x.md", "C:", "a b", "a.", "é", "e\u0301", "~"]
)
NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=13).map("/".join),
    st.lists(PIECES, max_size=6).map("\\".join),
)


@given(NAMES)
@example("a/b/c.md")
@example("lessons/a\u202e.md")
def test_an_accepted_name_stays_inside(name: str) -> None:
    """It is relative on both kinds of systems, and no part of it leads up, to a drive or to a device."""
    if names.objection(name):
        return
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    assert not windows.is_absolute()
    assert not windows.drive
    assert not windows.is_reserved()
    assert windows.as_posix() == name == str(posix)
    assert not {"..", "."} & set(posix.parts)
    root = Path("/srv/course")
    assert (root / name).resolve().is_relative_to(root)
    assert len(name.encode()) <= names.LIMIT_BYTES
    assert len(posix.parts) <= names.LIMIT_LEVELS


@given(
    st.lists(
        st.from_regex(r"[a-z0-9é]([a-z0-9é -]{0,20}[a-z0-9])?", fullmatch=True),
        min_size=1,
        max_size=8,
    )
)
def test_plain_names_are_accepted(levels: list[str]) -> None:
    """Letters, digits, blanks and hyphens make a good name, but for what Windows keeps for itself."""
    if not {level.casefold() for level in levels} & RESERVED_NAMES:
        assert names.objection("/".join(levels)) == ""


@given(st.lists(NAMES, max_size=8, unique=True))
def test_names_without_twins_differ_on_every_disk(found: list[str]) -> None:
    """Also where neither case nor the spelling of accents counts."""
    if names.twins(found) is None:
        keys = [unicodedata.normalize("NFC", name.casefold()) for name in found]
        upper = [unicodedata.normalize("NFC", name).casefold() for name in found]
        assert len(set(upper)) == len(found)
        assert len(keys) == len(found)


@given(st.text(max_size=300))
def test_any_name_can_be_shown(name: str) -> None:
    """On one line, and nothing in it moves a cursor."""
    shown = names.shown(name)
    assert shown.isprintable()
    assert len(shown) <= 80
