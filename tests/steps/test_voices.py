"""Who speaks, and why."""

from __future__ import annotations

import pytest

from lessoncast._steps import voices
from lessoncast.errors import SettingsError
from lessoncast.workspace import Workspace, open_workspace
from running import MakeWorkspace

SETTINGS = """\
[show]
title = "Voices"
language = "en"

[speakers.host]
name = "Ada"
voice = "{voice}"
rate_wpm = 140
"""


def workspace(make: MakeWorkspace, voice: str) -> Workspace:
    """A workspace whose host has this voice."""
    return open_workspace(make(files={"lessoncast.toml": SETTINGS.format(voice=voice)}))


def test_a_voice_of_the_settings_speaks_the_shows_language(make_workspace: MakeWorkspace) -> None:
    """The host is as set, the expert is the engine's own, and both say why."""
    there = workspace(make_workspace, "gmw/en-gb-scotland+f2")
    speakers = voices.speakers_for(there, "en-GB")
    assert ("gmw/en-gb-scotland+f2", 140) == (
        speakers["host"].voice.id,
        speakers["host"].rate_wpm,
    )
    assert "set in lessoncast.toml:7" in voices.explain(there, "host")
    assert "the engine's own expert" in voices.explain(there, "expert")


def test_an_episode_in_another_language_gets_voices_of_that_language(
    make_workspace: MakeWorkspace,
) -> None:
    """A Spanish lesson in an English show is spoken by two Spanish voices."""
    speakers = voices.speakers_for(workspace(make_workspace, "gmw/en-us+f2"), "es")
    ids = {speaker.voice.id for speaker in speakers.values()}
    assert len(ids) == 2
    assert all("/es" in one for one in ids)


def test_a_missing_voice_is_an_error_at_its_line(make_workspace: MakeWorkspace) -> None:
    """pyttsx3 alone would go on with another voice in silence."""
    there = workspace(make_workspace, "gmw/en-us+f22")
    with pytest.raises(SettingsError, match="f22") as caught:
        voices.speakers_for(there, "en")
    assert caught.value.where == "lessoncast.toml:7"
    assert "f2" in str(caught.value.hint)
