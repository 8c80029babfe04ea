"""The settings below [audio]: who speaks, how it is encoded, what is heard beside the voices."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from lessoncast.model import BedUnder, Quality
from lessoncast.workspace import identifiers, places, rules
from lessoncast.workspace.declaring import setting

ShowSound: TypeAlias = Literal["none", "plain"]

RATE = rules.number(80, 400, whole=True)
_SOUND_FILE = places.file(
    *(".wav", ".mp3", ".m4a", ".flac", ".ogg", ".opus", ".aac", ".aif", ".aiff", ".caf", ".mka"),
    *(".mp4", ".webm", ".wma", ".wv", ".au", ".amr", ".ape", ".tta"),
    words="a sound file in the workspace: .wav, .mp3, .m4a, .flac, .ogg or another that ffmpeg reads",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """How episodes sound and are encoded."""

    engine: str = field(
        default="",
        metadata=setting(
            identifiers.engine(),
            "What speaks: `piper`, `command`, `pyttsx3` (eSpeak NG), `tone`, or what another package"
            " brings.",
            example="pyttsx3",
            fallback="the best that has two voices here: `piper`, else a program that `command`"
            " knows, else `pyttsx3`",
        ),
    )
    rate_wpm: int = field(
        default=155,
        metadata=setting(
            RATE,
            "How fast the speakers speak.",
            unit="words a minute",
        ),
    )
    bitrate_kbps: int = field(
        default=96,
        metadata=setting(
            rules.choice(64, 96, 128),
            "The MP3's constant bit rate; take 128 with two channels.",
            unit="kbit/s",
        ),
    )
    channels: int = field(
        default=1,
        metadata=setting(
            rules.choice(1, 2),
            "1 is mono, which is all that speech needs; 2 is stereo, with the two voices lightly apart "
            "(`pan` places them), and takes half as long again to encode.",
        ),
    )
    quality: Quality = field(
        default="standard",
        metadata=setting(
            rules.word(*get_args(Quality)),
            "How carefully it is encoded: `draft` takes a third less time and is for trying things out; "
            "`lessoncast render --draft` asks for it once.",
        ),
    )
    target_lufs: float = field(
        default=-16.0,
        metadata=setting(
            rules.number(-24, -14),
            "The loudness of each episode as heard on two speakers; programs that count a mono file "
            "as one channel show 3 less.",
            unit="LUFS",
        ),
    )
    sounds: ShowSound = field(
        default="none",
        metadata=setting(
            rules.word(*get_args(ShowSound)),
            "With `plain` the show has an intro, a chime before each chapter, an outro and a bed of soft "
            "music, all made by lessoncast; the keys below replace any of them by a file of yours.",
        ),
    )
    intro: Path | None = field(
        default=None,
        metadata=setting(
            _SOUND_FILE,
            "A sound before each episode.",
            example="intro.wav",
            fallback="what `sounds` says",
        ),
    )
    chapter: Path | None = field(
        default=None,
        metadata=setting(
            _SOUND_FILE,
            "A sound before each chapter but the first.",
            example="chime.wav",
            fallback="what `sounds` says",
        ),
    )
    outro: Path | None = field(
        default=None,
        metadata=setting(
            _SOUND_FILE,
            "A sound after each episode.",
            example="outro.wav",
            fallback="what `sounds` says",
        ),
    )
    bed: Path | None = field(
        default=None,
        metadata=setting(
            _SOUND_FILE,
            "Music under the voices, at most 10 minutes; where it ends it begins again.",
            example="music.mp3",
            fallback="what `sounds` says",
        ),
    )
    bed_under: BedUnder = field(
        default="opening",
        metadata=setting(
            rules.word(*get_args(BedUnder)),
            "Which words it is under: `opening` is the first and the last of each episode, `chapters` "
            "the first of each chapter too, `all` every one.",
        ),
    )
