"""A second episode of a lesson: found in its folder, published beside the lesson, gone with the folder."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from episode_mother import planned, timeline_of
from lessoncast import episode
from lessoncast._steps import bonuses, course, feeds
from lessoncast.feed.namespaces import BY_PREFIX as NS
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, open_workspace
from public_mother import FIRST_DAY, an_episode
from running import MakeWorkspace

BY_HAND = "Host: Is this a script?\n\nExpert: It is, and nobody generated it.\n"


def put(workspace: Workspace, made: Episode, folder: Path, slug: str) -> Episode:
    """Bring a rendered episode's folder to where the workspace has the one of ``slug``."""
    home = workspace.episodes / slug
    shutil.copytree(folder, home)
    told = replace(made, slug=slug, sizes=_sizes(home, made))
    (home / "episode.json").write_text(episode.dumps(told), encoding="utf-8")
    return told


def _sizes(folder: Path, made: Episode) -> tuple[tuple[str, int], ...]:
    return tuple((name, (folder / name).stat().st_size) for name, _ in made.files)


@pytest.fixture
def there(make_workspace: MakeWorkspace, tmp_path: Path) -> Workspace:
    """Two lessons, the first of them with practice."""
    files = {f"scripts/0{place}-{name}.md": BY_HAND for place, name in ((1, "salt"), (2, "tea"))}
    workspace = open_workspace(make_workspace(files=files))
    for number, slug in ((1, "01-salt"), (2, "02-tea")):
        made, folder = an_episode(tmp_path / "made", season=None, number=number, day=number)
        put(workspace, made, folder, slug)
    main = episode.load(workspace.episode_folder("01-salt"))
    assert main
    made, folder = an_episode(tmp_path / "bonus", season=None, number=1, day=7)
    plan = practice_of(main)
    put(
        workspace,
        replace(
            made, guid=plan.guid, title=plan.title, published=plan.published, kind=plan.kind,
            bonus_of=plan.bonus_of,
        ),
        folder,
        plan.slug,
    )  # fmt: skip
    return workspace


def practice_of(main: Episode) -> episode.Plan:
    plan = planned(
        timeline_of(), slug=main.slug, guid=main.guid, season=main.season, number=main.number,
        published=main.published,
    )  # fmt: skip
    return bonuses.plan(
        plan, title="Practice: Salt", summary="Ten questions.", timeline=timeline_of(), inputs="x"
    )


def items(workspace: Workspace) -> Sequence[ET.Element]:
    return ET.parse(workspace.feeds / "feed.xml").findall("channel/item")


def build(workspace: Workspace) -> list[str]:
    """Build the feed; return the names of the audio files that are public then."""
    feeds.build(workspace, course.entries(workspace))
    return sorted(path.name.split(".")[0] for path in workspace.feeds.glob("*.mp3"))


def test_a_practice_is_published_as_a_bonus_to_its_lesson(there: Workspace) -> None:
    """It has the lesson's number, a guid of its own, a date behind the lesson's, and its own files."""
    assert ["01-salt", "01-salt-practice", "02-tea"] == build(there)
    tea, practice, salt = items(there)
    assert "bonus" == practice.findtext("itunes:episodeType", "", NS)
    assert (
        "1"
        == practice.findtext("itunes:episode", "", NS)
        == salt.findtext("itunes:episode", "", NS)
    )
    guids = [item.findtext("guid") for item in (tea, practice, salt)]
    assert 3 == len(set(guids))
    for name in ("podcast:transcript", "podcast:chapters"):
        found = practice.find(name, NS)
        assert found is not None
        assert "/01-salt-practice." in found.get("url", "")
    made = feeds.episodes_of(there, course.entries(there))
    assert ["01-salt", "01-salt/practice", "02-tea"] == [one.slug for one, _ in made]
    assert (made[1][0].published - made[0][0].published).total_seconds() == 1


def test_a_practice_that_is_gone_is_retired(there: Workspace) -> None:
    """It leaves the feed with its folder; its files stay for those who have the last feed."""
    build(there)
    shutil.rmtree(bonuses.folder_of(there, "01-salt"))
    assert ["01-salt", "01-salt-practice", "02-tea"] == build(there)
    assert 2 == len(items(there))
    (there.episodes / "02-tea/episode.json").unlink()
    assert "01-salt-practice" not in build(there)


def test_a_practice_of_another_lesson_or_of_none_is_nobodys(there: Workspace) -> None:
    """A folder that was copied to another lesson, or whose lesson has no episode."""
    shutil.copytree(bonuses.folder_of(there, "01-salt"), bonuses.folder_of(there, "02-tea"))
    (there.episodes / "01-salt/episode.json").unlink()
    assert ["02-tea"] == build(there)


def test_its_guid_and_date_follow_from_the_lessons_and_survive_a_rename(there: Workspace) -> None:
    """The guid of a lesson may be any text, and stays when the lesson gets another name."""
    main = episode.load(there.episode_folder("01-salt"))
    assert main
    plan = practice_of(main)
    renamed = practice_of(replace(main, slug="07-brine", number=7))
    assert ("01-salt/practice", "07-brine/practice") == (plan.slug, renamed.slug)
    assert (plan.guid, plan.published) == (renamed.guid, renamed.published)
    assert plan.guid != main.guid
    assert practice_of(replace(main, guid="any text")).guid not in {plan.guid, main.guid}
    assert practice_of(replace(main, published=FIRST_DAY)).published > FIRST_DAY
