"""Who speaks, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast._steps import voices
from lessoncast.errors import SettingsError
from lessoncast.workspace import Workspace, open_workspace
from piper_mother import make_voice
from running import MakeWorkspace, Run

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
    """The host is as set, the expert is the other one of its engine, and both say why."""
    there = workspace(make_workspace, "gmw/en-gb-scotland+f2")
    speakers = voices.speakers_for(there, "en-GB")
    assert ("gmw/en-gb-scotland+f2", 140) == (
        speakers["host"].voice.id,
        speakers["host"].rate_wpm,
    )
    assert "set in lessoncast.toml:7" in voices.explain(there, "host")
    assert "chosen to go with the host's" in voices.explain(there, "expert")
    assert "gmw/en+edward" == speakers["expert"].voice.id


def test_two_channels_place_the_voices_lightly_apart(make_workspace: MakeWorkspace) -> None:
    """The host left, the expert right, unless the settings place them, be it in the middle."""
    there = workspace(make_workspace, "gmw/en-us+f2")
    assert [-0.2, 0.2] == [voices.speaker_for(there, role, "en").pan for role in voices.ROLES]
    middle = SETTINGS.format(voice="gmw/en-us+f2") + "pan = 0\n"
    placed = open_workspace(make_workspace("placed", {"lessoncast.toml": middle}))
    assert [0, 0.2] == [voices.speaker_for(placed, role, "en").pan for role in voices.ROLES]


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


def voiced(make: MakeWorkspace, *lines: str, language: str = "en") -> Workspace:
    """A workspace with these lines in its settings."""
    head = f'[show]\ntitle = "Voices"\nlanguage = "{language}"\n'
    return open_workspace(make(files={"lessoncast.toml": head + "\n".join(lines) + "\n"}))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A computer with no program that speaks; its voices folder."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("LESSONCAST_VOICES", str(tmp_path / "voices"))
    return tmp_path / "voices"


def ids(there: Workspace, language: str = "en") -> list[str]:
    speakers = voices.speakers_for(there, language)
    return [f"{speakers[role].voice.engine} {speakers[role].voice.id}" for role in voices.ROLES]


def test_the_best_pair_of_the_computer_speaks(make_workspace: MakeWorkspace, bare: Path) -> None:
    """Piper's if it has two voices of the language, else a program's, else eSpeak NG's."""
    there = voiced(make_workspace)
    espeak = ["pyttsx3 gmw/en-us+f2", "pyttsx3 gmw/en-us+edward"]
    assert espeak == ids(there)
    make_voice(bare, "en_US-ann-low", base_hz=200)
    assert espeak == ids(there)  # one voice is no pair
    program = bare.parent / "bin" / "flite"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Voices available: slt rms'\n")
    program.chmod(0o755)
    assert [["flite", "-voice", "slt"], ["flite", "-voice", "rms"]] == [
        one.split()[1:4] for one in ids(there)
    ]
    assert ["pyttsx3 gmw/de+f2", "pyttsx3 gmw/de+edward"] == ids(there, "de")
    make_voice(bare, "en_US-bob-low", base_hz=100)
    assert ["piper en_US-ann-low", "piper en_US-bob-low"] == ids(there)
    assert "the best that is here" in voices.explain(there, "host")


def test_an_engine_that_is_set_is_what_speaks(make_workspace: MakeWorkspace, bare: Path) -> None:
    """Whatever else is here."""
    make_voice(bare, "en_US-ann-low", base_hz=200)
    make_voice(bare, "en_US-bob-low", base_hz=100)
    there = voiced(make_workspace, "[audio]", 'engine = "pyttsx3"')
    assert ["pyttsx3 gmw/en-us+f2", "pyttsx3 gmw/en-us+edward"] == ids(there)
    assert "the engine's own host" in voices.explain(there, "host")


def test_a_voice_tells_its_engine(make_workspace: MakeWorkspace, bare: Path) -> None:
    """Nobody has to name both; the other speaker gets another voice of the same engine."""
    make_voice(bare, "en_US-ann-low", base_hz=200)
    make_voice(bare, "en_US-bob-low", base_hz=100)
    there = voiced(make_workspace, "[speakers.host]", 'voice = "en_US-bob-low"')
    assert ["piper en_US-bob-low", "piper en_US-ann-low"] == ids(there)
    there = voiced(make_workspace, "[speakers.expert]", 'voice = "gmw/en-us+f2"')
    assert ["pyttsx3 gmw/en-us+edward", "pyttsx3 gmw/en-us+f2"] == ids(there)


