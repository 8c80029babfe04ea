"""The executor: jobs go out as they are submitted, and their files come into the cache."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from distributed import KilledWorker

from lessoncast._cluster import ANSWER_S
from lessoncast._cluster.desertion import DESERTED_S, Watch
from lessoncast._cluster.luggage import Luggage, packed, unpacked
from lessoncast._cluster.worker import compare, stranger, versions, work
from lessoncast.errors import LessoncastError

if TYPE_CHECKING:
    from distributed import Client

FETCHED_S = 60
WORKERS_S = 20

_AHEAD = 4
"""Jobs in hand for each thread of the workers: enough to hide the way, few enough for memory."""

_MINIMUM_AHEAD = 32


class ClusterExecutor(Executor):
    """Submits jobs to a cluster; their results are ready when their files are in the cache."""

    def __init__(
        self,
        client: Client,
        *,
        place: str,
        folder: Path,
        needs: Callable[[Any], tuple[str, ...]],
        stays: tuple[str, ...],
    ) -> None:
        self._client, self._place = client, place
        self._folder, self._needs, self._stays = folder, needs, stays
        self._lent: dict[str, Any] = {}
        threads = self._check_workers()
        self._free = threading.Semaphore(max(_AHEAD * threads, _MINIMUM_AHEAD))
        self._waiting: set[_Awaited] = set()
        self._is_deserted = False
        self._watch = Watch(lambda: len(client.nthreads()), self._desert)

    def _check_workers(self) -> int:
        """Compare everybody's versions with ours; return how many threads there are."""
        try:
            self._client.wait_for_workers(1, timeout=WORKERS_S)
        except TimeoutError:
            raise LessoncastError(
                f"the Dask scheduler at {self._place} has no workers",
                hint=f"start them: dask worker tcp://{self._place} --nworkers auto --nthreads 1",
            ) from None
        try:
            found = self._client.run(versions, on_error="return")
        except Exception as problem:
            raise self._gone() from problem
        for host, theirs in sorted(found.items()):
            if isinstance(theirs, BaseException):
                raise stranger(host) from theirs
            compare(host, theirs, versions())
        return sum(self._client.nthreads().values())

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send a job off, or wait until there is somebody who could take it.

        Raises ConnectionError when the scheduler is gone, or all workers for too long. What a worker's death interrupts, the
        scheduler gives to another one.
        """
        job = (fn, args, kwargs, self._needs, self._expected(args), self._stays)
        luggage, others = packed(self._folder, job)
        self._free.acquire()
        if self._is_deserted:
            self._free.release()
            raise self._deserted()
        try:
            lent = [self._lend(name, path) for name, path in others.items()]
            remote = self._client.submit(
                work, versions(), luggage.files, luggage.value, list(others), lent, pure=False
            )
        except Exception as problem:
            self._free.release()
            raise self._gone() from problem
        awaited = _Awaited(remote, where=str(getattr(args[0], "where", "")) if args else "")
        self._waiting.add(awaited)
        remote.add_done_callback(lambda _: self._arrived(awaited))
        return awaited

    def _lend(self, name: str, path: Path) -> Any:
        """Give every worker a file of the author's, once for all jobs."""
        if name not in self._lent:
            self._lent[name] = self._client.scatter(path.read_bytes(), broadcast=True)
        return self._lent[name]

    def _expected(self, args: tuple[Any, ...]) -> tuple[str, ...]:
        return tuple(line for job in args for line in self._needs(job))

    def _arrived(self, awaited: _Awaited) -> None:
        """Unpack what a worker sent; runs in a thread of Dask's."""
        if not self._is_awaited(awaited):
            return
        try:
            found = unpacked(self._folder, self._fetched(awaited))
            if isinstance(found, Exception):
                awaited.set_exception(found)
            else:
                awaited.set_result(found)
        except Exception as problem:  # noqa: BLE001 - it belongs to whoever asks for the result
            awaited.set_exception(problem)
        awaited.remote = None  # so that the cluster can forget it

    def _is_awaited(self, awaited: _Awaited) -> bool:
        """Let whoever asks first, and nobody else, decide what becomes of a result."""
        try:
            self._waiting.remove(awaited)
        except KeyError:
            return False
        self._free.release()
        return awaited.set_running_or_notify_cancel()

    def _desert(self) -> None:
        """Give up what no worker will do; runs in the watch's thread."""
        self._is_deserted = True
        for awaited in tuple(self._waiting):
            if self._is_awaited(awaited):
                awaited.set_exception(self._deserted())

    def _fetched(self, awaited: _Awaited) -> Luggage:
        if awaited.remote is None or awaited.remote.status == "cancelled":
            raise self._gone()
        try:
            found: Luggage = awaited.remote.result(timeout=FETCHED_S)
        except LessoncastError:
            raise
        except KilledWorker:
            raise LessoncastError(
                "every worker that began this was lost",
                where=awaited.where or None,
                hint="look whether memory is short there; without --executor it is done here",
            ) from None
        except (OSError, TimeoutError) as problem:
            raise self._gone() from problem
        except Exception as problem:  # what jobs raise is no exception but a result
            raise stranger(f"of {self._place}") from problem
        return found

    def _gone(self) -> ConnectionError:
        return ConnectionError(
            f"the Dask scheduler at {self._place} is gone; build again: what is done stays done"
        )

    def _deserted(self) -> ConnectionError:
        return ConnectionError(
            f"the Dask scheduler at {self._place} has had no worker for {DESERTED_S:.0f} s; start "
            "one and build again, or build without --executor: what is done stays done"
        )

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as declared by Executor
        """Leave the cluster, and what is not done undone."""
        del wait, cancel_futures
        self._watch.close()
        for awaited in tuple(self._waiting):
            awaited.cancel()
        with suppress(Exception):  # it may be gone, and there is nothing left to do
            self._client.close(timeout=ANSWER_S)


class _Awaited(Future[Any]):
    """A result that is on its way; cancelled here, it is cancelled there."""

    def __init__(self, remote: Any, where: str) -> None:
        super().__init__()
        self.remote, self.where = remote, where

    def cancel(self) -> bool:
        """Tell the cluster that nobody waits any more."""
        remote = self.remote
        if super().cancel() and remote is not None:
            with suppress(Exception):
                remote.cancel()
        return self.cancelled()
