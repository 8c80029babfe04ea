"""A course grows in the middle: what was published keeps its guid, and all are counted in order."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from conftest import TONE_SETTINGS
from lessoncast.feed.namespaces import BY_PREFIX as NS
from running import Run

CARD = "\nQ: What was it?\nA: Something of the sea\n"
SEA = {
    "Tides": "# Tides\n\nA tide is the rise of the sea. The Moon pulls on the water that is nearest.\n"
    + CARD,
    "Waves": "# Waves\n\nA wave carries energy, not water. Wind makes waves, because it drags.\n"
    + CARD,
    "Salt": "# Salt\n\nSalt is a mineral. It dissolves in water because water is polar.\n" + CARD,
    "Sand": "# Sand\n\nSand consists of grains. Rivers carry it, since they wear down rocks.\n"
    + CARD,
}
LATER = str(1793880000 + 40 * 86_400)
Change = Callable[[Path], None]


def items(root: Path) -> dict[str, tuple[str, str, int, int]]:
    """Guid, date, season and number of each episode in the feed, by title."""
    channel = ET.parse(root / "feeds/feed.xml").find("channel")
    assert channel is not None
    return {
        item.findtext("title", ""): (
            item.findtext("guid", ""),
            item.findtext("pubDate", ""),
            int(item.findtext("itunes:season", "0", NS)),
            int(item.findtext("itunes:episode", "0", NS)),
        )
        for item in channel.findall("item")
    }


def put(name: str) -> Change:
    """Write the new lesson into a file of this name."""

    def change(root: Path) -> None:
        (root / "lessons" / name).parent.mkdir(exist_ok=True)
        (root / "lessons" / name).write_text(SEA["Sand"])

    return change


def rename(old: str, new: str) -> Change:
    """Give a lesson or module another name."""

    def change(root: Path) -> None:
        (root / "lessons" / new).parent.mkdir(exist_ok=True)
        (root / "lessons" / old).rename(root / "lessons" / new)

    return change


def listed(order: str) -> Change:
    """List the order in the settings."""

    def change(root: Path) -> None:
        settings = root / "lessoncast.toml"
        settings.write_text(f"{settings.read_text()}\n[course]\norder = {order}\n")

    return change


WAYS: dict[str, tuple[tuple[Change, ...], list[tuple[str, int, int]]]] = {
    "a letter": (
        (put("01-sea/01b-sand.md"),),
        [("Tides", 1, 1), ("Sand", 1, 2), ("Waves", 1, 3), ("Salt", 2, 1)],
    ),
    "a point": (
        (put("01-sea/1.5 Sand.md"),),
        [("Tides", 1, 1), ("Sand", 1, 2), ("Waves", 1, 3), ("Salt", 2, 1)],
    ),
    "a list": (
        (put("01-sea/sand.md"), listed('["sea/tides", "sea/sand"]')),
        [("Tides", 1, 1), ("Sand", 1, 2), ("Waves", 1, 3), ("Salt", 2, 1)],
    ),
    "other numbers": (
        (rename("01-sea/02-waves.md", "01-sea/03-waves.md"), put("01-sea/02-sand.md")),
        [("Tides", 1, 1), ("Sand", 1, 2), ("Waves", 1, 3), ("Salt", 2, 1)],
    ),
    "another module": (
        (rename("01-sea/01-tides.md", "02-land/02-tides.md"), put("01-sea/03-sand.md")),
        [("Waves", 1, 2), ("Sand", 1, 3), ("Salt", 2, 1), ("Tides", 2, 2)],
    ),
    "a module in between": (
        (put("01b-shore/01-sand.md"),),
        [("Tides", 1, 1), ("Waves", 1, 2), ("Sand", 2, 1), ("Salt", 3, 1)],
    ),
    "a module of another name": (
        (rename("01-sea", "03-ocean"), put("01-sand.md")),
        [("Sand", 0, 1), ("Salt", 2, 1), ("Tides", 3, 1), ("Waves", 3, 2)],
    ),
}


LESSONS = {"01-sea/01-tides": "Tides", "01-sea/02-waves": "Waves", "02-land/01-salt": "Salt"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The course before it grows; each test has a copy."""
    root = tmp_path_factory.mktemp("published")
    files = {f"lessons/{name}.md": SEA[title] for name, title in LESSONS.items()}
    for place, text in {"lessoncast.toml": TONE_SETTINGS, **files}.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text)
    assert run("build", cwd=root, SOURCE_DATE_EPOCH="1793880000").returncode == 0
    return root


@pytest.mark.parametrize("way", WAYS)
def test_what_was_published_stays_what_it_is(
    published: Path, tmp_path: Path, run: Run, way: str
) -> None:
    """Guid and date, and the edits in its script and cards; numbers are in order, each once."""
    changes, expected = WAYS[way]
    root = shutil.copytree(published, tmp_path / "course")
    for name in LESSONS:
        for path, mark in ((f"{name}.md", "**Host:** "), (f"{name}.cards.md", "A: ")):
            text = (root / "scripts" / path).read_text()
            (root / "scripts" / path).write_text(text.replace(mark, f"{mark}Ahoy {name}. ", 1))
    before = items(root)
    for change in changes:
        change(root)
    built = run("build", cwd=root, SOURCE_DATE_EPOCH=LATER)
    assert built.returncode == 0, built.stderr
    after = items(root)
    assert expected == sorted(
        ((title, *numbers) for title, (_, _, *numbers) in after.items()), key=lambda one: one[1:]
    )
    assert {title: one[:2] for title, one in before.items()} == {
        title: one[:2] for title, one in after.items() if title != "Sand"
    }
    assert 4 == len({guid for guid, *_ in after.values()})
    for suffix in (".md", ".cards.md"):
        written = [path for path in (root / "scripts").rglob("*.md") if path.name.endswith(suffix)]
        text = "\n".join(path.read_text() for path in written)
        assert all(f"Ahoy {name}. " in text for name in LESSONS)
    again = run("build", cwd=root, SOURCE_DATE_EPOCH="1900000000")
    assert "nothing to do" in again.stderr
