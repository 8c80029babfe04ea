"""Where jobs run: here, in worker processes, or wherever an ``Executor`` reaches.

A job is a module-level function and one frozen value; sound travels as files. Only ``submit`` and
``as_completed`` are used, so ``concurrent.futures`` and Dask's executor fit alike.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class SerialExecutor(Executor):
    """Runs each job at once in this process: ``--jobs 1``, and the easiest to debug."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run the job now; the future is done when this returns."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as problem:  # noqa: BLE001 - it belongs to whoever asks for the result
            future.set_exception(problem)
        return future


def open_executor(jobs: int | None) -> Executor:
    """Return an executor of ``jobs`` workers; None means one a core.

    Workers are spawned, never forked: eSpeak's thread does not survive a fork.
    """
    workers = jobs or os.cpu_count() or 1
    if workers == 1:
        return SerialExecutor()
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_follow_parent)


def _follow_parent() -> None:
    """Let the parent alone decide when a worker ends: on Ctrl-C, and when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A killed parent closes no queue, and its workers would wait for jobs for ever.
    if parent := multiprocessing.parent_process():
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def run_all(
    executor: Executor,
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    on_done: Callable[[], None] = lambda: None,
) -> list[Result | Exception]:
    """Run every job; return results, or the exception each raised, in the order of the jobs."""
    futures = {executor.submit(work, job): place for place, job in enumerate(jobs)}
    results: list[Result | Exception] = [RuntimeError("not run")] * len(jobs)
    try:
        for future in as_completed(futures):
            problem = future.exception()
            results[futures[future]] = future.result() if problem is None else _failure(problem)
            on_done()
    except BaseException:
        for future in futures:
            future.cancel()
        raise
    return results


def _failure(problem: BaseException) -> Exception:
    if isinstance(problem, Exception):
        return problem
    raise problem
