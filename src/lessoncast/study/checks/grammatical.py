"""Whether an English question is put together as one: a single finite verb, others that agree with it, an answer that is whole."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.facts.english.phrases import is_noun
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.syntax import fault_of_order
from lessoncast.tongue.trees import tree_of

SHORT = 4  # words of an answer that is a noun phrase for certain
_TURNED = re.compile(
    r"^(?:Why|How|When|Where|What|Who|Whom) (?:can|could|do|does|did|will|would|should|must|may|might) "
)
_JOINED = re.compile(
    r"(?<=\w) (?:and|but|or) (?:then |also |not )?(?P<verb>[a-z]+)\b(?! (?:of|and|or)\b)(?P<object> (?:the|an?|its|their|every|each)\b)?"
)
_WHO_DOES = re.compile(r"^(?:What|Who) (?!share of )(?P<verb>[a-z]+) (?P<rest>.+)\?$")
_TURNS = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "happens", "happened"]
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|does|do|did)\b")
_OPENS_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|where|when|if|because|as|and|but|or|how|whether|what|why|while|since|than|after|before|until|once"
    r"|unless|although|though|so)\b"
)
_DESCRIBES = re.compile(r"(?:ed|ful|ous|able|ible|less|ive|est)$")
_OBJECT = re.compile(r"^What (?:do|does|did) (?!.*\bdo\?)")
_FOR_THINGS = ("What do we call", "What is the name", "Which term")
_WHERE = frozenset({"away", "apart", "ahead", "aside", "abroad", "together", "back"})
_HAPPENS = re.compile(
    r"^What (?:(?:may|might|would|will|can|could) )?happen|, what happen(?:s|ed)\?$"
)
_WITH_PARTICLE = re.compile(
    r"[A-Z][a-z]+ (?:up|off|out|down|away|back|over|in|on) (?:the|an?|your) "
)


_DEFINES = re.compile(r"^(?:What (?:is|are|do we call)|How would you define) ")
_ENDS_ON_SECOND = re.compile(r", (?:and )?[a-z-]+$")


def faults(asked: str, answer: str) -> Iterator[str]:
    """What is wrong with how a front and its answer are put together, in words."""
    if BLANK in asked:
        if bare(answer.rsplit(maxsplit=1)[-1]) in english().adverbs | _WHERE:
            yield "the gap takes an adverb"
        return
    if fault := fault_of_order(asked):
        yield fault
    if _HAPPENS.search(asked) and _is_order(answer):
        yield "the answer says what to do, and the front asks what happens"
    if _TURNED.match(asked) and any(map(_is_finite, _JOINED.finditer(asked))):
        yield "its second verb doesn't agree with the first"
    yield from _of_a_thing(asked, answer)
    found = _WHO_DOES.match(asked)
    if found and found["verb"] not in _TURNS | english().modals:
        yield from _of_a_doer(found["verb"], found["rest"], answer)


def _of_a_thing(asked: str, answer: str) -> Iterator[str]:
    """The same of an answer that names a thing."""
    if _goes_on_acting(asked, answer):
        yield "the answer is a thing and a verb"
    if _lacks_noun(asked, answer):
        yield "the answer lacks its noun"


def _lacks_noun(asked: str, answer: str) -> bool:
    """``A form of light, standalone``: a definition of which what stood behind was cut off."""
    cut = _DEFINES.match(asked) and _ENDS_ON_SECOND.search(answer)
    tree = tree_of(answer) if cut else None
    return tree is not None and tree.words[-1].tag.startswith("JJ")


def _of_a_doer(verb: str, rest: str, answer: str) -> Iterator[str]:
    """The same of a front that asks who or what does something."""
    if _agrees_badly(verb, rest):
        yield "its second verb doesn't agree with the first"
    if _has_two_verbs(rest):
        yield "it has two verbs"
    if not _is_thing(answer):
        yield "the answer is no thing"


def _goes_on_acting(asked: str, answer: str) -> bool:
    """``Iconoclasm and lasted``, ``injuries and even makes muscles weaker``: behind a thing what it does."""
    thing = asked.startswith(_FOR_THINGS) or _OBJECT.match(asked)
    if not thing or answer.startswith("That "):  # which has a verb of its own
        return False
    known = english()
    for found in re.finditer(r" and (?:even |also |then )?(?P<verb>[a-z]+)(?= |$)", answer):
        word, last = found["verb"], found.end() == len(answer)
        forms = {form for _, form in known.verbs.get(word, ())}
        named = {word, grammar.singular(word)} & (known.noun_verbs | listed("nouns_after_all"))
        told = "past" in forms and "base" not in forms and (last or "participle" not in forms)
        if told or ("s" in forms and not named):
            return True
    return False


def _is_order(answer: str) -> bool:
    """``Touch up the marks``: whatever else of it could be read as a verb."""
    return is_imperative(answer) and (
        main_clause(answer) is None or _WITH_PARTICLE.match(answer) is not None
    )


def _is_finite(found: re.Match[str]) -> bool:
    """``and finds``, ``and found barium``: a verb that does not go with "can" or "did"."""
    word = found["verb"]
    forms = {form for _, form in english().verbs.get(word, ())}
    named = {word, grammar.singular(word)} & (english().noun_verbs | listed("nouns_after_all"))
    passive = re.search(r"\bbe(?:en)?\b|\ba (?:\w+ )?$", found.string[: found.start() + 1])
    told = "past" in forms and not word.endswith("ed") and "base" not in forms and not passive
    return told or ("s" in forms and (not named or bool(found["object"])))


def _agrees_badly(verb: str, rest: str) -> bool:
    """``arrives first, eats bacteria, and die``: behind a singular verb one that is for many."""
    if "s" not in {form for _, form in english().verbs.get(verb, ())}:
        return False
    known = english()
    last = re.search(r", (?:and|or) (?P<verb>[a-z]+)$", rest)
    forms = {form for _, form in known.verbs.get(last["verb"], ())} if last else set()
    return "base" in forms and last is not None and last["verb"] not in known.noun_verbs


def _has_two_verbs(rest: str) -> bool:
    """``lights in spring is the simplest remedy``: a second verb without a word that brings a clause in."""
    found = _FINITE.search(rest)
    return found is not None and not _OPENS_CLAUSE.search(rest[: found.start()])


def _is_thing(answer: str) -> bool:
    """Whether an answer of a few words ends on a noun or a name."""
    words = answer.split()
    last = bare(words[-1]) if words else ""
    if len(words) not in range(1, SHORT + 1) or words[-1][:1].isupper() or not last.isalpha():
        return True
    return (
        is_noun(last, sure=True) or last in listed("nouns_after_all") or not _DESCRIBES.search(last)
    )
