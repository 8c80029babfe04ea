"""``keeps prices from deflation, that is, a lasting fall``, ``A slot in the plug, the keyway, takes the key``: a term and what it is, side by side.

The words around the two tell which of them is the term: what is spelled out stands in front of "that is", and what has
just been told of as one of many is named by what stands behind it with "the".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.apposition import told_beside
from lessoncast.study.facts.english.naming import called_so, is_sound
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent, is_of_people
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.trees import Tree, read_ahead, tree_of
from lessoncast.tongue.words import content_stems, count

LEAST_TOLD, LEAST_SPELLED = 3, 2  # content words of what is named, and of what is spelled out
GLOSS_WORDS = range(2, 15)
_THAT_IS = re.compile(
    r"(?P<before>\b[a-z]+) (?P<term>[a-z-]{4,}), (?:that is|i\.e\.), (?P<gloss>[^,;:.()]{6,100})\."
)
_NAMED_BEHIND = re.compile(
    r"^(?P<gloss>An? [^,;:()]{10,70}), the (?P<term>[a-z]+(?: [a-z]+)?), (?P<deed>[^,;:]{6,80})\.$"
)
_NO_THING = re.compile(
    r"(?:the|this|that|these|those|it|its|they|their|how|what|when|where|why|who|if|whether|to|by|as|not|more|less|fewer)\b"
)
_ARTICLE = re.compile(r"(?:an?|any) ")
_NO_NAME = re.compile(r"(?:first|second|third|last|same|other|latter|former|whole|rest)\b|\w+est\b")
_NOUNS = ("NN", "NNS")
_DETERMINED = frozenset({"det", "amod", "compound", "nmod:poss", "nummod"})


def spelled_out(material: Material) -> Iterator[Fact]:
    """What terms are, as the words beside them tell."""
    told = [one for one in material.statements if not one.term and '"' not in one.text]
    spelled = [(one, found) for one in told if (found := _THAT_IS.search(one.text))]
    read_ahead(partial(tree_of, one.text) for one, _ in spelled)
    for statement, found in spelled:
        if found["before"] in {"a", "an"} and _ARTICLE.match(found["gloss"]):
            term = f"{found['before']} {found['term']}"
            yield from told_beside(statement, term, found["gloss"], "is", material)
        else:
            yield from _spelled(statement, found)
    for statement in told:
        found = None if statement.leans else _NAMED_BEHIND.match(statement.text)
        if found:
            yield from _named(statement, found, material)


def _spelled(statement: Statement, found: re.Match[str]) -> Iterator[Fact]:
    """``away from deflation, that is, falling prices`` → what is deflation."""
    term, gloss = found["term"], found["gloss"].strip()
    tree = tree_of(statement.text)
    thing = not (_NO_THING.match(gloss) or points_away(gloss) or is_clause(f"{gloss}."))
    news = content_stems(gloss) - content_stems(term)
    sized = count(gloss) in GLOSS_WORDS and len(news) >= LEAST_SPELLED
    if (
        tree
        and thing
        and sized
        and _is_bare_noun(tree, found.start("term"))
        and _ends_on_noun(tree)
    ):
        number = grammar.number(term)
        yield fact_of(
            statement, kind="gloss", subject=term, value=gloss, family="terms", number=number,
            verb=grammar.be(number), worth=0.8,
        )  # fmt: skip


def _is_bare_noun(tree: Tree, start: int) -> bool:
    """Whether a noun stands there that is of all of its kind: ``deflation``, not ``present consumption``."""
    place = next((at for at, one in enumerate(tree.words) if one.start == start), -1)
    if place < 1 or tree.words[place].tag not in _NOUNS:
        return False
    before = tree.words[place - 1].text.lower()
    beside = {tree.words[one].relation for one in tree.under(place)}
    return not beside & _DETERMINED and (
        before in english().prepositions or tree.words[place - 1].tag.startswith("VB")
    )


def _ends_on_noun(tree: Tree) -> bool:
    last = [one for one in tree.words if one.tag != "."][-1:]
    return bool(last) and last[0].tag in _NOUNS


def _named(statement: Statement, found: re.Match[str], material: Material) -> Iterator[Fact]:
    """``A slot in the plug, the keyway, takes the key`` → what is a slot called that takes it."""
    gloss, term, deed = found["gloss"], found["term"], found["deed"]
    acts = begins_with_verb(deed) and bare(deed.split(maxsplit=1)[0]) not in {"and", "or"}
    people = is_agent(term) or is_of_people(term) or is_of_people(gloss)
    if not acts or people or _NO_NAME.match(term) or content_stems(term) & content_stems(gloss):
        return
    told = f"{material.vocabulary.lower_first(gloss)} that {deed}"
    whole = not is_clause(f"{gloss}.") and not points_away(told)
    if whole and len(content_stems(gloss)) >= LEAST_SPELLED and is_sound(gloss, term):
        yield called_so(statement, term, told if is_sound(told, term) else gloss)
