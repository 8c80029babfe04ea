"""The files that a script names, sounds and images: regular ones inside the workspace only.

A script may come from somebody else with its course. What it names must not lead out of the
workspace, be a device that never ends, or be fetched from anywhere.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lessoncast.errors import ScriptError


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorFiles:
    """Where names in a script are looked up: in each folder of ``beside``, then in ``root``."""

    root: Path
    beside: Sequence[Path] = ()

    def find(self, name: str, *, where: str = "") -> Path:
        """Return the file called ``name``. Raises ScriptError when there is none to be used."""
        if "://" in name or Path(name).is_absolute() or "\0" in name or not name.strip():
            raise ScriptError(
                f"'{name}' is not the name of a file in this workspace",
                where=where,
                hint="copy the file into the workspace and name it from there",
            )
        root = self.root.resolve()
        for folder in (*self.beside, self.root):
            # A link that leads round in circles raises RuntimeError before Python 3.13.
            with contextlib.suppress(OSError, RuntimeError):
                path = (folder / name).resolve()
                if path.is_file() and path.is_relative_to(root):
                    return path
        raise ScriptError(
            f"there is no file '{name}' in this workspace", where=where, hint=self._hint()
        )

    def _hint(self) -> str:
        shown = dict.fromkeys(folder.name for folder in (*self.beside, self.root))
        return f"looked in: {', '.join(shown)}"
