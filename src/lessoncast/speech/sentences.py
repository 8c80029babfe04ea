"""A turn's text → its sentences, each as a caption shows it and as a voice says it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.speech import offsets, verbalise
from lessoncast.speech.offsets import Word
from lessoncast.speech.pieces import split_to_length
from lessoncast.speech.verbalise import SAY
from lessoncast.speech.verbalise.language import Language, any_of, load
from lessoncast.speech.verbalise.markup import shown
from lessoncast.speech.verbalise.prepare import strip_private

LONGEST_CHARACTERS = 1000
"""Engines are tried with so much at once, and no listener follows more."""

_SHORTEST_CUT = 40
_SHELF = 0x100000  # private use: one character stands for one piece that stays whole


_MARKUP = rf"{SAY.pattern}|(`+)[^`\n]{{1,200}}\3|\$[^\s$][^$\n]{{0,200}}\$"
_FACTORIAL = r"(?<=[\w)])!(?=\s*[=+*/×·<>≤≥−-])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: ``written`` for the caption, ``spoken`` for the voice.

    ``words`` tell for each spoken word what it is said for in ``written``.
    """

    written: str
    spoken: str
    words: tuple[Word, ...] = ()


def spoken_sentences(
    text: str, *, language: str, lexicon: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """Split a turn's text; there is something to say in each of the sentences.

    ``[SQL](say:sequel)`` is shown as SQL. What has nothing to say joins its neighbour, so that no
    word of the caption is lost; a text with nothing to say at all gives no sentence.
    """
    found: list[Sentence] = []
    mute = ""
    for raw in _raw_sentences(strip_private(text), language):
        for sentence in _said(raw, language, lexicon):
            if sentence.spoken:
                written = f"{mute} {sentence.written}".strip()
                by = len(written) - len(sentence.written)
                words = offsets.shifted(sentence.words, by)
                found.append(replace(sentence, written=written, words=words))
                mute = ""
            elif found:
                found[-1] = replace(found[-1], written=f"{found[-1].written} {sentence.written}")
            else:
                mute = f"{mute} {sentence.written}".strip()
    return tuple(found)


def _raw_sentences(text: str, language: str) -> Iterator[str]:
    """Split where a sentence ends, never inside ``say`` markup, code or a formula."""
    markup: list[str] = []

    def shelve(found: str) -> str:
        markup.append(found)
        return chr(_SHELF + len(markup) - 1)

    shelved = _whole(load(language)).sub(lambda found: shelve(found[0]), text)
    for sentence in sentences(shelved, language):
        for piece in split_to_length(sentence, LONGEST_CHARACTERS):
            yield "".join(_unshelved(char, markup) for char in piece)


@functools.cache
def _whole(language: Language) -> re.Pattern[str]:
    """Match what holds a full stop, or another end mark, that ends no sentence."""
    several = [
        form.removesuffix(".")
        for form in language.table("abbreviations")
        if "." in form.removesuffix(".")
    ]
    numbered = [
        form
        for table in ("abbreviations_before_number", "abbreviations")
        for form in language.table(table)
        if "." in form and form != "etc."
    ]
    named = [form for form in language.table("abbreviations_before_name") if "." in form]
    ordinal = str(language.table("ordinals").get("whole", "(?!)"))
    return re.compile(
        rf"{_MARKUP}|{_FACTORIAL}|(?<!\w)(?:{any_of(numbered)}(?=\s?\(?\d|\s[IVX]{{2,}}\b)"
        rf"|{any_of(several)}(?!\w)|{any_of(named)}(?=\s[^\W\d_a-z])|{ordinal})"
    )


def _unshelved(char: str, markup: list[str]) -> str:
    place = ord(char) - _SHELF
    return markup[place] if 0 <= place < len(markup) else char


def _said(raw: str, language: str, lexicon: Mapping[str, str]) -> Iterator[Sentence]:
    """Say a sentence, in two halves if it grew too long by being spoken."""
    steps = tuple(verbalise.steps(raw, language, lexicon))
    spoken = steps[-1]
    written = shown(SAY.sub(r"\1", raw))
    if len(spoken) > LONGEST_CHARACTERS and len(raw) > _SHORTEST_CUT and not SAY.search(raw):
        for half in split_to_length(raw, len(raw) * 2 // 3):
            yield from _said(half, language, lexicon)
    elif written or spoken:
        is_speech = any(char.isalnum() for char in spoken)
        if not is_speech:
            yield Sentence(written=written or spoken, spoken="")
            return
        words = offsets.seen(offsets.words(steps), raw, written or spoken)
        yield Sentence(written=written or spoken, spoken=spoken, words=words)
