"""A stretch of an episode as a file of its own."""

import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

import episode_mother
from episode_mother import seconds
from lessoncast import episode
from lessoncast.errors import AudioError


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[episode.Place, ...]]:
    """The small episode, and where each line of its script is heard."""
    tmp_path = tmp_path_factory.mktemp("made")
    timeline = episode.underscore(episode_mother.laid_out(tmp_path), episode.ShowSounds())
    parts = episode_mother.encoded(timeline)
    folder = tmp_path / "episode"
    plan = episode_mother.planned(timeline)
    episode.produce(plan, parts, folder=folder, cache=tmp_path / "cache")
    return folder / "episode.mp3", episode.places(timeline, parts)


def _decoded(path: Path) -> npt.NDArray[np.float64]:
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return np.frombuffer(raw, "<i2") / 32768


@pytest.mark.slow
def test_a_turn_sounds_as_it_does_in_the_episode(
    made: tuple[Path, tuple[episode.Place, ...]], tmp_path: Path
) -> None:
    """Each turn alone, decoded by ffmpeg: the same samples, from its first to its last."""
    audio, places = made
    whole = _decoded(audio)
    for place in places:
        out = tmp_path / f"{place.line}.mp3"
        episode.excerpt(audio, out, from_ms=place.start_ms, to_ms=place.end_ms)
        alone = _decoded(out)[1105:]  # an Info frame would have told the decoder of its delay
        start = round(place.start_ms * 44.1 / 1152) * 1152
        length = round((place.end_ms - place.start_ms) * 44.1)
        expected = whole[start : start + length]
        assert np.abs(alone[: len(expected)] - expected).max() < 2 / 32768
        assert np.abs(expected).max() > 0.01


def test_it_is_as_long_as_was_asked(
    made: tuple[Path, tuple[episode.Place, ...]], tmp_path: Path
) -> None:
    """To two frames, as another library reads it; the end of the episode is the end."""
    audio, _ = made
    out = tmp_path / "out.mp3"
    rest_s = seconds(audio) - 5
    for from_ms, to_ms, expected_s in ((0, 2000, 2), (1500, 4000, 2.5), (5000, 10**9, rest_s)):
        episode.excerpt(audio, out, from_ms=from_ms, to_ms=to_ms)
        assert expected_s == pytest.approx(seconds(out), abs=0.06)


@pytest.mark.parametrize("content", [None, b"ID3 but no MP3", b"RIFF"])
def test_what_is_no_episode_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """Missing or something else: an error that names the file, and nothing is written."""
    audio = tmp_path / "episode.mp3"
    if content is not None:
        audio.write_bytes(content)
    with pytest.raises(AudioError) as caught:
        episode.excerpt(audio, tmp_path / "out.mp3", from_ms=0, to_ms=1000)
    assert str(audio) == caught.value.where
    assert not (tmp_path / "out.mp3").exists()
