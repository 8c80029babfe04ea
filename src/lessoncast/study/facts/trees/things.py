"""What: the object of a clause, or the noun behind "is", asked for with all the rest of its clause."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import (
    is_human,
    is_unnamed,
    is_word_of_many,
    tells,
    verb_of,
    without_reasons,
)
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import FEWEST, OF_ALL, facts, names_kind
from lessoncast.study.facts.trees.whys import aims_read_as_noun
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.persons import is_agent, is_of_people
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part, Places
from lessoncast.tongue.words import content_stems, stem

TOLD = 4  # content words of a question for a thing; a name is worth one more
OF_NARROW_KIND = 11.0  # bits of two words: "oak ribs"
TELLING = 12.0  # bits of a question in fewer words: "What have radioisotopes revolutionized?"
TELLING_IN_SHORT = 9.0  # the same in a short lesson, where the answer is of some particular thing
SURE_PARTICULAR = 0.85  # how likely what tells which must hang on the answer's noun
TELLING_OF_ANY, FEW = 15.0, 3  # of a question in fewer content words, whatever it is about
_STRANDED = ("other", "agent")  # behind a preposition, which stays at the end of a question
_THEM = re.compile(r"\b(?:it|them|they)\b")  # "a record of it"
_AMONG_OTHERS = frozenset({"include"})  # and what else?
_WHERE = frozenset({"lead", "head"})  # with a place, or with what is led
BARE = 2  # words of a preposition and a name
_COUNTS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven"), start=2)
}
_ARTICLES = frozenset({"a", "an", "the"})
_OF_NAMES = ("NNP", "NNPS")
_PARTICULAR = frozenset({"nmod", "acl", "acl:relcl", "conj", "compound"})
_AIM_LEFT = re.compile(r"^What (?:do|does|did) [^,]+, to be ")
_SHARE = re.compile(
    r"(?:(?:an?|one|two|three|half) )?(?:half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|\d)|(?:two|three|half)\b"
)
_AND_NOT = re.compile(r",? (?:and|but) not (?:on|in|to|by|from|of|with|for) [^,]+$")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{2,}")


def objects(sight: Sight) -> Iterator[Fact]:
    """``keeps water out of a hull`` → what does it keep out of a hull."""
    clause = without_reasons(sight.clause)
    if clause.is_copula or not tells(sight) or not _is_known(clause):
        return
    for part in clause.of("object", "complement", "other", "agent"):
        strand = part.opener if part.role in _STRANDED else ""
        if (
            not clause.tree.is_unbroken(part.places)
            or not _may_be_asked(clause, part)
            or _is_cut(clause, part)
        ):
            continue
        ask = asked(clause, "What", part.places, sight.vocabulary)
        ask = ask.replace("?", f" {strand}?") if strand else ask
        value = _AND_NOT.sub("", _without_opener(clause, part))
        people = is_of_people(value) or is_human(clause, part.head) or _is_made_to(clause, part)
        if people or is_unnamed(sight, part.head) or _is_light(clause, value):
            continue
        if strand and (_is_bare_name(clause, part) or _is_nearly(strand, value)):
            continue
        if (
            _is_followed(clause, part)
            or _is_half(clause, part)
            or _is_torn(clause, part, ask)
            or any(aims_read_as_noun(clause))
        ):
            continue
        fewest, telling = _fewest(sight, part, value)
        family = (
            "object said" if part.role == "complement" else f"object tree {grammar.number(value)}"
        )
        yield from facts(
            sight,
            "object",
            ask,
            value,
            answer=part.places,
            family=family,
            worth=0.7,
            least=TOLD + (verb_of(clause) in listed("open")) - _names(sight, ask),
            telling=telling,
            fewest=fewest,
        )


def _is_nearly(strand: str, value: str) -> bool:
    """``absorbs about | a quarter of it``: a preposition that says how nearly."""
    return strand == "about" and _SHARE.match(value) is not None


def _is_known(clause: Clause) -> bool:
    """Whether the subject is no "some" or "anybody", nobody of an example, and the verb says something."""
    subject = clause.said(clause.subject).lower()
    first = subject.partition(" ")[0]
    vague = (
        subject in listed("anybody") or first in listed("adding") | listed("quantities") - OF_ALL
    )
    if is_word_of_many(clause):
        return False
    one_of_many = first in {"a", "an"} and is_human(clause, clause.subject_head)
    return not (vague or one_of_many or verb_of(clause) in listed("empty"))


def _is_of_key(sight: Sight) -> bool:
    """Whether one thing that the lesson is about, or all of a kind, is told to do something: its deeds need few words."""
    clause = sight.clause
    head = clause.tree.words[clause.subject_head]
    one = not clause.is_negated and not clause.tree.under(clause.subject_head, "conj")
    return (
        one
        and (stem(head.text.lower()) in sight.known or names_kind(clause, OF_NARROW_KIND))
        and verb_of(clause) not in listed("open") | _WHERE
    )


def _fewest(sight: Sight, part: Part, value: str) -> tuple[int, float]:
    """How few content words a question may have, and what they must tell together.

    What a thing of a kind is carved from, or consists of, is asked of it in however few.
    """
    clause = sight.clause
    words = clause.tree.words
    slip = words[clause.finite].tag == "VBP" and words[clause.subject_head].tag == "NN"
    apart = slip or clause.is_negated or bool(clause.tree.under(clause.subject_head, "conj"))
    if apart or _THEM.search(value) or verb_of(clause) in _AMONG_OTHERS:
        return TOLD, math.inf
    of_itself = clause.is_passive or verb_of(clause) in listed("of_itself")
    if part.role in _STRANDED and of_itself and (_is_of_key(sight) or names_kind(clause)):
        return 1, 0.0
    made = verb_of(clause) in listed("makes")  # "keeps [the leaf greener]"
    if sight.is_short and not made and _is_of_key(sight) and _is_particular(clause, part):
        return FEWEST, TELLING_IN_SHORT
    return (FEWEST, TELLING) if _is_of_key(sight) else (FEW, TELLING_OF_ANY)


def _is_particular(clause: Clause, part: Part) -> bool:
    """``a fluid that boils far below room temperature``, ``assets and expenses``; not ``a fixed order``."""
    words = clause.tree.words
    beside = [words[one] for one in clause.tree.under(part.head)]
    told = any(one.relation in _PARTICULAR and one.sure >= SURE_PARTICULAR for one in beside)
    return told or words[part.head].tag in _OF_NAMES


def _is_followed(clause: Clause, part: Part) -> bool:
    """``keeps [the leaf greener]``, ``bends [the light a little]``: what is made of a thing, or how much, read as part of it."""
    words = clause.tree.words
    last = words[part.places[-1]]
    little = last.text.lower() in {"little", "lot", "bit"} and part.places[-1] != part.head
    return part.places[-1] > part.head and (last.tag in ("JJR", "RBR") or little)


def _names(sight: Sight, ask: str) -> bool:
    """Whether a question has a name that few sentences of the lesson have."""
    return any(content_stems(one) & sight.rare for one in _NAME.findall(ask))


def _is_bare_name(clause: Clause, part: Part) -> bool:
    """``to Maya``: whom, rather than what."""
    words = clause.tree.words
    return len(part.places) <= BARE and words[part.head].tag == "NNP"


def _is_light(clause: Clause, value: str) -> bool:
    """``takes place``, ``play essential roles``, ``is your chance``: what says nothing without its verb, or is the learner's."""
    verb = verb_of(clause)
    noun = grammar.singular(value.lower().rpartition(" ")[2])
    light = noun in listed("light") and (verb in listed("light_verbs") or " " not in value)
    return light or value.lower().split()[0] in listed("owners")


