"""Which voices there are: here, of every engine, and on the web."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessoncast import speech
from lessoncast.errors import EngineError
from lessoncast.model import Voice

if TYPE_CHECKING:
    from lessoncast.speech.piper_catalogue import Got, Offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A voice of this computer, and what sort of voice it is."""

    voice: Voice
    kind: str


def here(engine: str | None, language: str | None) -> tuple[Here, ...]:
    """Return the voices of all engines or of one, in all languages or in one.

    Raises EngineError for an engine that was asked for and is not there.
    """
    found = speech.voices(engine) if engine else _of_all()
    chosen = [voice for voice in found if not language or speaks(voice, language)]
    return tuple(Here(voice=voice, kind=speech.kind_of(voice)) for voice in chosen)


def speaks(voice: Voice, language: str) -> bool:
    """Whether a voice is of a language: ``en`` is any English, ``en-GB`` the British one."""
    tag, asked = voice.language.casefold(), language.replace("_", "-").casefold()
    return tag in ("mul", asked) or tag.startswith(f"{asked}-")


def unusable() -> tuple[str, ...]:
    """Say of each engine that cannot speak here why, and what helps."""
    found = []
    for engine in speech.engines():
        try:
            speech.voices(engine)
        except EngineError as problem:
            found.append(f"{problem.message}" + (f": {problem.hint}" if problem.hint else ""))
    return (*found, *speech.broken_voices())


def on_the_web(address: str) -> tuple[Offered, ...]:
    """Return the catalogue of voices that can be had from the web."""
    return speech.catalogue(address)


def of_language(offered: tuple[Offered, ...], language: str) -> tuple[Offered, ...]:
    """Return those that speak a language, by tag or name; none if this is no language."""
    return speech.of_language(offered, language)


def get(offered: tuple[Offered, ...], name: str, progress: Callable[[str, int, int], None]) -> Got:
    """Fetch a voice of the catalogue into the voices folder."""
    return speech.get_voice(offered, name, progress)


def _of_all() -> tuple[Voice, ...]:
    found: list[Voice] = []
    for engine in speech.engines():
        try:
            found += speech.voices(engine)
        except EngineError:  # what cannot be used has no voices; `unusable` says so
            continue
    return tuple(found)
