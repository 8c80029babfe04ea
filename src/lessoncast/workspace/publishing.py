"""The settings in [publish]: where the podcast goes, and who hears that there is something new."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast.workspace import identifiers, places, rules
from lessoncast.workspace.declaring import setting

OWN_FOLDERS = ("lessons", "scripts", "episodes", "feeds", ".lessoncast")
"""What the workspace itself uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishSettings:
    """Where the podcast goes."""

    target: str = field(
        default="",
        metadata=setting(
            places.target(*OWN_FOLDERS),
            "Where `lessoncast publish` brings feeds/: a folder, `me@host:path` for rsync, `sftp://`, `s3://` and whatever "
            "else fsspec knows.",
            example="me@example.org:www/our-course",
        ),
    )
    grace_days: int = field(
        default=7,
        metadata=setting(
            rules.number(0, 365, whole=True),
            "How long a file stays there that the feed does not name any more.",
            unit="days",
        ),
    )
    hub: str = field(
        default="",
        metadata=setting(
            identifiers.url(),
            "A WebSub hub: the feed names it, and `lessoncast publish` tells it what is new.",
            example="https://pubsubhubbub.appspot.com/",
        ),
    )
    podping: bool = field(
        default=False,
        metadata=setting(
            rules.yes_or_no(),
            "Whether `lessoncast publish` tells podping.cloud what is new; its token comes from `PODPING_TOKEN`.",
        ),
    )
