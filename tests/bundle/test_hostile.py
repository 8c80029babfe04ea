"""A hostile copy of a course is refused in one line, and nothing of it reaches the disk."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

import bundle_mother as mother
from bundle_mother import Entry

Make = Callable[[], bytes]
LONG = "lessons/" + "a" * 193 + ".md"
DEEP = "lessons/" + "a/" * 11 + "x.md"
ENTITY = '<!DOCTYPE svg [<!ENTITY a "x">]>'

HOSTILE: dict[str, tuple[Make, str]] = {
    "leads out": (mother.with_file("../evil.md"), "'../evil.md'"),
    "leads out from inside": (mother.with_file("lessons/../../evil.md"), "leads out"),
    "absolute": (mother.with_file("/tmp/evil.md"), "'/tmp/evil.md'"),
    "drive": (mother.with_file("C:/evil.md"), "'C:/evil.md'"),
    "drive inside": (mother.with_file("lessons/C:evil.md"), "drive"),
    "backslash": (mother.with_file("lessons\\evil.md"), "backslash"),
    "share": (mother.with_file("\\\\host\\evil.md"), "backslash"),
    "nul": (mother.with_file("lessons/evil.md\0.png"), "nobody can see"),
    "escape sequence": (mother.with_file("lessons/\x1b[2Jevil.md"), "nobody can see"),
    "line break": (mother.with_file("lessons/a\nlessoncast: all is well.md"), "nobody can see"),
    "turned round": (mother.with_file("lessons/\u202edm.live"), "nobody can see"),
    "device": (mother.with_file("lessons/CON.md"), "Windows"),
    "device with suffixes": (mother.with_file("lessons/com1.notes.md"), "'com1'"),
    "device as a folder": (mother.with_file("lessons/aux/x.md"), "'aux'"),
    "full stop": (mother.with_file("lessons/a./x.md"), "full stop"),
    "blank": (mother.with_file("lessons/a /x.md"), "blank"),
    "long": (mother.with_file(LONG), "200 bytes"),
    "deep": (mother.with_file(DEEP), "12 levels"),
    "hidden": (mother.with_file("lessons/.git/x.md"), "hidden"),
    "double slash": (mother.with_file("lessons//x.md"), "no plain name"),
    "program": (mother.with_file("lessons/evil.sh"), "'lessons/evil.sh'"),
    "program as media": (mother.with_file("evil.py", b"", "media"), "'evil.py'"),
    "public page": (mother.with_file("feeds/x.jpg", b"", "media"), "'feeds/x.jpg'"),
    "template": (mother.with_file("theme/x.svg", b"", "media"), "'theme/x.svg'"),
    "cache": (mother.with_file(".lessoncast/x.jpg", b"", "media"), "hidden"),
    "other settings": (mother.with_file("lessons/lessoncast.toml", b"", "settings"), "settings"),
    "no role": (mother.with_file("lessons/x.md", b"", "virus"), "'virus'"),
    "link": (mother.with_mode(stat.S_IFLNK | 0o777), "'lessons/02-evil.md' is a link"),
    "device file": (mother.with_mode(stat.S_IFCHR | 0o666), "neither a file"),
    "pipe": (mother.with_mode(stat.S_IFIFO | 0o666), "neither a file"),
    "folder with bytes": (
        mother.with_entries(Entry(name="lessons/x/", data=b"!", mode=stat.S_IFDIR)),
        "folder",
    ),
    "twice": (mother.with_entries(Entry(name="scripts/02-own.md", data=b"")), "same place"),
    "case": (mother.with_file("lessons/01-sea/01-TIDES.md"), "same place"),
    "accent": (
        lambda: mother.archived(
            mother.entries_of(
                mother.a_course()
                | {"lessons/caf\u00e9.md": (b"# A\n", "lesson")}
                | {"lessons/cafe\u0301.md": (b"# B\n", "lesson")}
            )
        ),
        "same place",
    ),
    "file and folder": (mother.with_file("lessons/01-sea/01-tides.md/x.md"), "same place"),
    "file and empty folder": (
        mother.with_entries(Entry(name="scripts/02-own.md/", data=b"", mode=stat.S_IFDIR)),
        "same place",
    ),
    "encrypted": (mother.encrypted, "encrypted"),
    "not in the manifest": (
        mother.with_entries(Entry(name="lessons/03-extra.md", data=b"# A\n")),
        "'lessons/03-extra.md' is not in course.json",
    ),
    "missing": (mother.without_entry("scripts/02-own.md"), "'scripts/02-own.md' is missing"),
    "other digest": (mother.with_listed(sha256="0" * 64), "'lessons/01-sea/01-tides.md' is not as"),
    "shorter than it says": (mother.with_listed(bytes=9_999), "is not as course.json says"),
    "longer than it says": (mother.with_listed(bytes=3), "longer"),
    "negative size": (mother.with_listed(bytes=-1), "no size"),
    "huge size": (mother.with_listed(bytes=600 << 20), "512 MiB"),
    "lies about its size": (mother.lying_about_its_size, "'lessons/02-bomb.md'"),
    "bomb": (mother.bomb, "200 times"),
    "too many": (mother.crowded, "5000 entries"),
    "overlapping": (mother.overlapping, "shares its bytes"),
    "behind a program": (mother.moved, "before, between or behind"),
    "something behind": (lambda: mother.good() + b"more", "before, between or behind"),
    "cut": (mother.cut, "no whole ZIP"),
    "zip64": (mother.with_zip64, "ZIP64"),
    "no archive": (lambda: b"<html>404</html>", "no whole ZIP"),
    "empty": (lambda: b"", "no whole ZIP"),
    "other method": (mother.of_another_method, "packed in a way"),
    "no manifest": (mother.without_entry("course.json"), "'course.json' is missing"),
    "manifest is no JSON": (mother.with_raw_manifest(b"{"), "no JSON"),
    "manifest is a list": (mother.with_raw_manifest(b"[]"), "no manifest"),
    "manifest is deep": (mother.with_raw_manifest(b"[" * 100_000), "no JSON"),
    "of another program": (mother.with_manifest(format="h5p"), "no manifest"),
    "of a newer version": (mother.with_manifest(format="lessoncast-course/2"), "newer"),
    "files are no list": (mother.with_manifest(files=7), "damaged"),
    "no settings": (mother.without_entry("lessoncast.toml"), "'lessoncast.toml'"),
    "settings lead out": (mother.with_settings('intro = "../../x.wav"\n'), "leads out"),
    "settings at the root": (mother.with_settings('bed = "/etc/x.wav"\n'), "root of the disk"),
    "settings are no TOML": (mother.with_settings("intro = \n"), "not TOML"),
    "settings are deep": (mother.with_settings("x = " + "[" * 5_000), "deep"),
    "drawing with a script": (mother.a_drawing("<script>alert(1)</script>"), "<script>"),
    "drawing with a handler": (mother.a_drawing('<circle r="1" onclick="x()"/>'), "onclick"),
    "drawing that calls": (mother.a_drawing('<image href="https://evil/x.png"/>'), "leads to"),
    "drawing with a link": (mother.a_drawing('<a href=" java&#9;script:x()">A</a>'), "leads to"),
    "drawing with HTML": (mother.a_drawing("<foreignObject/>"), "foreignobject"),
    "drawing that imports": (mother.a_drawing("<style>@import 'x.css'</style>"), "fetches"),
    "drawing with entities": (mother.a_drawing("&a;", ENTITY), "declares"),
    "drawing that is none": (mother.with_file("a.svg", b"<svg", "media"), "no SVG"),
}


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"/"
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_copy_is_refused_before_anything_is_written(
    name: str, call: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    """Exit 2, one line on stderr that names what is wrong, and the disk is as it was."""
    make, told = HOSTILE[name]
    home = tmp_path / "a/b/c"
    home.mkdir(parents=True)
    source = mother.write(home / "course.zip", make)
    before = _snapshot(tmp_path)
    code, out, err = call("clone", source, home / "mine")
    assert (2, "") == (code, out), err
    assert 1 == err.count("\n"), err
    assert err.startswith("lessoncast: error: course.zip: "), err
    assert told in err
    assert err.rstrip("\n").isprintable()
    assert before == _snapshot(tmp_path)


GOOD: dict[str, Make] = {
    "plain": mother.good,
    "dots": mother.with_file("lessons/a..b...c.md"),
    "longest name": mother.with_file("lessons/" + "a" * 189 + ".md"),
    "deepest": mother.with_file("lessons/" + "m/" * 10 + "x.jpg", b"", "media"),
    "nearly a device": mother.with_file("lessons/console.md"),
    "colon": mother.with_file("lessons/Part 1: beginnings.md"),
    "accents": mother.with_file("lessons/caf\u00e9.md"),
    "other letters": mother.with_file("lessons/\u6f6e\u6c50.md"),
    "half-open letters": mother.with_file("lessons/\u0645\u06cc\u200c\u0631\u0648\u0645.md"),
    "folders": mother.with_entries(Entry(name="lessons/", data=b"", mode=stat.S_IFDIR | 0o755)),
    "without a type": mother.with_mode(0, b"# Plain\n"),
    "drawing": mother.a_drawing('<a href="https://example.org/"><use href="#x"/></a>'),
    "drawing in colour": mother.a_drawing('<path style="fill:url(#g)" d="M0 0"/>'),
    "drawing with a type": mother.a_drawing("", '<?xml version="1.0"?><!DOCTYPE svg>'),
    "long plain text": mother.with_file("lessons/long.md", b"# A\n\n" + b"The sea. " * 50_000),
    "music": mother.with_file("music/a.mp3", b"\xff\xfb", "media"),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_twin_is_accepted(
    name: str, call: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    """What looks a little like an attack and is none becomes a workspace."""
    source = mother.write(tmp_path / "course.zip", GOOD[name])
    code, out, err = call("clone", source, tmp_path / "mine")
    assert (0, f"{tmp_path / 'mine'}\n") == (code, out), err
    assert mother.LESSON == (tmp_path / "mine/lessons/01-sea/01-tides.md").read_text("utf-8")
    assert ["course.zip", "mine"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_file_that_changes_on_the_way_is_found(
    call: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    """A byte that flipped in an archive, in any of its parts, gives no other course."""
    data = mother.good()
    for at in range(0, len(data), 7):
        source = tmp_path / "course.zip"
        source.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
        code, _, err = call("clone", source, tmp_path / "mine")
        if code == 0:  # it was a date, or some other thing that means nothing
            lesson = tmp_path / "mine/lessons/01-sea/01-tides.md"
            assert mother.LESSON == lesson.read_text("utf-8")
            import shutil

            shutil.rmtree(tmp_path / "mine")
        else:
            assert 2 == code, err
            assert not (tmp_path / "mine").exists()
