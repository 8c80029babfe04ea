"""What many lessons cost, here and on a cluster: ``catalogue.py``, or ``catalogue.py --lessons 100``.

Lessons of 300 words are made of the example course's paragraphs, no two alike. They are built

- **here**, by ``lessoncast build --jobs 2``;
- **ten times as many**, in the same way: what grows faster than the lessons would show;
- **on a cluster** of a scheduler and two workers on this machine, by ``--executor``.

Seconds are those of the processor, user and system, of all processes that have to do with it; the
least of the runs counts, and the runs take turns. From the cluster's follow what a lesson costs the
machine that builds, and what it costs a worker; they make the model of more machines.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil

from lessoncast import episode

ROOT = Path(__file__).parents[1]
WORDS = 300
MACHINES = (1, 2, 4, 8, 16, 32)
CORES = 2
FIRST = 2
"""Lessons that bring a cluster into its stride; and what starting costs is told from theirs."""
SETTINGS = """[show]
title = "Catalogue"
language = "en"
guid = "2f1f6f0c-3f1e-5d0e-8c57-0d6c7a3c5a11"
[study]
practice = "off"
[audio]
engine = "pyttsx3"
"""


class Cost(NamedTuple):
    """Seconds of processors: of the build, of workers, of the scheduler; of the clock; and memory.

    ``lesson_s`` is what one more lesson costs the process that builds on a cluster.
    """

    build_s: float
    workers_s: float = 0.0
    scheduler_s: float = 0.0
    wall_s: float = 0.0
    peak_mb: float = 0.0
    lesson_s: float = 0.0


def paragraphs() -> list[str]:
    """Return the prose of the example course."""
    texts = (path.read_text("utf-8") for path in sorted((ROOT / "lessons").rglob("*.md")))
    blocks = [
        block.strip() for text in texts for block in text.split("\n---\n", 1)[1].split("\n\n")
    ]
    marks = ("#", "|", "-", "*", "Q:", ">", "```", "<", "1.")
    return [block for block in blocks if len(block.split()) > 25 and not block.startswith(marks)]


def make_course(root: Path, lessons: int) -> None:
    """Write a workspace of so many lessons; each sentence that opens a paragraph is its own."""
    (root / "lessons").mkdir(parents=True)
    (root / "lessoncast.toml").write_text(SETTINGS, encoding="utf-8")
    prose = paragraphs()
    for number in range(lessons):
        chance, words, place = random.Random(number), 0, 0
        lines = [f"---\ntitle: Lesson {number}\ndate: 2026-01-01\n---\n# Lesson {number}\n"]
        while words < WORDS:
            block = chance.choice(prose)
            heading = f"## Part {place // 2 + 1} of {number}\n\n" if place % 2 == 0 else ""
            lines.append(f"{heading}Example {number}.{place} goes like this. {block}\n")
            words, place = words + len(block.split()), place + 1
        (root / f"lessons/l{number:05}.md").write_text("\n".join(lines), encoding="utf-8")


def build(root: Path, *options: str) -> Cost:
    """Build a course; return what it cost the builder and its processes."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "build", *options],
        cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1"},
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the build in {root} failed")
    spent_s = usage.ru_utime + usage.ru_stime
    return Cost(spent_s, wall_s=time.monotonic() - began, peak_mb=usage.ru_maxrss / 1024)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, psutil.Process, list[psutil.Process]]]:
    """Run a scheduler and two workers; yield their address and processes."""
    notes = folder / "scheduler.json"
    dask = [sys.executable, "-m"]
    scheduler = subprocess.Popen(
        [*dask, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
         "--no-show", "--scheduler-file", str(notes)],
        cwd=folder, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while not notes.exists():
        time.sleep(0.1)
    workers = [
        subprocess.Popen(
            [*dask, "distributed.cli.dask_worker", "--scheduler-file", str(notes), "--no-nanny",
             "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder / f"w{number}")],
            cwd=folder, stderr=subprocess.DEVNULL,
        )
        for number in range(2)
    ]  # fmt: skip
    try:
        processes = [psutil.Process(one.pid) for one in workers]
        place = psutil.Process(scheduler.pid)
        address = json.loads(notes.read_text())["address"]
        yield address.replace("tcp://", "dask://"), place, processes
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def spent_s(processes: list[psutil.Process]) -> float:
    """Return the seconds of processes and of their children, the living and the dead."""
    total = 0.0
    for process in processes:
        for one in (process, *process.children(recursive=True)):
            times = one.cpu_times()
            total += times.user + times.system
        times = process.cpu_times()
        total += times.children_user + times.children_system
    return total


def on_cluster(folder: Path, lessons: int) -> tuple[Cost, Path]:
    """Build on a cluster; its start, and that of the workers' libraries, is not counted."""
    with cluster(folder) as (address, scheduler, workers):
        warm = folder / "warm"
        make_course(warm, FIRST)
        first = build(warm, "--executor", address)
        make_course(folder / "course", lessons)
        before_s = spent_s(workers), spent_s([scheduler])
        done = build(folder / "course", "--executor", address)
        return done._replace(
            lesson_s=(done.build_s - first.build_s) / (lessons - FIRST),
            workers_s=spent_s(workers) - before_s[0],
            scheduler_s=spent_s([scheduler]) - before_s[1],
        ), folder / "course"


def here(folder: Path, lessons: int) -> tuple[Cost, Path]:
    """Build on this machine."""
    make_course(folder / "course", lessons)
    return build(folder / "course", "--jobs", str(CORES)), folder / "course"


def is_same(one: Path, other: Path) -> bool:
    """Whether two courses have the same episodes, byte for byte."""
    compared = filecmp.dircmp(one / "episodes", other / "episodes")
    waiting = [compared]
    while waiting:
        found = waiting.pop()
        _, differing, odd = filecmp.cmpfiles(
            found.left, found.right, found.common_files, shallow=False
        )
        if found.left_only or found.right_only or differing or odd:
            return False
        waiting += found.subdirs.values()
    return True


def sound_s(course: Path) -> float:
    """Return how long the episodes of a course last."""
    found = (episode.load(path.parent) for path in course.rglob("episode.json"))
    return sum(one.duration_ms for one in found if one) / 1000


def main() -> None:
    """Measure, and print a table and the model."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lessons", type=int, default=20)
    arguments.add_argument("--runs", type=int, default=2)
    arguments.add_argument("--growth", action=argparse.BooleanOptionalAction, default=True)
    options = arguments.parse_args()
    costs: dict[str, list[Cost]] = {"here": [], "on a cluster": []}
    same = True
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            cost, course = here(Path(one), options.lessons)
            costs["here"].append(cost)
            cost, there = on_cluster(Path(other), options.lessons)
            costs["on a cluster"].append(cost)
            same = same and is_same(course, there)
            seconds = sound_s(course)
    if options.growth:
        with tempfile.TemporaryDirectory() as folder:
            costs["ten times as many"] = [here(Path(folder), 10 * options.lessons)[0]]
    least = {
        name: min(found, key=lambda one: one.build_s + one.workers_s)
        for name, found in costs.items()
    }
    _print(least, options.lessons, seconds, same=same)


def _print(least: dict[str, Cost], lessons: int, seconds: float, *, same: bool) -> None:
    alone, shared = least["here"], least["on a cluster"]
    print(
        f"{lessons} lessons of {WORDS} words, {seconds / 60:.0f} minutes of sound; same bytes: {same}"
    )
    print(f"here: {alone.build_s:.1f} s of CPU, {alone.wall_s:.0f} s, {alone.peak_mb:.0f} MB")
    if ten := least.get("ten times as many"):
        print(
            f"ten times as many: {ten.build_s / alone.build_s:.2f} x the CPU, {ten.peak_mb:.0f} MB"
        )
    total = shared.build_s + shared.workers_s + shared.scheduler_s
    print(
        f"on a cluster: {total:.1f} s = {total / alone.build_s:.2f} x, {shared.wall_s:.0f} s, "
        f"{shared.peak_mb:.0f} MB: builder {shared.build_s:.1f}, workers {shared.workers_s:.1f}, "
        f"scheduler {shared.scheduler_s:.1f}"
    )
    own, theirs = shared.lesson_s, shared.workers_s / lessons
    print(f"one more lesson costs the builder {own:.2f} s, a worker {theirs:.2f} s")
    for cores in MACHINES:
        print(f"{cores} workers: {(own + theirs) / (own + theirs / cores):.1f} x as fast as one")


if __name__ == "__main__":
    main()
