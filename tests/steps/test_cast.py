"""Who speaks what in an episode."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lessoncast import speech
from lessoncast._steps import cast
from lessoncast.errors import EngineError
from lessoncast.model import Chapter, Script, Turn, Voice
from lessoncast.workspace import open_workspace
from running import MakeWorkspace, Run

SETTINGS = """\
[show]
title = "Voices"
language = "{language}"
guid = "0b5b6a5e-7f0c-5a55-8a4e-3f1d8c9a7b20"

[study]
practice = "off"

[audio]
engine = "{engine}"

[speakers.host]
voice = "{voice}"
"""


def settings(voice: str = "gmw/en-us+f5", engine: str = "pyttsx3", language: str = "en") -> str:
    return SETTINGS.format(voice=voice, engine=engine, language=language)


def script(language: str, **said: str) -> Script:
    parts = tuple(Turn(speaker=role, text=text) for role, text in said.items())
    return Script(title="t", language=language, chapters=(Chapter(title="c", parts=parts),))


@pytest.mark.parametrize(
    ("language", "voice"), [("es", "roa/es"), ("es-MX", "roa/es-419"), ("fr", "roa/fr"), ("de", "gmw/de")]
)  # fmt: skip
def test_a_lesson_is_spoken_by_voices_of_its_language(
    make_workspace: MakeWorkspace, language: str, voice: str
) -> None:
    """Two of them, in an English show as well."""
    there = open_workspace(make_workspace(files={"lessoncast.toml": settings()}))
    who = cast.of(there, script(language, host="x", expert="y"))
    assert {voice} == {speaker.voice.id.partition("+")[0] for speaker in who.everyone}
    assert 2 == len({speaker.voice.id for speaker in who.everyone})
    assert {language} == {speaker.voice.language for speaker in who.everyone}


def test_a_marked_phrase_is_spoken_by_the_same_person(make_workspace: MakeWorkspace) -> None:
    """The variant that the settings chose speaks French; who marks nothing needs no other voice."""
    there = open_workspace(make_workspace(files={"lessoncast.toml": settings()}))
    who = cast.of(there, script("en", host="A [mot](lang:fr).", expert="A word."))
    assert "roa/fr+f5" == who.speaker("host", "fr").voice.id
    assert "gmw/en-us+f5" == who.speaker("host", "en").voice.id
    assert [("host", "fr")] == list(who.others)


def test_a_phrase_in_the_language_of_the_show_has_the_voice_of_the_settings(
    make_workspace: MakeWorkspace,
) -> None:
    """A German lesson of an English show quotes English with its usual host."""
    there = open_workspace(
        make_workspace(files={"lessoncast.toml": settings("gmw/en-gb-scotland+f4")})
    )
    who = cast.of(there, script("de", host="Das [weekend](lang:en) ist da."))
    assert "gmw/en-gb-scotland+f4" == who.speaker("host", "en").voice.id


def test_what_the_engine_does_not_speak_another_one_does(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what nobody speaks is left to the speaker."""

    def refuse(*_: object) -> Voice:
        raise EngineError("only English")

    monkeypatch.setattr(speech, "voice_in", refuse)
    there = open_workspace(make_workspace(files={"lessoncast.toml": settings("tone-mid", "tone")}))
    who = cast.of(there, script("en", host="[nur](lang:de) und [x](lang:xx)"))
    assert ("tone", "tone-mid") == (
        who.speakers["host"].voice.engine,
        who.speakers["host"].voice.id,
    )
    assert "gmw/de+f2" == who.speaker("host", "de").voice.id
    assert who.speaker("host", "en") == who.speaker("host", "xx")


SCRIPT = """\
---
title: Words
language: en
---

# Words

**Host:** They say [{phrase}](lang:fr), and so do we.

**Expert:** We do.
"""


@pytest.mark.slow
def test_a_phrase_is_heard_in_its_place(make_workspace: MakeWorkspace, run: Run) -> None:
    """Each word has its time, and another language is another sound."""
    root = make_workspace(
        files={
            "lessoncast.toml": settings(),
            "scripts/01-one/01-x.md": SCRIPT.format(phrase="Paris"),
        }
    )
    assert 0 == run("render", cwd=root).returncode
    folder = root / "episodes/01-one/01-x"
    words = _words(folder)
    assert ["They", "say", "Paris,", "and", "so", "do", "we.", "We", "do."] == list(words)
    assert sorted(words.values()) == list(words.values())
    assert words["and"] - words["Paris,"] > 0.4
    takes = [path.stem for path in (root / ".lessoncast").rglob("*.wav")]
    french = (folder / "episode.mp3").read_bytes()
    path = root / "scripts/01-one/01-x.md"
    path.write_text(path.read_text().replace("lang:fr", "lang:de"))
    assert 0 == run("render", cwd=root).returncode
    assert ["They", "say", "Paris,"] == list(_words(folder))[:3]
    assert french != (folder / "episode.mp3").read_bytes()
    new = {path.stem for path in (root / ".lessoncast").rglob("*.wav")} - set(takes)
    assert 7 == len(new)  # the phrase, and six sentences by which a German host is levelled


def _words(folder: Path) -> dict[str, float]:
    segments = json.loads((folder / "transcript.json").read_text())["segments"]
    return {word["body"]: word["startTime"] for one in segments for word in one["words"]}


def test_a_lexicon_of_the_phrases_language_makes_the_episode_anew(
    make_workspace: MakeWorkspace, run: Run
) -> None:
    """What its words are said like is one of an episode's inputs."""
    root = make_workspace(
        files={
            "lessoncast.toml": settings("tone-mid", "tone"),
            "scripts/01-one/01-x.md": SCRIPT.format(phrase="vu"),
        }
    )
    assert 0 == run("render", cwd=root).returncode
    before = (root / "episodes/01-one/01-x/episode.json").read_text()
    (root / "lessoncast.toml").write_text(
        settings("tone-mid", "tone") + '\n[lexicon.fr]\nvu = "vous vous vous"\n'
    )
    assert 0 == run("render", cwd=root).returncode
    after = (root / "episodes/01-one/01-x/episode.json").read_text()
    assert json.loads(after)["duration_ms"] - json.loads(before)["duration_ms"] > 500
