"""What of a lesson only its page shows: listings and their names, pictures, worksheets and their labels.

A sentence that walks through such a thing says nothing to somebody who only listens.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.words import capital
from lessoncast.units import problems
from lessoncast.units.cases import puts_case
from lessoncast.units.classroom import codes, is_for_page, is_of_class
from lessoncast.units.elsewhere import sends_away
from lessoncast.units.keyboard import AT_KEYBOARD, is_at_keyboard
from lessoncast.units.signs import OPTION

FIELDS = 3  # times that a label stands in a lesson which is a line of a worksheet
HANDS_ON = 0.2  # of the paragraphs, with code in them, from which a lesson is for the keyboard
WALKS = "it walks through code or a picture that only the page shows"
TASK = "a task for the reader"
PAGE_LABEL = "it names a label that only the page shows"
ELSEWHERE = "it sends the reader elsewhere"

_DEFINES = re.compile(
    r"\b(?:let|const|var|val|def|fn|func|function|class|struct|enum|type|trait|interface)\s+(?:mut\s+)?([A-Za-z_]\w*)"
    r"|^\s*((?:[A-Za-z_]\w*\s*,\s*)*[A-Za-z_]\w*)\s*(?::\s*[\w\[\]<>, ]+)?\s*=(?![=>])"
    r"|\bfor\s*\(?\s*(?:let |const |var )?([A-Za-z_]\w*(?:\s*,\s*\w+)*)\s+(?:in|of)\b"
    r"|\b(?:def|fn|function)\s+\w+\s*\(([^)]*)\)",
    re.MULTILINE,
)
_LABEL = re.compile(r"([A-Z]\d?)(?=[:.)]|$)")
_FIELD = re.compile(r"([A-Z][a-z]+(?: [a-z]+){0,2}): ")
_HERE = re.compile(
    r"Now (?:the|our|both|all|each) (?!\w+ing\b)|(?:Here|Above|Below)(?:,| (?:we|I|you|the|it|our|each|both)\b)"
)
_LEADS = r"(?:(?:So|Now|Next|First|Then|Last|Finally|Again|Lastly|Here|After that|In this case|To begin|As before|This time),? )*"
_HELPS = r"(?:(?:will|'ll|can|could|also|now|then|first|just|simply|only|must|have to|need to|want to|would like to|are going to|need|tried to|aren't able to|\w+ly) )*"
_BUILT_IN = frozenset({"True", "False", "None", "self", "this", "true", "false", "null", "nil"})
_PART = r"(?:line|code|function|method|variable|parameter|argument|struct|constructor|instance|snippet|program|listing|sketch|output|comment|loop|script|call|cell|query)s?"
_OF_LISTING = re.compile(
    rf"\b(?:[Tt]his|[Tt]hat|[Tt]hese|[Oo]ur|[Yy]our|[Ee]ach) (?:\w+ )?{_PART}\b|^(?:The|In the|As the) (?:\w+ ){{0,2}}{_PART}\b"
    r"|^(?:Since )?(?:[Tt]he|[Tt]his|[Tt]hese) (?:\w+ )?(?:images?|histogram|plot|graph|mask|chart|diagram|picture)\b|\b(?:in|on|from|to) (?:the|this|that|our) (?:\w+ )?(?:chart|figure|diagram|graph|plot|histogram|picture|photo|screenshot|output)\b"
)
_IN_TURN = re.compile(
    r"(?:The )?(?:first|second|third|last|next) (?:time|call|line|argument|parameter|iteration)\b",
    re.IGNORECASE,
)


def _words(name: str) -> frozenset[str]:
    return frozenset(_data()[name].split())


@lru_cache(maxsize=1)
def _data() -> dict[str, str]:
    source = files("lessoncast.units").joinpath("unheard.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _walking() -> re.Pattern[str]:
    """``we then load``, ``suppose we had a string``: what is done on a screen, beside what is seen there."""
    deeds, apart = "|".join(sorted(_words("deeds"))), "|".join(sorted(_words("told_apart")))
    return re.compile(
        rf"^{_LEADS}[Ww]e(?:'ll|'re| are)? ?{_HELPS}(?:{deeds}|\w+ing)\b"
        rf"|^{_LEADS}[Ww]e(?: now| just| already| then)? ?(?:have|'ve)(?: now| just| already) "
        rf"|^{_LEADS}[Ww]e now have\b|^{_LEADS}(?:[Ss]ay|[Ss]uppose|[Aa]ssume) (?:that )?we (?:have|had|want)\b"
        rf"|\b(?:[Tt]he|[Oo]ur) (?:{apart}) (?:one|example|version|listing|program|call|line|function|method|snippet|instance|variable|loop|argument)s?\b"
    )


@lru_cache(maxsize=1)
def _example() -> re.Pattern[str]:
    """``in the first example``, ``the second function``, ``the code we have seen``: one listing told from others."""
    apart = "|".join(sorted(_words("told_apart")))
    return re.compile(
        rf"\b(?:[Tt]he|[Oo]ur) (?:{apart}) (?:examples?|listings?|snippets?)\b"
        rf"|\b(?:[Ii]n|[Ff]or|[Ll]ike|[Ff]rom|[Aa]bout) (?:the|our|this|that|these) (?:[\w-]+ )?[Ee]xamples?\b"
        r"|\b[Ee]xample [A-D]\b|\b[Oo]ur (?:\w+ )?[Ee]xamples?\b"
        r"|\b[Tt]he (?:code|commands?|examples?|functions?|program) (?:that )?(?:we|I|you)(?:'ve (?:seen|worked|written|used)| wrote| saw)\b"
    )


@lru_cache(maxsize=1)
def _typing() -> re.Pattern[str]:
    """``Save the file``, ``Now run it``, ``Try adding a row``: an order to somebody at a keyboard."""
    keys = "|".join(sorted(capital(word) for word in _words("typing")))
    return re.compile(
        rf"{_LEADS}(?:(?:{keys}|{keys.lower()})\b(?!,)|[Ll]et the [^.]{{3,60}} be \S+ and (?:{'|'.join(sorted(_words('deeds')))})\b|[Tt]ry (?:to )?(?:\w+ing|{keys.lower()})\b|[Ee]xperiment with\b)"
    )


@lru_cache(maxsize=1)
def _task() -> re.Pattern[str]:
    low = "|".join(sorted(_words("tasks")))
    tasks = "|".join(sorted(capital(word) for word in _words("tasks")))
    return re.compile(
        rf"^(?:(?:Then|Now|Next,|Finally,) (?:{tasks}|{low})|(?:{tasks}))(?:,? (?:and|or|then) \w+)? "
        r"(?:in your own words|why|how|what|which|who|where|when|whether|the (?:difference|purpose|main|strongest|following)|one|two|three|four|five|several|some|your|at least)\b"
        r"|^(?:Choose|Pick|Select|Take) (?:an?|one|two|any) .*\b(?:you|your)\b|^(?:State (?:an?|the) |Decide (?:whether|which|what|how) (?:you|your)\b)|^(?:Think of (?!.* as )|Come up with|Make a list|Read up|Walk through|Work in|With a partner|In your own words|Ask why|Take a moment)\b"
    )


def is_task(sentence: str) -> bool:
    """Whether a sentence sets its reader a task for pen and paper: ``Explain why ice floats.``."""
    return _task().match(sentence) is not None or is_of_class(sentence) or is_for_page(sentence)


class Unseen:
    """What the page of one lesson shows, and which of its sentences a listener could not follow."""

    def __init__(self, blocks: Sequence[Block], language: str) -> None:
        titles = " ".join(one.text for one in blocks if one.kind == "heading")
        own = {*_defined(blocks), *_short_names(blocks)} - _BUILT_IN
        self._names = own - {*re.findall(r"\w+", titles)}  # what a heading names is told of
        self._labels = _labels(blocks)
        self._fields = _fields(blocks, language)
        self._tables = Counter(_shape(one) for one in blocks if one.kind == "table")
        self._beside = frozenset(_beside(blocks))
        self._set = frozenset(problems.set_lines(blocks))
        prose = [one for one in blocks if one.kind in {"paragraph", "item"}]
        coded = sum(any(mark.how == "code" for mark in one.marked) for one in prose)
        listed = any(one.kind == "code" for one in blocks)
        self._hands_on = coded >= HANDS_ON * max(len(prose), 1)
        self.shows = listed or self._hands_on

    shows: bool
    """Whether there are listings, or code all through its text."""

    def reason(self, raw: str, block: Block) -> str:
        """Why a sentence of a block is nothing for a listener; "" for any other."""
        raw = raw.replace("’", "'")
        if self._names_label(raw):
            return PAGE_LABEL
        if sends_away(raw, block):
            return ELSEWHERE
        if (
            puts_case(block.text)
            or is_task(raw)
            or OPTION.match(raw)
            or (self.shows and codes(raw))
        ):
            return TASK
        if problems.solves(raw, block) or (
            block.span.first in self._set and problems.is_order(raw)
        ):
            return TASK
        if is_at_keyboard(raw):
            return AT_KEYBOARD
        types = self.shows and block.kind == "paragraph" and _typing().match(raw)
        walks = self._names_own(raw, block) or (self.is_near(block) and self._walks(raw, block))
        return WALKS if types or walks or (self.shows and _example().search(raw)) else ""

    def without_field(self, raw: str) -> str:
        """``Limit: It leaks.`` → ``It leaks.``, where the label is a line of a worksheet; "" for half a sentence behind it."""
        found = _FIELD.match(raw)
        if not found or found[1] not in self._fields:
            return raw
        rest = capital(raw[found.end() :])
        orders = is_imperative(rest) or re.match(r"[A-Z][a-z]+ (?:the|an?|your|their|its)\b", rest)
        return rest if is_sentence(rest) and not orders else ""

    def is_of_one_case(self, table: Block) -> bool:
        """Whether a table gives for one case what another gives for a second: both are pictures of an example."""
        return self._tables[_shape(table)] > 1

    def is_labelled(self, term: str) -> bool:
        """Whether a box is a line of a worksheet: ``B1: The bridge``."""
        found = _LABEL.match(term)
        return found is not None and found[1] in self._labels

    def _names_label(self, raw: str) -> bool:
        """Whether a sentence speaks of a worksheet's line by its label, where a lesson has such."""
        alone = re.match(r"[A-Z](?= [a-z]+s )", raw)
        numbered = re.search(r"\b[A-Z]\d\b", raw) is not None
        return bool(self._labels) and (numbered or bool(alone and alone[0] in self._labels))

    def _names_own(self, raw: str, block: Block) -> bool:
        """Whether a sentence names what a listing has defined: ``score is raised by one``."""
        said = [_plain(mark.text) for mark in block.marked if mark.how == "code"]
        return any(
            name in self._names and re.search(rf"(?<![\w]){re.escape(name)}(?![\w])", raw)
            for name in said
        )

    def is_walk(self, raw: str) -> bool:
        """Whether a sentence tells what is done with a listing, wherever it stands."""
        return self.shows and bool(
            _walking().search(raw)
            or _example().search(raw)
            or re.match(r"Our (?:\w+ )?(?:strategy|plan|steps|program)\b", raw)
        )

    def is_near(self, block: Block) -> bool:
        """Whether a block stands beside a listing, or holds code in a lesson that is full of it."""
        coded = any(mark.how == "code" for mark in block.marked)
        return block.span.first in self._beside or (self._hands_on and coded)

    def _walks(self, raw: str, block: Block) -> bool:
        numbers = [mark.text for mark in block.marked if mark.how == "code" and mark.text.isdigit()]
        return bool(
            _HERE.match(raw)
            or _IN_TURN.match(raw)
            or _walking().search(raw)
            or _OF_LISTING.search(raw)
            or any(re.search(rf"\b{number}\b", raw) for number in numbers)
            or any(raw.startswith(f"This {mark.text} ") for mark in block.marked)
        )


