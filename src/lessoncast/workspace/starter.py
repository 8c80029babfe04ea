"""``init``: a workspace that builds at once, and nothing that was there is touched."""

from __future__ import annotations

from pathlib import Path

from lessoncast import _files
from lessoncast.errors import WorkspaceError
from lessoncast.workspace.identity import readable
from lessoncast.workspace.reference import starter_settings
from lessoncast.workspace.settings import SETTINGS_NAME

SAMPLE_NAME = "lessons/01-start/01-hello.md"
SAMPLE = """\
---
title: Hello, listeners
summary: How a lesson becomes an episode, and what makes a text good to listen to.
---
# Hello, listeners

This file is a lesson. lessoncast turns it into a dialogue of two voices, and the dialogue into an
episode of your podcast. Change a sentence, build again, and listen to the difference.

## Writing for the ear

A listener is somebody who cannot look back. Therefore a lesson for listeners says one thing at a
time, and it names a thing before it says "it". Long sentences are hard to follow, because the
beginning is forgotten before the end is heard.

Three habits help:

- Short paragraphs: each of them holds one idea.
- Reasons: say why something is so, since a listener who knows the reason needs to remember less.
- Examples: put them right after the claim that they explain.

## Asking questions

To answer a question from memory is better practice than to hear the answer again. However, it only
helps if you find out afterwards whether you were right. That is why cards have two sides.

Q: Why should the sentences of a lesson be short?
A: Because a listener cannot look back

Q: What makes answering from memory useful?
A: Finding out afterwards whether the answer was right
"""
IGNORED = """\
# Made by lessoncast; scripts/ is yours to keep, because it holds guids and dates.
/.lessoncast/
/episodes/
/feeds/
"""


def create(root: Path, *, guid: str) -> tuple[Path, ...]:
    """Make a workspace in ``root``, whose show keeps ``guid`` for ever; return what was written.

    In a folder that has lessons already, they are the course; nothing is overwritten. Raises
    WorkspaceError if there is a workspace, or no folder can be made.
    """
    settings = root / SETTINGS_NAME
    try:
        _refuse_what_is_there(root, settings)
        title = readable(root.resolve().name) or "Our course"
        texts = {
            root / SAMPLE_NAME: "" if _has_lessons(root) else SAMPLE,
            root / ".gitignore": IGNORED,
            # Last, so that an interrupted init is no workspace yet and can be run again.
            settings: starter_settings({"title": title, "language": "en", "guid": guid}),
        }
        written = [path for path, text in texts.items() if text and not path.exists()]
        for path in written:
            _files.write(path, texts[path])
    except (OSError, ValueError, RuntimeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else None
        raise WorkspaceError(
            f"no workspace can be made here: {reason or problem}", where=str(root)
        ) from problem
    return tuple(written)


def _refuse_what_is_there(root: Path, settings: Path) -> None:
    if settings.exists() or settings.is_symlink():
        raise WorkspaceError("there is a workspace already", where=str(settings))
    if root.exists() and not root.is_dir():
        raise WorkspaceError("this is a file, not a folder", where=str(root))


def _has_lessons(root: Path) -> bool:
    lessons = root / "lessons"
    return lessons.is_symlink() or (lessons.is_dir() and any(lessons.iterdir()))
