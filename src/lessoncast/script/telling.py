"""How much of a lesson is told, and in what manner: the length and the manner are searched for by turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice, product
from operator import itemgetter
from typing import TypeAlias

from lessoncast.model import Chapter, Span, Wish
from lessoncast.script.checks.lengths import longest
from lessoncast.script.plan import budget, chapters, ending, style
from lessoncast.script.plan.introducing import introduced
from lessoncast.script.plan.pace import (
    EVENER,
    KEENER,
    LONGER,
    USUAL,
    Faults,
    Manner,
    WriteTurns,
    faults_of,
    manners,
)
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.timing import (
    CLOSE_ENOUGH,
    EXPERT_SHARE,
    WORDS_PLANNED,
    Fitted,
    chapters_ms,
    fit,
)
from lessoncast.script.talk import opening
from lessoncast.script.talk.address import address
from lessoncast.script.talk.aiming import Aim, aim_of
from lessoncast.script.talk.choosing import Known
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.frame import Frame
from lessoncast.script.talk.heard import Heard, Worded
from lessoncast.script.talk.turns import UNNAMED, Size
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Section, Unit

SPARES = 6  # passages of which one may be left out to meet a length
FRAME_TURNS = 2  # of the host that no passage answers: the recall question, the look back
REFITTED = 2  # manners in which the length is searched for again
HURRIED = 0.3  # turns a minute too many or too few that are worse than another length
NUDGES = (0.99, 1.01, 0.975, 1.025)  # of the words of a telling that has faults
NUDGED = (
    Manner(keen=KEENER), Manner(keen=3 * KEENER),
    Manner(words=38, each=20.0, full=True, most=LONGER, keen=KEENER, says=1),
)  # fmt: skip
EVENED = Manner(words=34, each=20.0, even=EVENER)  # fewer turns, and none too short or too long
EVENLY = ((EVENED, False, 1.0), (EVENED, True, 1.0), (USUAL, True, 1.01))
"""How, whether for deep questions, and in how many of the words."""
SPARED = (0.99, 1.04)  # of the words of a telling in which one passage is left out
NEAR = 0.03  # of the length asked for: nearer is not worth a fault
FAULTLESS = 0.05  # of any length: so far off may be what has no fault at all
ABOUT = 0.06  # of a length that nobody asks for: nearer is not worth half a paragraph


_Telling: TypeAlias = tuple[tuple[Passage, ...], Manner, opening.Claim | None, Unit | None]
"""All that one telling differs in from the others of an episode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that the wording of an episode draws on."""

    title: str
    topic: str
    sections: list[Section]
    passages: list[Passage]
    questions: dict[str, Span]
    aims: Sequence[Aim]
    expansions: Mapping[str, str]
    people: Mapping[str, str]
    vocabulary: Vocabulary
    book: Phrasebook
    wish: Wish
    known: Known = field(default_factory=dict)
    worded: Worded = field(default_factory=dict)
    done: dict[_Telling, tuple[Chapter, ...]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """All the words that the expert could say."""
        return sum(passage.words for passage in self.passages)

    @property
    def longest(self) -> float:
        """The minutes that it takes to leave nothing out."""
        return self.words / EXPERT_SHARE / WORDS_PLANNED

    @property
    def wanted(self) -> float:
        """The minutes wished for, or those that such a lesson takes."""
        wish = self.wish
        return wish.minutes or style.natural_minutes(self.longest, wish.style or "standard")

    @property
    def near(self) -> float:
        """How far off that the length may be, as a share of it."""
        return NEAR if self.wish.minutes else ABOUT


def told(material: Material) -> tuple[Chapter, ...]:
    """The chapters of an episode.

    The length is searched for in the usual manner; where that has faults, other manners are tried at
    that length, and in the best of them the length is searched for again.
    """
    language = material.vocabulary.language
    usual = best = _fitted(material, USUAL)
    least = _regret(best, material)
    tell = _telling(material, usual.words, usual.spare)
    others = islice(filter(USUAL.__ne__, manners(tell, usual.chapters, language)), REFITTED)
    while not least[-1].none and (manner := next(others, None)):
        again = _fitted(material, manner, usual.words)
        best, least = min((best, least), (again, _regret(again, material)), key=itemgetter(1))
    for nudged in _nudged(material, best):
        if least[-1].none:
            break
        best, least = min((best, least), (nudged, _regret(nudged, material)), key=itemgetter(1))
    return best.chapters


def _nudged(material: Material, best: Fitted) -> Iterator[Fitted]:
    """A few words more or less than ``best``, which is to say other passages: a little off, and perhaps without its faults.

    Where too few deep questions were asked, what answers them is rather told; where turns were
    uneven, even ones come first, for which the host asks less often.
    """
    if material.wish.minutes is None and material.wanted >= material.longest:
        return
    faults = faults_of(best.chapters, material.vocabulary.language)
    for manner, deep, share in EVENLY if faults.uneven else ():
        words = round(best.words * share)
        yield _measured(_telling(material, words, 0, deep=deep)(manner), words, material)
    shallow = faults.shallow
    for deep in (True, False) if shallow else (False,):
        near = best
        if deep:
            near = _fitted(material, NUDGED[0], best.words, deep=True)
            yield near
        for share in NUDGES:
            words = round(near.words * share)
            tell = _telling(material, words, 0, deep=deep)
            for made in map(tell, NUDGED):
                yield _measured(made, words, material)
    for spare, share in product(range(1, SPARES + 1), SPARED):
        words = round(best.words * share)
        yield _measured(_telling(material, words, spare)(USUAL), words, material)


def _measured(made: tuple[Chapter, ...], words: int, material: Material) -> Fitted:
    """Chapters of so many words, with how far they are off the length that they shall have."""
    sounds = chapters_ms(made, material.vocabulary.language) / 60_000
    return Fitted(chapters=made, words=words, off=abs(sounds / material.wanted - 1))


def _regret(fitted: Fitted, material: Material) -> tuple[bool, bool, Faults]:
    """What speaks against an episode: a pace that is far off, a length that is not the one asked for, its faults."""
    faults = faults_of(fitted.chapters, material.vocabulary.language)
    near = max(material.near, FAULTLESS) if faults.none else material.near
    return faults.pace > HURRIED, fitted.off > near, faults


def _fitted(
    material: Material, manner: Manner, begin: int | None = None, *, deep: bool = False
) -> Fitted:
    """The chapters in a manner, of the length they shall have; the search begins with ``begin`` words."""

    def write(words: int, *, spare: int = 0) -> tuple[Chapter, ...]:
        return _telling(material, words, spare, deep=deep)(manner)

    if material.wish.minutes is None and material.wanted >= material.longest:
        return Fitted(chapters=write(material.words), words=material.words)
    return fit(
        write,
        minutes=material.wanted,
        begin=begin or round(material.wanted * WORDS_PLANNED * EXPERT_SHARE),
        most=material.words,
        language=material.vocabulary.language,
        spares=SPARES * bool(material.wish.minutes),
        close=CLOSE_ENOUGH if material.wish.minutes else ABOUT,
    )


def _telling(material: Material, words: int, spare: int, *, deep: bool = False) -> WriteTurns:
    """What tells about ``words`` words of the expert's in a manner, rather what a ``deep`` question is asked for."""
    passages = style.deepened(material.passages) if deep else material.passages
    chosen = budget.select(
        passages, material.sections, words, spare, exact=bool(material.wish.minutes)
    )
    takeaway = ending.takeaway(
        material.sections, material.passages, chosen, material.vocabulary, material.topic
    )
    claim, rest = _begun(material, ending.without(takeaway, chosen), takeaway)
    rest = introduced(rest, material.expansions, material.people, material.vocabulary)
    return partial(_told_once, material, tuple(rest), claim, takeaway)


