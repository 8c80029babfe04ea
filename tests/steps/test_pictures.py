"""The pictures of a lesson: which are had, what they are called, and when they are copied again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lessoncast import pipeline
from lessoncast._steps import articles, pictures
from lessoncast.episode import load
from picture_mother import SVG, a_picture
from running import Run

EPISODE = "episodes/01-sea/01-tides"
LESSON = "lessons/01-sea/01-tides.md"


def build(root: Path, *sources: str) -> tuple[str, list[str]]:
    """Build with pictures in the lesson; return what became of it and the remarks."""
    if sources:
        named = "\n".join(f"![{at}](<{source}>)" for at, source in enumerate(sources))
        lesson = root / LESSON
        lesson.write_text(f"{lesson.read_text()}\n{named}\n")
    (done,) = pipeline.build(pipeline.find(root), jobs=1, progress=lambda *_: None).episodes
    assert done.problem is None
    return done.state, [f"{one.where}: {one.message}" for one in done.remarks]


def shown(root: Path) -> list[str]:
    return re.findall(r'<img src="([^"]*)"', (root / EPISODE / articles.ARTICLE).read_text("utf-8"))


def copies(root: Path) -> list[str]:
    return sorted(path.name for path in (root / EPISODE).glob("picture-*"))


@pytest.mark.parametrize(
    ("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif"), ("WEBP", "webp")]
)
def test_a_picture_is_copied_under_a_name_of_its_own(
    workspace: Path, kind: str, suffix: str
) -> None:
    """What it is its bytes tell, not its name; it is in the manifest."""
    data = a_picture(kind)
    (workspace / "lessons/01-sea/tide.dat").write_bytes(data)
    assert ("rendered", []) == build(workspace, "tide.dat")
    (name,) = shown(workspace)
    assert re.fullmatch(rf"picture-[0-9a-f]{{8}}\.{suffix}", name)
    assert data == (workspace / EPISODE / name).read_bytes()
    made = load(workspace / EPISODE)
    assert made is not None
    assert name in dict(made.files)
    assert ("unchanged", []) == build(workspace)


def test_it_lies_beside_the_lesson_or_in_the_workspace(workspace: Path) -> None:
    """As authors name it: from the lesson's file, from the workspace, or from the site's root."""
    (workspace / "lessons/01-sea/a.png").write_bytes(a_picture(width=1))
    (workspace / "images").mkdir()
    (workspace / "images/b.png").write_bytes(a_picture(width=2))
    assert [] == build(workspace, "a.png", "../../images/b.png", "images/b.png", "/images/b.png")[1]
    assert 4 == len(shown(workspace))
    assert 2 == len(copies(workspace))


def test_how_a_camera_was_held_counts(workspace: Path) -> None:
    """Browsers turn a photo as it notes, so its sides are those that are seen."""
    data = a_picture("JPEG", width=40, height=30, orientation=6)
    (workspace / "lessons/01-sea/photo.jpg").write_bytes(data)
    build(workspace, "photo.jpg")
    made = (workspace / EPISODE / articles.ARTICLE).read_text()
    assert 'width="30" height="40"' in made


def test_a_picture_that_changes_is_copied_again(workspace: Path) -> None:
    """And the old one is gone; one that is gone itself leaves its words."""
    picture = workspace / "lessons/01-sea/a.png"
    picture.write_bytes(a_picture(width=1))
    build(workspace, "a.png")
    (first,) = copies(workspace)
    picture.write_bytes(a_picture(width=2))
    assert "rendered" == build(workspace)[0]
    (second,) = copies(workspace)
    assert first != second
    assert [second] == shown(workspace)
    picture.unlink()
    state, remarks = build(workspace)
    assert "rendered" == state
    assert [f"{LESSON}:25: the picture 'a.png' is not there, so it is not shown"] == remarks
    assert [] == copies(workspace)
    picture.write_bytes(a_picture(width=1))
    assert "rendered" == build(workspace)[0]
    assert [first] == copies(workspace)


def test_where_the_lesson_is_gone_its_pictures_stay(workspace: Path) -> None:
    """With the article that shows them."""
    (workspace / "lessons/01-sea/a.png").write_bytes(a_picture())
    build(workspace, "a.png")
    kept = copies(workspace)
    script = workspace / "scripts/01-sea/01-tides.md"
    script.write_text(script.read_text().replace("two high tides", "two tides"))
    (workspace / LESSON).unlink()
    build(workspace)
    assert kept == copies(workspace) == shown(workspace)


def test_a_drawing_that_is_only_a_drawing_is_shown(workspace: Path) -> None:
    """Others, which run or fetch something, are not."""
    folder = workspace / "lessons/01-sea"
    (folder / "good.svg").write_bytes(SVG)
    script = SVG.replace(b"<path", b"<script>alert(1)</script><path")
    (folder / "bad.svg").write_bytes(script)
    (folder / "bomb.svg").write_bytes(
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.replace(b"0L", b"&a;")
    )
    _, remarks = build(workspace, "good.svg", "bad.svg", "bomb.svg")
    (name,) = shown(workspace)
    assert SVG == (workspace / EPISODE / name).read_bytes()
    for remark, why in zip(
        remarks, ("'bad.svg' holds a <script>", "'bomb.svg' declares text"), strict=True
    ):
        assert why in remark


def test_nothing_but_pictures_of_the_workspace_is_had(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each refusal is a remark with the line, and the episode is made all the same."""
    monkeypatch.setattr(pictures, "MOST_BYTES", 10_000)
    folder = workspace / "lessons/01-sea"
    outside = tmp_path / "secret.png"
    outside.write_bytes(a_picture())
    (folder / "link.png").symlink_to(outside)
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / "text.png").write_text("no picture")
    (folder / "half.png").write_bytes(a_picture()[:20])
    (folder / "large.png").write_bytes(a_picture() + bytes(20_000))
    (folder / "bomb.png").write_bytes(a_picture(width=8000, height=6000, mode="1"))
    names = {
        "../../../secret.png": "lies outside of the workspace",
        str(outside): "is not there",
        "link.png": "is a link that leads out of the workspace",
        "loop.png": "is a link that leads nowhere",
        "text.png": "is no PNG, JPEG, GIF, WebP or SVG picture",
        "half.png": "is no PNG, JPEG, GIF, WebP or SVG picture",
        "large.png": "is larger than 0 MB",
        "bomb.png": "8000 x 6000 pixels",
        "01-tides.md": "is no PNG",
        "../01-sea": "is a folder, not a file",
        "x" * 290: "is not there",
    }
    state, remarks = build(workspace, *names)
    assert "rendered" == state
    assert [] == shown(workspace) == copies(workspace)
    assert len(names) == len(remarks)
    for at, (why, remark) in enumerate(zip(names.values(), remarks, strict=True)):
        assert remark.startswith(f"{LESSON}:{25 + at}: the picture '")
        assert why in remark


