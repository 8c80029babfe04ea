"""How loud it is: ITU-R BS.1770-4 from energies kept with each part, so no second pass is needed.

A mono file counts as heard on two loudspeakers (dual mono), which is 3.01 LU more than a meter
shows that counts it once. The energies are one number for each MP3 frame (26 ms); whatever an
episode is joined from, its loudness is gating over these numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from lessoncast.episode.plan import RATE_HZ, SAMPLES_PER_FRAME
from lessoncast.episode.samples import Samples

Energies: TypeAlias = npt.NDArray[np.float32]
Totals: TypeAlias = npt.NDArray[np.float64]

SILENCE_LUFS = -70.0
"""BS.1770-4's absolute gate; what is softer has no loudness."""

_RELATIVE_GATE_LU = -10.0
_WINDOW, _HOP = RATE_HZ * 4 // 10, RATE_HZ // 10
_BLOCK = 1 << 15
_OVERLAP = 1 << 12
"""The high-pass at 38 Hz rings for 50 ms; 4,096 samples are 93 ms at 44.1 kHz."""
_BLOCKS_AT_ONCE = 8
"""Ten seconds at 22.05 kHz; more at once are no faster."""

_SHELF_DB = 3.999843853973347
_LOW_HZ = 11_025
"""The least rate of the low band: from 5.5 kHz on the shelf has risen to within 0.02 dB of its height."""

_FRAMES_AT_ONCE = 1 << 15
"""A quarter of an hour."""

_NEAR_PEAK = 10 ** (-3 / 20)
_CONTEXT = 24
"""Samples on either side that have a say in what is between two."""

_AT_ONCE = 4096
_CRESTS_AT_ONCE = 1 << 17


