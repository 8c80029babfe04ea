"""Sentences that go on about the subject of the one before, with that noun: ``They dry the leaf`` behind ``The growers of Assam …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.persons import is_of_people
from lessoncast.study.places import MOST_LINES
from lessoncast.study.simpler import plainly
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import capital, content_stems

MOST_WORDS = 6  # of a noun that is said again
_OPENS = re.compile(
    r"^(?P<lead>(?:(?:In|At|On|By|For|Through|Within|Under|With|Like|During) (?!this\b|that\b|these\b|those\b|such\b)[^,;:]{2,50}, )?)"
    r"(?P<who>It|They|Its|Their)(?P<rest>(?:['’](?:s|re|ll|ve|d))?)(?= \w)",
    re.IGNORECASE,
)
_FULL = {"'s": " is", "'re": " are", "'ll": " will", "'ve": " have", "'d": " would"}
_STANDS_FOR_ALL = re.compile(
    r"^[^,]*\b[Ii]t(?:['’]s| is| was| isn['’]t| wasn['’]t| has been)\b.*\b(?:that|who|until|to|whether)\b"
    r"|\b[Ii]t (?:\w+ly |also |often |can |may |will |would |could |might |should )*(?:makes?|made|takes?|took|seems?|appears?|happens?|occurs?|follows?|turns? out|helps? to)\b"
)  # a clause, or what was told as a whole
_IS_PHRASE = re.compile(r" (?:of|in|on|at|with|for|from|to|between|behind|under) ")
_NAMES_LAST = re.compile(r"\b(?:called|named|known as|termed)\b")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_BESIDE = ("acl:relcl", "punct", "appos", "parataxis")
_ONE, _MANY = ("NN", "NNP"), ("NNS", "NNPS")
_OF_MANY = frozenset({"most", "many", "all"})
_BROUGHT_IN = frozenset({"a", "an", "another", "one"})
_COMES_TO_BE = frozenset({"became", "become", "becomes", "remains", "remained"})
_PLACES = frozenset({"in", "at", "on", "near", "from"})
_OF_ALL = re.compile(
    r"[Ii]t (?:\w+ly )?(?:led|leads|meant|means|gave|gives|was (?:an?|the|not|\w+ly)|is (?:an?|the|not|\w+ly)|helped|worked|failed|caused|began|ended|lasted|cost)\b"
)  # what was done, and not what it was done to
_OPENS_CLAUSE = frozenset(
    {
        "when",
        "if",
        "while",
        "because",
        "although",
        "though",
        "since",
        "as",
        "after",
        "before",
        "unless",
        "until",
        "once",
    }
)
_RIVALS = frozenset({"obj", "iobj", "obl", "nmod", "obl:agent", "conj"})


def meant(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The sentences with their subject named, where the one before has one subject that can be meant."""
    group, before, first = -1, "", 0
    for statement in statements:
        if statement.group != group:
            group, before, first = statement.group, "", statement.span.first
        told = _with_noun(statement.text, before) if statement.leans and before else ""
        if told:
            lines = Span(first, statement.span.last)
            near = lines.last - lines.first < MOST_LINES
            if near:
                yield replace(statement, text=told, span=lines, leans=False)
        else:
            first = statement.span.first
        before = told or ("" if statement.leans else statement.text)


def _with_noun(text: str, before: str) -> str:
    """A sentence with the noun that its pronoun stands for; "" where that is not sure."""
    found = _OPENS.match(text)
    if found is None or _STANDS_FOR_ALL.search(text):
        return ""
    who = found["who"].lower()
    noun = _subject(before, text, several=who.startswith("the"))
    if not noun:
        return ""
    own = who in {"its", "their"}
    if own and _IS_PHRASE.search(noun):
        return ""  # "the arm of a crane's tip": whose tip?
    ending = (
        ("'" if noun.endswith("s") else "'s")
        if own
        else _FULL.get(found["rest"].replace("’", "'"), "")
    )
    named = f"{noun[0].lower()}{noun[1:]}" if found["lead"] and not _is_name(noun, before) else noun
    told = (
        f"{found['lead']}{named if found['lead'] else capital(noun)}{ending}{text[found.end() :]}"
    )
    return "" if leans(told) else told


def _subject(before: str, text: str, *, several: bool) -> str:
    """What a sentence tells of, if it is of that number and nothing else in it can be meant by the next one."""
    before = plainly(before)
    tree = tree_of(before)
    heads = tree.under(tree.root, *_SUBJECTS) if tree else ()
    if tree is None or len(heads) != 1 or _NAMES_LAST.search(before) or _is_clause_only(tree):
        return ""
    head = heads[0]
    if _is_several(tree, head) != several:
        return "" if several else _object(tree, head, text)
    noun = _phrase(tree, head)
    said_again = content_stems(tree.words[head].text) & content_stems(text)
    if not noun or (not several and is_of_people(noun)) or said_again:
        return ""
    return "" if _is_another(tree, head, several=several) else noun


