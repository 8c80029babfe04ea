"""One request, one answer: the rules of HTTP over the files of a :class:`Store`.

Files are streamed by Starlette's FileResponse. Three things it leaves to us: conditions (304), the
reading of Range headers (see ``ranges``), and content that is made for this request (the feed with
the address that it is served at).
"""

from __future__ import annotations

import gzip
import hmac
import re
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from lessoncast.publish import kinds
from lessoncast.publish.server import ranges
from lessoncast.publish.server.address import is_authority
from lessoncast.publish.server.store import Found, Store

_GZIP_MIN_BYTES = 1000
_ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


class Site:
    """The public folder as an ASGI application.

    ``authority`` is the ``host:port`` that stands in where a request names none that is sound.
    With a ``token`` everything is below ``/token/``, and nothing else exists.
    """

    def __init__(self, folder: Path, *, authority: str, token: str = "") -> None:
        self._store = Store(folder)
        self._authority = authority
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        response, headers = self._answer(scope)
        await response({**scope, "headers": headers.raw}, receive, send)

    def _answer(self, scope: Scope) -> tuple[Response, Headers]:
        headers = Headers(scope=scope)
        if scope["method"] not in {"GET", "HEAD"}:
            return _refusal(405, {"Allow": "GET, HEAD"}), headers
        path = self._below_token(scope["path"])
        if path is None:
            return _refusal(404), headers
        if not path:
            return _refusal(308, {"Location": f"/{self._token}/"}), headers
        found = self._store.find(path, self._base(headers))
        return _reply(found, headers) if found else (_refusal(404), headers)

    def _below_token(self, path: str) -> str | None:
        """Return the path below the token, empty when its slash is missing, None when it is wrong."""
        if not self._token:
            return path or "/"
        given, slash, rest = path.removeprefix("/").partition("/")
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            return None
        return slash + rest

    def _base(self, headers: Headers) -> str:
        host = headers.get("host", "")
        place = host if is_authority(host) else self._authority
        return f"http://{place}/{self._token}/" if self._token else f"http://{place}/"


def _refusal(status: int, headers: dict[str, str] | None = None) -> Response:
    texts = {308: "Moved", 404: "Not found", 405: "Only GET and HEAD", 416: "No such bytes"}
    kind = {"Content-Type": "text/plain; charset=utf-8"}
    return Response(texts[status], status, headers=_ALWAYS | kind | (headers or {}))


def _reply(found: Found, request: Headers) -> tuple[Response, Headers]:
    """Return the answer for a file, and the request's headers as FileResponse may see them."""
    etag, headers = found.etag, _headers(found)
    asked = request.get("range", "")
    zipped = None if asked else _zipped(found, request)
    if zipped:
        headers |= {"ETag": f'{etag[:-1]}-gz"', "Content-Encoding": "gzip"}
    if _is_known(request, etag, headers["Last-Modified"]):
        return Response(status_code=304, headers=_without_content(headers)), request
    # If-Range: the parts already there must be of this very file (RFC 9110, 13.1.5).
    if request.get("if-range", etag) not in {etag, headers["Last-Modified"]}:
        asked = ""
    try:
        part = ranges.parse(asked, found.size_bytes)
    except ranges.UnsatisfiableError:
        size = {"Content-Range": f"bytes */{found.size_bytes}"}
        return _refusal(416, _without_content(headers) | size), request
    plain = _with_range(request, part)
    if found.content is None:
        return FileResponse(found.path, headers=headers, stat_result=found.facts), plain
    return _made(zipped or found.content, part, headers), plain


def _headers(found: Found) -> dict[str, str]:
    headers = _ALWAYS | {
        "Content-Type": kinds.media_type(found.name),
        "ETag": found.etag,
        "Last-Modified": formatdate(found.facts.st_mtime, usegmt=True),
        "Accept-Ranges": "bytes",
        # A name with a digest in it never changes its content; all else is asked for again.
        "Cache-Control": "no-cache",
    }
    if kinds.is_kept(found.name) and found.content is None:
        headers["Cache-Control"] = "max-age=31536000, immutable"
    if found.content is not None:
        headers["Vary"] = "Accept-Encoding"
    if not kinds.is_page(found.name):
        headers["Access-Control-Allow-Origin"] = "*"  # players on other sites
    return headers


def _without_content(headers: dict[str, str]) -> dict[str, str]:
    gone = {"Content-Type", "Content-Encoding", "Accept-Ranges"}
    return {name: value for name, value in headers.items() if name not in gone}


def _is_known(request: Headers, etag: str, modified: str) -> bool:
    """Whether the client has this version already (RFC 9110, 13.1.2 and 13.1.3)."""
    if (tags := request.get("if-none-match")) is not None:
        given = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return bool(given & {"*", etag, f'{etag[:-1]}-gz"'})
    try:
        since = parsedate_to_datetime(request.get("if-modified-since", ""))
        return since >= parsedate_to_datetime(modified)
    except (ValueError, TypeError, IndexError):
        return False


def _with_range(request: Headers, part: ranges.ByteRange | None) -> Headers:
    """The request with its conditions settled and its range in canonical form, or without one."""
    kept = [pair for pair in request.raw if pair[0] not in {b"range", b"if-range"}]
    if part:
        kept.append((b"range", f"bytes={part.first}-{part.last}".encode()))
    return Headers(raw=kept)


def _made(content: bytes, part: ranges.ByteRange | None, headers: dict[str, str]) -> Response:
    if part is None:
        return Response(content, headers=headers)
    span = {"Content-Range": f"bytes {part.first}-{part.last}/{len(content)}"}
    return Response(content[part.first : part.last + 1], 206, headers=headers | span)


def _zipped(found: Found, request: Headers) -> bytes | None:
    """What was made for this request, compressed, where it is long and the client reads it so."""
    content = found.content
    if content is None or len(content) < _GZIP_MIN_BYTES:
        return None
    codings = request.get("accept-encoding", "").lower().replace(" ", "").split(",")
    accepts = any(
        re.fullmatch(r"gzip(;q=(1(\.0*)?|0\.\d*[1-9]\d*))?", coding) for coding in codings
    )
    return _compressed(content) if accepts else None


@lru_cache(maxsize=4)
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
