"""What an engine recorded, listened to before it is kept: it may have said that all went well."""

from __future__ import annotations

from pathlib import Path

from lessoncast.errors import EngineError
from lessoncast.model import Utterance
from lessoncast.speech import phonemes, wav

# A voice says about 15 characters a second at 160 words a minute; in our courses a sentence takes
# between 0.7 and 1.8 times as long as that. Engines may ignore the rate, which is a factor of 2.5.
_MS_PER_CHARACTER_AT_160 = 65
_SHORTEST, _LONGEST = 0.25, 6
# A sign of Chinese is a syllable or two, and a voice without a script's letters tells their names.
_LONGEST_OF_SIGNS = 10
_ALWAYS_PLAUSIBLE_MS = 5_000
_LAST_LATIN = 0x24F


def heard(utterance: Utterance, path: Path) -> wav.Sound:
    """Read the recording of an utterance.

    Raises EngineError if it is missing, no mono 16-bit WAV, empty, silent, clipped, or far too
    short or too long for its text.
    """
    voice = utterance.voice
    try:
        sound = wav.parse(path.read_bytes())
    except OSError as problem:
        raise EngineError(f"the voice {voice.id!r} wrote no file") from problem
    if not sound.is_take:
        raise EngineError(f"the engine {voice.engine!r} must write mono 16-bit WAV")
    if sound.is_silent:
        raise EngineError(
            f"the voice {voice.id!r} says nothing for {utterance.text[:60]!r}",
            hint="add a respelling to [lexicon], or choose a voice of the text's language",
        )
    if sound.is_clipped:
        raise EngineError(
            f"the voice {voice.id!r} is too loud, its peaks are cut off: {utterance.text[:60]!r}",
            hint="have it speak more softly: the loudness of the episode is levelled later",
        )
    _check_duration(utterance, sound.duration_ms)
    return sound


def _check_duration(utterance: Utterance, duration_ms: int) -> None:
    text = phonemes.respelled(utterance.text)
    pace = 160 / min(max(utterance.rate_wpm, 80), 450)
    expected_ms = _MS_PER_CHARACTER_AT_160 * len(text) * pace
    is_latin = text.isascii() or all(ord(char) <= _LAST_LATIN for char in text)
    longest = _LONGEST if is_latin else _LONGEST_OF_SIGNS
    if not expected_ms * _SHORTEST <= duration_ms <= expected_ms * longest + _ALWAYS_PLAUSIBLE_MS:
        raise EngineError(
            f"the voice {utterance.voice.id!r} spoke {duration_ms} ms for"
            f" {len(text)} characters: {text[:60]!r}",
            hint="listen with `lessoncast say`; choose another voice, or respell the text",
        )
