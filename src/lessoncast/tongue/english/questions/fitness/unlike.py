"""Whether a question asks for another thing than its sentence tells: a nature for a deed, a place for a time, "what" for somebody."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.grammar import singular
from lessoncast.tongue.english.questions.fitness.beside import Beside
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.questions.things.origins import tells_no_nature
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.tokens import tokens_of

_NATURE = re.compile(
    r"(?:And |So )?[Ww]hat(?: (?:is|are|was|were)|'s) (?P<name>[^?]+)\?$"
    r"|(?:And |So )?[Ww]hat (?:can|could|will|would|may|might|must|should) (?P<may>[^?]+) be\?$"
)
_WHO_IS = re.compile(r"(?:And |So )?[Ww]ho (?:is|was) [^?]+\?$")
_HOW_MUCH = re.compile(r"(?:And |So )?[Hh]ow (?P<much>[a-z]+) (?:is|are|was|were) [^?]+\?$")
_TELLS_NATURE = frozenset(
    {"called", "known", "named", "termed", "defined", "considered", "regarded", "described", "understood", "referred",
     "thought", "seen", "designed", "meant", "intended", "supposed", "said"}
)  # fmt: skip
_PLACES = frozenset(
    {"city", "town", "village", "port", "state", "country", "nation", "river", "island", "colony", "company", "firm",
     "university", "college", "settlement", "region", "district", "province", "county"}
)  # fmt: skip
_DEGREES = frozenset({"so", "such", "too"})
_IN_FRONT = frozenset({"advmod", "amod", "compound"})
_TIMES = frozenset({"noon", "midnight", "dawn", "dusk", "end", "beginning", "start", "close", "sunset", "sunrise"})  # fmt: skip
_OF_PEOPLE = frozenset({"nominate", "elect", "appoint", "marry", "assassinate", "execute", "arrest"})  # fmt: skip
_MAY_BE_OF_PEOPLE = frozenset(
    {"capture", "defeat", "replace", "choose", "select", "follow", "support", "meet", "hire", "name", "dismiss", "accuse",
     "convict", "imprison", "free", "succeed", "invite", "send", "kill", "face", "oppose", "include"}
)  # fmt: skip
_STRANDED = frozenset({"with", "from", "in", "for", "on", "to", "of", "by", "at"})


def is_unlike(ask: str, sentence: str) -> bool:
    """Whether its answer would be of another kind than the question asks for."""
    if not (_NATURE.match(ask) or _WHO_IS.match(ask) or _HOW_MUCH.match(ask)):
        return False
    if _takes_origin_for_being(ask, sentence):
        return True
    told = tree_of(sentence)
    return told is not None and (
        _takes_deed_for_being(ask, told) or _is_no_one(ask, told) or _is_so_much(ask, told)
    )


def _takes_deed_for_being(ask: str, told: Tree) -> bool:
    """``What is the lowest point?`` of ``The lowest point is reached when …``: it tells of no nature."""
    found, root = _NATURE.match(ask), told.words[told.root]
    done = root.tag == "VBN" and bool(told.under(told.root, "aux:pass"))
    claims = told.under(told.root, "mark")  # "The use of it is that a gate can be raised"
    if not found or not done or claims or root.text.lower() in _TELLS_NATURE:
        return False
    named = [one.text.lower() for one in tokens_of(found["name"] or found["may"])]
    subject = next(iter(told.under(told.root, "nsubj:pass")), -1)
    own = subject >= 0 and told.words[subject].text.lower() in named
    return own and root.text.lower() not in named


def _takes_origin_for_being(ask: str, sentence: str) -> bool:
    """``What is the leak?`` of ``The leak is the result of a frost``: where it came from is no nature."""
    found = _NATURE.match(ask)
    name = re.escape(found["name"]) if found and found["name"] else ""
    said = re.search(rf"\b{name} (?:is|are|was|were) (.+)$", sentence, re.IGNORECASE)
    return bool(name) and said is not None and tells_no_nature(said[1])


def _is_no_one(ask: str, told: Tree) -> bool:
    """``Who was Wick?`` of ``Wick was one of several towns``."""
    heads = (told.root, *told.under(told.root, "nmod"))
    place = any(singular(told.words[one].text.lower()) in _PLACES for one in heads)
    return bool(_WHO_IS.match(ask)) and place and bool(told.under(told.root, "cop"))


def _is_so_much(ask: str, told: Tree) -> bool:
    """``How large is the sea?`` of ``The sea is so large that …`` or ``slow moving``: no size is told."""
    found = _HOW_MUCH.match(ask)
    return found is not None and any(
        word.text.lower() == found["much"]
        and (
            any(told.words[at].text.lower() in _DEGREES for at in told.under(place, "advmod"))
            or (word.relation in _IN_FRONT and word.head > place)
        )
        for place, word in enumerate(told.words)
    )


def asks_place_for_time(read: Beside) -> bool:
    """``Where does the water rise?`` of ``rises near noon``; ``Where does it run from Wick?``: half of a way."""
    times = (read.told.words[one].text.lower() in _TIMES for one in read.missing())
    return read.asks == "where" and (
        any(times) or (len(read.behind) > 1 and read.behind[0] == "from")
    )


def strands_what_is_apart(read: Beside) -> bool:
    """``What were gates found with?`` of ``Gates were found, two with locks``; ``What do they vary from?`` of ``from one to ten``."""
    last = read.behind[-1] if read.behind else ""
    if read.asks != "what" or read.noun or last not in _STRANDED:
        return False
    words = read.told.words
    own = [one for one in read.missing() if read.opener(one) == last and one > read.place]
    for one in own[:1]:
        first = next(at for at in read.told.under(one, "case", "mark") if at < one)
        comma = words[first - 1].text == "," or words[first + 1].text == ","
        so = words[first + 1].text.lower() in _DEGREES
        way = last == "from" and any(read.opener(at) == "to" for at in read.missing())
        return comma or so or way
    return False


def goes_on_with_another(read: Beside) -> bool:
    """``What do boats carry and salt?`` of ``carry rope, and salt``: what is asked for stood in between."""
    words, behind = read.told.words, read.place + 1
    joined = read.asks == "what" and read.behind[:1] in {("and",), ("or",)}
    return joined and behind < len(words) and words[behind].text.lower() != read.behind[0]


UNLIKE = (asks_place_for_time, strands_what_is_apart, goes_on_with_another)


def is_of_somebody(read: Beside) -> bool:
    """Whether "what" asks for a person: ``The guild elected Ada Moor``."""
    if read.asks != "what" or read.noun or read.behind:
        return False
    words = read.told.words
    base = base_of(words[read.place].text, words[read.place].tag)
    for one in read.missing():
        if words[one].relation == "obj" and words[one].tag == "NNP":
            name = read.told.text((one, *read.told.under(one, "flat")))
            first = min((one, *read.told.under(one, "compound")))
            whole = read.told.text((*range(first, one), *(one, *read.told.under(one, "flat"))))
            person = is_person(name) or is_person(whole)
            return base in _OF_PEOPLE or (base in _MAY_BE_OF_PEOPLE and person)
    return False
