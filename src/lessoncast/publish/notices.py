"""Tell those who spread news of feeds that there is something new: WebSub hubs, and podping.

Only ``lessoncast publish`` calls this, and only where the settings name a hub or podping.
Sources: W3C WebSub, section 7; the interface of podping.cloud.
"""

from __future__ import annotations

import os
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator

PODPING = "https://podping.cloud/"
TOKEN_VARIABLE = "PODPING_TOKEN"  # noqa: S105 - the name of the variable, not what is in it
_ANSWER_S = 20


def announce(feed_url: str, *, hub: str = "", podping: str = "") -> Iterator[str]:
    """Tell a hub and podping of a new feed; yield a sentence for each that could not be told.

    ``hub`` and ``podping`` are addresses, "" for none. The token that podping asks for comes from
    the environment.
    """
    if hub:
        form = urllib.parse.urlencode({"hub.mode": "publish", "hub.url": feed_url}).encode()
        yield from _asked("the hub", urllib.request.Request(hub, data=form))  # noqa: S310 - checked
    if podping:
        query = urllib.parse.urlencode({"url": feed_url, "reason": "update", "medium": "course"})
        request = urllib.request.Request(f"{podping}?{query}")  # noqa: S310 - checked below
        token = os.environ.get(TOKEN_VARIABLE, "")
        if not token:
            yield f"podping could not be told: {TOKEN_VARIABLE} is not set"
            return
        request.add_header("Authorization", token)
        yield from _asked("podping", request)


def _asked(who: str, request: urllib.request.Request) -> Iterator[str]:
    if request.type not in {"http", "https"}:
        yield f"{who} could not be told: {request.full_url} is no web address"
        return
    request.add_header("User-Agent", "lessoncast")
    try:
        with urllib.request.urlopen(request, timeout=_ANSWER_S):  # noqa: S310 - checked above
            return
    except urllib.error.HTTPError as problem:
        yield f"{who} could not be told: it answers {problem.code} {problem.reason}"
    except (OSError, ValueError) as problem:
        what = getattr(problem, "reason", None) or problem
        yield f"{who} could not be told: {what}"
