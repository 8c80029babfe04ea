"""Which voices there are: here, of every engine, and on the web; and how they sound."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lessoncast import _cache, _files, episode, speech
from lessoncast._later import re
from lessoncast._steps.voices import ROLES
from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice
from lessoncast.workspace import Workspace

if TYPE_CHECKING:
    from lessoncast.speech.piper.catalogue import Got, Offered

_BEEPS = "tone"
_FOLDER = "voices-tried"
_NAME_CHARACTERS = 60
_VOICE_OPTION = re.compile(r"(?:-v(?:oice)?\s+\"?|\(voice_)(\w[\w ]*\w)")
_RATE_WPM = 155


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A voice with the file that it was heard in, or the reason why it was not."""

    voice: Voice
    path: Path | None = None
    problem: str = ""


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
    return tag in ("mul", asked) or tag.startswith(f"{asked}-") or asked.startswith(f"{tag}-")


def tried(
    workspace: Workspace | None, engine: str | None, language: str | None, out: Path | None
) -> Iterator[Tried]:
    """Have each voice of a language (the show's, or English) say a sentence into a folder of WAVs.

    Those that an engine would choose come first. The folder is a new one, or ``out``, which must
    be empty. A voice that cannot speak is told with the reason; the others go on. Raises
    EngineError if there is nobody to try, or no room for it.
    """
    tongue = language or (workspace.show.language if workspace else "") or "en"
    voices = _candidates(engine, tongue)
    if not voices:
        raise EngineError(
            f"there is no voice here that speaks {tongue!r}",
            hint=f"`lessoncast voices --get {tongue.partition('-')[0]}` shows which there are to get",
        )
    folder = _empty(out) if out else _new_folder()
    rate_wpm = workspace.audio.rate_wpm if workspace else _RATE_WPM
    digits = len(str(len(voices)))
    with TemporaryDirectory() as scratch:
        cache = workspace.cache if workspace else Path(scratch)
        for number, voice in enumerate(voices, 1):
            path = folder / f"{number:0{digits}}-{_file_name(voice)}.wav"
            said = Utterance(
                text=episode.calibration_sentences(tongue)[0],
                voice=voice,
                rate_wpm=rate_wpm,
                language=tongue,
            )
            try:
                with _cache.using(cache):
                    take = speech.record(said, cache=cache)
                    _files.write(path, speech.joined([take.path]))
            except EngineError as problem:
                yield Tried(voice=voice, problem=problem.message)
            else:
                yield Tried(voice=voice, path=path)


def _candidates(engine: str | None, language: str) -> tuple[Voice, ...]:
    """Return an engine's or all engines' voices of a language, their own choice first, each once."""
    found: dict[tuple[str, str], Voice] = {}
    for name in [engine] if engine else [one for one in speech.engines() if one != _BEEPS]:
        try:
            offered = speech.voices(name)
        except EngineError:
            if engine:
                raise
            continue
        chosen = [voice for role in ROLES for voice in _default(role, language, name)]
        for voice in [*chosen, *(voice for voice in offered if speaks(voice, language))]:
            found.setdefault((name, voice.id.casefold()), voice)
    return tuple(found.values())


def _default(role: Role, language: str, engine: str) -> Iterator[Voice]:
    with contextlib.suppress(EngineError):
        yield speech.default_voice(role, language, engine)


def _empty(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise EngineError(
            "this is no empty folder", where=str(folder), hint="name a new one: --out DIR"
        )
    return folder


def _new_folder() -> Path:
    """Return a folder of this one that is not there yet."""
    names = (f"{_FOLDER}-{number}" if number > 1 else _FOLDER for number in count(1))
    return next(path for path in map(Path, names) if not path.exists())


def _file_name(voice: Voice) -> str:
    """Return what tells a voice in a file's name: of a command line, the program and its voice."""
    plain = voice.id
    if "{out}" in plain:
        named = _VOICE_OPTION.search(plain)
        plain = plain.partition(" ")[0] + (f"-{named[1]}" if named else "")
    return re.sub(r"[^\w+.]+", "-", f"{voice.engine}-{plain}")[:_NAME_CHARACTERS]


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
