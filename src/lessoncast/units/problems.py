"""What a reader is to solve: problems in a textbook's examples, numbered questions of homework, answers to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.words import capital

_SOLVES = (
    r"(?:(?:Then|Now|Next|First|Finally|Also),? )?(?:arrange|balance|calculate|classify|compute|convert|derive|determine|draw|estimate"
    r"|express|give|graph|label|name|plot|predict|rank|sketch|solve|state|write)"
)
_ANY = re.compile(
    rf"{_SOLVES}(?: (?:and|or) \w+)? (?:the|an?|each|every|all|any|both|two|three|four|\d+|whether|which|what|how) ",
    re.IGNORECASE,
)
_OF_GIVEN = re.compile(
    rf"{_SOLVES}(?: (?:and|or) \w+)? (?:the|an?|one|all)\b[^,;:]* (?:of|for|in|from|between|on) (?:each of )?(?:these|the following)\b[^,;:]{{0,40}}[.:]?$"
    rf"|{_SOLVES} (?:each of )?(?:the following\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:questions?|problems?) \d+\b(?!.*\?)", re.IGNORECASE)
_AT_HOME = re.compile(r"(?:.* )?(?:homework|problem set)(?: \d+)?", re.IGNORECASE)
_GIVEN = re.compile(r"(?:Using|Given|With|Based on|Starting from|For) [^.]{3,90}?, (?=[a-z])")


def solves(raw: str, block: Block) -> bool:
    """Whether a sentence orders a problem to be solved: ``Write the formulas of these salts.``, in an example any such order."""
    if _OF_GIVEN.match(raw):
        return True
    return block.kind == "aside" and block.info == "example" and _ANY.match(raw) is not None


def set_lines(blocks: Iterable[Block]) -> Iterator[int]:
    """The first lines of what stands below ``Question 3. Load the boats`` and ``Homework``: there every order is a task."""
    sets = False
    for block in blocks:
        if block.kind == "heading":
            title = block.text.strip(" #*")
            sets = bool(_NUMBERED.match(title) or _AT_HOME.fullmatch(title))
        elif sets:
            yield block.span.first


def is_order(raw: str) -> bool:
    """Whether a sentence tells what to do, though it first says with what: ``Using a map, find the quay.``."""
    return is_imperative(capital(_GIVEN.sub("", raw, count=1)))


def is_choice(names: Iterable[str]) -> bool:
    """Whether what a list names are but figures and signs, as the answers of a quiz: ``447,770``, ``0 5 1 * *``."""
    return not any(re.search(r"[^\W\d_]", name) for name in names)
