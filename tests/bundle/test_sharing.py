"""A course that its author shares lies in the public folder as one file, and only then."""

from __future__ import annotations

import hashlib
import html
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import TONE_SETTINGS
from lessoncast import _files
from lessoncast.feed import media
from running import MakeWorkspace

Call = Callable[..., tuple[int, str, str]]
SHARED = TONE_SETTINGS.replace("[show]\n", '[show]\nlicense = "cc-by-4.0"\n') + (
    "\n[site]\nshare_course = true\n"
)
SCRIPT = "---\npublished: 2026-11-02T09:00:00Z\n---\n# One\n\n**Host:** Why?\n"


@pytest.fixture
def root(make_workspace: MakeWorkspace, call: Call) -> Path:
    """A small workspace that shares its course, built."""
    made = make_workspace(files={"lessoncast.toml": SHARED, "scripts/01-one.md": SCRIPT})
    assert 0 == call("build", "-w", made, "--jobs", 1)[0]
    return made


def _archives(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "feeds").glob("course.*.zip"))


def _told(root: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((root / "feeds/course.json").read_text("utf-8"))
    return found


def test_the_manifest_names_its_archive(root: Path) -> None:
    """By a name that changes with its content, with size and digest; the page leads to it."""
    (name,) = _archives(root)
    data = (root / "feeds" / name).read_bytes()
    told = _told(root)
    digest = hashlib.sha256(data).hexdigest()
    assert {"path": name, "bytes": len(data), "sha256": digest} == told["archive"]
    assert digest[:8] in name
    page = html.unescape((root / "feeds/index.html").read_text("utf-8"))
    assert re.search(
        rf'<a href="{name}" download>Copy this course</a> \(ZIP, 1 kB, .*CC BY 4.0', page
    )
    lesson = (root / "feeds/one.html").read_text("utf-8")
    assert '<a href="index.html#copy">Copy this course</a>' in lesson
    with zipfile.ZipFile(root / "feeds" / name) as archive:
        inside = json.loads(archive.read("course.json"))
    assert {key: value for key, value in told.items() if key != "archive"} == inside


def test_a_build_that_changes_nothing_packs_nothing(
    root: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, and no lesson is read for it."""
    from lessoncast._steps import exporting

    before = {path: path.stat().st_mtime_ns for path in (root / "feeds").iterdir()}
    monkeypatch.setattr(exporting, "members", None)
    code, _, err = call("build", "-w", root, "--jobs", 1)
    assert 0 == code, err
    assert "nothing to do" in err
    assert before == {path: path.stat().st_mtime_ns for path in (root / "feeds").iterdir()}


def test_an_edit_gives_another_copy_and_the_old_one_stays_once(root: Path, call: Call) -> None:
    """Whoever has the page from a minute ago can still fetch what it names."""
    names = [*_archives(root)]
    for word in ("Who?", "When?"):
        script = root / "scripts/01-one.md"
        script.write_text(script.read_text("utf-8").replace("Why?", word).replace("Who?", word))
        assert 0 == call("build", "-w", root, "--jobs", 1)[0]
        (new,) = set(_archives(root)) - set(names)
        assert sorted([names[-1], new]) == _archives(root)
        assert new == _told(root)["archive"]["path"]  # type: ignore[index]
        names.append(new)


@pytest.mark.parametrize("kind", ["lesson picture", "settings"])
def test_what_belongs_to_the_copy_only_changes_it_too(kind: str, root: Path, call: Call) -> None:
    """A picture beside the texts, and a setting that no episode hangs on."""
    before = _archives(root)
    if kind == "settings":
        with (root / "lessoncast.toml").open("a") as stream:
            stream.write("\n[lexicon]\nSQL = 'sequel'\n")
    else:
        (root / "lessons").mkdir()
        (root / "lessons/map.png").write_bytes(b"picture")
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    assert before[0] in _archives(root)
    assert 2 == len(_archives(root))


def test_a_course_that_is_not_shared_any_more_is_gone_at_once(root: Path, call: Call) -> None:
    """The archives, the manifest, and what the page says; the podcast stays as it is."""
    feed = (root / "feeds/feed.xml").read_bytes()
    settings = root / "lessoncast.toml"
    settings.write_text(settings.read_text("utf-8").replace("share_course = true", ""))
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    assert [] == _archives(root)
    assert not (root / "feeds/course.json").exists()
    for page in (root / "feeds").glob("*.html"):
        assert "Copy this course" not in page.read_text("utf-8"), page.name
    assert feed == (root / "feeds/feed.xml").read_bytes()


def test_by_default_no_course_is_shared(make_workspace: MakeWorkspace, call: Call) -> None:
    """Its author has to say so; a course.json of somebody's own stays."""
    root = make_workspace(files={"scripts/01-one.md": SCRIPT})
    (root / "feeds").mkdir()
    (root / "feeds/course.json").write_text("mine")
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    assert [] == _archives(root)
    assert "mine" == (root / "feeds/course.json").read_text()


def test_a_course_that_cannot_be_shared_is_told_before_the_work(root: Path, call: Call) -> None:
    """By build and by check, with the file that nobody could unpack."""
    (root / "lessons").mkdir()
    (root / "lessons/map .png").write_bytes(b"picture")
    (root / "lessons/aux.png").write_bytes(b"picture")
    for command in ("build", "check"):
        code, out, err = call(command, "-w", root)
        assert 1 == code
        assert "lessons/aux.png: has a name that Windows keeps for itself" in out + err
        assert "leave share_course out" in out + err


@pytest.mark.parametrize("moment", range(12))
def test_a_killed_build_leaves_no_manifest_of_an_archive_that_is_not_there(
    moment: int, root: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was the last write; and the next build ends where an unbroken one does."""
    script = root / "scripts/01-one.md"
    script.write_text(script.read_text("utf-8").replace("Why?", "Who?"))
    assert 0 == call("render", "-w", root, "--jobs", 1)[0]
    left = moment
    real = _files.replacing

    def replacing(path: Path, **kwargs: bool) -> object:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return real(path, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(_files, "replacing", replacing)
        call("feed", "-w", root)
    archive = _told(root)["archive"]
    assert isinstance(archive, dict)
    data = (root / "feeds" / archive["path"]).read_bytes()
    assert archive["sha256"] == hashlib.sha256(data).hexdigest()
    assert 0 == call("feed", "-w", root)[0]
    assert archive is not None
    assert 2 == len(_archives(root))
    assert {*_archives(root), "course.json"} <= set(media.sizes(root / "feeds"))


def test_publishing_sends_the_archive_before_its_manifest(
    root: Path, call: Call, tmp_path: Path
) -> None:
    """As with the feed, nobody is led to a file that is not there yet."""
    settings = root / "lessoncast.toml"
    text = settings.read_text("utf-8").replace("[show]\n", '[show]\nbase_url = "https://e.org/"\n')
    settings.write_text(text, "utf-8")
    assert 0 == call("feed", "-w", root)[0]
    code, out, err = call("publish", "-w", root, tmp_path / "web")
    assert 0 == code, err
    sent = out.splitlines()
    assert sent.index(_told(root)["archive"]["path"]) < sent.index("course.json")  # type: ignore[index]
    assert "feed.xml" == sent[-1]


# ── where it came from ────────────────────────────────────────────────────────────────────────

DERIVED = """
[[derived_from]]
title = "First <course>"
author = "Ada"
license = "cc-by-4.0"
feed = "https://example.org/feed.xml"

[[derived_from]]
title = "The very first"
author = "Ben"
"""


def test_notes_feed_and_pages_credit_what_a_course_was_made_from(
    make_workspace: MakeWorkspace, call: Call
) -> None:
    """Title, author and licence of each, with a link where there is one."""
    root = make_workspace(
        files={"lessoncast.toml": TONE_SETTINGS + DERIVED, "scripts/01-one.md": SCRIPT}
    )
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    notes = (root / "episodes/01-one/notes.html").read_text("utf-8")
    link = '<a href="https://example.org/feed.xml">Based on: First &lt;course&gt;</a> · Ada'
    assert f"<p>{link} · <a href=" in notes
    assert "<p>Based on: The very first · Ben</p>" in notes
    for page in ("index.html", "one.html"):
        text = (root / "feeds" / page).read_text("utf-8")
        assert "Based on: First &lt;course&gt;</a> · <bdi>Ada</bdi>" in text, page
        assert "CC BY 4.0</a>" in text, page
    feed = html.unescape((root / "feeds/feed.xml").read_text("utf-8"))
    assert "Based on: The very first · Ben" in feed


def test_who_publishes_what_nobody_licensed_is_warned(
    make_workspace: MakeWorkspace, call: Call, tmp_path: Path
) -> None:
    """Once for each course without a license; it is published all the same."""
    based = TONE_SETTINGS.replace("[show]\n", '[show]\nbase_url = "https://e.org/"\n')
    root = make_workspace(files={"lessoncast.toml": based + DERIVED, "scripts/01-one.md": SCRIPT})
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    code, _, err = call("publish", "-w", root, tmp_path / "web")
    assert 0 == code, err
    assert 1 == err.count("names no license")
    assert "'The very first'" in err
    assert (tmp_path / "web/feed.xml").is_file()
