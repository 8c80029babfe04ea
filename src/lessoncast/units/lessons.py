"""A lesson as writer and cards begin with it: its vocabulary, and who reads it in its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lessoncast._sentences import sentences
from lessoncast.model import Lesson
from lessoncast.tongue.english.persons import begin_only, called, named_first, owners_first
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
    everybody = dict.fromkeys(begin_only(known), "") | {**called(known)}
    names = vocabulary.names | owners_first(known)
    names |= named_first(known, _strangers(everybody, vocabulary, [*known, lesson.title]))
    persons = {name: word for name, word in everybody.items() if word and name in names}
    return replace(vocabulary, names=names, persons=persons)


def _strangers(persons: Iterable[str], vocabulary: Vocabulary, known: Sequence[str]) -> list[str]:
    """Whoever is "he" or "she", though no sentence has the word inside of it: it may be any word that begins one."""
    others = [name for name in persons if name not in vocabulary.names]
    text = " ".join(known) if others else ""
    return [one for one in others if not re.search(rf"\b{re.escape(one.lower())}\b", text)]


def reader_of(
    lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook
) -> SectionReader | PackedReader:
    """Who reads lessons of that language."""
    tongue = packed(vocabulary.language)
    if tongue:
        return PackedReader(lesson, vocabulary, book, tongue)
    return SectionReader(lesson, vocabulary, book)
