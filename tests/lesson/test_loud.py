"""Headings in capitals are written as a sentence is, and names keep their first letter."""

from pathlib import Path

import pytest

from lessoncast import lesson

_TEXT = (
    "Later in life, Ada Lind Bell rang the bell of the harbour for the sailors and for women like Mary McKay. "
    "In Bergen she sold a lamp to NATO. The guild of the pilots was led by Lind, and she kept the Great Lamp of the bay."
)


@pytest.mark.parametrize(
    ("begins", "title"),
    [
        ("THE BELL OF BERGEN.\n\nBY THE HARBOUR MASTER.", "The bell of Bergen"),
        ("THE BELL OF BERGEN\n\nBY THE HARBOUR MASTER", "The bell of Bergen"),
        ("# THE BELL OF BERGEN", "The bell of Bergen"),
        ("# NATO", "NATO"),
    ],
)
def test_a_title_in_capitals(tmp_path: Path, begins: str, title: str) -> None:
    """As old books set it, alone and with a stop; who wrote it is no title."""
    path = tmp_path / ("x.md" if begins.startswith("#") else "x.txt")
    path.write_text(f"{begins}\n\n{_TEXT}\n", encoding="utf-8")
    assert title == lesson.read(path, slug="x").title


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("ADA LIND BELL AND THE LAMP", "Ada Lind Bell and the lamp"),
        ("SAILORS OF BERGEN", "Sailors of Bergen"),
        ("LIND’S HARBOUR BELL", "Lind’s harbour bell"),
        ("THE GREAT LAMP AND THE PILOTS", "The Great Lamp and the pilots"),
        ("WHAT A SAILOR SOLD TO NATO", "What a sailor sold to NATO"),
        ("WOMEN", "Women"),
        ("NATO", "NATO"),
        ("SCUBA", "SCUBA"),
        ("Women OF BERGEN", "Women OF BERGEN"),
    ],
)
def test_a_heading_in_capitals(tmp_path: Path, heading: str, said: str) -> None:
    """What the text has in small letters is small; a short heading may be an acronym."""
    path = tmp_path / "x.md"
    path.write_text(f"# The harbour\n\n{_TEXT}\n\n## {heading}\n\n{_TEXT}\n", encoding="utf-8")
    read = lesson.read(path, slug="x")
    assert [one.text for one in read.blocks if one.kind == "heading"] == [said]
