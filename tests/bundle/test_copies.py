"""A course that was exported, cloned and built is the same course as another show."""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import bundle_mother as mother
from conftest import LESSON
from running import MakeWorkspace, Run

ROOT = Path(__file__).parents[2]
Call = Callable[..., tuple[int, str, str]]
SETTINGS = """\
# my password is swordfish
[show]
title = "Small talks: \\"quoted\\", back\\\\slash"
description = '''
Two paragraphs.

The second.'''
author = "Ada"
license = "cc-by-4.0"
email = "ada@example.org"
base_url = "https://example.org/talks/"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"
image = "./art/cover.jpg"
complete = true

[speakers.host]
name = "Alex"
voice = "sh -c 'touch /tmp/x' {out}"
[speakers.host.de]
rate_wpm = 140

[audio]
engine = "tone"
intro = "lessons/../music/intro.wav"

[publish]
target = "me@example.org:www/secret"
hub = "https://hub.example.org/"

[lexicon]
"Node.js" = "node jay ess"
[lexicon.de]
SQL = "Es-Ku-Ell"
"""


@pytest.fixture
def course(make_workspace: MakeWorkspace) -> Path:
    """A workspace with everything that a course can have, and things that are nobody's business."""
    return make_workspace(
        files={
            "lessoncast.toml": SETTINGS,
            "lexicon.toml": 'SQL = "sequel"\n',
            "lessons/01-sea/01-tides.md": LESSON,
            "lessons/01-sea/02-wellen.md": "---\nlanguage: de\n---\n# Wellen\n\n"
            + "Eine Welle. " * 9,
            "lessons/01-sea/_draft.md": "# Not yet\n\nPrivate.\n",
            "lessons/01-sea/map.png": "picture",
            "lessons/notes.key": "private",
            "lessons/_later/plan.png": "private",
            "scripts/99-end.md": "# End\n\n**Host:** Bye.\n\n(sound: jingle.wav)\n",
            "scripts/jingle.wav": "sound",
            "scripts/01-sea/01-tides.edited-1.md.old": "old",
            "art/cover.jpg": "picture",
            "music/intro.wav": "sound",
            "private.jpg": "private",
            "templates/lesson.md": "mine",
        }
    )


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_what_the_course_is_made_of_goes_along_and_nothing_else(
    course: Path, call: Call, tmp_path: Path
) -> None:
    """Drafts, old versions, other files and everything about publishing stay at home."""
    out = tmp_path / "out.zip"
    code, told, err = call("export", "-w", course, "-o", out)
    assert (0, f"{out}\n") == (code, told), err
    assert [
        "course.json",
        "art/cover.jpg",
        "lessoncast.toml",
        "lessons/01-sea/01-tides.md",
        "lessons/01-sea/02-wellen.md",
        "lessons/01-sea/map.png",
        "lexicon.toml",
        "music/intro.wav",
        "scripts/99-end.md",
        "scripts/jingle.wav",
    ] == _names(out)
    with zipfile.ZipFile(out) as archive:
        settings = archive.read("lessoncast.toml").decode()
        manifest = json.loads(archive.read("course.json"))
    for secret in (
        "swordfish",
        "me@example",
        "ada@example",
        "hub",
        "base_url",
        "touch",
        "share_course",
    ):
        assert secret not in settings
    assert "speakers.host.voice is a command line of this computer" in err
    roles = {file["path"]: file["role"] for file in manifest["files"]}
    assert "art" == roles["art/cover.jpg"]
    assert {"lexicon.toml", "lessoncast.toml"} == {
        p for p, role in roles.items() if role == "settings"
    }
    assert "https://example.org/talks/feed.xml" == manifest["origin"]["feed"]
    assert "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11" == manifest["origin"]["guid"]


def test_settings_come_back_as_they_were(course: Path, call: Call, tmp_path: Path) -> None:
    """All that is no business of one show alone: texts, tables of languages, names of files, pronunciations."""
    call("export", "-w", course, "-o", tmp_path / "out.zip")
    call("clone", tmp_path / "out.zip", tmp_path / "mine")
    before = tomllib.loads(SETTINGS)
    after = tomllib.loads((tmp_path / "mine/lessoncast.toml").read_text("utf-8"))
    assert before["show"]["title"] == after["show"]["title"]
    assert before["show"]["description"] == after["show"]["description"]
    assert before["lexicon"] == after["lexicon"]
    assert {"rate_wpm": 140} == after["speakers"]["host"]["de"]
    assert "art/cover.jpg" == after["show"]["image"]
    assert "music/intro.wav" == after["audio"]["intro"]
    assert not {"publish", "site"} & after.keys()


