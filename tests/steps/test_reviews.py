"""Reviews: one episode over several lessons, kept up to date with them, in the feed as the show's own bonus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from gap_mother import gaps_in
from lessoncast import episode, pipeline
from lessoncast._steps import reviewed
from lessoncast._steps.episodes import Rendered
from lessoncast.errors import LessoncastError, SettingsError
from lessoncast.feed.namespaces import BY_PREFIX as NS
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, open_workspace
from running import MakeWorkspace, Run

TIDES = """\
---
cards: 2
quiz: 0
---
# Tides

The sea rises and falls.

Q: What is a tide?
A: the rise of the sea

Neap tide :: the smallest range
"""
SALT = """\
---
cards: 1
quiz: 1
---
# Salt

Salt goes into water.

Q: What is salt?
A: A mineral

## Quiz

### Where does salt go?

1. [x] Into the water
2. [ ] Up
3. [ ] Down
"""


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Workspace:
    files = {"lessons/01-tides.md": TIDES, "lessons/02-salt.md": SALT}
    return open_workspace(make_workspace(files=files))


def review(there: Workspace, *chosen: Path, **more: Any) -> Rendered:
    done = pipeline.review(there, chosen, jobs=1, progress=lambda *_: None, **more)
    assert done.problem is None
    return done


def build(there: Workspace) -> dict[str, str]:
    """Build all; return what became of each episode."""
    done = pipeline.build(there, jobs=1, progress=lambda *_: None)
    assert not [one.problem for one in done.episodes if one.problem]
    return {one.slug: one.state for one in done.episodes}


def made(there: Workspace, name: str = "course") -> Episode:
    found = reviewed.load(there, name)
    assert found
    return found


def test_it_mixes_lessons_and_has_all_that_an_episode_has(there: Workspace) -> None:
    """Own chapters, transcript and guid; the gaps are as long and as full as in a practice."""
    done = review(there)
    found = made(there)
    assert ("bonus", "", None, None) == (found.kind, found.bonus_of, found.season, found.number)
    assert "Review" == found.title
    asked = ["What is salt?", "What is a tide?", "Where does salt go?", "Neap tide"]
    assert ["How it works", *asked] == [mark.title for mark in found.marks][:5]
    text = (done.folder / "transcript.txt").read_text()
    for said in (
        "This is a review of “Small talks”.",
        "Explain: Neap tide.",
        "The rise of the sea.",
    ):
        assert said in text
    assert [] == episode.check(done.folder)
    gaps = list(gaps_in(done.folder))
    assert len(gaps) == len(found.marks) - 1
    assert all(abs(gap.seconds - gap.told_s) < 0.1 for gap in gaps)
    assert all(gap.peaks_dbfs().min() >= -29 for gap in gaps)


def test_it_is_in_the_feed_as_a_bonus_of_the_show(there: Workspace) -> None:
    """With no number and no season; gone with its file."""
    review(there)
    build(there)
    item = next(one for one in items(there) if one.findtext("title") == "Review")
    assert "bonus" == item.findtext("itunes:episodeType", "", NS)
    assert not item.findtext("itunes:episode", "", NS)
    assert not item.findtext("itunes:season", "", NS)
    assert made(there).guid == item.findtext("guid")
    assert [] == [one for one in pipeline_problems(there) if "review" in one.casefold()]
    reviewed.path_of(there, "course").unlink()
    build(there)
    assert "Review" not in [one.findtext("title") for one in items(there)]
    assert not (there.episodes / "reviews/course").exists()


def items(there: Workspace) -> list[ET.Element]:
    return ET.parse(there.feeds / "feed.xml").findall("channel/item")


def pipeline_problems(there: Workspace) -> list[str]:
    from lessoncast import authoring

    return [f"{one.where} {one.message}" for one in authoring.check(there.root).problems]


def test_it_is_made_anew_when_a_card_of_its_lessons_changes(there: Workspace) -> None:
    """By a build, under the same guid and date; else it is left alone."""
    review(there)
    first = made(there)
    assert "unchanged" == build(there)["reviews/course"]
    cards = there.cards_path("01-tides")
    cards.write_text(cards.read_text().replace("the rise of the sea", "the sea, rising"))
    assert "rendered" == build(there)["reviews/course"]
    again = made(there)
    assert (first.guid, first.published) == (again.guid, again.published)
    assert first.inputs != again.inputs
    assert not [state for state in build(there).values() if state != "unchanged"]


def test_the_chosen_lessons_are_followed_when_they_get_other_numbers(there: Workspace) -> None:
    """They are known by their names; one that is gone is told."""
    review(there, there.root / "lessons/01-tides.md", name="tides")
    assert ["What is a tide?", "Neap tide"] == [
        one.title for one in made(there, "tides").marks[1:3]
    ]
    assert "Review: Tides" == made(there, "tides").title
    (there.root / "lessons/01-tides.md").rename(there.root / "lessons/05-tides.md")
    moved = open_workspace(there.root)
    assert "unchanged" == build(moved)["reviews/tides"]
    both = [there.root / "lessons/05-tides.md", there.root / "lessons/02-salt.md"]
    review(moved, *both, name="tides")
    (there.root / "lessons/02-salt.md").unlink()
    done = pipeline.build(open_workspace(there.root), jobs=1, progress=lambda *_: None)
    (found,) = [one for one in done.episodes if one.slug == "reviews/tides"]
    assert "there is no lessons/02-salt.md any more" in found.note


def test_what_was_missed_comes_first(there: Workspace, tmp_path: Path) -> None:
    """As a page exports it; the ids are kept in the review's file, and a build asks the same."""
    review(there)
    sheet = there.cards_path("01-tides")
    build(there)
    cards = json.loads((there.episodes / "01-tides/cards.json").read_text())
    missed = tmp_path / "missed.json"
    missed.write_text(json.dumps({"missed": [cards[1]["id"], "of no lesson"]}))
    done = review(there, missed=missed)
    assert "1 of the ids are no items of its lessons" in done.note
    assert "Neap tide" == made(there).marks[1].title
    assert sheet.exists()
    missed.write_text('{"missed": []}')
    assert "unchanged" == build(there)["reviews/course"]
    review(there, missed=missed)
    assert "What is salt?" == made(there).marks[1].title


