"""What a heading's subject lets a host ask, where the first sentences under it speak of that: how it is done, what it says, who it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lessoncast._later import re
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.plan.naming import may_be_title
from lessoncast.script.talk.heading_asking import doing_of
from lessoncast.script.talk.qualities import is_quality
from lessoncast.script.talk.subjects import (
    NO_TOPIC,
    is_told,
    may_order,
    number_of,
    said_as,
)
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.titles import may_be_thing, takes_thing
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import content_stems, count

NEAR = 2  # sentences that have to speak of what is asked
TOPIC_WORDS = 8  # of a subject that is turned into a question
_OF = re.compile(r"^(?:the )?(?:[\w-]+ )?(\w+) of ((?:the |an? )?[^,;:()]+)$", re.IGNORECASE)
_FURTHER = re.compile(
    r"(.+?)( (?:by|through|via|with|in|during|for|from|at|into|under|across|between|among|after|before) .+)?$"
)  # stays behind the verb
_DATED = re.compile(r"\d+\b")  # "election of 2012": nobody elects a year
_PAIR = re.compile(r"^((?:[\w'’-]+ ){0,3}[\w'’-]+) and ((?:the |an? )?(?:[\w'’-]+ ){0,3}[\w'’-]+)$")
_SOMEBODY = re.compile(r"\b(?:he|she|his|her|born)\b", re.IGNORECASE)
_FULL_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)+$")


def of_topic(topic: str, told: Sequence[str], *, begins: bool) -> Iterator[Proposal]:
    """What asks for a subject by its own words, and is answered by the sentences ``told``.

    Where they ``begin`` all that is told under the heading, they need not name all of it.
    """
    if not told or count(topic) > TOPIC_WORDS:
        return
    topic = re.sub(r" ?\([^)]*\)", "", topic)
    tense: Tense = "past" if any(map(_is_past, told[:NEAR])) else "present"
    if found := [*_of_something(topic, told, tense), *_of_two(topic, told, tense)]:
        yield from found
        return
    near, named = content_stems(" ".join(told[:NEAR])), content_stems(topic)
    half = bool(named) and 2 * len(named & near) >= len(named)
    loose = may_order(topic) and topic.lower() not in " ".join(told).lower()
    if loose or not _may_be_named(topic) or not (half or begins):
        return
    own = "'s " in topic or "’s " in topic
    np = topic if own else said_as(topic, " ".join(told))
    found = [*_by_its_head(np or _with_article(topic), told, tense)]
    itself = content_stems(re.split(" (?:of|for|in) ", topic)[0]) <= near
    told_of = itself or (half and _OF.match(topic) is None)
    yield from (one for one in found if told_of or one.form != "ask.works")
    if np and half and not found and (begins or named <= near) and may_be_title(topic):
        lasts = not all(map(_is_past, told[:NEAR]))
        yield from _what_it_is(np, told, "present" if lasts else tense)


def _with_article(topic: str) -> str:
    """A subject that nobody has spoken of as one names it: ``the upper gate``, but ``our goal`` and ``gate management``."""
    head = bare(grammar.head(topic)).lower()
    free = topic.partition(" ")[0].lower() in _OWN or head in _verbs("deeds")
    return topic if free or _PROCESS.search(head) else f"the {topic}"


def _may_be_named(topic: str) -> bool:
    """Whether a subject is the name of a thing, and nothing that one does, or where."""
    first = topic.partition(" ")[0].lower()
    inside = first in english().prepositions | english().conjunctions | english().subordinators
    ordered = takes_thing(topic) or (is_imperative(topic) and not may_be_thing(topic))
    named = not (is_furniture(topic) or NO_TOPIC.search(topic) or is_told(topic))
    return named and not (is_quality(topic) or inside or ordered or doing_of(first))


def _of_something(topic: str, told: Sequence[str], tense: Tense) -> Iterator[Proposal]:
    """``regulation of salt by kidneys`` → ``How is salt regulated by kidneys?``; ``evolution of frogs`` → ``How do frogs evolve?``."""
    found = _OF.match(topic)
    whole = _FURTHER.match(found[2]) if found else None
    if not found or not whole or _DATED.match(found[2]):
        return
    noun, thing, further = found[1].lower(), whole[1], whole[2] or ""
    if not content_stems(thing) <= content_stems(" ".join(told[:NEAR])):
        return
    number = number_of(thing)
    if verb := _verbs("deeds").get(noun):
        be = grammar.be(number, tense)
        done = english().participles.get(verb, f"{verb}ed")
        yield Proposal(ask=asked(f"How {be} {thing} {done}{further}"), worth=70, deep=True)
    elif verb := _verbs("happenings").get(noun):
        do = grammar.do(number, tense)
        yield Proposal(ask=asked(f"How {do} {thing} {verb}{further}"), worth=70, deep=True)


def _of_two(topic: str, told: Sequence[str], tense: Tense) -> Iterator[Proposal]:
    """``telomeres and ageing`` → ``What do telomeres have to do with ageing?``, where one sentence speaks of both."""
    found = _PAIR.match(topic)
    one, other = map(content_stems, found.groups()) if found else (frozenset(), frozenset())
    both = any(one <= stems and other <= stems for stems in map(content_stems, told[:NEAR]))
    if not found or not one or not other or one & other or not both:
        return
    first, second = (said_as(name, " ".join(told)) for name in found.groups())
    do = grammar.do(number_of(first), tense)
    ask = asked(f"What {do} {first} have to do with {second}")
    if first and second:
        yield Proposal(ask=ask, worth=68, deep=True)


def _by_its_head(np: str, told: Sequence[str], tense: Tense) -> Iterator[Proposal]:
    """What the last noun of a subject lets one ask: what a law says, how a system works, what led to a war."""
    head = bare(grammar.head(np)).lower()
    form = ""
    if head in listed("sayings"):
        form = "ask.says"
    elif head in listed("aspects") | listed("attributes") and not re.match("an? ", np):
        bare_one = re.sub("^the ", "", np)  # "structure" alone: of what?
        own = bare_one.partition(" ")[0] in _OWN  # "our goal"
        told_of = " " in bare_one and (own or _tells_which(bare_one, told))
        form, np = "ask.which" * told_of, bare_one if own else f"the {bare_one}"
    elif tense == "past":
        form = "ask.came_about" * (head in listed("events") or head.endswith("ization"))
    elif head in listed("workings") or head in _verbs("deeds") or _PROCESS.search(head):
        form = "ask.works" * _tells_how(np, head, told)
    if form:
        deep = form in {"ask.works", "ask.came_about"}
        worth = 66 if deep else 58
        yield Proposal(form=form, np=np, number=number_of(np), tense=tense, worth=worth, deep=deep)


def _tells_which(np: str, told: Sequence[str]) -> bool:
    """Whether the first sentence speaks of what something belongs to: of practice, behind ``the importance of practice``.

    No two things at once, and nothing that is only somewhere.
    """
    if " and " in np or _SOMEWHERE.search(np):
        return False
    first, (own, _, whose) = content_stems(told[0]), np.partition(" of ")
    if whose:
        stems = content_stems(whose)
        return 2 * len(stems & first) >= len(stems)
    return number_of(np) == "plural" or content_stems(own.rpartition(" ")[0]) <= first


def _tells_how(np: str, head: str, told: Sequence[str]) -> bool:
    """Whether the first sentence speaks of what is to work, and does not say what it is: ``A lock is a basin …``."""
    named = content_stems(np)
    general = head in listed("workings") and not _POSSESSIVE.search(np)
    needed = named - content_stems(head) if general else named
    return needed <= content_stems(told[0]) and not _is_defined(np, told[:1])


_SOMEWHERE = re.compile(r" (?:within|inside|outside|under|during|across|in|on|at) ")
_POSSESSIVE = re.compile(r"['’]s? ")
_OWN = frozenset({"our", "your", "my", "their", "his", "her", "its"})
_PROCESS = re.compile(r"\w(?:lysis|genesis|synthesis)$")


def _what_it_is(np: str, told: Sequence[str], tense: Tense) -> Iterator[Proposal]:
    """Who somebody is, or what something is that the first sentences speak of."""
    number = number_of(np)
    if _FULL_NAME.match(np):
        last = content_stems(np.rpartition(" ")[2])
        tells = (main_clause(one) for one in told[:NEAR])
        about = any(one and last <= content_stems(one.subject) for one in tells)
        if about and _SOMEBODY.search(" ".join(told)):
            yield Proposal(ask=asked(f"Who {grammar.be(number, tense)} {np}"), worth=70)
    elif number == "plural" and tense == "past":
        if is_someone(np):
            yield Proposal(ask=asked(f"Who were {np}"), worth=58)
    elif (np == np.lower() or np.startswith("the ")) and _is_defined(np, told):
        yield Proposal(form="ask.what", np=np, number=number, tense=tense, worth=58)


def _is_defined(np: str, told: Sequence[str]) -> bool:
    """Whether the first sentences tell what something is: no "What are fonts?" before what to do with them."""
    named = content_stems(np)
    clauses = (main_clause(_NAMED_SO.sub("", one)) for one in told[:NEAR])
    says = _MEANING if _is_deed(np) else _DEFINING
    about = [one if one and content_stems(one.subject) == named else None for one in clauses]
    # behind another sentence, "these surveys include …" goes on with it
    parts = (says if place == 0 else says - {"include"} for place, _ in enumerate(about))
    found = (
        one is not None and _defines(one, says) for one, says in zip(about, parts, strict=True)
    )
    return " and " not in np and any(found)


def _defines(clause: Clause, says: frozenset[str]) -> bool:
    """Whether a clause tells what its subject is, and not what is done to it, or what one of it is."""
    told = clause.base in says and not _DONE_TO.match(clause.rest)
    return told and (clause.base != "be" or not _HOW_IT_IS.match(clause.rest))


_NAMED_SO = re.compile(r"^(?:The|An?) (?:word|term|name) ", re.IGNORECASE)
_MEANING = frozenset({"mean", "refer"})  # says even of a deed what it is
_HOW_IT_IS = re.compile(r"(?:only|just|very|as|so|more|most|not|also|for|in|on|at|to|about|\d)\b")
_DONE_TO = re.compile(r"(?:\w+ly )?(?!called|named|defined|made|composed)\w+ed\b")
_DEFINING = frozenset({"be", "mean", "comprise", "consist", "include", "refer"})


def _is_deed(np: str) -> bool:
    """Whether a name is of what happens or is done, which nobody asks to be told what it is: ``the long rise``."""
    return bare(grammar.head(np)).lower() in {*_verbs("deeds"), *_verbs("happenings")}


def _is_past(sentence: str) -> bool:
    """Whether a sentence tells of the past."""
    clause = main_clause(sentence)
    return clause is not None and clause.tense == "past"


@lru_cache(maxsize=2)
def _verbs(name: str) -> dict[str, str]:
    """The verb of each noun in a list of deeds."""
    return dict(pair.split("+") for pair in listed(name))
