"""Music under the words, from the settings to what is heard."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Literal
from unittest import mock

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from episode_mother import babble, encoded, said, write_wav
from lessoncast import episode
from lessoncast.episode import encode, mix, mp3, parts, runs
from lessoncast.episode.extents import Extent
from lessoncast.episode.join import join
from lessoncast.episode.music import UNDER
from lessoncast.episode.plan import (
    AudioFormat,
    PartJob,
    Pause,
    PlainSound,
    ShowSounds,
    Sound,
    Speech,
    SpokenTurn,
    Strain,
    Timeline,
    Tune,
)
from lessoncast.episode.samples import Samples
from lessoncast.errors import AudioError
from lessoncast.model import BedUnder, Chapter, Direction, Script, Turn

BED = Tune(source=PlainSound.BED)
RATE_HZ = 44_100


def _script(chapters: int = 3, turns: int = 6, pause_in: int | None = None) -> Script:
    """Chapters of turns of two to five seconds."""
    made = []
    for chapter in range(chapters):
        spoken: list[Turn | Direction] = [
            Turn(speaker=("host", "expert")[n % 2], text=f"Turn {n} of chapter {chapter}.")
            for n in range(turns)
        ]
        if chapter == pause_in:
            spoken.insert(2, Direction(kind="pause", value="4000"))
        made.append(Chapter(title=f"Chapter {chapter}", parts=tuple(spoken)))
    return Script(title="T", language="en", chapters=tuple(made))


def _laid(
    folder: Path,
    script: Script,
    sounds: ShowSounds,
    *,
    audio: AudioFormat | None = None,
    longer: str = "",
) -> Timeline:
    """A script with its music; the turn whose text is ``longer`` lasts a second more."""
    spoken = []
    for number, turn in enumerate(script.turns):
        seconds = 2 + number % 4 + (turn.text == longer)
        path = folder / f"{number}-{seconds}.wav"
        if not path.exists():
            write_wav(path, babble(seconds, seed=number % 8))
        spoken.append(SpokenTurn(speaker=turn.speaker, sentences=said((turn.text, path))))
    timeline = episode.lay_out(
        script,
        spoken,
        cache=folder.parent / "cache of music",  # made once for all tests
        files=episode.AuthorFiles(root=folder),
        sounds=sounds,
        audio=audio or AudioFormat(),
    )
    return episode.underscore(timeline, sounds)


def _under(bed_under: BedUnder) -> ShowSounds:
    return ShowSounds(bed=BED, bed_under=bed_under)


def _heard(job: PartJob, first: int, length: int) -> Samples:
    """The music of a part alone."""
    return mix.music(job.strains, job.audio, first=first, length=length, folder=job.cache)


def _loudest(job: PartJob) -> float:
    return max((level for strain in job.strains for _, level in strain.levels), default=0)


def _at(strain: Strain, place: int) -> float:
    """How loud it is there."""
    places = [known for known, _ in strain.levels]
    return float(np.interp(place, places, [level for _, level in strain.levels]))


@pytest.mark.parametrize("bed_under", ["opening", "chapters", "all"])
def test_music_goes_on_across_parts_to_the_sample(tmp_path: Path, bed_under: BedUnder) -> None:
    """What one part's encoder hears behind its end is what the next one's begins with."""
    timeline = _laid(tmp_path, _script(pause_in=1), _under(bed_under))
    reach = encode.CONTEXT_FRAMES * 1152
    crossed = 0
    for job, behind in pairwise(timeline.jobs):
        length = episode.measure_extent(replace(job, strains=())).samples
        ours = _heard(job, length - reach, 2 * reach)
        theirs = _heard(behind, -reach, 2 * reach)
        assert np.abs(ours - theirs)[reach - 2304 : reach + 2304].max() < 1e-5
        crossed += bool(np.abs(ours).max() > 1e-3)
    assert crossed > {"opening": 3, "chapters": 8, "all": 15}[bed_under]


def test_an_opening_has_music_under_its_first_words_and_its_last(tmp_path: Path) -> None:
    """It is heard alone for three seconds, is gone after some fifteen, and ends the episode."""
    timeline = _laid(tmp_path, _script(turns=9), _under("opening"))
    contents = [job.content for job in timeline.jobs]
    with_music = [bool(job.strains) for job in timeline.jobs]
    assert [False, True, True, True] == with_music[:4]
    assert [False] * 10 == with_music[8:18]
    assert [True, True] == with_music[-2:]
    assert [3000, 5000] == [
        content.length_ms for content in (contents[1], contents[-1]) if isinstance(content, Pause)
    ]
    alone, first = timeline.jobs[1:3]
    assert _loudest(alone) == pytest.approx(10 ** (-4 / 20), abs=1e-3)
    spoken = episode.measure_extent(replace(first, strains=())).first
    assert _at(first.strains[0], spoken) == pytest.approx(UNDER, rel=0.1)
    tail = timeline.jobs[-1]
    length = episode.measure_extent(replace(tail, strains=())).samples
    assert not _heard(tail, length - RATE_HZ // 10, RATE_HZ // 10).any()


@pytest.mark.parametrize("bed_under", ["chapters", "all"])
def test_each_chapter_begins_with_music(tmp_path: Path, bed_under: BedUnder) -> None:
    """Half as long as the episode's opening; the chapter's mark is where it begins."""
    timeline = _laid(tmp_path, _script(), _under(bed_under))
    opening = [slot for slot in timeline.slots if slot.opens is not None]
    assert ["Chapter 0", "Chapter 1", "Chapter 2"] == [slot.opens for slot in opening]
    alone = [slot.job.content for slot in opening]
    assert [3000, 1500, 1500] == [one.length_ms for one in alone if isinstance(one, Pause)]
    assert all(slot.job.strains for slot in opening)


def test_under_every_word_is_under_every_word(tmp_path: Path) -> None:
    """Softer by 22 LU wherever somebody speaks, but for the second in which it enters or leaves."""
    timeline = _laid(tmp_path, _script(), _under("all"))
    for slot in timeline.slots:
        if not isinstance(slot.job.content, Speech):
            continue
        extent = episode.measure_extent(replace(slot.job, strains=()))
        inner = range(extent.first, extent.last, 4410)
        together = [sum(_at(strain, place) for strain in slot.job.strains) for place in inner]
        assert max(together) <= UNDER * 1.01
        assert min(together[len(together) // 4 : -len(together) // 4]) > UNDER / 2


def test_under_a_pause_music_comes_forward_and_takes_the_bed_s_place(tmp_path: Path) -> None:
    """Two sounds at once would be one too many; and it is loud enough that no app skips it."""
    timeline = _laid(tmp_path, _script(pause_in=1), _under("all"))
    (rest,) = (
        slot.job
        for slot in timeline.slots
        if isinstance(slot.job.content, Pause) and slot.job.strains and not slot.job.content.alone
    )
    assert isinstance(rest.content, Pause)
    assert not rest.content.bed
    assert _loudest(rest) == pytest.approx(10 ** (-14 / 20), abs=1e-3)
    part = episode.encode_part(rest)
    heard = _heard(rest, 0, part.samples)
    peaks = np.abs(heard[: len(heard) // 4410 * 4410].reshape(-1, 4410)).max(1)
    assert 20 * np.log10(peaks[8:-8].min()) > -36


def test_music_that_is_not_under_all_leaves_before_a_pause(tmp_path: Path) -> None:
    """There the soft bed is, as ever."""
    timeline = _laid(tmp_path, _script(pause_in=0), _under("opening"))
    (place,) = (
        n
        for n, job in enumerate(timeline.jobs)
        if isinstance(job.content, Pause) and job.content.bed
    )
    before, rest = (
        [strain.tune for strain in job.strains] for job in timeline.jobs[place - 1 : place + 1]
    )
    assert ([BED, None], [None]) == (before, rest)


def test_a_short_episode_keeps_its_music_from_the_first_word_to_the_last(tmp_path: Path) -> None:
    """It would come back before it was gone."""
    timeline = _laid(tmp_path, _script(chapters=1, turns=2), _under("opening"))
    assert [0, 1, 1, 1, 1] == [len(job.strains) for job in timeline.jobs]


@pytest.mark.parametrize(("bed_under", "most"), [("opening", 1), ("chapters", 3), ("all", 12)])
def test_an_edited_line_changes_no_part_outside_of_its_run(
    tmp_path: Path, bed_under: BedUnder, most: int
) -> None:
    """One part under no music; some where music goes on behind it; none of another chapter."""
    script = _script(chapters=4, turns=30)

    def keys(longer: str) -> list[str]:
        timeline = _laid(tmp_path, script, _under(bed_under), longer=longer)
        return [parts.key_of(job) for job in timeline.jobs]

    before, after = keys(""), keys("Turn 12 of chapter 2.")
    changed = [n for n, (one, two) in enumerate(zip(before, after, strict=True)) if one != two]
    assert 1 <= len(changed) <= most
    last_of_chapter = len(before) - 1 - 1 - 30 - 1
    assert max(changed) <= last_of_chapter


def test_sounds_stand_where_they_belong(tmp_path: Path) -> None:
    """Intro, chapters' chimes, outro; no music of its own beside them, and no chime before a sting."""
    write_wav(tmp_path / "sting.wav", babble(1, seed=1))
    script = _script()
    first, second, third = script.chapters
    sting = Direction(kind="sound", value="sting.wav")
    script = replace(script, chapters=(first, second, replace(third, parts=(sting, *third.parts))))
    names = (PlainSound.INTRO, PlainSound.CHAPTER, PlainSound.OUTRO)
    intro, chapter, outro = (Tune(source=name) for name in names)
    sounds = ShowSounds(intro=intro, chapter=chapter, outro=outro, bed=BED, bed_under="all")
    timeline = _laid(tmp_path, script, sounds)
    found = [job.content.source for job in timeline.jobs if isinstance(job.content, Sound)]
    assert [PlainSound.INTRO, PlainSound.CHAPTER, tmp_path / "sting.wav", PlainSound.OUTRO] == found
    assert isinstance(timeline.jobs[1].content, Sound)
    assert isinstance(timeline.jobs[-1].content, Sound)
    assert not [
        job for job in timeline.jobs if isinstance(job.content, Pause) and job.content.alone
    ]
    openings = [slot for slot in timeline.slots if slot.opens is not None]
    assert all(isinstance(slot.job.content, Sound) for slot in openings)


