"""The other flow: a course leaves its folder as a copy, and somebody makes it his own.

    a workspace ──export──▶ course.zip ──clone──▶ a workspace, which is another show

Nothing here uses the network but :func:`clone`, and only when it is given an address.
"""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from lessoncast import _files
from lessoncast._steps import cloning, exporting, keeping, taking
from lessoncast._steps.cloning import Cloned
from lessoncast._steps.crew import Progress
from lessoncast._steps.exporting import Exported
from lessoncast._steps.keeping import Kept
from lessoncast.bundle import packing
from lessoncast.bundle.reading import archive
from lessoncast.errors import BundleError
from lessoncast.workspace import Workspace

BUNDLE_NAME = "course.zip"


def export(workspace: Workspace, out: Path, *, with_audio: bool = False) -> Exported:
    """Write a copy of a course that others can make their own; the same course gives the same bytes.

    Raises BundleError for an ``out`` that is something else than such a copy.
    """
    _refuse_strangers(out)
    found = exporting.members(workspace, with_audio=with_audio)
    _files.write_stream(out, lambda stream: packing.pack(found.members, stream))
    return found


def _refuse_strangers(out: Path) -> None:
    """Refuse to write over what is no copy of a course."""
    if out.is_dir():
        raise BundleError(
            "this is a folder", where=str(out), hint=f"name a file: -o {out / BUNDLE_NAME}"
        )
    if out.exists() and not archive.is_course(out):
        raise BundleError(
            "this is there already, and is no copy of a course",
            where=str(out),
            hint="name another file with -o",
        )


def doubts(workspace: Workspace) -> tuple[str, ...]:
    """Say of each course that this one was made from, if it names no license, that somebody should be asked."""
    return tuple(
        f"this course was made from '{one.title}', which names no license: ask its author"
        f"{f' ({one.author})' if one.author else ''} whether you may publish it"
        for one in workspace.show.derived_from
        if not one.license
    )


def clone(source: str, target: Path, *, progress: Progress) -> Cloned | Kept:
    """Make a workspace in ``target`` of a course: a file, a workspace, a published folder, or a site.

    Its show has an identity of its own. Where there is a feed and no course, ``target`` gets what there
    is to listen to. Raises BundleError; what is not as it must be is refused (RefusedError) before
    anything is written.
    """
    _files.refuse_taken(target, BundleError)  # before anything is fetched
    with taking.opened(source, beside=target) as taken:
        if taken:
            return cloning.into(taken, target, guid=str(uuid4()))
    return keeping.into(source, target, progress=progress)