def frame_energies(samples: Samples, rate_hz: int, frames: int, *, lead: int = 0) -> Energies:
    """Return the K-weighted energy of each MP3 frame, all channels together, ``lead`` samples of silence first.

    ``samples`` may have any rate: the filter is the one of 44.1 kHz, where they will be heard. It lifts
    all that is high alike, so what it takes away is found in the low band alone, with few samples.
    """
    channels = samples[:, np.newaxis] if samples.ndim == 1 else samples
    step = 1 << max((rate_hz // _LOW_HZ).bit_length() - 1, 0)
    heard = np.zeros(frames)
    for channel in channels.T:
        whole = np.concatenate((np.zeros(lead, dtype=np.float32), channel))
        lifted = _lift() * _by_frame(whole, rate_hz, frames)
        taken = _by_frame(_taken(whole, rate_hz, step), rate_hz / step, frames)
        heard += np.maximum(lifted - step * taken, 0)
    factor = RATE_HZ / rate_hz * (2 if samples.ndim == 1 else 1)
    return (heard * factor).astype(np.float32)


def _by_frame(weighted: Samples, rate_hz: float, frames: int) -> Totals:
    """Return the energy between the borders of frames, which may lie between samples."""
    length = SAMPLES_PER_FRAME * rate_hz / RATE_HZ
    if length.is_integer():  # as at eSpeak's 22.05 kHz
        return _by_whole_frame(weighted, int(length), frames)
    total = np.zeros(len(weighted) + 1)
    np.cumsum(np.square(weighted, dtype=np.float64), out=total[1:])
    return np.diff(_at(total, np.arange(frames + 1, dtype=np.float64) * length))


def _by_whole_frame(weighted: Samples, length: int, frames: int) -> Totals:
    """Return the energy of each frame of ``length`` samples; silence follows the last sample."""
    found = np.zeros(frames)
    full = min(len(weighted) // length, frames)
    rows = weighted[: full * length].reshape(full, length)
    found[:full] = np.einsum("ij,ij->i", rows, rows)
    if full < frames:
        last = np.zeros((1, length), dtype=np.float32)
        rest = weighted[full * length :]
        last[0, : len(rest)] = rest
        found[full : full + 1] = np.einsum("ij,ij->i", last, last)
    return found


def _at(total: Totals, places: Totals) -> Totals:
    """Read a running total between its entries; past its end it stays as it is."""
    places = np.minimum(places, len(total) - 1)
    below = np.minimum(places.astype(np.int64), max(len(total) - 2, 0))
    above = np.minimum(below + 1, len(total) - 1)
    between: Totals = total[below] + (places - below) * (total[above] - total[below])
    return between


def _taken(channel: Samples, rate_hz: int, step: int) -> Samples:
    """Return what the filter takes away, at a ``step``th of the rate; by overlap-save: blocks of the spectrum.

    Some blocks go through a transform together: numpy works out its cosines anew for each call.
    """
    response = _response_of_taken(rate_hz, step)
    reach, inside = _OVERLAP // 2, _BLOCK - _OVERLAP
    taken = np.empty(-(-len(channel) // step), dtype=np.float32)
    for start in range(0, len(channel), inside * _BLOCKS_AT_ONCE):
        # With "ortho" both transforms stay in 32 bits; without it the first one is done in 64.
        spectra = np.fft.rfft(_blocks(channel, start), norm="ortho")[:, : len(response)]
        spectra *= response
        filtered = np.fft.irfft(spectra, norm="ortho")
        kept = taken[start // step : (start + inside * _BLOCKS_AT_ONCE) // step]
        kept[:] = filtered[:, reach // step : (reach + inside) // step].reshape(-1)[: len(kept)]
    return taken


def _blocks(channel: Samples, start: int) -> Samples:
    """Return overlapping blocks in rows for what begins at ``start``; around the channel is silence."""
    reach, inside = _OVERLAP // 2, _BLOCK - _OVERLAP
    count = min(-(-(len(channel) - start) // inside), _BLOCKS_AT_ONCE)
    found = np.zeros(count * inside + _OVERLAP, dtype=np.float32)
    first = max(start - reach, 0)
    heard = channel[first : start - reach + len(found)]
    begin = first - (start - reach)
    found[begin : begin + len(heard)] = heard
    return sliding_window_view(found, _BLOCK)[::inside]


@cache
def _response_of_taken(rate_hz: int, step: int) -> npt.NDArray[np.float32]:
    """Response of what BS.1770's filters take from sound that is lifted whole, at the frequencies of the low band.

    It moves nothing in time. The factor is for the transform back, which has fewer samples.
    """
    frequencies = np.fft.rfftfreq(_BLOCK, 1 / rate_hz)[: _BLOCK // step // 2 + 1]
    weighted = np.abs(_k_response(np.minimum(frequencies, RATE_HZ / 2))) ** 2
    taken = np.sqrt(np.maximum(_lift() - weighted, 0) / step)
    return taken.astype(np.float32)


@cache
def _lift() -> float:
    """Return how much more energy what is high has behind the filter."""
    return float(np.abs(_k_response(np.array([RATE_HZ / 2])))[0] ** 2)


def _k_response(frequencies: npt.NDArray[np.float64]) -> npt.NDArray[np.complex128]:
    """Response of BS.1770's two filters at 44.1 kHz.

    The standard tabulates them for 48 kHz; these are the analogue prototypes behind its tables
    (a +4 dB shelf at 1,682 Hz, a high-pass at 38 Hz), brought to 44.1 kHz by the bilinear
    transform.
    """
    delay = np.exp(-2j * np.pi * frequencies / RATE_HZ)
    shelf_k = np.tan(np.pi * 1681.974450955533 / RATE_HZ)
    high, shelf_q = 10 ** (_SHELF_DB / 20), 0.7071752369554196
    band = high**0.4996667741545416
    shelf = (
        (high + band * shelf_k / shelf_q + shelf_k**2)
        + 2 * (shelf_k**2 - high) * delay
        + (high - band * shelf_k / shelf_q + shelf_k**2) * delay**2
    ) / _denominator(shelf_k, shelf_q, delay)
    pass_k, pass_q = np.tan(np.pi * 38.13547087602444 / RATE_HZ), 0.5003270373238773
    # BS.1770's table leaves this numerator unscaled: (1 - z^-1)^2 over a normalised denominator.
    scale = 1 + pass_k / pass_q + pass_k**2
    high_pass = scale * (1 - delay) ** 2 / _denominator(pass_k, pass_q, delay)
    return np.asarray(shelf * high_pass)


def _denominator(
    k: float, q: float, delay: npt.NDArray[np.complex128]
) -> npt.NDArray[np.complex128]:
    return (1 + k / q + k**2) + 2 * (k**2 - 1) * delay + (1 - k / q + k**2) * delay**2


class Meter:
    """Measures how loud frames in order are: 400-ms windows, 100 ms apart, gated (BS.1770-4).

    Of an episode of ten hours it holds a number for each window, and some minutes of frames.
    """

    def __init__(self) -> None:
        self._waiting: list[Energies] = []
        self._frames = 0  # that wait
        self._begin = 0  # of the next window, in samples from the first frame that waits
        self._powers: list[Energies] = []

    def add(self, energies: Energies) -> None:
        """Go on with these frames."""
        self._waiting.append(energies)
        self._frames += len(energies)
        if self._frames >= _FRAMES_AT_ONCE:
            self._measure()

    def integrated_lufs(self) -> float:
        """Return the loudness so far; what is too short for one window, or silent, is at the absolute gate."""
        self._measure()
        gate = _mean(self._powers) * 10 ** (_RELATIVE_GATE_LU / 10)
        loud = _mean(powers[powers > gate] for powers in self._powers)
        return max(_lufs(loud), SILENCE_LUFS) if loud else SILENCE_LUFS

    def _measure(self) -> None:
        """Let go of the frames that no further window has a share in."""
        frames = np.concatenate([np.zeros(0, dtype=np.float32), *self._waiting])
        starts = np.arange(self._begin, len(frames) * SAMPLES_PER_FRAME - _WINDOW + 1, _HOP)
        if len(starts):
            windows = _powers(frames, starts)
            audible = windows[windows > _power(SILENCE_LUFS)]
            self._powers.append(audible.astype(np.float32))
            self._begin = int(starts[-1]) + _HOP
        gone = min(self._begin // SAMPLES_PER_FRAME, len(frames))
        self._waiting, self._frames = [frames[gone:].copy()], len(frames) - gone
        self._begin -= gone * SAMPLES_PER_FRAME


def _mean(pieces: Iterable[Energies]) -> float:
    """Return the mean of all numbers in some rows, 0 for none: of ten hours they are too many to be there twice."""
    total, count = 0.0, 0
    for piece in pieces:
        total += float(piece.sum(dtype=np.float64))
        count += len(piece)
    return total / count if count else 0.0


def integrated_lufs(energies: Energies) -> float:
    """Return the loudness of frames in order, as a :class:`Meter` finds it."""
    meter = Meter()
    meter.add(energies)
    return meter.integrated_lufs()


def _powers(energies: Energies, starts: npt.NDArray[np.int64]) -> Totals:
    """Return the power in the windows that begin at these samples, which follow one another."""
    total = np.concatenate(([0.0], np.cumsum(energies, dtype=np.float64)))
    powers: Totals = (
        _at(total, (starts + _WINDOW) / SAMPLES_PER_FRAME) - _at(total, starts / SAMPLES_PER_FRAME)
    ) / _WINDOW
    return powers


def window_lufs(energies: Energies, *, window_ms: int, hop_ms: int) -> Totals:
    """Return the loudness around each moment, ``hop_ms`` apart, in windows of ``window_ms``.

    At the ends a window holds what there is. Nothing is below the absolute gate.
    """
    total = np.concatenate(([0.0], np.cumsum(energies, dtype=np.float64)))
    length = len(energies) * SAMPLES_PER_FRAME
    middles = np.arange(0, length, hop_ms * RATE_HZ / 1000)
    half = window_ms * RATE_HZ / 2000
    first, last = np.maximum(middles - half, 0), np.minimum(middles + half, length)
    power = _at(total, last / SAMPLES_PER_FRAME) - _at(total, first / SAMPLES_PER_FRAME)
    heard = np.maximum(power / (last - first), _power(SILENCE_LUFS))
    around: Totals = -0.691 + 10 * np.log10(heard)
    return around


def _lufs(power: float) -> float:
    return float(-0.691 + 10 * np.log10(power))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


def true_peak(samples: Samples) -> float:
    """Return the highest level between samples at 44.1 kHz, 1 = full scale (oversampled x4).

    Only the samples at crests are looked around, those within 3 dB of the highest one: a signal of
    up to a quarter of the sample rate, as an engine's at 22.05 kHz is, rises no further between two.
    """
    mono = samples.T if samples.ndim > 1 else samples[np.newaxis]
    return max((_channel_peak(channel) for channel in mono), default=0.0)


def _channel_peak(channel: Samples) -> float:
    highest = max(float(channel.max(initial=0.0)), -float(channel.min(initial=0.0)))
    if not highest:
        return 0.0
    near = _crests(channel, highest * _NEAR_PEAK)
    window = np.arange(-_CONTEXT, _CONTEXT + 1)
    for first in range(0, len(near), _AT_ONCE):
        around = _around(channel, near[first : first + _AT_ONCE, np.newaxis] + window)
        highest = max(highest, float(np.abs(around @ _between()).max()))
    return highest


def _crests(channel: Samples, least: float) -> npt.NDArray[np.intp]:
    """Return the places that no neighbour is above, as far as they reach ``least`` in either direction."""
    found = [
        _crests_from(channel, first, least) for first in range(0, len(channel), _CRESTS_AT_ONCE)
    ]
    return np.concatenate(found)


def _crests_from(channel: Samples, first: int, least: float) -> npt.NDArray[np.intp]:
    """Look through some seconds: of a loud tone, half of the samples may be high."""
    piece = channel[first : first + _CRESTS_AT_ONCE]
    high = first + np.flatnonzero((piece >= least) | (piece <= -least))
    before, here, behind = np.abs(_around(channel, high[:, np.newaxis] + np.arange(-1, 2))).T
    crests: npt.NDArray[np.intp] = high[(before <= here) & (behind <= here)]
    return crests


def _around(channel: Samples, places: npt.NDArray[np.intp]) -> Samples:
    """Return the samples at some places; beyond both ends it is silent."""
    found: Samples = channel.take(places, mode="clip")
    outside = (places < 0) | (places >= len(channel))
    if outside.any():
        found[outside] = 0.0
    return found


@cache
def _between() -> npt.NDArray[np.float32]:
    """Return what weighs the samples around one for its quarters to either side: a windowed sinc."""
    quarters = np.array([-3, -2, -1, 1, 2, 3]) / 4
    away = np.arange(-_CONTEXT, _CONTEXT + 1)[:, np.newaxis] - quarters
    window = np.cos(np.pi / 2 * away / (_CONTEXT + 1)) ** 2
    weights: npt.NDArray[np.float32] = (np.sinc(away) * window).astype(np.float32)
    return weights
