"""``lessoncast voices``: what is here, and what can be had."""

import json
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from piper_mother import make_voice
from running import Run
from voice_shelf import Shelf, served

NAME = "en_US-anna-low"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The voices folder, empty."""
    voices = tmp_path / "voices"
    monkeypatch.setenv("LESSONCAST_VOICES", str(voices))
    return voices


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A server with two voices."""
    there = Shelf()
    for name in (NAME, "de_DE-udo-low"):
        there.add(tmp_path / "made", name)
    with served(there):
        yield there


def test_voices_of_all_engines_are_listed(run: Run, folder: Path, tmp_path: Path) -> None:
    """Engine, language, kind and name; the name comes last, for it may have blanks."""
    make_voice(folder, NAME)
    make_voice(folder, "en_US-half-low").with_suffix(".onnx.json").unlink()
    done = run("voices", cwd=tmp_path)
    lines = done.stdout.splitlines()
    assert f"piper\ten-US\tneural, low\t{NAME}" in lines
    assert "pyttsx3\ten-US\tsynthetic\tgmw/en-US" in lines
    assert "tone\tmul\ta beep\ttone-low" in lines
    assert "half a voice" in done.stderr
    assert "--get en_US-half-low" in done.stderr


def test_they_can_be_those_of_an_engine_or_a_language(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    """Or of both; an engine that is not there is an error."""
    make_voice(folder, NAME)
    make_voice(folder, "de_DE-udo-low")
    one = run("voices", "--engine", "piper", "--language", "de", cwd=tmp_path)
    assert "piper\tde-DE\tneural, low\tde_DE-udo-low\n" == one.stdout
    listed = json.loads(run("voices", "--language", "en", "--json", cwd=tmp_path).stdout)
    assert {"engine": "piper", "id": NAME, "language": "en-US", "kind": "neural, low"} in listed
    assert {"en", "mul"} == {voice["language"].partition("-")[0] for voice in listed}
    none = run("voices", "--engine", "piepser", cwd=tmp_path)
    assert (1, "") == (none.returncode, none.stdout)
    assert "did you mean piper?" in none.stderr


def test_a_voice_is_one_command_away(run: Run, shelf: Shelf, folder: Path, tmp_path: Path) -> None:
    """Then it is listed."""
    done = run("voices", "--get", NAME, "--from", shelf.address, cwd=tmp_path)
    assert (0, f"{NAME}\n") == (done.returncode, done.stdout)
    assert f"lessoncast: {NAME} is here now; its license: CC0\n" == done.stderr
    assert NAME in run("voices", "--engine", "piper", cwd=tmp_path).stdout
    again = run("voices", "--get", NAME, "--from", shelf.address, "--json", cwd=tmp_path)
    assert [{"id": NAME, "path": str(folder / f"{NAME}.onnx"), "license": "CC0"}] == json.loads(
        again.stdout
    )
    assert "was here already" in again.stderr


def test_a_language_shows_what_can_be_had(
    run: Run, shelf: Shelf, folder: Path, tmp_path: Path
) -> None:
    """Nothing is fetched."""
    done = run("voices", "--get", "de", "--from", shelf.address, cwd=tmp_path)
    assert "de-DE\tlow\t0 MB\t1 speaker\tde_DE-udo-low\n" == done.stdout
    assert "lessoncast voices --get de_DE-udo-low" in done.stderr
    assert not folder.exists()


def test_what_goes_wrong_is_one_line_and_a_hint(
    run: Run, shelf: Shelf, folder: Path, tmp_path: Path
) -> None:
    """An unknown name, and no network."""
    done = run("voices", "--get", "en_US-ana-low", "--from", shelf.address, cwd=tmp_path)
    assert (1, "") == (done.returncode, done.stdout)
    error, hint = done.stderr.splitlines()
    assert "lessoncast: error: there is no voice 'en_US-ana-low' in the catalogue" == error
    assert hint.startswith(f"lessoncast: hint: did you mean {NAME}")
    gone = run("voices", "--get", NAME, "--from", "http://no-such-host.invalid/", cwd=tmp_path)
    assert (1, "") == (gone.returncode, gone.stdout)
    error, hint = gone.stderr.splitlines()
    assert error.startswith("lessoncast: error: no-such-host.invalid cannot be reached: ")
    assert hint.startswith("lessoncast: hint: ")


def frames(path: Path) -> int:
    with wave.open(str(path)) as reader:
        return int(reader.getnframes())


def test_every_voice_of_a_language_can_be_heard(run: Run, folder: Path, tmp_path: Path) -> None:
    """Those that would be chosen first; what fails is told, and the others go on."""
    make_voice(folder, NAME, inference={"noise_scale": 0, "length_scale": 0.6, "noise_w": 0})
    (make_voice(folder, "en_US-deaf-low")).write_bytes(b"no model")
    done = run("voices", "--try", cwd=tmp_path, PATH=str(tmp_path))
    heard = dict(line.split("\t") for line in done.stdout.splitlines())
    assert ["en_US-anna-low", "gmw/en-us+f2", "gmw/en-us+edward"] == list(heard.values())[:3]
    assert all(frames(tmp_path / path) > 20_000 for path in heard)
    assert "tone-low" not in heard.values()
    assert "piper en_US-deaf-low: Piper's voice 'en_US-deaf-low' cannot be used" in done.stderr
    assert f"{len(heard)} voices can be heard in voices-tried\n" in done.stderr
    assert 1 == done.returncode


def test_trying_again_overwrites_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    """A new folder each time; one that is named must be empty."""
    command = ("voices", "--try", "--engine", "tone", "--language", "de")
    for number in ("", "-2"):
        done = run(*command, cwd=tmp_path)
        assert 4 == len(list((tmp_path / f"voices-tried{number}").iterdir()))
        assert f"4 voices can be heard in voices-tried{number}" in done.stderr
    again = run(*command, "--out", "voices-tried", cwd=tmp_path)
    assert (1, "") == (again.returncode, again.stdout)
    assert "voices-tried: this is no empty folder" in again.stderr
    there = json.loads(run(*command, "--out", "new/one", "--json", cwd=tmp_path).stdout)
    assert {"engine": "tone", "id": "tone-high", "path": "new/one/1-tone-tone-high.wav"} == there[0]


def test_trying_needs_somebody_to_try(run: Run, folder: Path, tmp_path: Path) -> None:
    """And leaves no folder behind if there is nobody."""
    done = run("voices", "--try", "--engine", "piper", "--language", "fr", cwd=tmp_path)
    assert (1, "") == (done.returncode, done.stdout)
    assert "there is no voice here that speaks 'fr'" in done.stderr
    assert "--get fr" in done.stderr
    assert 2 == run("voices", "--try", "--get", "de", cwd=tmp_path).returncode
    assert 2 == run("voices", "--out", "x", cwd=tmp_path).returncode
    assert [] == list(tmp_path.glob("voices-tried*"))
