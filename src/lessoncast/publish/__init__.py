"""feeds/ → the listeners: to a folder or a host, or over HTTP on this machine.

It must not know what is in the files that it carries, but for the address that they name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessoncast.publish.sending import Sent

__all__ = ["GRACE_DAYS", "announce", "lan_address", "send", "serve"]

GRACE_DAYS = 7
"""How long a file stays that the feed does not name any more."""


def send(
    source: Path,
    target: str,
    *,
    grace_days: float = GRACE_DAYS,
    is_dry: bool = False,
    now: datetime | None = None,
) -> Sent:
    """Make ``target`` hold what the public folder ``source`` holds; tell what was done.

    ``target`` is a folder or an address: ``sftp://``, ``s3://`` and all that fsspec knows, or
    ``host:path`` for rsync. Media goes first, the feed last; only what changed is sent, and its
    arrival is verified; nothing is removed that did not come this way, nor before the feed has not
    named it for ``grace_days``. A dry run writes nothing. Raises PublishError.
    """
    from lessoncast.publish import places, sending  # noqa: PLC0415 - light commands do without

    return sending.send(
        source,
        places.open_place(target),
        now=now or datetime.now(UTC),
        grace=timedelta(days=grace_days),
        is_dry=is_dry,
    )


def announce(feed_url: str, *, hub: str = "", podping: bool = False) -> Iterator[str]:
    """Tell a WebSub hub and podping that the feed is new; yield what could not be told."""
    from lessoncast.publish import notices  # noqa: PLC0415 - light commands do without

    yield from notices.announce(feed_url, hub=hub, podping=notices.PODPING if podping else "")


def serve(
    folder: Path, *, host: str, port: int, token: str = "", on_ready: Callable[[str], None]
) -> None:
    """Serve the public folder over HTTP until SIGINT or SIGTERM, which is raised again at the end.

    ``port`` 0 takes any free one. With a ``token`` everything is below ``/token/``. ``on_ready`` is
    called once, with the address that listeners can reach, ending in a slash. Raises PublishError.
    """
    from lessoncast.publish.server import run  # noqa: PLC0415 - Starlette, uvicorn

    run.serve(folder, host=host, port=port, token=token, on_ready=on_ready)


def lan_address() -> str:
    """Return this machine's IPv4 address in its network, or 127.0.0.1; nothing is sent for it."""
    from lessoncast.publish.server import address  # noqa: PLC0415 - light commands do without

    return address.lan_address()
