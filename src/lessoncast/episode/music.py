"""Music under the words: where it comes in, how loud it is, and where it goes.

Music comes with the first words of an episode or a chapter and leaves after some seconds, comes back
under the last words and is heard alone behind them; or it runs on under all of them. A run counts
its samples from its own first part, so an edited line costs the parts behind it in the same run and
no others. So runs are kept short: each chapter has its own, and where music is under every word, one
turn in eight, chosen by its text's digest, begins a new one while the old one fades below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from lessoncast import _files
from lessoncast.episode import levels
from lessoncast.episode.extents import measure_extent
from lessoncast.episode.levels import Curve
from lessoncast.episode.plan import (
    LEAD_FRAMES,
    RATE_HZ,
    SAMPLES_PER_FRAME,
    Pause,
    ShowSounds,
    Slot,
    Sound,
    Speech,
    Strain,
    Timeline,
)
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
_LEAD = LEAD_FRAMES * SAMPLES_PER_FRAME
_REACH = 10 * SAMPLES_PER_FRAME
"""How far beyond a part's ends its levels are told: its encoder hears that much of the music."""

_SILENT = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A slot in a run, in samples from the run's beginning; sound from ``first`` to ``last``."""

    number: int
    slot: Slot
    start: int
    end: int
    first: int
    last: int

    @property
    def is_alone(self) -> bool:
        """Whether nothing but the music is heard."""
        content = self.slot.job.content
        return isinstance(content, Pause) and content.alone

    @property
    def is_rest(self) -> bool:
        """Whether it is time for listeners to think."""
        content = self.slot.job.content
        return isinstance(content, Pause) and content.bed

    @property
    def is_spoken(self) -> bool:
        """Whether somebody speaks."""
        return isinstance(self.slot.job.content, Speech)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Music that goes on: its sample ``position`` is heard at ``begin`` samples from the start."""

    placed: Sequence[_Placed]
    curve: Curve
    begin: int = _LEAD
    position: int = 0


def underscore(timeline: Timeline, sounds: ShowSounds, *, target_lufs: float) -> Timeline:
    """Return the timeline with a strain in each part where music is heard."""
    tune = sounds.music
    found: dict[int, list[Strain]] = {}
    for run in _runs(timeline.slots, sounds) if tune else ():
        for one in run.placed:
            curve = levels.cut(run.curve, one.start - _REACH, one.end + _REACH)
            if tune and max(level for _, level in curve) > _SILENT:
                strain = Strain(
                    tune=tune,
                    target_lufs=target_lufs,
                    first=run.position + one.start - run.begin,
                    levels=tuple((place - _REACH, level) for place, level in curve),
                )
                found.setdefault(one.number, []).append(strain)
    return Timeline(
        slots=tuple(
            _with(slot, tuple(found[number])) if number in found else slot
            for number, slot in enumerate(timeline.slots)
        )
    )


def _with(slot: Slot, strains: tuple[Strain, ...]) -> Slot:
    """Give a slot its music, which takes the place of the bed under a pause."""
    content = slot.job.content
    if isinstance(content, Pause):
        content = replace(content, bed=False)
    return replace(slot, job=replace(slot.job, content=content, strains=strains))


# ── where it is heard ─────────────────────────────────────────────────────────────────────────


def _runs(slots: Sequence[Slot], sounds: ShowSounds) -> Iterator[_Run]:
    chapters = [numbers for numbers in _chapters(slots) if numbers]
    if not chapters:
        return
    if sounds.bed_under == "all":
        for numbers in chapters:
            yield from _throughout(slots, numbers)
        return
    closing = _closing(slots, chapters[-1])
    opened = chapters if sounds.bed_under == "chapters" else chapters[:1]
    is_closed = False
    for numbers in opened:
        run = _opening(slots, numbers, before=closing[0])
        is_closed = run.placed[-1].number == closing[-1]
        yield run
    if not is_closed:
        placed = tuple(_placed(slots, closing))
        begin = max(placed[0].last - _CLOSING, _LEAD)
        entry = levels.fading(begin, _MEET, 0, 1)
        curve = levels.product(entry, _body(placed), _leaving(placed))
        yield _Run(placed=placed, curve=curve, begin=begin)


def _chapters(slots: Sequence[Slot]) -> Iterator[list[int]]:
    """Yield each chapter's slots by their numbers, without the sounds that begin and end it."""
    inside = [number for number, slot in enumerate(slots) if slot.chapter >= 0]
    for _, numbers in groupby(inside, key=lambda number: slots[number].chapter):
        found = list(numbers)
        contents = [slots[number].job.content for number in found]
        others = [n for n, content in enumerate(contents) if not isinstance(content, Sound)]
        is_spoken = any(isinstance(content, Speech) for content in contents)
        yield found[others[0] : others[-1] + 1] if is_spoken else []