def _shape(table: Block) -> tuple[tuple[str, ...], ...]:
    """A table's head and first column."""
    return (*table.rows[:1], tuple(row[0] for row in table.rows[1:] if row))


def _plain(code: str) -> str:
    return re.sub(r"\(.*?\)$", "", code).rsplit(".", 1)[-1].strip("&*!;")


def _defined(blocks: Iterable[Block]) -> Iterator[str]:
    """The names that a lesson's listings give to things."""
    for block in blocks:
        if block.kind != "code":
            continue
        for found in _DEFINES.finditer(block.text):
            for names in filter(None, found.groups()):
                yield from re.findall(r"[A-Za-z_]\w*", names)


def _short_names(blocks: Iterable[Block]) -> Iterator[str]:
    """Names such as ``s1`` and ``x``, which are a listing's own wherever it stands."""
    for block in blocks:
        for mark in block.marked:
            if mark.how == "code" and re.fullmatch(r"[a-z]\d?|[a-z]{2}\d", mark.text):
                yield mark.text


def _labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Labels of a worksheet's lines: ``P1``, ``P2`` and ``C``; one alone is none."""
    found = [label[1] for one in blocks if one.term and (label := _LABEL.match(one.term))]
    return frozenset(found) if any(label[1:] for label in found) else frozenset()


def _fields(blocks: Iterable[Block], language: str) -> frozenset[str]:
    """Labels with which sentences of several blocks begin: ``Limit``, ``Protects``."""
    found = Counter(
        label[1]
        for one in blocks
        if one.kind in {"aside", "paragraph", "item"}
        for raw in sentences(one.text, language)
        if (label := _FIELD.match(raw))
    )
    return frozenset(label for label, times in found.items() if times >= FIELDS)


def _beside(blocks: Sequence[Block]) -> Iterator[int]:
    """The first lines of blocks that stand before or behind a listing."""
    for block, after in pairwise(blocks):
        if after.kind == "code":
            yield block.span.first
        if block.kind == "code":
            yield after.span.first
