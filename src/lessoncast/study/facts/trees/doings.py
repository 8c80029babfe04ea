"""What a thing does: ``Terraces turn a steep hill into flat steps`` is asked whole, of whatever kind of thing has a name of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import plain_value
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, tells, verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import SURE, is_certain
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import content_stems, count

SUBJECT_WORDS = 4
DONE_WORDS = range(3, 19)
LEAST_TOLD, LEAST_OF_OPEN = 3, 4  # content words of what is done, its verb among them
MOST_TOLD = 2  # deeds of a thing, of which the first may be asked for
MOST_WRONG = 6
OF_KIND, TELLING = (
    6.0,
    9.0,
)  # bits of a name that tells what kind of thing it is, and of one that needs no topic
_IN_PARTICULAR = frozenset(
    {"nummod", "nmod:poss", "det:predet", "conj", "acl", "acl:relcl", "appos"}
)
_POINTING = frozenset({"this", "that", "these", "those", "such", "each", "one", "other"})
_OF_ANY = frozenset({"no", "neither", "each", "every", "all", "any"})
_NOUNS = ("NN", "NNS", "VBG")
_TAKEN_UP = re.compile(r"\b(?:and|or) [a-z]+ (?:it|them)\b")  # "pull leaves down and mix them"
_NEXT_NAME = re.compile(
    r"\b(?:and|but) [A-Z]\w*[a-z0-9] [a-z]+s\b"
)  # another one that does something else
_TORN = re.compile(
    r"\b(?:in the meantime|meanwhile|by then)\b|\b(?:with|to|of|from|for|by|in|on|at),|, (?:during|in|at|on|after|before|with) [^,]*, (?:to|of|from|with|for|into|by) "
)  # "starting with, as options", where a sign is missing; "layers that give rise, in time, to organs"
_POINTS_BACK = re.compile(
    r"\s*(?:that|this|these|those)(?: (?:to|by|into|from|with|for|in|on|at)\b|$)"
)  # "lowers that to 1,000 degrees"
_THINGS = re.compile(r"\b(?:it|them|they|one)\b")
_SELF = ("itself", "themselves")
_HIDDEN = re.compile(
    r"(?:,| and| or| but) (?:is|are|has|have)\b|(?:,| and| or| but) [a-z]+s (?:\w+ly|early|late|fast|hard|well|up|down|out|off|the|an?|its|their|to|from|in|on|into|by|for)\b"
)
_OWNER = re.compile(r"\b(?:its|their)\b")
_KEPT = "ownx"  # in front of a pronoun that stands for what the sentence itself names
_OWN: Mapping[Number, re.Pattern[str]] = {
    "singular": re.compile(r"\b(it|its|itself|them)\b"),
    "plural": re.compile(r"\b(it|their|them|themselves)\b"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What a sentence tells that a thing does, for one of it and for several: ``slows it``, ``slow it``."""

    sight: Sight
    subject: str
    done: Mapping[Number, str]
    told: frozenset[str]  # the stems of what is done


def doings(seen: Sequence[Sight]) -> Iterator[Fact]:
    """``What do terraces do?``, of things of which no more than a deed or two is told; what others do is wrong."""
    every = [one for sight in seen for one in _doings(sight)]
    found: dict[frozenset[str], list[Doing]] = {}
    for one in every:
        found.setdefault(content_stems(one.subject), []).append(one)
    keys, heads = _keys(seen), _of_title(every)
    for told in found.values():
        asked = [one for one in told if _may_be_asked(one) or _is_of_key(one, keys, heads)]
        if asked and len({one.told for one in told}) <= MOST_TOLD:
            yield _fact(asked[0], every)


def _doings(sight: Sight) -> Iterator[Doing]:
    if not _does(sight):
        return
    clause = sight.clause
    subject = sight.vocabulary.lower_first(clause.said(clause.subject))
    verb = clause.tree.words[clause.finite]
    number = grammar.number(subject)
    if (verb.tag == "VBZ") != (number == "singular"):
        return  # "Measles leaves a memory": one, for all its "s"
    done = _done(sight.statement.text[verb.end :], number)
    told_whole = count(done) in DONE_WORDS and not _POINTS_BACK.match(done)
    forms = _forms(sight, len(done)) if told_whole else {}
    told = content_stems(f"{verb.text} {done}") - content_stems(subject)
    if number in forms and len(told) > 1 and not _is_no_deed(clause, done):
        yield Doing(sight=sight, subject=subject, done=forms, told=told)


