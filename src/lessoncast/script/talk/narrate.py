"""Languages without a phrasebook: the expert reads the lesson's own sentences, the host announces.

Nothing is worded here, so nothing can be wrong in a language that the writer does not know: the
host says headings as the author wrote them, and asks the author's own questions; where there is
neither, the expert simply goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Chapter, Direction, Lesson, Span, Style, Turn, Wish
from lessoncast.script.plan.chapters import chapter_range
from lessoncast.script.plan.style import BRIEF_SHARE
from lessoncast.script.plan.timing import WORDS_PLANNED, fit
from lessoncast.script.plan.titles import short_title
from lessoncast.tongue.english.clean import is_code
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.asked import asked_of, near
from lessoncast.units.elsewhere import without_sending
from lessoncast.units.pieces import clean_heading

TURN_WORDS = 70
MOST_WORDS = 38
ITEMS_WORDS = 32  # of a lead-in with its items
USUAL_MINUTES = 8.0
ASKED = float("inf")  # what a sentence is worth that the author asks for
_UNSAID = re.compile(
    r"https?:|www\.|[{}<>\\|=#*_~^`$\[\]]|:\w+:|\.\.\.$|…$|\bclick\b", re.IGNORECASE
)
_SYMBOL = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2022]")


@dataclass(slots=True)
class _Told:
    """A heading or lead-in with the sentences under it."""

    title: str
    span: Span
    lines: list[tuple[str, Span, float]] = field(default_factory=list)
    announce: str = ""
    lead: str = ""  # a lead-in that waits for what it leads to
    listing: bool = False  # whether the last line is a lead-in with its items


def compose(lesson: Lesson, vocabulary: Vocabulary, wish: Wish) -> tuple[Chapter, ...]:
    """The lesson read in its own words, shortened only by leaving sentences out."""
    parts = [part for part in _with_asked(_read(lesson, vocabulary), lesson) if part.lines]
    if not parts:
        return ()
    whole = sum(map(_size, parts))
    longest = whole / WORDS_PLANNED
    wanted = wish.minutes or _usual_minutes(longest, wish.style)
    name = _name(lesson, parts)
    if wish.minutes is None and wanted >= longest:
        return _chapters(parts, name, wanted)

    def write(words: int, *, spare: int = 0) -> tuple[Chapter, ...]:  # noqa: ARG001 - nothing is spared here
        return _chapters(_shortened(parts, words), name, wanted)

    begin = round(wanted * WORDS_PLANNED)
    return fit(write, minutes=wanted, begin=begin, most=whole, language=lesson.language).chapters


def _usual_minutes(longest: float, style: Style | None) -> float:
    """All of a lesson up to the usual length; in brief half of it, and in depth all of any."""
    usual = longest if style == "deep" else min(longest, USUAL_MINUTES)
    return usual * BRIEF_SHARE if style == "brief" else usual


def _name(lesson: Lesson, parts: list[_Told]) -> str:
    """What the host announces first: the title, else a heading, else how the text begins."""
    titles = [clean_heading(lesson.title), *(part.title for part in parts)]
    return next(filter(None, titles), "") or short_title(parts[0].lines[0][0])


def _spoken(text: str) -> str:
    """A sentence without symbols and brackets; "" when it belongs to the page."""
    plain = _SYMBOL.sub(" ", text)
    plain = re.sub(r"\s*\([^()]*\)", "", plain)
    plain = re.sub(r"\s*(?:—|---)\s*|\s+[–-]\s+", ", ", plain)
    plain = re.sub(r"\s+", " ", plain).strip(" ,;:-–—*•>·")
    if not plain or _UNSAID.search(plain) or is_code(plain):
        return ""
    if re.search(r"(?:^|[\s,])\w[.,]?$", plain) and not plain[-1].isdigit():
        return ""  # breaks off: "..., o"
    return plain if plain[-1] in '.!?"”»。？！' else f"{plain}."


def _read(lesson: Lesson, vocabulary: Vocabulary) -> list[_Told]:
    language = lesson.language
    parts = [_Told(title="", span=Span(1, 1))]
    for block in lesson.blocks:
        if block.kind == "heading":
            parts.append(_Told(title=clean_heading(block.text), span=block.span))
        elif block.kind in {"paragraph", "item", "quote", "aside"}:
            _add(block, parts, vocabulary, language)
    return parts


def _with_asked(parts: list[_Told], lesson: Lesson) -> list[_Told]:
    """The parts with all that the author asks to be said, worth more than anything."""
    language = lesson.language.partition("-")[0].lower()
    asked = asked_of(lesson)
    for part in parts if asked else ():
        part.lines = [
            (
                text,
                span,
                ASKED
                if any(asked[at].is_in(text, language) for at in near(span, asked))
                else worth,
            )
            for text, span, worth in part.lines
        ]
    for one in asked:
        told = [(text, span) for part in parts for text, span, _ in part.lines]
        announced = [(part.announce, part.span) for part in parts if part.announce]
        if not (one.is_said([*told, *announced], language) or one.obstacle):
            part = [part for part in parts if part.span.first <= one.span.first][-1]
            place = sum(span.first <= one.span.first for _, span, _ in part.lines)
            part.lines.insert(place, (one.text, one.span, ASKED))
    return parts


def _add(block: Block, parts: list[_Told], vocabulary: Vocabulary, language: str) -> None:
    raws = list(sentences(block.text, language))
    if block.term:
        raws[:1] = [f"{block.term}: {raws[0]}"] if raws else []
    for raw in raws:
        ends = without_sending(raw.rstrip(), block)
        leads = ends.endswith(":")
        said = _spoken(ends.rstrip(":") if leads else ends)
        if said and leads:
            parts[-1].lead = said.rstrip(".")
        elif said and ends.endswith("?") and 2 <= count(said) <= 20:
            _ask(said, block.span, parts)
        elif said:
            _tell(said, block, parts[-1], vocabulary)


def _ask(question: str, span: Span, parts: list[_Told]) -> None:
    """The host asks what the author asks, before what follows."""
    if not parts[-1].title or parts[-1].lines:
        parts.append(_Told(title="", span=span))
    parts[-1].announce = question


def _tell(said: str, block: Block, part: _Told, vocabulary: Vocabulary) -> None:
    if part.lead:
        _complete(said, block.span, part, vocabulary)
    elif block.kind == "item" and part.listing and _joins(said, part):
        _lengthen(said, block.span, part)
    elif _is_told(said):
        part.listing = False
        part.lines.append((capital(said), block.span, _worth(said, part, vocabulary)))


def _complete(said: str, span: Span, part: _Told, vocabulary: Vocabulary) -> None:
    """A lead-in with what it leads to: half a sentence is never said alone."""
    text, part.lead = capital(f"{part.lead}: {said}"), ""
    if _is_told(text):
        part.lines.append((text, span, _worth(text, part, vocabulary)))
        part.listing = True


def _joins(said: str, part: _Told) -> bool:
    """Whether an item still fits behind the lead-in, in one breath."""
    short = not re.search(r"[.!?。]\s", said)
    return short and bool(part.lines) and count(part.lines[-1][0]) + count(said) <= ITEMS_WORDS


def _lengthen(said: str, span: Span, part: _Told) -> None:
    before, first, worth = part.lines[-1]
    both = Span(first.first, max(first.last, span.last))
    part.lines[-1] = (f"{before.rstrip('.')}, {said}", both, worth)


def _is_told(said: str) -> bool:
    """Whether a sentence is neither a scrap nor too long; scripts without spaces count by letters."""
    spaced = said.isascii() or " " in said
    return 3 <= count(said) <= MOST_WORDS if spaced else len(said) >= 5


def _worth(said: str, part: _Told, vocabulary: Vocabulary) -> float:
    weight = vocabulary.weight(content_stems(said, vocabulary.language))
    return weight + (0.5 if not part.lines else 0.0) + (0.1 if 8 <= count(said) <= 28 else 0.0)


def _shortened(parts: list[_Told], budget: int) -> list[_Told]:
    """The best sentences within the budget: every part its first, then by worth."""
    ranked = sorted(
        (-worth, place, line)
        for place, part in enumerate(parts)
        for line, (_, _, worth) in enumerate(part.lines)
    )
    kept: set[tuple[int, int]] = set()
    for _, place, line in ranked:
        words = count(parts[place].lines[line][0])
        if words <= budget or not kept or parts[place].lines[line][2] == ASKED:
            kept.add((place, line))
            budget -= words
    shortened = []
    for place, part in enumerate(parts):
        lines = [line for number, line in enumerate(part.lines) if (place, number) in kept]
        if lines:
            shortened.append(_Told(part.title, part.span, lines, part.announce))
    return shortened


def _chapters(parts: list[_Told], name: str, minutes: float) -> tuple[Chapter, ...]:
    """Chapters at the headings; the smallest neighbours are joined until there are few enough."""
    groups: list[list[_Told]] = []
    for part in parts:
        if part.title or not groups:
            groups.append([part])
        else:
            groups[-1].append(part)
    while len(groups) > chapter_range(minutes)[1]:
        sizes = [sum(map(_size, pair[0] + pair[1])) for pair in pairwise(groups)]
        place = sizes.index(min(sizes))
        groups[place] += groups.pop(place + 1)
    made = [
        Chapter(title=short_title(title), parts=tuple(_turns(group, title)))
        for group in groups
        for title in [next((part.title for part in group if part.title), name)]
    ]
    return tuple(_with_pause(made))


def _size(part: _Told) -> int:
    """The words of a part, at least one: some scripts are written without spaces."""
    return sum(max(count(line), 1) for line, _, _ in part.lines)


def _turns(group: list[_Told], name: str) -> list[Turn]:
    turns: list[Turn] = []
    for number, part in enumerate(group):
        announced = part.announce or part.title or (name if number == 0 else "")
        if announced and part.lines:
            text = announced if announced[-1] in ".?!" else f"{announced}."
            turns.append(
                Turn(speaker="host", text=capital(text), source=part.span, move="announce")
            )
        for text, span in _gathered(part.lines):
            turns.append(Turn(speaker="expert", text=text, source=span, move="read"))
    return turns


def _gathered(lines: list[tuple[str, Span, float]]) -> list[tuple[str, Span]]:
    """Sentences gathered to turns of at most 45 words."""
    held: list[tuple[str, Span]] = []
    for text, span, _ in lines:
        if held and count(held[-1][0]) + count(text) <= TURN_WORDS:
            before, first = held[-1]
            held[-1] = (
                f"{before} {text}",
                Span(min(first.first, span.first), max(first.last, span.last)),
            )
        else:
            held.append((text, span))
    return held


def _with_pause(chapters: list[Chapter]) -> list[Chapter]:
    """One pause to think behind a question of the author's, in the middle of the episode."""
    middle = range(len(chapters) // 3, len(chapters))
    for place in middle:
        parts = list(chapters[place].parts)
        for number, part in enumerate(parts[:-1]):
            if (
                isinstance(part, Turn)
                and part.speaker == "host"
                and part.text.endswith("?")
                and (place or number)
            ):
                parts.insert(number + 1, Direction(kind="pause", value="2500"))
                chapters[place] = Chapter(title=chapters[place].title, parts=tuple(parts))
                return chapters
    return chapters
