"""``She looks for nectar, a sugary liquid that plants make, and …``: what a noun is, told right behind it anywhere in a sentence.

The tree tells that the two are one thing. What stands for things told before may be around them: it isn't asked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.apposition import told_beside
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import is_of_people
from lessoncast.study.sorts import sorts_of
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.trees import Tree, read_ahead, tree_of
from lessoncast.tongue.trees.parts import Places

SURE = 0.5  # how likely the gloss must hang on its noun
_BESIDE = re.compile(r"(?<=\w), (?=(?:an?|the) [a-z])")
_BARE = re.compile(
    r"(?<=[a-z]), (?P<gloss>(?:an? )?[a-z][a-z-]* [^,;:.()]* ?(?:that|which|of|from|made|formed|used|found|built) [^,;:()]+?)(?=[,;.])"
)  # behind a noun without an article: "gluten, a network formed when …", "antibodies, proteins that …"
_OPENS_BARE = ("IN", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN", "RP", ",", "CC")
_WHICH_IS = re.compile(
    r"(?<=\w), which (?P<be>is|are) (?P<gloss>(?:an?|the|any) [^,;:]{8,100})(?=[,.])"
)
_MORE = re.compile(r", (?:and|held|made|used|called|known)\b")
_MARKS = frozenset(".,;:)–—")
_END = re.compile(r"^(?P<before>[^;:]+\w), (?P<gloss>an? [^,;:]+)\.$")
_LISTS = re.compile(
    r", (?:and |or )?[\w'’-]+(?: [\w'’-]+)?$|\b(?:between|both|either)\b"
)  # "beans, peas"
_NAMES = re.compile(
    r"\b(?:called|termed|named|known as|referred to as)\b"
)  # a name of all that is told
_WHICH = re.compile(r" (?:(?:in|on|of|from|with) )?(?:that|which|where|who|whose) | [a-z]+ed ")
_OF_ALL = frozenset(
    {"measure", "doing", "event", "time", "trait", "maths"}
)  # sorts of what a whole clause may be
_NOUNS = ("NN", "NNS")
_AS_ONE = frozenset({"appos", "conj"})  # "conj" without "and" in between
_OF_ONE = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "root"})
_OF_NOUN = ("det", "amod", "compound")
_TELLS_MORE = frozenset({"nmod", "acl", "acl:relcl"})
_DEEDS = ("VBG", "VBN", "RB")  # "sports, winning letters in …", which tells what is done
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def explained(material: Material) -> Iterator[Fact]:
    """The nouns that sentences explain in passing."""
    told = [one for one in material.statements if not one.term and '"' not in one.text]
    marks = _BESIDE, _WHICH_IS, _BARE
    told = [one for one in told if any(mark.search(one.text) for mark in marks)]
    read_ahead(partial(tree_of, one.text) for one in told)
    for statement in told:
        tree = tree_of(statement.text)
        found = [*_explained(statement, tree, material)] if tree else []
        found = found or [*_at_end(statement, tree, material)]
        yield from found or (_bare(statement, tree, material) if tree else ())
        yield from _which_is(statement, tree, material) if tree else ()


def _explained(statement: Statement, tree: Tree, material: Material) -> Iterator[Fact]:
    for found in _BESIDE.finditer(statement.text):
        first = next((at for at, one in enumerate(tree.words) if one.start >= found.end()), 0)
        noun, head = first - 2, _head(tree, first)
        if noun < 0 or not _is_same(tree, noun, head):
            continue
        term = tree.text(_term(tree, noun))
        last = tree.whole(head)[-1]
        gloss = _MORE.split(before_addition(statement.text[found.end() : tree.words[last].end]))[0]
        genus = tree.words[head].text
        if not is_of_people(genus):
            yield from told_beside(statement, term, gloss, "is", material, genus=genus)


def _which_is(statement: Statement, tree: Tree, material: Material) -> Iterator[Fact]:
    """``They caulk it with oakum, which is a fibre that …``: a noun right in front of what is said of it."""
    for found in _WHICH_IS.finditer(statement.text):
        at = next((place for place, one in enumerate(tree.words) if one.end == found.start()), 0)
        of_it = any(tree.words[one].text.lower() == "of" for one in tree.under(at, "case"))
        if tree.words[at].tag not in _NOUNS or of_it or tree.words[at].relation not in _OF_ONE:
            continue  # "the hull of a ship, which is": of which of the two
        gloss = before_addition(found["gloss"])
        if not is_of_people(gloss):
            term = tree.text(_term(tree, at))
            yield from told_beside(statement, term, gloss, found["be"], material, again=True)


def _at_end(statement: Statement, tree: Tree | None, material: Material) -> Iterator[Fact]:
    """``Under the cap runs the shaft, a beam of oak that …``: a phrase behind all of a clause, right behind its last noun."""
    found = _END.match(statement.text)
    if not found or tree is None or _LISTS.search(found["before"]):
        return
    gloss = found["gloss"]
    at = next((place for place, one in enumerate(tree.words) if one.end == found.end("before")), 0)
    noun = tree.words[at].tag in _NOUNS and not tree.words[at].text[0].isupper()
    genus = tree.words[_genus(tree, found.start("gloss"))].text.lower()
    plain = (
        not sorts_of(genus) & _OF_ALL
        and not _NAMES.search(gloss)
        and is_clause(found["before"])
        and not is_clause(_WHICH.split(gloss)[0])
    )
    if noun and plain and not is_of_people(genus):
        yield from told_beside(statement, tree.text(_term(tree, at)), gloss, "is", material)


def _bare(statement: Statement, tree: Tree, material: Material) -> Iterator[Fact]:
    """``held by gluten, a network formed when …``, ``make antibodies, proteins that …``: a noun without an article, which is of any of its kind."""
    for found in _BARE.finditer(statement.text):
        before, gloss = statement.text[: found.start()], found["gloss"]
        at = next((place for place, one in enumerate(tree.words) if one.end == found.start()), 0)
        places = _run(tree, at)
        genus = _genus(tree, found.start("gloss"))
        listed = statement.text.startswith((", and ", ", or "), found.end())
        if not places or listed or _LISTS.search(before) or not is_clause(before):
            continue
        told = tree.words[genus].text.lower()
        if _is_of_kind(tree, at, genus) and not (is_of_people(told) or sorts_of(told) & _OF_ALL):
            yield from told_beside(statement, tree.text(places), gloss, "is", material, genus=told)


def _run(tree: Tree, at: int) -> Places:
    """The nouns of a phrase without an article that ends at a place and follows a verb or a preposition; () for none."""
    words, first = tree.words, at
    while first and words[first].tag in _NOUNS:
        first -= 1
    places = tuple(range(first + 1, at + 1))
    return places if places and words[first].tag in _OPENS_BARE else ()


def _is_of_kind(tree: Tree, noun: int, genus: int) -> bool:
    """Whether a noun behind a comma may say what the one before it is: in the same number, told more of at once, and no subject of what comes."""
    words = tree.words
    several = words[noun].tag == "NNS"
    article = words[noun + 2].text.lower() in {"a", "an"}
    behind = words[genus + 1] if genus + 1 < len(words) else words[genus]
    told = behind.tag in {"WDT", "VBN", "VBD"} or behind.text in {"of", "from", "in", "on"}
    subject = words[genus].relation in _SUBJECTS and words[genus].head != genus + 1
    return (
        words[genus].tag == ("NNS" if several else "NN")
        and words[noun + 2].tag not in _DEEDS
        and article != several
        and told
        and not subject
    )


def _genus(tree: Tree, start: int) -> int:
    """The last noun of the run of nouns that a phrase begins with."""
    places = [at for at, one in enumerate(tree.words) if one.start >= start]
    nouns = [at for at in places if tree.words[at].tag in _NOUNS]
    at = nouns[0] if nouns else places[0]
    while at + 1 in nouns:
        at += 1
    return at


def _head(tree: Tree, first: int) -> int:
    """The word that a phrase which begins at a place hangs on."""
    head = first
    while tree.words[head].head >= first:
        head = tree.words[head].head
    return head


def _is_same(tree: Tree, noun: int, head: int) -> bool:
    """Whether a phrase behind a noun and a comma says what that noun is, and stands in no list."""
    word = tree.words[head]
    one = (
        word.head == noun
        and word.relation in _AS_ONE
        and word.sure >= SURE
        and tree.words[noun].tag in _NOUNS
    )
    beside = (*tree.under(noun, "conj"), *tree.under(head, "conj", "cc"))
    listed = any(other != head for other in beside) or tree.words[noun].relation == "conj"
    more = {tree.words[other].relation for other in tree.under(head)}
    behind = tree.whole(head)[-1] + 1
    ends = behind >= len(tree.words) or tree.words[behind].text in _MARKS
    return one and word.tag in _NOUNS and ends and not listed and bool(more & _TELLS_MORE)


def _term(tree: Tree, noun: int) -> Places:
    """The noun with its own words in front of it."""
    own = [one for one in tree.under(noun, *_OF_NOUN) if one < noun]
    return tuple(range(min([*own, noun]), noun + 1))
