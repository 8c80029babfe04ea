"""Headings that lean on what was told before."""

import pytest

from lessoncast.script.talk.alike import own_name
from lessoncast.tongue.words import Vocabulary


def test_headings_that_share_nothing_cost_no_look_at_their_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is asked for each passage, each time that a chapter is told."""
    monkeypatch.setattr(Vocabulary, "lower_title", None)
    assert own_name("Bergen Harbour Dues", "Gates That Leak", Vocabulary(language="en")) == ""