def _is_no_deed(clause: Clause, done: str) -> bool:
    """``arrive 12 hours apart``: when or how often something comes, and nothing that it does."""
    return any(map(str.isdigit, done)) and not any(clause.of("object"))


def _forms(sight: Sight, size: int) -> Mapping[Number, str]:
    """All that is done, its verbs as one of it has them, and as several; {} where a verb's forms are not known."""
    tree, first = sight.clause.tree, sight.clause.finite
    text = sight.statement.text
    end = tree.words[first].end + 1 + size
    if tree.sentence != text:
        return {}
    told: dict[Number, str] = {"singular": "", "plural": ""}
    at = tree.words[first].start
    for place in (first, *tree.under(first, "conj")):
        word = tree.words[place]
        if word.start >= end or word.tag not in ("VBZ", "VBP"):
            continue
        base = base_of(word.text, word.tag)
        if not base:
            return {}
        for number in told:
            told[number] += text[at : word.start] + grammar.agree(base, number)
        at = word.end
    own: Number = "singular" if tree.words[first].tag == "VBZ" else "plural"
    kept = told if not _HIDDEN.search(text[at:end]) else {own: told[own]}
    return {number: f"{one}{text[at:end]}".strip(" .,;:") for number, one in kept.items()}


def _may_be_asked(one: Doing) -> bool:
    """Whether a thing is of a kind that has a name of its own, and enough is told of it."""
    least = LEAST_OF_OPEN if verb_of(one.sight.clause) in listed("open") else LEAST_TOLD
    whole = one.subject.endswith(_SELF) or content_stems(one.subject) <= one.sight.title
    return (
        len(one.told) >= least and _is_kind(one.sight) and not whole
    )  # which does all that the lesson tells


def _keys(seen: Sequence[Sight]) -> frozenset[frozenset[str]]:
    """What a lesson sets apart as its terms, and what its headings name."""
    told = {one.statement for one in seen}
    terms = (term for one in told for term in (*one.terms, *one.code, one.heading))
    return frozenset(map(content_stems, terms)) - {frozenset()}


def _of_title(every: Sequence[Doing]) -> frozenset[frozenset[str]]:
    """The things that a title names one beside the other: an encoder and a decoder."""
    named = (content_stems(one.subject) for one in every)
    found = frozenset(one for one, each in zip(named, every, strict=True) if one < each.sight.title)
    return found if len(found) > 1 else frozenset()


def _is_of_key(
    one: Doing, keys: frozenset[frozenset[str]], of_title: frozenset[frozenset[str]]
) -> bool:
    """``The encoder takes a sequence …``: whether a thing is the lesson's own, so that one knows which, and is told to do something to another."""
    sight, clause = one.sight, one.sight.clause
    own = content_stems(one.subject)
    words = clause.tree.words
    head, first = words[clause.subject_head], words[clause.subject[0]].text.lower()
    beside = {words[each].relation for each in clause.tree.under(clause.subject_head)}
    often = own <= sight.known and told_by(one.subject) >= OF_KIND and head.tag in _NOUNS
    named = own in keys or often
    plain = not beside & _IN_PARTICULAR and head.tag in (*_NOUNS, "NNP", "NNPS")
    vague = first in listed("quantities") | listed("adding") | listed("anybody") | _POINTING
    title = own <= sight.title and own not in of_title
    short = len(clause.subject) <= SUBJECT_WORDS and not any(map(str.isdigit, one.subject))
    does = any(clause.of("object")) and len(one.told) >= LEAST_TOLD
    return named and plain and short and does and not (vague or title)


def _done(rest: str, number: Number) -> str:
    """What stands behind the verb, up to where it only adds; "" where it leans on more than its own subject."""
    if _THINGS.search(_TAKEN_UP.sub("", rest)) or _NEXT_NAME.search(rest):
        return ""  # "gives it a push": which one was told before
    if _TORN.search(rest):
        return ""
    kept = plain_value(_OWN[number].sub(rf"{_KEPT}\1", rest))
    return kept.replace(_KEPT, "")


