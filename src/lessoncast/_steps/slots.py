"""A timeline's slots → parts: what is not in the cache is spoken and encoded, a job for each slot.

So one worker encodes a turn while another's voice speaks the next one, and nobody waits until all is
spoken. After an edit there is a single job, and no worker is started for it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from lessoncast import _heap, episode, speech
from lessoncast._executor import Later
from lessoncast._shelf import Shelf
from lessoncast._steps import working
from lessoncast._steps.crew import Crew
from lessoncast._steps.takes import FEW, Reader, Reading
from lessoncast._steps.working import Made, SlotJob, SpeechJob
from lessoncast.model import SaidWords

_SLOTS_ON_ONE_HEAP = 32
"""What is kept of them lies between what was needed for their sound, so that the next one's finds too little room."""


def make(
    timeline: episode.Timeline,
    readings: Sequence[Reading],
    reader: Reader,
    crew: Crew,
    label: str,
) -> tuple[episode.Row, Shelf[tuple[int, tuple[SaidWords, ...]]]]:
    """Return the part of each slot, and the words of each turn that nobody had heard; raise the first failure.

    ``readings`` are those of the turns on the timeline, in order. What their takes say is not held meanwhile.
    """
    turns = itertools.count()
    turn_of = [next(turns) if slot.sentences else None for slot in timeline.slots]
    parts = episode.Row(map(episode.find_part, timeline.jobs))
    missing = parts.missing
    words: Shelf[tuple[int, tuple[SaidWords, ...]]] = Shelf(reader.workspace.cache)
    places = tuple(
        place
        for place, turn in enumerate(turn_of)
        if place in missing or (turn is not None and not readings[turn].is_heard)
    )

    def job(place: int) -> SlotJob:
        turn = turn_of[place]
        utterances = reader.asked(readings[turn]) if turn is not None else ()
        return SlotJob(part=timeline.slots[place].job, utterances=utterances)

    def take(number: int, made: Made) -> None:
        if number % _SLOTS_ON_ONE_HEAP == 0:
            _heap.give_back()
        place = places[number]
        parts.put(place, made.part)
        turn = turn_of[place]
        if turn is not None and not readings[turn].is_heard:
            words.append((turn, reader.heard(readings[turn], made.takes)))

    crew.each(label, working.make, Later(places, job), take, few=FEW)
    _heap.give_back()  # the transcripts need it now
    return parts, words


def speak(readings: Sequence[Reading], reader: Reader, crew: Crew, label: str) -> None:
    """Speak whatever has no take in the cache."""
    cache = reader.workspace.cache
    asked = {one: None for reading in readings for one in reader.asked(reading)}
    jobs = [
        SpeechJob(utterance=one, cache=cache, where=reader.name)
        for one in asked
        if speech.find_take(one, cache=cache) is None
    ]
    crew.do(label, working.speak, jobs, few=FEW)


def measure(
    timeline: episode.Timeline,
    readings: Sequence[Reading],
    reader: Reader,
    crew: Crew,
    label: str,
    *,
    wanted: Sequence[int],
) -> None:
    """Speak what is missing of the ``wanted`` slots, and have it known how long each is: a sound goes on across them."""
    chosen = set(wanted)
    remaining = iter(readings)
    of_slot = [next(remaining) if slot.sentences else None for slot in timeline.slots]
    jobs = [
        SlotJob(part=job, utterances=reader.asked(reading) if reading else ())
        for place, (job, reading) in enumerate(zip(timeline.jobs, of_slot, strict=True))
        if place in chosen and episode.find_extent(job) is None
    ]
    crew.do(label, working.measure, jobs, few=FEW)
