"""Writers come in by one door, ours like anyone's."""

from __future__ import annotations

import pytest

from lessoncast import script
from lessoncast.errors import ScriptError
from lessoncast.script import writers
from mothers import a_lesson


def test_the_rules_come_in_by_the_door_for_all() -> None:
    """The default writer is found by its entry point, and its version is in a script's basis."""
    assert isinstance(writers.load("rules"), writers.RulesWriter)
    assert script.writer_version() == f"rules {writers.RulesWriter.version}"


def test_a_lesson_is_written_by_the_writer_of_that_name() -> None:
    """``compose`` hands the lesson to the writer, and takes what it gives."""
    written = script.compose(a_lesson(), writer="rules")
    assert {"host", "expert"} == {turn.speaker for turn in written.turns}


def test_an_unknown_writer_is_named_with_the_known_ones() -> None:
    """A ScriptError says which writers there are."""
    with pytest.raises(ScriptError, match="no writer 'novelist'") as caught:
        script.compose(a_lesson(), writer="novelist")
    assert "rules" in str(caught.value.hint)
