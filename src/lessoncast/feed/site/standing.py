"""What the site has beside its pages under names that stay: the list for apps, the worker."""

from __future__ import annotations

from collections.abc import Mapping

from lessoncast.feed.address import OPML_NAME
from lessoncast.feed.public import PublicShow
from lessoncast.feed.site import assets
from lessoncast.feed.site.subscribing import opml


def standing_files(there: PublicShow) -> Mapping[str, bytes]:
    """Return these files by their names."""
    return {OPML_NAME: opml(there)} | assets.worker()
