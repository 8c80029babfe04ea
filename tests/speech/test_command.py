"""Any program that writes a WAV file."""

import shlex
import shutil
import sys
import wave
from pathlib import Path

import pytest

from lessoncast.errors import EngineError
from lessoncast.model import Voice
from lessoncast.speech import command, record
from lessoncast.speech.command import CommandEngine
from speech_mother import says

ENGINE = CommandEngine()
PROGRAM = """
import pathlib, struct, sys, time, wave
way, out, *rest = sys.argv[1:]
text = rest[0] if way == "argument" else sys.stdin.read()
text = pathlib.Path(rest[0]).read_text("utf-8") if way == "file" else text
pathlib.Path(out + ".heard").write_text(repr((text, rest)), "utf-8")
channels, width, rate = {"stereo": (2, 2, 44_100), "wide": (1, 3, 8_000)}.get(way, (1, 2, 16_000))
if way == "hang":
    time.sleep(1000)
if way in ("silent", "mp3"):
    pathlib.Path(out).write_bytes(b"" if way == "silent" else b"ID3 something")
elif way != "none":
    with wave.open(out, "wb") as writer:
        writer.setnchannels(channels); writer.setsampwidth(width); writer.setframerate(rate)
        writer.writeframes(bytes([0] * (width - 1) + [32]) * channels * rate)
if way == "claims":
    raw = bytearray(pathlib.Path(out).read_bytes())
    raw[4:8] = raw[40:44] = struct.pack("<I", 0x7FFFF000)
    pathlib.Path(out).write_bytes(raw)
print("cannot find the voice")
sys.exit(7 if way == "failing" else 0)
"""


@pytest.fixture
def line(tmp_path: Path) -> str:
    """The start of a command line for the program above; its first argument says what it does."""
    (tmp_path / "my voice.py").write_text(PROGRAM, "utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(tmp_path / 'my voice.py'))}"


def spoken(voice: str, text: str, out: Path) -> tuple[int, int, int, int]:
    ENGINE.speak(says(text, voice, engine="command"), out)
    with wave.open(str(out)) as reader:
        channels, width, rate_hz, frames = reader.getparams()[:4]
        return channels, width, rate_hz, frames


@pytest.mark.parametrize(
    ("rest", "heard"),
    [
        ("stdin {out} {rate} {language}", ("-v {out} $(x)", ["155", "en"])),
        ("file {out} {text_file}", ("-v {out} $(x)\n", None)),
        ("argument {out} {text}", (" -v {out} $(x)", [" -v {out} $(x)"])),
        ("stdin {out} --out={out}.x", ("-v {out} $(x)", None)),
    ],
)
def test_the_text_is_never_an_option_nor_a_command(
    tmp_path: Path, line: str, rest: str, heard: tuple[str, list[str] | None]
) -> None:
    """It comes by stdin or file, or as one argument where the template says so; no shell reads it."""
    assert (1, 2, 16_000, 16_000) == spoken(f"{line} {rest}", "-v {out} $(x)", tmp_path / "o.wav")
    text, arguments = eval((tmp_path / "o.wav.heard").read_text("utf-8"))
    assert heard[0] == text
    assert heard[1] in (None, arguments)
    assert not (tmp_path / "o.txt").exists()


@pytest.mark.parametrize(
    ("way", "shape"),
    [
        ("failing", (1, 2, 16_000, 16_000)),
        ("claims", (1, 2, 16_000, 16_000)),
        ("stereo", (1, 2, 44_100, 44_100)),
        ("wide", (1, 2, 8_000, 8_000)),
    ],
)
def test_what_it_wrote_becomes_a_take(
    tmp_path: Path, line: str, way: str, shape: tuple[int, ...]
) -> None:
    """Exit status and header are not believed; channels and widths are converted, the rate stays."""
    assert shape == spoken(f"{line} {way} {{out}}", "hello", tmp_path / "o.wav")


@pytest.mark.parametrize(
    ("way", "said"),
    [("none", "cannot find the voice"), ("silent", "wrote no sound"), ("mp3", "no WAV file")],
)
def test_a_program_that_wrote_no_sound_has_failed(
    tmp_path: Path, line: str, way: str, said: str
) -> None:
    """Whatever it says about it; its last words are in the message."""
    with pytest.raises(EngineError, match=said):
        spoken(f"{line} {way} {{out}}", "hello", tmp_path / "o.wav")


def test_a_program_that_hangs_is_ended(
    tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given time by the length of the text."""
    monkeypatch.setattr(command, "_PATIENCE_S", 0.2)
    with pytest.raises(EngineError, match="took more than"):
        spoken(f"{line} hang {{out}}", "hello", tmp_path / "o.wav")


@pytest.mark.parametrize(
    ("voice", "said", "hint"),
    [
        ("no-such-program -o {out}", "no program 'no-such-program'", "install"),
        (f"{sys.executable} -c pass", "where to write", "{out}"),
        (f"{sys.executable} {{out}} {{txt_file}}", "{txt_file}", "text_file"),
        ("", "empty", "flite"),
        ("flite 'unclosed {out}", "broken", ""),
    ],
)
def test_a_command_line_is_checked_before_it_is_run(voice: str, said: str, hint: str) -> None:
    """What is wrong with it, and how to mend it."""
    with pytest.raises(EngineError) as caught:
        ENGINE.check_voice(Voice(engine="command", id=voice, language="en"))
    assert said in caught.value.message
    assert hint in (caught.value.hint or "")


def test_it_records_in_a_worker(tmp_path: Path, line: str) -> None:
    """By the same door as every engine."""
    take = record(says("Hello, world.", f"{line} stdin {{out}}", engine="command"), cache=tmp_path)
    assert 1000 == take.duration_ms


def test_known_programs_are_offered_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first that speaks the language; none is an error with a hint."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match="speaks 'en'") as caught:
        ENGINE.default_voice("host", "en")
    assert "flite" in (caught.value.hint or "")
    assert () == ENGINE.voices()
    for name in ("flite", "espeak-ng"):
        (tmp_path / name).write_text("#!/bin/sh\necho 'Voices available: kal slt rms'\n")
        (tmp_path / name).chmod(0o755)
    assert ENGINE.default_voice("host", "en-GB").id.startswith("flite -voice slt")
    assert ENGINE.default_voice("expert", "es").id.startswith("espeak-ng -v {language}+edward")
    assert 4 == len(ENGINE.voices())
    assert "flite" in ENGINE.describe()[0]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("flite"), reason="flite is not installed")
def test_flite_speaks(tmp_path: Path) -> None:
    """A real program, by its default voice; an unknown voice of it does not pass in silence."""
    voice = ENGINE.default_voice("host", "en").id
    take = record(says("Hello, this is a test of flite.", voice, engine="command"), cache=tmp_path)
    assert 1_000 < take.duration_ms < 5_000
