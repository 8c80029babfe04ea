"""How a show looks: the colour of its cover, and what its author put into ``theme/``.

theme.css          behind our own style: variables, rules
*.html.j2          in place of the template of that name, which it may extend as ``default/…``
assets/*           pictures and faces, for both
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue of sRGB, 0 to 255 each."""

STYLE_NAME, ASSETS_NAME, TEMPLATE_SUFFIX = "theme.css", "assets", ".html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The ``colour`` of the cover, if it has one, and the cover as a small JPEG, if there is one.

    ``folder`` is the author's, if he has one.
    """

    colour: Colour | None = None
    small_cover: Path | None = None
    folder: Path | None = None

    def where(self, path: Path) -> str:
        """What errors call a file of the folder."""
        inside = path.relative_to(self.folder) if self.folder else path
        return f"{self.folder.name}/{inside.as_posix()}" if self.folder else str(path)

    def files(self) -> Iterator[Path]:
        """Every regular file of the folder, in order; nothing of links and of names with a dot."""
        if self.folder is None or not self.folder.is_dir():
            return
        for path in sorted(self.folder.rglob("*")):
            parts = path.relative_to(self.folder).parts
            is_hidden = any(part.startswith(".") for part in parts)
            if not is_hidden and path.is_file() and not path.is_symlink():
                yield path


NONE = Theme()
