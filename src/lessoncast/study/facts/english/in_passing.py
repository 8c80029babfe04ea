"""Terms that a sentence gives while it tells something else: ``cells called gametes are made in the ovaries``.

The tree tells what is called so, and what the sentence says of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.naming import called_so, is_sound
from lessoncast.study.facts.english.trimming import before_addition, points_away, whole
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.trees import Tree, read_ahead, tree_of
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import content_stems, count

SURE = 0.4  # how likely the term must belong to what is in front of it
TELLING = 14.0  # bits of what says by itself which thing a term is the name of
TERM_WORDS = range(1, 5)
PREDICATE_WORDS = range(2, 13)
LEAST_TOLD = 2  # content words of a gloss beside its term
_NAMES = re.compile(r"\b(?:called|termed|known as|referred to as)\b")
_NAMING = frozenset({"called", "termed", "known", "referred"})
_LEADS_IN = re.compile(
    r"(?:,? (?:that|which)(?:['’]s| is| are))?,?(?: (?:\w+ly|often|also|sometimes|now|then|so|what is|what are))*$"
)
_ARTICLE = re.compile(r"^(?:as |to as )*(?:(?:an?|the|its|their) )?[\"“]?")
_LOOSE = re.compile(
    r"^(?:(?:only|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|certain|most|all|these|other) )+|(?<=^[Aa] )new |, each$"
)
_SAYS_WHICH = re.compile(
    r" (?:of|that|which|who|for|from|in|on|at|between|with|around|inside|used|made|based) "
)
_GROUP = re.compile(r"an? (?:\w+ )?(?:group|class|set|family) of \w+")
_TELLS_OF = frozenset({"acl", "acl:relcl"})
_NOT_OF_IT = frozenset({"case", "fixed", "mark", "punct", "cc"})
NAME_WORDS = range(1, 6)  # of what has another name
_FINITE = frozenset({"VBZ", "VBP"})
_HAS = frozenset({"has", "have", "is", "are"})
_TO_TELL = frozenset({"VBZ", "VBP", "MD"})


def in_passing(material: Material) -> Iterator[Fact]:
    """The terms that a sentence gives beside what it tells."""
    told = [one for one in material.statements if not one.term and '"' not in one.text]
    told = [one for one in told if _NAMES.search(one.text)]
    read_ahead(partial(tree_of, one.text) for one in told)
    for statement in told:
        tree = tree_of(statement.text)
        if tree:
            yield from _called(statement, tree, material)


def _called(statement: Statement, tree: Tree, material: Material) -> Iterator[Fact]:
    """``folds called ligaments`` with what tells which folds."""
    lower = material.vocabulary.lower_first
    for place, word in enumerate(tree.words):
        noun = _whose(tree, place) if word.text.lower() in _NAMING and word.sure >= SURE else -1
        term, last = _term(tree, place) if noun >= 0 else ("", 0)
        told, lead = _noun(tree, noun, place) if term else ("", "")
        if not told or (" which" in lead and _may_be_another(tree, noun, lead)):
            continue
        told = _LOOSE.sub("", lower(yours(told)))
        if "also" in lead:
            yield from _another_name(statement, lower(term), told)
            continue
        of_it = partial(_with_predicate, tree, noun), partial(_done_to, tree, noun)
        ways = (told, *(one(told, last) for one in of_it))
        if best := next((one for one in ways if one and _tells(one, term)), ""):
            yield called_so(statement, lower(term), best)


def _whose(tree: Tree, place: int) -> int:
    """The noun whose name stands behind "called", -1 for none; right behind its object, no verb has a second."""
    word = tree.words[place]
    if word.relation in _TELLS_OF:
        return word.head
    objects = tree.under(word.head, "obj") if word.relation in {"xcomp", "advcl"} else ()
    near = [one for one in objects if one < place and place - 1 in tree.whole(one)]
    return near[0] if len(near) == 1 else -1


def _another_name(statement: Statement, term: str, told: str) -> Iterator[Fact]:
    """``Gaff rigs, also called spritsail rigs, …``: two names of one thing, neither of which is part of the other."""
    one, other = content_stems(term), content_stems(told)
    apart = one - other and other - one
    if apart and count(told) in NAME_WORDS and not points_away(told) and is_subject(told):
        yield called_so(statement, term, told, ask=f"What is another name for {told}?")


def _may_be_another(tree: Tree, noun: int, lead: str) -> bool:
    """``the shell of the nut, which is called …``: which of two nouns is told of."""
    one = tree.words[noun].relation != "nmod" and not tree.under(noun, "nmod", "acl", "acl:relcl")
    return not one or (" is" in lead) != (grammar.number(tree.words[noun].text) == "singular")


def _term(tree: Tree, place: int) -> tuple[str, int]:
    """What stands behind "called" up to where its phrase ends, and its last word; "" where it is no name."""
    words = tree.words
    own = tree.whole(place)
    last = place
    while (
        last + 1 < len(words)
        and last + 1 in own
        and words[last + 1].text not in ",;:.()–—"
        and words[last + 1].relation != "cc"
    ):
        last += 1
    text = tree.sentence[words[place].end : words[last].end].strip()
    if words[place].text.lower() in {"known", "referred"} and not text.startswith(
        ("as ", "to as ")
    ):
        return "", last
    term = _ARTICLE.sub("", text).rstrip('"”')
    noun = words[last].tag.startswith("NN")
    return (term, last) if term and noun and count(term) in TERM_WORDS else ("", last)


def _noun(tree: Tree, noun: int, naming: int) -> tuple[str, str]:
    """What is called so, and the words behind it that say it is."""
    words = tree.words
    if not words[noun].tag.startswith("NN") or noun > naming:
        return "", ""
    first = min(one for one in tree.whole(noun) if words[one].relation not in _NOT_OF_IT)
    text = tree.sentence[words[first].start : words[naming].start].rstrip()
    found = _LEADS_IN.search(text)
    end = found.start() if found else len(text)
    return text[:end].rstrip(" ,"), text[end:]


def _with_predicate(tree: Tree, noun: int, told: str, last: int) -> str:
    """``cells that are made in the marrow``: a noun with what its sentence tells of it; "" where that may be told of others."""
    words = tree.words
    verb = last + 1 + (last + 1 < len(words) and words[last + 1].text == ",")
    first = min(one for one in tree.whole(noun) if words[one].relation not in _NOT_OF_IT)
    before = tree.sentence[: words[first].start]
    if verb >= len(words) or (before and not before.endswith(", ")):
        return ""  # "and a group called …": the others do so as well
    several = grammar.number(told) == "plural" or _GROUP.match(told) is not None
    agrees = words[verb].tag == "MD" or words[verb].tag == ("VBP" if several else "VBZ")
    rest = before_addition(tree.sentence[words[verb].start :].rstrip(".")) if agrees else ""
    return f"{told} that {rest}" if count(rest) in PREDICATE_WORDS and whole(rest) else ""


def _done_to(tree: Tree, noun: int, told: str, last: int) -> str:
    """``proteins that the signal wakes``: a noun with what is done to it, where its sentence tells no more."""
    words = tree.words
    verb = words[noun].head
    does = words[noun].relation == "obj" and verb == tree.root and words[verb].tag in _FINITE
    subject = tree.under(verb, "nsubj") if does and words[verb].text not in _HAS else ()
    if len(subject) != 1 or tree.under(verb, "obl", "advcl", "aux", "conj"):
        return ""
    said = tree.whole(subject[0])
    own = next(one for one in tree.whole(noun) if words[one].relation not in _NOT_OF_IT)
    ends = last + 1 >= len(words) or words[last + 1].text in ".,"
    who = tree.text(said)
    if said[0] or own != verb + 1 or not ends or not tree.is_unbroken(said) or points_away(who):
        return ""
    named = words[0].tag.startswith("NNP") or who[1:2].isupper()
    return f"{told} that {who if named else who[0].lower() + who[1:]} {words[verb].text}"


def _tells(told: str, term: str) -> bool:
    """Whether a gloss says by itself what is called by a term, and not the term."""
    own = content_stems(told) - content_stems(term)
    news = content_stems(term) - content_stems(told)
    sound = bool(news) and len(own) >= LEAST_TOLD and is_sound(told, term)
    return sound and told_by(told) >= TELLING and _SAYS_WHICH.search(told) is not None
