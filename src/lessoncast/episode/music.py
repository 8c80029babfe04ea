"""Music under the words: where it comes in, how loud it is, and where it goes.

Music comes with the first words of an episode or a chapter and leaves after some seconds, comes back
under the last words and is heard alone behind them; or it runs on under all of them. A run counts
its samples from its own first part, so an edited line costs the parts behind it in the same run and
no others. So runs are kept short: each chapter has its own, and where music is under every word, one
turn in eight, chosen by its text's digest, begins a new one while the old one fades below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from lessoncast import _files
from lessoncast.episode import levels
from lessoncast.episode.levels import Curve
from lessoncast.episode.plan import (
    RATE_HZ,
    ShowSounds,
    Slot,
    Sound,
    Speech,
)
from lessoncast.episode.runs import LEAD, Placed, Run, follow
from lessoncast.episode.samples import linear

UNDER, ALONE, REST = linear(-22), linear(-4), linear(-14)
"""Under words, by itself, and while listeners think; over music as loud as the voices.

WCAG 2.2, success criterion 1.4.7, asks for speech at least 20 dB above what is behind it.
"""

_HELD, _OUT = 9 * RATE_HZ, 4 * RATE_HZ
"""How long it stays under an opening's words, and then takes to leave."""

_CLOSING, _END = 8 * RATE_HZ, 3 * RATE_HZ
"""How long before the last word's end it comes back, and how long its own end fades."""

_IN, _SWELL, _MEET = RATE_HZ * 6 // 5, RATE_HZ * 4 // 5, 2 * RATE_HZ
_STRIDE = 64 * RATE_HZ
"""How much further into the music each further run of a chapter begins."""

_ONE_IN = 8


# ── where it is heard ─────────────────────────────────────────────────────────────────────────


def runs(slots: Sequence[Slot], sounds: ShowSounds) -> Iterator[Run]:
    """Yield the runs of the show's music; it has some."""
    chapters = [numbers for numbers in _chapters(slots) if numbers]
    if not chapters:
        return
    told = [numbers for numbers in chapters if not _asks(slots, numbers)]
    closing = _closing(slots, chapters[-1])
    is_closed = False
    if sounds.bed_under == "all":
        for numbers in told:
            yield from _throughout(slots, numbers)
        is_closed = chapters[-1] in told
    for numbers in _opened(chapters, told, sounds):
        run = _opening(slots, numbers, before=closing[0])
        is_closed = run.placed[-1].number == closing[-1]
        yield run
    if not is_closed:
        placed = tuple(follow(slots, closing))
        begin = max(placed[0].last - _CLOSING, LEAD)
        entry = levels.fading(begin, _MEET, 0, 1)
        curve = levels.product(entry, _body(placed), _leaving(placed))
        yield Run(placed=placed, curve=curve, begin=begin)


def _chapters(slots: Sequence[Slot]) -> Iterator[list[int]]:
    """Yield each chapter's slots by their numbers, without the sounds that begin and end it."""
    inside = [number for number, slot in enumerate(slots) if slot.chapter >= 0]
    for _, numbers in groupby(inside, key=lambda number: slots[number].chapter):
        found = list(numbers)
        contents = [slots[number].job.content for number in found]
        others = [n for n, content in enumerate(contents) if not isinstance(content, Sound)]
        is_spoken = any(isinstance(content, Speech) for content in contents)
        yield found[others[0] : others[-1] + 1] if is_spoken else []


def _asks(slots: Sequence[Slot], numbers: Sequence[int]) -> bool:
    """Whether listeners are asked there: then the soft bed is heard while they answer, and no music."""
    return any(slots[number].caption for number in numbers)


def _opened(
    chapters: Sequence[list[int]], told: Sequence[list[int]], sounds: ShowSounds
) -> Sequence[list[int]]:
    """Return the chapters that begin with music, and go on without it."""
    if sounds.bed_under == "all":
        return ()
    return told if sounds.bed_under == "chapters" else [one for one in chapters[:1] if one in told]


