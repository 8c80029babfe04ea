"""Which scripts and cards files follow lessons that got another name, and which guids are given away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lessoncast import _files, script
from lessoncast._editable.header import quoted
from lessoncast.errors import ScriptError
from lessoncast.model import Script
from lessoncast.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """The slug of a lesson → the slug that its file has, or had until the moves were done."""

    scripts: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    are_done: bool = False

    def script_of(self, workspace: Workspace, slug: str) -> Path | None:
        """Return where the script of a lesson lies now, if there is one; None where it went away."""
        at = self._at(slug, self.scripts)
        return workspace.script_path(at) if at else None

    def cards_of(self, workspace: Workspace, slug: str) -> Path | None:
        """Return where the cards file of a lesson lies now, likewise."""
        at = self._at(slug, self.cards)
        return workspace.cards_path(at) if at else None

    def _at(self, slug: str, moves: Mapping[str, str]) -> str | None:
        if self.are_done:
            return slug
        return moves.get(slug) or (None if slug in moves.values() else slug)


NO_MOVES = Moves()


class Taken:
    """The guids that scripts hold, read when somebody asks."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def by_others(self, slug: str) -> frozenset[str]:
        """Return the guids of all scripts but that of one lesson."""
        return frozenset(guid for owner, guid in self._guids.items() if owner != slug)

    @cached_property
    def _guids(self) -> Mapping[str, str]:
        if self._workspace.single:
            return {}
        headed = ((slug, header(self._workspace, slug)) for slug in self._workspace.script_slugs())
        return {slug: head.guid for slug, head in headed if head and head.guid}


def header(workspace: Workspace, slug: str) -> Script | None:
    """Return what the header of a script says; None where it cannot be read, which its reader tells."""
    path = workspace.script_path(slug)
    try:
        text = _files.read_text(path, ScriptError)
        return script.loads_header(text, where=workspace.name_of(path))
    except ScriptError:
        return None


def renamed(text: str, lesson: str) -> str:
    """Return a script or cards file that names another lesson; nothing else changes."""
    return re.sub(r"(?m)^lesson: .*$", lambda _: f"lesson: {quoted(lesson)}", text, count=1)