def test_all_together_have_a_limit(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond it pictures are not shown; one that is shown twice counts once."""
    size = len(a_picture(width=11)) + len(a_picture(width=12))
    monkeypatch.setattr(pictures, "MOST_BYTES_TOGETHER", size)
    for width in (11, 12, 13):
        (workspace / f"lessons/01-sea/{width}.png").write_bytes(a_picture(width=width))
    _, remarks = build(workspace, "11.png", "11.png", "12.png", "13.png")
    assert 2 == len(copies(workspace))
    (remark,) = remarks
    assert "'13.png' is not shown: all together are larger" in remark


def test_of_many_pictures_that_are_missing_only_some_are_told(workspace: Path, run: Run) -> None:
    """The command line says how many more there are, and from which line on."""
    lesson = workspace / LESSON
    named = "\n".join(f"![{at}]({at}.png)" for at in range(9))
    lesson.write_text(f"{lesson.read_text()}\n{named}\n")
    told = run("build", cwd=workspace).stderr.splitlines()
    assert 4 == sum("is not there, so it is not shown" in one for one in told)
    assert f"lessoncast: {LESSON}: 5 more like this from line 29 on" in told
    checked = run("check", cwd=workspace)
    assert 0 == checked.returncode
    assert f"{LESSON}:33: advice (pictures): the picture '8.png' is not there" in checked.stdout
