"""The ID3 tag: titles, chapters, cover. The only home of mutagen.

ID3v2.3 with UTF-16, because Apple's apps hide chapters of v2.4 tags once a title is longer than
about fifty characters. Frames are ordered here: mutagen sorts them by size, and players that trust
the order of chapters in the file then begin with the one of the shortest title.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    TALB,
    TCON,
    TDAT,
    TIME,
    TIT2,
    TLAN,
    TLEN,
    TPE1,
    TPOS,
    TRCK,
    TYER,
    USLT,
    WXXX,
    CTOCFlags,
    Encoding,
    Frame,
    PictureType,
)

from lessoncast.episode.plan import Plan
from lessoncast.model import ChapterMark

_HEADER_BYTES = 10
_VORBIS_ORIGIN = "LESSONCAST"
_MP4_ORIGIN = "----:org.lessoncast:origin"
_UTF16 = Encoding.UTF16
_LONGEST_LYRICS_CHARS = 150_000
_LANGUAGES = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "eo": "epo", "es": "spa", "et": "est", "eu": "eus", "fa": "fas",
    "fi": "fin", "fr": "fra", "ga": "gle", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun",
    "id": "ind", "is": "isl", "it": "ita", "ja": "jpn", "ko": "kor", "la": "lat", "lt": "lit",
    "lv": "lav", "mk": "mkd", "ms": "msa", "nb": "nob", "nl": "nld", "nn": "nno", "no": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sq": "sqi",
    "sr": "srp", "sv": "swe", "sw": "swa", "ta": "tam", "th": "tha", "tr": "tur", "uk": "ukr",
    "ur": "urd", "vi": "vie", "zh": "zho",
}  # fmt: skip
"""BCP 47 (ISO 639-1) to the three letters that ID3 asks for (ISO 639-2/T)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagFacts:
    """What is read back from an MP3: its length and its chapters as start, end, title."""

    duration_ms: int
    chapters: tuple[tuple[int, int, str], ...]


def tag(
    plan: Plan,
    *,
    marks: Sequence[ChapterMark],
    duration_ms: int,
    cover: bytes,
    pictures: Sequence[bytes] = (),
    lyrics: Iterable[str] = (),
) -> bytes:
    """Return the whole tag, to be put before the first MP3 frame.

    ``cover`` is a JPEG; ``pictures`` are the chapters' ones, empty where there is none.
    """
    frames = b"".join(
        _written(frame)
        for frame in (
            *_texts(plan, duration_ms),
            *_words(plan, lyrics),
            *_chapters(marks, [*pictures, *[b""] * len(marks)]),
            _picture(cover, PictureType.COVER_FRONT),
        )
    )
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + frames


def _written(frame: Frame) -> bytes:
    """Return one frame's bytes, by saving a tag that holds nothing else."""
    alone = ID3()
    alone.add(frame)
    stream = io.BytesIO()
    alone.save(stream, v1=0, v2_version=3, padding=lambda _: 0)
    return stream.getvalue()[_HEADER_BYTES:]


def _texts(plan: Plan, duration_ms: int) -> Iterator[Frame]:
    """Yield the text frames; v2.3 splits the date into year, day and month, time."""
    day = plan.published.astimezone(UTC)
    found = (
        (TIT2, plan.title),
        (TPE1, ", ".join(plan.authors) or plan.author or plan.show_title),
        (TALB, plan.show_title),
        (TRCK, str(plan.number) if plan.number is not None else ""),
        (TPOS, str(plan.season) if plan.season is not None else ""),
        (TYER, f"{day:%Y}"),
        (TDAT, f"{day:%d%m}"),
        (TIME, f"{day:%H%M}"),
        (TLAN, language_code(plan.language) or ""),
        (TLEN, str(duration_ms)),
        (TCON, "Podcast"),
    )
    for kind, text in found:
        if text:
            yield kind(encoding=_UTF16, text=[text])


def _words(plan: Plan, lyrics: Iterable[str]) -> Iterator[Frame]:
    code = language_code(plan.language) or "und"
    if plan.summary:
        yield COMM(encoding=_UTF16, lang=code, desc="", text=[plan.summary])
    # Streaming apps read the tag before the first sound: longer ones are left to the transcript.
    if words := _short(lyrics):
        yield USLT(encoding=_UTF16, lang=code, desc="", text=words)


