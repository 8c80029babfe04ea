"""Which gap goes behind which turn."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from episode_mother import SCRIPT, said, sentences_of, tone, write_wav
from lessoncast import episode
from lessoncast.episode.plan import (
    LEAD_MS,
    AudioFormat,
    Content,
    Pause,
    Sound,
    Speech,
    SpokenSentence,
    SpokenTake,
    SpokenTurn,
    Timeline,
)
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Direction, SaidWord, Script, Turn


def host(text: str) -> Turn:
    return Turn(speaker="host", text=text)


def expert(text: str) -> Turn:
    return Turn(speaker="expert", text=text)


def script(*chapters: tuple[Turn | Direction, ...]) -> Script:
    titled = (Chapter(title=f"Chapter {n}", parts=parts) for n, parts in enumerate(chapters, 1))
    return Script(title="T", language="en", chapters=tuple(titled))


def placed(made: Script, tmp_path: Path, *, rate_wpm: int = 160) -> Timeline:
    """Lay out a script without any sound: nothing is read at this point."""
    spoken = [
        SpokenTurn(
            speaker=turn.speaker,
            sentences=said(
                *((text, tmp_path / str(n)) for n, text in enumerate(sentences_of(turn)))
            ),
            rate_wpm=rate_wpm,
        )
        for turn in made.turns
    ]
    return episode.lay_out(
        made,
        spoken,
        cache=tmp_path / "cache",
        files=episode.AuthorFiles(root=tmp_path),
        where="scripts/x.md",
    )


def contents(found: Timeline) -> list[Content]:
    return [slot.job.content for slot in found.slots]


def gaps(found: Timeline) -> list[int]:
    """The gap behind each turn."""
    return [one.gaps_ms[-1] for one in contents(found) if isinstance(one, Speech)]


@pytest.mark.parametrize(
    ("first", "behind", "gap_ms"),
    [
        (host("One."), expert("Two."), 450),
        (host("Why?"), expert("So."), 550),
        (host("He asked “why?”"), expert("So."), 550),
        (host("*Why?*"), expert("So."), 550),
        (host("Why?"), host("Because."), 700),
        (expert("One."), expert("Two."), 700),
    ],
)
def test_a_gap_depends_on_what_follows(
    tmp_path: Path, first: Turn, behind: Turn, gap_ms: int
) -> None:
    """Another speaker, an answer, a new paragraph: each within 12 % of its length."""
    (gap, _) = gaps(placed(script((first, behind)), tmp_path))
    assert 0.88 * gap_ms <= gap <= 1.12 * gap_ms


def test_chapters_are_further_apart_and_the_end_has_room(tmp_path: Path) -> None:
    """1,300 ms between chapters whoever speaks, 1,500 behind the last word, 500 before the first."""
    found = placed(script((host("One?"),), (expert("Two."),)), tmp_path)
    (between, end) = gaps(found)
    assert 0.88 * 1300 <= between <= 1.12 * 1300
    assert end == 1500 + LEAD_MS
    assert Pause(length_ms=0, bed=False, gap_ms=500 - LEAD_MS) == contents(found)[0]


def test_sentences_are_nearer_than_turns(tmp_path: Path) -> None:
    """300 ms between the sentences of a turn, one gap for each take."""
    found = placed(script((host("One. Two. Three."), expert("Four."))), tmp_path)
    speech = contents(found)[1]
    assert isinstance(speech, Speech)
    assert len(speech.gaps_ms) == len(speech.takes) == 3
    assert all(264 <= gap <= 336 for gap in speech.gaps_ms[:-1])


def test_gaps_differ_a_little_and_always_the_same(tmp_path: Path) -> None:
    """Varied by the text's digest: no metronome, no chance."""
    turns = tuple((host, expert)[n % 2](f"Sentence number {n}.") for n in range(60))
    first, second = (gaps(placed(script(turns), tmp_path)) for _ in range(2))
    assert first == second
    assert len(set(first)) > 30
    assert sum(first[:-1]) / 59 == pytest.approx(450, rel=0.04)


def test_a_slow_speaker_takes_longer_breaths(tmp_path: Path) -> None:
    """Gaps scale with 160 words a minute by the rate."""
    made = script((host("One."), expert("Two.")))
    normal, slow = (gaps(placed(made, tmp_path, rate_wpm=rate))[0] for rate in (160, 80))
    assert slow == pytest.approx(2 * normal, abs=1)