def _may_be_asked(clause: Clause, part: Part) -> bool:
    """Whether "what" can ask for it: a noun, what is said, or the noun behind a preposition right at the end."""
    if any(one.role == "complement" and one.head > part.head for one in clause.parts):
        return False  # "allows [boats] to climb"
    if part.role == "complement":
        return part.opener == "that"
    words = clause.tree.words
    if words[part.head].tag not in ("NN", "NNS", "NNP", "NNPS", "VBG"):
        return False
    if part.role == "object":
        return True
    is_verb = any(
        words[one].relation == "cop" for one in part.places if words[one].head == part.head
    )
    if is_verb or (part.role == "agent" and clause.is_negated):
        return False  # "proved [to be the best]"; by whatever else it may be done
    near = [one for one in clause.parts if clause.head < one.head < part.head]
    plain = all(one.role in ("object", "particle", "adverb") for one in near)
    first = min([*clause.subject, clause.finite]) == clause.places[0]
    last = part.places[-1] == clause.places[-1]
    return (
        part.opener in listed("stranded")
        and plain
        and first
        and last
        and part.head > clause.head
        and (part.opener != "as" or clause.is_passive or verb_of(clause) in listed("as_what"))
    )


def _is_made_to(clause: Clause, part: Part) -> bool:
    """``required [many towns] to pay``: who has to do something, which is half of what is required."""
    makes = verb_of(clause) in listed("moves") | listed("lets")
    return makes and any(one.opener == "to" and one.head > part.head for one in clause.parts)


