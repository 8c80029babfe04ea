"""The chosen passages in chapters: one for each top heading, merged and split for balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lessoncast.script.plan.naming import may_be_title, named_in, text_titles
from lessoncast.script.plan.outline import tops
from lessoncast.script.plan.passages import Passage, may_be_asked
from lessoncast.script.plan.titles import (
    TITLE_WORDS,
    heading_of,
    is_in_title_case,
    own_nouns,
    own_titles,
    says_something,
    short_title,
    short_titles,
    topic_of,
)
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, capital, count
from lessoncast.units.pieces import Section

SMALL_CHAPTER = 34  # expert's words under which a chapter is merged with a neighbour
LONG_CHAPTER = 300  # expert's words over which it is cut, above two minutes
TOP_HEADING_WORDS = 60  # that two neighbours count longer when a top heading parts them
NEW_SECTION_WORDS = 60  # that a cut may lie farther from the middle to fall on a heading
MUTE_WORDS = 160  # that it may lie farther to fall where the host has a question
LEAST_STEPS = 3  # passages of steps that are more than two orders
SHORT_EPISODE = 5.0  # minutes up to which there are three to six chapters


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


def own_title(stretch: Stretch, sections: Sequence[Section], vocabulary: Vocabulary) -> str:
    """A chapter's title inside a sentence; "" where it begins below a heading, and has its title of another one further on in it."""
    first, *later = (sections[one].title for one in stretch.sections)
    borrowed = first and any(one.startswith(stretch.title) for one in later if one != first)
    return "" if borrowed else vocabulary.lower_title(stretch.title)


def ends_steps(passage: Passage, steps: Sequence[Passage], sections: Sequence[Section]) -> bool:
    """Whether a passage has the last step of a list, and its section leaves none out behind it."""
    last = passage.units[-1]
    if len(steps) < LEAST_STEPS or steps[-1].units[-1] is not last:
        return False
    every = (one for one in sections[passage.section].units if one.role == "step")
    return all(one.span <= last.span for one in every if one.group == last.group)


def chapter_range(minutes: float) -> tuple[int, int]:
    """How few and how many: three to six for three minutes, then one for one to two minutes each."""
    if minutes <= SHORT_EPISODE:
        return max(1, min(3, round(minutes * 1.6))), max(3, min(6, round(minutes * 1.8)))
    return round(minutes / 1.7), max(6, round(minutes / 1.2))


def chapters(
    chosen: list[Passage],
    sections: list[Section],
    vocabulary: Vocabulary,
    *,
    title: str,
    minutes: float,
    fewer: int = 0,
) -> list[Stretch]:
    """The chosen passages in as many chapters as the length wants, none tiny, none over half.

    There are so many ``fewer`` than there could be at most, but not fewer than three.
    """
    top = _tops(chosen, sections)
    headings = (
        heading_of(one, sections, vocabulary.language) for one in dict.fromkeys(top.values())
    )
    read_ahead(partial(topic_of, one, vocabulary) for one in headings)
    stretches: list[Stretch] = []
    for passage in chosen:
        if stretches and top[stretches[-1].sections[-1]] == top[passage.section]:
            stretches[-1].passages.append(passage)
            if stretches[-1].sections[-1] != passage.section:
                stretches[-1].sections.append(passage.section)
            continue
        heading = heading_of(top[passage.section], sections, vocabulary.language)
        if not stretches and (not heading or sections[passage.section].level > 2):
            heading = title  # a box before the first heading is not what the lesson is about
        stretches.append(
            Stretch(
                title=heading,
                topic=topic_of(heading, vocabulary) if heading else "",
                sections=[passage.section],
                passages=[passage],
            )
        )
    fewest, most = chapter_range(minutes)
    wanted = fewest, max(most - fewer, fewest, 3)
    _merge(stretches, sections, wanted, vocabulary.language)
    _split(stretches, sections, vocabulary, wanted)
    _name(stretches, sections, vocabulary, title)
    return stretches


def _name(
    stretches: list[Stretch], sections: list[Section], vocabulary: Vocabulary, title: str
) -> None:
    """Give every chapter a title of its own: of its heading, of one under it, or what it tells of."""
    used: set[str] = set()
    english = packed(vocabulary.language) is None
    every = named_in(p for one in stretches for p in one.passages) if english else Counter()
    for stretch in stretches:
        found = next(
            one
            for one in _titles(stretch, sections, vocabulary, title, every)
            if _key(one) not in used
        )
        used.add(_key(found))
        stretch.title = found


def _key(title: str) -> str:
    """A title as it is compared with the others': "The slave trade" and "Slave trade" are one."""
    return title.lower().removeprefix("the ")


def _titles(
    stretch: Stretch,
    sections: list[Section],
    vocabulary: Vocabulary,
    title: str,
    every: Counter[frozenset[str]],
) -> Iterator[str]:
    """All titles that a chapter could have, the best first; the last is never refused."""
    language = vocabulary.language
    headings = [stretch.title, *(sections[index].title for index in stretch.sections)]
    for heading in filter(None, headings):
        told = (one for one in short_titles(heading, language) if says_something(one, language))
        yield from told
    own = own_titles(stretch.passages, vocabulary, title)
    telling = [one for one in headings if one and says_something(one, language)]
    shortened = [short_title(heading, language) for heading in telling]
    if packed(language):
        yield from (*own, *shortened, *own_nouns(stretch.passages, vocabulary, title))
    else:
        named = partial(text_titles, stretch.passages, every, vocabulary, title)
        nouns = own_nouns(stretch.passages, vocabulary, title)
        yield from (one for one in shortened[:1] if one == stretch.title)
        yield from named(again=True)
        yield from (one for one in own if " " in one)
        whole = (one for one in shortened if one in telling)
        yield from filter(may_be_title, (*whole, *own, *nouns))
        yield from (*named(again=False), *own, *shortened)
    yield from (short_title(tongue_of(language).again(one), language) for one in own)
    if packed(language):
        yield short_title(title, language)
    else:
        yield from own_titles(stretch.passages, vocabulary, title, any_weight=True)
        again = capital(tongue_of(language).again(vocabulary.lower_title(short_title(title))))
        yield from [again] * (count(again) <= TITLE_WORDS)
    yield from (f"{short_title(title, language)}, {part}" for part in range(2, 1000))