@pytest.mark.parametrize("length_ms", [120, 400, 999])
def test_a_short_pause_is_the_gap(tmp_path: Path, length_ms: int) -> None:
    """To the millisecond, whatever the gap would have been; two of them add up."""
    pause = Direction(kind="pause", value=str(length_ms))
    made = script((host("Why?"), pause, expert("So."), pause, pause, host("Yes.")))
    found = placed(made, tmp_path)
    assert [length_ms, 2 * length_ms] == gaps(found)[:2]
    assert 4 == len(found.slots)


@pytest.mark.parametrize("length_ms", [1000, 4000])
def test_a_long_pause_lies_on_a_bed(tmp_path: Path, length_ms: int) -> None:
    """So that no app skips it; the silence before and behind the bed counts."""
    pause = Direction(kind="pause", value=str(length_ms))
    found = contents(placed(script((host("Why?"), pause, expert("So."))), tmp_path))
    speech, bed = found[1], found[2]
    assert isinstance(speech, Speech)
    assert Pause(length_ms=length_ms - 300, bed=True, gap_ms=150) == bed
    assert 150 == speech.gaps_ms[-1]


def test_pauses_may_stand_anywhere(tmp_path: Path) -> None:
    """A chapter's border keeps its gap in front of one, and the lead-out stays behind one."""
    long, short = (Direction(kind="pause", value=value) for value in ("2000", "500"))
    made = script((host("One."),), (long, host("Two."), short, long), (short, host("Three."), long))
    found = contents(placed(made, tmp_path))
    assert 1144 <= gaps(placed(made, tmp_path))[0] <= 1456
    pauses = [one for one in found[1:] if isinstance(one, Pause)]
    expected = [
        Pause(length_ms=1850, bed=True, gap_ms=150),
        Pause(length_ms=1850, bed=True, gap_ms=150),
        Pause(length_ms=350, bed=False, gap_ms=150),
        Pause(length_ms=1700, bed=True, gap_ms=1500 + LEAD_MS),
    ]
    assert expected == pauses


@pytest.mark.parametrize("value", ["", "soon", "0", "-5", "nan", "inf", "60001", "1e400"])
def test_a_pause_that_is_none_is_an_error_with_its_line(tmp_path: Path, value: str) -> None:
    """Neither a typo nor an hour of silence reaches the audio."""
    pause = Direction(kind="pause", value=value, line=7)
    with pytest.raises(ScriptError) as caught:
        placed(script((host("One."), pause)), tmp_path)
    assert caught.value.where == "scripts/x.md:7"


def test_a_sound_takes_its_place(tmp_path: Path) -> None:
    """It is found in the workspace, named by its line, and followed by a gap."""
    path = write_wav(tmp_path / "music/sting.wav", tone(1))
    sound = Direction(kind="sound", value="music/sting.wav", line=5)
    found = placed(script((host("One."), sound, expert("Two.")), (sound,)), tmp_path)
    slot = found.slots[2]
    assert Sound(source=path, gap_ms=450, target_lufs=-16) == slot.job.content
    assert slot.job.where == "scripts/x.md:5"
    assert Sound(source=path, gap_ms=1500 + LEAD_MS, target_lufs=-16) == found.slots[-1].job.content


def test_slots_open_chapters_and_carry_captions(tmp_path: Path) -> None:
    """The first thing heard in a chapter opens it; a chapter without sound opens nothing."""
    (tmp_path / "tide.png").touch()
    image = Direction(kind="image", value="tide.png")
    made = script((host("One. Two."), expert("Three.")), (image,), (image, expert("Four.")))
    lead_in, *slots = placed(made, tmp_path).slots
    assert (None, ()) == (lead_in.opens, lead_in.sentences)
    assert ["Chapter 1", None, "Chapter 3"] == [slot.opens for slot in slots]
    assert [None, None, tmp_path / "tide.png"] == [slot.image for slot in slots]
    assert ("host", "One. Two.") == (slots[0].speaker, slots[0].text)


def test_a_turn_with_nothing_to_say_is_passed_over(tmp_path: Path) -> None:
    """It leaves no gap of its own, and the chapter opens with the next."""
    made = script((host("…"), expert("Two.")))
    spoken = [
        SpokenTurn(speaker="Host", sentences=()),
        SpokenTurn(speaker="Expert", sentences=said(("Two.", tmp_path / "a.wav"))),
    ]
    files = episode.AuthorFiles(root=tmp_path)
    found = episode.lay_out(made, spoken, cache=tmp_path, files=files)
    assert ["Chapter 1"] == [slot.opens for slot in found.slots[1:]]
    with pytest.raises(ScriptError, match="nothing to hear"):
        episode.lay_out(script((host("…"),)), spoken[:1], cache=tmp_path, files=files)


