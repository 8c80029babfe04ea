"""Find ffmpeg and run it: only for sound files other than WAV, and never on a playlist.

A "music file" that is really a playlist makes ffmpeg read other files or call URLs. So a file's
first bytes decide what it is, ffmpeg is told so, and may open nothing but files and pipes.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer

from lessoncast.errors import AudioError

INSTALL_HINT = "install ffmpeg, or 'pip install lessoncast[ffmpeg]', or use a 16-bit WAV file"
_TIME_LIMIT_S = 120
_MAGIC = {
    b"fLaC": "flac",
    b"OggS": "ogg",
    b"\x1aE\xdf\xa3": "matroska",
    b"caff": "caf",
    b"wvpk": "wv",
    b".snd": "au",
    b"#!AM": "amr",
    b"MAC ": "ape",
    b"TTA1": "tta",
    b"\x30\x26\xb2\x75": "asf",
}
_HEAD_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """An ffmpeg that can be run, and how it was found."""

    path: str
    origin: str


@cache
def find() -> Program | None:
    """Return the system's ffmpeg, else the one of imageio-ffmpeg, else None."""
    if path := shutil.which("ffmpeg"):
        return Program(path=path, origin="on the PATH")
    try:
        import imageio_ffmpeg  # noqa: PLC0415 - an extra that may not be installed

        return Program(path=imageio_ffmpeg.get_ffmpeg_exe(), origin="from imageio-ffmpeg")
    except (ImportError, RuntimeError, OSError):
        return None


def describe() -> str:
    """Say which ffmpeg is in use and why, or what is not possible without one."""
    found = find()
    if found is None:
        return f"ffmpeg: none, so sounds must be WAV files ({INSTALL_HINT})"
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [found.path, "-version"], capture_output=True, check=False, timeout=_TIME_LIMIT_S
        )
        version = done.stdout.decode(errors="replace").partition("\n")[0].split(" Copyright")[0]
    except OSError as problem:
        version = f"ffmpeg that does not start ({problem.strerror})"
    return f"ffmpeg: {version.removeprefix('ffmpeg version ')}, {found.origin} ({found.path})"


def _needed(where: str) -> Program:
    found = find()
    if found is None:
        raise AudioError("ffmpeg is needed for this file", where=where, hint=INSTALL_HINT)
    return found


def _not_started(problem: OSError, where: str) -> AudioError:
    return AudioError(f"ffmpeg does not start: {problem.strerror}", where=where, hint=INSTALL_HINT)


def run(args: tuple[str, ...], *, where: str = "") -> bytes:
    """Run ffmpeg and return what it wrote to its standard output.

    Raises AudioError, with the last line of its complaint, when it is missing, fails or hangs.
    """
    command = [_needed(where).path, "-nostdin", "-hide_banner", "-v", "error", *args]
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_TIME_LIMIT_S,
        )
    except subprocess.TimeoutExpired:
        raise AudioError(
            f"ffmpeg did not finish within {_TIME_LIMIT_S} s", where=where, hint="try a WAV file"
        ) from None
    except OSError as problem:
        raise _not_started(problem, where) from problem
    if done.returncode:
        raise AudioError(f"ffmpeg: {_last_line(done.stderr)}", where=where, hint="try a WAV file")
    return done.stdout


def encode(args: tuple[str, ...], pieces: Iterable[bytes], *, where: str = "") -> None:
    """Run ffmpeg on what it is piped piece by piece; ``args`` name the file that it writes.

    Raises AudioError as :func:`run` does. What ``pieces`` raises ends ffmpeg too.
    """
    command = [_needed(where).path, "-hide_banner", "-v", "error", *args]
    with TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaints
            )
        except OSError as problem:
            raise _not_started(problem, where) from problem
        try:
            _fed(process, pieces)
        finally:
            process.kill()  # does nothing to one that is over
            process.wait()
        if process.returncode:
            complaints.seek(0)
            raise AudioError(f"ffmpeg: {_last_line(complaints.read())}", where=where)


def _fed(process: subprocess.Popen[bytes], pieces: Iterable[bytes]) -> None:
    """Pipe the pieces in, and wait; each must be taken, and the end reached, within the limit."""
    stream = process.stdin
    assert stream  # noqa: S101 - it is our pipe
    with contextlib.suppress(BrokenPipeError), stream:  # why, ffmpeg tells in its complaints
        for piece in pieces:
            guard = Timer(_TIME_LIMIT_S, process.kill)
            guard.start()
            try:
                stream.write(piece)
            finally:
                guard.cancel()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_TIME_LIMIT_S)


def encoders() -> frozenset[str]:
    """Return the names of the encoders that the ffmpeg here has. Raises AudioError without one."""
    listed = run(("-encoders",)).decode(errors="replace")
    return frozenset(re.findall(r"^ [A-Z.]{6} (\w\S*)", listed, re.MULTILINE))


def _last_line(complaint: bytes) -> str:
    lines = complaint.decode(errors="replace").strip().splitlines()
    shown = "".join(char for char in lines[-1] if char.isprintable()) if lines else ""
    return shown[-300:] or "failed without a word"


def decode(path: Path, *, rate_hz: int, channels: int, limit_s: int, where: str = "") -> bytes:
    """Return a sound file as 16-bit little-endian PCM, at most ``limit_s`` seconds of it.

    Raises AudioError for what is no sound file by its first bytes, and for what ffmpeg refuses.
    """
    args = _decoding(path, rate_hz=rate_hz, channels=channels, limit_s=limit_s, where=where)
    return run((*args, "pipe:1"), where=where)


def _decoding(
    path: Path, *, rate_hz: int, channels: int, limit_s: int, where: str
) -> tuple[str, ...]:
    demuxer = kind_of(path, where=where)
    return (
        *("-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", f"file:{path}"),
        *("-map", "0:a:0", "-t", str(limit_s), "-ac", str(channels), "-ar", str(rate_hz)),
        *("-fflags", "+bitexact", "-f", "s16le"),
    )


def decode_into(
    target: Path, path: Path, *, rate_hz: int, channels: int, limit_s: int, where: str = ""
) -> None:
    """Write what :func:`decode` returns to a file: music need not fit into memory."""
    args = _decoding(path, rate_hz=rate_hz, channels=channels, limit_s=limit_s, where=where)
    run(("-y", *args, f"file:{target}"), where=where)


def kind_of(path: Path, *, where: str = "") -> str:
    """Return ffmpeg's name for the kind of sound file this is, by its first bytes.

    Raises AudioError for anything else: playlists, pictures, text.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError as problem:
        raise AudioError(f"cannot be read: {problem.strerror}", where=where) from problem
    kind = _container(head) or _bare_frames(head)
    if kind is None:
        raise AudioError(
            "this is not a sound file that lessoncast knows",
            where=where,
            hint="use WAV, MP3, FLAC, Ogg, M4A or AIFF",
        )
    return kind


def _container(head: bytes) -> str | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "aiff"
    if head[4:8] == b"ftyp":
        return "mov"
    return _MAGIC.get(head[:4])


def _bare_frames(head: bytes) -> str | None:
    if head[:3] == b"ID3":
        return "mp3"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # The layer bits are 00 in AAC's ADTS header, and reserved in MPEG audio.
        return "mp3" if head[1] & 0x06 else "aac"
    return None
