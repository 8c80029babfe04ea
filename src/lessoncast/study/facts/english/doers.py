"""``The push method adds a character to the string.``: what a thing of the lesson does, and which thing does it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lessoncast.study.facts.english.asking import holds_verb
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.people import persons_of
from lessoncast.study.facts.english.trimming import plain_value, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.inversion import between
from lessoncast.tongue.words import content_stems, count

SUBJECT_WORDS = range(1, 6)
DEED_WORDS = range(4, 18)
LEAST_STEMS = 3  # content words of a deed that its doer doesn't have
MOST_DEEDS = 2  # of one doer, so that it's clear which is asked for
MOST_SHARE = 0.2  # of the sentences that may name a doer: of what all is about, all is told
_OWN = {"singular": "its", "plural": "their"}
_TALKS = re.compile(
    r"\b(?:you|your|we|our|us|I|my|me|one|here|this|these|those|same|way|thing|well)\b|[\"“”]",
    re.IGNORECASE,
)
_NO_DOER = re.compile(
    r"^(?:the|an?) (?:term|name|symbol|virtual|resulting|entire|whole|last|next|first|second|third|new|word|phrase|idea|concept|fact|rest|number|use|option|ability|choice|best|other|only|\w+est)\b"
    r"|^(?:most|some|many|all|other|several|such|using|having|being|numerous|countless|hundreds|thousands|dozens|millions|certain|various)\b|\b(?:example|way|reason|question|problem|version|case)s?$|\b(?:so|too|also|then|even|enslaved)$",
    re.IGNORECASE,
)
_LIKE_PEOPLE = re.compile(
    r"(?!New |North |South |East |West |Great |San |Fort |Mount |Lake |The )[A-ZÀ-Þ][a-zà-ÿ]+ (?:[A-Z]\. |the |van |von |de |[A-Z][a-z]+ )?[A-Z][\w'-]*[a-z]$"
)
_ORDERS = re.compile(
    r"(?:Start|Begin|Look|Go|Ask|Work|Stay|Talk|Think|Listen|Wait|Stick) (?:with|at|on|in|for|to|by|about|from|out|up)\b"
)
_SURNAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. |[A-Z][a-z]+ )([A-Z][a-z]+)\b(?! [A-Z])")
_PEOPLES = re.compile(
    r"[Tt]he [A-Z]\w+s$|(?:The )?[A-Z]\w+(?:[ae]ns|ese|ish|erners|ites)$|[A-Z].* and [A-Z][\w. ]+$"
)
_CUT_SHORT = re.compile(
    r"^and (?:the|an?|[A-Z])\b|, the [^,]+$|, and (?:the|an?|it|they)\b|\bso \w+$|\b(?:more|less|rather|even)$"
)  # something that belongs to it is missing
_PAST_INSIDE = re.compile(
    r"[a-z]ed (?:from|in|at|on|to|by|with|into|over)\b"
)  # "Preachers shouted from": its own verb
_PEOPLE_THEN = re.compile(r"[a-z](?:ers|ors|ists|men|women)$")
_PASSING = frozenset(
    {
        "suddenly",
        "finally",
        "eventually",
        "simply",
        "just",
        "really",
        "only",
        "even",
        "still",
        "clearly",
        "thus",
    }
)
_MORE = re.compile(
    r",? (?:whereas|while|as well as|rather than)\b|, (?:as|alone|called|known|like|with|in|on|at|for)\b"
)
_VAGUE_END = re.compile(
    r"\b(?:reasons?|explanations?|things|problems?|questions?|issues?|benefits?|features?|points?|ideas?|results?|ways?|help|terms?|cases?|examples?)$"
    r"|\b(?:third|different|similar|new|another|own) (?:\w+ )?(?:path|approach|route|role|method|course|system|form|kind|shape|direction)s?\b|\bsome of\b|\b(?:following|several|various|certain)\b"
)
_CLAUSE_BEHIND = re.compile(
    r"^\w+ (?:while|when|that|than)\b|^(?:\w+ly )?\w+ (?:[A-Z]\w+ ){0,2}(?:is|are|was|were|has|have|had|can|will)\b"
)
_SYMBOL = re.compile(r"(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])")
_SECOND = re.compile(
    r"\btheir\b| (?:and|or) (?:\w+ly )?[a-z]+ (?:the|an?|its|[a-z]+s)\b"
)  # what does not agree with "What"
_BEFORE = re.compile(
    r"(?:For|In|At|On|With|During|After|Before|By|From|Under|Inside|Within) (?!example|instance|fact|general|short|particular|practice|contrast|addition|turn|course|reality|case|first|last|least|most|more|many|some|those|now|once)"
    r"(?:[\w-]+ ){0,5}[\w-]+$"
)
_CALLED = re.compile(
    r"(?:been )?(?:\w+ly |often |also |sometimes )?(?:called|known as|termed|named|referred to)\b"
)
_DONE = re.compile(r"(?:\w+ly )?(?P<done>[a-z]+)\b")


def doers(material: Material) -> Iterator[Fact]:
    """Sentences of which a named thing does something that is told in full."""
    persons = _persons(material)
    deeds = (_deed(one, material) for one in material.clauses if not _ORDERS.match(one.text))
    found = [one for one in deeds if one and not _is_person(one, persons)]
    times = Counter(deed.name.lower() for deed in found)
    held = Counter(stem for one in material.statements for stem in content_stems(one.text))
    most = max(MOST_SHARE * len(material.statements), 2 * MOST_DEEDS)
    for deed in found:
        seldom = min(held[one] for one in content_stems(deed.name)) <= most
        if times[deed.name.lower()] <= MOST_DEEDS and seldom:
            yield _fact(deed)


def _persons(material: Material) -> frozenset[str]:
    """The people that a lesson names, by their last names as well."""
    full = [
        *(name for name, one in known_names(material).items() if one.family == "person"),
        *persons_of(material),
    ]
    texts = " ".join(one.text for one in material.statements)
    return frozenset([*full, *(name.split()[-1] for name in full), *_SURNAME.findall(texts)])


def _is_person(deed: _Deed, persons: frozenset[str]) -> bool:
    """Whether a doer is asked for by "who", which other rules do."""
    if deed.name in persons or set(deed.name.split()) & persons or _LIKE_PEOPLE.match(deed.name):
        return True
    past = deed.clause.tense == "past"
    if past and _PEOPLE_THEN.search(deed.name) and not is_tool(deed.name):
        return True
    told = past and deed.clause.base in listed("human_deeds")
    titled = any(is_agent(word) for word in deed.name.split() if word.islower())
    if _PEOPLES.match(deed.clause.subject) or titled:
        return True
    return told and re.fullmatch(r"[A-Z][a-zà-ÿ]+", deed.name) is not None


class _Deed(NamedTuple):
    """A doer as it stands inside a sentence, and the predicate with its clause."""

    statement: Statement
    clause: Clause
    name: str
    value: str


def _deed(statement: Statement, material: Material) -> _Deed | None:
    if statement.leans or statement.role in {"quote", "example", "row"}:
        return None
    clause = clause_of(statement.text)
    name = noun_phrase(clause) if clause else ""
    if clause is None or not _may_lead(clause.lead) or not _may_do(name, statement, material):
        return None
    before, _, last = name.rpartition(" ")
    if holds_verb(clause) or (_may_act(last) and before in material.vocabulary.names):
        return None  # "Sidekiq offers paid versions", "Rust calls drop automatically"
    value = _predicate(clause, between(statement.text, clause))
    told = content_stems(value) - content_stems(name)
    return (
        _Deed(statement, clause, inside(name, material.vocabulary), value)
        if value and len(told) >= LEAST_STEMS and _adds(name, value)
        else None
    )


def _adds(name: str, value: str) -> bool:
    """Whether a doer is more than what the deed says of it."""
    own = content_stems(name)
    return 2 * len(own & content_stems(value)) <= len(own) - 1


def _may_lead(lead: str) -> bool:
    """Whether what stands before a clause can stand behind it: ``for long sequences``."""
    return not lead or (
        _BEFORE.match(lead) is not None and not points_away(lead) and not _TALKS.search(lead)
    )


def _holds_past(name: str) -> bool:
    """Whether a subject holds its own verb: ``Common Sense sold over 500,000``."""
    words = name.split()
    for word, behind in itertools.pairwise(words):
        forms = {form for _, form in english().verbs.get(bare(word), ())}
        if (
            "past" in forms
            and "base" not in forms
            and (bare(behind) in english().prepositions or behind[0].isdigit())
        ):
            return True
    return False


def _may_act(word: str) -> bool:
    return any(form == "s" for _, form in english().verbs.get(bare(word), ()))


def _may_do(name: str, statement: Statement, material: Material) -> bool:
    """Whether a subject names one thing of the lesson, which is no person and not all that it is about."""
    if (
        count(name) not in SUBJECT_WORDS
        or _NO_DOER.search(name)
        or _PAST_INSIDE.search(name)
        or _holds_past(name)
    ):
        return False
    one = re.fullmatch(r"[Tt]he ([a-z][\w-]*)", name)
    named = content_stems(f"{material.lesson.title} {statement.heading}")
    if one and one[1] not in listed("unique") and not content_stems(one[1]) <= named:
        return False  # which "act" it was, is told elsewhere
    known = is_known(name, statement, material) and not _SYMBOL.search(name)
    about = content_stems(name) <= content_stems(material.lesson.title)
    return known and not about and not _is_people(grammar.head(name)) and _is_term(name, material)


def _is_people(noun: str) -> bool:
    one = grammar.singular(noun.lower())
    return (
        is_agent(noun)
        or one in listed("crowds")
        or one.endswith(("holder", "keeper", "former", "worker"))
    )


def _is_term(name: str, material: Material) -> bool:
    """Whether a name tells by itself which thing it is: of two words, or one that the lesson comes back to."""
    plain = re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE)
    stems = content_stems(plain)
    if not stems:
        return False
    if len(stems) > 1:
        return True
    weights = material.vocabulary.weights
    return max(weights.get(one, 0.0) for one in stems) > 0


def _predicate(clause: Clause, adverb: str) -> str:
    """The verb with all that belongs to it; "" for what a question cannot ask for."""
    own = _OWN[clause.number]
    marked = re.sub(rf"\b{own} ", f"{own}_ ", clause.rest)
    rest = _MORE.split(plain_value(marked).replace(f"{own}_", own))[0].strip(" ,")
    if set(f"{adverb} {rest}".split()[:2]) & _PASSING or _CUT_SHORT.search(rest):
        return ""
    denied = clause.verb.endswith(("n't", "not")) or re.search(r"\b(?:not|never|no)\b", adverb)
    if not rest or denied or clause.base in {"may", "might", "could", "would"}:
        return ""
    if not _may_be_asked(clause, rest):
        return ""
    whole = clause.rest.rstrip(".") == rest
    if not whole and ", " in rest and not re.search(r" (?:and|or) [^,]+$", rest):
        return ""  # a list that was cut
    value = " ".join(f"{adverb if adverb.endswith('ly') else ''} {clause.verb} {rest}".split())
    plain = not _TALKS.search(value) and not _VAGUE_END.search(value) and not _SYMBOL.search(value)
    sound = (
        plain
        and not _CLAUSE_BEHIND.match(value)
        and lint.balanced(value)
        and not lint.debris(f"X {value}.")
    )
    return value if sound and count(value) in DEED_WORDS else ""


def _may_be_asked(clause: Clause, rest: str) -> bool:
    """Whether a verb tells what is done: no state of mind, no mere likeness, nothing misread."""
    first, _, after = rest.partition(" ")
    base, behind = (first, after) if clause.base in english().modals else (clause.base, rest)
    if base == "be" or behind.startswith("been "):
        return _is_done(behind.removeprefix("been ")) and not _CALLED.match(behind)
    known = base in english().participles and not (base == "have" and _CAUSED.match(behind))
    return known and base not in listed("inner") and not behind.startswith(("that ", "to "))


_CAUSED = re.compile(
    r"(?:the|his|her|its|their|all) (?:[\w-]+ ){1,4}(?:[a-z]+ed|built|made|written|drawn|sent|cut|put)$"
)  # "had the laws collected": somebody did


def _is_done(rest: str) -> bool:
    """Whether something is done to the subject: ``stored in memory``, and not ``hard to read``."""
    found = _DONE.match(rest)
    word = found["done"] if found else ""
    forms = {form for _, form in english().verbs.get(word, ())}
    done = "participle" in forms or (not forms and word.endswith("ed"))
    behind = (
        bare(rest[found.end() :].split(maxsplit=1)[0])
        if found and rest[found.end() :].split()
        else ""
    )
    joined = (
        rest[found.end() : found.end() + 1] == "," if found else False
    )  # "organized, strategic and …"
    return (
        done
        and not joined
        and behind in english().prepositions | {"to", "using", "and", "when", "as", "only"}
    )


def _fact(deed: _Deed) -> Fact:
    number, clause = deed.clause.number, deed.clause
    when = f" {clause.lead[0].lower()}{clause.lead[1:]}" if clause.lead else ""
    asked = f"{_third(clause)}{deed.value.partition(clause.verb)[2]}"
    before = deed.value.partition(clause.verb)[0]
    apart = number == "plural" and _SECOND.search(deed.value) is not None
    return fact_of(
        deed.statement, kind="doer", subject=deed.name, value=f"{deed.value}{when}",
        family=f"doer {number} {clause.tense} {'be' if clause.base == 'be' else 'do'}",
        ask="" if apart else f"What {before}{asked}{when}?", number=number, verb=clause.verb,
        worth=0.68,
    )  # fmt: skip


def _third(clause: Clause) -> str:
    """The verb behind "What": always singular."""
    if clause.tense == "past" and clause.base != "be":
        return clause.verb
    if clause.base in {"be", "have"}:
        past = clause.tense == "past"
        return ("was" if past else "is") if clause.base == "be" else "had" if past else "has"
    return (
        clause.verb if clause.base in english().modals else grammar.agree(clause.base, "singular")
    )


def is_tool(name: str) -> bool:
    """Whether a thing is there to do something, so that one can ask what it does: ``the average method``."""
    noun = grammar.singular(bare(grammar.head(name)).lower())
    return noun in listed("tools") or noun.endswith(("izer", "iser", "ator", "coder"))
