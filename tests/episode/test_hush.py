"""The silence that a part ends in is not encoded, and is what LAME would have made of it."""

from unittest.mock import patch

import lameenc
import numpy as np
import pytest

from episode_mother import babble
from lessoncast.episode import encode
from lessoncast.episode.hush import Hush
from lessoncast.episode.plan import AudioFormat
from lessoncast.episode.samples import Samples
from lessoncast.model import Quality

GAP = 30_000


def sound(seed: int, channels: int) -> Samples:
    mono = babble(0.7 + seed / 10, seed=seed, rate_hz=44_100).astype(np.float32)
    return np.repeat(mono, channels).reshape(-1, channels)


@pytest.mark.parametrize("quality", ["standard", "draft"])
@pytest.mark.parametrize("bitrate_kbps", [64, 96, 128])
@pytest.mark.parametrize("channels", [1, 2])
def test_the_end_is_what_one_pass_makes(channels: int, bitrate_kbps: int, quality: Quality) -> None:
    """Whatever LAME fills its frames with where the sound is over: both fillings are among these."""
    audio = AudioFormat(channels=channels, bitrate_kbps=bitrate_kbps, quality=quality)  # type: ignore[arg-type]
    last = set()
    for seed in range(8):
        heard = sound(seed, channels)
        room = encode.room_for(len(heard), GAP + 1000 * seed)
        made = encode.encode(heard, room, audio)
        with patch.object(Hush, "ending", return_value=None):
            assert made == encode.encode(heard, room, audio)
        last.add(made[-1])
    assert last == {0x55, 0xAA}


@pytest.mark.parametrize("channels", [1, 2])
def test_long_silence_costs_no_more_than_a_short_one(channels: int) -> None:
    audio = AudioFormat(channels=2 if channels == 2 else 1)
    heard = sound(1, channels)
    assert encoded(heard, GAP, audio) == encoded(heard, 20 * GAP, audio) < GAP // 2


def encoded(heard: Samples, gap: int, audio: AudioFormat) -> int:
    """How many samples behind the sound are given to LAME."""
    encode.encode(heard, encode.room_for(len(heard), gap), audio)  # so that silence is known
    lengths: list[int] = []
    given = encode._encoded

    def counted(encoder: lameenc.Encoder, samples: Samples) -> bytes:
        lengths.append(len(samples))
        return given(encoder, samples)

    with patch.object(encode, "_encoded", counted):
        encode.encode(heard, encode.room_for(len(heard), gap), audio)
    return sum(lengths[2:])
