"""The practice of a lesson: a bonus beside its episode, or the end of it."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from mutagen.mp3 import MP3

from lessoncast import authoring, episode, pipeline
from lessoncast._steps.built import Built
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, open_workspace
from running import MakeWorkspace

LESSON = """\
# Salt

Salt is a mineral. It dissolves in water because water is polar.

Q: What is salt?
A: A mineral

Q: Why does it dissolve?
A: Because water is polar, and because salt is, too

## Quiz

### Where does salt go?

1. [x] Into the water
2. [ ] Up
"""
SLUG = "01-salt"


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Workspace:
    return wanting(make_workspace(files={f"lessons/{SLUG}.md": LESSON}), 'practice = "bonus"')


def wanting(root: Path, *rows: str) -> Workspace:
    """The workspace with these rows, and no others, in [study]."""
    path = root / "lessoncast.toml"
    before, _, rest = path.read_text().partition("[study]\n")
    behind = rest[rest.index("\n[audio]") :]
    path.write_text("\n".join([f"{before}[study]", *rows, behind]))
    return open_workspace(root)


def built(there: Workspace) -> Built:
    done = pipeline.build(there, jobs=1, progress=lambda *_: None)
    assert [None] == [one.problem for one in done.episodes]
    return done


def bonus(there: Workspace) -> Episode | None:
    return episode.load(there.episode_folder(SLUG) / "practice")


def gaps(made: Episode) -> list[tuple[float, str]]:
    """How long it is from the end of each question to its answer, with what is shown between."""
    cues = made.cues
    return [
        ((after.start_ms - before.end_ms) / 1000, pause.text)
        for before, pause, after in zip(cues, cues[1:], cues[2:], strict=False)
        if pause.text.startswith("[")
    ]


def test_it_is_a_bonus_to_its_lesson(there: Workspace) -> None:
    """With a guid of its own, the lesson's number, chapters titled with the questions, and in the feed."""
    built(there)
    main, made = episode.load(there.episode_folder(SLUG)), bonus(there)
    assert main
    assert made
    assert ("bonus", SLUG, main.number) == (made.kind, made.bonus_of, made.number)
    assert made.guid != main.guid
    asked = ["What is salt?", "Why does it dissolve?"]
    assert ["How it works", *asked, "Where does salt go?", *asked] == [
        mark.title for mark in made.marks
    ]
    folder = there.episode_folder(SLUG) / "practice"
    chapters = json.loads((folder / "chapters.json").read_text())["chapters"]
    assert [mark.title for mark in made.marks] == [one["title"] for one in chapters]
    assert [] == episode.check(folder)
    feed = (there.feeds / "feed.xml").read_text()
    assert "Practice: Salt" in feed
    assert "<itunes:episodeType>bonus</itunes:episodeType>" in feed
    assert [] == [one for one in authoring.check(there.root).problems if "practice" in one.where]


def test_there_is_as_long_to_answer_as_is_set(there: Workspace) -> None:
    """Within a tenth of a second, from the end of the question to the answer; transcripts say so."""
    built(there)
    made = bonus(there)
    assert made
    for gap_s, shown in gaps(made):
        seconds = float(re.findall(r"[\d.]+", shown)[0])
        assert abs(gap_s - seconds) < 0.1
    assert [5.0, 7.5, 5.0, 5.0, 7.5] == [round(gap_s, 1) for gap_s, _ in gaps(made)]
    slower = wanting(there.root, 'practice = "bonus"', "pause = 9", "rounds = 1")
    built(slower)
    made = bonus(slower)
    assert made
    assert [9, 9, 9] == [round(gap_s) for gap_s, _ in gaps(made)]
    folder = there.episode_folder(SLUG) / "practice"
    assert "<v Host>[9 seconds to answer]" in (folder / "transcript.vtt").read_text()
    assert "Host: [9 seconds to answer]" in (folder / "transcript.txt").read_text()


def test_it_is_made_once_and_follows_the_cards(there: Workspace) -> None:
    """An edit of the script leaves it alone, an edit of a card doesn't; damage is mended."""
    built(there)
    folder = there.episode_folder(SLUG) / "practice"
    assert not built(there).is_new
    before = (folder / "episode.json").read_bytes()
    script = there.script_path(SLUG)
    script.write_text(script.read_text() + "\n**Host:** Good to know.\n")
    assert built(there).is_new
    assert before == (folder / "episode.json").read_bytes()
    cards = there.cards_path(SLUG)
    cards.write_text(cards.read_text().replace("A: A mineral", "A: Sodium chloride"))
    built(there)
    assert "Sodium chloride." in (folder / "transcript.txt").read_text()
    (folder / "episode.mp3").write_bytes(b"")
    built(there)
    assert [] == episode.check(folder)


