"""Samples → MP3 frames, by LAME in this process. The only home of lameenc.

LAME is the fastest encoder there is for this (250 times real time at 44.1 kHz, one core), needs
no process, and writes no frame of its own in front.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import lameenc
import numpy as np

from lessoncast.episode import mp3, reservoir
from lessoncast.episode.hush import SAMPLE_FRAMES, Hush
from lessoncast.episode.plan import LEAD_FRAMES, RATE_HZ, SAMPLES_PER_FRAME, AudioFormat
from lessoncast.episode.samples import Samples, linear
from lessoncast.errors import AudioError
from lessoncast.model import Quality

LAME_LOSS_DB = 0.45
"""LAME's CBR presets scale the input by 0.95, so what goes in is that much louder."""

CONTEXT_FRAMES = 8
"""What an encoder hears of the music before and behind a part; its memory is shorter."""

_THIN_FRAMES = 48
_THINNER_KBPS = (112, 80, 48, 40, 32)
"""At which a part amid music begins, and for how long at most: see ``reservoir``."""

JOIN_SAMPLES = 1105
"""Silence that a part must end in: LAME's delay (576) and a decoder's (529)."""

_AT_ONCE = 1 << 17
"""Samples that are scaled and encoded at once: three seconds."""

_STEP = 2 * SAMPLES_PER_FRAME
"""Silence is encoded in such steps until it is known how it goes on."""

_HUSH_KBPS = 96
"""From here on LAME lends less than a frame, and its flush leaves no trace in the last one that is kept."""

_MOST_SHIFT = SAMPLES_PER_FRAME // 4
_QUALITY: Mapping[Quality, int] = {"standard": 5, "draft": 7}
"""LAME's: 7 leaves out noise shaping."""


class Room(NamedTuple):
    """How many frames a part has, and behind how many samples of silence its sound begins."""

    frames: int
    lead: int


def room_for(audible: int, gap: int) -> Room:
    """Return the room nearest to ``audible + gap`` samples that can be joined.

    The gap is the silence up to what is heard next, whose part's lead counts towards it. A part is
    whole frames, so up to half a frame is missing or left over. That is shared with the gap before:
    two gaps that are a little off are less heard than one that is twice as much.
    """
    wanted = round((audible + gap) / SAMPLES_PER_FRAME)
    needed = LEAD_FRAMES - -(audible + JOIN_SAMPLES) // SAMPLES_PER_FRAME
    frames = max(wanted, needed)
    lead = LEAD_FRAMES * SAMPLES_PER_FRAME
    behind = frames * SAMPLES_PER_FRAME - lead - audible
    left_over = frames * SAMPLES_PER_FRAME - audible - gap
    return Room(frames, lead + min(left_over // 2, _MOST_SHIFT, behind - JOIN_SAMPLES))


def encode(samples: Samples, room: Room, audio: AudioFormat) -> bytes:
    """Encode the lead, the samples and silence behind them into exactly so many frames.

    What LAME flushes after them is dropped: it holds nothing but the silence at the end. The
    first frame needs no bits of earlier ones, so parts can be joined in any order.
    """
    encoder = _encoder(audio, audio.bitrate_kbps)
    stream = bytearray()
    for piece in (_silence(room.lead, audio), samples):
        stream += _encoded(encoder, piece)
    behind = room.frames * SAMPLES_PER_FRAME - room.lead - len(samples)
    hush = _hush(audio) if behind > _STEP and audio.bitrate_kbps >= _HUSH_KBPS else None
    while behind > 0:
        if hush and (whole := hush.ending(stream, room.frames)):
            return whole
        stream += _encoded(encoder, _silence(min(behind, _STEP), audio))
        behind -= _STEP
    return mp3.first_frames(bytes(stream + encoder.flush()), room.frames)


@cache
def _hush(audio: AudioFormat) -> Hush:
    silence = _silence(SAMPLE_FRAMES * SAMPLES_PER_FRAME, audio)
    return Hush(_lame(silence, audio, audio.bitrate_kbps))


def encode_between(samples: Samples, frames: int, audio: AudioFormat) -> bytes:
    """Encode ``frames`` frames that lie amid sound which goes on before and behind them.

    ``samples`` has ``CONTEXT_FRAMES`` more on either side. Whoever encodes what comes before and
    behind from the same sound gets frames that join these without a seam.
    """
    stream = _lame(samples, audio, audio.bitrate_kbps)
    beginning = samples[: _THIN_FRAMES * SAMPLES_PER_FRAME]
    for bitrate_kbps in (rate for rate in _THINNER_KBPS if rate < audio.bitrate_kbps):
        thin = _lame(beginning, audio, bitrate_kbps)
        if kept := reservoir.cut(stream, thin, CONTEXT_FRAMES, frames, audio.bitrate_kbps):
            return kept
    raise AudioError("music cannot be encoded at this bit rate", hint="take a higher bitrate_kbps")


def _silence(length: int, audio: AudioFormat) -> Samples:
    return np.zeros((length, audio.channels), dtype=np.float32)


def _lame(samples: Samples, audio: AudioFormat, bitrate_kbps: int) -> bytes:
    encoder = _encoder(audio, bitrate_kbps)
    return b"".join((_encoded(encoder, samples), encoder.flush()))


def _encoder(audio: AudioFormat, bitrate_kbps: int) -> lameenc.Encoder:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(bitrate_kbps)
    encoder.set_in_sample_rate(RATE_HZ)
    # Left to itself, LAME brings stereo of 96 kbit/s down to 32 kHz without a word.
    encoder.set_out_sample_rate(RATE_HZ)
    encoder.set_channels(audio.channels)
    encoder.set_quality(_QUALITY[audio.quality])
    return encoder


def _encoded(encoder: lameenc.Encoder, samples: Samples) -> bytes:
    """Encode what comes next, some seconds at a time: a long turn has many megabytes."""
    full_scale = np.float32(32767 * linear(LAME_LOSS_DB))
    stream = bytearray()
    for first in range(0, len(samples), _AT_ONCE):
        scaled = samples[first : first + _AT_ONCE] * full_scale
        np.clip(np.rint(scaled, out=scaled), -32768, 32767, out=scaled)
        stream += encoder.encode(scaled.astype("<i2").tobytes())
    return bytes(stream)
