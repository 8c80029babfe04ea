"""The two of Piper's voices that are easiest to tell apart: a language's pair.

Nothing in a voice's files says whether it is high or low, so each one speaks a sentence once, and
its pitch is remembered.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from lessoncast import _files
from lessoncast.errors import EngineError
from lessoncast.model import Utterance, Voice
from lessoncast.speech import wav
from lessoncast.speech.child import Child, WorkerLostError
from lessoncast.speech.piper.pace import RATE_WPM, SENTENCES
from lessoncast.speech.piper.voices import Installed, installed

MEMORY_NAME = "pitches.json"
_NAMES = "Anna, Emma, Lena, Nora, Olga."  # as good as any where there is no sentence
_CANDIDATES, _SPEAKERS_OF_ONE = 8, 6
_APART_SEMITONES = 5  # a high voice and a low one; two of a kind differ by one or two
_USUAL_REGIONS = {"en": "US", "pt": "BR", "es": "ES", "fr": "FR", "de": "DE"}


class _Candidate(NamedTuple):
    id: str
    key: str
    voice: Installed


def pair(language: str) -> tuple[str, ...]:
    """Return the ids of a language's pair, the higher voice first: two, or fewer if there are fewer."""
    found = sorted(_candidates(language), key=lambda one: _worth(one, language))[:_CANDIDATES]
    if len(found) < 2:
        return tuple(one.id for one in found)
    pitches_hz = _pitches_hz(found)
    first, second = max(
        combinations(found, 2), key=lambda two: _contrast(two, pitches_hz, language)
    )
    high_first = sorted((first, second), key=lambda one: -pitches_hz.get(one.key, 0.0))
    return tuple(one.id for one in high_first)


def has_pair(language: str) -> bool:
    """Whether there are two voices, or two speakers of one, for the language; nothing is spoken."""
    return sum(1 for _ in _candidates(language)) >= 2


def _candidates(language: str) -> Iterable[_Candidate]:
    primary = language.partition("-")[0].lower()
    for voice in installed():
        if voice.language.partition("-")[0] != primary:
            continue
        if not voice.speakers:
            yield _Candidate(voice.name, voice.digest(), voice)
        for person in list(voice.speakers)[:_SPEAKERS_OF_ONE]:
            yield _Candidate(f"{voice.name}+{person}", f"{voice.digest()}+{person}", voice)


def _worth(one: _Candidate, language: str) -> tuple[bool, int, str]:
    """Sort the better ones first: of the region asked for, of high quality, by name."""
    return (not _is_of_region(one, language), -one.voice.quality_rank, one.id)


def _is_of_region(one: _Candidate, language: str) -> bool:
    primary, _, region = language.partition("-")
    wanted = region.upper() or _USUAL_REGIONS.get(primary.lower(), "")
    return not wanted or one.voice.language.partition("-")[2] == wanted


def _contrast(
    two: tuple[_Candidate, _Candidate], pitches_hz: dict[str, float], language: str
) -> tuple[bool, bool, bool, int, float]:
    from lessoncast.speech.pitch import semitones  # noqa: PLC0415 - brings numpy

    one, other = two
    apart = semitones(pitches_hz.get(one.key, 0.0), pitches_hz.get(other.key, 0.0))
    return (
        apart >= _APART_SEMITONES,
        all(_is_of_region(voice, language) for voice in two),
        one.voice.language == other.voice.language,
        one.voice.quality_rank + other.voice.quality_rank,
        apart,
    )


def _pitches_hz(voices: list[_Candidate]) -> dict[str, float]:
    """Return how high each is: as remembered, or measured now."""
    memory = _memory()
    known = _read(memory)
    if missing := [one for one in voices if one.key not in known]:
        known |= _measured(missing)
        with contextlib.suppress(OSError):  # then it is measured again next time
            _files.write(memory, json.dumps(known, indent=1, sort_keys=True) + "\n")
    return known


def _memory() -> Path:
    import platformdirs  # noqa: PLC0415 - comes with the extra, as the engine does

    return platformdirs.user_cache_path("lessoncast", appauthor=False) / MEMORY_NAME


def _read(memory: Path) -> dict[str, float]:
    try:
        known = json.loads(memory.read_bytes())
        return {str(key): float(pitch_hz) for key, pitch_hz in known.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _measured(voices: list[_Candidate]) -> dict[str, float]:
    from lessoncast.speech.pitch import median_hz  # noqa: PLC0415 - brings numpy

    found: dict[str, float] = {}
    child = Child()
    try:
        with TemporaryDirectory() as scratch:
            out = Path(scratch) / "said.wav"
            for one in voices:
                with contextlib.suppress(EngineError, WorkerLostError, OSError):
                    child.speak(_saying(one), out)
                    found[one.key] = round(median_hz(wav.parse(out.read_bytes())), 1)
    finally:
        child.close()
    return found


def _saying(one: _Candidate) -> Utterance:
    language = one.voice.language
    sentence = SENTENCES.get(language.partition("-")[0])
    return Utterance(
        text=sentence.text if sentence else _NAMES,
        voice=Voice(engine="piper", id=one.id, language=language),
        rate_wpm=RATE_WPM,
        language=language,
    )