def _closing(slots: Sequence[Slot], numbers: Sequence[int]) -> Sequence[int]:
    """Return the last turn with what is heard behind it."""
    spoken = [n for n in numbers if isinstance(slots[n].job.content, Speech)]
    return [number for number in numbers if number >= spoken[-1]]


def _opening(slots: Sequence[Slot], numbers: Sequence[int], *, before: int) -> _Run:
    """Begin with a chapter, and leave when its first words are said, at a pause, or at its end.

    What would not leave ``before`` the episode's last turn stays.
    """
    placed: list[_Placed] = []
    for one in _placed(slots, numbers):
        said = [other for other in (*placed, one) if other.is_spoken]
        if one.is_rest and said:
            break
        placed.append(one)
        held = said[0].first + _HELD if said else 0
        if said and one.number < before and one.end - _LEAD >= held + _OUT:
            return _run(placed, levels.fading(held, _OUT, 1, 0))
    return _run(placed, _leaving(placed))


def _throughout(slots: Sequence[Slot], numbers: Sequence[int]) -> Iterator[_Run]:
    """Stay under a whole chapter, in runs that meet under the beginning of a turn."""
    begins = [numbers[0], *(n for n in numbers[1:] if _is_chosen(slots[n]))]
    for turn, (begin, end) in enumerate(pairwise([*begins, numbers[-1] + 1])):
        is_last = end > numbers[-1]
        placed = tuple(_placed(slots, range(begin, end if is_last else end + 1)))
        leaving = _leaving(placed) if is_last else _meeting(placed[-1])
        yield replace(_run(placed, leaving, is_first=turn == 0), position=turn * _STRIDE)


def _is_chosen(slot: Slot) -> bool:
    chance = int(_files.digest("music", slot.text)[:8], 16)
    return isinstance(slot.job.content, Speech) and chance % _ONE_IN == 0


def _placed(slots: Sequence[Slot], numbers: Sequence[int]) -> Iterator[_Placed]:
    """Yield slots as they follow one another; each is read when it is asked for."""
    start = 0
    for number in numbers:
        length, first, last = measure_extent(slots[number].job)
        yield _Placed(
            number=number,
            slot=slots[number],
            start=start,
            end=start + length,
            first=start + first,
            last=start + last,
        )
        start += length


# ── how loud it is ────────────────────────────────────────────────────────────────────────────


def _run(placed: Sequence[_Placed], leaving: Curve, *, is_first: bool = True) -> _Run:
    quick = is_first and placed[0].is_alone
    entry = levels.fading(_LEAD, _SWELL if quick else _IN if is_first else _MEET, 0, 1)
    return _Run(placed=tuple(placed), curve=levels.product(entry, _body(placed), leaving))


def _body(placed: Sequence[_Placed]) -> Curve:
    """Stay under the words, and come forward where there are none for a while."""
    curves: list[Curve] = [((0, UNDER), (placed[-1].end, UNDER))]
    for number, one in enumerate(placed):
        if one.is_alone or one.is_rest:
            since = placed[number - 1].last if number else None
            until = placed[number + 1].first if number + 1 < len(placed) else None
            curves.append(_forward(one, since, until))
    return levels.highest(*curves)


def _forward(one: _Placed, since: int | None, until: int | None) -> Curve:
    """Rise after what was heard before, and be back before what comes; None is nothing."""
    level = ALONE if one.is_alone else REST
    start = one.start if since is None else since
    stop = one.end if until is None else until
    swell = min(_SWELL, (stop - start) // 3)
    rise = ((start, level),) if since is None else levels.fading(start, swell, UNDER, level)
    fall = ((stop, level),) if until is None else levels.fading(stop - swell, swell, level, UNDER)
    return (*rise, *fall)


def _leaving(placed: Sequence[_Placed]) -> Curve:
    """Fade out behind the last word, or at the end of what is heard of the music alone."""
    tail = placed[-1]
    if tail.is_alone:
        return levels.fading(tail.last - _END, _END, 1, 0)
    end = tail.end - _LEAD
    start = min(tail.last, end - _SWELL)
    return levels.fading(start, min(end - start, _IN), 1, 0)


def _meeting(one: _Placed) -> Curve:
    """Fade out under the beginning of the turn where the next run comes in."""
    start = one.start + _LEAD
    return levels.fading(start, min(_MEET, one.end - _LEAD - start), 1, 0)
