"""``--executor dask://``: a real scheduler and real workers make what one machine makes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import lessoncast
from cluster_mother import PATIENCE_S, Cluster
from episode_mother import tone, write_wav
from lessoncast import _cluster
from lessoncast._cluster import desertion
from lessoncast._steps import crew
from running import MakeWorkspace, Run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
TURNS = 40


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    with Cluster(folder, workers=2) as running:
        yield running


@pytest.fixture
def make_course(make_workspace: MakeWorkspace) -> MakeWorkspace:
    """Makes a course of eSpeak's voices with two scripts, with music and a sound of its author's."""

    def make(name: str) -> Path:
        body = "\n\n".join(
            f"**{'Host' if turn % 2 else 'Expert'}:** This is sentence number {turn}."
            for turn in range(TURNS)
        )
        root = make_workspace(
            name,
            {
                "lessoncast.toml": '[show]\ntitle = "Talks"\nguid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"\n'
                '[audio]\nengine = "pyttsx3"\nbed = "bed.wav"\nbed_under = "chapters"\n',
                "scripts/one.md": f"# One\n\n{body}\n",
                "scripts/two.md": f"# Two\n\n(sound: sting.wav)\n\n{body.replace('sentence', 'line')}\n",
            },
        )
        write_wav(root / "sting.wav", tone(0.5))
        write_wav(root / "bed.wav", tone(6, hz=330))
        return root

    return make


def files_of(root: Path) -> dict[str, bytes]:
    """The episodes, and the cache but for its locks, and the music that who needs it decodes."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in ("episodes", ".lessoncast")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not {"lock", "users", "tracks"} & set(path.parts)
    }


def test_a_worker_killed_in_mid_build_changes_no_byte(
    make_course: MakeWorkspace, run: Run, cluster: Cluster
) -> None:
    """The other one does its work; episodes and cache are those of a build on one machine."""
    here, there = make_course("here"), make_course("there")
    done = run("render", "--jobs", "1", cwd=here)
    assert done.returncode == 0, done.stderr

    with subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "render", "--executor", cluster.address],
        cwd=there, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as building:  # fmt: skip
        _await_parts(there, 5, building)
        cluster.workers[0].send_signal(signal.SIGKILL)
        assert building.poll() is None
        out, err = building.communicate(timeout=PATIENCE_S * 3)
    assert (0, "") == (building.returncode, err)
    assert ["episodes/one/episode.mp3", "episodes/two/episode.mp3"] == out.split()
    assert -signal.SIGKILL == cluster.workers[0].wait()
    assert cluster.workers[1].poll() is None
    assert files_of(here) == files_of(there)


def _await_parts(root: Path, count: int, building: subprocess.Popen[str]) -> None:
    until = time.monotonic() + PATIENCE_S
    while len(list((root / ".lessoncast").glob("parts/*/*.part"))) < count:
        assert building.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_fault_far_away_names_its_line_here(
    make_course: MakeWorkspace, run: Run, cluster: Cluster
) -> None:
    """A text that no voice can say, a sound that is none: the script's line, exit 1, no traceback."""
    root = make_course("course")
    (root / "sting.wav").write_bytes(b"RIFF no sound at all")
    (root / "scripts/one.md").unlink()
    done = run("render", "--executor", cluster.address, cwd=root)
    assert 1 == done.returncode
    assert "error: scripts/two.md:3: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "episodes").exists()


def test_other_code_on_a_worker_is_refused(
    make_course: MakeWorkspace, run: Run, tmp_path: Path
) -> None:
    """Its bytes would be others; the error names both, and nothing is made."""
    root, other = make_course("course"), tmp_path / "other"
    shutil.copytree(Path(lessoncast.__file__).parent, other / "lessoncast")
    with (other / "lessoncast/episode/mix.py").open("a") as code:
        code.write("# changed\n")
    folder = tmp_path / "cluster"
    folder.mkdir()
    with Cluster(folder, workers=1, PYTHONPATH=str(other)) as cluster:
        done = run("render", "--executor", cluster.address, cwd=root)
    assert (1, "") == (done.returncode, done.stdout)
    error, hint = done.stderr.splitlines()
    assert "would make other bytes: it has lessoncast" in error
    assert "install the same versions" in hint
    assert not (root / "episodes").exists()


def test_a_cluster_that_is_not_there_is_told_in_two_lines(
    make_course: MakeWorkspace, run: Run, tmp_path: Path
) -> None:
    """Nobody at the address, nobody who works, no Dask here, no address at all."""
    root = make_course("course")
    nobody = run("render", "--executor", "dask://127.0.0.1:9", cwd=root)
    assert (1, 2) == (nobody.returncode, len(nobody.stderr.splitlines())), nobody.stderr
    assert "no Dask scheduler answers at 127.0.0.1:9" in nobody.stderr
    folder = tmp_path / "cluster"
    folder.mkdir()
    with Cluster(folder, workers=0) as idle:
        alone = run("render", "--executor", idle.address, cwd=root)
    assert (1, 2) == (alone.returncode, len(alone.stderr.splitlines())), alone.stderr
    assert "has no workers" in alone.stderr
    assert "dask worker tcp://127.0.0.1:" in alone.stderr
    (tmp_path / "site/distributed").mkdir(parents=True)
    (tmp_path / "site/distributed/__init__.py").write_text("raise ImportError\n")
    path = os.pathsep.join([str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")])
    without = run("render", "--executor", "dask://127.0.0.1:9", cwd=root, PYTHONPATH=path)
    assert (1, 2) == (without.returncode, len(without.stderr.splitlines())), without.stderr
    assert "pip install 'lessoncast[cluster]'" in without.stderr
    for wrong in (["--executor", "127.0.0.1"], ["--executor", "dask://a:1", "--jobs", "2"]):
        assert 2 == run("build", *wrong, cwd=root).returncode
    assert not (root / "episodes").exists()


def test_a_scheduler_that_goes_away_ends_the_build(
    make_course: MakeWorkspace, run: Run, cluster: Cluster
) -> None:
    """It's told in a line; what is done stays done, and the next build goes on from there."""
    root = make_course("course")
    with subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "render", "--executor", cluster.address],
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as building:  # fmt: skip
        _await_parts(root, 5, building)
        cluster.scheduler.kill()
        _, err = building.communicate(timeout=PATIENCE_S)
    assert 1 == building.returncode
    assert 1 == len(err.splitlines()), err
    assert "is gone; build again" in err
    assert 5 <= len(list((root / ".lessoncast").glob("parts/*/*.part")))
    assert run("render", "--jobs", "1", cwd=root).returncode == 0


def test_a_build_that_all_workers_left_ends(
    tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dask would wait for ever: what is in hand fails, and so does what comes next."""
    monkeypatch.setattr(desertion, "DESERTED_S", 4.0)
    (tmp_path / "cache").mkdir()
    with _cluster.connect(
        cluster.address, folder=tmp_path / "cache", needs=crew.voices_of
    ) as executor:
        assert os.getpid() != executor.submit(os.getpid).result(PATIENCE_S)
        waiting = [executor.submit(time.sleep, 600) for _ in range(3)]
        for worker in cluster.workers:
            worker.kill()
        for future in waiting:
            with pytest.raises(ConnectionError, match="has had no worker"):
                future.result(PATIENCE_S)
        with pytest.raises(ConnectionError, match="what is done stays done"):
            executor.submit(os.getpid)
