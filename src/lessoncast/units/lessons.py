"""A lesson as writer and cards begin with it: its vocabulary, and who reads it in its language."""

from __future__ import annotations

from dataclasses import replace

from lessoncast._sentences import sentences
from lessoncast.model import Lesson
from lessoncast.tongue.english.persons import called
from lessoncast.tongue.packs.vocabulary import educated
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, learn
from lessoncast.units.packed_reading import PackedReader
from lessoncast.units.reading import SectionReader

_READ = frozenset({"paragraph", "item", "aside", "quote"})


def language_of(lesson: Lesson) -> str:
    """The lesson's language without its region: ``en-GB`` → ``en``."""
    return lesson.language.partition("-")[0].lower()


def vocabulary_of(lesson: Lesson) -> Vocabulary:
    """What the words of a lesson tell."""
    language = language_of(lesson)
    known = [
        sentence
        for block in lesson.blocks
        if block.kind in _READ
        for sentence in sentences(block.text, language)
    ]
    headings = [lesson.title, *(one.text for one in lesson.blocks if one.kind == "heading")]
    vocabulary = learn(known, headings, language)
    if tongue := packed(language):
        return educated(vocabulary, tongue.pack, [*known, *headings])
    if language != "en":
        return vocabulary
    persons = {name: word for name, word in called(known).items() if name in vocabulary.names}
    return replace(vocabulary, persons=persons)


def reader_of(
    lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook
) -> SectionReader | PackedReader:
    """Who reads lessons of that language."""
    tongue = packed(vocabulary.language)
    if tongue:
        return PackedReader(lesson, vocabulary, book, tongue)
    return SectionReader(lesson, vocabulary, book)