def _short(lyrics: Iterable[str]) -> str:
    """Return what is said, or nothing where that is too long for a tag: then nobody holds it."""
    found: list[str] = []
    left = _LONGEST_LYRICS_CHARS
    for turn in lyrics:
        left -= len(turn)
        if left < 0:
            return ""
        found.append(turn)
    return "".join(found)


def _chapters(marks: Sequence[ChapterMark], pictures: Sequence[bytes]) -> Iterator[Frame]:
    """Yield the table of contents, without which players list nothing, then chapters by time."""
    ids = [f"chp{place}" for place in range(len(marks))]
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    if ids:
        yield CTOC(element_id="toc", flags=flags, child_element_ids=ids, sub_frames=[])
    for name, mark, picture in zip(ids, marks, pictures, strict=False):
        inner: list[Frame] = [TIT2(encoding=_UTF16, text=[mark.title])]
        if mark.link:
            inner.append(WXXX(encoding=Encoding.LATIN1, desc="", url=mark.link))
        if picture:
            inner.append(_picture(picture, PictureType.OTHER))
        yield CHAP(
            element_id=name, start_time=mark.start_ms, end_time=mark.end_ms, sub_frames=inner
        )


def _picture(data: bytes, kind: int) -> Frame:
    return APIC(encoding=Encoding.LATIN1, mime="image/jpeg", type=kind, desc="", data=data)


def language_code(language: str) -> str | None:
    """Return the three-letter code of a BCP 47 tag, or None when there is none we know."""
    primary = language.partition("-")[0].lower()
    is_long = len(primary) == 3 and primary.isascii() and primary.isalpha()
    return primary if is_long else _LANGUAGES.get(primary)


def complete(path: Path, *, cover: bytes, marks: Sequence[ChapterMark], origin: str) -> None:
    """Put a JPEG into an M4A or Opus file, and a word on what the file was made from.

    An Opus file gets its chapters too: ffmpeg writes those that begin in the second half of a second
    a second late.
    """
    from mutagen import File  # noqa: PLC0415 - for copies only, and an edit waits for its tag
    from mutagen.flac import Picture  # noqa: PLC0415
    from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm  # noqa: PLC0415

    sound: Any = File(path)
    if isinstance(sound, MP4):
        sound["covr"] = [MP4Cover(cover, MP4Cover.FORMAT_JPEG)]
        sound[_MP4_ORIGIN] = MP4FreeForm(origin.encode())
    else:
        picture = Picture()
        picture.data, picture.type, picture.mime = cover, PictureType.COVER_FRONT, "image/jpeg"
        sound["METADATA_BLOCK_PICTURE"] = b64encode(picture.write()).decode()
        sound[_VORBIS_ORIGIN] = origin
        for number, mark in enumerate(marks):
            minutes, ms = divmod(mark.start_ms, 60_000)
            clock = f"{minutes // 60:02}:{minutes % 60:02}:{ms // 1000:02}.{ms % 1000:03}"
            sound[f"CHAPTER{number:03}"] = clock
            sound[f"CHAPTER{number:03}NAME"] = mark.title
    sound.save()


def origin(path: Path) -> str:
    """Return what :func:`complete` was told of a file's origin, or nothing."""
    from mutagen import File, MutagenError  # noqa: PLC0415 - see complete
    from mutagen.mp4 import MP4  # noqa: PLC0415

    try:
        sound: Any = File(path)
        if isinstance(sound, MP4):
            return bytes(sound[_MP4_ORIGIN][0]).decode(errors="replace")
        return str(sound[_VORBIS_ORIGIN][0]) if sound else ""
    except (MutagenError, OSError, LookupError):
        return ""


def read(path: Path) -> TagFacts | None:
    """Return what an MP3 file says of itself, or None when it is none."""
    from mutagen import MutagenError  # noqa: PLC0415 - see complete
    from mutagen.mp3 import MP3  # noqa: PLC0415

    try:
        sound: Any = MP3(path)
        chapters = sound.tags.getall("CHAP") if sound.tags else []
        return TagFacts(
            duration_ms=round(sound.info.length * 1000),
            chapters=tuple(
                (frame.start_time, frame.end_time, str(frame.sub_frames.get("TIT2", "")))
                for frame in sorted(chapters, key=lambda frame: int(frame.start_time))
            ),
        )
    except (MutagenError, OSError):
        return None
