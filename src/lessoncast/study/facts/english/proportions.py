"""``The more gas the magma holds, the more violent the eruption is``: what happens as one thing grows with another."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.yours import of_anybody
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english

_HOW = r"(?:more|less|fewer|better|worse|\w+er)(?: (?:away|often|and (?:more|less) \w+))?"
_PAIR = re.compile(
    rf"^(?:(?P<lead>[A-Z][^,;:]{{3,60}}), t|T)he (?P<how>{_HOW}) (?P<what>[^,;:]{{3,80}}), (?:and )?the (?P<then>{_HOW}) (?P<told>[^,;:]{{3,80}})(?:,[^;:]*)?\.$"
)
_SUBJECT = re.compile(
    r"(?:the|an?|its|their|your|this|that|each|every|it|they|you|there|people|one) "
)
_NOUN = re.compile(r"(?P<noun>[a-z-]+) (?P<rest>.+)$")
_PRONOUNS = frozenset({"it", "they", "you", "people", "one", "its", "it's"})
_INSIDE = re.compile(r" (?:of|in|between|with|from|on|for) ")
_HOLDS = re.compile(
    r"\b(?:to|that|which|who|if|when|because|there|and)\b"
)  # what is told of an inner clause
_NOBODY = re.compile(r"(?:it|they) ")  # "The longer you sail, the better it gets"
_OPEN = frozenset({"more", "less", "fewer"})
_LIKELY = re.compile(
    r"(?P<what>likely|willing|able|prone|inclined) (?P<who>[^,]{2,40}?)(?: (?P<be>is|are)|(?P<short>['’](?:re|s))) to (?P<does>.+)$"
)
_HAVING = re.compile(
    r"(?P<what>[a-z-]+(?: [a-z-]+)?) (?P<who>you|they|we|it|there) (?P<verb>[a-z]+)(?P<rest> (?:in|on|at|of|for|to|from|with) .+)$"
)
_EACH = re.compile(r"[\w-]+(?: [\w-]+)? (?:each|per|every) [a-z]+$")
_AS_NOUN = re.compile(r"with (?:more|less|fewer) ")
_IN_GENERAL = frozenset({"generally", "in general", "typically", "usually"})


def proportions(material: Material) -> Iterator[Fact]:
    """``The thicker the ice is, the slower it melts`` → what happens when the ice is thicker."""
    for statement in material.clauses:
        found = None if statement.leans else _PAIR.match(of_anybody(statement.text))
        given = _straight(found["how"], found["what"]) if found else ""
        told = _straight(found["then"], found["told"]) if found else ""
        if found and given and told and not (given.startswith("you ") and _NOBODY.match(told)):
            yield from made(
                statement,
                "asked",
                _asked(given, found["lead"] or ""),
                told,
                family="asked grown",
                worth=0.85,
            )


def _asked(given: str, lead: str) -> str:
    """What happens as something grows, under what stands in front of it."""
    case = given if _AS_NOUN.match(given) else f"when {given}"
    if not lead or lead.lower() in _IN_GENERAL:
        return f"What happens {case}?"
    return f"{lead}, what happens {case}?"


def _straight(how: str, rest: str) -> str:
    """``more``, ``gas the magma holds`` → ``the magma holds more gas``; "" where its order is not clear."""
    if likely := _LIKELY.match(rest):
        be = likely["be"] or ("are" if likely["short"].endswith("re") else "is")
        return f"{likely['who']} {be} {how} {likely['what']} to {likely['does']}"
    return "" if _HOLDS.search(rest) else _had(how, rest) or _turned(how, rest)


def _had(how: str, rest: str) -> str:
    """``sails you have on the mast`` → ``you have fewer sails on the mast``; ``rain each day`` → ``with more rain each day``."""
    having = _HAVING.match(rest) if how in _OPEN else None
    if having and _is_verb(having["verb"], having["who"]):
        return f"{having['who']} {having['verb']} {how} {having['what']}{having['rest']}"
    return f"with {how} {rest}" if how in _OPEN and _EACH.match(rest) else ""


def _turned(how: str, rest: str) -> str:
    """The same of a subject that stands in front, or behind a noun."""
    if _SUBJECT.match(rest):
        return f"{rest} {how}" if _has_verb(rest) else _as_state(how, rest)
    noun = _NOUN.match(rest)
    if how not in _OPEN or noun is None:
        return f"{rest} {how}" if how not in _OPEN and _has_verb(rest) else ""
    if not _SUBJECT.match(noun["rest"]):
        return f"{how} {rest}" if _is_verb(noun["rest"].partition(" ")[0]) else ""
    return f"{noun['rest']} {how} {noun['noun']}" if _has_verb(noun["rest"]) else ""


def _has_verb(text: str) -> bool:
    """Whether a verb ends a text, a particle aside: ``the magma holds``, ``it is drawn off``."""
    words = text.split()
    least = 1 if words[0] in _PRONOUNS else 2
    near = range(max(least, len(words) - 2), len(words))
    return any(_is_verb(words[one], words[one - 1]) for one in near)


def _is_verb(word: str, before: str = "") -> bool:
    """Whether a word is a verb in a tense of its own; what may be a noun as well is one behind several things."""
    forms = {form for _, form in english().verbs.get(word, ())}
    if word in english().modals | {"is", "are", "has", "have"}:
        return True
    if "base" in forms:
        return word not in english().noun_verbs or before.endswith("s") or before in _PRONOUNS
    return "s" in forms and (not before.endswith("s") or before in _PRONOUNS)


def _as_state(how: str, rest: str) -> str:
    """``The smaller the pieces`` → ``the pieces are smaller``."""
    thing = _INSIDE.split(rest, maxsplit=1)[0]
    return f"{rest} {grammar.be(grammar.number(thing))} {how}"
