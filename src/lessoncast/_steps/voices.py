"""Who speaks: the settings' speakers with voices that the engine really has."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace

from lessoncast import speech
from lessoncast._steps import wishes
from lessoncast._steps.wishes import VoiceWish
from lessoncast.errors import EngineError, SettingsError
from lessoncast.model import Role, Speaker, Voice
from lessoncast.workspace import Workspace

ROLES: tuple[Role, ...] = ("host", "expert")
_PANS: Mapping[Role, float] = {"host": -0.2, "expert": 0.2}
"""3 dB between the loudspeakers: lightly apart, as two people at one table."""

_OTHER: Mapping[Role, Role] = {"host": "expert", "expert": "host"}


def speakers_for(workspace: Workspace, language: str) -> Mapping[str, Speaker]:
    """Return the two speakers of an episode in ``language``.

    A voice set in the settings speaks the show's language, or the one whose table it is in; where
    none is set, the best engine's pair for the language speaks. Raises EngineError for a voice that
    is not there.
    """
    return {role: speaker_for(workspace, role, language) for role in ROLES}


def check(workspace: Workspace) -> None:
    """Raise SettingsError for a voice that is not there, before anything is written for it."""
    own = [workspace.show.language] if workspace.show.language else []
    for language in dict.fromkeys([*own, *wishes.languages(workspace)]):
        speakers_for(workspace, language)


def speaker_for(workspace: Workspace, role: Role, language: str) -> Speaker:
    """Return one of the speakers. Raises SettingsError for a voice that is not there."""
    wish = wishes.of(workspace, role, language)
    pan = workspace.speakers[role].pan
    return Speaker(
        role=role,
        name=workspace.speakers[role].name,
        voice=_voice(wish, language) if wish.voice else _default(workspace, role, language, wish),
        rate_wpm=wish.rate_wpm,
        pitch=wish.pitch,
        pan=_PANS[role] if pan is None else pan,
    )


def in_language(workspace: Workspace | None, speaker: Speaker, language: str) -> Speaker:
    """Return a speaker as it speaks a phrase in another language.

    That is the voice of the settings if they have one for it, else the same person if the engine
    lets it speak the language, else the engine's own, else the best that is here. What nobody speaks
    is left to the speaker's own voice.
    """
    if workspace:
        wish = wishes.of(workspace, speaker.role, language)
        if wish.voice:
            return speaker_for(workspace, speaker.role, language)
        speaker = replace(speaker, rate_wpm=wish.rate_wpm, pitch=wish.pitch)
    with contextlib.suppress(EngineError):
        return replace(speaker, voice=speech.voice_in(speaker.voice, speaker.role, language))
    with contextlib.suppress(EngineError):
        return replace(speaker, voice=speech.default_voice(speaker.role, language))
    return speaker


def explain(workspace: Workspace, role: Role) -> str:
    """Say which voice a speaker has in the show's language, and why."""
    language = workspace.show.language
    speaker = speaker_for(workspace, role, language)
    wish = wishes.of(workspace, role, language)
    pitch = f", {speaker.pitch:+g} semitones" if speaker.pitch else ""
    return (
        f"{speaker.name}: {speaker.voice.id} of {speaker.voice.engine}, "
        f"{speaker.rate_wpm} words a minute{pitch}; {_why(workspace, wish, role)}"
    )


def _why(workspace: Workspace, wish: VoiceWish, role: Role) -> str:
    language = workspace.show.language
    if wish.voice:
        return f"set in {wish.where}"
    if not wish.engine and wishes.of(workspace, _OTHER[role], language).voice:
        return f"chosen to go with the {_OTHER[role]}'s"
    return f"the engine's own {role} for {language}" if wish.engine else "the best that is here"


def _voice(wish: VoiceWish, language: str) -> Voice:
    try:
        engine = wish.engine or speech.engine_of(wish.voice, language)
        voice = Voice(engine=engine, id=wish.voice, language=language)
        speech.check_voice(voice)
    except EngineError as problem:
        raise SettingsError(problem.message, where=wish.where, hint=problem.hint) from problem
    return voice


def _default(workspace: Workspace, role: Role, language: str, wish: VoiceWish) -> Voice:
    """Return the engine's own voice for a role, but not the one that the other speaker was given."""
    taken = wishes.of(workspace, _OTHER[role], language)
    engine = wish.engine or _beside(taken, role, language)
    voice = speech.default_voice(role, language, engine)
    if taken.voice.casefold() == voice.id.casefold():
        return speech.default_voice(_OTHER[role], language, engine)
    return voice


def _beside(taken: VoiceWish, role: Role, language: str) -> str:
    """Return the engine of the voice that the other speaker was given, if it has one for this too.

    Two voices of one kind sound as if they sat in one room.
    """
    if not taken.voice:
        return ""
    try:
        engine = taken.engine or speech.engine_of(taken.voice, language)
        speech.default_voice(role, language, engine)
    except EngineError:
        return ""
    return engine
