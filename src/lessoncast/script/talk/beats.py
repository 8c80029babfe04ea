"""The sentences of a chapter, each with what a question before it would stand on: any may begin a turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.checks.lengths import SENTENCE_MOST
from lessoncast.script.plan.passages import Passage, as_opening, cover
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.pieces import Unit

_TIED = re.compile(
    r"(?:this|that|these|those|it|they|he|she|its|their|his|her|such|so|but|and|then|or|yet|also|another|both|however|therefore|thus|instead|still|second|third|finally|next|first|for example|in \w+ words)\b",
    re.IGNORECASE,
)  # takes up what was said
_WHOLE = frozenset({"step", "row"})  # no turn begins in the middle of these


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One sentence of the expert.

    ``text`` is how it follows the one before, ``opening`` how it begins a turn. ``passage`` and
    ``scene`` are what is told from here on and where that stands. ``opens`` tells that a turn has to
    begin here, ``clings`` that none can; it is ``apart`` where nothing ties it to the one before.
    """

    text: str
    opening: str
    unit: Unit
    passage: Passage
    scene: Scene
    first: bool
    opens: bool
    clings: bool
    apart: bool = False

    @property
    def words(self) -> int:
        """How many words a voice has to say."""
        return count(self.text)


def beats_of(told: Sequence[tuple[Passage, Scene]], vocabulary: Vocabulary) -> list[Beat]:
    """Every sentence of some passages, in order."""
    done: list[Beat] = []
    language = vocabulary.language
    for passage, scene in told:
        new = [*_of_passage(passage, scene, language, after=done[-1].unit if done else None)]
        for one in new:
            beat = _labelled(one, vocabulary)
            apart = bool(done) and beat.first and _is_apart(done[-1], beat, language)
            done.append(replace(beat, apart=True) if apart else beat)
    return done


def _labelled(beat: Beat, vocabulary: Vocabulary) -> Beat:
    """An item behind another one with what it is called, where it does not say so: ``Ice: boats stay in port``."""
    unit, text = beat.unit, beat.text
    called = unit.role == "label" and beat.first and 0 < count(unit.term) <= LABEL_WORDS
    if not called or vocabulary.language != "en" or not _LABEL.fullmatch(unit.term):
        return beat
    known = content_stems(unit.term) & content_stems(text)
    if known or ": " in text or text.startswith(("Then", "There", "For ", "In ", "With ")):
        return beat
    said = f"{capital(vocabulary.lower_title(unit.term))}: {vocabulary.lower_first(text)}"
    return replace(beat, text=said) if count(said) <= SENTENCE_MOST else beat


LABEL_WORDS = 4
_LABEL = re.compile(r"(?!(?:why|what|how|when|where|who|which)\b)[\w' -]+", re.IGNORECASE)


def _is_apart(before: Beat, beat: Beat, language: str) -> bool:
    """Whether a sentence of another paragraph, or behind something left out, has nothing to do with the one before."""
    same, gap = before.unit.group == beat.unit.group, _lies_behind_gap(before, beat)
    if (same and not gap) or _TIED.match(beat.text) or beat.unit.leans:
        return False
    alone = content_stems(before.text, language).isdisjoint(content_stems(beat.text, language))
    return alone or (gap and not same)


def _lies_behind_gap(before: Beat, beat: Beat) -> bool:
    """Whether the lesson says more between two sentences than the expert does."""
    one, other = before.passage, beat.passage
    next_to = one.section == other.section and other.place - one.place in {0, 1}
    return beat.unit.parted or not next_to or (one.cut and one.place != other.place)


def span_of(beats: Sequence[Beat]) -> Span:
    """The lesson lines that some sentences rest on."""
    span = beats[0].unit.span
    for beat in beats[1:]:
        span = cover(span, beat.unit.span)
    return span


def units_of(beats: Sequence[Beat], language: str) -> tuple[Unit, ...]:
    """The units that some sentences come from, each once; of one whose end is not among them, its beginning."""
    told: list[tuple[Unit, int]] = []
    for beat in beats:
        if beat.first:
            told.append((beat.unit, 1))
        elif told:
            told[-1] = (told[-1][0], told[-1][1] + 1)
    return tuple(_begun(unit, said, language) for unit, said in told)


def as_following(said: str, beat: Beat) -> str:
    """The first half of a sentence that would open a turn, as it follows the one before: ``It works`` for ``The gate works``."""
    pairs = zip(reversed(beat.opening), reversed(beat.text), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    named, plain = beat.opening[: len(beat.opening) - same], beat.text[: len(beat.text) - same]
    return f"{plain}{said.removeprefix(named)}" if named and said.startswith(named) else said


def _begun(unit: Unit, said: int, language: str) -> Unit:
    """The first sentences of a unit."""

    def begin(text: str) -> str:
        return " ".join(whole_sentences(text, language)[:said])

    if len(whole_sentences(unit.text, language)) == said:
        return unit
    return replace(unit, text=begin(unit.text), alone=begin(unit.alone))


def whole_sentences(text: str, language: str) -> tuple[str, ...]:
    """The sentences of a text; all of it as one where they could not be put together again."""
    found = sentences(text, language)
    return found if " ".join(found) == text else (text,)


def _of_passage(
    passage: Passage, scene: Scene, language: str, *, after: Unit | None
) -> Iterator[Beat]:
    for number, unit in enumerate(passage.units):
        said = passage.units[:number]
        here = _further(scene, passage, said) if number else scene
        if here.last_step and number < len(passage.units) - 1:
            here = replace(here, last_step=False)
        units = (as_opening(unit), *passage.units[number + 1 :])
        before = said[-1] if said else after
        clings = before is not None and before.announces and not _opens(unit, here)
        yield from _of_unit(unit, replace(passage, units=units), here, language, clings=clings)


def _further(scene: Scene, passage: Passage, said: tuple[Unit, ...]) -> Scene:
    """Where a passage stands when its first units have been said."""
    return Scene(
        heading=scene.heading, topic=scene.topic, last_step=scene.last_step,
        previous=replace(passage, units=said) if said else scene.previous,
    )  # fmt: skip


def _of_unit(
    unit: Unit, passage: Passage, scene: Scene, language: str, *, clings: bool
) -> Iterator[Beat]:
    opening = whole_sentences(passage.units[0].text, language)
    for place, text in enumerate(whole_sentences(unit.text, language)):
        if not place:
            yield Beat(
                text=text, opening=opening[0], unit=unit, passage=passage, scene=scene, first=True,
                opens=_opens(unit, scene), clings=clings,
            )  # fmt: skip
            continue
        rest = " ".join(whole_sentences(unit.text, language)[place:])
        later = replace(unit, text=rest, role="plain", ask="", term="", lead="", alone="")
        yield Beat(
            text=text, opening=text, unit=unit,
            passage=replace(passage, units=(later, *passage.units[1:])),
            scene=_further(scene, passage, ()), first=False,
            opens=False, clings=clings or unit.role in _WHOLE,
        )  # fmt: skip


def _opens(unit: Unit, scene: Scene) -> bool:
    """Whether the host has to speak before a unit: something begins, or the host has to name it."""
    named = bool(unit.term) and unit.text.removeprefix(unit.term).lstrip().startswith(":")
    begins = scene.opens_chapter or scene.opens_episode
    if scene.opens_section and (scene.mistaken or unit.role == "example"):
        return True  # the heading tells what is wrong, or what it is an example of
    return begins or bool(unit.ask) or unit.apart or named
