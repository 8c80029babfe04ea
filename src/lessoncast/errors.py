"""The failures a person can mend, each with what, where and a hint.

    LessoncastError
    ├── WorkspaceError        the folder, its names, its lock
    │   └── SettingsError     lessoncast.toml
    ├── LessonError           the text that came in
    ├── ScriptError           the dialogue file
    ├── StudyError            the cards file, and decks that are imported
    ├── EngineError           a voice that did not speak
    ├── AudioError            takes, music, MP3
    │   └── DamagedPartError  what was encoded before is not as it was
    ├── FeedError             feed.xml and the site
    ├── PublishError          the way to the listeners
    └── BundleError           a copy of a course, made or had
        └── RefusedError      one that is not what it says, or not safe to unpack

Only ``message`` is positional: an exception with several positional arguments does not survive
pickling, and a process pool then loses the real cause.
"""

from __future__ import annotations


class LessoncastError(Exception):
    """Something the author can mend.

    ``where`` is a file, or ``file:line``; ``hint`` says how to mend it.
    """

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """The line a person reads: ``where: message``."""
        return f"{self.where}: {self.message}" if self.where else self.message


class WorkspaceError(LessoncastError):
    """The workspace folder is missing, locked, unwritable or wrongly named."""


class SettingsError(WorkspaceError):
    """lessoncast.toml says something that lessoncast does not understand."""


class LessonError(LessoncastError):
    """A lesson cannot be read, or holds nothing to say."""


class ScriptError(LessoncastError):
    """A script file is not a dialogue."""


class StudyError(LessoncastError):
    """A cards file, or a deck to be imported, holds what is no card and no question."""


class EngineError(LessoncastError):
    """An engine is missing, lacks the voice, or did not speak."""


class AudioError(LessoncastError):
    """Takes, music or the episode's audio are not what they must be."""


class DamagedPartError(AudioError):
    """An encoded part is not as it was written; it was thrown away, and can be made anew."""


class FeedError(LessoncastError):
    """The feed or the site cannot be built from the episodes there are."""


class PublishError(LessoncastError):
    """The public folder did not reach its target."""


class BundleError(LessoncastError):
    """A copy of a course cannot be made, or cannot be had."""


class RefusedError(BundleError):
    """A copy of a course is not what it says, or could do harm: nothing of it was written."""
