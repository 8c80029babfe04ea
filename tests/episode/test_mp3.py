"""Frames, checksums, and the Info frame, read back by a parser that is not ours."""

import io
from typing import Any

import pytest
from mutagen.mp3 import MP3

from lessoncast.episode import mp3
from lessoncast.errors import AudioError

MONO_96 = b"\xff\xfb\x70\xc4"
STEREO_128 = b"\xff\xfb\x90\x64"


def test_the_checksum_is_crc_16_arc() -> None:
    """The catalogue's check value, and nothing for nothing."""
    assert mp3.crc16(b"123456789") == 0xBB3D
    assert mp3.crc16(b"") == 0


@pytest.mark.parametrize("length", [1, 2, 189, 190, 511, 512, 513, 10_000])
def test_the_checksum_is_that_of_the_plain_algorithm(length: int) -> None:
    """Rows side by side give what bit by bit gives."""
    data = bytes((7 * place * place + 3) % 256 for place in range(length))
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    assert crc == mp3.crc16(data)


@pytest.mark.parametrize("place", [0, 1, 500, 998, 1000])
def test_checksums_join_like_the_bytes_they_belong_to(place: int) -> None:
    """The checksum of a whole follows from its pieces'."""
    data = bytes(place * 37 % 251 for place in range(1000))
    first, second = data[:place], data[place:]
    joined = mp3.joined_crc(mp3.crc16(first), mp3.crc16(second), len(second))
    assert joined == mp3.crc16(data)


@pytest.mark.parametrize(
    ("header", "length"),
    [(MONO_96, 313), (b"\xff\xfb\x72\xc4", 314), (STEREO_128, 417), (b"\xff\xfb\x50\xc4", 208)],
)
def test_a_frame_is_as_long_as_its_header_says(header: bytes, length: int) -> None:
    """144 times bit rate by sample rate, and one more when padded (ISO 11172-3)."""
    assert length == mp3.frame_bytes(header)


@pytest.mark.parametrize("header", [b"", b"ID3\x03", b"\xff\xfb\x00\xc4", b"\xff\xfb\xf0\xc4", b"\xff\xfb\x7c\xc4", b"\xff\xf3\x70\xc4"])  # fmt: skip
def test_what_begins_no_frame_is_an_error(header: bytes) -> None:
    """A wrong sync, a free or bad bit rate, a reserved sample rate, another MPEG version."""
    with pytest.raises(AudioError):
        mp3.frame_bytes(header)


def test_first_frames_are_cut_at_their_border() -> None:
    """Exactly so many frames, or an error when there are fewer."""
    stream = mp3.silent_frame(MONO_96) * 3
    assert len(mp3.first_frames(stream, 2)) == 2 * 313
    with pytest.raises(AudioError):
        mp3.first_frames(stream, 4)
    with pytest.raises(AudioError):
        mp3.first_frames(stream[:-1], 3)


@pytest.mark.parametrize("header", [MONO_96, STEREO_128])
def test_the_info_frame_tells_length_and_delay(header: bytes) -> None:
    """Mutagen reads frames, bytes, CBR, delay and padding, and from them the exact length."""
    audio = mp3.silent_frame(header) * 41
    frame = mp3.info_frame(header, samples=40 * 1152, audio_bytes=len(audio), audio_crc=0x1234)
    info: Any = MP3(io.BytesIO(frame + audio)).info
    assert info.length == pytest.approx(40 * 1152 / 44_100, abs=1e-9)
    assert str(info.bitrate_mode) == "BitrateMode.CBR"
    assert info.encoder_info == "LAME 3.100.0+"
    assert not info.sketchy


def test_the_info_frame_s_own_checksum_covers_all_before_it() -> None:
    """LAME checks the bytes from the header up to the checksum; the audio's lies before it."""
    frame = mp3.info_frame(MONO_96, samples=1152, audio_bytes=626, audio_crc=0xBEEF)
    end = 4 + 17 + 8 + 4 + 4 + 100 + 4 + 34
    assert frame[end - 2 : end] == b"\xbe\xef"
    assert frame[end : end + 2] == mp3.crc16(frame[:end]).to_bytes(2)
    assert len(frame) == 313


def test_the_seek_table_runs_straight_through_the_file() -> None:
    """CBR: a hundredth of the time is a hundredth of the bytes."""
    frame = mp3.info_frame(MONO_96, samples=99 * 1152, audio_bytes=100 * 313, audio_crc=0)
    table = frame[4 + 17 + 16 : 4 + 17 + 116]
    assert list(table) == sorted(table)
    assert all(abs(place - 2.56 * percent) <= 3.6 for percent, place in enumerate(table))