def _is_half(clause: Clause, part: Part) -> bool:
    """``gave [the Union control]``, ``worked [side] by side``: two things read as one, or one of two."""
    words = clause.tree.words
    told = [words[one].text.lower() for one in part.places]
    names = any(
        words[one].tag in _OF_NAMES and words[one].relation == "compound" for one in part.places
    )
    two = names and words[part.head].tag not in _OF_NAMES and verb_of(clause) in listed("gives")
    behind = [one.text.lower() for one in words[part.places[-1] + 1 : part.places[-1] + 3]]
    made = any(one == part.head + 1 and words[one].tag.startswith("JJ") for one in part.places)
    made = made and verb_of(clause) in listed("makes")  # "makes [the code open]"
    two = two or any(
        words[one].text in _ARTICLES and words[one - 1].tag.startswith("NN")
        for one in part.places[1:]
    )  # "gives [the smoke a taste]"
    return two or made or (len(told) == 1 and told[0] in behind)


def _is_torn(clause: Clause, part: Part, ask: str) -> bool:
    """``promises [maps], to be kept``, ``changes occur [that …]``: what belongs to the answer, or was no object at all."""
    comes = part.role == "complement" and verb_of(clause) in listed("occurs")
    return comes or _AIM_LEFT.search(ask) is not None


def _is_cut(clause: Clause, part: Part) -> bool:
    """Whether the word in front may belong to the phrase: ``context word`` before ``vectors``."""
    before = part.places[0] - 1
    told = any(before in one.places and one.role == "object" for one in clause.parts)
    tags = ("NN", "NNS", "NNP", "JJ", "DT", "PRP$", "CD")
    return (
        before in clause.places
        and clause.tree.words[before].tag in tags
        and not (told and part.role == "other")
    )


def kinds(sight: Sight) -> Iterator[Fact]:
    """``The aim of a levee is to hold a river back`` → what is the aim of a levee."""
    clause = sight.clause
    if not clause.is_copula or clause.is_negated or not clause.subject:
        return
    words = clause.tree.words
    head = clause.subject_head
    which = [words[one].relation for one in clause.tree.under(head)]
    the = words[clause.subject[0]].text.lower() == "the"
    best = any(words[one].tag in ("JJS", "RBS") for one in clause.subject)
    of_it = the and (best or {"nmod", "acl", "acl:relcl"} & {*which})
    if not (of_it or _is_of_known(sight) or _tells_all(clause)) or words[clause.head].tag not in (
        "NN",
        "NNS",
        "VB",
        "NNP",
        "NNPS",
        "VBG",
    ):
        return
    apart = {*clause.subject, *clause.helpers}
    places = tuple(one for one in clause.places if one > clause.finite and one not in apart)
    ask = asked(clause, "Who" if _is_person(clause, places) else "What", places, sight.vocabulary)
    if words[head].text.lower() == "fact":
        return  # "The fact that it floats is …" is half told
    if grammar.singular(words[clause.head].text.lower()) in listed("classes"):
        return  # "The creation of fats is a way to store energy": what it counts as, and not what it is
    if _is_light(clause, clause.said(places)) or _is_round(clause, places):
        return
    yield from facts(
        sight, "asked", ask, clause.said(places), answer=(), family="asked", worth=0.8, least=2
    )


def _is_person(clause: Clause, places: tuple[int, ...]) -> bool:
    """``The star of the show was the singer Ida Cox``: somebody by name, told by what he is, or people by what they are."""
    words = clause.tree.words
    named = any(words[one].tag.startswith("NNP") for one in places)
    is_one = named and any(is_agent(words[one].text) for one in places)
    return is_one or is_of_people(clause.said(places))


def _is_of_known(sight: Sight) -> bool:
    """``A heron's main food is fish``: said of what is the lesson's own, by name."""
    clause = sight.clause
    words = clause.tree.words
    owners = clause.tree.under(clause.subject_head, "nmod:poss")
    known = any(stem(words[one].text.lower()) in sight.title for one in owners)
    return known and clause.head > clause.finite and not clause.is_past


def _tells_all(clause: Clause) -> bool:
    """``The three parts of … are A, B and C``: as many as were counted."""
    words = clause.tree.words
    counts = [words[one].text.lower() for one in clause.tree.under(clause.subject_head, "nummod")]
    named = 1 + len(clause.tree.under(clause.head, "conj"))
    the = words[clause.subject[0]].text.lower() == "the"
    return the and len(counts) == 1 and _COUNTS.get(counts[0]) == named


def _is_round(clause: Clause, places: Places) -> bool:
    """``The story of the flood is a story of loss``, ``the last chapter is the odd one``: the same word again, or one of some."""
    words = clause.tree.words
    head = next((one for one in places if words[one].head not in places), clause.head)
    own = {stem(words[one].text.lower()) for one in clause.subject}
    counted = words[places[0]].tag == "CD" if places else True
    return counted or stem(words[head].text.lower()) in own


def _without_opener(clause: Clause, part: Part) -> str:
    """A phrase without its preposition: ``on the wind`` → ``the wind``."""
    if part.role not in _STRANDED:
        return clause.said(part.places)
    return clause.said(part.places[len(part.opener.split()) :])
