"""SFTP to hosts that ssh knows, and to no others: fsspec by itself would trust anybody.

This module is paramiko's home.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lessoncast.errors import PublishError

_KNOWN = ("~/.ssh/known_hosts", "/etc/ssh/ssh_known_hosts")
_CONNECT_S = 20


def options(address: str) -> dict[str, Any]:
    """Return what the connection is to be made with; raises PublishError without paramiko."""
    try:
        import paramiko  # noqa: PLC0415 - an extra
    except ImportError:
        raise PublishError(
            "publishing by SFTP needs an extra",
            where=address,
            hint="pip install 'lessoncast[remote]'",
        ) from None
    config, host = paramiko.SSHConfig(), urlsplit(address).hostname or ""
    own = Path("~/.ssh/config").expanduser()
    if own.is_file():
        config = paramiko.SSHConfig.from_path(str(own))
    found = config.lookup(host)
    told: dict[str, Any] = {"host_key_policy": _only_known(), "timeout": _CONNECT_S}
    if "identityfile" in found:
        told["key_filename"] = found["identityfile"]
    if urlsplit(address).username is None and "user" in found:
        told["username"] = found["user"]
    if urlsplit(address).port is None and "port" in found:
        told["port"] = int(found["port"])
    return told


def _only_known() -> Any:
    """A policy that accepts a key which ssh has noted for its host."""
    import paramiko  # noqa: PLC0415 - an extra

    known = paramiko.HostKeys()
    for place in _KNOWN:
        path = Path(place).expanduser()
        if path.is_file():
            known.load(str(path))

    class OnlyKnown(paramiko.MissingHostKeyPolicy):  # type: ignore[misc] # paramiko is not typed
        """Looks a key up where ssh keeps them."""

        def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:  # noqa: ARG002 - paramiko's
            """Raise unless the key is the one that ssh knows."""
            if not known.check(hostname, key):
                bare = hostname.strip("[]").partition("]")[0]
                raise PublishError(
                    "the host's key is not known, or not the one that is known",
                    where=hostname,
                    hint=f"connect once with 'ssh {bare}', and compare the key that it shows",
                )

    return OnlyKnown()
