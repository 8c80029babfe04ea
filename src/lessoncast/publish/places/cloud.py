"""Buckets, SFTP and whatever else fsspec knows: the extra ``lessoncast[remote]``.

Keys and passwords come from where the store's own programs look for them (the environment,
``~/.aws``, an SSH agent, ``~/.config/fsspec``), never from the workspace. This module is fsspec's
home.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lessoncast.errors import PublishError
from lessoncast.publish import kinds

INSTALL_HINT = "pip install 'lessoncast[remote]'"
TEMP_PREFIX = ".lessoncast-tmp-"
_BUCKETS = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "az", "adl", "oss", "memory"})
"""Stores in which an object appears whole; elsewhere a file is written beside its name, then renamed."""

_FOREVER, _FRESH, _ASKED = "public, max-age=31536000, immutable", "public, max-age=60", "no-cache"
_WORKER = "sw.js"
_HINTS = {
    "NoCredentialsError": "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write ~/.aws/credentials",
    "AuthenticationException": "load your key into an SSH agent: ssh-add",
    "PermissionError": "look whether these keys may write there",
    "NoSuchBucket": "make the bucket first",
}


class Cloud:
    """An address of fsspec as a place."""

    def __init__(self, address: str) -> None:
        self.name = address.rstrip("/")
        self._files, self._root = self._opened(address)
        protocol = self._files.protocol
        self._protocols = {protocol} if isinstance(protocol, str) else set(protocol)

    def accept(self, source: Path) -> None:
        """Any folder may go there."""

    def sizes(self, names: Collection[str]) -> dict[str, int]:
        """From one listing of all that is there."""
        with self._answering():
            self._files.invalidate_cache()
            try:
                found = self._files.find(self._root, detail=True)
            except FileNotFoundError:
                return {}
        start = len(self._root.rstrip("/")) + 1
        sizes = {path[start:]: facts["size"] for path, facts in found.items()}
        return {name: sizes[name] for name in names if name in sizes}

    def digest(self, name: str) -> str:  # noqa: ARG002 - the seam's
        """Unknown without fetching the file."""
        return ""

    def read(self, name: str) -> bytes | None:
        """The file's bytes."""
        with self._answering():
            try:
                self._files.invalidate_cache()
                data: bytes = self._files.cat_file(self._path(name))
            except FileNotFoundError:
                return None
        return data

    def put(self, names: Sequence[str], source: Path) -> None:
        """One by one, in order, each with its type."""
        with self._answering():
            for name in names:
                self._put(source / name, name)

    def write(self, name: str, data: bytes) -> None:
        """Written whole, as the others."""
        path, in_between = self._path(name), self._between(name)
        with self._answering():
            self._make_room(path)
            self._files.pipe_file(in_between, data)
            if in_between != path:
                self._files.mv(in_between, path)

    def remove(self, name: str) -> None:
        """The file, unless it is gone."""
        with self._answering():
            if self._files.exists(self._path(name)):
                self._files.rm_file(self._path(name))

    def _put(self, file: Path, name: str) -> None:
        path, in_between = self._path(name), self._between(name)
        self._make_room(path)
        self._files.put_file(str(file), in_between, **self._about(name))
        if in_between != path:
            self._files.mv(in_between, path)

    def _about(self, name: str) -> dict[str, str]:
        """What an S3 store is to answer about a file: its type, and how long it may be kept."""
        if "s3" not in self._protocols:
            return {}
        changing = _ASKED if name == _WORKER else _FRESH
        return {
            "ContentType": kinds.media_type(name),
            "CacheControl": _FOREVER if kinds.is_kept(name) else changing,
        }

    def _between(self, name: str) -> str:
        """Where a file is written before it has its name: nobody is to read half of it."""
        if self._protocols & _BUCKETS:
            return self._path(name)
        folder, slash, last = name.rpartition("/")
        return self._path(f"{folder}{slash}{TEMP_PREFIX}{last}")

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def _make_room(self, path: str) -> None:
        """Make the folder of a file; a bucket has none, and is not made by mistake."""
        if not self._protocols & _BUCKETS:
            self._files.makedirs(path.rpartition("/")[0], exist_ok=True)

    def _opened(self, address: str) -> tuple[Any, str]:
        """The file system and the path of an address."""
        try:
            import fsspec  # noqa: PLC0415 - an extra
        except ImportError:
            raise PublishError(
                "publishing there needs an extra", where=self.name, hint=INSTALL_HINT
            ) from None
        options: dict[str, Any] = {}
        if address.startswith(("sftp://", "ssh://")):
            from lessoncast.publish.places import known_hosts  # noqa: PLC0415 - paramiko

            options = known_hosts.options(address)
        with self._answering():
            files, root = fsspec.core.url_to_fs(address, skip_instance_cache=True, **options)
        return files, str(root)

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Turn whatever a store raises, and each has errors of its own, into a PublishError."""
        try:
            yield
        except PublishError:
            raise
        except ImportError as problem:
            raise PublishError(
                f"this kind of address needs another package: {problem}",
                where=self.name,
                hint=INSTALL_HINT,
            ) from problem
        except asyncio.CancelledError:
            raise
        except Exception as problem:
            what = " ".join(str(problem).split()) or type(problem).__name__
            kinds = {kind.__name__ for kind in type(problem).__mro__}
            hint = next(
                (told for kind, told in _HINTS.items() if kind in kinds or kind in what), ""
            )
            raise PublishError(
                f"refused: {what[:300]}", where=self.name, hint=hint or None
            ) from problem