def test_a_show_without_sounds_is_as_it_was(tmp_path: Path) -> None:
    """Nor does music that is under nothing change a part."""
    silent = _laid(tmp_path, _script(), ShowSounds())
    nothing = _laid(tmp_path, _script(), _under("nothing"))
    assert silent == nothing
    assert not [job for job in silent.jobs if job.strains]


def test_music_that_cannot_be_used_is_told_by_its_line(tmp_path: Path) -> None:
    """When the first part with it is made."""
    (tmp_path / "music.mp3").write_text("no music")
    bed = Tune(source=tmp_path / "music.mp3", where="lessoncast.toml:9")
    timeline = _laid(tmp_path, _script(), ShowSounds(bed=bed))
    with pytest.raises(AudioError, match="not a sound file") as caught:
        encoded(timeline)
    assert caught.value.where == "lessoncast.toml:9"


def _decoded(path: Path, channels: int) -> npt.NDArray[np.float64]:
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "warning", "-i", path, "-f", "s16le", "-"],
        capture_output=True, check=True,
    )  # fmt: skip
    assert raw.stderr == b""
    return np.frombuffer(raw.stdout, "<i2").reshape(-1, channels) / 32768


@pytest.mark.slow
@pytest.mark.parametrize(("channels", "bitrate_kbps"), [(1, 64), (1, 96), (2, 96), (2, 128)])
def test_parts_that_share_music_join_as_if_encoded_in_one_go(
    tmp_path: Path, channels: Literal[1, 2], bitrate_kbps: Literal[64, 96, 128]
) -> None:
    """Around no join is the decoded sound further from its source than in a single pass."""
    audio = AudioFormat(channels=channels, bitrate_kbps=bitrate_kbps)
    timeline = _laid(tmp_path, _script(chapters=2, turns=5), _under("all"), audio=audio)
    made = encoded(timeline)
    join(tmp_path / "joined.mp3", b"", made)
    together = _decoded(tmp_path / "joined.mp3", channels)
    source = np.concatenate([
        _source(job, part.samples) for job, part in zip(timeline.jobs, made, strict=True)
    ]).astype(np.float64)  # fmt: skip
    assert source.shape == together.shape
    whole = np.concatenate([source, np.zeros((1152, channels))]).astype(np.float32)
    stream = encode._lame(whole, audio, bitrate_kbps)
    frames = len(whole) // 1152
    stream = mp3.first_frames(stream, frames)
    info = mp3.info_frame(
        stream[:4], samples=len(source), audio_bytes=len(stream), audio_crc=mp3.crc16(stream)
    )
    (tmp_path / "single.mp3").write_bytes(info + stream)
    single = _decoded(tmp_path / "single.mp3", channels)
    ours, theirs = together - source, single - source
    place = 0
    for job, part in zip(timeline.jobs[:-1], made, strict=False):
        place += part.samples
        around = slice(place - 1500, place + 1500)
        limit = 2 * float(np.abs(theirs[around]).max()) + 20 / 32768
        assert float(np.abs(ours[around]).max()) < limit, job.content
    assert np.square(ours).mean() < 1.3 * np.square(theirs).mean()