def _closing(slots: Sequence[Slot], numbers: Sequence[int]) -> Sequence[int]:
    """Return the last turn with what is heard behind it."""
    spoken = [n for n in numbers if isinstance(slots[n].job.content, Speech)]
    return [number for number in numbers if number >= spoken[-1]]


def _opening(slots: Sequence[Slot], numbers: Sequence[int], *, before: int) -> Run:
    """Begin with a chapter, and leave when its first words are said, at a pause, or at its end.

    What would not leave ``before`` the episode's last turn stays.
    """
    placed: list[Placed] = []
    for one in follow(slots, numbers):
        said = [other for other in (*placed, one) if other.is_spoken]
        if one.is_rest and said:
            break
        placed.append(one)
        held = said[0].first + _HELD if said else 0
        if said and one.number < before and one.end - LEAD >= held + _OUT:
            return _run(placed, levels.fading(held, _OUT, 1, 0))
    return _run(placed, _leaving(placed))


def _throughout(slots: Sequence[Slot], numbers: Sequence[int]) -> Iterator[Run]:
    """Stay under a whole chapter, in runs that meet under the beginning of a turn."""
    begins = [numbers[0], *(n for n in numbers[1:] if _is_chosen(slots[n]))]
    for turn, (begin, end) in enumerate(pairwise([*begins, numbers[-1] + 1])):
        is_last = end > numbers[-1]
        placed = tuple(follow(slots, range(begin, end if is_last else end + 1)))
        leaving = _leaving(placed) if is_last else _meeting(placed[-1])
        yield replace(_run(placed, leaving, is_first=turn == 0), position=turn * _STRIDE)


def _is_chosen(slot: Slot) -> bool:
    chance = int(_files.digest("music", slot.text)[:8], 16)
    return isinstance(slot.job.content, Speech) and chance % _ONE_IN == 0


# ── how loud it is ────────────────────────────────────────────────────────────────────────────


def _run(placed: Sequence[Placed], leaving: Curve, *, is_first: bool = True) -> Run:
    quick = is_first and placed[0].is_alone
    entry = levels.fading(LEAD, _SWELL if quick else _IN if is_first else _MEET, 0, 1)
    return Run(placed=tuple(placed), curve=levels.product(entry, _body(placed), leaving))


def _body(placed: Sequence[Placed]) -> Curve:
    """Stay under the words, and come forward where there are none for a while."""
    curves: list[Curve] = [((0, UNDER), (placed[-1].end, UNDER))]
    for number, one in enumerate(placed):
        if one.is_alone or one.is_rest:
            since = placed[number - 1].last if number else None
            until = placed[number + 1].first if number + 1 < len(placed) else None
            curves.append(_forward(one, since, until))
    return levels.highest(*curves)


def _forward(one: Placed, since: int | None, until: int | None) -> Curve:
    """Rise after what was heard before, and be back before what comes; None is nothing."""
    level = ALONE if one.is_alone else REST
    start = one.start if since is None else since
    stop = one.end if until is None else until
    swell = min(_SWELL, (stop - start) // 3)
    rise = ((start, level),) if since is None else levels.fading(start, swell, UNDER, level)
    fall = ((stop, level),) if until is None else levels.fading(stop - swell, swell, level, UNDER)
    return (*rise, *fall)


def _leaving(placed: Sequence[Placed]) -> Curve:
    """Fade out behind the last word, or at the end of what is heard of the music alone."""
    tail = placed[-1]
    if tail.is_alone:
        return levels.fading(tail.last - _END, _END, 1, 0)
    end = tail.end - LEAD
    start = min(tail.last, end - _SWELL)
    return levels.fading(start, min(end - start, _IN), 1, 0)


def _meeting(one: Placed) -> Curve:
    """Fade out under the beginning of the turn where the next run comes in."""
    start = one.start + LEAD
    return levels.fading(start, min(_MEET, one.end - LEAD - start), 1, 0)
