"""The worker process, seen from its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessoncast.errors import EngineError
from lessoncast.speech.child import CHILD, Child, WorkerLostError, _Worker
from speech_mother import says


def gone(pid: int) -> bool:
    """Whether a process ends; it is given a while."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_one_worker_is_kept(tmp_path: Path, rogue: str) -> None:
    """The second utterance finds the engine as the first one left it."""
    for name in ("one", "two"):
        CHILD.speak(says("hello", "count", engine=rogue), tmp_path / f"{name}.wav")
    sizes = [(tmp_path / f"{name}.wav").stat().st_size for name in ("one", "two")]
    assert 2 == sizes[1] - sizes[0]


def test_an_engine_s_error_comes_through_with_its_hint(tmp_path: Path, rogue: str) -> None:
    """It is no crash: the worker goes on."""
    with pytest.raises(EngineError, match="no such model") as caught:
        CHILD.speak(says("hello", "refuse", engine=rogue), tmp_path / "x.wav")
    assert "download it" == caught.value.hint
    CHILD.speak(says("hello", "good", engine=rogue), tmp_path / "x.wav")


def test_a_killed_worker_is_replaced(tmp_path: Path, rogue: str) -> None:
    """Death between two takes goes unnoticed."""
    child = Child()
    child.speak(says("hello", "good", engine=rogue), tmp_path / "x.wav")
    assert child._worker is not None
    os.kill(child._worker._process.pid, signal.SIGKILL)
    child._worker._process.wait()
    child.speak(says("hello", "good", engine=rogue), tmp_path / "y.wav")
    assert (tmp_path / "y.wav").exists()
    child.close()


def test_a_worker_that_is_killed_as_it_starts_is_no_loss(
    tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had no text yet; only if none gets ready it's said."""
    answer, starts = _Worker.answer, 0

    def killed_at_first(self: _Worker, patience_s: float) -> str:
        nonlocal starts
        starts += 1
        if starts <= 3:
            os.kill(self._process.pid, signal.SIGKILL)
        return answer(self, patience_s)

    monkeypatch.setattr(_Worker, "answer", killed_at_first)
    child = Child()
    child.speak(says("hello", "good", engine=rogue), tmp_path / "x.wav")
    child.close()
    assert 5 == starts
    starts = -99
    with pytest.raises(WorkerLostError, match="SIGKILL"):
        child.speak(says("hello", "good", engine=rogue), tmp_path / "x.wav")


def test_an_expected_worker_is_the_one_that_speaks(tmp_path: Path, rogue: str) -> None:
    """It starts while its parent is at something else, and once only."""
    child = Child()
    try:
        child.expect()
        expected = child._expected
        child.expect()
        assert expected is child._expected
        child.speak(says("hello", engine=rogue), tmp_path / "take.wav")
        assert expected is child._worker
        child.expect()
        assert child._expected is None
    finally:
        child.close()


def test_an_expected_worker_that_dies_is_replaced(tmp_path: Path, rogue: str) -> None:
    """Nobody is blamed for what was killed before it had a text."""
    child = Child()
    try:
        child.expect()
        assert child._expected is not None
        os.kill(child._expected._process.pid, signal.SIGKILL)
        child._expected._process.wait()
        child.speak(says("hello", engine=rogue), tmp_path / "take.wav")
        assert (tmp_path / "take.wav").stat().st_size > 44
    finally:
        child.close()


def test_an_expected_worker_ends_unused() -> None:
    """Closing takes it along."""
    child = Child()
    child.expect()
    assert child._expected is not None
    pid = child._expected._process.pid
    child.close()
    assert gone(pid)


def test_a_crash_says_what_happened(tmp_path: Path, rogue: str) -> None:
    """The signal, or the last words, as the end of a sentence."""
    with pytest.raises(WorkerLostError, match="was ended by SIGABRT"):
        CHILD.speak(says("hello", "abort", engine=rogue), tmp_path / "x.wav")


def test_the_working_folder_is_not_imported_from(
    tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cloned course with a ``json.py`` must not run code."""
    (tmp_path / "json.py").write_text("raise SystemExit('a stranger ran')")
    monkeypatch.chdir(tmp_path)
    CHILD.speak(says("hello", "good", engine=rogue), tmp_path / "x.wav")
    assert (tmp_path / "x.wav").exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at processes in /proc")
@pytest.mark.parametrize("voice", ["good", "hang"])
def test_a_worker_ends_with_its_parent(tmp_path: Path, rogue: str, voice: str) -> None:
    """Even a kill -9 of the parent leaves no worker, whatever it is doing; Ctrl-C it ignores."""
    program = (
        "import sys, threading, time; from pathlib import Path\n"
        "from lessoncast.model import *; from lessoncast.speech.child import CHILD\n"
        f"voice = Voice(engine={rogue!r}, id={voice!r}, language='en')\n"
        "said = Utterance(text='Hello.', voice=voice, rate_wpm=155, language='en')\n"
        f"out = Path({str(tmp_path / 'x.wav')!r})\n"
        "threading.Thread(target=CHILD.speak, args=(said, out), daemon=True).start()\n"
        "while CHILD._worker is None: time.sleep(0.01)\n"
        "print(CHILD._worker._process.pid, flush=True)\n"
        "time.sleep(1000)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        if voice == "good":
            while not (tmp_path / "x.wav").exists():
                time.sleep(0.05)
            os.kill(pid, signal.SIGINT)
            os.kill(pid, 0)
        parent.kill()
    assert gone(pid)


def test_closing_twice_is_fine() -> None:
    """And so is closing what never started."""
    child = Child()
    child.close()
    child.close(at_once=True)
