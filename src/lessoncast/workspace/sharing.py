"""The settings about copies of the course: whether it may be had, and which one it was made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast.workspace import rules
from lessoncast.workspace.declaring import setting

MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """What the public folder holds beside the podcast."""

    share_course: bool = field(
        default=False,
        metadata=setting(
            rules.yes_or_no(),
            "Whether visitors may copy the course: its lessons, scripts and cards lie in the public folder "
            "as one file, of which `lessoncast clone` makes a course of somebody's own.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedSettings:
    """A course that this one was made from; `lessoncast clone` writes it, and it stays with every copy."""

    title: str = field(default="", metadata=setting(rules.text(255), "Its title."))
    author: str = field(default="", metadata=setting(rules.text(128), "Who made it."))
    copyright: str = field(default="", metadata=setting(rules.text(255), "Who holds the rights."))
    license: str = field(
        default="", metadata=setting(rules.text(128), "The license that it was had under.")
    )
    feed: str = field(default="", metadata=setting(rules.text(2000), "The address of its feed."))
    guid: str = field(default="", metadata=setting(rules.text(128), "The identity of its podcast."))
    date: str = field(
        default="", metadata=setting(rules.text(40), "The date of its newest lesson then.")
    )