def test_the_deck_for_anki_gets_the_sound_of_it(there: Workspace, tmp_path: Path) -> None:
    """Each card's question and answer, as long as they are in the practice; an edited one alone has a new name."""
    built(there)
    first = sounds(there)
    assert 4 == len(first)
    made = bonus(there)
    assert made
    cue = next(one for one in made.cues if one.text == "What is salt?")
    for name, data in first.items():
        (tmp_path / name).write_bytes(data)
    fronts = [_seconds(tmp_path / name) for name in first if "-front-" in name]
    assert any(abs(length - (cue.end_ms - cue.start_ms) / 1000) < 0.35 for length in fronts)
    cards = there.cards_path(SLUG)
    cards.write_text(cards.read_text().replace("A: A mineral", "A: Sodium chloride"))
    built(there)
    second = sounds(there)
    assert 1 == len(first.keys() - second.keys()) == len(second.keys() - first.keys())
    assert {name: first[name] for name in first.keys() & second.keys()}.items() <= second.items()
    built(wanting(there.root, 'practice = "off"'))
    assert {} == sounds(there)


def _seconds(path: Path) -> float:
    return float(MP3(path).info.length)  # type: ignore[attr-defined]


def sounds(there: Workspace) -> dict[str, bytes]:
    """The sounds in the deck, by their names."""
    with zipfile.ZipFile(there.episode_folder(SLUG) / "cards.apkg") as deck:
        return {name: deck.read(at) for at, name in json.loads(deck.read("media")).items()}


def test_it_goes_when_it_is_not_wanted(there: Workspace) -> None:
    """Switched off, or without a card to ask."""
    built(there)
    built(wanting(there.root, 'practice = "off"'))
    assert not (there.episode_folder(SLUG) / "practice").exists()
    assert "bonus" not in (there.feeds / "feed.xml").read_text()
    built(wanting(there.root, 'practice = "bonus"'))
    assert bonus(there)
    lesson = there.root / f"lessons/{SLUG}.md"
    lesson.write_text(lesson.read_text().replace("# Salt\n", "---\ncards: off\n---\n# Salt\n", 1))
    built(open_workspace(there.root))
    assert not (there.episode_folder(SLUG) / "practice").exists()


def test_it_may_be_the_end_of_the_episode(there: Workspace) -> None:
    """Then it is the episode's own chapters, and nothing of it counts as the place where an answer is told."""
    at_end = wanting(there.root, 'practice = "end"', "rounds = 1")
    built(at_end)
    assert bonus(there) is None
    main = episode.load(there.episode_folder(SLUG))
    assert main
    titles = [mark.title for mark in main.marks]
    assert ["What is salt?", "Why does it dissolve?", "Where does salt go?"] == titles[-3:]
    assert 3 == len(gaps(main))
    first = next(mark.start_ms for mark in main.marks if mark.title == "How it works")
    found = json.loads((there.episode_folder(SLUG) / "cards.json").read_text())
    assert found[0]["heard_ms"] < first
    assert not built(at_end).is_new
    built(wanting(there.root, 'practice = "end"', "rounds = 1", "pause = 7"))
    longer = episode.load(there.episode_folder(SLUG))
    assert longer
    assert longer.duration_ms > main.duration_ms


def test_what_no_voice_can_say_is_left_out_and_told(make_workspace: MakeWorkspace) -> None:
    """It was the author's wish to have it on the page, and no reason to have no practice at all."""
    signs = LESSON.replace("A: A mineral", 'A: "><svg onload="x">')
    root = make_workspace(files={f"lessons/{SLUG}.md": signs})
    there = wanting(root, 'practice = "bonus"')
    built(there)
    made = bonus(there)
    assert made is not None
    titles = [mark.title for mark in made.marks]
    assert "What is salt?" not in titles
    assert "Why does it dissolve?" in titles
    told = [one for one in authoring.check(root).advice if one.check == "speech"]
    assert ["no voice can say this, so the practice leaves it out"] == [one.message for one in told]
    assert "cards.md:" in told[0].where
