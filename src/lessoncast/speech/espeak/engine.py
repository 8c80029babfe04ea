"""The engine ``pyttsx3``: eSpeak NG by way of pyttsx3, on every platform.

A voice id is an eSpeak voice with a variant, ``gmw/en-us+f2``: the voice gives the language, the
variant the person.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from lessoncast.errors import EngineError
from lessoncast.model import Voice
from lessoncast.speech import phonemes
from lessoncast.speech.engine import nearest
from lessoncast.speech.espeak import library as espeak_library
from lessoncast.speech.espeak import phonemes as espeak_phonemes
from lessoncast.speech.espeak import text as espeak_text
from lessoncast.speech.espeak.library import Installation, Listed

if TYPE_CHECKING:
    from lessoncast.model import Role, Utterance

# Best understood of each sex among 88 variants, 11 semitones and 2.3 x in brightness apart.
_VARIANTS: dict[Role, str] = {"host": "f2", "expert": "edward"}
_DEFAULTS = {"en": "en-us", "pt": "pt-br"}  # where a bare language does not say which
_LATIN_AMERICA = re.compile(
    r"es-(419|ar|bo|cl|co|cr|cu|do|ec|gt|hn|mx|ni|pa|pe|pr|py|sv|us|uy|ve)\Z"
)
_VOLUME = 0.8  # at 0.9 and above the peaks of "edward" are cut off
_USUAL_PITCH, _PITCH_OF_SEMITONE = 50, 5.7  # of 0 to 99; measured, for eSpeak does not say
_MBROLA = "mb/"  # listed even where their sounds are not installed; then they say nothing


class EspeakEngine:
    """Speaks any of eSpeak NG's languages; the same text is the same bytes on every run."""

    name = "pyttsx3"
    takes_phonemes: ClassVar[bool] = True
    sets_pitch: ClassVar[bool] = True

    def __init__(self) -> None:
        self._engine: Any = None
        self._problems: list[Exception] = []

    @property
    def version(self) -> str:
        """The version of eSpeak NG: another one speaks every text a little differently."""
        return f"eSpeak NG {espeak_library.find().version}"

    def voices(self) -> tuple[Voice, ...]:
        """Return eSpeak NG's voices; any variant may be added to any of them with ``+``."""
        return tuple(
            Voice(engine=self.name, id=listed.id, language=_tag(next(iter(listed.languages))))
            for listed in _listed()
        )

    def default_voice(self, role: Role, language: str) -> Voice:
        """Return the role's person, speaking the language."""
        chosen = _closest(language)
        voice = Voice(
            engine=self.name, id=f"{chosen.id.lower()}+{_VARIANTS[role]}", language=language
        )
        self.check_voice(voice)
        return voice

    def voice_in(self, voice: Voice, language: str) -> Voice:
        """Return the same variant of another language's voice."""
        _, plus, variant = voice.id.partition("+")
        same = f"{_closest(language).id.lower()}{plus}{variant}"
        return Voice(engine=self.name, id=same, language=language)

    def check_voice(self, voice: Voice) -> None:
        """Raise EngineError unless eSpeak NG has the voice, and the files of its variant."""
        base, plus, variant = voice.id.partition("+")
        found = espeak_library.find()
        if not found.has_file_of(base) and base.casefold() not in _known_by(found):
            known = [listed.id for listed in _listed()]
            raise EngineError(f"eSpeak NG has no voice {base!r}", hint=nearest(base, known))
        variants = found.variants
        if plus and variant not in variants:
            raise EngineError(
                f"eSpeak NG has no voice variant {variant!r}", hint=nearest(variant, variants)
            )

    def kind_of(self, voice: Voice) -> str:
        """Say what sort of voice it is."""
        del voice
        return "synthetic"

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Speak through pyttsx3 into ``out``, with a cue point where a word begins."""
        self.check_voice(utterance.voice)
        engine = self._connected()
        self._problems.clear()
        text = readable(utterance.text)
        engine.setProperty("voice", utterance.voice.id)
        engine.setProperty("rate", utterance.rate_wpm)
        engine.setProperty("volume", _VOLUME)
        engine.setProperty("pitch", _USUAL_PITCH + utterance.pitch * _PITCH_OF_SEMITONE)
        engine.setProperty("written", utterance.text)
        engine.save_to_file(text, str(out))
        engine.runAndWait()
        if self._problems:
            raise self._problems[0]

    def describe(self) -> tuple[str, ...]:
        """Say which library speaks, and how it was found."""
        from importlib.metadata import version  # noqa: PLC0415 - who only speaks needs it not

        found = espeak_library.find()
        return (
            f"pyttsx3 {version('pyttsx3')} with {self.version} ({found.origin} {found.library})",
            f"{len(_listed())} voices and {len(found.variants)} variants in {found.data}",
        )

    def _connected(self) -> Any:
        if self._engine is None:
            from lessoncast.speech.espeak import driver as espeak_driver  # noqa: PLC0415 - only who speaks needs it

            self._engine = espeak_driver.connect()
            self._engine.connect("error", self._keep)
        return self._engine

    def _keep(self, *, name: str | None, exception: Exception) -> None:
        del name
        self._problems.append(exception)


def readable(text: str) -> str:
    """Return text that eSpeak NG reads as text, with phonemes where we put them."""
    return " ".join(phonemes.changed(text, plain=espeak_text.plain, sound=_sound).split())


def _sound(ipa: str, respelling: str) -> str:
    letters = espeak_phonemes.written(ipa)
    return f"[[{letters}]]" if letters else espeak_text.plain(respelling)


def _listed() -> tuple[Listed, ...]:
    return _listed_by(espeak_library.find())


@functools.cache
def _listed_by(found: Installation) -> tuple[Listed, ...]:
    with espeak_library.opened(found) as session:
        return tuple(voice for voice in session.voices() if not voice.id.startswith(_MBROLA))


@functools.cache
def _known_by(found: Installation) -> frozenset[str]:
    return frozenset(voice.id.casefold() for voice in _listed_by(found))


def _closest(language: str) -> Listed:
    """Return the voice for a BCP 47 tag: the very tag, else the language's best."""
    asked = language.lower()
    primary = asked.partition("-")[0]
    if _LATIN_AMERICA.match(asked):
        asked = "es-419"
    for tag in (_DEFAULTS.get(asked, asked), _DEFAULTS.get(primary, primary)):
        speakers = [voice for voice in _listed() if tag in voice.languages]
        if speakers:
            return min(speakers, key=lambda voice: (voice.languages[tag], len(voice.id), voice.id))
    known = {tag for voice in _listed() for tag in voice.languages}
    raise EngineError(f"eSpeak NG speaks no {language!r}", hint=nearest(language, known))


def _tag(language: str) -> str:
    """Write a tag the way BCP 47 does: ``en-us`` is ``en-US``."""
    first, *rest = language.split("-")
    return "-".join([first, *(part.upper() if len(part) == 2 else part for part in rest)])
