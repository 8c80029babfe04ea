"""Where listeners reach this machine."""

from __future__ import annotations

import socket

from lessoncast._later import re

_HOST = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])"
    r"(?::(?P<port>[0-9]{1,5}))?"
)
_ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - compared, not bound
# An address for documentation (RFC 5737): connecting a datagram socket sends nothing, but makes
# the system choose the interface by which it would.
_OUTSIDE = ("192.0.2.1", 9)


def lan_address() -> str:
    """Return the IPv4 address of the interface that leads out, or 127.0.0.1 when none does."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_OUTSIDE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def authority(host: str, port: int) -> str:
    """Return ``host:port`` as URLs write it, an address for a host that means "all of them"."""
    name = lan_address() if host in _ANYWHERE else host
    name = f"[{name}]" if ":" in name else name
    return name if port == 80 else f"{name}:{port}"


def is_authority(text: str) -> bool:
    """Whether a Host header is a host and a port, and so may appear in what is served."""
    match = _HOST.fullmatch(text)
    return match is not None and ".." not in text and int(match["port"] or 1) in range(1, 65536)
