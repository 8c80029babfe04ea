"""Piper's voices on this computer: ``NAME.onnx`` with ``NAME.onnx.json`` beside it.

A voice id is the name, with a speaker's behind a ``+`` where the voice has several:
``en_US-joe-medium``, ``en_GB-vctk-medium+p225``.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessoncast import _files
from lessoncast.errors import EngineError
from lessoncast.speech.engine import nearest

FOLDERS_VARIABLE = "LESSONCAST_VOICES"
MODEL, SETTINGS = ".onnx", ".onnx.json"
QUALITIES = ("x_low", "low", "medium", "high")
_CODE = re.compile(r"([a-z]{2,3})[_-]([A-Z]{2}|\d{3})(?![^\W_])")
_FRAME = ("^", "_", "$")  # begin, between and end: no phoneme reaches the model without them


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """A voice whose two files are here; ``settings`` is what its JSON says.

    ``speakers`` maps their names to the model's numbers, in the order of the numbers; it is empty
    where the voice is one person.
    """

    name: str
    model: Path
    language: str
    quality: str
    speakers: Mapping[str, int] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(repr=False, default_factory=dict)

    @property
    def quality_rank(self) -> int:
        """How good it is for its kind: more is better."""
        return QUALITIES.index(self.quality) if self.quality in QUALITIES else 0

    def digest(self) -> str:
        """SHA-256 over both files, in hex."""
        both = (self.model, self.model.with_name(self.name + SETTINGS))
        try:
            return _files.digest(*(_files.known_digest(path) for path in both))
        except OSError as problem:
            raise _broken(self.name, f"cannot be read: {problem.strerror}") from problem


def folders() -> tuple[Path, ...]:
    """Return where voices are looked for; the first is the user's own, where new ones are put."""
    if given := os.environ.get(FOLDERS_VARIABLE):
        return tuple(Path(one).expanduser() for one in given.split(os.pathsep) if one)
    import platformdirs  # noqa: PLC0415 - comes with the extra, as the engine does

    own = platformdirs.PlatformDirs("lessoncast", appauthor=False, multipath=True)
    return tuple(Path(folder) / "voices" for folder in own.iter_data_dirs())


def installed() -> tuple[Installed, ...]:
    """Return the voices that are whole, sorted by name."""
    found = (_or_none(path) for path in _models().values())
    return tuple(voice for voice in found if voice)


def broken() -> tuple[str, ...]:
    """Say what is wrong with each voice that is not whole: a line each."""
    lines = []
    for path in _models().values():
        try:
            _read(path)
        except EngineError as problem:
            lines.append(f"{problem.message} ({problem.hint})")
    return tuple(lines)


def find(voice_id: str) -> tuple[Installed, int | None]:
    """Return a voice and its speaker's number, None where it has one speaker only.

    Raises EngineError, with the nearest names as a hint, for what is not here or not whole.
    """
    name, plus, person = voice_id.partition("+")
    models = _models()
    if name not in models:
        hint = nearest(name, models) if models else ""
        get = f"`lessoncast voices --get {name}` gets a voice of Piper's catalogue"
        raise EngineError(
            f"Piper has no voice {name!r} here", hint=f"{hint} ({get})" if hint else get
        )
    voice = _read(models[name])
    if not plus:
        default = voice.settings.get("default_speaker_id", 0)
        return voice, (default if voice.speakers else None)
    if person not in voice.speakers:
        several = nearest(person, voice.speakers) if voice.speakers else "it is one person"
        raise EngineError(f"Piper's voice {name!r} has no speaker {person!r}", hint=several)
    return voice, voice.speakers[person]


def _models() -> dict[str, Path]:
    """Return the models by the names of their voices, sorted; the first folder's win."""
    found: dict[str, Path] = {}
    for folder in folders():
        for path in _in(folder):
            found.setdefault(path.name.removesuffix(MODEL), path)
    return dict(sorted(found.items()))


def _in(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:  # not there, or not ours to read: no voices
        return
    for path in inside:
        name = path.name.removesuffix(MODEL)
        if path.name.endswith(MODEL) and "+" not in name and not name.startswith("."):
            yield path


def _or_none(model: Path) -> Installed | None:
    try:
        return _read(model)
    except EngineError:
        return None


def _read(model: Path) -> Installed:
    """Read a voice's settings. Raises EngineError, naming the file, if the pair is not whole."""
    name = model.name.removesuffix(MODEL)
    if not model.is_file() or not model.stat().st_size:
        raise _broken(name, f"is no voice: {model} is empty or no file")
    path = model.with_name(name + SETTINGS)
    if not path.is_file():
        raise _broken(name, f"is half a voice: there is no {path}")
    settings = _load(name, path)
    try:
        return _voice(name, model, settings)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise _broken(name, f"has settings that make no sense ({path}: {problem!r})") from problem


def _load(name: str, path: Path) -> dict[str, Any]:
    try:
        settings = json.loads(_files.read_text(path, EngineError))
    except (ValueError, RecursionError) as problem:
        raise _broken(name, f"has settings that are no JSON ({path}: {problem})") from problem
    if not isinstance(settings, dict):
        raise _broken(name, f"has settings that are no JSON object ({path})")
    return settings


def _voice(name: str, model: Path, settings: dict[str, Any]) -> Installed:
    audio, phoneme_ids = settings["audio"], settings["phoneme_id_map"]
    if not 4_000 <= audio["sample_rate"] <= 192_000:
        raise ValueError(f"sample_rate {audio['sample_rate']}")
    if missing := [mark for mark in _FRAME if not phoneme_ids.get(mark)]:
        raise ValueError(f"phoneme_id_map without {missing[0]}")
    count, numbers = int(settings["num_speakers"]), settings.get("speaker_id_map") or {}
    if count > 1 and not numbers:
        numbers = {str(number): number for number in range(count)}
    speakers = {str(person): int(number) for person, number in numbers.items()}
    return Installed(
        name=name,
        model=model,
        language=_language(name, settings),
        quality=str(audio.get("quality") or name.rpartition("-")[2]),
        speakers=dict(sorted(speakers.items(), key=lambda one: one[1])) if count > 1 else {},
        settings={**settings, "num_symbols": int(settings["num_symbols"])},
    )


def _language(name: str, settings: Mapping[str, Any]) -> str:
    """Return the BCP 47 tag: as the settings say, or the voice's name, or eSpeak's for its sounds."""
    for said in (str(settings.get("language", {}).get("code", "")), name):
        if found := _CODE.match(said):
            return f"{found[1]}-{found[2]}"
    first, _, region = str(settings["espeak"]["voice"]).partition("-")
    return f"{first}-{region.upper()}" if len(region) == 2 else first


def _broken(name: str, what: str) -> EngineError:
    hint = f"remove it, or get it again: lessoncast voices --get {name}"
    return EngineError(f"Piper's voice {name!r} {what}", hint=hint)
