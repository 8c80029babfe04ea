"""The engine ``piper``: neural voices, offline. It comes with the extra ``lessoncast[piper]``.

A voice is two files that ``lessoncast voices --get NAME`` brings; see ``speech.piper.voices``.
"""

from __future__ import annotations

import functools
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice
from lessoncast.speech import timing, wav
from lessoncast.speech.piper import pace as piper_pace
from lessoncast.speech.piper import pair as piper_pair
from lessoncast.speech.piper import voices as piper_voices
from lessoncast.speech.piper import words as piper_words

if TYPE_CHECKING:
    from lessoncast.speech.piper.model import Model

PACKAGES = ("piper-tts", "onnxruntime", "onnx", "platformdirs")
SOUND = 1
"""Raise it when a voice is to sound different from now on: other noise, another pace."""

_LISTED_SPEAKERS = 20


class PiperEngine:
    """Speaks with the voices that are in the voices folders; the same text is the same bytes."""

    name = "piper"
    takes_phonemes: ClassVar[bool] = True

    def __init__(self) -> None:
        """Look whether the extra is there. Raises EngineError, saying how to get it, if not."""
        try:
            versions = {package: version(package) for package in PACKAGES}
        except PackageNotFoundError as problem:
            raise EngineError(
                f"the engine 'piper' is not installed: there is no {problem.name}",
                hint="pip install 'lessoncast[piper]'",
            ) from problem
        self.version = f"piper-tts {versions['piper-tts']}, onnxruntime {versions['onnxruntime']}, sound {SOUND}"

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices here, each of their speakers where there are few."""
        return tuple(
            Voice(engine=self.name, id=voice_id, language=voice.language)
            for voice in piper_voices.installed()
            for voice_id in _ids(voice)
        )

    def default_voice(self, role: Role, language: str) -> Voice:
        """Return the higher voice of the language's pair for the host, the lower for the expert."""
        pair = piper_pair.pair(language)
        if not pair:
            primary = language.partition("-")[0].lower()
            raise EngineError(
                f"Piper has no voice here that speaks {language!r}",
                hint=f"`lessoncast voices --get {primary}` shows those of its catalogue",
            )
        return Voice(
            engine=self.name, id=pair[0] if role == "host" else pair[-1], language=language
        )

    def has_pair(self, language: str) -> bool:
        """Whether it has two voices for the language."""
        return piper_pair.has_pair(language)

    def check_voice(self, voice: Voice) -> None:
        """Raise EngineError, with the nearest names as a hint, if the voice is not here or broken."""
        piper_voices.find(voice.id)

    def voice_version(self, voice: Voice) -> str:
        """The digest of the voice's files: a name may come to mean another voice."""
        found, _ = piper_voices.find(voice.id)
        return found.digest()

    def kind_of(self, voice: Voice) -> str:
        """Say what sort of voice it is."""
        found, _ = piper_voices.find(voice.id)
        several = f", one of {len(found.speakers)}" if found.speakers else ""
        return f"neural, {found.quality}{several}"

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Speak into ``out``, with a cue point where a word begins if the voice tells."""
        voice, speaker = piper_voices.find(utterance.voice.id)
        model = _model(voice.model, voice.digest())
        pace = _pace(model, voice.language, speaker)
        text = model.readable(utterance.text)
        spoken = model.speak(
            text, speaker=speaker, stretch=pace * piper_pace.RATE_WPM / utterance.rate_wpm
        )
        if not spoken.samples:
            raise EngineError(
                f"the voice {utterance.voice.id!r} says nothing for {utterance.text[:60]!r}",
                hint="add a respelling to [lexicon], or choose a voice of the text's language",
            )
        begun = piper_words.starts(text, spoken.heard, model.pronounced)
        cues = timing.placed(begun, (utterance.text, text))
        out.write_bytes(wav.dump(spoken.samples, model.rate_hz, cues))  # not a final file

    def describe(self) -> tuple[str, ...]:
        """Say which versions speak, with which voices, from where, and what is wrong with others."""
        found = piper_voices.installed()
        folders = ", ".join(map(str, piper_voices.folders()))
        names = ", ".join(voice.name for voice in found)
        return (
            self.version,
            f"voices: {names}" if found else f"no voices in {folders}",
            *piper_voices.broken(),
        )


def _ids(voice: piper_voices.Installed) -> tuple[str, ...]:
    if not voice.speakers or len(voice.speakers) > _LISTED_SPEAKERS:
        return (voice.name,)
    return tuple(f"{voice.name}+{person}" for person in voice.speakers)


@functools.lru_cache(maxsize=4)  # two speakers, and both in another language; some 200 MB each
def _model(path: Path, _digest: str) -> Model:
    from lessoncast.speech.piper.model import Model  # noqa: PLC0415 - only who speaks needs it

    voice, _ = piper_voices.find(path.name.removesuffix(piper_voices.MODEL))
    return Model(voice)


@functools.lru_cache(maxsize=8)
def _pace(model: Model, language: str, speaker: int | None) -> float:
    def duration_ms(text: str) -> int:
        spoken = model.speak(model.readable(text), speaker=speaker, stretch=1)
        return len(spoken.samples) * 500 // model.rate_hz

    return piper_pace.stretch(language, duration_ms)
