"""Sound that is heard here and now, through whichever player this computer has."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from lessoncast import _ffmpeg, _files, episode
from lessoncast.errors import EngineError

_PARTING_S = 2.0


@dataclass(frozen=True, slots=True)
class _Player:
    command: tuple[str, ...]
    plays_mp3: bool


_PLAYERS = (
    _Player(("mpv", "--no-video", "--really-quiet"), plays_mp3=True),
    _Player(("ffplay", "-v", "error", "-nodisp", "-autoexit"), plays_mp3=True),
    _Player(("afplay",), plays_mp3=True),
    _Player(("mpg123", "-q"), plays_mp3=True),
    _Player(("cvlc", "-q", "--play-and-exit"), plays_mp3=True),
    _Player(("paplay",), plays_mp3=False),
    _Player(("pw-play",), plays_mp3=False),
    _Player(("aplay", "-q"), plays_mp3=False),
    _Player(("play", "-q"), plays_mp3=False),  # SoX, often built without MP3
)
_ONLY_MP3 = "mpg123"


def can_play() -> bool:
    """Whether there is a program here that plays a WAV file."""
    return _for_wav() is not None


def play_wav(recording: bytes) -> None:
    """Let a WAV file be heard to its end. Raises EngineError without a player, or if it fails."""
    with _started(_for_wav(), "said.wav", lambda path: _files.write(path, recording)) as playing:
        playing.wait()


def start(audio: Path, *, from_ms: int, to_ms: int) -> Playing:
    """Begin to play a stretch of an episode's MP3; what is played no longer depends on the file.

    Raises EngineError without a player, AudioError for a file that is no MP3 of ours.
    """

    def cut(path: Path) -> None:
        episode.excerpt(audio, path, from_ms=from_ms, to_ms=to_ms)

    def decoded(path: Path) -> None:
        cut(path.with_suffix(".mp3"))
        _ffmpeg.run(("-i", f"file:{path.with_suffix('.mp3')}", f"file:{path}"), where=str(audio))

    if player := _for_mp3():
        return _started(player, "episode.mp3", cut)
    if (player := _for_wav()) and _ffmpeg.find():
        return _started(player, "episode.wav", decoded)
    return _started(None, "episode.mp3", cut)


class Playing:
    """A player at work; as a context manager it ends with the block."""

    def __init__(self, player: _Player, name: str, fill: Callable[[Path], None]) -> None:
        self._folder = TemporaryDirectory(prefix="lessoncast-")
        self._name = player.command[0]
        path = Path(self._folder.name) / name
        fill(path)
        self._process = subprocess.Popen(  # noqa: S603 - one of the players above, with our own file
            [*player.command, str(path)],
            stdin=None if sys.stdin and sys.stdin.isatty() else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def wait(self) -> None:
        """Wait until all is heard. Raises EngineError if the player fails."""
        if self._process.wait():
            raise EngineError(
                f"{self._name} could not play this",
                hint="see whether it plays other files; say has -o FILE.wav, episodes are MP3 files",
            )

    def stop(self) -> None:
        """Silence it, wherever it is."""
        if self._process.poll() is None:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_PARTING_S)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        """It plays already."""
        return self

    def __exit__(self, *_problem: object) -> None:
        """Be silent at the end, also when interrupted."""
        self.stop()


def _started(player: _Player | None, name: str, fill: Callable[[Path], None]) -> Playing:
    if player is None:
        names = ", ".join(one.command[0] for one in _PLAYERS)
        raise EngineError(
            f"there is no program here that plays {name.rpartition('.')[2].upper()} files",
            hint=f"install one of {names}",
        )
    return Playing(player, name, fill)


def _for_wav() -> _Player | None:
    return next((one for one in _here() if one.command[0] != _ONLY_MP3), None)


def _for_mp3() -> _Player | None:
    return next((one for one in _here() if one.plays_mp3), None)


def _here() -> tuple[_Player, ...]:
    return tuple(one for one in _PLAYERS if shutil.which(one.command[0]))
