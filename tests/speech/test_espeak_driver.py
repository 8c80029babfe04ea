"""Our driver of pyttsx3, used as pyttsx3 is: what its own driver for eSpeak NG gets wrong.

Two of its faults are not tested here. That its buffer grows quadratically is a matter of time, which
the benchmark of takes watches; its external loop is not offered at all.
"""

import os
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import pytest

from lessoncast.speech.espeak import driver as espeak_driver

VOICE = "gmw/en-us+f2"
LONG = "The first text is a long one, which takes more than a moment to be spoken, and then some."
SHORT = "A short one."
pytestmark = pytest.mark.slow


@pytest.fixture
def engine() -> Any:
    """A pyttsx3 engine that has not spoken yet."""
    made = espeak_driver.connect()
    made.setProperty("voice", VOICE)
    return made


def frames(path: Path) -> int:
    with wave.open(str(path)) as reader:
        return int(reader.getnframes())


def test_the_first_file_is_there_when_the_first_run_returns(engine: Any, tmp_path: Path) -> None:
    """pyttsx3's driver returns at once, and writes the first text under the second one's name."""
    engine.save_to_file(LONG, str(tmp_path / "first.wav"))
    engine.runAndWait()
    first = frames(tmp_path / "first.wav")
    engine.save_to_file(SHORT, str(tmp_path / "second.wav"))
    engine.runAndWait()
    assert first == frames(tmp_path / "first.wav") > 3 * frames(tmp_path / "second.wav") > 0


def test_each_of_several_files_is_written(engine: Any, tmp_path: Path) -> None:
    """Not the last one only."""
    texts = {f"{number}.wav": LONG[: 20 * number] for number in range(1, 5)}
    for name, text in texts.items():
        engine.save_to_file(text, str(tmp_path / name))
    engine.runAndWait()
    lengths = [frames(tmp_path / name) for name in texts]
    assert lengths == sorted(set(lengths))


def test_a_run_without_a_new_text_writes_nothing(engine: Any, tmp_path: Path) -> None:
    """Not the last file again."""
    path = tmp_path / "one.wav"
    engine.save_to_file(SHORT, str(path))
    engine.runAndWait()
    path.unlink()
    engine.runAndWait()
    assert not path.exists()


def test_a_path_may_be_a_path(engine: Any, tmp_path: Path) -> None:
    """pyttsx3's driver would never come back."""
    engine.save_to_file(SHORT, tmp_path / "one.wav")
    engine.runAndWait()
    assert frames(tmp_path / "one.wav") > 10_000


def test_an_error_does_not_stay_queued(engine: Any, tmp_path: Path) -> None:
    """It is told once, and the next text is fine."""
    problems: list[Exception] = []
    engine.connect("error", lambda name, exception: problems.append(exception))
    for name in ("no/folder.wav", "fine.wav"):
        engine.save_to_file(SHORT, str(tmp_path / name))
        engine.runAndWait()
    assert ["FileNotFoundError"] == [type(problem).__name__ for problem in problems]
    assert frames(tmp_path / "fine.wav") > 10_000


@pytest.mark.parametrize(
    ("name", "values"),
    [("rate", (175.5, 176, 155)), ("volume", (0.404, 0.4, 0.8)), ("pitch", (70.2, 70, 50))],
)
def test_numbers_need_not_be_whole(
    engine: Any, tmp_path: Path, name: str, values: tuple[float, ...]
) -> None:
    """pyttsx3's driver ignores a rate that is not."""
    spoken = []
    for value in values:
        engine.setProperty(name, value)
        engine.save_to_file(SHORT, str(tmp_path / "one.wav"))
        engine.runAndWait()
        spoken.append((tmp_path / "one.wav").read_bytes())
    assert spoken[0] == spoken[1] != spoken[2]


def test_what_is_no_number_is_told(engine: Any, tmp_path: Path) -> None:
    """As is a property that there is not."""
    problems: list[Exception] = []
    engine.connect("error", lambda name, exception: problems.append(exception))
    engine.setProperty("rate", "170")
    engine.save_to_file(SHORT, str(tmp_path / "one.wav"))
    engine.runAndWait()
    engine.setProperty("rate", 155)
    engine.setProperty("colour", "blue")
    engine.runAndWait()
    assert ["TypeError", "KeyError"] == [type(problem).__name__ for problem in problems]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_child_can_speak(tmp_path: Path) -> None:
    """pyttsx3's driver speaks in a thread, which a fork loses: the child would wait for ever."""
    program = (
        "import os, sys; from lessoncast.speech.espeak import driver as d\n"
        "def say(path):\n"
        "    e = d.connect(); e.setProperty('voice', sys.argv[1])\n"
        "    e.save_to_file(sys.argv[2], path); e.runAndWait()\n"
        "say(sys.argv[3])\n"
        "if not os.fork():\n"
        "    say(sys.argv[4]); os._exit(0)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))"
    )
    one, other = tmp_path / "one.wav", tmp_path / "other.wav"
    command = [sys.executable, "-W", "ignore", "-c", program, VOICE, SHORT, str(one), str(other)]
    subprocess.run(command, check=True, timeout=60)
    assert one.read_bytes() == other.read_bytes()


def test_nothing_is_printed(engine: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """pyttsx3's driver writes a line for each file to stdout, which is for results."""
    engine.save_to_file(SHORT, str(tmp_path / "one.wav"))
    engine.runAndWait()
    assert ("", "") == capfd.readouterr()
