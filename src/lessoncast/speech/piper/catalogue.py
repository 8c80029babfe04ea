"""Piper's voices on the web: which there are, and how one comes into the voices folder.

The catalogue is ``voices.json`` beside the voices, with a size and an MD5 for each file. This is
the one place of lessoncast that reads from the network, and only when it is told to.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessoncast import _files
from lessoncast.errors import EngineError
from lessoncast.speech import download
from lessoncast.speech.download import Wanted
from lessoncast.speech.engine import nearest
from lessoncast.speech.piper import voices as piper_voices

HOME = "https://huggingface.co/rhasspy/piper-voices/resolve/main/"
HOME_VARIABLE = "LESSONCAST_VOICES_FROM"
CATALOGUE_NAME = "voices.json"
CARD_NAME = "MODEL_CARD"
_LIMIT_BYTES = 20_000_000
_WORKSHOP = ".getting"  # in the voices folder: what is half there, and the lock
_NAME = re.compile(r"[\w-]{1,100}")
_TAG = re.compile(r"[a-z]{2,3}-([a-z]{2}|\d{3})")
_MD5 = re.compile(r"[0-9a-f]{32}")

Progress = Callable[[str, int, int], None]
"""Called with a voice's name, the bytes of it that are there, and how many there will be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A voice of the catalogue. ``files`` are its own by what follows its name, and its card."""

    name: str
    language: str
    language_names: tuple[str, ...]
    quality: str
    speakers: int
    files: Mapping[str, Wanted]
    aliases: tuple[str, ...] = ()

    @property
    def size_bytes(self) -> int:
        """All that is to be fetched."""
        return sum(wanted.size_bytes for wanted in self.files.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """A voice that is in the voices folder now; ``license`` is what its card says, if it does."""

    name: str
    model: Path
    license: str
    is_new: bool


def offered(address: str = "") -> tuple[Offered, ...]:
    """Return the voices of the catalogue at ``address``, by default Piper's own, sorted by name.

    Raises EngineError if it cannot be had, or is none.
    """
    home = address or os.environ.get(HOME_VARIABLE) or HOME
    home = home if home.endswith("/") else home + "/"
    place = home + CATALOGUE_NAME
    try:
        listed = json.loads(download.text(place, limit_bytes=_LIMIT_BYTES))
        found = [_offer(name, said, home) for name, said in listed.items() if _is_whole(name, said)]
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError) as problem:
        raise EngineError("this is no catalogue of voices", where=place) from problem
    if not found:
        raise EngineError("this is no catalogue of voices", where=place)
    return tuple(sorted(found, key=lambda one: one.name))


def of_language(catalogue: tuple[Offered, ...], asked: str) -> tuple[Offered, ...]:
    """Return the voices of a language: ``de``, ``de-AT``, ``German``; none if it names no language."""
    tag = asked.replace("_", "-").casefold()
    asked_for = [tag, tag.partition("-")[0]] if _TAG.fullmatch(tag) else [tag]
    for name in asked_for:  # German of Austria, or else German
        if found := tuple(one for one in catalogue if name in _names(one)):
            return found
    return ()


def find(catalogue: tuple[Offered, ...], name: str) -> Offered:
    """Return a voice by its name. Raises EngineError with the nearest names as a hint."""
    wanted = unicodedata.normalize("NFC", name)
    for one in catalogue:
        if wanted == one.name or wanted in one.aliases:
            return one
    hint = nearest(wanted, [one.name for one in catalogue])
    raise EngineError(f"there is no voice {name!r} in the catalogue", hint=hint)


def get(voice: Offered, progress: Progress) -> Got:
    """Bring a voice into the first of the voices folders, unless it is there.

    Raises EngineError if that fails; what came is kept for the next attempt, but is no voice.
    """
    folder = piper_voices.folders()[0]
    model = folder / f"{voice.name}{piper_voices.MODEL}"
    whole = {suffix: folder / f"{voice.name}{suffix}" for suffix in voice.files}
    if all(download.is_there(whole[suffix], wanted) for suffix, wanted in voice.files.items()):
        return Got(name=voice.name, model=model, license=_license(folder, voice), is_new=False)
    workshop = folder / _WORKSHOP
    with _files.locked(workshop, what="voices folder"):
        parts = dict(_parts(voice, workshop, progress))
        # The model last: without one, the rest is not taken for a voice.
        for suffix in sorted(parts, key=lambda suffix: suffix == piper_voices.MODEL):
            _files.adopt(parts[suffix], whole[suffix])
        for left_over in workshop.glob(f"{voice.name}.*"):
            left_over.unlink()
    piper_voices.find(voice.name)
    return Got(name=voice.name, model=model, license=_license(folder, voice), is_new=True)


def _parts(voice: Offered, workshop: Path, progress: Progress) -> Iterator[tuple[str, Path]]:
    before = 0
    for suffix, wanted in sorted(voice.files.items(), key=lambda one: one[1].size_bytes):
        part = workshop / f"{voice.name}{suffix}.{wanted.md5}"  # never mixed with another version

        def tell(there: int, _whole: int, before: int = before) -> None:
            progress(voice.name, before + there, voice.size_bytes)

        download.into(part, wanted, tell)
        before += wanted.size_bytes
        yield suffix, part


def _is_whole(name: str, said: Mapping[str, Any]) -> bool:
    """Whether both files of a voice are described; a name is one of a file here, and no path."""
    names = {path.rpartition("/")[2] for path in said["files"]}
    pair = {name + piper_voices.MODEL, name + piper_voices.SETTINGS}
    return _NAME.fullmatch(name) is not None and pair <= names


def _offer(name: str, said: Mapping[str, Any], home: str) -> Offered:
    files = {
        suffix: Wanted(home + path, int(facts["size_bytes"]), _md5(facts["md5_digest"]))
        for path, facts in said["files"].items()
        if (suffix := _suffix(name, path))
    }
    language = said["language"]
    return Offered(
        name=unicodedata.normalize("NFC", name),
        language=str(language["code"]).replace("_", "-"),
        language_names=tuple(
            str(language[key]) for key in ("name_english", "name_native") if language.get(key)
        ),
        quality=str(said.get("quality", "")),
        speakers=int(said.get("num_speakers", 1)),
        files=files,
        aliases=tuple(map(str, said.get("aliases", ()))),
    )


def _md5(said: object) -> str:
    if not _MD5.fullmatch(str(said)):
        raise ValueError(f"no MD5: {said}")
    return str(said)


def _suffix(name: str, path: str) -> str:
    """Return what a file is called here behind the voice's name; empty for what we do not want."""
    last = path.rpartition("/")[2]
    if last == CARD_NAME:
        return f".{CARD_NAME}"
    return last.removeprefix(name) if last in {name + ".onnx", name + ".onnx.json"} else ""


def _names(one: Offered) -> set[str]:
    language = {one.language, one.language.partition("-")[0], *one.language_names}
    return {name.casefold() for name in language}


def _license(folder: Path, voice: Offered) -> str:
    """Return the license as the voice's card tells it, for whoever publishes what it says."""
    card = folder / f"{voice.name}.{CARD_NAME}"
    try:
        found = re.search(
            r"(?im)^\W*licen[cs]e\W+(\S.{0,200})$", _files.read_text(card, EngineError)
        )
    except EngineError:
        return ""
    return found[1].strip() if found else ""
