"""Where a podcast can go: a folder, a host that ssh or rsync reaches, a bucket, whatever fsspec knows."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from lessoncast import _addresses
from lessoncast.errors import PublishError
from lessoncast.publish.places.folder import Folder
from lessoncast.publish.places.seam import Place

__all__ = ["Place", "open_place"]


def open_place(target: str) -> Place:
    """Return the place that a target names: an address, or else a folder.

    Raises PublishError for a password in an address, and for what this kind of address lacks.
    """
    if not _addresses.is_address(target):
        return Folder(Path(target))
    if _addresses.holds_password(target):
        raise PublishError(
            "there is a password in the address",
            where=_addresses.without_password(target),
            hint="leave it out: keys, agents, the environment and ~/.config/fsspec are for secrets",
        )
    scheme = urlsplit(target).scheme if "://" in target else "rsync"
    if scheme == "file":
        return Folder(Path(urlsplit(target).path))
    if scheme == "rsync":
        from lessoncast.publish.places.rsync import Rsync  # noqa: PLC0415 - a program

        return Rsync(target)
    from lessoncast.publish.places.cloud import Cloud  # noqa: PLC0415 - an extra

    return Cloud(target)
