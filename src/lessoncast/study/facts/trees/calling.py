"""``A crane lifts the mast. This crane is called a derrick``: the name of what the sentence before tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.english.naming import called_so, is_sound
from lessoncast.study.facts.english.sound import without_own
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.clause import FINITE, clauses_of
from lessoncast.tongue.words import content_stems, count

CASE_WORDS = range(5, 19)
LEAST_TOLD = 2  # content words that tell which one it is
_OFTEN = r"(?:\w+ly |often |also |sometimes )?"
_TERM = r"(?P<term>(?!so\b|that\b|for\b)[^,.;:()]{3,40})[.,]"
_CALLED = (
    re.compile(
        rf"^(?:This|These) (?P<noun>(?:[a-z-]+ )?[a-z]+) (?:is|are) {_OFTEN}(?:called|known as|referred to as|termed|named) {_TERM}"
    ),
    re.compile(
        rf"^[A-Z]\w+ {_OFTEN}calls? (?:this|these) (?P<noun>[a-z]+) (?=an? |the |[a-z]+ ?){_TERM}"
    ),
)
_WHOLE = re.compile(
    rf"^(?:This|These) (?P<told>(?:[a-z-]+ ){{1,3}}(?:of|with|between|in|from|to|that|which) [^,;:()]{{4,80}}?) (?:is|are) {_OFTEN}(?:called|known as|referred to as|termed|named) {_TERM}"
)  # which tells by itself what it is of
_STEP = re.compile(
    r"^(?P<case>[A-Z][^;:]{15,120}?), an? (?:[a-z]+ )?(?:process|step|phenomenon|practice|technique|method|strategy|state|condition|effect|reaction|mechanism"
    rf"|procedure|event|tactic|policy|disorder|feature|property|concept) (?:that is |which is )?(?:called|known as|termed|referred to as) {_TERM}"
)
_SUMS_UP = re.compile(r"^(?:Thus|Then|So|Finally|Next|Also|Hence|Therefore|Instead|Here|There),? ")
_WHEN = re.compile(r"\b(?:when|if|because|this|these|it|they)\b")
_ARTICLE = re.compile(r"^(?:an?|the) ")


def calling(material: Material) -> Iterator[Fact]:
    """Names of a thing, or of what happens, that only the sentence before tells."""
    for statement in material.statements:
        if found := _WHOLE.match(statement.text):
            yield from _named(
                statement, f"the {found['told']}", material.vocabulary.lower_first(found["term"])
            )
        if not statement.leans and (found := _STEP.match(statement.text)):
            yield from _step(statement, found["case"], found["term"], material)
    for before, statement in pairwise(material.statements):
        found = next((one for one in (each.match(statement.text) for each in _CALLED) if one), None)
        lines = Span(before.span.first, statement.span.last)
        near = before.group == statement.group and lines.last - lines.first < MOST_LINES
        tree = tree_of(before.text) if found and near and not before.leans else None
        if found and tree:
            both = replace(statement, text=f"{before.text} {statement.text}", span=lines, whole="")
            term = material.vocabulary.lower_first(found["term"])
            yield from _thing(both, tree, found["noun"], term) or _case(
                both, tree, found["noun"], term, material
            )


def _thing(both: Statement, tree: Tree, noun: str, term: str) -> list[Fact]:
    """``a ball around the queen`` → what do we call the ball around the queen."""
    told = _phrase(tree, noun.rpartition(" ")[2])
    return [*_named(both, f"the {_ARTICLE.sub('', told)}", term)] if told else []


def _step(statement: Statement, case: str, term: str, material: Material) -> Iterator[Fact]:
    """``The stones are cut anew, a step called dressing`` → what is it called when the stones are cut anew."""
    low = material.vocabulary.lower_first(case)
    name = _ARTICLE.sub("", term).partition(" or ")[0]
    clear = not (_SUMS_UP.match(case) or points_away(without_own(low)) or "," in case)
    fits = count(case) in CASE_WORDS and not content_stems(case) & content_stems(name)
    if clear and fits and is_clause(case):
        yield called_so(statement, name, low, ask=f"What is it called when {low}?")


def _named(statement: Statement, gloss: str, term: str) -> Iterator[Fact]:
    """That something is called so, if the gloss says by itself what."""
    name = _ARTICLE.sub("", term)
    own = content_stems(gloss)
    if len(own) >= LEAST_TOLD and not own & content_stems(name) and is_sound(gloss, name):
        yield called_so(statement, name, gloss)


def _phrase(tree: Tree, noun: str) -> str:
    """The one phrase of a sentence that brings a noun in, up to its end; "" for none."""
    one = grammar.singular(noun)
    heads = [
        place for place, word in enumerate(tree.words)
        if word.tag in ("NN", "NNS") and grammar.singular(word.text.lower()) == one
    ]  # fmt: skip
    if len(heads) != 1:
        return ""
    head = heads[0]
    own = [
        place
        for place in tree.whole(head)
        if place <= head and tree.words[place].relation != "case"
    ]
    brought = tree.words[own[0]].text.lower() in {"a", "an"} or tree.words[head].tag == "NNS"
    end = head + 1
    while end < len(tree.words) and not _ends_at(tree, end):
        end += 1
    return (
        tree.text(tuple(range(own[0], end)))
        if brought and own == [*range(own[0], head + 1)]
        else ""
    )


def _ends_at(tree: Tree, place: int) -> bool:
    """Whether a phrase ends in front of a word: a mark, ``and``, or the verb of a clause that isn't its own."""
    word = tree.words[place]
    inside = any(tree.words[one].relation.startswith("acl") for one in (place, *tree.above(place)))
    return word.text in ".,;:!()–—" or word.relation == "cc" or (word.tag in FINITE and not inside)


def _case(both: Statement, tree: Tree, noun: str, term: str, material: Material) -> Iterator[Fact]:
    """``The loaf rises once more in the oven. This rise is called spring`` → what is it called when it does so."""
    clauses = clauses_of(tree)
    happens = {noun, noun.rpartition(" ")[2]} & listed("happens") or _is_deed_of(tree, noun)
    case = tree.sentence.rstrip(".!")
    plain = (
        not _WHEN.search(case)
        and len(clauses) == 1
        and not (clauses[0].is_order or clauses[0].is_past or clauses[0].is_negated)
    )
    fits = count(case) in CASE_WORDS and not content_stems(case) & content_stems(term)
    low = material.vocabulary.lower_first(case)
    if happens and plain and fits and clauses[0].subject and not _has_learner(tree):
        name = _ARTICLE.sub("", term)
        yield called_so(both, name, low, ask=f"What is it called when {low}?")


def _is_deed_of(tree: Tree, noun: str) -> bool:
    """``rising`` or ``rises`` before "this rise"."""
    own = content_stems(noun.rpartition(" ")[2])
    return any(word.tag.startswith("VB") and content_stems(word.text) & own for word in tree.words)


def _has_learner(tree: Tree) -> bool:
    return any(
        word.text.lower() in {"you", "we", "i", "your", "our", "could", "might", "would"}
        for word in tree.words
    )
