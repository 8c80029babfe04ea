"""How long parts are, known before they are encoded: music that runs across them counts samples."""

from __future__ import annotations

import json
import math
from typing import NamedTuple

from lessoncast import _cache
from lessoncast.episode.parts import key_of
from lessoncast.episode.plan import RATE_HZ, SAMPLES_PER_FRAME, PartJob


class Extent(NamedTuple):
    """A part's length, and where its first sound begins and its last ends, in samples.

    A part without a sound is said to sound where its lead ends.
    """

    samples: int
    first: int
    last: int


def find_extent(job: PartJob) -> Extent | None:
    """Return what was measured before, if it is in the cache; reads no take whose key is given."""
    key = key_of(job)
    payload = _cache.read(job.cache / "extents" / key[:2] / f"{key}.json")
    return None if payload is None else Extent(*json.loads(payload))


def measure_extent(job: PartJob) -> Extent:
    """Return a part's extent from the cache, or measure it now; encodes nothing.

    Raises AudioError for a take or sound file that cannot be used.
    """
    if found := find_extent(job):
        return found
    found, key = _measured(job), key_of(job)
    _cache.write(job.cache / "extents" / key[:2] / f"{key}.json", json.dumps(found).encode())
    return found


def _measured(job: PartJob) -> Extent:
    # Here, because what was measured before needs none of these.
    from lessoncast.episode import encode, mix, samples  # noqa: PLC0415

    mixed = mix.mix(job.content, job.audio, where=job.where)
    scale = RATE_HZ / mixed.rate_hz
    audible = math.floor(len(mixed.samples) * scale + 0.5)  # as soxr counts
    room = encode.room_for(audible, samples.count(mixed.gap_ms, RATE_HZ))
    first, last = (mixed.spans[0][0], mixed.spans[-1][1]) if mixed.spans else (0, 0)
    return Extent(
        samples=room.frames * SAMPLES_PER_FRAME,
        first=room.lead + round(first * scale),
        last=room.lead + round(last * scale),
    )
