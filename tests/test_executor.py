"""Jobs come back in order, failures included, wherever they ran."""

import math
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lessoncast._executor import RenewedPool, SerialExecutor, open_executor, run_each
from lessoncast.errors import LessoncastError


@pytest.fixture(params=[1, 2], ids=["serial", "spawned"])
def executor(request: pytest.FixtureRequest) -> Executor:
    return open_executor(request.param)


def run_all(
    executor: Executor,
    work: Callable[[Any], Any],
    jobs: Sequence[Any],
    on_done: Callable[[], None] = lambda: None,
) -> list[Any]:
    """Collect what each job came to, in their order."""
    found: dict[int, Any] = {}

    def take(place: int, result: Any) -> None:
        assert place not in found
        found[place] = result
        on_done()

    run_each(executor, work, jobs, take)
    return [found[place] for place in range(len(jobs))]


def test_results_keep_the_order_of_the_jobs(executor: Executor) -> None:
    """One job's failure stands in its place; the others are done."""
    ticks: list[int] = []
    with executor:
        results = run_all(executor, math.sqrt, [4, -1, 9], lambda: ticks.append(1))
    assert [2.0, 3.0] == [results[0], results[2]]
    assert isinstance(results[1], ValueError)
    assert len(ticks) == 3


def test_each_job_is_told_of_before_the_next_one_begins() -> None:
    """In one process, too: a bar moves, and whoever stops it stops it there."""
    begun: list[int] = []

    def stop() -> None:
        if len(begun) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_all(SerialExecutor(), begun.append, [1, 2, 3], stop)
    assert [1, 2] == begun


class Batches(Executor):
    """Answers each time that so many wait."""

    def __init__(self, size: int) -> None:
        self.size, self.asked = size, 0
        self._waiting: list[tuple[Future[Any], float]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._waiting.append((future, fn(*args)))
        self.asked += 1
        if len(self._waiting) == self.size:
            for waiting, result in self._waiting:
                waiting.set_result(result)
            self._waiting.clear()
        return future


def test_results_are_handed_on_before_all_jobs_are_handed_out() -> None:
    """However many there are: who waits for all holds the results of all."""
    executor = Batches(100)
    held: list[int] = []
    run_each(executor, math.sqrt, range(3000), lambda *_: held.append(executor.asked - len(held)))
    assert 3000 == len(held)
    assert max(held) == 100


def test_jobs_in_hand_are_few() -> None:
    """A pool that takes whatever it is given is not given everything at once."""
    executor = Batches(512)
    held: list[int] = []
    run_each(executor, math.sqrt, range(1024), lambda *_: held.append(executor.asked - len(held)))
    assert max(held) == 512


def test_processes_of_this_machine_have_few_jobs_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is so near gets the next one in time."""
    asked: list[int] = []

    def submit(_: RenewedPool, work: Callable[[int], int], number: int) -> Future[int]:
        asked.append(number)
        future: Future[int] = Future()
        if number == 31:
            future.set_result(work(number))
        return future

    monkeypatch.setattr(RenewedPool, "submit", submit)

    def stop(*_: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        run_each(RenewedPool(2), abs, range(100), stop)
    assert list(range(32)) == asked


def test_one_job_needs_no_process() -> None:
    """``--jobs 1`` stays in this process."""
    with open_executor(1) as executor:
        assert isinstance(executor, SerialExecutor)
        assert executor.submit(os.getpid).result() == os.getpid()


def test_workers_start_with_the_first_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has none for them pays for none."""

    def start(_: RenewedPool) -> None:
        raise AssertionError

    monkeypatch.setattr(RenewedPool, "_new", start)
    with open_executor(2) as executor:
        assert isinstance(executor, RenewedPool)


@dataclass(frozen=True)
class Deadly:
    """Ends its process until there are so many lines in its file."""

    number: int
    deaths: int
    log: Path
    where: str = "scripts/x.md:3"


def die(job: Deadly) -> int:
    with job.log.open("a") as log:
        log.write(f"{job.number}\n")
    if job.log.read_text().split().count(str(job.number)) <= job.deaths:
        os.kill(os.getpid(), 9)
    return job.number


@pytest.mark.slow
def test_what_is_lost_with_a_killed_worker_is_done_again(tmp_path: Path) -> None:
    """One job ends its worker twice: all come out, in order, and each is told of once."""
    jobs = [Deadly(n, 2 if n == 4 else 0, tmp_path / "log") for n in range(9)]
    ticks: list[int] = []
    with open_executor(2) as executor:
        assert list(range(9)) == run_all(executor, die, jobs, lambda: ticks.append(1))
    assert len(ticks) == 9


@pytest.mark.slow
def test_a_job_that_ends_every_worker_is_an_error_with_its_place(tmp_path: Path) -> None:
    """The others are done; with nothing but such jobs it does not go on for ever."""
    jobs = [Deadly(n, 99 if n == 1 else 0, tmp_path / "log") for n in range(5)]
    with open_executor(2) as executor:
        results = run_all(executor, die, jobs)
        (problem,) = [result for result in results if isinstance(result, LessoncastError)]
        assert "scripts/x.md:3" == problem.where
        assert [0, problem, 2, 3, 4] == results
        hopeless = run_all(executor, die, [Deadly(n, 99, tmp_path / "log") for n in range(100)])
    assert all(isinstance(result, LessoncastError) for result in hopeless)


@pytest.mark.slow
def test_workers_do_not_outlive_a_killed_parent() -> None:
    """SIGKILL to the parent ends its workers too."""
    code = (
        "import os, sys\n"
        "from lessoncast._executor import open_executor\n"
        "if __name__ == '__main__':\n"
        "    pool = open_executor(2)\n"
        "    print(pool.submit(os.getpid).result(), flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    worker = int(done.stdout)
    for _ in range(100):
        if not _alive(worker):
            return
        time.sleep(0.1)
    pytest.fail(f"worker {worker} is still there")


def _alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
        return stat.rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
