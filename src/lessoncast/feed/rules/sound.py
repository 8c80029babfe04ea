"""Rules for loudness, as the manifests tell it: no listener should reach for the volume."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from lessoncast.feed.rules.subject import Subject, title_of
from lessoncast.model import Problem

APART_LIMIT_LU = 1.0
PEAK_LIMIT_DBTP = -1.0
_RENDER = "run 'lessoncast render' on it again"


def levels(subject: Subject) -> Iterator[Problem]:
    """No episode is much louder or softer than the show, and none is clipped by a decoder."""
    usual_lufs = median([made.loudness.integrated_lufs for made, _ in subject.episodes] or [0.0])
    for item, episode in subject.known():
        apart_lu = episode.loudness.integrated_lufs - usual_lufs
        if abs(apart_lu) > APART_LIMIT_LU:
            how = "louder" if apart_lu > 0 else "softer"
            message = f"{title_of(item)} is {abs(apart_lu):.1f} LU {how} than the show"
            hint = f"within {APART_LIMIT_LU:g} LU; {_RENDER} [Apple: loudness ±1 dB]"
            yield subject.finding(item, message, hint)
        if (peak_dbtp := episode.loudness.true_peak_dbtp) > PEAK_LIMIT_DBTP:
            message = f"the true peak of {title_of(item)} is {peak_dbtp:.1f} dBTP"
            hint = f"at most {PEAK_LIMIT_DBTP:g} dBTP; {_RENDER} [Apple: true peak]"
            yield subject.finding(item, message, hint)


RULES = (levels,)
