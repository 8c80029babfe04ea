"""A host that rsync reaches, over ssh or as a daemon, with the keys and the settings of ssh."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from lessoncast.errors import PublishError

_QUIET_S = 120
"""For so long a connection may bring nothing."""

_NO_SUCH_FILE = 23
"""rsync: some files were not there. 3 and 10 to 35 are what host and network refused."""


class Rsync:
    """``me@example.org:www/course`` or ``rsync://example.org/module/course`` as a place."""

    def __init__(self, address: str) -> None:
        self.name = address.rstrip("/")
        found = shutil.which("rsync")
        if found is None:
            raise PublishError(
                "publishing there needs the program rsync",
                where=self.name,
                hint="install rsync, or name an address that begins with sftp://",
            )
        self._program = found

    def accept(self, source: Path) -> None:
        """Any folder may go there."""

    def sizes(self, names: Collection[str]) -> dict[str, int]:
        """From one listing of all that is there."""
        done = self._run("--list-only", "--recursive", "--no-h", f"{self.name}/", may_lack=True)
        sizes = {}
        for line in done.splitlines():
            mode, size, _date, _time, name = [*line.split(maxsplit=4), "", "", "", "", ""][:5]
            if mode.startswith("-"):
                sizes[name] = int(size.replace(",", ""))
        return {name: sizes[name] for name in names if name in sizes}

    def digest(self, name: str) -> str:  # noqa: ARG002 - the seam's
        """Unknown without fetching the file."""
        return ""

    def read(self, name: str) -> bytes | None:
        """The file's bytes, through a temporary copy."""
        with tempfile.TemporaryDirectory(prefix="lessoncast-") as scratch:
            self._run(f"{self.name}/{name}", f"{scratch}/", may_lack=True)
            path = Path(scratch, Path(name).name)
            return path.read_bytes() if path.is_file() else None

    def put(self, names: Sequence[str], source: Path) -> None:
        """In one connection; rsync writes each file beside its name and then renames it."""
        self._run(
            *("--times", "--no-perms", "--chmod=D755,F644", "--mkpath", "--checksum", "--partial"),
            *("--files-from=-", f"{source}/", f"{self.name}/"),
            given="\n".join(names) + "\n",
        )

    def write(self, name: str, data: bytes) -> None:
        """Through a temporary file here."""
        with tempfile.TemporaryDirectory(prefix="lessoncast-") as scratch:
            path = Path(scratch, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)  # not a final file
            self.put([name], Path(scratch))

    def remove(self, name: str) -> None:
        """By sending an empty folder in which this one file is lacking."""
        with tempfile.TemporaryDirectory(prefix="lessoncast-") as scratch:
            Path(scratch, name).parent.mkdir(parents=True, exist_ok=True)
            self._run(
                *("--recursive", "--delete", "--include=*/", f"--include=/{name}", "--exclude=*"),
                *(f"{scratch}/", f"{self.name}/"),
            )

    def _run(self, *arguments: str, given: str = "", may_lack: bool = False) -> str:
        """What rsync answers. Raises PublishError for what it refuses, "" for what is not there."""
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [self._program, f"--timeout={_QUIET_S}", *arguments],
            input=given, capture_output=True, text=True, errors="replace", check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return done.stdout
        if may_lack and done.returncode == _NO_SUCH_FILE and "No such file" in done.stderr:
            return ""
        lines = [line for line in done.stderr.splitlines() if line.strip()] or ["no answer"]
        raise PublishError(
            f"rsync: {lines[0].strip()[:300]}",
            where=self.name,
            hint="look whether ssh reaches this host without asking for a password",
        )
