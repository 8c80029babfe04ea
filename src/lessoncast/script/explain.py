"""What of a lesson is not heard in its script, and why: the lesson's sentences against its turns.

The writer stays as it is. What a turn cites is looked up by its lines; for a sentence that none of
them says, the rules that keep it out are asked again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from lessoncast._sentences import sentences
from lessoncast.model import Block, LeftOut, Lesson, Script, Span
from lessoncast.script.plan.passed_over import glossary
from lessoncast.script.plan.style import FULL_MINUTES
from lessoncast.script.plan.timing import estimate_ms
from lessoncast.tongue.english.authorial import is_authorial
from lessoncast.tongue.english.clean import obstacle, spoken
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import content_stems
from lessoncast.units.asked import asked_of
from lessoncast.units.lessons import vocabulary_of
from lessoncast.units.pieces import Section
from lessoncast.units.reading import SectionReader
from lessoncast.units.splitting import split_long

HEARD_IN_ONE = 0.5
"""Of a sentence's content words, said by one turn that cites its lines."""

HEARD_IN_ALL = 0.8
"""Of the same, said by all of these turns together."""

ASKED = "you ask for it to be said, and it is not"

_SECTIONS = {
    "skip": "it stands below a heading that is passed over",
    "recap": "kept for the summary",
    "exercise": "an exercise, to be done and not heard",
    "glossary": "a glossary behind its lesson, kept for the cards",
}
_WHOLE = {"code": "code", "math": "a formula"}


def left_out(lesson: Lesson, script: Script) -> tuple[LeftOut, ...]:
    """What is not heard, in the lesson's order: left out by its reader, or by its writer."""
    explainer = _Explainer(lesson, script)
    wished = unsaid(lesson, script)
    told = {one.text for one in wished}
    unheard = (one for one in explainer.missing() if one.text not in told)
    missing = [
        *lesson.left_out,
        *unheard,
        *(replace(one, reason=f"{ASKED}: {one.reason}") for one in wished),
    ]
    return tuple(sorted(missing, key=lambda one: one.span))


def unsaid(lesson: Lesson, script: Script) -> tuple[LeftOut, ...]:
    """What the author asks to be said and no turn says, each with the reason."""
    language = lesson.language.partition("-")[0].lower()
    turns = [(turn.text, turn.source) for turn in script.turns if turn.source]
    return tuple(
        LeftOut(
            span=one.span,
            text=one.text,
            reason=one.obstacle or "no turn made of it passes the checks",
        )
        for one in asked_of(lesson)
        if not one.is_said(turns, language)
    )


class _Lines:
    """Texts by the lesson lines that they rest on."""

    def __init__(self, texts: Iterable[tuple[Span, str]], language: str) -> None:
        self._language = language
        self._stems: dict[int, list[frozenset[str]]] = {}
        for span, text in texts:
            stems = content_stems(text, language)
            for line in range(span.first, span.last + 1):
                self._stems.setdefault(line, []).append(stems)

    def hold(self, text: str, span: Span) -> bool:
        """Whether the texts of these lines say what ``text`` says."""
        wanted = content_stems(text, self._language)
        found = [
            stems & wanted
            for line in range(span.first, span.last + 1)
            for stems in self._stems.get(line, [])
        ]
        best = max(map(len, found), default=0)
        union = len(frozenset().union(*found))
        return best >= HEARD_IN_ONE * len(wanted) or union >= HEARD_IN_ALL * len(wanted)

    def hold_all(self, text: str, span: Span) -> bool:
        """Whether one of the texts of these lines is ``text``, but for a word or two."""
        wanted = content_stems(text, self._language)
        return any(
            len(stems & wanted) >= HEARD_IN_ALL * max(len(stems), len(wanted))
            for line in range(span.first, span.last + 1)
            for stems in self._stems.get(line, [])
        )


