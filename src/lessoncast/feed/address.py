"""The absolute URLs that a feed must name: where the public folder will be reached."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from lessoncast.errors import FeedError
from lessoncast.model import Show

FEED_NAME = "feed.xml"
PAGE_NAME = "index.html"
OPML_NAME = "subscribe.opml"

DEFAULT_BASE_URL = "http://localhost:8000/"
"""What a feed names when no base URL is set: URLs in it must be absolute, and ``serve`` puts the
address that it serves in its place."""

_PATH_SAFE = "/%~!$&()*+,;=:@-._"  # RFC 3986 pchar; no apostrophe, which HTML escapes and XML not


def base_of(show: Show) -> str:
    """Return the show's base URL: http or https, ASCII, ending in a slash.

    Raises FeedError when it is no such URL, or holds a password, a query or a fragment.
    """
    if not (url := show.base_url.strip()):
        return DEFAULT_BASE_URL
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        ascii_host = (host or "").encode("idna").decode()
    except ValueError:
        raise _refusal(show, "is no URL") from None
    if parts.scheme not in {"http", "https"} or not ascii_host:
        raise _refusal(show, "is no http or https URL")
    if parts.username is not None or parts.query or parts.fragment:
        raise _refusal(show, "has more than a host and a path")
    place = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    place += f":{port}" if port else ""
    return f"{parts.scheme}://{place}{quote(parts.path.rstrip('/'), safe=_PATH_SAFE)}/"


def feed_address(show: Show) -> str:
    """Return the address that listeners subscribe to. Raises FeedError as :func:`base_of`."""
    return base_of(show) + FEED_NAME


def _refusal(show: Show, what: str) -> FeedError:
    return FeedError(
        f"the base URL '{show.base_url}' {what}",
        where="lessoncast.toml",
        hint="give the address of the public folder, such as https://example.org/course/",
    )
