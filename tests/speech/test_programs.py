"""Programs that speak, as far as lessoncast knows them by itself."""

import shutil
import sys
from pathlib import Path

import pytest

from lessoncast.errors import EngineError
from lessoncast.model import Role, Voice
from lessoncast.speech import programs, record
from lessoncast.speech.command import CommandEngine
from speech_mother import says

ENGINE = CommandEngine()
MACS = """\
Albert              en_US    # Hello! My name is Albert.
Amélie              fr_CA    # Bonjour! Je m’appelle Amélie.
Anna                de_DE    # Hallo! Ich heiße Anna.
Daniel              en_GB    # Hello! My name is Daniel.
Eddy (English (US)) en_US    # Hello! My name is Eddy.
Samantha            en_US    # Hello! My name is Samantha.
Thomas              fr_FR    # Bonjour! Je m’appelle Thomas.
"""


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where programs are found."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(programs, "FESTIVAL_VOICES", tmp_path / "festival")
    return folder


def put(folder: Path, name: str, says: str = "") -> None:
    """Make a program that says this about itself."""
    (folder / f"{name}.txt").write_text(says, "utf-8")
    (folder / name).write_text(f"#!/bin/sh\n/bin/cat '{folder}/{name}.txt'\n", "utf-8")
    (folder / name).chmod(0o755)


def pair(language: str) -> list[str]:
    roles: tuple[Role, Role] = ("host", "expert")
    return [ENGINE.default_voice(role, language).id for role in roles]


def test_a_mac_speaks_with_its_own_voices(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The best known of those that are there; elsewhere ``say`` is another program."""
    put(bin_folder, "say", MACS)
    assert not ENGINE.has_pair("en")
    monkeypatch.setattr(sys, "platform", "darwin")
    host, expert = pair("en-US")
    assert host.startswith('say -v "Samantha" -r {rate} ')
    assert expert.startswith('say -v "Daniel" ')
    assert [True, True, False, False] == [
        ENGINE.has_pair(tag) for tag in ("en", "fr-CA", "de", "es")
    ]
    with pytest.raises(EngineError, match="no voice 'Samanta'") as caught:
        ENGINE.check_voice(Voice(engine="command", id='say -v "Samanta" -o {out}', language="en"))
    assert "Samantha" in (caught.value.hint or "")
    ENGINE.check_voice(
        Voice(engine="command", id='say -v "Eddy (English (US))" -o {out}', language="en")
    )


def test_flite_is_chosen_before_festival(bin_folder: Path, tmp_path: Path) -> None:
    """And festival only with both a high voice and a low one."""
    put(bin_folder, "text2wave")
    assert not ENGINE.has_pair("en")
    for name in ("us/cmu_us_slt_arctic_hts", "english/kal_diphone"):
        (tmp_path / "festival" / name).mkdir(parents=True)
        assert ("kal" in name) == ENGINE.has_pair("en")
    assert ["cmu_us_slt_arctic_hts", "kal_diphone"] == [
        one.partition("(voice_")[2].partition(")")[0] for one in pair("en")
    ]
    put(bin_folder, "flite", "Voices available: kal awb kal16 slt rms\n")
    assert ["slt", "rms"] == [one.split()[2] for one in pair("en-GB")]
    assert not ENGINE.has_pair("de")


def test_a_program_without_its_voices_is_passed_over(bin_folder: Path) -> None:
    """A flite that was built without any."""
    put(bin_folder, "flite", "Voices available: kal\n")
    assert not ENGINE.has_pair("en")
    assert () == ENGINE.voices()


def test_espeak_s_program_is_not_chosen_by_itself(bin_folder: Path) -> None:
    """It speaks where ``command`` is asked for; the engine pyttsx3 does it better."""
    put(bin_folder, "espeak-ng")
    assert not ENGINE.has_pair("en")
    assert pair("de")[0].startswith("espeak-ng -v {language}+f2 ")


def test_a_new_program_is_another_take(bin_folder: Path) -> None:
    """What it does is not known, but that it is another one."""
    put(bin_folder, "flite", "Voices available: slt rms\n")
    voice = ENGINE.default_voice("host", "en")
    before = ENGINE.voice_version(voice)
    assert before == ENGINE.voice_version(voice)
    with (bin_folder / "flite").open("a") as program:
        program.write("# new\n")
    assert before != ENGINE.voice_version(voice)


@pytest.mark.slow
@pytest.mark.parametrize("program", ["flite", "text2wave"])
def test_real_ones_speak_alike_and_at_the_rate(tmp_path: Path, program: str) -> None:
    """The same bytes each time; half the rate is about twice the time."""
    if not (known := programs.here().get(program)) or not (both := known.pair("en")):
        pytest.skip(f"{program} is not installed")
    text = "Hello, this is a test of the voice."
    for line in both:
        said = says(text, line, engine="command")
        one, other = (record(said, cache=tmp_path / name) for name in ("one", "other"))
        assert one.path.read_bytes() == other.path.read_bytes()
        assert 1_000 < one.duration_ms < 5_000
    usual, slow = (
        record(says(text, both[1], engine="command", rate_wpm=rate), cache=tmp_path).duration_ms
        for rate in (155, 80)
    )
    assert slow == pytest.approx(usual * 155 / 80, rel=0.15)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("flite"), reason="flite is not installed")
def test_a_voice_that_flite_has_not_is_refused(tmp_path: Path) -> None:
    """flite itself would say nothing, and succeed."""
    with pytest.raises(EngineError, match="'sltt'") as caught:
        record(says("Hello.", "flite -voice sltt -o {out}", engine="command"), cache=tmp_path)
    assert "slt" in (caught.value.hint or "")
