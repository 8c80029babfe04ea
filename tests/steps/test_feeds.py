"""Episodes → feeds/: an unchanged course is told by its files' stamps."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast import _files, episode
from lessoncast._steps import course, feeds, identifying
from lessoncast.errors import FeedError
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, open_workspace
from public_mother import an_episode
from running import MakeWorkspace

BY_HAND = "Host: Is this a script?\n\nExpert: It is, and nobody generated it.\n"
SLUGS = ("01-salt", "02-tea", "03-sea")


@pytest.fixture
def there(make_workspace: MakeWorkspace, tmp_path: Path) -> Workspace:
    """Three scripts whose episodes are made."""
    workspace = open_workspace(
        make_workspace(files={f"scripts/{slug}.md": BY_HAND for slug in SLUGS})
    )
    for number, slug in enumerate(SLUGS, 1):
        made, folder = an_episode(tmp_path / "made", season=None, number=number, day=number)
        shutil.copytree(folder, workspace.episode_folder(slug))
        sizes = tuple((name, (folder / name).stat().st_size) for name, _ in made.files)
        _files.write(
            workspace.episode_folder(slug) / "episode.json",
            episode.dumps(replace(made, slug=slug, sizes=sizes)),
        )
    return workspace


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the folders whose manifests are read."""
    names: list[str] = []
    load = episode.load

    def noted(folder: Path) -> Episode | None:
        names.append(folder.name)
        return load(folder)

    monkeypatch.setattr(episode, "load", noted)
    return names


def build(workspace: Workspace) -> tuple[str, ...]:
    return feeds.build(workspace, course.entries(workspace))


def test_only_changed_folders_are_read(there: Workspace, read: list[str]) -> None:
    """The first is read each time, for a show may be named after it."""
    assert build(there)
    read.clear()
    assert () == build(there)
    assert ["01-salt"] == read
    notes = there.episode_folder("02-tea") / "notes.html"
    _files.write(notes, "<p>Other words.</p>")
    read.clear()
    assert {"feed.xml"} < {Path(path).name for path in build(there)}
    assert ["01-salt", "02-tea"] == list(dict.fromkeys(read))
    assert "Other words." in (there.feeds / "feed.xml").read_text()


def test_a_manifest_of_the_same_length_is_noticed(there: Workspace) -> None:
    """Its place on the disk tells it, even within one tick of the clock."""
    build(there)
    manifest = there.episode_folder("02-tea") / "episode.json"
    _files.write(manifest, manifest.read_text().replace("Lesson 2", "Lessen 2"))
    build(there)
    assert "Lessen 2" in (there.feeds / "feed.xml").read_text()


def test_no_feed_is_built_of_nothing(there: Workspace) -> None:
    """Neither where there are no folders, nor where no manifest can be trusted."""
    build(there)
    before = (there.feeds / "feed.xml").read_bytes()
    for slug in SLUGS:
        _files.write(there.episode_folder(slug) / "episode.json", "{}")
    with pytest.raises(FeedError, match="no episode to publish"):
        build(there)
    shutil.rmtree(there.episodes)
    with pytest.raises(FeedError, match="no episode to publish"):
        build(there)
    assert before == (there.feeds / "feed.xml").read_bytes()


def test_a_show_keeps_the_guid_that_it_got_first(there: Workspace) -> None:
    """Without one in the settings it follows from title and address, and would change with them."""
    bare = replace(there, guid_is_given=False)
    assert identifying.identified(bare) == bare
    build(bare)
    renamed = replace(bare, show=replace(bare.show, guid="00000000-0000-5000-8000-000000000000"))
    assert identifying.identified(renamed).show.guid == bare.show.guid
    given = replace(renamed, guid_is_given=True)
    assert identifying.identified(given) == given
