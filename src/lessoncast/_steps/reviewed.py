"""Which reviews there are, and where their episodes lie: what the feed has to know of them."""

from __future__ import annotations

from pathlib import Path

from lessoncast import episode
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, reviews


def paths(workspace: Workspace) -> tuple[Path, ...]:
    """Return the files of all reviews, in the order of their names."""
    return tuple(sorted((workspace.scripts / reviews.FOLDER).glob("*.toml")))


def path_of(workspace: Workspace, name: str) -> Path:
    """Return where the file of a review lies, or will."""
    return workspace.scripts / reviews.FOLDER / f"{name}.toml"


def slug_of(name: str) -> str:
    """Return what the episode of a review is called among the others."""
    return f"{reviews.FOLDER}/{name}"


def load(workspace: Workspace, name: str) -> Episode | None:
    """Return the episode of a review, if there is one."""
    made = episode.load(workspace.episode_folder(slug_of(name)))
    return made if made and made.slug == slug_of(name) else None
