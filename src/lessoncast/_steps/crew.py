"""Who does the jobs, and who hears how far they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

from lessoncast._executor import SerialExecutor, run_all

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
        executor = self.executor if len(jobs) > few else SerialExecutor()
        done = 0

        def tick() -> None:
            nonlocal done
            done += 1
            if label:
                self.progress(done, len(jobs), label)

        results: list[Result] = []
        for found in run_all(executor, work, jobs, tick):
            if isinstance(found, Exception):
                raise found
            results.append(found)
        return results