def _source(job: PartJob, length: int) -> Samples:
    """What a part holds, before it was encoded."""
    bare = replace(job, strains=())
    mixed = mix.mix(bare.content, job.audio)
    from lessoncast.episode import master
    from lessoncast.episode.samples import count, resample

    heard = resample(master.limit(mixed.samples, mixed.rate_hz), mixed.rate_hz, RATE_HZ)
    whole = _heard(job, 0, length)
    lead = encode.room_for(len(heard), count(mixed.gap_ms, RATE_HZ)).lead
    whole[lead : lead + len(heard)] += heard
    return master.limit(whole, RATE_HZ).reshape(-1, job.audio.channels)


# ── any script ────────────────────────────────────────────────────────────────────────────────


_PART = st.sampled_from(["host", "expert", "pause", "short pause", "sound"])
_CHAPTERS = st.lists(st.lists(_PART, max_size=12), min_size=1, max_size=4)


def _scripted(chapters: list[list[str]]) -> Script:
    directions = {
        "pause": Direction(kind="pause", value="4000"),
        "short pause": Direction(kind="pause", value="700"),
        "sound": Direction(kind="sound", value="a.wav"),
    }
    return Script(
        title="T",
        language="en",
        chapters=tuple(
            Chapter(
                title=f"Chapter {number}",
                parts=tuple(
                    directions.get(part) or Turn(speaker=part, text=f"Turn {number} {place}.")
                    for place, part in enumerate(parts)
                ),
            )
            for number, parts in enumerate(chapters)
        ),
    )


