"""When, and what happens then: the condition of a clause, or what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.whys import is_of_part
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.turning import asked, base_of
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import content_stems

_ASK = {
    "when": "When", "whenever": "When", "once": "When", "after": "When", "before": "When", "if": "Under what condition",
    "as long as": "Under what condition", "provided that": "Under what condition", "unless": "",
}  # fmt: skip
_DATED = re.compile(r"\b(?:in|on|since|by) (?:[A-Z][a-z]+ )?(?:1\d|20)\d\d\b")  # which tells when
_WILL = frozenset({"will", "'ll", "’ll", "can", "could", "may", "might"})
TELLING = 11.0  # bits of one in fewer words: "if a barrel dries out"
_IN_DOING = re.compile(
    r"\w+ [a-z]+ing\b(?! (?:is|are|was|were|has|have|can|will)\b)", re.IGNORECASE
)  # "when sorting mail, clerks look for …": what somebody does then does not happen
LEAST_GIVEN = 3  # content words of a condition that tells what happens


def whens(sight: Sight) -> Iterator[Fact]:
    """``once the tar is dry`` → when."""
    clause = sight.clause
    for part in clause.within("condition", "time"):
        word = _ASK.get(part.opener, "")
        if not word or is_of_part(clause, part) or clause.tree.words[part.head].relation != "advcl":
            continue
        if _is_passing(clause, part) or _is_speech(clause) or _is_told(clause, part):
            continue
        if _is_of_doer(clause, part) or not clause.tree.is_unbroken(part.places):
            continue
        value = clause.said(tuple(one for one in part.places if one >= _opening(clause, part)))
        ask = asked(clause, word, part.places, sight.vocabulary)
        if word == "When" and _DATED.search(ask):
            continue
        yield from facts(
            sight,
            "occasion",
            ask,
            value,
            answer=part.places,
            family=f"occasion {word}",
            worth=0.7,
        )


def _is_passing(clause: Clause, part: Part) -> bool:
    """What is not so, and what the learner can or will do as the lesson goes on."""
    you = clause.said(clause.subject).lower() == "you"
    finite = clause.tree.words[clause.finite].text.lower()
    passing = clause.is_past or (finite in _WILL and part.opener != "if")
    return clause.is_negated or (you and passing)


def _is_of_doer(clause: Clause, part: Part) -> bool:
    """``When mending nets, most boys are taught …``: at what they do themselves; not ``gloves are worn when tarring``."""
    words = clause.tree.words
    bare = len(part.places) > 1 and words[part.places[1]].tag == "VBG"
    anybody = clause.is_order or clause.said(clause.subject).lower() == "you"
    done = clause.is_passive and not is_human(clause, clause.subject_head)
    return bare and part.opener in {"when", "once"} and not anybody and not done


def _is_speech(clause: Clause) -> bool:
    """``insisted that it had sunk``: when somebody says something isn't when it is so."""
    said = [
        part for part in clause.of("complement") if clause.tree.words[part.head].relation == "ccomp"
    ]
    return bool(said) and verb_of(clause) in listed("says")


def _is_told(clause: Clause, part: Part) -> bool:
    """``to admit when they fail``, ``long before they fail``: what is admitted, and half of when."""
    words = clause.tree.words
    before = words[part.places[0] - 1] if part.places[0] else None
    if before is None:
        return False
    told = base_of(before.text, before.tag) in listed("whether") | listed("tells_when")
    halved = before.text.lower() in {"long", "shortly", "soon", "right", "immediately"}
    return halved or (told and part.opener in {"when", "if", "whenever"})


def _opening(clause: Clause, part: Part) -> int:
    """The place from which a phrase says when: behind ``especially``."""
    first = part.places[0]
    adds = clause.tree.words[first].text.lower() in {"especially", "particularly"}
    return part.places[1] if adds and len(part.places) > 1 else first


def outcomes(sight: Sight) -> Iterator[Fact]:
    """``When the tar dries, it cracks`` → what happens when the tar dries."""
    clause = sight.clause
    for part in clause.of("condition"):
        if part.opener not in {"if", "when", "once", "whenever"} or not _is_general(clause):
            continue
        if part.places[0] > clause.finite or len([*clause.of("condition")]) > 1:
            continue
        given = clause.said(part.places)
        few = len(content_stems(given)) < LEAST_GIVEN and told_by(given) < TELLING
        if few or is_of_part(clause, part) or _IN_DOING.match(given):
            continue
        rest = tuple(one for one in clause.places if one not in part.places)
        told = clause.said(rest)
        ask = f"What happens {given[:1].lower()}{given[1:]}?"
        yield from facts(
            sight,
            "outcome",
            ask,
            told,
            answer=(part.head,),
            family="outcome",
            named=False,
            worth=0.7,
        )


def _is_general(clause: Clause) -> bool:
    """Whether something happens by itself: nobody is told to do it, and it is no story."""
    words = clause.tree.words
    subject = clause.said(clause.subject).lower()
    might = words[clause.finite].text.lower() in english().modals - {"will", "can"}
    return (
        bool(subject)
        and not clause.is_past
        and not might
        and not clause.is_copula
        and verb_of(clause) not in listed("says")
        and subject not in {"you", "we", "i", "there"}
    )
