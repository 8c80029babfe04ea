"""A workspace → the same, as the show that listeners know: all commands begin with it."""

from __future__ import annotations

from dataclasses import replace

from lessoncast import feed
from lessoncast.workspace import Workspace


def identified(workspace: Workspace) -> Workspace:
    """The workspace with the guid that its show was given once, if the settings give none.

    The one that follows from title or address would change with them.
    """
    guid = "" if workspace.guid_is_given else feed.known_guid(workspace.feeds)
    return replace(workspace, show=replace(workspace.show, guid=guid)) if guid else workspace
