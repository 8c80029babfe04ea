"""Gaps of a short lesson, in which all is worth knowing: a figure that counts something, a name, a rare word that is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lessoncast._later import re
from lessoncast.study.facts.english.told_words import told_words
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import gap
from lessoncast.study.facts.measured import figures_near
from lessoncast.study.facts.names import known_names
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import content_stems, count

MOST_WORDS = 600  # of a lesson in which all is worth knowing
MOST_TIMES = 2  # that a name comes which is no first guess
MOST_NUMBERS = 3  # of a sentence of which one may be missing
WORTH_OF_FIGURE, WORTH_OF_WORD = 0.5, 0.45
_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)"
)
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORD})(?: (?:hundred|thousand|million|billion))?"
)
_FIGURE = re.compile(
    rf"(?<![\w.,:/$€£−–-])(?:{_NUMBER})(?: (?:to|or) {_NUMBER})?(?![\w,.–-]*\d)(?= ?(?:%|°|[A-Za-z]))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[0-9]{3}|20[0-9]{2}|[01])$")
_SET = re.compile(
    r"(?:\b(?:the|these|those|both|all|other|its|their|next|last|first|top|every|each|between|from|and|or|to)|\d) $",
    re.IGNORECASE,
)  # before a figure that is known, or half of a pair
_PAIR = re.compile(r"[^,:]*[,:] (?:the |an? )?[\w -]+ and (?:the |an? )?[\w -]+[,.]")
_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SEVERAL = re.compile(r"[^.;:,]*, (?P<told>[^.;:]+? and [^,.;:]+)")
_ITEM = re.compile(r", (?:and )?| and ")
_ARE = re.compile(r" and [\w -]+ (?:are|were) $")
_PLAIN = re.compile(r" (?:different )?(?:[a-z-]+ )?([a-z]+s)\b")
_LIST = re.compile(r"[^.;]*: .*\b(?:and|or)\b")
_RATE = re.compile(r" ?(?P<unit>%|per ?cent\b|°)")
_LOOSE = frozenset({"obj", "nsubj", "nsubj:pass"})  # as which "one" stands for a thing
_OPEN_TAGS = frozenset({"JJR", "DT", "IN", "TO", "PRP$"})  # behind which something is to come
_SPOKEN_TO = re.compile(r"\b(?:you|your|we|our|us|let's)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"(?:It|They|He|She|There,?|What|This|These)\b(?! (?:is|are|was|were) (?:an?|about|some|\d|two|three|four|five|six|seven|eight|nine|ten|thirteen|twelve)\b)|.*\bof (?:it|them)\b|.*\btogether they\b"
)


def is_dense(material: Material) -> bool:
    """Whether a lesson is so short that all of it is worth knowing."""
    return sum(count(one.text) for one in material.statements) <= MOST_WORDS


def dense_gaps(statement: Statement, material: Material) -> Iterator[Fact]:
    """The sentence without each figure that counts something, and without the one word that it tells."""
    tree = tree_of(statement.text)
    if tree is None or _LEANS.match(statement.text) or _has_loose_one(tree) or _is_cut(tree):
        return
    shown = any(one.kind == "code" for one in material.lesson.blocks)
    figures = _figures(statement, tree)  # beside code, "two commands" are those on the page
    yield from (one for one in figures if not shown or one.shape == "number")
    if not shown and not _SPOKEN_TO.search(statement.text):  # of tools, the reader has many
        yield from islice(_told(statement, tree, material), 1)


def _told(statement: Statement, tree: Tree, material: Material) -> Iterator[Fact]:
    """The sentence without each word that it tells; of a person, the other people are the wrong ones."""
    names = known_names(material)
    people = [name for name, one in names.items() if one.family == "person"]
    for value, family in told_words(tree, content_stems(material.lesson.title)):
        if value in names and names[value].times > MOST_TIMES:
            continue
        rivals = tuple(one for one in people if value in people and one != value)
        yield from gap(
            statement, value, "gap person" if rivals else family, language="en",
            worth=WORTH_OF_WORD, partly=True, rivals=rivals,
        )  # fmt: skip


def _has_loose_one(tree: Tree) -> bool:
    """``Fischer used one in 1992``: one of what was told before."""
    return any(one.text.lower() == "one" and one.relation in _LOOSE for one in tree.words)


def _is_cut(tree: Tree) -> bool:
    """``Updraughts carry crystals past heavier``, ``Founded by millers``: what it is of is left out."""
    return tree.words[-2:][0].tag in _OPEN_TAGS or tree.words[0].tag in {"VBZ", "VBN"}


def _figures(statement: Statement, tree: Tree) -> Iterator[Fact]:
    """Each figure that counts something; its neighbours are the wrong ones."""
    found = [*_FIGURE.finditer(statement.text)]
    for one in found if len(found) <= MOST_NUMBERS else ():
        unit = _counted(tree, one.end())
        before = statement.text[: one.start()]
        given = _YEAR.match(one[0]) or _SET.search(before) or _is_counted_out(statement, one[0])
        if unit and not given:
            yield from gap(
                statement, one[0], f"gap {unit}", language="en", worth=WORTH_OF_FIGURE,
                rivals=figures_near(one[0], unit, before),
            )  # fmt: skip


def _is_counted_out(statement: Statement, figure: str) -> bool:
    """``two groups of proteins, the gliadins and the glutenins``: who reads on can count, at least in the lesson."""
    after = (statement.whole or statement.text).partition(figure)[2]
    two = figure.lower() == "two"
    before = (statement.whole or statement.text).partition(figure)[0]
    pair = two and (_PAIR.match(after) or _ARE.search(before))
    plain = not figure[0].isdigit() and _PLAIN.match(after)
    thing = {plain[1], grammar.singular(plain[1])} if plain else set[str]()
    return bool(pair or _LIST.match(after) or thing & listed("shells")) or _are_told(figure, after)


def _are_told(figure: str, after: str) -> bool:
    """``Three times a year, in March, July and October``: as many as the figure says."""
    found = _SEVERAL.match(after)
    several = len(_ITEM.split(found["told"])) if found else 0
    return several in range(2, len(_COUNTS)) and figure.lower() == _COUNTS[several]


def _counted(tree: Tree, end: int) -> str:
    """What a figure counts that ends there; "" for nothing."""
    if rate := _RATE.match(tree.sentence[end:]):
        return "degrees" if rate["unit"] == "°" else "percent"
    number = next((one for one in tree.words if one.end == end), None)
    if number is None or number.tag != "CD" or number.head < 0:
        return ""
    place = number.head
    if tree.words[place].tag == "CD" and tree.words[place].head >= 0:  # "3" of "3 to 4 sails"
        place = tree.words[place].head
    counted = tree.words[place]
    many = counted.tag in {"NNS", "NNPS"} and counted.start > end
    beside = (*tree.under(place, "conj"), *([counted.head] if counted.relation == "conj" else []))
    listed = any(tree.under(one, "nummod") for one in beside)  # "18 arches and 30 locks"
    return counted.text if many and not listed else ""
