"""Utterance → Take: from the cache, or spoken now.

A take is named by everything that it depends on and sealed, so it is made once, found again for
ever, and made again when it was damaged.
"""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from lessoncast import _cache, _files
from lessoncast.errors import EngineError
from lessoncast.model import Take, Utterance, WordStart
from lessoncast.speech import path_of, phonemes, pitched, timing, wav
from lessoncast.speech.child import CHILD, WorkerCrashedError, WorkerLostError
from lessoncast.speech.engine import Engine, load, version_of
from lessoncast.speech.listening import heard
from lessoncast.speech.misread import is_unreadable
from lessoncast.speech.pieces import split_to_length
from lessoncast.speech.voicing import voiced

TAKE_FORMAT = 2
"""Raise it, and ``SPOKEN_FORM``, when the same utterance is to sound different from now on."""

_PIECE_CHARACTERS = 80
_WORD_CHARACTERS = 40
_BREATH_MS = 300
_one_at_a_time = threading.Lock()


def record(utterance: Utterance, *, cache: Path, where: str = "") -> Take:
    """Return the take of an utterance, spoken in a child process unless the cache has it.

    Raises EngineError with ``where`` (the script's ``file:line``).
    """
    try:
        engine, handed, path = _named(utterance, cache)
        with _one_at_a_time:
            raw = _cache.read(path) or _record_anew(handed, engine, path)
        return _take(utterance, handed, path, raw)
    except EngineError as problem:
        hint = problem.hint or "say it in other words there, or choose another voice"
        raise EngineError(problem.message, where=where or problem.where, hint=hint) from problem


def expect(utterance: Utterance) -> None:
    """Have a process start that will speak this, unless its engine needs none."""
    if not getattr(load(utterance.voice.engine), "in_process", False):
        CHILD.expect()


def find(utterance: Utterance, *, cache: Path) -> Take | None:
    """Return the take of an utterance if the cache has it."""
    _, handed, path = _named(utterance, cache)
    raw = _cache.read(path)
    return _take(utterance, handed, path, raw) if raw else None


def unheard(utterance: Utterance, *, cache: Path) -> Take:
    """Return the take of an utterance as far as it is known before it is spoken."""
    _, _, path = _named(utterance, cache)
    return Take(utterance=utterance, path=path, duration_ms=0)


def _named(utterance: Utterance, cache: Path) -> tuple[Engine, Utterance, Path]:
    """Return who speaks an utterance, the same as it is handed to them, and where its take lies."""
    engine = load(utterance.voice.engine)
    handed = replace(utterance, text=_handed(utterance, engine))
    return engine, handed, path_of(_name(handed, engine), cache=cache)


def _take(asked: Utterance, handed: Utterance, path: Path, raw: bytes) -> Take:
    sound = wav.parse(raw)
    starts = _starts(sound, (asked.text, handed.text))
    return Take(utterance=asked, path=path, duration_ms=sound.duration_ms, starts=starts)


def _handed(utterance: Utterance, engine: Engine) -> str:
    """Return the text as the engine's voices need it: phonemes only for one that takes them."""
    takes_phonemes = getattr(engine, "takes_phonemes", False)
    text = utterance.text if takes_phonemes else phonemes.respelled(utterance.text)
    return phonemes.changed(
        text,
        # Two brackets begin phonemes or commands for some programs; an author only writes text.
        plain=lambda part: voiced(part, utterance.language).replace("[[", "[ ["),
        sound=phonemes.unchanged,
    )


def _starts(sound: wav.Sound, texts: tuple[str, str]) -> tuple[WordStart, ...]:
    """Return the words whose beginning the engine told, by their places in the first text."""
    return tuple(
        WordStart(place, round(sample * 1000 / sound.rate_hz))
        for place, sample in timing.placed(sound.cues, texts)
        if 2 * sample < len(sound.data)
    )


def joined(paths: Sequence[Path]) -> bytes:
    """Return one WAV file of these takes, a breath apart. Raises EngineError if there are none."""
    sound = wav.join([wav.parse(path.read_bytes()) for path in paths], gap_ms=_BREATH_MS)
    return wav.dump(sound.data, sound.rate_hz)


def _name(utterance: Utterance, engine: Engine) -> str:
    voice = utterance.voice
    return _files.digest(
        TAKE_FORMAT, engine.name, version_of(voice), voice.id,
        utterance.language, utterance.rate_wpm, utterance.pitch, utterance.text,
    )  # fmt: skip


def _record_anew(utterance: Utterance, engine: Engine, path: Path) -> bytes:
    if not utterance.text.strip():
        raise EngineError("there is nothing to say", hint="write a word, or remove the turn")
    if is_unreadable(utterance.text, utterance.language.partition("-")[0].lower()):
        raise EngineError(
            f"a voice for {utterance.language!r} cannot read this: {utterance.text[:60]!r}",
            hint="name the script's language in its header, or write [word](say:respelling)",
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():  # damaged beyond replacing
        shutil.rmtree(path)
    draft = path.with_name(f"{_files.TEMP_PREFIX}{os.getpid()}-{path.name}")
    try:
        sound = _spoken(utterance, engine, draft)
        raw = wav.dump(sound.data, sound.rate_hz, sound.cues)
        _cache.adopt(draft, path, raw)
    finally:
        draft.unlink(missing_ok=True)
    return raw


def _spoken(utterance: Utterance, engine: Engine, draft: Path) -> wav.Sound:
    with suppress(WorkerLostError):
        return _attempt(utterance, engine, draft)
    # Again, in a fresh process, and just the same: whoever ended the first one, a take depends
    # on nothing but its key.
    try:
        try:
            return _attempt(utterance, engine, draft)
        except WorkerCrashedError:
            return _spoken_gently(utterance, engine, draft)
    except WorkerLostError as problem:
        raise EngineError(
            f"the engine {engine.name!r} {problem}, each time, on: {utterance.text[:60]!r}",
            hint="say it in other words, or add the troublesome word to [lexicon]",
        ) from problem


def _attempt(utterance: Utterance, engine: Engine, draft: Path) -> wav.Sound:
    draft.unlink(missing_ok=True)
    can_do_it = not utterance.pitch or getattr(engine, "sets_pitch", False)
    asked = utterance if can_do_it else pitched.unraised(utterance)
    if getattr(engine, "in_process", False):
        engine.speak(asked, draft)
    else:
        CHILD.speak(asked, draft)
    sound = heard(asked, draft)
    return sound if can_do_it else pitched.raised(sound, utterance.pitch)


def _spoken_gently(utterance: Utterance, engine: Engine, draft: Path) -> wav.Sound:
    """Speak in short pieces without apostrophes: what is known to end engines is long or has many."""
    tamed = re.sub(r"['’]", "", phonemes.respelled(utterance.text))
    tamed = re.sub(rf"\S{{{_WORD_CHARACTERS}}}(?=\S)", r"\g<0> ", tamed)
    pieces = [part for part in split_to_length(tamed, _PIECE_CHARACTERS) if _is_speakable(part)]
    sounds = [_attempt(replace(utterance, text=part), engine, draft) for part in pieces]
    return wav.join(sounds)


def _is_speakable(text: str) -> bool:
    return any(char.isalnum() for char in text)
