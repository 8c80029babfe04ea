"""``Obsidian, a glass that forms from lava, …``: what a thing is, told beside its name."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import points_away, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent, is_person
from lessoncast.study.simpler import BETWEEN
from lessoncast.study.sorts import genus_of
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.words import content_stems, count

GLOSS_WORDS = range(3, 19)
_NAMED_LIKE_PEOPLE = re.compile(
    r"(?!The |Lake |Mount |Fort |River |Port |Cape |San |New |Great |North |South |East |West )[A-Z][a-zà-ÿ]+(?: [A-Z]\.)? [A-Z][\w'-]+$"
)
LEAST_TOLD = 2
_NAME = r"(?:[Tt]he )?[A-Z][\w'’-]+(?: (?:(?:of|de|the|von|van) )?[A-Z][\w'’-]+){0,3}"
_AT_END = re.compile(
    rf"^(?P<before>.*?\b)(?P<term>{_NAME}|(?:(?:an?|the) )?[a-z][a-z-]+(?: [a-z][a-z-]+)?), (?P<gloss>(?:an?|the|tiny|small|large|long|short) [^,;:]+)\.$"
)
_AT_END_SHORT = re.compile(
    r"^(?P<before>.*\b)(?P<term>(?:an? )?[a-z][a-z-]+), (?P<gloss>an? [^,;:]+)\.$"
)
_SET_IN = re.compile(
    r", (?:by|in|of|for|on|at) [a-z]+, $"
)  # "has, by definition, a weight of zero"
_TOOL = re.compile(r"\b(?:with|by|into|through|from) $")
_WHERE = re.compile(r"\b(?:in|at|near|from|to|on|around|outside|for) $")
_SOMEBODY = re.compile(
    r"(?:an?|the) (?:[a-z]+ )?(?:child|son|daughter|brother|sister|twin|wife|widow|husband|mother|father|heir|pupil|student|eldest|youngest)\b"
)
"""``was born in Oldersum, the third daughter of …``: told of whoever was."""
_COLON = re.compile(
    rf"^(?P<before>.*?\b)(?P<term>{_NAME}): (?P<gloss>(?:an?|the|one of the) [^;:]+)\.$"
)  # "the Erie Canal: a waterway that …"
_GOES_ON = re.compile(
    r",? and,? (?:from|to|in|by|of|with|later|then|also)\b|, (?:and|but|which|who|where|with|from)\b"
)
_BEHIND = re.compile(
    rf"\b(?:to|of|by|with|from|as|called|named|invented|created|used|uses) (?P<term>{_NAME}), (?P<gloss>(?:an?|the|one of the) [^,;:]+), (?!and\b|or\b)"
)
_TOLD_APART = re.compile(
    r"^(?:an?|the) (?:\w+ ){0,2}(?:fact|tension|sign|move|decision|practice|figure|number|time|day|week|month|year|mile|way|step|claim"
    r"|trend|result|shift|change|feat|loss|gain|change|increase|decrease|situation|stance|position|task|goal|idea that|moment|concept that"
    r"|reminder|reference|place where|belief|few|lot|little|bit|couple|kilometre|kilometer|hour|century|decade|first|second|last|same|latter|former)s?\b"
    r"|^(?:an?|the) (?:\w+ )?[A-Z][a-z]+ of\b|^the [A-Z][a-z]+$"
    r"|^the (?:\w+est|most|only|best|one|very)\b|^an? (?:\w+ )?(?:example|part|kind|piece(?! of [a-z]+ (?:that|which|with|used)\b)|version|copy) of\b"
)
_BEST = re.compile(
    r"the (?:\w{2,}est|most \w+)(?: [a-z-]+)* (?:of|in|on|ever) (?!(?:all|them|these|those|this|its|their)\b)"
)  # "the largest moon of Saturn": there is only one
_RELATIVE = re.compile(r"(?:who|whom|whose|which|where|when)\b")  # which tells what it did
_THERE = re.compile(r"\bthere(?:$| (?!is\b|are\b|was\b|were\b))")  # where the sentence before tells
_TELLS_WHICH = re.compile(
    r" (?:that|which|who)(?:'s)? | (?:[a-z]+ed|made|built|found|cut) (?=(?:when|where|by|in|from|of|to|with|around|along|as) )"
)
_OWN = re.compile(
    r"(?<= )(?:its|his|her|their) own\b|(?<=\w)(?<! that)(?<! which) (?:and|or) [a-z]+ (?:it|them)(?= [a-z]|$)"
)  # of what the gloss itself names
_GLOSS = re.compile(
    r"\b(?:of|on|that|which|for|from|between|with|who|where|in|to|near|at|behind|inside|under|over|through|based|used|called|made)\b"
)


def apposition(material: Material) -> Iterator[Fact]:
    """Things and people that a sentence names and explains in passing."""
    for statement in material.statements:
        if statement.leans or statement.term or '"' in statement.text:
            continue
        between = BETWEEN.match(statement.text)
        opener = bare(statement.text.split(maxsplit=1)[0])
        if between and (opener in english().subordinators | english().prepositions):
            continue
        if between and begins_with_verb(between["rest"]):
            verb = bare(between["rest"].split(maxsplit=1)[0])
            yield from told_beside(statement, between["subject"], between["gloss"], verb, material)
            continue
        if found := _COLON.match(statement.text):
            gloss = _GOES_ON.split(found["gloss"])[0]
            yield from _with_verb(statement, found["term"], gloss, material)
            continue
        found = _at_end(statement.text)
        if found:
            yield from _with_verb(statement, found["term"], found["gloss"], material)
        elif found := _BEHIND.search(statement.text):
            yield from _in_passing(statement, found["term"], found["gloss"], material)


def _at_end(text: str) -> re.Match[str] | None:
    """A term and its gloss at the end of a sentence; a term of one word where two are none: ``makes | oakum, a rope that …``."""
    both = (one.match(text) for one in (_AT_END, _AT_END_SHORT))
    fitting = (
        one for one in both
        if one and _is_object(text, one["before"], one["term"])
        and not (_WHERE.search(one["before"]) and _SOMEBODY.match(one["gloss"]))
    )  # fmt: skip
    return next(fitting, None)


def _with_verb(statement: Statement, term: str, gloss: str, material: Material) -> Iterator[Fact]:
    """What is told at the end of a sentence, in its tense."""
    clause = main_clause(statement.text)
    verb = "was" if clause is None or clause.tense == "past" else "is"
    yield from told_beside(statement, term, gloss, verb, material)


def _in_passing(statement: Statement, term: str, gloss: str, material: Material) -> Iterator[Fact]:
    """``… as a rival of BitKeeper, one of the first such systems, to …``."""
    clause = main_clause(statement.text)
    if clause and not is_person(term, gloss):
        verb = "was" if clause.tense == "past" else "is"
        yield from told_beside(statement, term, gloss, verb, material)


def told_beside(
    statement: Statement,
    term: str,
    gloss: str,
    verb: str,
    material: Material,
    *,
    genus: str = "",
    again: bool = False,
) -> Iterator[Fact]:
    """What a gloss says of the term beside it, whose sentence has this verb; ``genus`` is the gloss's noun where one knows it.

    A gloss may have words of its term ``again`` where its sentence says that the one is the other.
    """
    if _SET_IN.search(statement.text.partition(gloss)[0]):
        return
    person = is_person(term, gloss)
    subject = term if person else inside(term, material.vocabulary)
    told = content_stems(gloss) - content_stems(subject)
    if not person and (_NAMED_LIKE_PEOPLE.match(subject) or _is_of_person(subject, gloss)):
        return
    if (
        not _is_gloss(gloss, subject, person=person, again=again)
        or len(told) < LEAST_TOLD
        or not is_subject(subject)
    ):
        return
    number: Number = "singular" if person else grammar.number(subject)
    one = "singular" if gloss.startswith("one of ") else grammar.number(genus or genus_of(gloss))
    if not person and number != one:
        return  # "the Wampanoag, a people"
    past = _is_past(verb, person=person)
    yield fact_of(
        statement, kind="person" if person else "gloss", subject=subject, value=gloss,
        family="people" if person else "terms", number=number,
        verb=grammar.be(number, "past" if past and subject[:1].isupper() else "present"), worth=0.8,
    )  # fmt: skip


def _is_of_person(subject: str, gloss: str) -> bool:
    """``the election of Ann Lee, a woman who …``: who is explained, is named inside of the term."""
    noun = re.match(r"an? (?:[\w-]+ ){0,2}?([a-z]+)(?= (?:who|from|of|with|in)\b|$)", gloss)
    return (
        re.search(r" (?:of|by|with) [A-Z]", subject) is not None
        and noun is not None
        and is_agent(noun[1])
    )


def _is_past(verb: str, *, person: bool) -> bool:
    """Whether a finite verb tells of what was; of a person, whatever lacks the "s" of the present."""
    if person and not verb.endswith("s"):
        return True
    forms = {form for _, form in english().verbs.get(verb, ())}
    told = verb in {"was", "were", "had", "did"} or (not forms and verb.endswith("ed"))
    return told or (bool(forms) and forms <= {"past", "participle"})


def _is_gloss(gloss: str, subject: str, *, person: bool, again: bool) -> bool:
    other = (_TOLD_APART.match(gloss) and not _BEST.match(gloss)) or _RELATIVE.match(gloss)
    plain = count(gloss) in GLOSS_WORDS and not other and whole(gloss)
    named = plain and not (points_away(_OWN.sub("", gloss)) or _THERE.search(gloss))
    apart = again or not (
        content_stems(subject) & content_stems(gloss) or is_clause(_TELLS_WHICH.split(gloss)[0])
    )
    return named and apart and (person or _GLOSS.search(gloss) is not None)


def _is_object(text: str, before: str, term: str) -> bool:
    """Whether the term before the comma is a whole noun phrase: a name, or all that the verb has."""
    if before.count(",") > 1 or re.search(r"\b(?:like|including|as|such)\b", before[-12:]):
        return False
    if term[:1].isupper() or (term.startswith(("the ", "The ")) and term[4:5].isupper()):
        last = bare(before.rsplit(maxsplit=1)[-1]) if before.split() else ""
        inside = re.search(
            r"[A-Z]\w+ (?:in|of|for|on|and|to)$", before.rstrip()
        )  # of a longer name
        return last not in {"and", "or"} and not inside
    told = re.search(r" (?:that|which|used|made) ", text[len(before) + len(term) :]) is not None
    if told and _TOOL.search(before) and term.startswith(("a ", "an ")):
        return True  # "opened with a windlass, a crank that …"
    clause = main_clause(text)
    return clause is not None and clause.rest.startswith(f"{term}, ") and clause.base != "be"
