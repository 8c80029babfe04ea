"""Where a lesson's title comes from, and which headings are left when it has one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.errors import LessonError
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea, and the sea rises."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"---\ntitle: What is <b>?\n---\n{PROSE}", "What is <b>?"),
        (f"---\ntitle: What is &lt;br&gt;?\n---\n{PROSE}", "What is <br>?"),
        (
            f"---\ntitle: A <b class=x>bold <i>one</i></b><br>of **two**\n---\n{PROSE}",
            "A bold one of two",
        ),
        (f"---\ntitle: 2 * 3 < 7\n---\n{PROSE}", "2 * 3 < 7"),
        (f"# What is `<b>`?\n\n{PROSE}", "What is <b>?"),
        (f"---\ntitle: M&eacute;tricas **de** `mar`\n---\n{PROSE}", "Métricas de mar"),
        (f"{PROSE}\n\n# Tides\n\n{PROSE}", "Tides"),
        (f"## Only one opens the text\n\n### Part\n\n{PROSE}", "Only one opens the text"),
        (f"## Tides leak\n\n{PROSE}\n\n### Part\n\n{PROSE}\n\n## Summary\n\n{PROSE}", "Tides leak"),
        (f"# What is <b>?\n\n{PROSE}", "What is <b>?"),
        (f"# What <i>is</i> a tide?\n\n{PROSE}", "What is a tide?"),
        (f"# Tides<br>and <a id='x'></a>currents\n\n{PROSE}", "Tides and currents"),
        (f"## One\n\n{PROSE}\n\n## Two\n\n{PROSE}", "Why two tides"),
        (f"## The Two Tides\n\n{PROSE}\n\n## Ebb\n\n{PROSE}", "The Two Tides"),
        (f"## Ebb\n\n{PROSE}\n\n## The two tides\n\n{PROSE}", "Why two tides"),
    ],
)
def test_titles(read: Reader, text: str, title: str) -> None:
    """A heading over the whole text is its title at any level; one among others is not."""
    assert title == read(text).title


def test_the_heading_that_is_the_title_is_no_block(read: Reader) -> None:
    """What the title says already is not said again; one of several h1 stays."""
    assert ["paragraph"] == [block.kind for block in read(f"# Tides\n\n{PROSE}").blocks]
    two = read(f"# Ebb\n\n{PROSE}\n\n# Flow\n\n{PROSE}")
    assert ["Ebb", "Flow"] == [block.text for block in two.blocks if block.kind == "heading"]


def test_empty_headings_are_dropped(read: Reader) -> None:
    """A heading with nothing left below it, or only with such headings, is not said."""
    text = f"## Kept\n\n{PROSE}\n\n## Links\n\n### Web\n\n- [a](https://a.example)\n\n## End\n"
    assert ["Kept"] == [b.text for b in read(text).blocks if b.kind == "heading"]


def test_a_date_that_is_none_is_refused(read: Reader) -> None:
    """The date is given once and kept for ever, so a slip in it is an error with its line."""
    with pytest.raises(LessonError, match="'soon' is not a date") as caught:
        read(f"---\ntitle: Tides\ndate: soon\n---\n{PROSE}")
    assert "lessons/tides.md:3" == caught.value.where


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    """The digest is the SHA-256 of the file as it is, line ends and BOM included."""
    data = b"\xef\xbb\xbfThe Moon pulls\r\non the sea."
    (tmp_path / "x.md").write_bytes(data)
    found = lesson.read(tmp_path / "x.md", slug="x")
    assert hashlib.sha256(data).hexdigest() == found.digest
    assert ("The Moon pulls on the sea.", (1, 2)) == (found.blocks[0].text, found.blocks[0].span)


def test_utf_16_with_a_mark_is_read(tmp_path: Path) -> None:
    """Windows editors write UTF-16 with a BOM."""
    (tmp_path / "x.txt").write_bytes(PROSE.encode("utf-16"))
    assert PROSE == lesson.read(tmp_path / "x.txt", slug="x").blocks[0].text


@pytest.mark.parametrize("suffix", [".md", ".MARKDOWN", ".html", ".htm", ".txt", ".text"])
def test_suffixes(read: Reader, suffix: str) -> None:
    """A suffix decides how the file is read, in any case."""
    assert PROSE == read(PROSE, suffix).blocks[0].text