def test_what_its_author_wrote_into_its_file_stays(there: Workspace) -> None:
    """Only what is asked for is put in; a broken file is an error with its line."""
    review(there, minutes=10)
    path = reviewed.path_of(there, "course")
    path.write_text(path.read_text() + '# mine\ntitle = "Before the exam"\n')
    review(there, minutes=12)
    text = path.read_text()
    assert "minutes = 12" in text
    assert '# mine\ntitle = "Before the exam"' in text
    assert "Review: Before the exam" == made(there).title
    path.write_text(text.replace("minutes = 12", "minuts = 12"))
    with pytest.raises(SettingsError, match="unknown key 'minuts'") as caught:
        review(there)
    assert "minutes" in (caught.value.hint or "")
    assert (caught.value.where or "").startswith("scripts/reviews/course.toml:")
    assert any("unknown key" in one for one in pipeline_problems(there))


def test_a_lesson_in_another_language_is_left_out_and_told(there: Workspace) -> None:
    """Two voices of one language would read it wrongly."""
    text = TIDES.replace("cards: 2", "language: de\ncards: 2").replace("What is a tide?", "Was?")
    (there.root / "lessons/03-gezeiten.md").write_text(text)
    done = review(open_workspace(there.root))
    assert "lessons/03-gezeiten.md is in 'de' and the show in 'en'" in done.note
    assert "Was?" not in [mark.title for mark in made(there).marks]


@pytest.mark.parametrize("name", ["../up", "Mit Leer", "", "a/b"])
def test_a_name_is_no_path(there: Workspace, name: str) -> None:
    """Nothing is written for one that is none."""
    with pytest.raises(LessoncastError):
        review(there, name=name)
    assert () == reviewed.paths(there)


def test_the_command_makes_practices_and_reviews(there: Workspace, run: Run) -> None:
    """Their paths on stdout; where practices are off or nothing is asked, that is said."""
    done = run("practice", cwd=there.root)
    assert 1 == done.returncode
    assert "here the practice is switched off" in done.stderr
    settings = there.root / "lessoncast.toml"
    settings.write_text(settings.read_text().replace('practice = "off"', 'practice = "bonus"'))
    done = run("practice", "lessons/02-salt.md", cwd=there.root)
    assert (0, "episodes/02-salt/practice/episode.mp3\n") == (done.returncode, done.stdout)
    assert not (there.episodes / "02-salt/episode.mp3").exists()
    done = run("practice", "--course", "--minutes", "3", cwd=there.root)
    assert (0, "episodes/reviews/course/episode.mp3\n") == (done.returncode, done.stdout)
    done = run("practice", "--minutes", "3", cwd=there.root)
    assert 2 == done.returncode
    assert "add --course" in done.stderr
    bad = there.root / "bad.json"
    bad.write_text("[]")
    done = run("practice", "--course", "--missed", "bad.json", cwd=there.root)
    assert 1 == done.returncode
    assert "bad.json: this names no items that were missed" in done.stderr
