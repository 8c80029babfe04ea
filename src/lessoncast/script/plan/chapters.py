"""The chosen passages in chapters: one for each top heading, merged and split for balance."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.script.plan.outline import tops
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.titles import TITLE_WORDS, heading_of, own_title, short_title, topic_of
from lessoncast.script.tongue.seam import tongue_of
from lessoncast.script.tongue.words import Vocabulary, count
from lessoncast.script.units.pieces import Section

SMALL_CHAPTER = 34  # expert's words under which a chapter is merged with a neighbour
LONG_CHAPTER = 420  # expert's words over which it is cut, about three minutes


@dataclass(slots=True, kw_only=True)
class Stretch:
    """A chapter to be: its title, its subject, the sections it tells and what is said of them."""

    title: str
    topic: str
    sections: list[int]
    passages: list[Passage]

    @property
    def words(self) -> int:
        """The expert's words in it."""
        return sum(passage.words for passage in self.passages)


def most_chapters(minutes: float) -> int:
    """Three to six for three minutes, then one for every minute and a quarter or so."""
    return max(3, min(6, round(minutes * 1.8))) if minutes <= 5 else max(6, round(minutes / 1.3))


def chapters(
    chosen: list[Passage],
    sections: list[Section],
    vocabulary: Vocabulary,
    *,
    title: str,
    most: int,
) -> list[Stretch]:
    """The chosen passages in at most ``most`` chapters, none tiny, none more than half."""
    top = _tops(chosen, sections)
    stretches: list[Stretch] = []
    for passage in chosen:
        if stretches and top[stretches[-1].sections[-1]] == top[passage.section]:
            stretches[-1].passages.append(passage)
            if stretches[-1].sections[-1] != passage.section:
                stretches[-1].sections.append(passage.section)
            continue
        heading = heading_of(top[passage.section], sections, vocabulary.language) or title
        stretches.append(
            Stretch(
                title=short_title(heading, vocabulary.language),
                topic=topic_of(heading, vocabulary),
                sections=[passage.section],
                passages=[passage],
            )
        )
    _merge(stretches, sections, most, vocabulary.language)
    return _split(stretches, sections, vocabulary, most)


def _tops(chosen: list[Passage], sections: list[Section]) -> dict[int, int]:
    """Section → the section that gives its chapter: the top heading above it, if there are enough."""
    above = tops((passage.section for passage in chosen), sections)
    return above if len(set(above.values())) >= 3 else {index: index for index in above}


def _merge(stretches: list[Stretch], sections: list[Section], most: int, language: str) -> None:
    """Join neighbours until there are few enough and none is tiny."""
    while len(stretches) > 1:
        sizes = [stretch.words for stretch in stretches]
        least = sizes.index(min(sizes))
        if len(stretches) > most:
            places = range(len(stretches) - 1)
        elif sizes[least] < SMALL_CHAPTER and len(stretches) > 3:
            places = range(max(least - 1, 0), min(least + 1, len(stretches) - 1))
        else:
            return
        place = min(places, key=lambda one: _distance(one, stretches, sections))
        _absorb(stretches, place, language)


def _distance(place: int, stretches: list[Stretch], sections: list[Section]) -> tuple[int, int]:
    """How little two neighbours should be joined: their length, and more across a top heading."""
    left, right = stretches[place], stretches[place + 1]
    level = sections[right.sections[0]].level
    apart = level <= 2 and level <= sections[left.sections[0]].level
    return left.words + right.words + 60 * apart, place


def _absorb(stretches: list[Stretch], place: int, language: str) -> None:
    left, right = stretches[place], stretches.pop(place + 1)
    tongue = tongue_of(language)
    both = tongue.both(left.title, right.topic)
    named = left.topic and right.topic and place > 0 and len(left.sections) == 1
    if named and both and count(both) <= TITLE_WORDS:
        left.title, left.topic = both, tongue.both(left.topic, right.topic)
    elif place > 0 and left.words * 2 < right.words:
        left.title, left.topic = right.title, right.topic
    left.sections += right.sections
    left.passages += right.passages


def _split(
    stretches: list[Stretch], sections: list[Section], vocabulary: Vocabulary, most: int
) -> list[Stretch]:
    """Cut a chapter that is over half the episode, or too long, where a passage stands alone."""
    whole = sum(stretch.words for stretch in stretches)
    room = max(most, 3) - len(stretches)
    done: list[Stretch] = []
    queue = list(stretches)
    while queue:
        stretch = queue.pop(0)
        half = stretch.words > whole / 2 and whole > 130
        few = len(done) + len(queue) < 2 and stretch.words > 90
        long = half or few or stretch.words > LONG_CHAPTER
        cut = _cut(stretch) if long and room > 0 else 0
        if cut:
            room -= 1
            queue[:0] = [stretch, _second_half(stretch, cut, sections, vocabulary)]
        else:
            done.append(stretch)
    return done


def _cut(stretch: Stretch) -> int:
    """The place nearest the middle where a passage does not lean on the one before; 0 for none."""
    half, run = stretch.words / 2, 0
    places: list[tuple[float, int]] = []
    for place, passage in enumerate(stretch.passages):
        if place and not passage.needs:
            new = passage.section != stretch.passages[place - 1].section
            places.append((abs(run - half) - 30 * new, place))
        run += passage.words
    return min(places, default=(0.0, 0))[1]


def _second_half(
    stretch: Stretch, cut: int, sections: list[Section], vocabulary: Vocabulary
) -> Stretch:
    later, used = stretch.passages[cut:], stretch.title
    stretch.passages = stretch.passages[:cut]
    stretch.sections = list(dict.fromkeys(one.section for one in stretch.passages))
    heading = sections[later[0].section].title
    topic = topic_of(heading, vocabulary)
    if (
        not heading
        or short_title(heading, vocabulary.language) == used
        or later[0].section in stretch.sections
    ):
        heading, topic = own_title(later, vocabulary, used) or used, ""
    return Stretch(
        title=short_title(heading, vocabulary.language),
        topic=topic,
        sections=list(dict.fromkeys(one.section for one in later)),
        passages=later,
    )
