"""The shows that Chromium opens: built once for a whole run of the tests, from the folder ``shows``."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from public_mother import Course, a_png, a_show

SHOWS = Path(__file__).parent / "shows"
# A page of each kind of the rich show, as patterns of names.
KINDS = {
    "show": "index.html",
    "lesson": "tides.html",
    "long words": "waves.html",
    "right to left": "almadd.html",
    "transcript": "*tides.*.transcript.html",
    "notes": "*tides.*.notes.html",
}


@dataclass(frozen=True)
class Show:
    """A workspace that was built, and the names of the pages in its public folder."""

    root: Path

    @property
    def public(self) -> Path:
        return self.root / "feeds"

    def name_of(self, pattern: str) -> str:
        """The one page whose name matches."""
        (found,) = self.public.glob(pattern)
        return found.name

    @property
    def pages(self) -> tuple[str, ...]:
        """All of them, the show's own first."""
        found = sorted(str(path.relative_to(self.public)) for path in self.public.rglob("*.html"))
        return ("index.html", *(name for name in found if name != "index.html"))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files of the pages."""
        return tuple(self.public / name for name in self.pages)


def build_once(name: str, folder: Path) -> Show:
    """Build a show in ``folder``, unless another process of this test run has done so."""
    folder.mkdir(exist_ok=True)
    root = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "feeds/feed.xml").exists():
            build(name, root)
    return Show(root)


def build(name: str, root: Path) -> Show:
    """Build a show of the shelf in ``root``, as a user would."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(SHOWS / name, root)
    for lesson in root.rglob("lessons/*/*.md"):
        for picture in re.findall(r"!\[[^\]]*\]\((\w+\.png)\)", lesson.read_text("utf-8")):
            (lesson.parent / picture).write_bytes(a_png(640, 360, shade=90))
    command = [sys.executable, "-m", "lessoncast", "build", "--jobs", "1"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1793880000"}
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return Show(root)


def empty(root: Path) -> Show:
    """A show that has no lesson yet."""
    root.mkdir()
    (root / "lessoncast.toml").write_text('[show]\ntitle = "A course to come"\n', "utf-8")
    Course(show=a_show(image=None), episodes=(), out=root / "feeds").build()
    return Show(root)
