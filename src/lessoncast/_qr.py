"""QR codes (ISO/IEC 18004) of an address, for phones. This module is segno's home."""

from __future__ import annotations

import io

import segno

_BORDER_MODULES = 2


def lines(address: str) -> list[str]:
    """Return a QR code as lines of half blocks, to be shown light on dark."""
    drawn = io.StringIO()
    # A QR code, not a Micro QR code: hardly a phone reads the latter.
    code = segno.make(address, error="m", micro=False)
    code.terminal(out=drawn, border=_BORDER_MODULES, compact=True)
    return drawn.getvalue().splitlines()
