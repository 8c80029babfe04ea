"""Questions for what a clause is about: its object, its subject, what there is, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.seen import STEMS, Seen, mine
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.questions.things.origins import (
    came_of,
    depends_on,
    tells_no_nature,
)
from lessoncast.tongue.english.turning import asked, doing
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import content_stems, count

AT_ONCE = 18.0  # less is what is answered at once worth: the answer's verb and subject are in it
TOPIC_WORDS = 5  # of a subject that is turned to
SPOKEN_OF, UNSPOKEN = (
    -110.0,
    -150.0,
)  # worth of turning to what was just named, or was not: better than "What else is there?"
THING_WORDS = 8  # of what there is
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PERHAPS = frozenset({"may", "might", "should", "must", "could"})
_ONLY = re.compile(r"\b(?:only|merely|just|never|neither|nobody)\b")
_NO_OBJECTS = frozenset({"do", "be", "have", "get", "put", "go", "seem", "mean", "let", "grow"})
_PLACES = frozenset(
    {"inside", "inside of", "within", "across", "throughout", "near", "behind", "beneath", "underneath"}
)  # fmt: skip
_AMOUNT = re.compile(
    r"(?:no|several|a few|certain|plenty of|two|three|four|five|many|some|a number of|a couple of|various|different|one) (.+)$"
)
_VAGUE = frozenset({"something", "anything", "someone", "lot", "one", "thing", "things", "number"})
_KNOWN = ("the ", "its ", "their ", "our ", "my ", "your ", "his ", "her ")
_HANGS = re.compile(
    r"\b(?:of|to|for|with|in|on|and|or|the|a|an|more|other|another|that|those|these|this|it|them)$|^(?:more|also|still|always|now|only|not)\b"
)
_BESIDE = (
    "acl:relcl", "advcl", "conj", "cc", "nsubj", "expl", "cop", "punct", "appos", "parataxis", "advmod",
)  # fmt: skip
_NO_TOPIC = re.compile(
    r"(?:not|even|only|just|an?|some|many|most|any|any(?:one|body|thing)|each|every|every(?:one|body|thing)|such|few|several|all|both|no|none|nobody|nothing|neither|more|less|other|another|one|people|you|others?|things?|part|half|lots?|number)\b"
    r"|the (?:more|less|fewer|following|first|second|third|last|next|same|other|only|rest|answer|point|reason|idea|problem|result|key|goal|good|bad)\b|$",
    re.IGNORECASE,
)


def objects(seen: Seen) -> Iterator[Proposal]:
    """``Most leaks come from old tar`` → ``What do most leaks come from?``; of one object alone."""
    clause = seen.clause
    closed = clause.is_order or clause.is_copula or clause.is_negated or seen.base in _NO_OBJECTS
    closed = (
        closed or (_is_done(seen) and not seen.apart) or bool(_ON_WHAT.search(seen.sight.plain))
    )
    if closed or seen.helper in _PERHAPS or _ONLY.search(seen.sight.plain):
        return
    told = [*clause.of("object", "complement")]
    stranded = [one for one in clause.of("other") if one.opener in listed("stranded")]
    moved = seen.base in listed("moves") and any(one.opener == "to" for one in clause.parts)
    if moved or any(one.opener == "that" for one in clause.parts):
        return
    for part in told or stranded if len(told or stranded) == 1 else ():
        strand = part.opener if not told else ""
        last = part.places[-1] == clause.places[-1]
        if part.role == "complement" or (strand and not last) or not _is_thing(seen, part):
            continue
        for ask, _ in seen.asks("What", part):
            asks = f"{ask.rstrip('?')} {strand}".strip() + "?"
            told_of = clause.said(part.places[len(strand.split()) :]) if seen.apart else ""
            worth = 52.0 if len(content_stems(asks)) > STEMS else 42.0
            yield seen.proposal(asks, worth - AT_ONCE * (not seen.apart), told_of)


_ON_WHAT = re.compile(r" (?:on|of|in|for|at|to|about|upon) (?:what|how|who|whom)\b")
"""Names one thing by a question, behind which nothing is asked for: "They base the price on what they hear."."""


def _is_done(seen: Seen) -> bool:
    """Whether a clause tells what is done to its subject: nobody asks ``What are rules announced on?``."""
    return bool(seen.clause.tree.under(seen.clause.head, "aux:pass", "nsubj:pass"))


def _is_thing(seen: Seen, part: Part) -> bool:
    """Whether a phrase behind the verb names a thing, and tells something new."""
    tag = seen.clause.tree.words[part.head].tag
    words = seen.clause.tree.words
    name = (part.head, *(one for one in seen.clause.tree.under(part.head, "flat")))
    who = part.role == "object" and is_someone(words[part.head].text)
    if who or is_person(seen.clause.said(name)):
        return False  # "What did the flood hit?" - "Poor people.", "What is it credited to?"
    new = content_stems(seen.clause.said(part.places)) - content_stems(seen.sight.previous)
    behind = part.places[0] > seen.clause.head
    if "same" in seen.clause.said(part.places).split():
        return False  # "What do weirs share as locks?"
    return bool(new) and behind and tag in _NOUNS | {"VBG"} and seen.is_sure(part)


def statements(seen: Seen) -> Iterator[Proposal]:
    """``Maps show that the canal was dug by hand`` → ``What do maps show?``."""
    told = [*seen.clause.of("object", "complement")]
    verb = seen.clause.tree.words[seen.clause.head].tag.startswith("VB")
    verb = verb and not _SO_THAT.search(seen.sight.plain)
    verb = verb and seen.subject.lower() not in {"it", "there"}  # "It was found that …"
    if len(told) == 1 and told[0].opener == "that" and verb and not seen.clause.is_negated:
        for ask, _ in seen.asks("What", told[0]):
            yield seen.proposal(ask, 50, seen.clause.said(told[0].places) if seen.apart else "")


_SO_THAT = re.compile(r"\b(?:so|such|enough)\b.* that\b")  # what came of it, and no claim


def subjects(seen: Seen) -> Iterator[Proposal]:
    """``Old tar keeps the water out`` → ``What keeps the water out?``, where the rest was spoken of."""
    clause, before = seen.clause, content_stems(seen.sight.previous)
    if (
        clause.is_negated
        or clause.is_order
        or clause.goes_on
        or not clause.tree.is_unbroken(clause.subject)
    ):
        return
    told, named = doing(clause, seen.sight.vocabulary), content_stems(seen.subject)
    common = clause.tree.words[seen.subject_head].tag in {"NN", "NNS"} and not clause.points
    new = named and not named & before and content_stems(told) & before
    if common and new and not told.startswith(("is ", "are ", "was ", "were ")):
        who = "Who" if is_someone(seen.subject) else "What"
        yield seen.proposal(f"{who} {told}?", 10)


def natures(seen: Seen) -> Iterator[Proposal]:
    """``The keeper's job is to watch the gates`` → ``What is the keeper's job?``."""
    clause, tree = seen.clause, seen.clause.tree
    if clause.is_order or not clause.is_copula or clause.is_negated or seen.helper in _PERHAPS:
        return
    whose = tree.under(seen.subject_head, "nmod:poss", "nmod", "acl", "acl:relcl")
    named = tree.words[clause.head].tag in _NOUNS | {"VB", "VBG"} and bool(whose)
    rest = tuple(one for one in clause.places if one > clause.finite)
    told = clause.said(rest)
    if came := came_of(told):
        ask = as_question(f"What {'led to' if clause.is_past else 'causes'} {seen.subject}")
        yield seen.proposal(ask, 60, came if seen.apart else "")
    elif on := depends_on(told):
        does = (
            "did"
            if clause.is_past
            else "do"
            if grammar.number(seen.subject) == "plural"
            else "does"
        )
        ask = as_question(f"What {does} {seen.subject} depend on")
        yield seen.proposal(ask, 56, on if seen.apart else "")
    counted = tree.under(seen.subject_head, "nummod") and not re.search(r",| and |:", told)
    if counted or tells_no_nature(told):
        return
    who = is_someone(tree.words[seen.subject_head].text)  # "What were the keepers of the weir?"
    named = named and not who
    if named and min([*clause.subject]) == clause.places[0] and not _NO_TOPIC.match(seen.subject):
        ask = asked(clause, "What", rest, seen.sight.vocabulary)
        yield seen.proposal(ask, 48, told if seen.apart else "")


def existence(seen: Seen) -> Iterator[Proposal]:
    """``There's no way to mend a gate`` → ``Is there any way to mend a gate?``."""
    clause, tree = seen.clause, seen.clause.tree
    words = tree.words
    there = bool(clause.subject) and words[clause.subject[0]].tag == "EX"
    nouns = (
        one for one in (clause.head, *tree.under(clause.head, "nsubj")) if words[one].tag in _NOUNS
    )
    noun = next(nouns, None)
    if not there or words[clause.finite].tag == "MD" or noun is None:
        return
    kept = tuple(one for one in tree.whole(noun, without=_BESIDE) if one > clause.finite)
    told = clause.said(kept)
    found = _AMOUNT.match(told)
    thing = found[1] if found else told
    known = thing.startswith(_KNOWN)  # nobody asks whether there is the sea
    loose = not kept or known or words[kept[0]].tag == "VBG" or words[noun].text.lower() in _VAGUE
    told_which = (one for one in tree.under(noun, "acl:relcl", "ccomp", "advcl") if one > noun)
    loose = loose or any(words[tree.whole(one)[0]].text != "," for one in told_which)
    behind = words[kept[-1] + 1 : kept[-1] + 2] if kept else []
    loose = loose or any(one.tag == "VBG" for one in behind)  # "a case for the town | paying"
    if loose or not tree.is_unbroken(kept) or count(thing) > THING_WORDS or _HANGS.search(thing):
        return
    many = words[noun].tag == "NNS"
    be = ("were" if many else "was") if clause.is_past else "are" if many else "is"
    any_ = "any " if found else ""
    yield Proposal(ask=as_question(f"{be} there {any_}{thing}"), worth=60 if found else 52)


