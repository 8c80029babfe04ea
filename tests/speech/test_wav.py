"""WAV as engines write it."""

import io
import struct
import wave

import pytest

from lessoncast.errors import EngineError
from lessoncast.speech import wav

SAMPLES = struct.pack("<6h", 0, 100, -100, 32_767, -32_768, 1)


def by_the_standard_library(**settings: int) -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as writer:
        writer.setnchannels(settings.get("channels", 1))
        writer.setsampwidth(settings.get("width", 2))
        writer.setframerate(settings.get("rate", 22_050))
        writer.writeframes(SAMPLES)
    return stream.getvalue()


def test_what_is_dumped_is_read_by_the_standard_library() -> None:
    """The header is the one that everyone reads."""
    with wave.open(io.BytesIO(wav.dump(SAMPLES, 16_000))) as reader:
        assert (1, 2, 16_000, 6) == reader.getparams()[:4]
        assert SAMPLES == reader.readframes(6)


def test_a_file_of_the_standard_library_is_parsed() -> None:
    """Samples, rate and shape come through."""
    sound = wav.parse(by_the_standard_library(rate=8_000))
    assert (SAMPLES, 8_000, True) == (sound.data, sound.rate_hz, sound.is_take)


def test_stereo_is_no_take() -> None:
    """Two channels are read, and told."""
    sound = wav.parse(by_the_standard_library(channels=2))
    assert (2, False) == (sound.channels, sound.is_take)


@pytest.mark.parametrize("claimed", [0x7FFF_F000, 0xFFFF_FFFF, 0x8000_0000])
def test_a_size_beyond_the_end_means_to_the_end(claimed: int) -> None:
    """Programs that stream claim 2 GiB."""
    raw = bytearray(wav.dump(SAMPLES, 22_050))
    raw[40:44] = struct.pack("<I", claimed)
    assert SAMPLES == wav.parse(bytes(raw)).data


def test_half_a_frame_at_the_end_is_dropped() -> None:
    """A truncated file gives its whole samples."""
    assert SAMPLES[:-2] == wav.parse(wav.dump(SAMPLES, 22_050)[:-1]).data


def test_other_chunks_are_passed_over() -> None:
    """A LIST chunk of odd length, with its padding, stands before the sound."""
    raw = wav.dump(SAMPLES, 22_050)
    listed = raw[:36] + b"LIST" + struct.pack("<I", 3) + b"abc\0" + raw[36:]
    assert SAMPLES == wav.parse(listed).data


def test_cue_points_come_back() -> None:
    """They stand behind the sound, where a reader that knows none still hears all of it."""
    raw = wav.dump(SAMPLES[:-1], 22_050, [(0, 0), (7, 3)])
    assert ((0, 0), (7, 3)) == wav.parse(raw).cues
    assert len(raw) - 8 == struct.unpack_from("<I", raw, 4)[0]
    with wave.open(io.BytesIO(wav.dump(SAMPLES, 22_050, [(0, 0), (7, 3)]))) as reader:
        assert SAMPLES == reader.readframes(100)


@pytest.mark.parametrize("cut", range(1, 30))
def test_a_damaged_list_of_cue_points_is_as_much_as_is_whole(cut: int) -> None:
    """What an engine wrote badly costs times, not the take."""
    sound = wav.parse(wav.dump(SAMPLES, 22_050, [(0, 0), (7, 3)])[:-cut])
    assert (SAMPLES, ((0, 0),) if cut <= 24 else ()) == (sound.data, sound.cues)


def test_an_extensible_header_names_its_encoding() -> None:
    """WAVE_FORMAT_EXTENSIBLE carries the real format in its GUID."""
    form = struct.pack("<HHIIHHHHIH", wav.EXTENSIBLE, 1, 48_000, 96_000, 2, 16, 22, 16, 4, 1)
    form += bytes(14)
    raw = b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", len(form)) + form
    raw += b"data" + struct.pack("<I", len(SAMPLES)) + SAMPLES
    assert (48_000, True) == (wav.parse(raw).rate_hz, wav.parse(raw).is_take)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"ID3 an mp3",
        b"RIFF\0\0\0\0WAVE",
        b"RIFF\0\0\0\0WAVEfmt \xff\xff\xff\xff",
        wav.dump(SAMPLES, 22_050)[:36],
        wav.dump(SAMPLES, 1),
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + bytes(16) + b"data\0\0\0\0",
    ],
)
def test_what_is_no_sound_is_refused(raw: bytes) -> None:
    """Nothing that is no WAV passes for one, and nothing else is raised."""
    with pytest.raises(EngineError):
        wav.parse(raw)


def test_duration_and_silence() -> None:
    """The length is whole milliseconds, and zeros are silence."""
    second = wav.Sound(data=bytes(2 * 22_050), rate_hz=22_050)
    assert (1000, True) == (second.duration_ms, second.is_silent)
    assert not wav.Sound(data=SAMPLES, rate_hz=22_050).is_silent


def sound(*samples: int, times: int = 1) -> wav.Sound:
    return wav.Sound(data=struct.pack(f"<{len(samples)}h", *samples) * times, rate_hz=22_050)


def test_what_nobody_hears_is_silence() -> None:
    """Noise below -50 dBFS is; a single sample above it is not."""
    assert sound(99, -99, 0, -1, times=500).is_silent
    assert sound().is_silent
    assert not sound(*[0] * 50, 100).is_silent
    assert not sound(-3000, *[0] * 50).is_silent


@pytest.mark.parametrize("peaks", [(32_767, -32_768), (32_600, -32_767), (32_767, 0), (0, -32_768)])
def test_peaks_that_are_cut_off_flat_are_clipped(peaks: tuple[int, int]) -> None:
    """At the top, at the bottom, also by programs that stop a little earlier."""
    top, bottom = peaks
    assert sound(*[top] * 4, 9, *[bottom] * 4, 9, *range(800)).is_clipped


@pytest.mark.parametrize(
    "samples",
    [
        (32_767, 0, -32_768, 0),  # touched, as normalised voices do
        (32_767, 32_767, 0, -32_768, -32_768),  # too short to hear
        (20_000, 20_000, 20_000, 20_000),  # not loud at all
        (-129, -129, -129, -129, 32_700),  # the same bytes, one further
    ],
)
def test_loud_is_not_clipped(samples: tuple[int, ...]) -> None:
    """What does not stand at full scale for three samples is whole."""
    assert not sound(*samples, times=100).is_clipped


def test_one_cut_off_peak_in_a_sentence_is_not_heard() -> None:
    """Fewer than one sample in two thousand."""
    assert not sound(*[32_767] * 3, *[0] * 10_000).is_clipped
