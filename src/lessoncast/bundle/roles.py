"""What a file of a course is for, where it may lie for that, and how its name may end.

Nothing that runs has a role. A role fits one place only, so that a copy cannot bring what the course's
own programs would take for something else: a cache, a public page, a template.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal, TypeAlias, get_args

Role: TypeAlias = Literal["settings", "lesson", "script", "cards", "media", "episode", "art"]
ROLES: tuple[str, ...] = get_args(Role)

SETTINGS = frozenset({"lessoncast.toml", "lexicon.toml"})
LESSON_SUFFIXES = frozenset(
    {".md", ".markdown", ".html", ".htm", ".txt", ".docx", ".pptx", ".pdf", ".epub"}
)
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"})
SOUND_SUFFIXES = frozenset(
    {
        *(".wav", ".mp3", ".m4a", ".flac", ".ogg", ".opus", ".aac", ".aif", ".aiff", ".caf"),
        *(".mka", ".mp4", ".webm", ".wma", ".wv", ".au", ".amr", ".ape", ".tta"),
    }
)
EPISODE_SUFFIXES = frozenset(
    {
        *(".mp3", ".json", ".vtt", ".srt", ".txt", ".html", ".jpg", ".png", ".webp", ".gif"),
        *(".gift", ".tsv", ".apkg"),
    }
)
CARDS_SUFFIX = ".cards.md"
REVIEWS = "reviews"
_MADE = frozenset({"episodes", "feeds", "templates", "theme"})
"""Folders whose files are made, or are programs in a way."""


def objection(path: str, role: str) -> str:
    """Say why a file cannot have this role; empty if it can. The path must be a plain one."""
    place = PurePosixPath(path)
    top, suffix = (place.parts[0] if len(place.parts) > 1 else ""), place.suffix.lower()
    match role:
        case "settings":
            fits = path in SETTINGS
        case "lesson":
            fits = top == "lessons" and suffix in LESSON_SUFFIXES
        case "cards":
            fits = top == "scripts" and path.endswith(CARDS_SUFFIX)
        case "script":
            is_dialogue = suffix == ".md" and not path.endswith(CARDS_SUFFIX)
            is_review = len(place.parts) == 3 and place.parts[1] == REVIEWS and suffix == ".toml"
            fits = top == "scripts" and (is_dialogue or is_review)
        case "episode":
            fits = top == "episodes" and suffix in EPISODE_SUFFIXES
        case "media" | "art":
            fits = top.casefold() not in _MADE and suffix in PICTURE_SUFFIXES | SOUND_SUFFIXES
        case _:
            return "has a role that no file of a course has"
    return "" if fits else f"is no {role} file, by its place and the end of its name"
