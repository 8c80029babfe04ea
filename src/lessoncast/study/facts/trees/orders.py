"""What one should do, and when, instead of what, what for or how: orders and duties with a circumstance of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.reading import Sight, as_said
from lessoncast.study.facts.trees.sound import ANSWER_WORDS, SURE, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import content_stems, count

GIVEN = 3  # content words of a circumstance that can be asked about alone
TOLD = 4  # content words of a question for a thing
_MAY = {"should": "should", "must": "must", "can": "can", "could": "can", "may": "can"}
_WILL = frozenset({"will", "'ll", "’ll"})
_TO_DO = frozenset({"need", "have"})
FRONT = 3  # words in which a pronoun has no noun of its own yet
_OF_THING = re.compile(r"(?:instead of|rather than) (?!\w+ing\b)", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "its", "they", "them", "their"})
_TRAILING = ("mark", "case", "advmod", "fixed")  # as what the word hangs that opens a phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What "you" should do: ``may you`` as it is asked, the ``verb`` of the deed, its words, and what ``lead`` it stands behind."""

    ask: str  # "should you do", "do you need to do"
    verb: int
    places: Places
    lead: str


def duties(sight: Sight) -> Iterator[Fact]:
    """``Before you ask, look it up`` → what should you do before you ask."""
    deed = deed_of(sight.clause)
    if deed is None:
        return
    trail = trail_of(sight.clause, deed, "circumstances")
    told = tuple(one for one in deed.places if one not in trail)
    given = deed.lead or sight.clause.said(trail)
    verb = sight.clause.tree.words[deed.verb]
    if not sight.clause.is_order and base_of(verb.text, verb.tag) in listed("sees"):
        return  # "If you look closely, you can see …"
    if not given or (deed.lead and trail) or sight.clause.is_negated or _stands_for(given, trail):
        return
    first = sight.vocabulary.lower_first(given)
    value = low(_within(sight.clause, told))
    doing = not _OF_THING.match(first)
    if doing and len(content_stems(given)) >= GIVEN and count(value) > 1:
        ask = f"What {deed.ask} {first}?"
        yield from facts(
            as_said(sight), "method", ask, value, answer=(deed.verb,), family="method order", worth=0.75,
            sure=SURE,
        )  # fmt: skip
    yield from _objects(sight, deed, told, first)


def goals(sight: Sight) -> Iterator[Fact]:
    """``Add salt to keep the dough firm`` → what should you do to keep the dough firm."""
    deed = deed_of(sight.clause)
    if deed is None or sight.clause.is_negated:
        return
    words = sight.clause.tree.words
    trail = trail_of(sight.clause, deed, "aims")
    base = bool(trail) and words[trail[-1] if len(trail) == 1 else trail[1]].tag == "VB"
    goal = sight.clause.said(trail)
    of_noun = bool(trail) and words[words[trail[0]].head].relation == "acl"  # "the temptation to"
    moves = base_of(words[deed.verb].text, words[deed.verb].tag) in listed("moves") | {"use"}
    moves = moves or of_noun
    torn = bool(trail) and words[trail[0] - 1].text.lower() in listed("torn")
    if not base or moves or torn or deed.lead or len(content_stems(goal)) < GIVEN:
        return
    told = tuple(one for one in deed.places if one not in trail)
    if any(words[one].text.lower() in listed("circumstances") for one in told):
        return
    yield from facts(
        as_said(sight), "method", f"What {deed.ask} {goal}?", low(sight.clause.said(told)), answer=(deed.verb,),
        family="method order", worth=0.75, sure=SURE,
    )  # fmt: skip


def hows(sight: Sight) -> Iterator[Fact]:
    """``Help people find you by keeping one address`` → how can you help people find you."""
    clause = sight.clause
    deed = deed_of(clause)
    trail = trail_of(clause, deed, "means") if deed else ()
    if not deed or len(trail) < 2 or clause.tree.words[trail[1]].tag != "VBG" or clause.is_negated:
        return
    told = clause.said(tuple(one for one in deed.places if one not in trail))
    ask = f"How can you {low(told)} {low(deed.lead)}".strip()
    yield from facts(
        as_said(sight), "manner", f"{ask}?", clause.said(trail), answer=trail, family="manner by", worth=0.8,
        sure=SURE,
    )  # fmt: skip


