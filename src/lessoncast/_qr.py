"""QR codes (ISO/IEC 18004) of an address, for phones. This module is segno's home."""

from __future__ import annotations

import html
import io
import re

import segno

_BORDER_MODULES = 2
_QUIET_MODULES = 4  # ISO/IEC 18004, 9.1: what a camera needs around a code on any ground
_CLASS = "qr"
_DRAWN = re.compile(rb'<svg [^<>]*class="qr"[^<>]*>.*?</svg>', re.DOTALL)


def lines(address: str) -> list[str]:
    """Return a QR code as lines of half blocks, to be shown light on dark."""
    drawn = io.StringIO()
    _code(address).terminal(out=drawn, border=_BORDER_MODULES, compact=True)
    return drawn.getvalue().splitlines()


def svg(address: str, *, title: str = "") -> str:
    """Return a QR code as an SVG element for a page: black on white, whatever the page's colours are.

    It has no size of its own but its proportions; ``title`` is what it is for those who don't see it.
    """
    drawn: str = _code(address).svg_inline(
        border=_QUIET_MODULES,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass=_CLASS,
        lineclass=None,
        title=title or None,
    )
    return drawn.replace("<svg ", '<svg role="img" shape-rendering="crispEdges" ', 1)


def redrawn(page: bytes, address: str) -> bytes:
    """Return a page whose QR codes, if it has any, are those of another address."""
    return _DRAWN.sub(lambda drawn: _again(drawn[0], address), page)


def _again(drawn: bytes, address: str) -> bytes:
    title = re.search(rb"<title>(.*?)</title>", drawn, re.DOTALL)
    return svg(address, title=html.unescape(title[1].decode()) if title else "").encode()


def _code(address: str) -> segno.QRCode:
    # A QR code, not a Micro QR code: hardly a phone reads the latter.
    return segno.make(address, error="m", micro=False)
