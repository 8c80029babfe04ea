"""The folder with lessoncast.toml: its settings, the names in it, and who it is to the listeners.

It must not know what is inside a lesson, a script or an episode.
"""

from lessoncast.workspace.audio import AudioSettings
from lessoncast.workspace.folders import LessonFile, Workspace
from lessoncast.workspace.identity import bonus_guid, episode_guid, identity, show_guid, slug_of
from lessoncast.workspace.opening import find, from_single, open_workspace, problems
from lessoncast.workspace.parts import MARKED_SUFFIXES, PART_MARK, PROSE_SUFFIXES, lines_of_parts
from lessoncast.workspace.reference import settings_reference
from lessoncast.workspace.settings import SpeakerSettings, VoiceSettings
from lessoncast.workspace.starter import create

__all__ = [
    "MARKED_SUFFIXES",
    "PART_MARK",
    "PROSE_SUFFIXES",
    "AudioSettings",
    "LessonFile",
    "SpeakerSettings",
    "VoiceSettings",
    "Workspace",
    "bonus_guid",
    "create",
    "episode_guid",
    "find",
    "from_single",
    "identity",
    "lines_of_parts",
    "open_workspace",
    "problems",
    "settings_reference",
    "show_guid",
    "slug_of",
]
