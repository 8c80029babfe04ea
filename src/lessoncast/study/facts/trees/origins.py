"""``the tide gauge, invented by Ada Holm in 1871``, ``Holmism is a school founded by Ada Holm``: who made a thing, and when."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.trees import trees_of
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.trees.tree import Tree
from lessoncast.tongue.words import Vocabulary, content_stems, count

THING_WORDS = range(1, 8)
NAME_WORDS = 5
_YEAR = re.compile(
    r"^(?P<how>[^,;:]*?) in (?:[A-Z][a-z]+ )?(?P<year>1[0-9]{3}|20[0-9]{2})\b(?! and\b)"
)
_HOW = re.compile(
    r" (?:in|to|at|into) (?!it\b|them\b)(?:the )?[A-Z]\w+(?: [A-Z]\w+)*"
)  # "to the Union", "in Tennessee"
_IN_YEAR = re.compile(r"^In (?P<year>1[0-9]{3}|20[0-9]{2}), ")
_LEANS = re.compile(
    r"^(?:An?|The (?:first|last)|Some|Many|Several|One|Both|Most|Its|His|Her|Their|Our|They|These|Those|This|Such|Another|Other)\b"
    r"|\b(?:an?|its|his|her|their|our|they|these|those|this|that|which|who|such|another|other|one|first|last|new|best|great)\b"
)
_PASTS = {"written": "wrote", "begun": "began", "drawn": "drew"}
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_IN_NAME = {"NNP", "NNPS", "CC", "IN", "DT"}
_GIVES_NAME = frozenset({"or"})
_IS_ONE = re.compile(r"(?:one|another|some|an?|the (?:first|only|\w+est))\b", re.IGNORECASE)
_SAYS_MORE = (
    "acl",
    "acl:relcl",
    "appos",
    "punct",
    "advcl",
    "parataxis",
    "cc",
    "conj",
    "nsubj",
    "cop",
    "case",
    "advmod",
)


def origins(material: Material) -> Iterator[Fact]:
    """Who made what a sentence names, and in what year, as it tells beside what it says of it."""
    told = material.clauses
    for one, tree in zip(told, trees_of([each.text for each in told]), strict=True):
        for place, word in enumerate(tree.words if tree else ()):
            if tree and word.tag == "VBN" and word.text in listed("made_by"):
                yield from _told_of(one, tree, place, material.vocabulary)


def _told_of(one: Statement, tree: Tree, place: int, vocabulary: Vocabulary) -> Iterator[Fact]:
    """What a participle tells of its thing."""
    made, thing = tree.words[place].text, _thing(tree, place)
    said = vocabulary.lower_first(tree.text(thing)) if thing else ""
    if not said or not _is_known(tree, thing, said, made):
        return
    maker, (how, year) = _maker(tree, place), _year(tree, place)
    if maker and not content_stems(maker) & content_stems(said):
        deed = f"{_PASTS.get(made, made)} {said}"
        yield fact_of(
            one, kind="who", subject=deed, value=maker, family="who/person", ask=f"Who {deed}?", shape="name",
            worth=0.8,
        )  # fmt: skip
    if year:
        was = grammar.be(grammar.number(said), "past")
        yield fact_of(
            one, kind="year", subject=f"{said} {was} {made}{how}", value=year, family="year",
            ask=f"In what year {was} {said} {made}{how}?", shape="date", worth=0.8, noun=year,
        )  # fmt: skip


def _thing(tree: Tree, place: int) -> Places:
    """What was made: the subject of a passive, what is said to be it, or the noun that the participle is told of."""
    words = tree.words
    if words[place].relation == "conj" and words[words[place].head].tag == "VBN":
        place = words[place].head
    subjects = tree.under(place, "nsubj:pass")
    noun = words[place].head if words[place].relation.startswith("acl") else _before(tree, place)
    if subjects:
        return _phrase(tree, subjects[0], place)
    if noun >= 0 and words[noun].relation == "conj" and _GIVES_NAME & _words(tree, noun):
        noun = words[noun].head  # "the Labor Committee, or NLC, formed in 1904"
    while noun >= 0 and words[noun].relation == "nmod" and not _is_a_certain(tree, noun):
        noun = words[noun].head  # "the school of psychology proposed by Adler": the school
    if noun < 0 or words[noun].tag not in _NOUNS:
        return ()
    subjects = tree.under(noun, "nsubj")
    if subjects and tree.under(noun, "cop") and words[noun].tag in ("NN", "NNS"):
        named = _phrase(tree, subjects[0], place)
        if named and not _IS_ONE.match(tree.text(named)):
            return named
    return _phrase(tree, noun, place)


def _words(tree: Tree, noun: int) -> frozenset[str]:
    return frozenset(tree.words[one].text for one in tree.under(noun, "cc"))


def _is_a_certain(tree: Tree, noun: int) -> bool:
    return tree.words[noun].tag.startswith("NNP") or bool(tree.under(noun, "det"))


def _before(tree: Tree, place: int) -> int:
    """The noun right before ", invented in 1867"; -1 where there is none."""
    behind_noun = place > 1 and tree.words[place - 1].text == ","
    return place - 2 if behind_noun and tree.words[place].relation == "advcl" else -1


def _phrase(tree: Tree, noun: int, before: int) -> Places:
    """The noun phrase in front of a place, without what is only added to it."""
    found = tuple(one for one in tree.whole(noun, without=_SAYS_MORE) if one < before)
    return found if tree.is_unbroken(found) else ()


def _is_known(tree: Tree, thing: Places, said: str, made: str) -> bool:
    """Whether a phrase names its thing without what was said before: by a name, or as the only one of its kind."""
    named = any(tree.words[one].tag.startswith("NNP") for one in thing)
    the = said.lower().startswith("the ")
    subject = any(tree.words[one].relation.startswith("nsubj") for one in thing)
    term = subject and tree.words[thing[0]].tag not in ("DT", "PRP", "PRP$", "CD")
    only = the and made in listed("invented_by")
    return count(said) in THING_WORDS and (named or only or term) and not _LEANS.search(said)


def _maker(tree: Tree, place: int) -> str:
    """The name behind "by"."""
    for one in tree.under(place, "obl:agent", "obl"):
        if not any(tree.words[case].text == "by" for case in tree.under(one, "case")):
            continue
        name = tree.whole(one, without=("case", "acl", "acl:relcl", "appos", "punct", "advcl"))
        said = tree.text(name) if tree.is_unbroken(name) else ""
        tags = {tree.words[each].tag for each in name}
        if (
            said
            and tags <= _IN_NAME
            and "NNP" in tags
            and count(said) <= NAME_WORDS
            and said[-2:-1] != " "
        ):  # "Ada T" of "Ada T. Holm"
            return said
    return ""


def _year(tree: Tree, place: int) -> tuple[str, str]:
    """Where it was done and in which year: that behind the verb, or that of a sentence which begins with it."""
    words = tree.words
    found = _YEAR.match(tree.sentence[words[place].end :])
    if found:
        end = words[place].end + found.end()
        between = [one for one in words[place + 1 :] if one.start < end]
        if any(one.tag.startswith("VB") for one in between):
            return "", ""
        how = found["how"] if _HOW.fullmatch(found["how"]) else ""
        return how, found["year"]
    lead = _IN_YEAR.match(tree.sentence)
    return "", lead["year"] if lead and tree.root == place else ""
