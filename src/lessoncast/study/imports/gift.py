"""Moodle's GIFT → questions, and cards where the answer is to be typed: https://docs.moodle.org/en/GIFT_format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.errors import StudyError
from lessoncast.model import Card, Question
from lessoncast.study.file.sheet import Item
from lessoncast.study.imports.imported import Imported, plain

_TITLE = re.compile(r"::((?:\\.|[^\\])*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:\.\d+)?)%")
_BRACE = re.compile(r"\\.|([{}])", re.DOTALL)
_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_OPTION = re.compile(r"\\.|([=~])", re.DOTALL)
_PAIR = re.compile(r"(?<!\\)->")
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_TRUE_FALSE = {
    "de": ("Wahr", "Falsch"),
    "es": ("Verdadero", "Falso"),
    "fr": ("Vrai", "Faux"),
    "en": ("True", "False"),
}
_GAP = "____"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Option:
    """An answer; ``weight`` is what it counts of the whole, 100 for the right one."""

    text: str
    weight: float


class _NoItemError(Exception):
    """What stands here is neither a card nor a question."""


def read(text: str, *, name: str, language: str) -> Imported:
    """Read the questions of a GIFT file. Raises StudyError with ``name:line`` for a broken one."""
    items: list[Item] = []
    passed: list[tuple[int, str]] = []
    for line, block in _blocks(text):
        try:
            items.append(_item(block, line, where=f"{name}:{line}", language=language))
        except _NoItemError as reason:
            passed.append((line, str(reason)))
    return Imported(items=tuple(items), passed_over=tuple(passed))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Stretches between blank lines, with their first lines; comments and categories are dropped."""
    rows: list[str] = []
    first = 0
    for number, row in enumerate([*text.split("\n"), ""], 1):
        bare = row.strip()
        if bare.startswith(("//", "$CATEGORY:")):
            continue
        if bare:
            first = first if rows else number
            rows.append(bare)
        elif rows:
            yield first, "\n".join(rows)
            rows = []


def _item(block: str, line: int, *, where: str, language: str) -> Item:
    title = _TITLE.match(block)
    asked = block[title.end() :] if title else block
    form = _FORMAT.match(asked)
    is_html = bool(form and form[1].lower() in {"html", "moodle"})
    before, answer, after = _parted(asked[form.end() :] if form else asked, where)
    text = _shown(f"{before} {_GAP} {after}" if after.strip() else before, is_html=is_html)
    if not text:
        raise StudyError("a question that asks nothing", where=where, hint="write it before the {")
    options, explanation = _answers(answer, where=where, language=language, is_html=is_html)
    if len(options) == 1 or all(one.weight == 100 for one in options):
        return Card(id="", front=text, back=options[0].text, line=line)
    right = [at for at, one in enumerate(options) if one.weight == 100]
    if len(right) != 1:
        count = "several right choices" if right else "no right choice"
        hint = "mark exactly one choice with ="
        raise StudyError(f"a question with {count}", where=where, hint=hint)
    return Question(
        id="",
        question=text,
        choices=tuple(one.text for one in options),
        answer=right[0],
        explanation=explanation,
        line=line,
    )


def _parted(asked: str, where: str) -> tuple[str, str, str]:
    """What stands before the braces, in them, and behind them."""
    braces = [found for found in _BRACE.finditer(asked) if found[1]]
    if not braces:
        raise _NoItemError("a text that asks nothing")
    if [found[1] for found in braces] != ["{", "}"]:
        raise StudyError(
            "one { and one } stand around the answers", where=where, hint=r"write \{ and \} in text"
        )
    opening, closing = braces
    return asked[: opening.start()], asked[opening.end() : closing.start()], asked[closing.end() :]


def _answers(
    answer: str, *, where: str, language: str, is_html: bool
) -> tuple[Sequence[_Option], str]:
    """The options, and what is said when one has answered."""
    body, general = _cut(answer, "####")
    explanation = _shown(general, is_html=is_html)
    bare = body.strip()
    if not bare:
        raise _NoItemError("an essay question")
    truth, *_ = _cut(bare, "#")
    if truth.strip().upper() in _TRUTHS:
        return _true_or_false(_TRUTHS[truth.strip().upper()], language), explanation
    if bare.startswith("#"):
        return [_Option(text=_number(bare[1:], where), weight=100)], explanation
    if _PAIR.search(bare) and not _cut(bare, "~")[1]:
        raise _NoItemError("a matching question")
    return _options(bare, where, is_html=is_html), explanation


def _true_or_false(truth: bool, language: str) -> Sequence[_Option]:  # noqa: FBT001
    words = _TRUE_FALSE.get(language.partition("-")[0].lower(), _TRUE_FALSE["en"])
    weights = (100, 0) if truth else (0, 100)
    return [_Option(text=word, weight=weight) for word, weight in zip(words, weights, strict=True)]


def _number(text: str, where: str) -> str:
    """The first number that is right, without its tolerance."""
    found = re.match(r"\s*=?(?:%\d+%)?\s*(-?\d[\d.,]*)", text)
    if not found:
        raise StudyError("this is no number", where=where, hint="write {#3.14} or {#3.14:0.01}")
    return found[1]


def _options(body: str, where: str, *, is_html: bool) -> Sequence[_Option]:
    marks = [found for found in _OPTION.finditer(body) if found[1]]
    if not marks or body[: marks[0].start()].strip():
        raise StudyError(
            "these answers have no marks",
            where=where,
            hint="write = before the right one, ~ before others",
        )
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    options = []
    for mark, end in zip(marks, ends, strict=True):
        text, _ = _cut(body[mark.end() : end], "#")
        weight = _WEIGHT.match(text)
        shown = _shown(text[weight.end() :] if weight else text, is_html=is_html)
        if not shown:
            raise StudyError(
                "a choice that says nothing", where=where, hint="write it behind the mark"
            )
        counts = float(weight[1]) if weight else 100.0 if mark[1] == "=" else 0.0
        options.append(_Option(text=shown, weight=counts))
    return options


def _cut(text: str, mark: str) -> tuple[str, str]:
    """Divide a text at a mark that is not escaped."""
    found = re.search(rf"(?<!\\)(?:\\\\)*({re.escape(mark)})", text)
    return (text[: found.start(1)], text[found.end(1) :]) if found else (text, "")


def _shown(text: str, *, is_html: bool) -> str:
    form = _FORMAT.match(text)
    if form:
        text, is_html = text[form.end() :], form[1].lower() in {"html", "moodle"}
    unescaped = _ESCAPED.sub(lambda found: " " if found[1] == "n" else found[1], text)
    return plain(unescaped, is_html=is_html)
