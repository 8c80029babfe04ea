"""Where an episode is from, for a build that reads only what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lessoncast.model import Episode


class Source(NamedTuple):
    """An episode's folder; ``read`` is asked when the episode is needed, and may say that there is none.

    The folder is text, for a course may have ten thousand that nobody opens. ``stamp`` changes whenever
    something in the folder does; what has an empty one is not remembered.
    """

    slug: str
    folder: str
    stamp: str
    read: Callable[[], Episode | None]

    @property
    def key(self) -> str:
        """What its rendering is remembered by."""
        return f"{self.slug} {self.stamp}" if self.stamp else ""
