r"""Text inside a file that people edit: which characters mean themselves.

The rule is Markdown's own. A backslash before a mark of ASCII punctuation makes it plain text; a
backslash at the end of a line is a line break; ``&#32;``, ``&#9;`` and ``&#10;`` are a blank, a
tab and a line break where a plain one would not survive. Nothing else is escaped: ``\frac`` is
``\frac``.
"""

from __future__ import annotations

import string

from lessoncast._later import re

_MARK = re.escape(string.punctuation)
_ESCAPED = re.compile(rf"\\([{_MARK}])|&#(9|10|32);")
_TO_ESCAPE = re.compile(rf"\\(?=[{_MARK}\s]|$)|<(?=!--)|&(?=#(?:9|10|32);)")
_PARAGRAPH = re.compile(r"(?<=\S)\n\n(?=\S)")
_BREAK = re.compile(r"(?<=\S)\n(?=\S)")
_EDGE = re.compile(r"^[ \t]+|[ \t]+$|\n+")


def unescape(written: str) -> str:
    """Return the text that a piece of a line stands for."""
    return _ESCAPED.sub(lambda found: found[1] or chr(int(found[2])), written)


def escape_line(text: str) -> str:
    """Return text so that it stands on one line and :func:`unescape` gives it back."""
    marked = _TO_ESCAPE.sub(lambda found: f"\\{found[0]}", text)
    return _EDGE.sub(lambda found: "".join(f"&#{ord(char)};" for char in found[0]), marked)


def escape_lines(text: str) -> list[list[str]]:
    """Return the lines of each paragraph of ``text``, escaped; :func:`joined` is the way back."""
    return [
        [escape_line(line) for line in _BREAK.split(paragraph)]
        for paragraph in _PARAGRAPH.split(text)
    ]


def joined(paragraphs: list[list[str]]) -> str:
    """Return the text of a turn's paragraphs, each a list of lines as they stand in the file.

    A line ends in a blank where it was wrapped, and in a line break where a backslash says so.
    """
    return "\n\n".join(_joined_lines(lines) for lines in paragraphs)


def _joined_lines(lines: list[str]) -> str:
    *wrapped, last = lines
    return "".join(map(_open_line, wrapped)) + unescape(last)


def _open_line(line: str) -> str:
    backslashes = len(line) - len(line.rstrip("\\"))
    return f"{unescape(line[:-1])}\n" if backslashes % 2 else f"{unescape(line)} "
