"""Turn → Utterance → Take: what is written becomes speakable, and an engine speaks it into a cache.

It must not know chapters, lessons or MP3.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lessoncast import _foreign
from lessoncast.errors import EngineError
from lessoncast.model import FilePath

if TYPE_CHECKING:
    from lessoncast.model import Role, SaidWord, Take, Utterance, Voice
    from lessoncast.speech.engine import Engine
    from lessoncast.speech.misread import Suspect
    from lessoncast.speech.piper.catalogue import Got, Offered
    from lessoncast.speech.piper.catalogue import Progress as Fetching
    from lessoncast.speech.sentences import Phrase, Sentence

SPOKEN_FORM = 3
"""Raise it when the same text is to be spoken in other words, or to sound different, from now on."""

__all__ = [
    "SPOKEN_FORM",
    "best_engine",
    "broken_voices",
    "catalogue",
    "check_voice",
    "default_voice",
    "describe",
    "engine_of",
    "engines",
    "expect",
    "file_of",
    "find_take",
    "get_voice",
    "joined",
    "kind_of",
    "of_language",
    "path_of",
    "pitch_hz",
    "readable",
    "record",
    "said_words",
    "spoken_sentences",
    "suspects",
    "unheard_take",
    "voice_in",
    "voice_version",
    "voices",
]


def spoken_sentences(
    text: str,
    *,
    language: str,
    lexicon: Mapping[str, str],
    lexicon_for: Callable[[str], Mapping[str, str]] | None = None,
) -> tuple[Sentence, ...]:
    """Split a turn's text into sentences, each as written (caption) and as spoken (voices).

    ``lexicon_for`` gives the lexicon of another language, for phrases that are marked as such.
    """
    from lessoncast.speech import sentences  # noqa: PLC0415 - tables and expressions of a language

    others = lexicon_for or sentences.no_words
    return sentences.spoken_sentences(text, language=language, lexicon=lexicon, lexicon_for=others)


def foreign_languages(text: str, language: str) -> set[str]:
    """Return the languages (BCP 47) of the phrases that are marked in a text in ``language``."""
    return _foreign.languages(text, language)


def readable(spoken: str) -> str:
    """Return a spoken form as people read it: phonemes stand between slashes."""
    from lessoncast.speech import phonemes  # noqa: PLC0415 - expressions that may not be needed

    return phonemes.shown(spoken)


def said_words(phrase: Phrase, take: Take) -> tuple[SaidWord, ...]:
    """Return the words that a phrase's take says, by their places in the sentence, with their times."""
    from lessoncast.speech import timing  # noqa: PLC0415 - expressions that may not be needed

    return timing.said(phrase.spoken, phrase.words, take.starts)


def suspects(sentence: Sentence, language: str) -> tuple[Suspect, ...]:
    """Return the words of a sentence that voices are likely to misread, in order."""
    from lessoncast.speech import misread  # noqa: PLC0415 - tables and expressions of a language

    return misread.suspects(sentence, language)


def record(utterance: Utterance, *, cache: Path, where: str = "") -> Take:
    """Return the take of an utterance from ``cache``, spoken now if it is not there.

    The take is a mono 16-bit WAV. Raises EngineError with ``where``, a ``file:line``.
    """
    from lessoncast.speech import takes  # noqa: PLC0415 - brings processes and entry points

    return takes.record(utterance, cache=cache, where=where)


def expect(utterance: Utterance) -> None:
    """Get ready to :func:`record` an utterance while the caller does something else."""
    from lessoncast.speech import takes  # noqa: PLC0415 - brings processes and entry points

    takes.expect(utterance)


def find_take(utterance: Utterance, *, cache: Path) -> Take | None:
    """Return the take of an utterance if ``cache`` has it; nothing is spoken.

    Raises EngineError if there is no such engine or voice.
    """
    from lessoncast.speech import takes  # noqa: PLC0415 - brings processes and entry points

    return takes.find(utterance, cache=cache)


def unheard_take(utterance: Utterance, *, cache: Path) -> Take:
    """Return the take that :func:`record` would make, without its length and words: nothing is read.

    Raises EngineError if there is no such engine or voice.
    """
    from lessoncast.speech import takes  # noqa: PLC0415 - brings processes and entry points

    return takes.unheard(utterance, cache=cache)


def file_of(name: str, *, cache: Path) -> FilePath:
    """Return what :func:`path_of` does, in less room."""
    return FilePath.of(f"{cache}{os.sep}takes{os.sep}{name[:2]}", name, ".wav")


def path_of(name: str, *, cache: Path) -> Path:
    """Return where the take of this name (its path's stem) lies in ``cache``."""
    return cache / "takes" / name[:2] / f"{name}.wav"


