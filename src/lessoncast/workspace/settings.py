"""Every setting of lessoncast.toml, declared once.

Validation, the starter file of ``init`` and docs/reference/settings.md are all made from these
classes: a field is a key, its default is the default, and ``Setting`` says the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, get_args

from lessoncast.model import Naming, Role, Style
from lessoncast.workspace import identifiers, places, rules
from lessoncast.workspace.audio import RATE, AudioSettings
from lessoncast.workspace.declaring import setting
from lessoncast.workspace.publishing import PublishSettings
from lessoncast.workspace.sharing import DerivedSettings, SiteSettings
from lessoncast.workspace.studying import StudySettings

SETTINGS_NAME = "lessoncast.toml"
LEXICON_NAME = "lexicon.toml"
LONGEST_MINUTES = 600
CACHE_MB = 4000
_PICTURES = (".jpg", ".jpeg", ".png")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSettings:
    """The podcast, as listeners and directories see it."""

    title: str = field(
        default="",
        metadata=setting(
            rules.text(255, needed=True),
            "The podcast's title.",
            example="Our course",
            needed=True,
        ),
    )
    description: str = field(
        default="",
        metadata=setting(
            rules.text(4000, lines=True),
            "What the course is about, in a few sentences.",
            example="What you will learn, and for whom it is.",
        ),
    )
    author: str = field(
        default="",
        metadata=setting(
            rules.text(128),
            "Who made it: a person or an organisation.",
            example="The department of examples",
        ),
    )
    email: str = field(
        default="",
        metadata=setting(
            identifiers.email(),
            "Where directories send the code that proves the podcast is yours; public in the feed.",
            example="course@example.org",
        ),
    )
    language: str = field(
        default="en",
        metadata=setting(
            identifiers.language(),
            "The language of the lessons; a lesson's front matter may name another.",
        ),
    )
    base_url: str = field(
        default="",
        metadata=setting(
            identifiers.url(),
            "The address under which the public folder feeds/ will be reached.",
            example="https://example.org/our-course/",
            fallback="the address of `lessoncast serve`",
        ),
    )
    guid: str = field(
        default="",
        metadata=setting(
            identifiers.guid(),
            "The podcast's identity, given once and kept for ever, even under a new title or address.",
            example="9b024349-ccf0-5f69-a609-6b82873eab3c",
            fallback="derived from base_url, or else from the title",
        ),
    )
    category: tuple[str, ...] = field(
        default=("Education", "Courses"),
        metadata=setting(
            identifiers.category(),
            'Where directories list it; a list such as `["Education", "Courses"]` is the same.',
        ),
    )
    explicit: bool = field(
        default=False,
        metadata=setting(
            rules.yes_or_no(),
            "Whether directories shall warn of its language.",
        ),
    )
    copyright: str = field(
        default="",
        metadata=setting(
            rules.text(255),
            "Who holds the rights.",
            example="2026 The department of examples",
        ),
    )
    license: str = field(
        default="",
        metadata=setting(
            rules.text(128),
            "The license, as a short identifier or the address of its text.",
            example="cc-by-4.0",
        ),
    )
    image: Path | None = field(
        default=None,
        metadata=setting(
            places.file(*_PICTURES),
            "The cover: square, best 3000 by 3000 pixels.",
            example="cover.jpg",
            fallback="drawn from the title",
        ),
    )
    complete: bool = field(
        default=False,
        metadata=setting(
            rules.yes_or_no(), "Whether the course is finished: apps stop looking for new episodes."
        ),
    )
    private: bool = field(
        default=False,
        metadata=setting(
            rules.yes_or_no(),
            "Whether directories are asked not to list it; whoever has its address can still listen.",
        ),
    )
    location: str = field(
        default="",
        metadata=setting(rules.text(128), "The place that the course is about.", example="Lisbon"),
    )
    new_feed_url: str = field(
        default="",
        metadata=setting(
            identifiers.url(),
            "Where the feed has moved, if that is not to `base_url`: a feed whose `base_url` changed says so by itself.",
            example="https://example.org/podcasts/feed.xml",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseSettings:
    """What lies in lessons/, as a course."""

    order: tuple[str, ...] = field(
        default=(),
        metadata=setting(
            rules.texts(5000, 200),
            "Modules and lessons in their order, by the names of their folders and files, with or without "
            "numbers; what is not listed comes behind.",
            example=["welcome", "basics", "basics/what-it-is"],
            fallback="by the numbers before their names, then by the names",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """How a speaker sounds in one language; what is left out is as for the others."""

    voice: str = field(
        default="",
        metadata=setting(
            rules.text(500),
            "A voice of an engine; `lessoncast voices` lists them.",
            example="gmw/en-us+f2",
            fallback="chosen for the role and the language",
        ),
    )
    engine: str = field(
        default="",
        metadata=setting(
            identifiers.engine(),
            "The engine of this voice.",
            example="pyttsx3",
            fallback="the one in [audio], or else the one that has the voice",
        ),
    )
    rate_wpm: int | None = field(
        default=None,
        metadata=setting(
            RATE,
            "How fast it speaks.",
            unit="words a minute",
            example=155,
            fallback="the rate in [audio]",
        ),
    )
    pitch: float | None = field(
        default=None,
        metadata=setting(
            rules.number(-6, 6),
            "How much higher it speaks than by itself; lower, below 0.",
            unit="semitones",
            example=0,
            fallback="its own",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerSettings(VoiceSettings):
    """A voice at the table: the host asks, the expert explains."""

    name: str = field(
        default="",
        metadata=setting(
            rules.name(),
            "The name in scripts and transcripts.",
            example="Alex",
            fallback='"Host" or "Expert"',
        ),
    )
    pan: float | None = field(
        default=None,
        metadata=setting(
            rules.number(-1, 1),
            "Where it sits, from left (-1) to right (1); heard with two channels only.",
            example=-0.2,
            fallback="-0.2 for the host, 0.2 for the expert: lightly apart",
        ),
    )
    languages: Mapping[str, VoiceSettings] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptSettings:
    """How dialogues are written."""

    minutes: float | None = field(
        default=None,
        metadata=setting(
            rules.length(LONGEST_MINUTES),
            "How long an episode shall be; the most central parts of the lesson are selected.",
            example=4,
            fallback="as long as the lesson needs",
        ),
    )
    style: Style = field(
        default="standard",
        metadata=setting(
            rules.word(*get_args(Style)),
            "How much is told: `brief` is the thread only, about half; `deep` all there is to tell, with "
            "its examples. Under `minutes` it decides what is selected.",
        ),
    )
    host: str = field(
        default="",
        metadata=setting(
            rules.name(),
            "The host's name, if you would rather give it here than below `[speakers.host]`.",
            example="Alex",
            fallback="the name of the speaker",
        ),
    )
    expert: str = field(
        default="",
        metadata=setting(
            rules.name(),
            "The expert's name, likewise.",
            example="Robin",
            fallback="the name of the speaker",
        ),
    )
    names: Naming = field(
        default="rarely",
        metadata=setting(
            rules.word(*get_args(Naming)),
            "How often the speakers call each other by name, if you gave them names: `rarely` is at the "
            "beginning and at the end, `often` on the way, too.",
        ),
    )
    writer: str = field(
        default="rules",
        metadata=setting(
            identifiers.writer(),
            "What writes them: `rules`, or a writer that another package brings.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSettings:
    """What is kept so that nothing is made twice: all of it can be made again."""

    size_mb: int = field(
        default=CACHE_MB,
        metadata=setting(
            rules.number(1, 999_999, whole=True),
            "How large the cache in `.lessoncast` may become; an hour of episodes takes some 200. What was "
            "not used for the longest time goes first, and never what the running build needs.",
            unit="MB",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that lessoncast.toml and lexicon.toml say."""

    show: ShowSettings = field(default_factory=ShowSettings)
    course: CourseSettings = field(default_factory=CourseSettings)
    speakers: Mapping[Role, SpeakerSettings]
    script: ScriptSettings = field(default_factory=ScriptSettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    study: StudySettings = field(default_factory=StudySettings)
    publish: PublishSettings = field(default_factory=PublishSettings)
    cache: CacheSettings = field(default_factory=CacheSettings)
    site: SiteSettings = field(default_factory=SiteSettings)
    derived_from: tuple[DerivedSettings, ...] = ()
    lexicon: Mapping[str, str] = field(default_factory=dict)
    lexicons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


TABLES: Mapping[str, type[Any]] = {
    "show": ShowSettings,
    "course": CourseSettings,
    "speakers.host": SpeakerSettings,
    "speakers.expert": SpeakerSettings,
    "script": ScriptSettings,
    "audio": AudioSettings,
    "study": StudySettings,
    "site": SiteSettings,
    "publish": PublishSettings,
    "cache": CacheSettings,
}
"""The tables of lessoncast.toml in the order of the documents; ``[lexicon]`` has words as keys."""

LEXICON_DOC = "How words are said: the word as written, and a respelling for the voices."
LEXICON_LIMIT = 5000
LEXICON_RULE = rules.text(200, needed=True)


def keys_of(table: str) -> Mapping[str, Field[Any]]:
    """Return the keys of a table, in order, with their declarations; ``voice`` is one language's."""
    kind = {"voice": VoiceSettings, "derived_from": DerivedSettings}.get(table) or TABLES[table]
    keys = (declared for declared in fields(kind) if "setting" in declared.metadata)
    # A speaker's name stands before the voice.
    return {key.name: key for key in sorted(keys, key=lambda key: key.name != "name")}
