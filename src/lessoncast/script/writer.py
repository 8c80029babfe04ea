"""The rule-based writer: a lesson in, a two-voice script out, the same every time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Lesson, Script, Turn, Wish
from lessoncast.script.plan import budget, style, titles
from lessoncast.script.plan.file_names import title_of_file
from lessoncast.script.talk import narrate
from lessoncast.script.talk.aiming import aims_for
from lessoncast.script.talk.contents import contents_only
from lessoncast.script.telling import Material, told
from lessoncast.tongue import lint
from lessoncast.tongue.packs.clean import typeset
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.phrases import Phrasebook, phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import pitfalls
from lessoncast.units.acronyms import expansions
from lessoncast.units.aims import aims_of
from lessoncast.units.lessons import language_of, reader_of, vocabulary_of
from lessoncast.units.people import full_names

NO_WISH = Wish()


def compose(lesson: Lesson, wish: Wish = NO_WISH) -> Script:
    """Write the dialogue of a lesson.

    Without ``wish.minutes`` the length follows the lesson, up to about ten minutes and never
    above twelve, but in depth as long as there is something to tell. Speakers are the roles "host" and "expert". Languages without a
    phrasebook are told by the expert in the lesson's own sentences, announced by the host.
    Raises ScriptError when nothing in the lesson can be said.
    """
    language = language_of(lesson)
    vocabulary = vocabulary_of(lesson)
    book = phrasebook(language)
    tongue = packed(language)
    if tongue and book:
        book = replace(book, filler=partial(tongue.fill, vocabulary=vocabulary))
    if book is None:
        chapters = narrate.compose(lesson, vocabulary, wish)
    else:
        chapters = _dialogue(lesson, vocabulary, book, wish)
        chapters = chapters or _as_it_is(lesson, vocabulary, wish)
    if not chapters:
        raise ScriptError(
            "nothing in this lesson can be said aloud",
            where=lesson.slug,
            hint="write at least one full sentence, or a script by hand",
        )
    title = titles.shown_title(lesson)
    if tongue:
        title = typeset(title, tongue.pack)
        chapters = tuple(_typeset(chapter, tongue.pack) for chapter in chapters)
    return Script(title=title, language=lesson.language, chapters=chapters, minutes=wish.minutes)


def _typeset(chapter: Chapter, pack: Pack) -> Chapter:
    """A chapter with the quotation marks and spaces of its language."""
    parts = tuple(
        replace(part, text=typeset(part.text, pack)) if isinstance(part, Turn) else part
        for part in chapter.parts
    )
    return Chapter(title=typeset(chapter.title, pack), parts=parts)


def _prose(lesson: Lesson) -> list[str]:
    return [block.text for block in lesson.blocks if block.kind != "heading"]


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
    if vocabulary.language == "en":
        pitfalls.mark(sections)
    title = titles.episode_title(lesson)
    tellable = budget.passages_of(sections, vocabulary, wish.minutes)
    passages = style.leaning(tellable, wish.style or "standard")
    if not passages:
        return contents_only(title, sections, vocabulary)
    if vocabulary.language == "en":
        title = title_of_file(lesson, passages) or title
    material = Material(
        title=title,
        topic=titles.subject_of(title, passages, vocabulary),
        sections=sections,
        passages=passages,
        questions=reader.questions,
        aims=aims_for(reader.questions, aims_of(lesson.blocks), vocabulary),
        expansions=expansions(block.text for block in lesson.blocks),
        people=full_names(_prose(lesson)) if vocabulary.language == "en" else {},
        vocabulary=vocabulary,
        book=book,
        wish=wish,
    )
    return told(material)
