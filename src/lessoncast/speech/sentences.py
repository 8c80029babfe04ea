"""A turn's text → its sentences, each as a caption shows it and as a voice says it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lessoncast import _foreign as foreign
from lessoncast._sentences import split
from lessoncast.speech import offsets, verbalise
from lessoncast.speech.offsets import Word, Words
from lessoncast.speech.pieces import split_to_length
from lessoncast.speech.verbalise import SAY
from lessoncast.speech.verbalise.language import Language, any_of, load
from lessoncast.speech.verbalise.markup import shown, unemphasised
from lessoncast.speech.verbalise.prepare import strip_private

LONGEST_CHARACTERS = 1000
"""Engines are tried with so much at once, and no listener follows more."""

_SHORTEST_CUT = 40
_SHELF = 0x100000  # private use: one character stands for one piece that stays whole
_SHELF_END = "\U0010fffd"  # before an end mark that stands in such a piece, too

_MARKUP = (
    rf"{foreign.PATTERN}|{SAY.pattern}|(?P<ticks>`+)[^`\n]{{1,200}}(?P=ticks)"
    r"|\$[^\s$][^$\n]{0,200}\$"
)
_END_INSIDE = re.compile(r"[.!?…][)\"'”’»]?(?:\]\(lang:|\]\{|</)")  # a phrase may end its sentence
_FACTORIAL = r"(?<=[\w)])!(?=\s*[=+*/×·<>≤≥−-])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What one voice says of a sentence, all of it in ``language``.

    ``words`` tell for each word in ``spoken`` what it is said for in the sentence's written form.
    """

    language: str
    spoken: str
    words: Sequence[Word] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: ``written`` for the caption, and the phrases that are spoken for it.

    There is one phrase, unless the author marked some of it as another language.
    """

    written: str
    phrases: tuple[Phrase, ...] = ()

    @property
    def spoken(self) -> str:
        """All that is said."""
        return " ".join(phrase.spoken for phrase in self.phrases)

    @property
    def words(self) -> tuple[Word, ...]:
        """For each word in ``spoken``, what it is said for in ``written``."""
        found: list[Word] = []
        at = 0
        for phrase in self.phrases:
            found += (
                word._replace(start=word.start + at, end=word.end + at) for word in phrase.words
            )
            at += len(phrase.spoken) + 1
        return tuple(found)


def no_words(language: str) -> Mapping[str, str]:
    """Return the lexicon of those who have none."""
    del language
    return {}


def spoken_sentences(
    text: str,
    *,
    language: str,
    lexicon: Mapping[str, str],
    lexicon_for: Callable[[str], Mapping[str, str]] = no_words,
) -> tuple[Sentence, ...]:
    """Split a turn's text; there is something to say in each of the sentences.

    ``[SQL](say:sequel)`` is shown as SQL, ``[déjà vu](lang:fr)`` is spoken in French, with the
    lexicon that ``lexicon_for`` has for that. What has nothing to say joins its neighbour, so that no
    word of the caption is lost; a text with nothing to say at all gives no sentence.
    """
    found: list[Sentence] = []
    mute = ""
    lexicons = _Lexicons(language, lexicon, lexicon_for)
    for raw in _raw_sentences(strip_private(text), language):
        for sentence in _said(raw, lexicons):
            if sentence.phrases:
                found.append(_behind(mute, sentence))
                mute = ""
            elif found:
                found[-1] = replace(found[-1], written=f"{found[-1].written} {sentence.written}")
            else:
                mute = f"{mute} {sentence.written}".strip()
    return tuple(found)


def _behind(mute: str, sentence: Sentence) -> Sentence:
    """Put what is shown and not said in front of a sentence."""
    written = f"{mute} {sentence.written}".strip()
    if written == sentence.written:
        return sentence
    by = len(written) - len(sentence.written)
    phrases = (
        replace(phrase, words=Words(offsets.shifted(phrase.words, by)))
        for phrase in sentence.phrases
    )
    return replace(sentence, written=written, phrases=tuple(phrases))


@dataclass(frozen=True, slots=True)
class _Lexicons:
    language: str
    own: Mapping[str, str]
    others: Callable[[str], Mapping[str, str]]

    def of(self, language: str) -> Mapping[str, str]:
        return self.own if language == self.language else self.others(language)


def _raw_sentences(text: str, language: str) -> Iterator[str]:
    """Split where a sentence ends, never inside ``say`` markup, code or a formula."""
    markup: list[str] = []

    def shelve(found: str) -> str:
        markup.append(found)
        end = _END_INSIDE.search(found)
        return chr(_SHELF + len(markup) - 1) + (f"{_SHELF_END}{end[0][0]}" if end else "")

    shelved = _whole(load(language)).sub(lambda found: shelve(found[0]), text)
    for sentence in split(shelved, language):
        for piece in split_to_length(sentence, LONGEST_CHARACTERS):
            whole = re.sub(rf"{_SHELF_END}[.!?…]", "", piece)
            yield "".join(_unshelved(char, markup) for char in whole)


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
    half_days = r"[AaPp]\.\s?[Mm]\.(?=\s(?:[a-zà-ÿ(]|[A-Z]{2,4}\b)|\s?[,;:)–-])"
    if "half_days" not in language.table("times"):
        half_days = "(?!)"
    days = any_of(language.table("dates").get("short_days", ()))
    return re.compile(
        rf"{_MARKUP}|{_FACTORIAL}|(?<!\w)(?:{any_of(numbered)}(?:\s[A-Z]\.)?(?=\s?\(?\d|\s[IVX]{{2,}}\b)"
        rf"|{any_of(several)}(?:\.(?=\s(?:[a-zà-ÿ(]|[A-Z]{{2,4}}\b)|[,;:)])|(?!\w))|{any_of(named)}(?=\s[^\W\d_a-z])"
        rf"|{half_days}|{days}\.(?=\s?[–-]|,|\s[a-zà-ÿ\d])|{ordinal})"
    )


def _unshelved(char: str, markup: list[str]) -> str:
    place = ord(char) - _SHELF
    return markup[place] if 0 <= place < len(markup) else char


def _said(raw: str, lexicons: _Lexicons) -> Iterator[Sentence]:
    """Say a sentence, in two halves if it grew too long by being spoken."""
    stretches = tuple(foreign.split(raw, lexicons.language))
    if any(language != lexicons.language for language, _ in stretches):
        plain = foreign.split(unemphasised(raw), lexicons.language)
        yield _mixed(tuple(plain), lexicons)
        return
    raw = "".join(text for _, text in stretches)
    written, phrase = _phrase(raw, lexicons.language, lexicons)
    if len(phrase.spoken) > LONGEST_CHARACTERS and len(raw) > _SHORTEST_CUT and not SAY.search(raw):
        for half in split_to_length(raw, len(raw) * 2 // 3):
            yield from _said(half, lexicons)
    elif written or phrase.spoken:
        yield Sentence(written=written or phrase.spoken, phrases=_audible([phrase]))


def _mixed(stretches: Sequence[tuple[str, str]], lexicons: _Lexicons) -> Sentence:
    """Say a sentence in several languages, phrase by phrase."""
    written = ""
    phrases = []
    for language, raw in stretches:
        shown, phrase = _phrase(raw, language, lexicons)
        if written and (raw[:1].isspace() or written.endswith(" ")):
            written = f"{written.rstrip()} "
        phrases.append(replace(phrase, words=Words(offsets.shifted(phrase.words, len(written)))))
        written += shown + (" " if raw[-1:].isspace() else "")
    return Sentence(written=written.strip(), phrases=_audible(phrases))


def _phrase(raw: str, language: str, lexicons: _Lexicons) -> tuple[str, Phrase]:
    """Return a stretch of text as it is shown, and as it is said."""
    steps = tuple(verbalise.steps(raw, language, lexicons.of(language)))
    spoken = steps[-1]
    written = shown(SAY.sub(r"\1", raw))
    words = Words(offsets.seen(offsets.words(steps), raw, written or spoken))
    return written, Phrase(language=language, spoken=spoken, words=words)


def _audible(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases if any(char.isalnum() for char in phrase.spoken))
