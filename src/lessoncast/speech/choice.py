"""The best voices of this computer, where nobody says which ones it shall be."""

from __future__ import annotations

import difflib
from typing import Protocol, runtime_checkable

from lessoncast.errors import EngineError
from lessoncast.model import Voice
from lessoncast.speech.engine import check_voice, load, names

PREFERRED = ("piper", "command")
"""Engines with better voices than the last one's, the best first."""

LAST = "pyttsx3"
"""The engine that is always there, and speaks every language."""


@runtime_checkable
class HasPairs(Protocol):
    """What an engine has that may be chosen by itself."""

    def has_pair(self, language: str) -> bool:
        """Whether it has two voices for the language that are worth choosing; nothing is spoken."""
        ...


def best_engine(language: str) -> str:
    """Return the name of the engine that has the best pair of voices here for a language."""
    for name in PREFERRED:
        try:
            engine = load(name)
            if isinstance(engine, HasPairs) and engine.has_pair(language):
                return name
        except EngineError:  # it is not installed, or its voices are not to be read
            continue
    return LAST


def engine_of(voice_id: str, language: str) -> str:
    """Return the name of the engine that has a voice.

    Raises EngineError, with the nearest names of all engines as a hint, if none has.
    """
    if "{out}" in voice_id:
        return "command"
    refusals: dict[str, EngineError] = {}
    for name in dict.fromkeys([*PREFERRED, LAST, *names()]):
        try:
            check_voice(Voice(engine=name, id=voice_id, language=language))
        except EngineError as problem:
            refusals[name] = problem
        else:
            return name
    raise refusals[_likely(voice_id, list(refusals))]


def _likely(voice_id: str, engines: list[str]) -> str:
    """Return the engine whose voices' names are most like this one."""
    known = {voice.id: voice.engine for name in engines for voice in _voices(name)}
    close = difflib.get_close_matches(voice_id, known, n=1, cutoff=0)
    return known[close[0]] if close else LAST


def _voices(engine: str) -> tuple[Voice, ...]:
    try:
        return load(engine).voices()
    except EngineError:
        return ()