def test_the_same_course_gives_the_same_bytes(course: Path, call: Call, tmp_path: Path) -> None:
    """Wherever it lies, whenever its files were written."""
    call("export", "-w", course, "-o", tmp_path / "a.zip")
    other = tmp_path / "elsewhere" / "deep"
    shutil.copytree(course, other)
    for path in other.rglob("*"):
        os.utime(path, (1, 1))
    call("export", "-w", other, "-o", tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_only_a_copy_of_a_course_is_replaced(course: Path, call: Call, tmp_path: Path) -> None:
    """Somebody's own file of this name stays."""
    out = tmp_path / "out.zip"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("photos.txt", "mine")
    before = out.read_bytes()
    code, _, err = call("export", "-w", course, "-o", out)
    assert 1 == code
    assert "no copy of a course" in err
    assert before == out.read_bytes()
    out.unlink()
    assert 0 == call("export", "-w", course, "-o", out)[0]
    assert 0 == call("export", "-w", course, "-o", out)[0]


def test_a_course_that_others_could_not_unpack_is_not_exported(
    course: Path, call: Call, tmp_path: Path
) -> None:
    """A picture with a name that ends in a blank is named, and nothing is written."""
    (course / "lessons/01-sea/two .png").write_text("x")
    (course / "lessons/01-sea /").mkdir()
    (course / "lessons/01-sea /x.png").write_text("x")
    code, _, err = call("export", "-w", course, "-o", tmp_path / "out.zip")
    assert 2 == code
    assert "'lessons/01-sea /x.png' has a name that ends in a full stop or a blank" in err
    assert not (tmp_path / "out.zip").exists()


def _told(root: Path) -> dict[str, str]:
    """Everything that learners get, but for guids and what follows from them."""
    found = {}
    for path in sorted([*(root / "scripts").rglob("*.md"), *(root / "episodes").rglob("*.*")]):
        if path.suffix in {".md", ".json", ".txt", ".vtt", ".tsv", ".gift", ".html"}:
            text = path.read_text("utf-8")
            text = re.sub(
                r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "GUID", text
            )
            text = re.sub(r'"(?:id|inputs|sha256)": "[^"]*"', "ID", text)
            text = re.sub(r'"bytes": \d+|"size_bytes": \d+', "SIZE", text)
            text = re.sub(r"(?m)^#guid.*|^[0-9a-f]{12,}\t|^::[0-9a-f]{12,}::", "ID", text)
            text = re.sub(r"<p>Based on.*</p>\n", "", text)
            found[path.relative_to(root).as_posix()] = text
    return found


def test_export_clone_and_build_give_the_same_course(
    make_workspace: MakeWorkspace, run: Run, tmp_path: Path
) -> None:
    """Scripts, cards, questions, transcripts and notes are the same, guids aside; no guid is."""
    root = make_workspace()
    assert 0 == run("build", cwd=root).returncode
    script = root / "scripts/01-sea/01-tides.md"
    script.write_text(script.read_text("utf-8").replace("**Expert:** ", "**Expert:** Well, ", 1))
    assert 0 == run("build", cwd=root).returncode
    assert 0 == run("export", cwd=root).returncode
    assert 0 == run("clone", root / "course.zip", tmp_path / "mine").returncode
    built = run("build", cwd=tmp_path / "mine")
    assert 0 == built.returncode, built.stderr
    before, after = _told(root), _told(tmp_path / "mine")
    assert before.keys() == after.keys()
    assert len(before) > 10
    for name, text in before.items():
        assert text == after[name], name
    assert "Well, " in after["scripts/01-sea/01-tides.md"]
    assert not _guids(root) & _guids(tmp_path / "mine")
    checked = run("check", cwd=tmp_path / "mine")
    assert 0 == checked.returncode, checked.stdout


def _guids(root: Path) -> set[str]:
    feed = (root / "feeds/feed.xml").read_text("utf-8")
    found = re.findall(r"<(?:podcast:)?guid[^>]*>([^<]+)<", feed)
    assert len(found) >= 2
    return set(found)


def test_what_is_said_can_be_typed(call: Call, tmp_path: Path) -> None:
    """Also where a folder has a blank in its name; sizes are those that people know."""
    source = mother.write(tmp_path / "course.zip", mother.good)
    _, _, err = call("clone", source, tmp_path / "my course")
    assert f"next: cd '{tmp_path / 'my course'}' && lessoncast build" in err
    _, _, err = call("export", "-w", tmp_path / "my course", "-o", tmp_path / "x.zip")
    assert "4 files, 1 kB" in err


def test_two_copies_are_two_shows(call: Call, tmp_path: Path) -> None:
    """Apps would take two feeds of one guid for one show."""
    source = mother.write(tmp_path / "course.zip", mother.good)
    call("clone", source, tmp_path / "one")
    call("clone", source, tmp_path / "two")
    one, two = (
        tomllib.loads((tmp_path / name / "lessoncast.toml").read_text("utf-8"))["show"]["guid"]
        for name in ("one", "two")
    )
    assert one != two
    scripts = [
        (tmp_path / name / "scripts/02-own.md").read_text("utf-8") for name in ("one", "two")
    ]
    assert scripts[0] != scripts[1]
    assert all("11111111-2222" not in script for script in scripts)
    assert mother.SCRIPT.partition("---\n#")[2] == scripts[0].partition("---\n#")[2]


def test_where_it_came_from_stays_with_every_copy(call: Call, tmp_path: Path) -> None:
    """A copy of a copy names both, the nearest first."""
    source = mother.write(tmp_path / "course.zip", mother.good)
    call("clone", source, tmp_path / "one")
    settings = tmp_path / "one/lessoncast.toml"
    settings.write_text(settings.read_text("utf-8").replace('"Ada"', '"Ben"', 1), "utf-8")
    call("clone", tmp_path / "one", tmp_path / "two")
    told = tomllib.loads((tmp_path / "two/lessoncast.toml").read_text("utf-8"))
    assert ["Ben", "Ada"] == [one["author"] for one in told["derived_from"]]
    assert "cc-by-4.0" == told["derived_from"][1]["license"] == told["show"]["license"]
    assert "https://example.org/feed.xml" == told["derived_from"][1]["feed"]


def test_a_workspace_is_cloned_without_its_commands(
    course: Path, call: Call, tmp_path: Path
) -> None:
    """As it lies on the disk; what runs a program there stays there, and is told."""
    code, _, err = call("clone", course, tmp_path / "mine")
    assert 0 == code, err
    assert "left out: speakers.host.voice: is a command line there" in err
    assert (tmp_path / "mine/music/intro.wav").is_file()
    assert not (tmp_path / "mine/private.jpg").exists()


def test_what_is_no_setting_is_left_out_and_told(call: Call, tmp_path: Path) -> None:
    """Unknown keys and tables, values that break their rule, and voices that would run a program."""
    more = (
        'rate_wpm = 9000\nturbo = true\nintro = "gone.wav"\n'
        '[speakers.host]\nvoice = "rm -rf {out}"\n[speakers.expert]\nengine = "command"\n'
        'voice = "evil"\n[evil]\nx = 1979-05-27\n[publish]\ntarget = "evil@example.org:x"\n'
    )
    source = mother.write(tmp_path / "course.zip", mother.with_settings(more))
    code, _, err = call("clone", source, tmp_path / "mine")
    assert 0 == code, err
    for told in ("turbo", "rate_wpm", "intro", "[evil]", "host.voice", "expert.voice"):
        assert told in err, told
    settings = (tmp_path / "mine/lessoncast.toml").read_text("utf-8")
    assert not re.search(r"evil|turbo|9000|gone|rm -rf", settings)


@pytest.mark.parametrize("kind", ["file", "full", "link"])
def test_a_target_that_is_taken_is_left_alone(kind: str, call: Call, tmp_path: Path) -> None:
    """Only an empty folder, or none, becomes a workspace."""
    source = mother.write(tmp_path / "course.zip", mother.good)
    target = tmp_path / "mine"
    if kind == "file":
        target.write_text("mine")
    elif kind == "full":
        (target / "deep").mkdir(parents=True)
    else:
        target.symlink_to(tmp_path / "elsewhere")
    code, _, err = call("clone", source, target)
    assert 1 == code
    assert str(target) in err
    assert ["course.zip", "mine"] == sorted(path.name for path in tmp_path.iterdir())


def test_an_empty_folder_is_filled(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the one that somebody is in."""
    source = mother.write(tmp_path / "course.zip", mother.good)
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    assert 0 == call("clone", source, ".")[0]
    assert (tmp_path / "mine/lessoncast.toml").is_file()
    assert ["course.zip", "mine"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_full_disk_leaves_nothing(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was unpacked so far goes again."""
    from lessoncast.bundle import unpacking

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    source = mother.write(tmp_path / "course.zip", mother.good)
    monkeypatch.setattr(unpacking, "copy", full)
    assert 1 == call("clone", source, tmp_path / "mine")[0]
    assert ["course.zip"] == [path.name for path in tmp_path.iterdir()]


def test_the_episodes_go_along_when_asked_for(
    make_workspace: MakeWorkspace, run: Run, tmp_path: Path
) -> None:
    """Who clones them can listen without a voice: the feed is made of what came."""
    root = make_workspace()
    assert 0 == run("build", cwd=root).returncode
    done = run("export", "--with-audio", cwd=root)
    assert 0 == done.returncode, done.stderr
    assert 0 == run("clone", root / "course.zip", tmp_path / "mine").returncode
    assert 0 == run("feed", cwd=tmp_path / "mine").returncode
    (before,) = (root / "feeds").glob("*.mp3")
    (after,) = (tmp_path / "mine/feeds").glob("*.mp3")
    assert before.read_bytes() == after.read_bytes()
    assert not _guids(root) & _guids(tmp_path / "mine")


def test_the_example_course_becomes_a_sound_workspace(call: Call, tmp_path: Path) -> None:
    """The course of this repository, settings and all."""
    from lessoncast.workspace import problems

    assert 0 == call("export", "-w", ROOT, "-o", tmp_path / "x.zip")[0]
    assert 0 == call("clone", tmp_path / "x.zip", tmp_path / "mine")[0]
    assert [] == problems(tmp_path / "mine")
    for path in (ROOT / "lessons").rglob("*.md"):
        copy = tmp_path / "mine" / path.relative_to(ROOT)
        assert path.read_bytes() == copy.read_bytes()


def test_voices_that_are_not_here_are_left_out(call: Call, run: Run, tmp_path: Path) -> None:
    """The course builds at once, with voices of this computer; what was left out is told."""
    more = (
        '[speakers.host]\nvoice = "no-such-voice"\n[speakers.expert]\nengine = "pyttsx3"\n'
        'voice = "nobody"\n[speakers.expert.de]\nvoice = "niemand"\n'
    )
    source = mother.write(tmp_path / "course.zip", mother.with_settings(more))
    code, _, err = call("clone", source, tmp_path / "mine")
    assert 0 == code, err
    for voice in ("no-such-voice", "nobody", "niemand"):
        assert voice in err
    settings = (tmp_path / "mine/lessoncast.toml").read_text("utf-8")
    assert "voice" not in settings
    assert 'engine = "tone"' in settings
    built = run("build", cwd=tmp_path / "mine")
    assert 0 == built.returncode, built.stderr


def test_a_flood_of_wrong_settings_is_told_in_a_few_lines(call: Call, tmp_path: Path) -> None:
    """Thousands of keys that nobody knows fill no terminal."""
    more = "".join(f"key{number} = 1\n" for number in range(3_000))
    source = mother.write(tmp_path / "course.zip", mother.with_settings(more))
    code, _, err = call("clone", source, tmp_path / "mine")
    assert 0 == code
    assert err.count("\n") < 30
    assert "2980 settings more" in err


def test_a_course_without_lessons_is_not_exported(
    make_workspace: MakeWorkspace, call: Call, tmp_path: Path
) -> None:
    """There is nothing to give away."""
    root = make_workspace(files={"lessons/readme.md": "x"})
    code, _, err = call("export", "-w", root, "-o", tmp_path / "x.zip")
    assert 1 == code
    assert "there is no lesson yet" in err
    assert not (tmp_path / "x.zip").exists()


REVIEW = """\
# Mine.
title = "All of it"
minutes = 10
missed = ["7c1a2b3c4d5e"]
guid = "11111111-2222-3333-4444-555555555555"
published = 2026-11-23T09:00:00Z
"""


def test_a_review_goes_along_without_what_somebody_missed(
    make_workspace: MakeWorkspace, call: Call, tmp_path: Path
) -> None:
    """It belongs to the course; what a learner missed does not. Its episode is another one, too."""
    files = {"lessons/01-sea/01-tides.md": LESSON, "scripts/reviews/all.toml": REVIEW}
    root = make_workspace(files=files)
    assert 0 == call("export", "-w", root, "-o", tmp_path / "x.zip")[0]
    code, _, err = call("clone", tmp_path / "x.zip", tmp_path / "mine")
    assert 0 == code, err
    text = (tmp_path / "mine/scripts/reviews/all.toml").read_text("utf-8")
    told = tomllib.loads(text)
    assert ("All of it", 10, []) == (told["title"], told["minutes"], told["missed"])
    assert "11111111" not in told["guid"]
    assert text.startswith("# Mine.\n")


def test_a_broken_review_is_refused(call: Call, tmp_path: Path) -> None:
    """As everything else that no build could use."""
    make = mother.with_file("scripts/reviews/x.toml", b"evil = 1\n", "script")
    code, _, err = call("clone", mother.write(tmp_path / "x.zip", make), tmp_path / "mine")
    assert 2 == code
    assert "'scripts/reviews/x.toml:1'" in err
    assert not (tmp_path / "mine").exists()
