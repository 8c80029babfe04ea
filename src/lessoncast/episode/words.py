"""When each written word is heard: from what the voice told, and between that by length.

A voice says other words than are written ("four billion dollars" for "$4bn"), and not every engine
tells when. A written word begins with the first spoken word that stands for it. What nobody told is
shared out by length, and says so.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, groupby, pairwise
from typing import NamedTuple, TypeAlias

from lessoncast._later import re
from lessoncast.model import SaidWord

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BEFORE, _BEHIND = "「『（【《〈“‘", "、。，；：！？」』）】》〉”’…—～ー々"
# Chinese and Japanese put no space between words, so each character may begin a line. French puts
# one before a mark; no line begins with that, nor ends with an opening one.
_OPENED, _CLOSED = r"(?:[«„“‹]\s)?", r"(?:\s[?!:;»›%…–—]+(?!\S))*"
_SIGN = re.compile(rf"[{_IDEOGRAPH}]")
_TOKEN = re.compile(
    rf"[{_BEFORE}]*{_SIGN.pattern}[{_BEHIND}]*"
    rf"|{_OPENED}(?:(?![{_BEFORE}]*{_SIGN.pattern})\S)+{_CLOSED}"
)
_SPACED_TOKEN = re.compile(rf"{_OPENED}\S+{_CLOSED}")
"""The same where there are no such characters; who looks for one before each letter takes three times as long."""


class TimedWord(NamedTuple):
    """A written word with its punctuation; ``is_told`` if the voice itself told when it begins.

    ``is_tied`` if no space is written before it. It is ``width`` columns wide.
    """

    text: str
    start_ms: int
    end_ms: int
    is_told: bool
    is_tied: bool = False

    @property
    def width(self) -> int:
        """Columns that it takes: two for a character of Chinese, Japanese or Korean."""
        if self.text.isascii():
            return len(self.text)
        return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in self.text)


class Stretch(NamedTuple):
    """One take of a sentence: what it says, where it begins, and where it is audible."""

    said: Sequence[SaidWord]
    origin_ms: int
    first_ms: int
    last_ms: int


# Plain tuples from here on, since an hour has ten thousand words.
_Time: TypeAlias = tuple[float, bool]
"""When something is heard, in milliseconds, and whether the voice told it."""

_Anchor: TypeAlias = tuple[float, float, bool]
"""The place of a written character, and its time."""


def timed(written: str, stretches: Sequence[Stretch]) -> tuple[TimedWord, ...]:
    """Return a sentence's written words with their times: in order, gapless, inside its sound."""
    tokens = list((_TOKEN if _SIGN.search(written) else _SPACED_TOKEN).finditer(written))
    if not tokens:
        return ()
    anchors = _in_order(chain.from_iterable(map(_anchors, stretches)))
    last_ms = stretches[-1].last_ms
    begin = (0, stretches[0].first_ms, False)
    spans = [token.span() for token in tokens]
    starts = _starts(spans, [*(anchors or [begin]), (len(written), last_ms, False)], begin)
    ends_ms = [start_ms for start_ms, _ in starts[1:]]
    ends_ms.append(max(round(last_ms), starts[-1][0]))
    words = []
    behind = -1
    each = zip(tokens, spans, starts, ends_ms, strict=True)
    for token, (first, last), (start_ms, is_told), end_ms in each:
        text = " ".join(token[0].split())
        words.append(TimedWord(text, start_ms, end_ms, is_told, behind == first))
        behind = last
    return tuple(words)


def _starts(
    spans: Sequence[tuple[int, int]], anchors: Sequence[_Anchor], begin: _Anchor
) -> list[tuple[int, bool]]:
    """Return when each token begins: at its first anchor, else between those around it."""
    places = [place for place, _, _ in anchors]
    found: list[tuple[int, bool]] = []
    latest_ms = 0
    for first, last in spans:
        at = bisect_left(places, first)
        place, time_ms, is_told = anchors[at]
        if place >= last:
            place_before, before_ms, _ = anchors[at - 1] if at else begin
            share = (first - place_before) / max(place - place_before, 1)
            time_ms, is_told = before_ms + share * (time_ms - before_ms), False
        latest_ms = max(latest_ms, round(time_ms))
        found.append((latest_ms, is_told))
    return found


def _in_order(anchors: Iterable[_Anchor]) -> list[_Anchor]:
    """Let no place run backwards: what several words stand for may overlap with the next ones'."""
    furthest: float = 0
    found: list[_Anchor] = []
    for place, time_ms, is_told in anchors:
        furthest = max(furthest, place)
        found.append((furthest, time_ms, is_told))
    return found


# ── the spoken words of one take ──────────────────────────────────────────────────────────────


def _anchors(stretch: Stretch) -> Iterable[_Anchor]:
    """Return where written characters are heard.

    Words that stand for the same characters share these: the first one begins them, the others
    are somewhere among them.
    """
    spans = [(first, last) for first, last, _, _ in stretch.said]
    times = _times(stretch)
    if len(set(spans)) == len(spans):  # most words stand for themselves
        return ((first, *time) for (first, _), time in zip(spans, times, strict=True))
    return _shared(spans, times)


def _shared(spans: Sequence[tuple[int, int]], times: Sequence[_Time]) -> Iterator[_Anchor]:
    each = zip(spans, times, strict=True)
    for (first, last), same in groupby(each, lambda word: word[0]):
        group = list(same)
        for number, (_, (time_ms, is_told)) in enumerate(group):
            place = first + (last - first) * number / len(group)
            yield place, time_ms, is_told and not number


def _times(stretch: Stretch) -> list[_Time]:
    """Return when each spoken word begins: as told, or by its weight between those that were."""
    said, origin_ms, first_ms, last_ms = stretch
    told = [
        (at, min(max(origin_ms + start_ms, first_ms), last_ms))
        for at, (_, _, _, start_ms) in enumerate(said)
        if start_ms is not None
    ]
    if len(told) == len(said):
        return [(start_ms, True) for _, start_ms in told]
    known = dict(told)
    fixed = [*([] if 0 in known else [(0, first_ms)]), *told, (len(said), last_ms)]
    found: list[_Time] = []
    for (at, start_ms), (end, end_ms) in pairwise(fixed):
        if end - at == 1:  # as nearly always, and there is nothing to share out
            found.append((start_ms, at in known))
            continue
        *before, total = accumulate((word.weight for word in said[at:end]), initial=0)
        share = (end_ms - start_ms) / max(total, 1)
        found += [
            (start_ms + share * weight, number in known) for number, weight in enumerate(before, at)
        ]
    return found