def _at_border(job: PartJob, place: int) -> dict[int, float]:
    """What is heard of the music at a part's beginning or end: which sample, and how loud."""
    heard = {strain.first + place: _at(strain, place) for strain in job.strains}
    return {sample: level for sample, level in heard.items() if level > 1e-4}


@pytest.mark.property
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chapters=_CHAPTERS,
    bed_under=st.sampled_from(["opening", "chapters", "all"]),
    sounds=st.sets(st.sampled_from(["intro", "chapter", "outro"])),
    seed=st.integers(0, 1000),
)
def test_whatever_a_script_holds_music_meets_itself_at_every_border(
    tmp_path: Path,
    chapters: list[list[str]],
    bed_under: BedUnder,
    sounds: set[str],
    seed: int,
) -> None:
    """The same sample at the same level on either side, silent before the first and behind the last."""
    assume(any("host" in parts or "expert" in parts for parts in chapters))
    (tmp_path / "a.wav").touch()
    script = _scripted(chapters)
    spoken = [
        SpokenTurn(speaker=turn.speaker, sentences=said((turn.text, tmp_path)))
        for turn in script.turns
    ]
    tunes = {name: Tune(source=PlainSound(name)) for name in sounds}
    show = ShowSounds(bed=BED, bed_under=bed_under, **tunes)
    files = episode.AuthorFiles(root=tmp_path)
    laid = episode.lay_out(script, spoken, cache=tmp_path, files=files, sounds=show)
    chance = np.random.default_rng(seed)
    lengths = {id(job): int(chance.integers(8, 400)) * 1152 for job in laid.jobs}

    def extent(job: PartJob) -> Extent:
        return Extent(lengths[id(job)], 3900, lengths[id(job)] - 4500)

    with mock.patch.object(runs, "measure_extent", extent):
        found = episode.underscore(laid, show)
    each = [lengths[id(job)] for job in laid.jobs]
    for number, job in enumerate(found.jobs):
        for strain in job.strains:
            places = [place for place, _ in strain.levels]
            assert places == sorted(set(places))
            loudest = 0.64 if strain.tune else 1
            assert all(0 <= level <= loudest for _, level in strain.levels)
        behind = _at_border(found.jobs[number + 1], 0) if number + 1 < len(each) else {}
        assert _at_border(job, each[number]) == pytest.approx(behind, abs=1e-5)
    assert not _at_border(found.jobs[0], 0)
    assert any(job.strains for job in found.jobs)
