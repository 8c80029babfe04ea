"""Addresses of places to publish to: told from folders on this computer, and free of secrets."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from lessoncast._later import re

_BY_SSH = re.compile(r"(?:[\w.-]+@)?(?:\[[0-9A-Fa-f:]+\]|[\w.-]{2,}):(?!//|\\).*")
"""``me@example.org:www/course``, as scp and rsync write it; one letter before the colon is a drive."""


_SENT = "/%?#~!$&'()*+,;=:@-._[]"  # RFC 3986; what is escaped already stays so


def is_address(target: str) -> bool:
    """Whether a target is an address rather than a folder on this computer."""
    return "://" in target or _BY_SSH.fullmatch(target) is not None


def web(url: str) -> str:
    """Return an http or https address as it is sent, in ASCII; empty for what is none."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        return ""
    place = f"[{host}]" if ":" in host else host
    rest = urlunsplit(("", "", parts.path, parts.query, parts.fragment))
    return f"{parts.scheme.lower()}://{place}{port}{quote(rest, safe=_SENT)}"


def holds_password(target: str) -> bool:
    """Whether an address has a password in it, where everybody who reads it would see it."""
    try:
        return "://" in target and urlsplit(target).password is not None
    except ValueError:
        return False


def without_password(target: str) -> str:
    """Return an address as it may be shown."""
    return re.sub(r"(://[^/@:]*):[^/@]*@", r"\1:…@", target)
