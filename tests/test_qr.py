"""QR codes for phones, as lines of half blocks."""

from __future__ import annotations

import segno

from lessoncast import _qr

ADDRESS = "http://192.168.1.20:8000/feed.xml"
BLOCKS = {" ": (1, 1), "█": (0, 0), "▀": (0, 1), "▄": (1, 0)}  # light on dark: a block is light


def test_every_module_of_the_code_is_drawn() -> None:
    """Two rows to a line, with a light border; nothing of it is a Micro QR code."""
    drawn = _qr.lines(ADDRESS)
    rows = [[BLOCKS[char][half] for char in line] for line in drawn for half in (0, 1)]
    code = segno.make(ADDRESS, error="m", micro=False)
    wanted = [list(row) for row in code.matrix_iter(border=2)]
    assert [row[: len(wanted[0])] for row in rows[: len(wanted)]] == wanted
    assert not code.is_micro
