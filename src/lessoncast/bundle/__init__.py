"""A course as one file that others can make their own: packed, read, and refused where it is not safe.

It must not know what is inside a lesson, a script or an episode, nor the settings' keys.
"""

from __future__ import annotations

from lessoncast.bundle.manifest import (
    MANIFEST_NAME,
    SETTINGS_NAME,
    Archive,
    File,
    Manifest,
    Origin,
    dumps,
    loads,
)
from lessoncast.bundle.names import objection, shown
from lessoncast.bundle.roles import PICTURE_SUFFIXES, SOUND_SUFFIXES, Role
from lessoncast.bundle.shelf import Member, Members, Shelf

__all__ = [
    "MANIFEST_NAME",
    "PICTURE_SUFFIXES",
    "SETTINGS_NAME",
    "SOUND_SUFFIXES",
    "Archive",
    "File",
    "Manifest",
    "Member",
    "Members",
    "Origin",
    "Role",
    "Shelf",
    "dumps",
    "loads",
    "objection",
    "shown",
]
