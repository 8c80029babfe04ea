"""Apps know a show and its episodes by guid and date: nothing that authors do changes one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from conftest import LESSON, TONE_SETTINGS
from lessoncast.feed.namespaces import BY_PREFIX as NS
from running import MakeWorkspace, Run

WAVES = (
    "# Waves\n\nA wave carries energy, not water. Wind makes waves, because it drags the surface.\n"
)
GUID_LINE = 'guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"\n'
ANOTHER_DAY = str(1793880000 + 40 * 86_400)
Identities = dict[str, tuple[str, str]]


def identities(root: Path) -> tuple[str, Identities]:
    """The show's guid; guid and date of each item, by what its enclosure is called without numbers."""
    channel = ET.parse(root / "feeds/feed.xml").find("channel")
    assert channel is not None
    items: Identities = {}
    for item in channel.findall("item"):
        enclosure = item.find("enclosure")
        assert enclosure is not None
        name = str(enclosure.get("url")).rpartition("/")[2].partition(".")[0].lstrip("0123456789-")
        items[name] = (item.findtext("guid", ""), item.findtext("pubDate", ""))
    return channel.findtext("podcast:guid", "", NS), items


def rewrite(path: str, old: str, new: str) -> Callable[[Path], None]:
    """A change that puts other words into a file."""

    def change(root: Path) -> None:
        text = (root / path).read_text()
        assert old in text
        (root / path).write_text(text.replace(old, new, 1))

    return change


def renumber(root: Path) -> None:
    """Put the lessons of the module into another order, and the module behind others."""
    (root / "lessons/01-sea/01-tides.md").rename(root / "lessons/01-sea/05-tides.md")
    (root / "lessons/01-sea").rename(root / "lessons/03-sea")


def forget(root: Path) -> None:
    """Lose whatever can be made again, but for the scripts, which are the feed's memory."""
    for name in (".lessoncast", "episodes"):
        shutil.rmtree(root / name)


CHANGES: tuple[tuple[Callable[[Path], None], ...], ...] = (
    (
        rewrite("lessons/01-sea/01-tides.md", "title: Tides", "title: Ebb & <flow>"),
        rewrite("lessons/01-sea/02-waves.md", "Wind makes", "A storm makes"),
        rewrite("lessoncast.toml", "https://a.example/", "https://b.example/sea/"),
    ),
    (
        rewrite("lessons/01-sea/01-tides.md", "date: 2026-11-02", "date: 2020-01-01"),
        rewrite("scripts/01-sea/02-waves.md", "**Host:** ", "**Host:** Ahoy. "),
        rewrite("lessoncast.toml", "Small talks", "Great talks"),
    ),
    (renumber,),
    (forget,),
)
"""Each is built before the next one."""


def test_nothing_that_authors_do_changes_an_identity(
    make_workspace: MakeWorkspace, run: Run
) -> None:
    """Each time on another day and in another place, in a show whose settings give no guid."""
    settings = TONE_SETTINGS.replace(GUID_LINE, 'base_url = "https://a.example/"\n')
    root = make_workspace(
        files={
            "lessoncast.toml": settings,
            "lessons/00-hello.md": "---\nkind: trailer\n---\n# Hello\n\nThis is about the sea.\n",
            "lessons/01-sea/01-tides.md": LESSON,
            "lessons/01-sea/02-waves.md": WAVES,
        }
    )
    assert run("build", cwd=root).returncode == 0
    given = identities(root)
    assert {"trailer-hello", "tides", "waves"} == set(given[1])
    for number, changes in enumerate(CHANGES):
        for change in changes:
            change(root)
        root = root.rename(root.with_name(f"moved-{number}"))
        built = run("build", cwd=root, SOURCE_DATE_EPOCH=ANOTHER_DAY)
        assert built.returncode == 0, built.stderr
        assert given == identities(root)
    before = (root / "feeds/feed.xml").read_bytes()
    assert run("build", cwd=root, SOURCE_DATE_EPOCH="1900000000").returncode == 0
    assert before == (root / "feeds/feed.xml").read_bytes()


def test_a_lesson_that_returns_is_the_same_episode(make_workspace: MakeWorkspace, run: Run) -> None:
    """It leaves the feed with its file, and comes back with guid and date."""
    root = make_workspace(files={"lessons/01-tides.md": LESSON, "lessons/02-waves.md": WAVES})
    assert run("build", cwd=root).returncode == 0
    given = identities(root)
    (root / "lessons/02-waves.md").rename(root / "waves.md")
    assert run("build", cwd=root, SOURCE_DATE_EPOCH=ANOTHER_DAY).returncode == 0
    assert {"tides"} == set(identities(root)[1])
    (root / "waves.md").rename(root / "lessons/02-waves.md")
    assert run("build", cwd=root, SOURCE_DATE_EPOCH=ANOTHER_DAY).returncode == 0
    assert given == identities(root)