def _told_once(
    material: Material,
    passages: tuple[Passage, ...],
    claim: opening.Claim | None,
    takeaway: Unit | None,
    manner: Manner,
) -> tuple[Chapter, ...]:
    """The chapters that tell these passages in a manner; the searches come to the same ones again."""
    here = (passages, manner, claim, takeaway)
    if here not in material.done:
        material.done[here] = _tell(material, [*passages], manner, claim, takeaway)
    return material.done[here]


def _tell(
    material: Material,
    passages: list[Passage],
    manner: Manner,
    claim: opening.Claim | None,
    takeaway: Unit | None,
) -> tuple[Chapter, ...]:
    """The chapters that tell these passages in a manner."""
    turns = FRAME_TURNS + sum(one.words for one in passages) // manner.words
    heard = Heard(
        material.book, material.topic, turns, manner.keen,
        says=manner.says, full=manner.full, worded=material.worded,
    )  # fmt: skip
    most = max(manner.most, longest(material.vocabulary.language))
    size = Size(ideal=manner.words, most=most, each=manner.each, even=manner.even)
    if packed(material.vocabulary.language) is None:
        size = replace(size, across=UNNAMED, untold=UNNAMED)
    stretches = chapters.chapters(
        passages,
        material.sections,
        material.vocabulary,
        title=material.title,
        minutes=min(material.wanted, material.longest),
        fewer=manner.fewer,
    )
    frame = Frame(
        title=material.title,
        topic=material.topic,
        sections=material.sections,
        stretches=stretches,
        questions=material.questions,
        claim=claim,
        aim=None if claim else _aim(material, passages, takeaway),
        wording=Wording(material.vocabulary, heard, size, material.known),
    )
    if not material.done:
        frame.foresee()  # later on, nearly all that is told was read
    return address(frame.chapters(takeaway), material.wish, material.book)


def _begun(
    material: Material, chosen: list[Passage], kept: Unit | None
) -> tuple[opening.Claim | None, list[Passage]]:
    """How the lesson begins, for the host, where the author asks nothing; the passages without it."""
    given = (material.title, material.topic, [*material.questions], material.vocabulary)
    if not chosen or opening.author_question(*given, chosen[0].text):
        return None, chosen
    if opening.title_question(material.title, material.vocabulary, chosen[0].text):
        return None, chosen  # the title is asked, and what would be a hook is the answer
    aim = _aim(material, chosen, kept)
    plain = aim is None or aim.named
    return opening.without_beginning(
        chosen, material.sections, material.vocabulary, kept, plain=plain
    )


def _aim(material: Material, chosen: Sequence[Passage], kept: Unit | None) -> Aim | None:
    """What the episode may want to find out, if the passages tell it, or what is kept for the end."""
    told = [one.text for one in chosen] + ([kept.text] if kept else [])
    return aim_of(material.aims, material.topic, " ".join(told))