def deed_of(clause: Clause) -> Deed | None:
    """What a clause tells "you" to do; None where it tells nobody, or what stands in front is not clear."""
    words = clause.tree.words
    supposed = words[clause.head].text.lower() in listed("supposes")
    if clause.is_copula or clause.is_passive or supposed:
        return None
    verb, ask = clause.head, "should you do"
    if not clause.is_order:
        if clause.said(clause.subject).lower() != "you":
            return None
        modal = words[clause.finite].text.lower()
        inner = [one for one in clause.tree.under(clause.head, "xcomp") if words[one].tag == "VB"]
        bare = words[clause.head].text.lower() in _TO_DO and clause.finite == clause.head
        if bare and inner and words[inner[0] - 1].text == "to":
            verb, ask = inner[0], f"do you {words[clause.head].text.lower()} to do"
        elif modal in _WILL and words[clause.head].text.lower() in _TO_DO and inner:
            verb, ask = inner[0], f"will you {words[clause.head].text.lower()} to do"
        elif modal in _MAY and words[clause.head].tag == "VB":
            ask = f"{_MAY[modal]} you do"
        else:
            return None
    lead = _lead(clause)
    if lead is None or words[verb].tag not in ("VB", "VBP"):
        return None
    places = tuple(one for one in clause.places if one >= verb)
    return Deed(ask=ask, verb=verb, places=places, lead=lead)


def _lead(clause: Clause) -> str | None:
    """The circumstance in front, up to its comma; None where something else stands there."""
    words = clause.tree.words
    first = min([*(clause.subject or clause.helpers), clause.finite])
    before = [one for one in range(first) if words[one].relation != "cc"]
    if not before:
        return ""
    opens = words[0].text.lower()
    if clause.said(tuple(before)).lower() in listed("fronts"):
        return ""
    if words[first - 1].text != "," or opens not in listed("circumstances"):
        return None
    text = clause.tree.sentence[: words[first - 2].end]
    if text.lower() in {"instead", "rather"}:
        return ""
    return None if "," in text or (opens == "as" and words[1].tag != "PRP") else text


def trail_of(clause: Clause, deed: Deed, kind: str) -> Places:
    """The words of a circumstance that ends the sentence, from the word that opens it; () for none."""
    words = clause.tree.words
    last = clause.places[-1]
    for place in deed.places:
        word = words[place]
        if place <= deed.verb + 1 or word.relation not in _TRAILING:
            continue
        if word.text.lower() not in listed(kind) - {"as"} or words[place - 1].relation == "cc":
            continue
        head = word.head
        whole = clause.tree.whole(head)
        if words[place - 1].text.lower() in listed("whether"):
            continue
        if word.text.lower() in {"instead", "rather"} and words[place + 1].text.lower() not in {
            "of",
            "than",
        }:
            continue
        if whole[0] == place and whole[-1] >= last and not clause.tree.words[head].sure < SURE:
            return tuple(one for one in deed.places if one >= place)
    return ()


def _within(clause: Clause, told: Places) -> str:
    """What is told to be done, without its aim where it is too long with it."""
    whole = clause.said(told)
    if count(whole) in ANSWER_WORDS:
        return whole
    gone = {one for part in clause.of("purpose", "reason") for one in part.places}
    return clause.said(tuple(one for one in told if one not in gone))


def _objects(sight: Sight, deed: Deed, told: Places, given: str) -> Iterator[Fact]:
    """``Focus on your listeners as you talk`` → what should you focus on as you talk."""
    clause, words = sight.clause, sight.clause.tree.words
    behind = told[1:]
    strand = ""
    if " to do" in deed.ask:
        return  # "What do you have to spread?"
    if behind and words[behind[0]].text.lower() in {"on", "for", "to", "with", "about"}:
        strand, behind = words[behind[0]].text.lower(), behind[1:]
    one = bool(behind) and clause.tree.is_unbroken(behind)
    if not one or base_of(words[deed.verb].text, words[deed.verb].tag) in listed("empty"):
        return
    head = next(place for place in behind if words[place].head not in behind)
    hangs = words[head].head == deed.verb and all(
        words[place].head in behind for place in behind if place != head
    )
    said = words[behind[0]].tag in ("WP", "VBG")
    noun = hangs and words[head].tag in ("NN", "NNS", "NNP") and words[head].relation == "obj"
    if not (noun and not strand) and not (said and (strand or hangs)):
        return
    verb = words[deed.verb].text.lower()
    ask = f"What {deed.ask.removesuffix(' do')} {verb} {strand} {given}?"
    yield from facts(
        sight, "asked", " ".join(ask.split()), clause.said(behind), answer=(head,), family="asked",
        worth=0.7, least=TOLD - bool(said), sure=SURE,
    )  # fmt: skip


def _stands_for(given: str, trail: Places) -> bool:
    """``when you need it``: a pronoun for what only the answer, or the sentence before, names."""
    said = given.lower().split()
    return any(one in _PRONOUNS for one in (said if trail else said[:FRONT]))


def low(text: str) -> str:
    """A text that goes on in a sentence."""
    return text[:1].lower() + text[1:]
