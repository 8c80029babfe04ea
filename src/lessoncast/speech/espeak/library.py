"""The C library eSpeak NG: found on this machine, opened for one use, and closed without a trace.

eSpeak NG carries the phase of its waves from one call to the next and seeds its noise from the
clock. The same text gives the same bytes only from a library that was loaded afresh and seeded,
which costs a few milliseconds (``dlopen`` … ``dlclose``).
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import os
import sys
from collections.abc import Iterator
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_ubyte, c_uint, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lessoncast import _files
from lessoncast.errors import EngineError
from lessoncast.speech.espeak.text import PATH_LIMIT_BYTES

SYSTEM_LIBRARY = "libespeak-ng.so.1"
_NEEDED = ("libpcaudio.so.0", "libsonic.so.0")
_MEND = "install eSpeak NG (Debian: apt install libespeak-ng1), or reinstall espeakng-loader"

# espeak-ng/speak_lib.h
_SYNCHRONOUS = 2
_BUFFER_MS = 1000
_DONT_EXIT = 0x8000
_UTF8 = 1
_PHONEMES = 0x100
_RATE, _VOLUME, _PITCH = 1, 2, 3
_OK, _CONTINUE, _ABORT = 0, 0, 1
_WORD, _LAST_EVENT = 1, 0
_VOICES = "lang"  # in the data's folder
_OPEN_FILES = "/dev/fd"
_Receive = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)


class _CVoice(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("languages", c_void_p),
        ("identifier", c_char_p),
        ("gender", c_ubyte),
        ("age", c_ubyte),
        ("variant", c_ubyte),
        ("_unused", c_ubyte),
        ("_score", c_int),
        ("_spare", c_void_p),
    )


class _CEvent(ctypes.Structure):
    # The union at the end, a pointer or 8 characters, is there for the size alone.
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("_id", ctypes.c_char * 8),
    )


class WordEvent(NamedTuple):
    """A word as eSpeak reports it: ``text[place : place + length]`` is heard from ``sample`` on.

    Numbers give several, overlapping; a word tied by hyphens gives one for its first part.
    """

    place: int
    length: int
    sample: int


class Speech(NamedTuple):
    """What a session spoke: samples (mono, 16-bit) in pieces, and its word events in order."""

    samples: tuple[bytes, ...]
    events: tuple[WordEvent, ...]


class Listed(NamedTuple):
    """A voice as eSpeak lists it; ``languages`` maps each tag to its priority, small is good."""

    id: str
    name: str
    languages: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """An eSpeak NG on this machine; ``data`` is its data folder."""

    library: str
    data: Path
    version: str
    origin: str

    @property
    def variants(self) -> tuple[str, ...]:
        """Names of the voice variants whose files are there, sorted."""
        return _variants(self.data)

    def has_file_of(self, voice: str) -> bool:
        """Whether a voice without variant has its file; the library takes ten times as long to say so, for it reads all."""
        return voice.casefold() in _voice_files(self.data)


@functools.cache
def _variants(data: Path) -> tuple[str, ...]:
    folder = data / "voices" / "!v"
    return tuple(sorted(path.name for path in folder.iterdir())) if folder.is_dir() else ()


@functools.cache
def find() -> Installation:
    """Return the system's eSpeak NG, or else the one that the espeakng-loader wheel brings.

    Raises EngineError if there is neither.
    """
    with contextlib.suppress(OSError, EngineError):  # not there, or there without its data
        return _examine(SYSTEM_LIBRARY, None, origin="the system's")
    try:
        import espeakng_loader  # noqa: PLC0415 - only where the system has no library

        library, data = espeakng_loader.get_library_path(), Path(espeakng_loader.get_data_path())
        return _examine(library, data, origin="the wheel's")
    except (ImportError, OSError, RuntimeError) as problem:
        raise EngineError(f"there is no eSpeak NG library: {problem}", hint=_MEND) from problem


def _examine(library: str, data: Path | None, *, origin: str) -> Installation:
    with _loaded(library) as functions:
        path = c_char_p()
        version = functions.espeak_Info(ctypes.byref(path)).decode()
        if data is None:  # built into the library, which names it once it is initialised
            _initialise(functions, None)
            functions.espeak_Info(ctypes.byref(path))
            data = Path(os.fsdecode(path.value or b""))
            functions.espeak_Terminate()
    return Installation(library=library, data=data, version=version.split()[0], origin=origin)


class Session:
    """A library loaded afresh: lists voices, speaks one text. Made by :func:`opened`."""

    def __init__(self, functions: ctypes.CDLL, rate_hz: int, data: Path) -> None:
        self._functions = functions
        self._data = data
        self.rate_hz = rate_hz

    def voices(self) -> tuple[Listed, ...]:
        """Return every voice of the data folder, sorted by id; variants are never among them."""
        listed = self._functions.espeak_ListVoices(None)
        found: list[Listed] = []
        while listed[len(found)]:
            voice = listed[len(found)].contents
            languages = _languages(voice.languages)
            found.append(Listed(voice.identifier.decode(), voice.name.decode(), languages))
        return tuple(sorted(found, key=lambda voice: voice.id))

    def speak(self, text: str, *, voice: str, rate_wpm: int, volume: int, pitch: int) -> Speech:
        """Speak ``text``. Raises EngineError, never falls back to a plain voice."""
        if not self._chosen(voice):
            raise EngineError(f"eSpeak NG has no voice {voice!r}")
        self._functions.espeak_SetParameter(_RATE, rate_wpm, 0)
        self._functions.espeak_SetParameter(_VOLUME, volume, 0)
        self._functions.espeak_SetParameter(_PITCH, pitch, 0)
        chunks: list[bytes] = []
        events: list[WordEvent] = []
        problems: list[BaseException] = []

        def receive(samples: int | None, count: int, reported: int | None) -> int:
            try:
                if samples and count > 0:
                    chunks.append(ctypes.string_at(samples, 2 * count))
                events.extend(_words(reported))
            except BaseException as problem:  # noqa: BLE001 - C would swallow it; raised below
                problems.append(problem)
                return _ABORT
            return _CONTINUE

        callback = _Receive(receive)
        self._functions.espeak_SetSynthCallback(callback)
        raw = text.encode()
        # The size counts the closing NUL; a larger one is read past the end of the text.
        flags = _UTF8 | (_PHONEMES if "[[" in text else 0)
        status = self._functions.espeak_Synth(raw, len(raw) + 1, 0, 1, 0, flags, None, None)
        if problems:
            raise problems[0]
        if status != _OK:
            raise EngineError(f"eSpeak NG refused the text (status {status})")
        return Speech(tuple(chunks), tuple(events))

    def _chosen(self, voice: str) -> bool:
        """Choose a voice; return whether there is one of that name.

        eSpeak NG puts names in lower case, and where the file's name has capitals (``gmw/en-US``)
        reads the files of all voices to find it, for each take anew: as much work as a sentence.
        A file that is open already has a name without capitals.
        """
        base, plus, variant = voice.partition("+")
        name = _voice_files(self._data).get(base.casefold(), "")
        by_file = getattr(self._functions, "espeak_SetVoiceByFile", None)  # not in every version
        if name == name.lower() or by_file is None or not Path(_OPEN_FILES).is_dir():
            return bool(self._functions.espeak_SetVoiceByName(voice.encode()) == _OK)
        with (self._data / _VOICES / name).open("rb") as stream:
            opened = f"{_OPEN_FILES}/{stream.fileno()}{plus}{variant}"
            return bool(by_file(opened.encode()) == _OK)


def _words(reported: int | None) -> Iterator[WordEvent]:
    """Read the word events of an array that ends with an event of type 0."""
    at = reported or 0
    while at and (event := _CEvent.from_address(at)).type != _LAST_EVENT:
        if event.type == _WORD:
            yield WordEvent(event.text_position - 1, event.length, event.sample)
        at += ctypes.sizeof(_CEvent)


@functools.cache
def _voice_files(data: Path) -> dict[str, str]:
    """Return the voices that have a file, as the file is called, by their ids in lower case."""
    folder = os.path.join(data, _VOICES, "")  # noqa: PTH118 - a Path of each takes longer than all else
    files = (file.path.removeprefix(folder) for file in _files.files_below(folder))
    return {name.casefold(): name for name in (file.replace(os.sep, "/") for file in files)}


@contextlib.contextmanager
def opened(installation: Installation) -> Iterator[Session]:
    """Open a fresh, seeded library that speaks in the calling thread; close it again."""
    with _loaded(installation.library) as functions:
        rate_hz = _initialise(functions, installation.data)
        try:
            _seed(functions)
            yield Session(functions, rate_hz, installation.data)
        finally:
            functions.espeak_Terminate()


def _initialise(functions: ctypes.CDLL, data: Path | None) -> int:
    raw = None if data is None else os.fsencode(data)
    if raw is not None and len(raw) > PATH_LIMIT_BYTES:
        raise EngineError(
            f"the path of eSpeak NG's data is too long for it: {data}",
            hint=f"keep it within {PATH_LIMIT_BYTES} bytes: move the environment, or {_MEND}",
        )
    # Synchronous: the text is spoken when the call returns; no thread, no queue, no waiting.
    rate_hz: int = functions.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, raw, _DONT_EXIT)
    if rate_hz <= 0:
        raise EngineError(f"eSpeak NG finds no data in {data or 'its folder'}", hint=_MEND)
    return rate_hz


def _seed(functions: ctypes.CDLL) -> None:
    if hasattr(functions, "espeak_ng_SetRandSeed"):  # 1.52
        functions.espeak_ng_SetRandSeed(1)
    elif sys.platform != "win32":  # 1.51 draws from the C library
        _c_library().srand(1)


@functools.cache
def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL(None)


@contextlib.contextmanager
def _loaded(library: str) -> Iterator[ctypes.CDLL]:
    _keep_what_it_needs()
    # Never RTLD_GLOBAL: other engines bring an eSpeak of their own, and would call into this one.
    functions = ctypes.CDLL(library, mode=ctypes.RTLD_LOCAL)
    try:
        functions.espeak_Info.restype = c_char_p
        functions.espeak_Info.argtypes = [POINTER(c_char_p)]
        functions.espeak_Initialize.argtypes = [c_int, c_int, c_char_p, c_int]
        functions.espeak_ListVoices.restype = POINTER(POINTER(_CVoice))
        functions.espeak_ListVoices.argtypes = [c_void_p]
        functions.espeak_SetVoiceByName.argtypes = [c_char_p]
        functions.espeak_SetParameter.argtypes = [c_int, c_int, c_int]
        functions.espeak_SetSynthCallback.restype = None
        functions.espeak_Synth.argtypes = [
            c_char_p, ctypes.c_size_t, c_uint, c_int, c_uint, c_uint, c_void_p, c_void_p,
        ]  # fmt: skip
        yield functions
    finally:
        _close(functions)


@functools.cache
def _keep_what_it_needs() -> None:
    """Open what most builds of it load along, none of which has a say in the sound: else each take would."""
    for name in _NEEDED:
        with contextlib.suppress(OSError):
            ctypes.CDLL(name, mode=ctypes.RTLD_LOCAL)


def _close(functions: ctypes.CDLL) -> None:
    import _ctypes  # noqa: PLC0415 - the only way to close what ctypes opened

    handle = functions._handle  # noqa: SLF001
    if sys.platform == "win32":
        _ctypes.FreeLibrary(handle)
    else:
        _ctypes.dlclose(handle)


def _languages(address: int) -> dict[str, int]:
    """Read a priority byte and a tag with its NUL, again and again, until a priority of NUL."""
    languages: dict[str, int] = {}
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        languages[tag.decode()] = priority
        address += len(tag) + 2
    return languages