def _tops(chosen: list[Passage], sections: list[Section]) -> dict[int, int]:
    """Section → the section that gives its chapter: the top heading above it, if there are enough."""
    above = tops((passage.section for passage in chosen), sections)
    return above if len(set(above.values())) >= 3 else {index: index for index in above}


def _merge(
    stretches: list[Stretch], sections: list[Section], wanted: tuple[int, int], language: str
) -> None:
    """Join neighbours until there are few enough and none is tiny."""
    fewest, most = wanted
    sizes = [stretch.words for stretch in stretches]
    while len(stretches) > 1:
        least = sizes.index(min(sizes))
        if len(stretches) > most:
            places = range(len(stretches) - 1)
        elif sizes[least] < SMALL_CHAPTER and len(stretches) > max(fewest, 3):
            places = range(max(least - 1, 0), min(least + 1, len(stretches) - 1))
        else:
            return
        place = min(
            places,
            key=lambda one: (sizes[one] + sizes[one + 1] + _apart(one, stretches, sections), one),
        )
        _absorb(stretches, place, language)
        sizes[place] += sizes.pop(place + 1)


def _apart(place: int, stretches: list[Stretch], sections: list[Section]) -> int:
    """How many words farther two neighbours are from each other across a top heading."""
    left, right = stretches[place], stretches[place + 1]
    level = sections[right.sections[0]].level
    return TOP_HEADING_WORDS * (level <= 2 and level <= sections[left.sections[0]].level)


def _absorb(stretches: list[Stretch], place: int, language: str) -> None:
    left, right = stretches[place], stretches.pop(place + 1)
    tongue = tongue_of(language)
    titled = is_in_title_case(f"{left.title} {right.title}")
    both = tongue.both(left.title, right.title if titled else right.topic)
    named = left.topic and right.topic and place > 0 and len(left.sections) == 1
    if named and both and count(both) <= TITLE_WORDS:
        left.title, left.topic = both, tongue.both(left.topic, right.topic)
    elif place > 0 and left.words * 2 < right.words:
        left.title = right.title  # what comes first is told of its own subject
    left.sections += right.sections
    left.passages += right.passages


def _split(
    stretches: list[Stretch],
    sections: list[Section],
    vocabulary: Vocabulary,
    wanted: tuple[int, int],
) -> None:
    """Cut chapters that are over half the episode or too long, and the longest if they are too few."""
    fewest, most = wanted
    whole = sum(stretch.words for stretch in stretches)
    while len(stretches) < max(most, 3):
        few = len(stretches) < fewest
        cuts = [
            (-stretch.words, place, cut)
            for place, stretch in enumerate(stretches)
            if (few and stretch.words > 2 * SMALL_CHAPTER) or _is_long(stretch, whole)
            if (cut := _cut(stretch, vocabulary))
            if _is_long(stretch, whole) or _has_name(stretch, cut, sections, vocabulary)
        ]
        if not cuts:
            return
        _, place, cut = min(cuts)
        stretches.insert(place + 1, _second_half(stretches[place], cut, sections, vocabulary))


def _has_name(stretch: Stretch, cut: int, sections: list[Section], vocabulary: Vocabulary) -> bool:
    """Whether the part behind a cut has a title of its own."""
    later = stretch.passages[cut:]
    heading = sections[later[0].section].title
    begins = stretch.passages[cut - 1].section != later[0].section
    return bool(begins and heading) or bool(own_titles(later, vocabulary, stretch.title))


def _is_long(stretch: Stretch, whole: int) -> bool:
    return (stretch.words > whole / 2 and whole > 130) or stretch.words > LONG_CHAPTER


def _cut(stretch: Stretch, vocabulary: Vocabulary) -> int:
    """The place nearest the middle where a passage does not lean on the one before; 0 for none.

    Rather one with a heading, else one that begins with what can be asked for.
    """
    half, run = stretch.words / 2, 0
    places: list[tuple[float, int]] = []
    for place, passage in enumerate(stretch.passages):
        if place and not passage.needs:
            new = passage.section != stretch.passages[place - 1].section
            mute = not new and not may_be_asked(passage, vocabulary)
            off = abs(run - half) - NEW_SECTION_WORDS * new + MUTE_WORDS * mute
            places.append((off, place))
        run += passage.words
    return min(places, default=(0.0, 0))[1]


def _second_half(
    stretch: Stretch, cut: int, sections: list[Section], vocabulary: Vocabulary
) -> Stretch:
    """Cut off the later passages: a chapter under their own heading, if they begin with one."""
    later = stretch.passages[cut:]
    stretch.passages = stretch.passages[:cut]
    stretch.sections = list(dict.fromkeys(one.section for one in stretch.passages))
    begins = later[0].section not in stretch.sections
    heading = sections[later[0].section].title if begins else ""
    return Stretch(
        title=heading,
        topic=topic_of(heading, vocabulary) if heading else "",
        sections=list(dict.fromkeys(one.section for one in later)),
        passages=later,
    )
