"""What keeps a clause from being asked about: it goes on, adds, tells a story, or names nothing."""

from __future__ import annotations

from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.persons import is_agent, is_of_people
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees.clause import Clause

_WORDS = frozenset({"term", "word", "name", "phrase"})
LEAST_MISREAD = 2  # words of a subject whose last one may be the verb
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")


def tells(sight: Sight) -> bool:
    """Whether a clause states something by itself: nothing under way, nothing on top, no chronicle, no order."""
    clause = sight.clause
    plain = not (clause.goes_on or clause.is_order or _adds(clause) or _is_chronicle(sight))
    return plain and not is_misread(clause)


def verb_of(clause: Clause) -> str:
    """The base form of what is done."""
    head = clause.tree.words[clause.head]
    return base_of(head.text, head.tag)


def _adds(clause: Clause) -> bool:
    """``and even makes planks heavier``: what is said on top of something."""
    words = clause.tree.words
    return any(
        words[one].text.lower() in listed("adding")
        for one in clause.tree.under(clause.head, "advmod")
    )


def is_misread(clause: Clause) -> bool:
    """``is moved by wind and water pressure``, "water" read as a verb: behind "is", none stands in its base form.

    A second verb that nothing joins to the first is that of a clause inside: ``showed that ships should be tarred``.
    """
    words = clause.tree.words
    joined = words[clause.head].relation == "conj"
    if joined and not clause.tree.under(clause.head, "cc", "punct"):
        return _is_last_of_two(clause)
    if _is_verb_of_subject(clause):
        return True
    be = words[clause.finite].text.lower() in {"is", "are", "was", "were"}
    return be and not clause.is_copula and words[clause.head].tag in ("VB", "VBP", "VBZ")


def _is_verb_of_subject(clause: Clause) -> bool:
    """``Acid cuts | cellulose into …``: the last word in front is a verb, and what was read as one is none."""
    words, verbs = clause.tree.words, english().verbs
    if len(clause.subject) < LEAST_MISREAD or words[clause.finite].text.lower() in verbs:
        return False
    before = words[clause.subject_head]
    forms = {form for _, form in verbs.get(before.text.lower(), ())}
    return before.tag == "NNS" and "s" in forms and clause.subject_head + 1 == clause.finite


def _is_last_of_two(clause: Clause) -> bool:
    """Whether no verb behind it has the "and" that joins three of them: ``digs, tars and sails``."""
    first = clause.tree.words[clause.head].head
    return not any(clause.tree.under(one, "cc") for one in clause.tree.under(first, "conj"))


def _is_chronicle(sight: Sight) -> bool:
    """``In 1902, the club designs a railway``: what was, told as if it were."""
    clause = sight.clause
    dated = any(_YEAR.search(clause.said(part.places)) for part in clause.of("time"))
    return (
        dated
        and clause.tree.words[clause.finite].tag in ("VBZ", "VBP")
        and clause.finite == clause.head
    )


def is_word_of_many(clause: Clause) -> bool:
    """``The term caulking includes the paying of seams``: one of many things."""
    opens = [clause.tree.words[one].text.lower() for one in clause.subject[:2]]
    return verb_of(clause) == "include" and not _WORDS.isdisjoint(opens)


def is_unnamed(sight: Sight, head: int) -> bool:
    """``the document``: a thing with "the", of which nothing tells which it is, is no answer."""
    tree = sight.clause.tree
    beside = [tree.words[one] for one in tree.under(head) if tree.words[one].relation != "case"]
    the = any(one.relation == "det" and one.text.lower() not in {"a", "an"} for one in beside)
    return the and len(beside) == 1 and not tree.words[head].tag.startswith("NNP")


def without_reasons(clause: Clause) -> Clause:
    """A clause without why and against what it is so, clauses of their own: who asks for the rest needs none of them."""
    words = clause.tree.words
    gone = [
        one
        for one in clause.of("reason", "contrast", "purpose")
        if words[one.head].relation == "advcl" and one.opener != "to"
    ]
    told = {place for one in gone for place in one.places}
    return replace(
        clause,
        parts=tuple(one for one in clause.parts if one not in gone),
        places=tuple(one for one in clause.places if one not in told),
    )


def is_human(clause: Clause, head: int) -> bool:
    """Whether a noun is of people, or of a group of them: ``a group of farmers``."""
    words = clause.tree.words
    heads = [head, *clause.tree.under(head, "nmod", "conj")]
    return any(is_agent(words[one].text) or is_of_people(words[one].text) for one in heads)
