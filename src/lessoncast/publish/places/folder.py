"""A folder on this computer: a disk, a web server's root, a mounted or synced folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lessoncast import _files
from lessoncast.errors import PublishError

_GENERATED = ("lessons", "scripts", "episodes", ".lessoncast")


class Folder:
    """A folder as a place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)

    def accept(self, source: Path) -> None:
        """Refuse a file, the public folder itself, what holds it, and what the workspace makes."""
        if self.path.exists() and not self.path.is_dir():
            raise PublishError("the target is no folder", where=self.name)
        target, public = self.path.resolve(), source.resolve()
        closed = (public, *(public.parent / name for name in _GENERATED))
        if any(target.is_relative_to(place) for place in closed):
            problem = "the target lies within a folder of the workspace"
        elif public.is_relative_to(target):
            problem = "the target holds the public folder itself"
        else:
            return
        raise PublishError(problem, where=self.name, hint="choose a folder of its own")

    def sizes(self, names: Collection[str]) -> dict[str, int]:
        """What is there; a link or a folder in the place of a file is an error."""
        found = {}
        with self._answering():
            for name in names:
                path = self.path / name
                if path.is_symlink() or (path.exists() and not path.is_file()):
                    raise PublishError("is in the way: no regular file", where=str(path))
                if path.is_file():
                    found[name] = path.stat().st_size
        return found

    def digest(self, name: str) -> str:
        """As it lies there."""
        with self._answering():
            return _files.file_digest(self.path / name)

    def read(self, name: str) -> bytes | None:
        """The file's bytes."""
        path = self.path / name
        with self._answering():
            return _files.read_bytes(path, PublishError) if path.is_file() else None

    def put(self, names: Sequence[str], source: Path) -> None:
        """One by one; each is written beside its name and then renamed."""
        with self._answering():
            for name in names:
                _files.copy(source / name, self.path / name)
            if self._is_in_git():
                # GitHub Pages would have Jekyll build a site that is built already.
                _files.write_if_changed(self.path / ".nojekyll", b"")

    def write(self, name: str, data: bytes) -> None:
        """Unless it holds just that already."""
        with self._answering():
            _files.write_if_changed(self.path / name, data)

    def remove(self, name: str) -> None:
        """The file; folders stay."""
        with self._answering():
            (self.path / name).unlink(missing_ok=True)

    def _is_in_git(self) -> bool:
        folder = self.path.resolve()
        return any((place / ".git").exists() for place in (folder, *folder.parents))

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Turn what the system refuses into a PublishError about this folder."""
        try:
            yield
        except OSError as problem:
            what = (problem.strerror or str(problem)).lower()
            raise PublishError(f"cannot be written: {what}", where=self.name) from problem