def _does(sight: Sight) -> bool:
    """Whether a sentence begins with a thing, and says what that does by itself, and always."""
    clause = sight.clause
    begins = bool(clause.subject) and clause.subject == clause.places[: len(clause.subject)]
    opens = begins and clause.subject[0] == 0 and clause.finite == clause.head
    plain = opens and tells(sight) and not (sight.statement.leans or sight.statement.term)
    plain = plain and not (clause.is_past or clause.is_negated or clause.is_copula or clause.points)
    no_deed = (
        listed("empty")
        | listed("no_deeds")
        | listed("shows")
        | listed("says")
        | listed("states")
        | {""}
    )
    becomes = verb_of(clause) in listed("comes_to_be") and not any(clause.of("object"))
    does = plain and verb_of(clause) not in no_deed and not becomes and _is_named(clause)
    return does and not is_human(clause, clause.subject_head) and is_certain(clause, (), SURE)


def _is_named(clause: Clause) -> bool:
    """Whether a noun tells what does it: no "we", no "it", and no "no lock" or "each lock", which may be any."""
    words = clause.tree.words
    first = words[clause.subject[0]].text.lower()
    noun = words[clause.subject_head].tag in (*_NOUNS, "NNP", "NNPS")
    return noun and first not in _OF_ANY


def _is_kind(sight: Sight) -> bool:
    """``Terraces``, ``a side pond``, ``salt``: any of a kind that has a telling name, or "the lid", if the topic tells which."""
    clause = sight.clause
    words = clause.tree.words
    head, place = words[clause.subject_head], clause.subject_head
    said = clause.said(clause.subject)
    low = sight.vocabulary.lower_first(said)
    beside = {words[one].relation for one in clause.tree.under(place)}
    told = {words[one].text.lower() for one in clause.subject}
    vague = told & (
        listed("quantities") | listed("anybody") | listed("adding") | listed("of_people")
    )
    noun = head.tag in _NOUNS or (head.tag == "NNP" and place == 0 and low != said)
    agrees = (words[clause.finite].tag == "VBZ") == (grammar.number(low) == "singular")
    named = not any(map(str.isdigit, said))  # "kiln 2", which only a picture tells apart
    plain = noun and agrees and named and not vague and not beside & _IN_PARTICULAR
    plain = plain and len(clause.subject) <= SUBJECT_WORDS and told_by(said) >= OF_KIND
    plain = plain and head.text.lower() not in listed("relational") | listed("nobody")
    return plain and (_is_told_apart(low) or sight.topic.holds(head.text))


def _is_told_apart(subject: str) -> bool:
    """Whether one knows by its name alone which thing is meant."""
    return not subject.startswith("the ") and told_by(subject) >= TELLING


def _fact(one: Doing, every: Sequence[Doing]) -> Fact:
    number = grammar.number(one.subject)
    ask, topic = f"What {grammar.do(number)} {one.subject} do?", one.sight.topic
    led = topic.phrase and not _is_told_apart(one.subject)
    led = bool(led) and not content_stems(one.subject) & content_stems(topic.phrase)
    return fact_of(
        one.sight.statement, kind="doing", subject=one.subject, value=_said(one, number), family="doing",
        number=number, ask=ask, in_topic=led, worth=0.8,
        rivals=tuple(_wrong(one, every, number)),
    )  # fmt: skip


def _wrong(one: Doing, every: Sequence[Doing], number: Number) -> Iterator[str]:
    """What other things do, told nearest."""
    apart = (other for other in every if number in other.done and _is_apart(one, other))
    part = one.sight.statement.part
    near = sorted(apart, key=lambda other: abs(other.sight.statement.part - part))
    yield from dict.fromkeys(_said(other, number) for other in near[:MOST_WRONG])


def _said(one: Doing, number: Number) -> str:
    return f"{'they' if number == 'plural' else 'it'} {one.done[number]}"


def _is_apart(one: Doing, other: Doing) -> bool:
    """Whether something else does something else, as far as all their words tell; what stands for either is not said."""
    same = (one.told & other.told) - one.sight.title
    said = " ".join(other.done.values())
    leans = _THINGS.search(said) or _OWNER.search(said)
    own = content_stems(one.subject)
    return not (same or leans or own & (content_stems(other.subject) | other.told))
