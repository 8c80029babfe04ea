"""The seam for voices: what an engine promises, and the door it comes in by.

An engine is a class named in the entry point group ``lessoncast.engines``; ours are found the
same way as anyone's. A new one needs nothing else of lessoncast than ``model`` and ``errors``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from lessoncast import _installed
from lessoncast.errors import EngineError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from lessoncast.model import Role, Utterance, Voice

GROUP = "lessoncast.engines"
_DOOR = re.compile(r"[\w.]+:[\w.]+")


class Engine(Protocol):
    """Makes sound of text. One instance serves a whole process, one utterance at a time.

    An engine speaks in a child process, so that its crash costs one take. One that is cheap and
    pure Python sets the class attribute ``in_process = True`` and is spared the child. One that
    takes phonemes sets ``takes_phonemes = True`` and reads them with ``speech.phonemes``; the
    others get the respelling that stands beside them. One that follows ``utterance.pitch`` sets
    ``sets_pitch = True``; what the others say is raised or lowered afterwards.
    """

    @property
    def name(self) -> str:
        """Its name in the entry point group, and in ``Voice.engine``."""
        ...

    @property
    def version(self) -> str:
        """What its sound depends on, for cache keys: known at once, without speaking."""
        ...

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices that it offers here."""
        ...

    def default_voice(self, role: Role, language: str) -> Voice:
        """Return a voice for the role in a language (BCP 47), or raise EngineError."""
        ...

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Write the utterance to ``out`` as mono 16-bit WAV, or raise EngineError with a hint.

        An engine that knows when its words begin says so in cue points (``wav.dump``): the id of
        each is the place of the word's first character in ``utterance.text``.
        """
        ...

    def describe(self) -> tuple[str, ...]:
        """Say which library, version and voices are in use, and why: a line each."""
        ...


@runtime_checkable
class ChecksVoices(Protocol):
    """What an engine has whose voices are more than the ones it lists."""

    def check_voice(self, voice: Voice) -> None:
        """Raise EngineError, with the nearest names as a hint, if it cannot speak so."""
        ...


@runtime_checkable
class VersionsVoices(Protocol):
    """What an engine has whose voices are files: the same name may come to sound different."""

    def voice_version(self, voice: Voice) -> str:
        """Return what the sound of this voice depends on beside the engine's version."""
        ...


@runtime_checkable
class TellsKinds(Protocol):
    """What an engine has that can say in a few words what sort of voice one is."""

    def kind_of(self, voice: Voice) -> str:
        """Return the sort of voice: "neural, medium"."""
        ...


@runtime_checkable
class SpeaksLanguages(Protocol):
    """What an engine has whose persons each speak more than one language."""

    def voice_in(self, voice: Voice, language: str) -> Voice:
        """Return the same person speaking a language (BCP 47), or raise EngineError."""
        ...


def names() -> tuple[str, ...]:
    """Return the names of all engines installed here, sorted."""
    return tuple(sorted(_installed.entries(GROUP)))


@functools.cache
def load(name: str) -> Engine:
    """Return the engine of that name; it is the same one each time.

    Raises EngineError, naming the known ones, if there is none or it cannot be loaded.
    """
    if door := door_of(name):
        return _entered(name, door, lambda: _installed.behind(door))
    entry = _entry(name)
    return _entered(name, entry.value, entry.load)


@functools.cache
def load_by(name: str, door: str) -> Engine:
    """Return the engine of that name as :func:`load` does, by its :func:`door_of`."""
    return _entered(name, door, lambda: _installed.behind(door))


@functools.cache
def door_of(name: str) -> str:
    """Return an engine's module and class as ``module:Class``; empty if its door says more.

    Raises EngineError, naming the known ones, if there is none of that name.
    """
    if door := _installed.door(GROUP, name):
        return door
    door = _entry(name).value
    return door if _DOOR.fullmatch(door) else ""


def _entry(name: str) -> EntryPoint:
    if (entry := _installed.entries(GROUP).get(name)) is None:
        known = names()
        raise EngineError(f"there is no engine {name!r}", hint=nearest(name, known))
    return entry


def _entered(name: str, door: str, enter: Callable[[], Callable[[], Engine]]) -> Engine:
    try:
        return enter()()
    except EngineError:
        raise
    except Exception as problem:
        raise EngineError(
            f"the engine {name!r} cannot be loaded: {problem}",
            hint=f"reinstall the package that brings {door}",
        ) from problem


def check_voice(voice: Voice) -> None:
    """Raise EngineError, with the nearest names as a hint, if the engine lacks the voice."""
    engine = load(voice.engine)
    if isinstance(engine, ChecksVoices):
        engine.check_voice(voice)
        return
    known = [offered.id for offered in engine.voices()]
    if voice.id not in known:
        raise EngineError(
            f"{voice.engine} has no voice {voice.id!r}", hint=nearest(voice.id, known)
        )


def version_of(voice: Voice) -> str:
    """Return all that a voice's sound depends on, for cache keys. Raises EngineError."""
    engine = load(voice.engine)
    if isinstance(engine, VersionsVoices):
        return f"{engine.version}, {engine.voice_version(voice)}"
    return engine.version


def kind_of(voice: Voice) -> str:
    """Return what sort of voice it is, in a few words; empty if its engine does not say."""
    engine = load(voice.engine)
    return engine.kind_of(voice) if isinstance(engine, TellsKinds) else ""


def voice_in(voice: Voice, role: Role, language: str) -> Voice:
    """Return the same person speaking a language, or the engine's voice for the role in it.

    Raises EngineError if the engine has none.
    """
    engine = load(voice.engine)
    if isinstance(engine, SpeaksLanguages):
        return engine.voice_in(voice, language)
    return engine.default_voice(role, language)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint with the names most like ``name``, or the first few of them all."""
    import difflib  # noqa: PLC0415 - who finds what is asked for needs it not

    folded = {candidate.casefold(): candidate for candidate in known}
    close = difflib.get_close_matches(name.casefold(), folded, n=4, cutoff=0.5)
    if close:
        return "did you mean " + " or ".join(folded[match] for match in close) + "?"
    return "there are " + ", ".join(sorted(folded.values())[:12]) if folded else "there is none"
