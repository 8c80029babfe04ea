"""Who does the jobs, and who hears how far they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from lessoncast import speech
from lessoncast._executor import SerialExecutor, open_executor, run_each
from lessoncast.workspace import Workspace

Progress = Callable[[int, int, str], None]
Job = TypeVar("Job")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """An executor with somebody to report to."""

    executor: Executor
    progress: Progress

    def do(
        self,
        label: str,
        work: Callable[[Job], Result],
        jobs: Sequence[Job],
        *,
        few: int = 0,
    ) -> list[Result]:
        """Do every job; return the results, or raise the first failure in the jobs' order.

        Nobody hears of jobs without a ``label``: they are over at once. So ``few`` jobs are done here,
        before a worker would have started.
        """
        results: dict[int, Result] = {}
        self.each(label, work, jobs, results.__setitem__, few=few)
        return [results[place] for place in range(len(jobs))]

    def each(
        self,
        label: str,
        work: Callable[[Job], Result],
        jobs: Sequence[Job],
        take: Callable[[int, Result], None],
        *,
        few: int = 0,
    ) -> None:
        """Do what :meth:`do` does, but have ``take`` given each result, with its job's place, as it comes.

        So nobody holds what is only needed for a moment.
        """
        executor = self.executor if len(jobs) > few else SerialExecutor()
        failures: dict[int, Exception] = {}
        done = 0

        def taken(place: int, found: Result | Exception) -> None:
            nonlocal done
            if isinstance(found, Exception):
                failures[place] = found
            else:
                take(place, found)
            done += 1
            if label:
                self.progress(done, len(jobs), label)

        run_each(executor, work, jobs, taken)
        if failures:
            raise failures[min(failures)]


@contextmanager
def opened(
    workspace: Workspace, progress: Progress, *, jobs: int | None = None, cluster: str = ""
) -> Iterator[Crew]:
    """Gather a crew: so many processes here, or the workers of the cluster at ``dask://host:port``.

    Raises LessoncastError for a cluster that cannot be used.
    """
    with _executor(workspace, jobs, cluster) as executor:
        yield Crew(executor=executor, progress=progress)


def _executor(workspace: Workspace, jobs: int | None, cluster: str) -> Executor:
    if not cluster:
        return open_executor(jobs)
    from lessoncast import _cluster  # noqa: PLC0415 - brings an extra

    return _cluster.connect(cluster, folder=workspace.cache, needs=voices_of, stays=("tracks",))


def voices_of(job: Any) -> tuple[str, ...]:
    """Return the voices that a job has speak, each with all that its sound depends on.

    Raises EngineError for a voice that is not here.
    """
    said = getattr(job, "utterances", None) or (getattr(job, "utterance", None),)
    voices = dict.fromkeys(one.voice for one in said if one)
    return tuple(f"{voice.id} of {speech.voice_version(voice)}" for voice in voices)
