"""Where jobs run: here, in worker processes, or wherever an ``Executor`` reaches.

A job is a module-level function and one frozen value; sound travels as files. Only ``submit`` is
used, so ``concurrent.futures`` and Dask's executor fit alike.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
)
from contextlib import closing, suppress
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar, overload

from lessoncast.errors import LessoncastError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

# When a worker is killed, those first in line were in hand, and its neighbours' are lost with it.
_SUSPECTS = 8
_TRIES_ALONE = 3
_STARTS = 10

_IN_HAND = 512
"""Jobs handed out at a time: more than the workers of a cluster have, and few enough to be held."""

_IN_HAND_OF_EACH = 16
"""The same for a process of this machine, which gets its next job at once."""

Job = TypeVar("Job")
Result = TypeVar("Result")


class Later(Sequence[Job]):
    """Jobs that are described when they are handed out: thousands need not be held until then."""

    def __init__(self, places: Sequence[int], job: Callable[[int], Job]) -> None:
        self._places, self._job = places, job

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    @overload
    def __getitem__(self, number: int) -> Job: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Job]: ...
    def __getitem__(self, number: int | slice) -> Job | Sequence[Job]:
        """Describe the job of a place, or jobs of some that are still to be described."""
        if isinstance(number, slice):
            return Later(self._places[number], self._job)
        return self._job(self._places[number])


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
    return SerialExecutor() if workers == 1 else RenewedPool(workers)


class RenewedPool(Executor):
    """A pool of processes; when one of them is killed, the next job gets new ones."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._started: ProcessPoolExecutor | None = None
        self._alone: RenewedPool | None = None

    @property
    def in_hand(self) -> int:
        """How many jobs it is given at a time."""
        return self._workers * _IN_HAND_OF_EACH

    @property
    def alone(self) -> RenewedPool:
        """A pool of a single process, where nobody's death but a job's own ends it."""
        if self._alone is None:
            self._alone = RenewedPool(1)
        return self._alone

    @property
    def _pool(self) -> ProcessPoolExecutor:
        """The processes; they start with the first job, for an edit may need none."""
        if self._started is None:
            self._started = self._new()
        return self._started

    def _new(self) -> ProcessPoolExecutor:
        import multiprocessing  # noqa: PLC0415 - an edit needs no process
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - likewise

        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, mp_context=spawn, initializer=_follow_parent)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Put the job in line. Its future raises BrokenExecutor if a worker is killed meanwhile."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self._pool.shutdown()
            self._started = None
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as declared by Executor
        """End the processes."""
        if self._started is not None:
            self._started.shutdown(wait, cancel_futures=cancel_futures)
        if self._alone is not None:
            self._alone.shutdown(wait, cancel_futures=cancel_futures)


def _follow_parent() -> None:
    """Let the parent alone decide when a worker ends: on Ctrl-C, and when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing.connection  # noqa: PLC0415 - see RenewedPool._new

    # A killed parent closes no queue, and its workers would wait for jobs for ever.
    if parent := multiprocessing.parent_process():
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def run_each(
    executor: Executor,
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    take: Callable[[int, Result | Exception], None],
) -> None:
    """Run every job; ``take`` is given its place and its result, or the exception it raised, once it is done.

    Jobs that are lost with a killed worker are run again. One that loses its worker each time,
    also alone, has a LessoncastError.
    """
    lost = partial(_lost, work=work, jobs=jobs, take=take)
    waiting = lost(executor, range(len(jobs)))
    while waiting:
        suspects, waiting = waiting[:_SUSPECTS], waiting[_SUSPECTS:]
        deadly = [
            place for place in suspects if _is_deadly(executor, partial(lost, places=[place]))
        ]
        if len(deadly) == _SUSPECTS:  # then it's not the jobs
            deadly += waiting
            waiting = []
        for place in deadly:
            take(place, _deadly(jobs[place]))
        waiting = lost(executor, waiting)


def _is_deadly(executor: Executor, lost: Callable[[Executor], list[int]]) -> bool:
    """Run a job alone, some times if need be; return whether it took its process along each time."""
    alone = executor.alone if isinstance(executor, RenewedPool) else executor
    return all(not _is_ready(alone) or lost(alone) for _ in range(_TRIES_ALONE))


def _is_ready(executor: Executor) -> bool:
    """Wait for a process, since one may be killed as it starts; return whether there is one."""
    for _ in range(_STARTS):
        with suppress(BrokenExecutor):
            executor.submit(os.getpid).result()
            return True
    return False


def _lost(
    executor: Executor,
    places: Sequence[int],
    *,
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    take: Callable[[int, Result | Exception], None],
) -> list[int]:
    """Run the jobs at these places, and hand on their results; return those lost with a worker."""
    found: list[int] = []
    with closing(_finished(executor, work, jobs, places)) as finished:
        for place, future in finished:
            problem = future.exception()
            if isinstance(problem, BrokenExecutor):
                found.append(place)
            else:
                take(place, future.result() if problem is None else _failure(problem))
    return sorted(found)


def _finished(
    executor: Executor, work: Callable[[Job], Result], jobs: Sequence[Job], places: Sequence[int]
) -> Generator[tuple[int, Future[Result]]]:
    """Yield these places as their jobs are finished; closed before the end, it leaves the others.

    Few are in hand at a time, and each is yielded before more are: nothing grows with the jobs.
    """
    most = executor.in_hand if isinstance(executor, RenewedPool) else _IN_HAND
    waiting: dict[Future[Result], int] = {}
    done: SimpleQueue[Future[Result]] = SimpleQueue()
    try:
        for place in places:
            future = executor.submit(work, jobs[place])
            waiting[future] = place
            future.add_done_callback(done.put)
            while len(waiting) >= most or not done.empty():
                future = done.get()
                yield waiting.pop(future), future
        while waiting:
            future = done.get()
            yield waiting.pop(future), future
    finally:
        for future in waiting:
            future.cancel()


def _deadly(job: object) -> LessoncastError:
    return LessoncastError(
        "the process that worked on this was killed each time",
        where=str(getattr(job, "where", "")) or None,
        hint="look whether memory is short; --jobs 1 needs less",
    )


def _failure(problem: BaseException) -> Exception:
    if isinstance(problem, Exception):
        return problem
    raise problem
