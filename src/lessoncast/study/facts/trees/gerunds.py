"""What an activity does: ``Keeping a log helps you find a fault`` → how can you find a fault."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.trees.reading import Sight, as_said
from lessoncast.study.facts.trees.sound import ANSWER_WORDS, SURE, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.turning import asked, base_of
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.trees.tree import PUNCTUATION
from lessoncast.tongue.words import count

TOLD = 3  # content words of what an activity does


def activities(sight: Sight) -> Iterator[Fact]:
    """``Keeping a log helps people find a fault`` → what helps people find a fault."""
    clause = sight.clause
    if not is_activity(clause) or clause.is_negated or clause.is_copula or clause.is_passive:
        return
    words = clause.tree.words
    base = base_of(words[clause.head].text, words[clause.head].tag)
    if base not in listed("serves"):
        return
    doer = activity(clause)
    effect = _effect(clause)
    noun = words[clause.subject[0]].relation in ("amod", "compound")
    helped = _yours(clause, effect) if base in listed("helps") and not noun else ()
    if helped:
        ask, value, family = f"How can you {clause.said(helped)}?", f"by {doer}", "manner by"
    else:
        told = clause.said(effect, _single(clause, base))
        ask, value, family = (
            f"What {told}?",
            doer,
            "asked" if base in listed("vague") else "activity",
        )
    if count(value) not in ANSWER_WORDS:
        return
    kind: Kind = "manner" if helped else "method"
    yield from facts(
        as_said(sight), kind, ask, value, answer=(), family=family, worth=0.8, least=TOLD, sure=SURE
    )  # fmt: skip


def messages(sight: Sight) -> Iterator[Fact]:
    """``Having a log shows that you care`` → what does having a log show."""
    clause = sight.clause
    if not is_activity(clause):
        return
    words = clause.tree.words
    if base_of(words[clause.head].text, words[clause.head].tag) not in listed("shows"):
        return
    for part in clause.of("complement", "object"):
        if part.role == "complement" and part.opener != "that":
            continue
        ask = asked(clause, "What", part.places, sight.vocabulary)
        yield from facts(
            sight, "object", ask, clause.said(part.places), answer=part.places, worth=0.75, least=2,
            family="object said" if part.role == "complement" else "object activity",
        )  # fmt: skip


def is_activity(clause: Clause) -> bool:
    """Whether its subject is that somebody does something: ``keeping a log``."""
    words = clause.tree.words
    if not clause.subject:
        return False
    first = words[clause.subject[0]]
    last = words[clause.subject[-1]].text
    behind = clause.subject[1:2]
    plain = not behind or words[behind[0]].text.lower() not in {"of", "in"}
    noun = first.relation in ("nsubj", "nsubj:pass", "conj")
    return (
        first.tag == "VBG"
        and plain
        and not noun
        and last != ","
        and clause.finite > clause.subject[-1]
    )


def activity(clause: Clause) -> str:
    """The activity, without what is remarked behind a comma."""
    words = clause.tree.words
    stops = (
        one for one in clause.subject[1:-1]
        if words[one].text == "," and words[one + 1].text.lower() in listed("remarks")
    )  # fmt: skip
    end = next(stops, clause.subject[-1] + 1)
    text = clause.said(tuple(one for one in clause.subject if one < end))
    return text[:1].lower() + text[1:]


def _effect(clause: Clause) -> Places:
    """The predicate of the first verb, without what is added behind a comma."""
    tree = clause.tree
    gone = {*clause.subject}
    for place in tree.under(clause.head, "advcl", "conj", "parataxis"):
        whole = tree.whole(place)
        before = [one for one in range(whole[0]) if tree.words[one].relation == PUNCTUATION]
        comma = bool(before) and before[-1] == whole[0] - 1 and tree.words[before[-1]].text == ","
        verb = tree.words[place].relation == "conj"
        if place > clause.head and (comma or verb):
            gone |= {*whole}
    gone |= {
        one
        for one in tree.under(clause.head, "advmod")
        if tree.words[one].text.lower() in listed("adding")
    }
    return tuple(one for one in clause.places if one not in gone)


def _yours(clause: Clause, effect: Places) -> Places:
    """``helps [you] find a fault`` → the words of ``find a fault``; () where it helps somebody else."""
    words = clause.tree.words
    place = clause.head + 1
    if place not in effect or words[place].text.lower() != "you":
        return ()
    behind = tuple(one for one in effect if one > place)
    if behind and words[behind[0]].text.lower() == "to":
        behind = behind[1:]
    verb = next((one for one in behind if words[one].tag != "RB"), -1)
    return behind if verb >= 0 and words[verb].tag == "VB" else ()


def _single(clause: Clause, base: str) -> dict[int, str]:
    """The verb as it stands behind "what": ``helping and sharing make`` → ``makes``."""
    word = clause.tree.words[clause.finite]
    if word.tag == "VBP" and clause.finite == clause.head:
        return {clause.finite: grammar.agree(base, "singular")}
    return {}