@pytest.mark.parametrize(
    ("voice", "hint"),
    [
        ("en_US-an-low", "en_US-ann-low"),
        ("gmw/en-us+edwart", "edward"),
        ("tone-hi", "tone-high"),
    ],
)
def test_a_wrong_name_gives_the_nearest_of_all_engines(
    make_workspace: MakeWorkspace, bare: Path, voice: str, hint: str
) -> None:
    """At its line."""
    make_voice(bare, "en_US-ann-low")
    there = voiced(make_workspace, "[speakers.host]", f'voice = "{voice}"')
    with pytest.raises(SettingsError) as caught:
        voices.check(there)
    assert "lessoncast.toml:5" == caught.value.where
    assert hint in (caught.value.hint or "")


LANGUAGES = """\
[audio]
engine = "tone"
rate_wpm = 150

[speakers.host]
voice = "tone-mid"
pitch = -1

[speakers.host.de]
voice = "gmw/de+f5"
engine = "pyttsx3"
rate_wpm = 140
pitch = 2

[speakers.host.es-MX]
rate_wpm = 130

[speakers.expert]
rate_wpm = 160
"""


@pytest.mark.parametrize(
    ("language", "host", "expert"),
    [
        ("en", ("tone-mid", 150, -1), ("tone-low", 160, 0)),
        ("en-GB", ("tone-mid", 150, -1), ("tone-low", 160, 0)),
        ("de", ("gmw/de+f5", 140, 2), ("tone-low", 160, 0)),
        ("de-AT", ("gmw/de+f5", 140, 2), ("tone-low", 160, 0)),
        ("es-MX", ("tone-high", 130, -1), ("tone-low", 160, 0)),
        ("es", ("tone-high", 150, -1), ("tone-low", 160, 0)),
    ],
)
def test_voice_rate_and_pitch_can_be_set_for_speaker_show_and_language(
    make_workspace: MakeWorkspace,
    language: str,
    host: tuple[str, int, float],
    expert: tuple[str, int, float],
) -> None:
    """What is nearer counts; a voice set for all speaks the show's language only."""
    speakers = voices.speakers_for(voiced(make_workspace, LANGUAGES), language)
    found = {
        role: (speaker.voice.id, speaker.rate_wpm, speaker.pitch)
        for role, speaker in speakers.items()
    }
    assert {"host": host, "expert": expert} == found


def test_a_voice_of_a_language_is_checked_at_its_line(make_workspace: MakeWorkspace) -> None:
    """Before anything is spoken, also where no lesson of the language is about."""
    there = voiced(make_workspace, LANGUAGES.replace("+f5", "+f55"))
    with pytest.raises(SettingsError, match="f55") as caught:
        voices.check(there)
    assert "lessoncast.toml:13" == caught.value.where


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[speakers.host.de]\nname = "Anna"', "no key 'name' in [speakers.host.de]"),
        ("[speakers.host.de]\npitch = 7", "pitch in [speakers.host.de] must be a number from -6"),
        ("[speakers.host.german]\npitch = 1", "no key 'german' in [speakers.host]"),
        ("[speakers.host]\nde = 1", "no key 'de' in [speakers.host]"),
    ],
)
def test_what_is_wrong_in_a_language_s_table_is_told(
    make_workspace: MakeWorkspace, settings: str, said: str
) -> None:
    """As in any other table."""
    with pytest.raises(SettingsError) as caught:
        voiced(make_workspace, settings)
    assert said in str(caught.value)


def test_voices_that_sound_alike_are_told(make_workspace: MakeWorkspace, run: Run) -> None:
    """In ``check`` if they are the same, and when they are heard if they are about equally high."""
    host, expert = ('[speakers.host]\nvoice = "{}"', '[speakers.expert]\nvoice = "{}"')
    lesson = {"lessons/x.md": "# Tides\n\nA tide is the rise of the sea. It comes twice a day.\n"}
    head = '[show]\ntitle = "Voices"\n[study]\npractice = "off"\n[audio]\nengine = "pyttsx3"\n'
    for one, other, said in (
        ("gmw/en-us+f2", "gmw/en-us+f2", "both speakers have the voice gmw/en-us+f2"),
        ("gmw/en-us+f2", "gmw/en-us+f5", "equally high (200 and 210 Hz)"),
        ("gmw/en-us+f2", "gmw/en-us+edward", ""),
    ):
        settings = "\n".join([head, host.format(one), expert.format(other)])
        root = make_workspace(other.partition("+")[2], lesson | {"lessoncast.toml": settings})
        built = run("build", cwd=root)
        assert 0 == built.returncode, built.stderr
        assert (said or "nothing of it") in built.stderr + "nothing of it" * (not said)
        assert ("equally high" in built.stderr) == ("equally" in said)
        assert ("both speakers have" in run("check", cwd=root).stdout) == ("both" in said)
