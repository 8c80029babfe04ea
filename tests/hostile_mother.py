"""A real show of 300 short lessons in four languages whose titles try to break what reads them."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from lessoncast._editable.header import quoted
from lessoncast.feed.text import line

EVERY = 300
SENTENCES = {
    "en": ("What is a tide?", "It is the rise and fall of the sea."),
    "de": ("Was ist eine Flut?", "Das Steigen des Meeres."),
    "fr": ("Une marée, c'est quoi ?", "La montée de la mer."),
    "es": ("¿Qué es la marea?", "La subida del mar."),
}
TITLES = (
    "What is <b>?",
    "Q&A: 2 < 3",
    "\"double\" 'single' `back` „unten“ «guillemets»",
    "🎧 Émotions 深度学习 👩‍👩‍👧",
    "ما هي الشبكة العصبية؟",
    "שלום \u202eabc\u202c עולם",
    "x" * 300,
    "word " * 60,
    "]]> <!-- --> <![CDATA[ <?xml?>",
    "../../etc/passwd",
    "a\\b/c:d*e?f|g\u200b.mp3",
    "&lt;b&gt; &amp; &#65; &nbsp;",
    "%s %n {0} ${HOME} $(id) `id` {{ 7*7 }}",
    "-rf --output=/tmp/x",
    "50 % + 1 = #?;&x=1",
    "C++ & C#: what's the difference?",
    "'; DROP TABLE episode; --",
    "^[[31m \\x1b[31m \\u0000",
)
BASE_URL = "https://courses.example.org/tides/"
SHOW = f"""\
[show]
title = "Q&A: 2 < 3 — what is <b>?"
description = "Short lessons & <tests>: quotes, and 🎧."
language = "en"
author = "Zoë O'Brien & Søn <x>"
email = "zoe@example.org"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"
base_url = "{BASE_URL}"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An episode as a program tells it; what it does not tell is None."""

    title: str | None = None
    guid: str | None = None
    name: str | None = None
    size_bytes: int | None = None
    published_s: int | None = None
    seconds: int | None = None


@dataclass(frozen=True)
class HostileShow:
    """The workspace, built."""

    root: Path

    @property
    def public(self) -> Path:
        return self.root / "feeds"

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What every program should read, out of the manifests and the public files themselves."""
        return tuple(
            self._item(path) for path in sorted((self.root / "episodes").rglob("episode.json"))
        )

    def _item(self, manifest: Path) -> Item:
        told = json.loads(manifest.read_text("utf-8"))
        digest = told["files"][told["audio"]]["sha256"]
        (audio,) = self.public.glob(f"*.{digest[:8]}.mp3")
        return Item(
            title=line(told["title"]),
            guid=told["guid"],
            name=audio.name,
            size_bytes=audio.stat().st_size,
            published_s=int(datetime.fromisoformat(told["published"]).timestamp()),
            seconds=round(told["duration_ms"] / 1000),
        )


def build_once(root: Path) -> HostileShow:
    """Build the show in ``root`` unless another process of this test run has done so."""
    with (root.parent / f"{root.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            # Six thousand files are synced one by one, which takes a minute on a disk.
            with tempfile.TemporaryDirectory(dir=_memory()) as folder:
                made = Path(folder, "show")
                write(made)
                command = [sys.executable, "-m", "lessoncast", "build", "--jobs", "2"]
                subprocess.run(command, cwd=made, check=True, capture_output=True)
                shutil.copytree(made, root)
    return HostileShow(root)


def _memory() -> Path | None:
    folder = Path("/dev/shm")
    return folder if os.access(folder, os.W_OK) else None


def write(root: Path) -> None:
    """Scripts of three chapters, of a sentence each, so that there are but eight takes."""
    root.mkdir()
    (root / "lessoncast.toml").write_text(SHOW, "utf-8")
    for place in range(EVERY):
        module, number = divmod(place, EVERY // len(SENTENCES))
        language, (question, answer) = list(SENTENCES.items())[module]
        path = root / f"scripts/{module + 1:02d}-{language}/{number + 1:03d}-lesson.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        title = TITLES[place % len(TITLES)]
        path.write_text(
            f"---\ntitle: {quoted(title)}\nlanguage: {language}\n---\n"
            f"# Was & <was>?\n\n**Host:** {question}\n\n"
            f"# {title}\n\n**Expert:** {answer}\n\n"
            f"# Zum Schluß 🎧\n\n**Host:** {question}\n",
            "utf-8",
        )


@contextmanager
def serving(root: Path, *arguments: str) -> Iterator[str]:
    """``lessoncast serve`` as a process of its own; gives the address that it says, with its slash."""
    command = [sys.executable, "-m", "lessoncast", "serve", "--port", "0", *arguments]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/(\S+/)?feed\.xml", address), address
            yield address.removesuffix("feed.xml")
        finally:
            process.terminate()
            process.wait(30)


def is_ci() -> bool:
    """Whether every program must be here."""
    return bool(os.environ.get("CI"))
