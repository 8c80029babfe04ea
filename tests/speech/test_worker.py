"""The worker process, spoken to as its parent does."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

WORKER = [sys.executable, "-P", "-m", "lessoncast.speech.worker"]


def request(out: Path, **changes: object) -> str:
    voice = {"engine": "tone", "id": "tone-low", "language": "en"}
    plain = {
        "text": "hello",
        "voice": voice,
        "rate_wpm": 155,
        "pitch": 0.0,
        "language": "en",
        "out": str(out),
    }
    return json.dumps(plain | changes) + "\n"


@pytest.fixture
def worker() -> subprocess.Popen[str]:
    return subprocess.Popen(
        WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", process_group=0
    )


def test_it_answers_line_by_line_until_stdin_ends(
    worker: subprocess.Popen[str], tmp_path: Path
) -> None:
    """An empty object is "done", a message is what went wrong; then it ends by itself."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    assert "{}\n" == worker.stdout.readline()  # it is ready
    for out, answer in (
        (tmp_path / "a.wav", {}),
        (tmp_path / "none" / "b.wav", "cannot be written"),
        (tmp_path / "c.wav", {}),
    ):
        worker.stdin.write(request(out))
        worker.stdin.flush()
        told = json.loads(worker.stdout.readline())
        assert answer == told if answer == {} else str(answer) in told["message"]
    worker.stdin.close()
    worker.wait(10)
    worker.stdout.close()
    assert (tmp_path / "a.wav").stat().st_size == (tmp_path / "c.wav").stat().st_size > 44


def test_an_error_has_its_hint(worker: subprocess.Popen[str], tmp_path: Path) -> None:
    """What the engine says comes through."""
    voice = {"engine": "tone", "id": "tone-lowe", "language": "en"}
    assert worker.stdin is not None
    worker.stdin.write(request(tmp_path / "x.wav", voice=voice))
    worker.stdin.flush()
    assert worker.stdout is not None
    _ready, told = (json.loads(worker.stdout.readline()) for _ in range(2))
    assert "tone-lowe" in told["message"]
    assert "tone-low" in told["hint"]
    worker.communicate()