def places(seen: Seen) -> Iterator[Proposal]:
    """``Trains spread across the plains`` → ``Where did trains spread?``."""
    for part in seen.clause.of("other"):
        denied = seen.clause.is_order or seen.clause.is_negated
        if part.opener in _PLACES and seen.is_sure(part) and not denied:
            for ask, _ in seen.asks("Where", part):
                yield seen.proposal(ask, 52, seen.clause.said(part.places) if seen.apart else "")


def counted(seen: Seen) -> Iterator[Proposal]:
    """``The second is memory`` → ``And what is the second?``."""
    if seen.sight.previous and (found := _COUNTED.match(seen.sight.plain)):
        yield Proposal(ask=f"And what {found[2]} the {found[1]}?", worth=66)


_COUNTED = re.compile(r"The (second|third|fourth|other|last) (is|was) (?!to\b)")


_GOES_ON = re.compile(r"^[^,;:]*\balso\b")  # tells more of what was spoken of: nobody turns to that


def subject_alone(seen: Seen) -> Iterator[Proposal]:
    """``The gates of the lock are made of oak`` → ``And the gates of the lock?``: better than "What else is there?"."""
    clause, tree = seen.clause, seen.clause.tree
    if clause.is_order or not seen.sight.previous or not tree.is_unbroken(clause.subject):
        return
    head = tree.words[seen.subject_head]
    kept = tree.whole(seen.subject_head, without=("acl:relcl", "acl", "appos", "punct", "nummod"))
    named = head.tag in _NOUNS and tree.words[kept[0]].tag not in {"PRP$", "CD", "IN", "RB"}
    if _is_told_which(tree, seen.subject_head) or _is_half_word(tree, kept[0]):
        return
    name = seen.sight.vocabulary.lower_first(clause.said(kept))
    points = re.match(r"(?:this|these|that|those)\b", name)
    bare = tree.words[kept[0]].tag in _NOUNS | {"JJ"} and head.tag == "NN"
    lone = name.islower() and bare and grammar.number(name) == "singular"
    behind = tree.words[kept[-1] + 1 : kept[-1] + 2]
    titled = any(one.tag == "NNP" for one in behind)  # "the keeper | Ada Moor"
    whole = tree.is_unbroken(kept) and count(name) <= TOPIC_WORDS and not titled
    whole = whole and not (lone and not grammar.is_mass(name))  # "type" of "Type Ia supernovae"
    on = _GOES_ON.search(seen.sight.plain)
    if named and whole and not on and not points and not _NO_TOPIC.match(name):
        known = content_stems(name) <= content_stems(seen.sight.previous)
        yield Proposal(form="ask.case", np=mine(name), worth=SPOKEN_OF if known else UNSPOKEN)


def _is_half_word(tree: Tree, first: int) -> bool:
    """Whether a name begins behind a hyphen: of ``Non-keepers may wait``, "keepers" are not spoken of."""
    return first > 0 and tree.words[first - 1].text in {"-", "–"}


def _is_told_which(tree: Tree, noun: int) -> bool:
    """Whether only what stands behind a noun tells which is meant: ``the urge to jump``, ``the author Ada Moor``."""
    behind = tree.under(noun, "acl:relcl", "acl", "appos")
    return any(tree.words[tree.whole(one)[0] - 1].text != "," for one in behind if one > noun)


THINGS: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (
    objects, statements, subjects, natures, existence, places, counted, subject_alone,
)  # fmt: skip
