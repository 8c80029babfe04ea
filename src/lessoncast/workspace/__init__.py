"""The folder with lessoncast.toml: its settings, the names in it, and who it is to the listeners.

It must not know what is inside a lesson, a script or an episode.
"""

from typing import TYPE_CHECKING

from lessoncast import _later
from lessoncast.workspace.audio import AudioSettings
from lessoncast.workspace.folders import LessonFile, Workspace
from lessoncast.workspace.identity import (
    bare_of,
    bonus_guid,
    episode_guid,
    identity,
    readable,
    show_guid,
    slug_of,
)
from lessoncast.workspace.opening import find, from_single, open_workspace, problems
from lessoncast.workspace.parts import MARKED_SUFFIXES, PART_MARK, PROSE_SUFFIXES, lines_of_parts
from lessoncast.workspace.places import objection
from lessoncast.workspace.settings import SpeakerSettings, VoiceSettings

if TYPE_CHECKING:
    from lessoncast.workspace.handing_on import HandedOn, adopt, files_named, handed_on, leave_out
    from lessoncast.workspace.handing_on import parse as parse_settings
    from lessoncast.workspace.handing_on import read as read_settings
    from lessoncast.workspace.placing import NewLesson
    from lessoncast.workspace.reference import settings_reference
    from lessoncast.workspace.starter import IGNORED, create
    from lessoncast.workspace.template import find as find_template
    from lessoncast.workspace.template import is_example

__all__ = [
    "IGNORED",
    "MARKED_SUFFIXES",
    "PART_MARK",
    "PROSE_SUFFIXES",
    "AudioSettings",
    "HandedOn",
    "LessonFile",
    "NewLesson",
    "SpeakerSettings",
    "VoiceSettings",
    "Workspace",
    "adopt",
    "bare_of",
    "bonus_guid",
    "create",
    "episode_guid",
    "files_named",
    "find",
    "find_template",
    "from_single",
    "handed_on",
    "identity",
    "is_example",
    "leave_out",
    "lines_of_parts",
    "objection",
    "open_workspace",
    "parse_settings",
    "problems",
    "read_settings",
    "readable",
    "settings_reference",
    "show_guid",
    "slug_of",
]

__getattr__ = _later.exports(
    __name__,
    {
        "IGNORED": "starter",
        "HandedOn": "handing_on",
        "NewLesson": "placing",
        "adopt": "handing_on",
        "create": "starter",
        "files_named": "handing_on",
        "find_template": "template:find",
        "handed_on": "handing_on",
        "is_example": "template",
        "leave_out": "handing_on",
        "parse_settings": "handing_on:parse",
        "read_settings": "handing_on:read",
        "settings_reference": "reference",
    },
)
