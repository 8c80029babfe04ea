"""What is encoded in pieces is what one pass would give."""

import numpy as np
import pytest

from episode_mother import babble
from lessoncast.episode import encode
from lessoncast.episode.plan import AudioFormat


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("at_once", [1000, 1152, 50_000])
def test_pieces_make_the_same_frames(
    monkeypatch: pytest.MonkeyPatch, channels: int, at_once: int
) -> None:
    """Wherever a piece ends, in a frame or between two."""
    audio = AudioFormat(channels=2 if channels == 2 else 1)
    mono = babble(2, seed=1, rate_hz=44_100).astype(np.float32)
    heard = np.repeat(mono, channels).reshape(-1, channels)
    room = encode.room_for(len(heard), 9000)
    whole = encode.encode(heard, room, audio)
    monkeypatch.setattr(encode, "_AT_ONCE", at_once)
    assert whole == encode.encode(heard, room, audio)