def test_a_sentence_without_a_take_is_our_mistake_and_shows_at_once() -> None:
    """A caption without its sound must not slip through."""
    with pytest.raises(ValueError, match="without takes"):
        SpokenSentence(written="One.", takes=())


def test_takes_of_one_sentence_are_nearer_than_sentences(tmp_path: Path) -> None:
    """A foreign phrase in another voice is a word among words: 60 ms, at 160 words a minute."""
    takes = tuple(SpokenTake(path=tmp_path / name, gain_db=len(name)) for name in ("a", "bb", "c"))
    sentences = (SpokenSentence(written="x y z", takes=takes), *said(("Two.", tmp_path / "dddd")))
    spoken = SpokenTurn(speaker="Host", sentences=sentences, rate_wpm=120)
    files = episode.AuthorFiles(root=tmp_path)
    laid = episode.lay_out(script((host("x y z Two."),)), [spoken], cache=tmp_path, files=files)
    (speech,) = (one for one in contents(laid) if isinstance(one, Speech))
    assert (80, 80) == speech.gaps_ms[:2]
    assert 352 <= speech.gaps_ms[2] <= 448
    assert (1, 2, 1, 0) == speech.gains_db


@pytest.mark.parametrize(("channels", "pan"), [(1, 0), (2, 0.2)])
def test_one_channel_has_no_left_and_right(
    tmp_path: Path, channels: Literal[1, 2], pan: float
) -> None:
    """Where a speaker sits makes another part in stereo only."""
    spoken = SpokenTurn(speaker="Host", sentences=said(("One.", tmp_path / "a")), pan=0.2)
    laid = episode.lay_out(
        script((host("One."),)),
        [spoken],
        cache=tmp_path,
        files=episode.AuthorFiles(root=tmp_path),
        audio=AudioFormat(channels=channels),
    )
    assert [pan] == [one.pan for one in contents(laid) if isinstance(one, Speech)]


def test_turns_and_what_was_spoken_must_match(tmp_path: Path) -> None:
    """One too few would put words into the other's mouth."""
    with pytest.raises(ValueError, match="2 turns, but 0"):
        episode.lay_out(
            script((host("One."), expert("Two."))),
            [],
            cache=tmp_path,
            files=episode.AuthorFiles(root=tmp_path),
        )


def test_an_edit_changes_the_parts_around_it_only(tmp_path: Path) -> None:
    """One edited line leaves every other turn's part as it was."""

    def keys(made: Script) -> list[str]:
        spoken = [
            SpokenTurn(
                speaker="x",
                sentences=(
                    SpokenSentence(written=t.text, takes=(SpokenTake(path=tmp_path, key=t.text),)),
                ),
            )
            for t in made.turns
        ]
        files = episode.AuthorFiles(root=tmp_path)
        return [
            episode.key_of(job)
            for job in episode.lay_out(made, spoken, cache=tmp_path, files=files).jobs
        ]

    before = keys(SCRIPT)
    first = SCRIPT.chapters[0]
    edited = replace(first, parts=(first.parts[0], expert("Something else altogether.")))
    after = keys(replace(SCRIPT, chapters=(edited, *SCRIPT.chapters[1:])))
    assert [place for place, _ in enumerate(before) if before[place] != after[place]] == [2]


def test_what_is_heard_later_moves_nothing(tmp_path: Path) -> None:
    """Only the takes of the turns that were heard get words; a pause between them is no turn."""
    made = script((host("One."), Direction(kind="pause", value="1500"), expert("Two. And three.")))
    before = placed(made, tmp_path)
    words = [[SaidWord(0, 3, 4, 10)], [SaidWord(0, 3, 4, 20), SaidWord(4, 9, 6, 400)]]
    after = episode.heard(before, {1: words})
    one, two, three = (
        take for slot in after.slots for sentence in slot.sentences for take in sentence.takes
    )
    assert [(), *words] == [one, two, three]
    assert before.jobs == after.jobs
    assert [slot.text for slot in before.slots] == [slot.text for slot in after.slots]
    assert before == episode.heard(before, {})