class _Explainer:
    def __init__(self, lesson: Lesson, script: Script) -> None:
        self._lesson = lesson
        self._language = lesson.language.partition("-")[0].lower()
        turns = ((turn.source, turn.text) for turn in script.turns)
        self._said = [content_stems(turn.text, self._language) for turn in script.turns]
        self._heard = _Lines([(span, text) for span, text in turns if span], self._language)
        self._unheard: dict[str, _Lines] = {}
        self._sections = self._read_sections(script.minutes)
        self._starts = [section.span.first for section in self._sections]
        self._units = {kind: self._units_of(kind) for kind in [*_SECTIONS, ""]}
        self._no_room = _no_room(script)

    def missing(self) -> Iterator[LeftOut]:
        """What the writer did not take over; neighbours of one block with one reason are one."""
        for block in self._lesson.blocks:
            unheard = (
                (self._reason(block, text), text)
                for text in _parts(block, self._lesson.language)
                if block.kind in _WHOLE or not self._heard.hold(text, block.span)
            )
            for reason, run in groupby(unheard, key=itemgetter(0)):
                text = " ".join(text for _, text in run)
                yield LeftOut(span=block.span, text=text, reason=reason)

    def _read_sections(self, minutes: float | None) -> list[Section]:
        book = phrasebook(self._language)
        if book is None:
            return []
        reader = SectionReader(self._lesson, vocabulary_of(self._lesson), book)
        read = reader.read()
        for reason in dict.fromkeys(one.reason for one in reader.unheard):
            found = [(one.span, one.text) for one in reader.unheard if one.reason == reason]
            self._unheard[reason] = _Lines(found, self._language)
        closing = glossary(read, minutes)
        kinds = ((one, "glossary" if n in closing else one.kind) for n, one in enumerate(read))
        marked = [replace(one, kind=kind) for one, kind in kinds]
        return sorted(marked, key=lambda section: section.span.first)

    def _units_of(self, kind: str) -> _Lines:
        sections = [one for one in self._sections if (one.kind in _SECTIONS) == bool(kind)]
        found = [one for one in sections if not kind or one.kind == kind]
        return _Lines(
            ((unit.span, unit.text) for one in found for unit in one.units), self._language
        )

    def _reason(self, block: Block, text: str) -> str:
        if whole := _WHOLE.get(block.kind):
            return whole
        if why := self._why_untold(block, text):
            return why
        for kind, units in self._units.items():
            if units.hold(text, block.span):
                return _SECTIONS.get(kind, self._no_room)
        if block.info == "caption":
            return "a caption"
        if not self._sections:  # a language that is told sentence by sentence
            return obstacle(text) or self._no_room
        return _SECTIONS.get(self._kind_above(block)) or _unsaid(block, text)

    def _why_untold(self, block: Block, text: str) -> str:
        """Why a sentence needs no telling, or is nothing for a listener; "" for any other."""
        if self._is_said(text):
            return "it is said already"
        found = (why for why, lines in self._unheard.items() if lines.hold_all(text, block.span))
        return next(found, "")

    def _is_said(self, text: str) -> bool:
        """Whether a turn says so that rests on other lines."""
        wanted = content_stems(text, self._language)
        least = HEARD_IN_ALL * len(wanted)
        return bool(wanted) and any(len(stems & wanted) >= least for stems in self._said)

    def _kind_above(self, block: Block) -> str:
        """What kind of section a block stands in, where their lines tell."""
        at = bisect_left(self._starts, block.span.first)
        return self._sections[at - 1].kind if at else ""


def _no_room(script: Script) -> str:
    if script.minutes:
        return f"no room in {round(script.minutes, 2):g} minutes"
    if estimate_ms(script) >= FULL_MINUTES * 0.9 * 60_000:
        return "no room: the episode is as long as it should be"
    return "no turn made of it passes the checks"


def _parts(block: Block, language: str) -> list[str]:
    """What can be heard or not on its own: sentences, a table's rows, code and formulas whole."""
    if block.kind == "heading":
        return []
    if block.kind == "table":
        return [", ".join(filter(None, cells)) for cells in block.rows[1:]]
    if block.kind in _WHOLE:
        return [block.text]
    said = list(sentences(block.text, language))
    if block.term and said:
        said[0] = f"{block.term}: {said[0]}"
    return said or [block.term]


def _unsaid(block: Block, text: str) -> str:
    """Why no sentence was made of ``text``, as far as the rules that clean it know."""
    if block.kind == "table":
        return "a row that makes no sentence"
    if text.rstrip().endswith(":"):
        return "it leads to what is not heard, or goes with its list"
    if text.rstrip(" \"'”»)").endswith("?"):
        return "a question to the reader"
    boxed = f"a box for the reader: {block.info}" if block.kind == "aside" and block.info else ""
    return obstacle(text) or boxed or _unworded(spoken(text))


def _unworded(said: str) -> str:
    if is_authorial(said):
        return "it is about the text or the screen, not about the subject"
    if not split_long(said):
        return "too long for one breath, and it cannot be divided"
    if not is_sentence(said):
        return "no whole sentence"
    return "it leans on what is left out, or goes with its list"