def joined(paths: Sequence[Path]) -> bytes:
    """Return one WAV file of the takes at these paths, a breath (300 ms) apart, for listening."""
    from lessoncast.speech import takes  # noqa: PLC0415 - brings processes and entry points

    return takes.joined(paths)


def voices(engine: str) -> tuple[Voice, ...]:
    """Return the voices that an engine offers here. Raises EngineError if there is no such engine."""
    return _load(engine).voices()


def default_voice(role: Role, language: str, engine: str = "") -> Voice:
    """Return an engine's voice for a role in a language (BCP 47), or raise EngineError.

    Without an engine it is the one that has the best pair of voices here.
    """
    return _load(engine or best_engine(language)).default_voice(role, language)


def best_engine(language: str) -> str:
    """Return the name of the engine that has the best pair of voices here for a language."""
    from lessoncast.speech import choice  # noqa: PLC0415 - brings entry points

    return choice.best_engine(language)


def engine_of(voice_id: str, language: str) -> str:
    """Return the name of the engine that has a voice.

    Raises EngineError, with the nearest names of all engines as a hint, if none has.
    """
    from lessoncast.speech import choice  # noqa: PLC0415 - brings entry points

    return choice.engine_of(voice_id, language)


def pitch_hz(take: Take) -> float:
    """Return how high the voice of a take is: its median pitch, 0 where it has none."""
    from lessoncast.speech import pitch, wav  # noqa: PLC0415 - brings numpy

    return pitch.median_hz(wav.parse(take.path.read_bytes()))


def kind_of(voice: Voice) -> str:
    """Return what sort of voice it is, in a few words; empty if its engine does not say."""
    from lessoncast.speech.engine import kind_of  # noqa: PLC0415 - brings entry points

    return kind_of(voice)


def engines() -> tuple[str, ...]:
    """Return the names of all engines installed here, sorted."""
    from lessoncast.speech.engine import names  # noqa: PLC0415 - brings entry points

    return names()


def broken_voices() -> tuple[str, ...]:
    """Say what is wrong with voices whose files are here but not whole: a line each."""
    from lessoncast.speech.piper import voices as piper_voices  # noqa: PLC0415 - reads folders

    try:
        _load("piper")
    except EngineError:
        return ()
    return piper_voices.broken()


def catalogue(address: str = "") -> tuple[Offered, ...]:
    """Return the voices that can be had from the web. Raises EngineError if nobody answers."""
    from lessoncast.speech.piper import catalogue as piper_catalogue  # noqa: PLC0415 - brings http

    _load("piper")  # or there would be nobody to speak with them
    return piper_catalogue.offered(address)


def of_language(offered: tuple[Offered, ...], language: str) -> tuple[Offered, ...]:
    """Return those that speak a language, by its tag or its name; none if it is no language."""
    from lessoncast.speech.piper import catalogue as piper_catalogue  # noqa: PLC0415 - brings http

    return piper_catalogue.of_language(offered, language)


def get_voice(offered: tuple[Offered, ...], name: str, on_progress: Fetching) -> Got:
    """Bring a voice of the catalogue here. Raises EngineError; half a voice is none."""
    from lessoncast.speech.piper import catalogue as piper_catalogue  # noqa: PLC0415 - brings http

    return piper_catalogue.get(piper_catalogue.find(offered, name), on_progress)


def voice_in(voice: Voice, role: Role, language: str) -> Voice:
    """Return the same person speaking a language, or the engine's voice for the role in it.

    Raises EngineError if the engine has none.
    """
    from lessoncast.speech.engine import voice_in  # noqa: PLC0415 - brings entry points

    return voice_in(voice, role, language)


def check_voice(voice: Voice) -> None:
    """Raise EngineError, with the nearest names as a hint, if the engine lacks the voice."""
    from lessoncast.speech.engine import check_voice  # noqa: PLC0415 - brings entry points

    check_voice(voice)


def voice_version(voice: Voice) -> str:
    """Return what speech depends on beside its text and the voice's name, for digests: no process.

    Raises EngineError for a voice that is not there.
    """
    from lessoncast.speech.engine import version_of  # noqa: PLC0415 - brings entry points

    return f"{voice.engine} {version_of(voice)}, spoken form {SPOKEN_FORM}"


def describe() -> tuple[str, ...]:
    """Say for each engine installed what it speaks with, or why it cannot: a line each."""
    from lessoncast.speech.engine import names  # noqa: PLC0415 - brings entry points

    return tuple(f"{name}: {line}" for name in names() for line in _described(name))


def _described(name: str) -> tuple[str, ...]:
    try:
        return _load(name).describe()
    except EngineError as problem:
        return (f"not usable: {problem.message}" + (f" ({problem.hint})" if problem.hint else ""),)


def _load(name: str) -> Engine:
    from lessoncast.speech.engine import load  # noqa: PLC0415 - brings entry points

    return load(name)