def _is_clause_only(tree: Tree) -> bool:
    """Whether a sentence was read as nothing but the clause that it opens with: ``When a pump is able to …, low water …``."""
    first = tree.words[0]
    return (
        first.head == tree.root
        and first.relation in {"mark", "advmod"}
        and (first.text.lower() in _OPENS_CLAUSE)
    )


def _object(tree: Tree, subject: int, text: str) -> str:
    """``Many states signed the Convention. It …``: the one thing that people did something to; "" where there are two, or none."""
    words = tree.words
    objects = tree.under(tree.root, "obj")
    if len(objects) != 1 or words[objects[0]].tag not in _ONE or _OF_ALL.match(text):
        return ""
    own = {*tree.whole(objects[0]), *tree.whole(subject)}
    others = (one for one, word in enumerate(words) if one not in own and word.tag in _ONE)
    if not all(map(partial(_is_place_or_date, tree), others)) or tree.under(tree.root, "conj"):
        return ""
    noun = _phrase(tree, objects[0])
    if words[objects[0]].tag == "NNP":
        noun = tree.text(tuple(one for one in tree.whole(objects[0]) if one <= objects[0]))
    known = noun.startswith("the ")
    again = content_stems(words[objects[0]].text) & content_stems(text)
    return noun if known and not again and not is_of_people(noun) else ""


def _is_place_or_date(tree: Tree, place: int) -> bool:
    """``in Paris``, ``May``: a name behind a preposition that tells where or when."""
    words = tree.words
    case = {words[one].text.lower() for one in tree.under(place, "case")}
    return words[place].tag == "NNP" and (bool(case & _PLACES) or words[place].relation != "obl")


def _is_several(tree: Tree, head: int) -> bool | None:
    """Whether a subject is of several, as its verb or its own ending tells; None for what is no noun."""
    word = tree.words[head]
    if word.relation == "csubj":
        return False if word.tag == "VBG" else None
    if not word.tag.startswith("NN"):
        return None
    tags = {
        tree.words[one].tag for one in (tree.root, *tree.under(tree.root, "cop", "aux", "aux:pass"))
    }
    if tree.under(head, "conj") or "VBP" in tags:
        return True
    return word.tag in _MANY and "VBZ" not in tags


def _phrase(tree: Tree, head: int) -> str:
    """A noun with what tells which one it is; "" where the sentence before that must tell it."""
    words = tree.words
    places = tree.whole(head, without=_beside(tree, head))
    first = words[places[0]].text.lower()
    led = words[places[0]].relation == "case" or words[places[0]].tag == "IN"
    loose = (listed("of_any_noun") | listed("some")) - _OF_MANY
    if led or not tree.is_unbroken(places) or len(places) > MOST_WORDS or first in loose:
        return ""
    if any(
        words[one].tag in {"PRP", "PRP$", "DT"}
        and words[one].text.lower() not in {"the", "a", "an"}
        for one in places
    ):
        return ""
    past = any(words[one].tag == "VBD" for one in (tree.root, *tree.under(tree.root)))
    if first in _BROUGHT_IN and past:
        return ""  # one that was told of only there
    return tree.text(places)


def _beside(tree: Tree, head: int) -> tuple[str, ...]:
    """What is told of a noun besides: ``lifebelts, first sold in Norway, …``, behind a comma."""
    words = tree.words
    told = (tree.whole(one)[0] for one in tree.under(head, "acl"))
    set_off = any(first and words[first - 1].text == "," for first in told)
    return (*_BESIDE, "acl") if set_off else _BESIDE


def _is_another(tree: Tree, head: int, *, several: bool) -> bool:
    """Whether something else in a sentence may be what the next one tells of."""
    words = tree.words
    own = {*tree.whole(head)}
    tags = _MANY if several else _ONE
    is_said = bool(tree.under(tree.root, "cop")) or words[tree.root].text.lower() in _COMES_TO_BE
    if is_said:  # what they are is told, and goes on to be
        return any(tree.under(one, *_SUBJECTS) for one in tree.under(tree.root, "conj"))
    others = [
        one
        for one, word in enumerate(words)
        if one not in own and word.tag in tags and word.relation in _RIVALS
    ]
    if not several:
        brought = (words[each].text.lower() for one in others for each in tree.under(one, "det"))
        return any(one in _BROUGHT_IN for one in brought)
    return bool(others) and not (
        is_of_people(tree.text(tree.whole(head, without=_BESIDE)))
        and not any(is_of_people(words[one].text) for one in others)
    )


def _is_name(noun: str, before: str) -> bool:
    """Whether the first word of a noun has its capital for itself."""
    return not before.startswith(noun) or noun[1:2].isupper()
