"""Why, what for and how: the phrase of a clause that tells the reason, the purpose or the means."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import SURE_ASKED, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english.lexis import ing_form
from lessoncast.tongue.english.questions.why.wanted import is_result
from lessoncast.tongue.english.turning import asked, base_of, order
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part

_CAN_YOU = re.compile(r"Why (?:can|could|may|might) you .*")  # what one is able to do has no aim
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_NO_TENSE = frozenset({"VB", "VBG", "VBN", "NN", "NNS", "JJ"})
EITHER = 0.4  # how likely a purpose at the end must hang on the verb: on the noun before it, it tells the same


def whys(sight: Sight) -> Iterator[Fact]:
    """``because it draws water``, ``due to the wind`` → why."""
    clause = sight.clause
    deep = [*_deep(clause)]
    for part in (*clause.within("reason"), *deep):
        told = clause.said(part.places)
        if part.opener in {"since", "as"}:
            if clause.is_past or _has_been(clause):
                continue
            told = f"because {told.partition(' ')[2]}"
        if (part.opener == "as" and not _gives_reason(clause, part)) or is_of_part(clause, part):
            continue
        if _is_of_noun(clause, part):
            continue
        ask = asked(clause, "Why", part.places, sight.vocabulary)
        family = "reason because" if told.lower().startswith("because ") else "reason of"
        if " because " in ask:
            continue
        sure = EITHER if part in deep or part.places[0] == 0 else SURE_ASKED
        yield from facts(
            sight, "reason", ask, told, answer=part.places, family=family, worth=0.9, sure=sure
        )


def _deep(clause: Clause) -> Iterator[Part]:
    """``has trouble rising because its hull leaks``: behind a verb without a tense, it is the reason of both."""
    words = clause.tree.words
    known = {one.head for one in clause.within("reason")}
    for place in clause.places if not clause.is_order else ():
        whole = clause.tree.whole(place)
        opens = words[whole[0]].text.lower() == "because"
        if words[place].relation != "advcl" or not opens or place in known:
            continue
        above = [one for one in clause.tree.above(place) if one in clause.places]
        between = above[: above.index(clause.head)] if clause.head in above else [clause.head]
        bare = all(words[one].tag in _NO_TENSE for one in between)
        joined = any(words[one].relation == "conj" for one in (*between, place))
        if between and bare and not joined and whole[-1] == clause.places[-1]:
            yield Part(role="reason", places=whole, head=place, opener="because")


def aims(sight: Sight) -> Iterator[Fact]:
    """``to keep the dough warm``, ``so that it rises`` → why; ``is used to`` → what for."""
    clause = sight.clause
    if clause.is_copula or (clause.is_order and clause.is_negated):
        return  # "Don't use tar to close it" tells no aim of not using it
    for part in (*clause.of("purpose", "complement"), *aims_read_as_noun(clause)):
        used = clause.is_passive and clause.tree.words[clause.head].text.lower() == "used"
        if part.opener == "to" and used:
            yield from _used_for(sight, part)
            continue
        if part.role == "complement" or _moves(clause) or is_of_part(clause, part):
            continue
        if clause.is_order and verb_of(clause) in listed("looks"):
            continue
        if not (_opens(clause, part) or part.places[0] > clause.finite) or not _is_aim(
            clause, part
        ):
            continue
        ask = asked(clause, "Why", part.places, sight.vocabulary)
        if _stands_for(clause, part) or _has_second_verb(clause, part) or _is_bound(clause, part):
            continue
        ask = _CAN_YOU.sub("", ask)
        worth = 0.8 if clause.is_order else 0.85
        yield from facts(
            sight, "reason", ask, clause.said(part.places), answer=part.places, family=f"reason {part.opener}", worth=worth,
            sure=EITHER if part.places[-1] == clause.places[-1] else SURE_ASKED,
        )  # fmt: skip


def _with_comma(clause: Clause, part: Part) -> str:
    """``, so that the dyke broke``, with the comma that may stand before it."""
    words = clause.tree.words
    before = words[part.places[0] - 1].text if part.places[0] else ""
    return f"{before if before == ',' else ''} {clause.said(part.places)}"


def aims_read_as_noun(clause: Clause) -> Iterator[Part]:
    """``lowers the sluice to keep the meadow dry``: behind a known thing, "to" tells no more of that, but what for."""
    tree = clause.tree
    for part in clause.of("object"):
        words, told = tree.words, tree.under(part.head)
        the = words[part.places[0]].text.lower() == "the" and part.places[0] + 1 == part.head
        bound = words[part.head].text.lower() in listed("bound_to") | listed("ready_to")
        for place in told if the and not bound else ():
            whole = tree.whole(place)
            to = words[whole[0]].text.lower() == "to" and words[place].tag == "VB"
            if to and words[place].relation == "acl" and whole[0] == part.head + 1:
                yield Part(role="purpose", places=whole, head=place, opener="to")


def _used_for(sight: Sight, part: Part) -> Iterator[Fact]:
    """``is used to describe a flow`` → what is it used for? ``Describing a flow``."""
    clause = sight.clause
    if part.head in clause.places and clause.tree.words[part.head].tag == "VB":
        ask = asked(clause, "What", part.places, sight.vocabulary).replace("?", " for?")
        if " used for?" not in ask:
            return
        verb = clause.tree.words[part.head].text
        base = base_of(verb, "VB")
        told = clause.said(tuple(one for one in part.places if one > part.head))
        value = f"{ing_form(base)} {told}".strip()
        yield from facts(
            sight,
            "object",
            ask,
            value,
            answer=part.places,
            family="object used for",
            worth=0.8,
            least=2,
        )


def means(sight: Sight) -> Iterator[Fact]:
    """``by adding salt`` → how."""
    clause = sight.clause
    for part in clause.within("means") if not clause.is_copula else ():
        if is_of_part(clause, part) or clause.goes_on or _is_one_of_ways(sight):
            continue
        ask = asked(clause, "How", part.places, sight.vocabulary)
        yield from facts(
            sight,
            "manner",
            ask,
            clause.said(part.places),
            answer=part.places,
            family=f"manner {part.opener}",
            worth=0.8,
        )


def _is_one_of_ways(sight: Sight) -> bool:
    """``For racers, tides are also given using local time``: a way beside one that was told, or for some only."""
    clause = sight.clause
    return clause.is_passive and _ALSO.search(sight.statement.source) is not None


def steps(sight: Sight) -> Iterator[Fact]:
    """``To keep it cool, open the lid`` → what should you do to keep it cool."""
    clause = sight.clause
    for part in clause.of("purpose"):
        if (
            not clause.is_order
            or part.places[0] > clause.head
            or part.opener not in {"to", "in order to"}
        ):
            continue
        goal = clause.said(part.places)
        ask = f"What should you do {goal[:1].lower()}{goal[1:]}?"
        value = order(clause, part.places)
        yield from facts(
            sight, "method", ask, value, answer=(clause.head,), family="method order", worth=0.75
        )


def _stands_for(clause: Clause, part: Part) -> bool:
    """``to hold it``: of two nouns before it, nobody knows which."""
    words = clause.tree.words
    nouns = [one for one in part.places if words[one].tag.startswith("NN")]
    loose = [one for one in part.places if words[one].relation == "obj" and words[one].tag == "PRP"]
    return (
        bool(loose)
        and not any(one < loose[0] for one in nouns)
        and words[loose[0]].text.lower() != "you"
    )


def _opens(clause: Clause, part: Part) -> bool:
    """``To keep the ink wet, printers cover the plates``: an aim in front, and a subject that has it."""
    words = clause.tree.words
    return (
        part.opener in {"to", "in order to"}
        and part.places[0] == 0
        and not clause.is_order
        and clause.said(clause.subject).lower() not in listed("anybody")
        and words[part.places[-1] + 1].text == ","
    )


def _is_bound(clause: Clause, part: Part) -> bool:
    """``a movement to free the slaves``: it tells what the noun before it is for."""
    before = clause.tree.words[part.places[0] - 1] if part.places[0] else None
    return part.opener == "to" and before is not None and before.text.lower() in listed("bound_to")


def _is_aim(clause: Clause, part: Part) -> bool:
    """Whether "to" opens what somebody wants: no place ("to the exact target"), and nothing that happens to them."""
    words = clause.tree.words
    if part.opener != "to":
        return not is_result(_with_comma(clause, part))
    opens = next((one for one in part.places if words[one].text.lower() == "to"), part.head)
    plain = words[opens].relation == "mark" and words[part.head].tag == "VB"
    came = verb_of(clause) in listed("comes") and words[part.head].text.lower() in listed("finds")
    return plain and not came  # "returned to find the hut empty"


def _has_second_verb(clause: Clause, part: Part) -> bool:
    """``to keep it small, and supports others``: a verb that is none of the purpose."""
    words = clause.tree.words
    return any(
        words[one].tag in ("VBZ", "VBD", "VBP") for one in clause.tree.under(part.head, "conj")
    )


def _gives_reason(clause: Clause, part: Part) -> bool:
    """``as it can only close a valve``, not ``as the tide falls``."""
    words = clause.tree.words
    states = any(words[one].relation in ("cop", "aux") for one in clause.tree.under(part.head))
    return states and part.places[0] > clause.head and words[part.head].sure >= SURE_ASKED


def _moves(clause: Clause) -> bool:
    """Whether the verb makes somebody do something: ``asks the keeper to close it``."""
    words = clause.tree.words
    return base_of(words[clause.head].text, words[clause.head].tag) in listed("moves")


def is_of_part(clause: Clause, part: Part) -> bool:
    """Whether a phrase belongs to one of two verbs only, or stands inside another phrase."""
    inner = any(
        part.places[0] < one < part.places[-1] and one not in part.places for one in clause.places
    )
    joined = clause.tree.words[clause.tree.words[part.head].head].relation == "conj"
    return inner or (joined and clause.tree.words[part.head].head != clause.head)


def _is_of_noun(clause: Clause, part: Part) -> bool:
    """``Steam is the gas given off due to heat``: why, of what a noun behind "is" has been done to."""
    before = clause.tree.words[part.places[0] - 1] if part.places[0] else None
    return clause.is_copula and before is not None and before.tag == "VBN"


def _has_been(clause: Clause) -> bool:
    """``has grown since``: which tells of a time."""
    return any(
        clause.tree.words[one].text.lower() in {"has", "have", "had"} for one in clause.helpers
    )
