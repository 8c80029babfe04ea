"""feeds/ → the listeners: to a folder, or over HTTP on this machine.

It must not know what is in the files that it carries, but for the address that they name.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

__all__ = ["lan_address", "send", "serve"]


def send(source: Path, target: Path) -> tuple[Path, ...]:
    """Make ``target`` hold what the public folder ``source`` holds; return the files written.

    Media goes first, the feed last; only what changed is written, and nothing is removed that did
    not come this way. Raises PublishError.
    """
    from lessoncast.publish import folder  # noqa: PLC0415 - light commands do without

    return folder.send(source, target)


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
