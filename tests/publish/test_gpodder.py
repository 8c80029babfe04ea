"""A real podcast app, gPodder, subscribes to a served feed and downloads what it names."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


def test_gpodder_downloads_the_very_bytes_of_the_enclosure(start: Any, tmp_path: Path) -> None:
    """Subscribe, update, download through a token; a second update finds nothing new."""
    program = shutil.which("gpo")
    assert program, "gPodder's 'gpo' is not installed: apt-get install gpodder"
    served = start(token="private-course-1")
    home = tmp_path / "gpodder"
    env = os.environ | {
        "GPODDER_HOME": str(home),
        "GPODDER_DOWNLOAD_DIR": str(home / "Downloads"),
        "HOME": str(tmp_path),
        "NO_COLOR": "1",
    }

    def gpo(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments], env=env, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    gpo("subscribe", served.address + "feed.xml")
    gpo("update")
    assert "Lesson 1 of module 1" in gpo("episodes")
    gpo("download")
    downloads = list((home / "Downloads").rglob("*.mp3"))
    assert [served.audio.read_bytes()] == [path.read_bytes() for path in downloads]
    gpo("update")
    gpo("download")
    assert downloads == list((home / "Downloads").rglob("*.mp3"))
