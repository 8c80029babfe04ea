"""When each written word is heard: from what the voice told, and between that by length.

A voice says other words than are written ("four billion dollars" for "$4bn"), and not every engine
tells when. A written word begins with the first spoken word that stands for it. What nobody told is
shared out by length, and says so.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from lessoncast.model import SaidWord

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BEFORE, _BEHIND = "「『（【《〈“‘", "、。，；：！？」』）】》〉”’…—～ー々"
# Chinese and Japanese put no space between words, so each character may begin a line. French puts
# one before a mark; no line begins with that, nor ends with an opening one.
_TOKEN = re.compile(
    rf"[{_BEFORE}]*[{_IDEOGRAPH}][{_BEHIND}]*"
    rf"|(?:[«„“‹]\s)?(?:(?![{_BEFORE}]*[{_IDEOGRAPH}])\S)+(?:\s[?!:;»›%…–—]+(?!\S))*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedWord:
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


class _Anchor(NamedTuple):
    """``written[place]`` is heard at ``time_ms``."""

    place: float
    time_ms: float
    is_told: bool


def timed(written: str, stretches: Sequence[Stretch]) -> tuple[TimedWord, ...]:
    """Return a sentence's written words with their times: in order, gapless, inside its sound."""
    tokens = list(_TOKEN.finditer(written))
    if not tokens:
        return ()
    anchors = list(_in_order(anchor for stretch in stretches for anchor in _anchors(stretch)))
    end = _Anchor(len(written), stretches[-1].last_ms, is_told=False)
    begin = _Anchor(0, stretches[0].first_ms, is_told=False)
    starts = list(_starts(tokens, [*(anchors or [begin]), end], begin))
    ends_ms = [*(time_ms for time_ms, _ in starts[1:]), round(end.time_ms)]
    return tuple(
        TimedWord(
            text=" ".join(token[0].split()),
            start_ms=start_ms,
            end_ms=max(end_ms, start_ms),
            is_told=is_told,
            is_tied=at > 0 and tokens[at - 1].end() == token.start(),
        )
        for at, (token, (start_ms, is_told), end_ms) in enumerate(
            zip(tokens, starts, ends_ms, strict=True)
        )
    )


def _starts(
    tokens: Sequence[re.Match[str]], anchors: Sequence[_Anchor], begin: _Anchor
) -> Iterator[tuple[int, bool]]:
    """Yield when each token begins: at its first anchor, else between those around it."""
    places = [anchor.place for anchor in anchors]
    latest_ms = 0
    for token in tokens:
        at = bisect_left(places, token.start())
        following = anchors[at]
        if following.place < token.end():
            time_ms, is_told = following.time_ms, following.is_told
        else:
            before = anchors[at - 1] if at else begin
            share = (token.start() - before.place) / max(following.place - before.place, 1)
            time_ms, is_told = before.time_ms + share * (following.time_ms - before.time_ms), False
        latest_ms = max(latest_ms, round(time_ms))
        yield latest_ms, is_told


def _in_order(anchors: Iterable[_Anchor]) -> Iterator[_Anchor]:
    """Let no place run backwards: what several words stand for may overlap with the next ones'."""
    furthest = 0.0
    for anchor in anchors:
        furthest = max(furthest, anchor.place)
        yield anchor if furthest == anchor.place else anchor._replace(place=furthest)


# ── the spoken words of one take ──────────────────────────────────────────────────────────────


def _anchors(stretch: Stretch) -> Iterator[_Anchor]:
    """Yield where written characters are heard.

    Words that stand for the same characters share these: the first one begins them, the others
    are somewhere among them.
    """
    said = stretch.said
    times = list(_times(stretch))
    for (first, last), same in groupby(range(len(said)), lambda at: said[at][:2]):
        group = list(same)
        for number, at in enumerate(group):
            place = first + (last - first) * number / len(group)
            time_ms, is_told = times[at]
            yield _Anchor(place, time_ms, is_told and not number)


def _times(stretch: Stretch) -> Iterator[tuple[float, bool]]:
    """Yield when each spoken word begins: as told, or by its weight between those that were."""
    first_ms, last_ms = stretch.first_ms, stretch.last_ms
    told = [
        (at, min(max(stretch.origin_ms + word.start_ms, first_ms), last_ms))
        for at, word in enumerate(stretch.said)
        if word.start_ms is not None
    ]
    known = dict(told)
    fixed = [*([] if 0 in known else [(0, first_ms)]), *told, (len(stretch.said), last_ms)]
    for (at, start_ms), (end, end_ms) in pairwise(fixed):
        *before, total = accumulate((word.weight for word in stretch.said[at:end]), initial=0)
        share = (end_ms - start_ms) / max(total, 1)
        for number, weight in enumerate(before, at):
            yield start_ms + share * weight, number in known
