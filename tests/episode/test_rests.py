"""Where listeners think, and the soft bed that goes on from part to part there."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from episode_mother import babble, encoded, said, write_wav
from lessoncast import episode
from lessoncast.episode import mix
from lessoncast.episode.plan import PlainSound, ShowSounds, Speech, SpokenTurn, Timeline, Tune
from lessoncast.episode.rests import Rest, rests
from lessoncast.model import Chapter, Direction, Script, Turn

REST = Direction(kind="pause", value="2000")
TIMED = Direction(kind="pause", value="2000", caption="[2 seconds to answer]")
ASKED, ANSWERED = Turn(speaker="host", text="Why?"), Turn(speaker="expert", text="Because.")
MUSIC = Tune(source=PlainSound.BED)


def _laid(
    folder: Path, *chapters: tuple[Turn | Direction, ...], sounds: ShowSounds | None = None
) -> Timeline:
    script = Script(
        title="T",
        language="en",
        chapters=tuple(Chapter(title=f"{n}", parts=parts) for n, parts in enumerate(chapters)),
    )
    path = write_wav(folder / "take.wav", babble(1.3, seed=1))
    spoken = [
        SpokenTurn(speaker=turn.speaker, sentences=said((turn.text, path))) for turn in script.turns
    ]
    sounds = sounds or ShowSounds()
    laid = episode.lay_out(
        script,
        spoken,
        cache=folder / "cache",
        files=episode.AuthorFiles(root=folder),
        sounds=sounds,
    )
    return episode.underscore(laid, sounds)


def test_a_rest_is_known_with_its_neighbours(tmp_path: Path) -> None:
    """Pauses in a row are one; another chapter's turn is no neighbour, nor is the lead-in."""
    laid = _laid(
        tmp_path, (REST, ASKED, REST, REST, ANSWERED), (REST, ASKED, ANSWERED), (ASKED, REST)
    )
    assert [
        Rest((1,), (1, 2)),
        Rest((3, 4), (2, 3, 4, 5)),
        Rest((6,), (6, 7)),
        Rest((10,), (9, 10)),
    ] == list(rests(laid.slots))
    assert tuple(n for n in range(1, 11) if n != 8) == episode.measured(laid, ShowSounds())
    silent = _laid(tmp_path, (ASKED, ANSWERED))
    assert () == episode.measured(silent, ShowSounds())
    assert not [job for job in silent.jobs if job.strains]


def test_the_bed_goes_on_across_parts(tmp_path: Path) -> None:
    """What one part hears of it at its end is what the next one begins with, to the sample."""
    laid = _laid(tmp_path, (ASKED, REST, ANSWERED))
    made = encoded(laid)
    for (job, behind), part in zip(pairwise(laid.jobs), made, strict=False):
        ours, theirs = (
            mix.music(one.strains, one.audio, first=at, length=2000, folder=tmp_path)
            for one, at in ((job, part.samples - 1000), (behind, -1000))
        )
        assert np.abs(ours - theirs).max() < 1e-6


def test_under_words_there_is_none(tmp_path: Path) -> None:
    """But for 40 ms at the end of the question and the beginning of the answer."""
    laid = _laid(tmp_path, (ASKED, REST, ANSWERED))
    asked, _, answered = (n for n, job in enumerate(laid.jobs) if job.strains)
    for number, is_before in ((asked, True), (answered, False)):
        job, part = laid.jobs[number], encoded(laid)[number]
        assert isinstance(job.content, Speech)
        heard = mix.music(job.strains, job.audio, first=0, length=part.samples, folder=tmp_path)
        first, last = part.spans[0]
        under = heard[first : last - 1764] if is_before else heard[first + 1764 : last]
        assert np.abs(under).max() < 1e-6
        beside = heard[last:] if is_before else heard[:first]
        assert np.abs(beside).max() > 0.04


@pytest.mark.parametrize("bed_under", ["opening", "chapters", "all"])
def test_where_one_is_asked_there_is_no_music(tmp_path: Path, bed_under: str) -> None:
    """Nor a chime before it; but the music comes back under the last words."""
    told = (ASKED, ANSWERED) * 6
    asks = (ASKED, TIMED, ANSWERED)
    sounds = ShowSounds(
        chapter=Tune(source=PlainSound.CHAPTER),
        bed=MUSIC,
        bed_under=bed_under,  # type: ignore[arg-type]
    )
    laid = _laid(tmp_path, told, told, asks, asks, sounds=sounds)
    played = [
        (slot.chapter, any(strain.tune for strain in slot.job.strains)) for slot in laid.slots
    ]
    assert not [one for one in played if one == (2, True)]
    assert [False, False, True, True] == [is_played for at, is_played in played if at == 3]
    chimes = [slot.chapter for slot in laid.slots if slot.job.content.__class__.__name__ == "Sound"]
    assert [1] == chimes
    last_rest = [n for n, slot in enumerate(laid.slots) if slot.caption][-1]
    assert {None} == {strain.tune for strain in laid.slots[last_rest].job.strains}
