"""Who speaks: the settings' speakers with voices that the engine really has."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace

from lessoncast import speech
from lessoncast.errors import EngineError, SettingsError
from lessoncast.model import Role, Speaker, Voice
from lessoncast.workspace import Workspace

DEFAULT_ENGINE = "pyttsx3"
ROLES: tuple[Role, ...] = ("host", "expert")


def speakers_for(workspace: Workspace, language: str) -> Mapping[str, Speaker]:
    """Return the two speakers of an episode in ``language``.

    A voice set in the settings speaks the show's language; an episode in another language gets
    the engine's own pair for it. Raises EngineError for a voice that is not there.
    """
    return {role: speaker_for(workspace, role, language) for role in ROLES}


def check(workspace: Workspace) -> None:
    """Raise SettingsError for a voice that is not there, before anything is written for it."""
    if language := workspace.show.language:
        speakers_for(workspace, language)


def speaker_for(workspace: Workspace, role: Role, language: str) -> Speaker:
    """Return one of the speakers. Raises SettingsError for a voice that is not there."""
    wanted = workspace.speakers[role]
    engine = wanted.engine or workspace.audio.engine
    if _is_set(workspace, role, language):
        voice = Voice(engine=engine, id=wanted.voice, language=language)
        _check(voice, workspace, role)
    else:
        voice = speech.default_voice(role, language, engine)
    return Speaker(
        role=role, name=wanted.name, voice=voice, rate_wpm=wanted.rate_wpm, pan=wanted.pan
    )


def in_language(workspace: Workspace | None, speaker: Speaker, language: str) -> Speaker:
    """Return a speaker as it speaks a phrase in another language.

    That is the voice of the settings if they have one for it, else the same person if the engine
    lets it speak the language, else the engine's own, else eSpeak's. What nobody speaks is left to
    the speaker's own voice.
    """
    if workspace and _is_set(workspace, speaker.role, language):
        return speaker_for(workspace, speaker.role, language)
    with contextlib.suppress(EngineError):
        return replace(speaker, voice=speech.voice_in(speaker.voice, speaker.role, language))
    with contextlib.suppress(EngineError):
        voice = speech.default_voice(speaker.role, language, DEFAULT_ENGINE)
        return replace(speaker, voice=voice)
    return speaker


def _is_set(workspace: Workspace, role: Role, language: str) -> bool:
    is_of_show = _primary(language) == _primary(workspace.show.language)
    return bool(workspace.speakers[role].voice) and is_of_show


def explain(workspace: Workspace, role: Role) -> str:
    """Say which voice a speaker has in the show's language, and why."""
    speaker = speaker_for(workspace, role, workspace.show.language)
    wanted = workspace.speakers[role].voice
    language = workspace.show.language
    why = (
        f"set in {workspace.line_of('speakers', role, 'voice')}"
        if wanted
        else (f"the engine's own {role} for {language}")
    )
    return (
        f"{speaker.name}: {speaker.voice.id} of {speaker.voice.engine}, "
        f"{speaker.rate_wpm} words a minute; {why}"
    )


def _check(voice: Voice, workspace: Workspace, role: Role) -> None:
    try:
        speech.check_voice(voice)
    except EngineError as problem:
        where = workspace.line_of("speakers", role, "voice")
        raise SettingsError(problem.message, where=where, hint=problem.hint) from problem


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
