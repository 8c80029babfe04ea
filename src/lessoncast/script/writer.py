"""The rule-based writer: a lesson in, a two-voice script out, the same every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Lesson, Script, Span, Turn, Wish
from lessoncast.script.checks import lint
from lessoncast.script.plan import budget, chapters, ending, style, titles
from lessoncast.script.plan.introducing import introduced
from lessoncast.script.plan.pace import Manner, unhurried
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.timing import WORDS_PLANNED, fit
from lessoncast.script.talk import narrate, opening
from lessoncast.script.talk.address import address
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.frame import Frame, contents_only
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.turns import Size
from lessoncast.script.tongue.packs.clean import typeset
from lessoncast.script.tongue.packs.pack import Pack
from lessoncast.script.tongue.packs.vocabulary import educated
from lessoncast.script.tongue.phrases import Phrasebook, phrasebook
from lessoncast.script.tongue.seam import packed
from lessoncast.script.tongue.words import Vocabulary, learn
from lessoncast.script.units.acronyms import expansions
from lessoncast.script.units.packed_reading import PackedReader
from lessoncast.script.units.people import full_names
from lessoncast.script.units.pieces import Section, Unit
from lessoncast.script.units.reading import SectionReader

SPARES = 6  # passages of which one may be left out to meet a length
EXPERT_SHARE = 0.74  # of the words; the host has the others
FRAME_TURNS = 2  # of the host that no passage answers: the recall question, the look back
NO_WISH = Wish()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Material:
    """All that the wording of an episode draws on."""

    title: str
    topic: str
    sections: list[Section]
    passages: list[Passage]
    questions: dict[str, Span]
    expansions: Mapping[str, str]
    people: Mapping[str, str]
    vocabulary: Vocabulary
    book: Phrasebook
    wish: Wish


def compose(lesson: Lesson, wish: Wish = NO_WISH) -> Script:
    """Write the dialogue of a lesson.

    Without ``wish.minutes`` the length follows the lesson, up to about eight minutes and never
    above twelve, but in depth as long as there is something to tell. Speakers are the roles "host" and "expert". Languages without a
    phrasebook are told by the expert in the lesson's own sentences, announced by the host.
    Raises ScriptError when nothing in the lesson can be said.
    """
    language = lesson.language.partition("-")[0].lower()
    vocabulary = vocabulary_of(lesson)
    book = phrasebook(language)
    tongue = packed(language)
    if tongue and book:
        book = replace(book, filler=partial(tongue.fill, vocabulary=vocabulary))
    if book is None:
        title, chapters = lesson.title, narrate.compose(lesson, vocabulary, wish)
    else:
        title = titles.episode_title(lesson)
        chapters = _dialogue(lesson, vocabulary, book, wish)
        chapters = chapters or _as_it_is(lesson, vocabulary, wish)
    if not chapters:
        raise ScriptError(
            "nothing in this lesson can be said aloud",
            where=lesson.slug,
            hint="write at least one full sentence, or a script by hand",
        )
    if tongue:
        title = typeset(title, tongue.pack)
        chapters = tuple(_typeset(chapter, tongue.pack) for chapter in chapters)
    return Script(title=title, language=lesson.language, chapters=chapters, minutes=wish.minutes)


def vocabulary_of(lesson: Lesson) -> Vocabulary:
    """What the words of a lesson tell."""
    language = lesson.language.partition("-")[0].lower()
    known, headings = _sentences(lesson, language), _headings(lesson)
    vocabulary = learn(known, headings, language)
    tongue = packed(language)
    return educated(vocabulary, tongue.pack, [*known, *headings]) if tongue else vocabulary


def _typeset(chapter: Chapter, pack: Pack) -> Chapter:
    """A chapter with the quotation marks and spaces of its language."""
    parts = tuple(
        replace(part, text=typeset(part.text, pack)) if isinstance(part, Turn) else part
        for part in chapter.parts
    )
    return Chapter(title=typeset(chapter.title, pack), parts=parts)


def _sentences(lesson: Lesson, language: str) -> list[str]:
    return [
        sentence
        for block in lesson.blocks
        if block.kind in {"paragraph", "item", "aside", "quote"}
        for sentence in sentences(block.text, language)
    ]


def _prose(lesson: Lesson) -> list[str]:
    return [block.text for block in lesson.blocks if block.kind != "heading"]


def _headings(lesson: Lesson) -> list[str]:
    return [lesson.title, *(block.text for block in lesson.blocks if block.kind == "heading")]


def _as_it_is(lesson: Lesson, vocabulary: Vocabulary, wish: Wish) -> tuple[Chapter, ...]:
    """Tell a lesson in which no rule finds a sentence that stands by itself; nothing if it is debris."""
    told = narrate.compose(lesson, vocabulary, wish)
    if packed(vocabulary.language):
        return told
    turns = [turn for chapter in told for turn in chapter.turns]
    return () if any(lint.debris(turn.text) for turn in turns) else told


def _dialogue(
    lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook, wish: Wish
) -> tuple[Chapter, ...]:
    reader = reader_of(lesson, vocabulary, book)
    sections = reader.read()
    title = titles.episode_title(lesson)
    told = wish.style or "standard"
    passages = style.leaning(budget.passages_of(sections, vocabulary), told)
    if not passages:
        return contents_only(title, sections, vocabulary)
    material = _Material(
        title=title,
        topic=titles.subject_of(title, passages, vocabulary),
        sections=sections,
        passages=passages,
        questions=reader.questions,
        expansions=expansions(block.text for block in lesson.blocks),
        people=full_names(_prose(lesson)) if vocabulary.language == "en" else {},
        vocabulary=vocabulary,
        book=book,
        wish=wish,
    )
    whole = sum(passage.words for passage in passages)
    longest = _told_whole(whole)
    wanted = wish.minutes or style.natural_minutes(longest, told)
    write = partial(_write, material, minutes=min(wanted, longest))
    if wish.minutes is None and wanted >= longest:
        return write(whole)
    return fit(
        write,
        minutes=wanted,
        share=EXPERT_SHARE,
        most=whole,
        language=lesson.language,
        spares=SPARES,
    )


def reader_of(
    lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook
) -> SectionReader | PackedReader:
    """Who reads lessons of that language."""
    tongue = packed(vocabulary.language)
    if tongue:
        return PackedReader(lesson, vocabulary, book, tongue)
    return SectionReader(lesson, vocabulary, book)


def _write(
    material: _Material, words: int, *, minutes: float, spare: int = 0
) -> tuple[Chapter, ...]:
    """The chapters of an episode whose expert says about ``words`` words."""
    chosen = budget.select(material.passages, material.sections, words, spare)
    takeaway = ending.takeaway(
        material.sections, material.passages, chosen, material.vocabulary, material.topic
    )
    claim, told = _begun(material, ending.without(takeaway, chosen), takeaway)
    told = introduced(told, material.expansions, material.people, material.vocabulary)
    tell = partial(_tell, material, told, claim=claim, takeaway=takeaway, minutes=minutes)
    return unhurried(tell, material.vocabulary.language)


def _tell(
    material: _Material,
    told: list[Passage],
    manner: Manner,
    *,
    claim: opening.Claim | None,
    takeaway: Unit | None,
    minutes: float,
) -> tuple[Chapter, ...]:
    """The chapters that tell these passages in a manner."""
    turns = FRAME_TURNS + sum(one.words for one in told) // manner.words
    heard = Heard(material.book, material.topic, turns, manner.keen, full=manner.full)
    size = Size(ideal=manner.words, each=manner.each)
    stretches = chapters.chapters(
        told,
        material.sections,
        material.vocabulary,
        title=material.title,
        minutes=minutes,
        fewer=manner.fewer,
    )
    frame = Frame(
        title=material.title,
        topic=material.topic,
        sections=material.sections,
        stretches=stretches,
        questions=material.questions,
        claim=claim,
        wording=Wording(material.vocabulary, heard, size),
    )
    return address(frame.chapters(takeaway), material.wish, material.book)


def _begun(
    material: _Material, chosen: list[Passage], kept: Unit | None
) -> tuple[opening.Claim | None, list[Passage]]:
    """How the lesson begins, for the host, where the author asks nothing; the passages without it."""
    given = (material.title, material.topic, [*material.questions], material.vocabulary)
    if opening.author_question(*given):
        return None, chosen
    return opening.without_beginning(chosen, material.sections, material.vocabulary, kept)


def _told_whole(expert_words: int) -> float:
    """The minutes that a lesson takes when nothing is left out."""
    return expert_words / EXPERT_SHARE / WORDS_PLANNED
