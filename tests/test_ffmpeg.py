"""Finding and running ffmpeg."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from lessoncast import _ffmpeg
from lessoncast.errors import AudioError


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    """What one test finds, the next must not remember."""
    _ffmpeg.find.cache_clear()


def _stand_in(folder: Path, script: str) -> _ffmpeg.Program:
    path = folder / "ffmpeg"
    path.write_text(f"#!{sys.executable}\n{script}")
    path.chmod(0o755)
    return _ffmpeg.Program(path=str(path), origin="for a test")


def test_the_system_s_ffmpeg_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is installed."""
    monkeypatch.setattr(shutil, "which", lambda _: "/opt/bin/ffmpeg")
    assert _ffmpeg.Program(path="/opt/bin/ffmpeg", origin="on the PATH") == _ffmpeg.find()


def test_then_the_one_of_imageio(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the extra installs it."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    module = SimpleNamespace(get_ffmpeg_exe=lambda: "/site/ffmpeg-7")
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", module)
    assert _ffmpeg.Program(path="/site/ffmpeg-7", origin="from imageio-ffmpeg") == _ffmpeg.find()
    assert "none" in _ffmpeg.describe() or "does not start" in _ffmpeg.describe()


def test_without_either_there_is_none_and_the_error_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three ways out: the system's, the extra, a WAV file."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    assert _ffmpeg.find() is None
    with pytest.raises(AudioError) as caught:
        _ffmpeg.run(("-version",), where="scripts/x.md:3")
    assert "scripts/x.md:3" == caught.value.where
    for way in ("install ffmpeg", "lessoncast[ffmpeg]", "WAV"):
        assert way in (caught.value.hint or "")
        assert way in _ffmpeg.describe()


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")
def test_the_last_line_of_a_complaint_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, without what a terminal would obey."""
    script = "import sys; sys.exit('first\\nfile:\\x1b[31m bad \\n')"
    monkeypatch.setattr(_ffmpeg, "find", lambda: _stand_in(tmp_path, script))
    with pytest.raises(AudioError) as caught:
        _ffmpeg.run(("-i", "x"))
    assert "ffmpeg: file:[31m bad" == caught.value.message


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")
def test_ffmpeg_is_asked_nothing_and_waits_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its standard input is empty, its questions are off, and its output comes back."""
    script = "import sys; sys.stdout.write(repr((sys.argv[1:4], sys.stdin.read())))"
    monkeypatch.setattr(_ffmpeg, "find", lambda: _stand_in(tmp_path, script))
    assert b"(['-nostdin', '-hide_banner', '-v'], '')" == _ffmpeg.run(("-i", "x"))


@pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")
def test_an_ffmpeg_that_hangs_or_does_not_start_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither holds up a build for ever."""
    monkeypatch.setattr(_ffmpeg, "_TIME_LIMIT_S", 0.2)
    monkeypatch.setattr(_ffmpeg, "find", lambda: _stand_in(tmp_path, "import time; time.sleep(60)"))
    with pytest.raises(AudioError, match="did not finish"):
        _ffmpeg.run(())
    gone = _ffmpeg.Program(path=str(tmp_path / "gone"), origin="")
    monkeypatch.setattr(_ffmpeg, "find", lambda: gone)
    with pytest.raises(AudioError, match="does not start"):
        _ffmpeg.run(())
    assert "does not start" in _ffmpeg.describe()


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"RIFF\x24\0\0\0WAVEfmt ", "wav"),
        (b"FORM\0\0\0\0AIFF", "aiff"),
        (b"FORM\0\0\0\0AIFC", "aiff"),
        (b"\0\0\0\x20ftypM4A ", "mov"),
        (b"fLaC\0\0\0\x22", "flac"),
        (b"OggS\0\x02", "ogg"),
        (b"\x1aE\xdf\xa3\x9f", "matroska"),
        (b"caff\0\x01\0\0", "caf"),
        (b"wvpk\x10\0", "wv"),
        (b".snd\0\0\0\x18", "au"),
        (b"#!AMR\n", "amr"),
        (b"MAC \x96\x0f", "ape"),
        (b"TTA1\x01\0", "tta"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf"),
        (b"ID3\x03\0\0", "mp3"),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xf3\x90\x64", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"\xff\xf9\x50\x80", "aac"),
    ],
)
def test_the_first_bytes_say_what_a_file_is(tmp_path: Path, head: bytes, kind: str) -> None:
    """Not its name."""
    (tmp_path / "sound.txt").write_bytes(head)
    assert kind == _ffmpeg.kind_of(tmp_path / "sound.txt")


@pytest.mark.parametrize("content", [
    b"", b"\xff", b"#EXTM3U\nhttp://example.org/a.mp3", b"ffconcat version 1.0\nfile /etc/passwd",
    b"[playlist]\nFile1=/etc/passwd", b"<?xml version='1.0'?><MPD/>", b"RIFF\0\0\0\0AVI LIST",
    b"\x89PNG\r\n\x1a\n", b"v=0\r\no=- 0 0 IN IP4", b"\xef\xbb\xbf#EXTM3U",
], ids=lambda content: repr(content[:12]))  # fmt: skip
def test_playlists_and_other_files_never_reach_ffmpeg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    """They would make it read other files, or call addresses."""
    monkeypatch.setattr(_ffmpeg, "find", lambda: pytest.fail("ffmpeg was asked for"))
    (tmp_path / "music.mp3").write_bytes(content)
    with pytest.raises(AudioError) as caught:
        _ffmpeg.decode(tmp_path / "music.mp3", rate_hz=44_100, channels=1, limit_s=1, where="x:1")
    assert ("x:1", True) == (caught.value.where, bool(caught.value.hint))


def test_a_missing_file_is_an_error_of_ours(tmp_path: Path) -> None:
    """With its line."""
    with pytest.raises(AudioError) as caught:
        _ffmpeg.kind_of(tmp_path / "none.mp3", where="x:1")
    assert "x:1" == caught.value.where


@pytest.mark.slow
def test_a_playlist_inside_a_container_s_name_is_not_followed(tmp_path: Path) -> None:
    """Told that it is an MP3, ffmpeg looks for frames, whatever the text says."""
    (tmp_path / "a.mp3").write_bytes(b"ID3\x03\0\0\0\0\0\0#EXTM3U\nhttp://127.0.0.1:9/a.mp3\n" * 50)
    with pytest.raises(AudioError):
        _ffmpeg.decode(tmp_path / "a.mp3", rate_hz=44_100, channels=1, limit_s=1)


@pytest.mark.slow
def test_decoding_gives_what_was_asked_for(tmp_path: Path) -> None:
    """Rate, channels, and no more seconds than the limit; odd names are names."""
    path = tmp_path / "-weird: name%d.flac"
    subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i", "sine=d=3", f"file:{path}"],
        check=True,
    )
    raw = _ffmpeg.decode(path, rate_hz=16_000, channels=2, limit_s=2)
    assert 2 * 16_000 * 2 * 2 == len(raw)


@pytest.mark.slow
def test_describe_names_the_version_and_where_it_was_found() -> None:
    """For ``lessoncast check``."""
    assert "on the PATH" in _ffmpeg.describe()
    assert _ffmpeg.describe().startswith("ffmpeg: ")
