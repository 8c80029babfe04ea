"""A page on which authors see how an episode sounds: one file, no script, nothing from elsewhere.

It lies in the episode's folder but is no part of the episode: the manifest does not name it, so
nobody publishes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lessoncast import _files, episode
from lessoncast.episode.plan import Part, Timeline
from lessoncast.episode.reporting import page
from lessoncast.episode.reporting.measures import measure
from lessoncast.model import Episode


def write(
    made: Episode,
    timeline: Timeline,
    parts: Sequence[Part],
    *,
    target_lufs: float,
    folder: Path,
) -> Path:
    """Write the page into ``folder`` and return its path; the same episode gives the same bytes.

    Raises DamagedPartError for a part that was damaged since it was made.
    """
    path = folder / episode.REPORT
    measured = measure(timeline, parts, language=made.language)
    _files.write_if_changed(path, page.html(made, measured, target_lufs=target_lufs))
    return path
