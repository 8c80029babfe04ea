"""A question as one asks whether it is remembered: ``Why do ropes break?`` → ``why ropes break``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

NAME_WORDS = 5
_PLAIN = re.compile(r"What (?:happens|happened|would happen) [^?]+$")
_CALLED = re.compile(r"What do (we call [^?]+)$")
_OF_THING = re.compile(r"(?P<what>What|Who) (?P<be>is|are|was|were) (?P<name>[^?,]+)$")
_OF_HOW = re.compile(
    r"(?P<how>Why|How|What) (?P<verb>do|does|did|is|are|was|were|has|have|had|can|could|should|must|will|would|may|might) (?P<rest>[^?]+)$"
)
_OF_WHO = re.compile(r"(?:What|Who) (?!(?:do|does|did|(?:is|are|was|were) (?:an?|the))\b)[^?]+$")
_HOW_TO = re.compile(
    r"How (?:do|can|could|should) (?:you|I|we) (?!have [a-z]+ed\b|have been\b)([^?]+)$"
)
_WHO = re.compile(r"(?:you|we|they|it|one|people) ")
_JOINED = re.compile(
    r"\b(?:that|which|who|whose|where|when|of|for|to|with|in|by|from|on|at|about|between)\b"
)
_DIFFER = re.compile(r"How do (?P<both>[^?]+ and [^?]+) differ$")
_MANNER = re.compile(r"\w+ly ")
_DONE = frozenset({"do", "does", "did"})


def remembered(ask: str, told: str) -> str:
    """What stands behind ``Do you remember``; "" where the order of the words is not certain."""
    plain = ask.removesuffix("?")
    if "you remember" in plain:
        return ""
    return _in_order(plain, told) or _in_a_form(plain) or _turned(plain, told)


def _in_order(plain: str, told: str) -> str:
    """What has the order of a statement already: ``what happens then``, ``who opens the gate``."""
    stands = _PLAIN.match(plain) or (_OF_WHO.match(plain) and _asks_for_subject(plain, told))
    return plain[0].lower() + plain[1:] if stands else ""


def _in_a_form(plain: str) -> str:
    """What has one way of being said whatever it is about."""
    if found := _CALLED.match(plain):
        return f"what {found[1]}"
    if found := _HOW_TO.match(plain):
        return f"how to {found[1]}"
    found = _DIFFER.match(plain)
    return f"how {found['both']} differ" if found else ""


def _turned(plain: str, told: str) -> str:
    if found := _OF_THING.match(plain):
        return _of_thing(found, told)
    found = _OF_HOW.match(plain)
    return _of_how(found, told) if found else ""


def _subject_of(told: str) -> str:
    clause = main_clause(told)
    return clause.subject if clause else ""


def _asks_for_subject(ask: str, told: str) -> bool:
    """Whether a question has all of a sentence but its subject: its words stand in order already."""
    subject = content_stems(_subject_of(told))
    return bool(subject) and subject.isdisjoint(content_stems(ask))


def _of_thing(found: re.Match[str], told: str) -> str:
    """``What is a lock`` → ``what a lock is``; a long name would leave its verb too late."""
    name = found["name"]
    known = content_stems(name) == content_stems(_subject_of(told))
    if not known or count(name) > NAME_WORDS or _JOINED.search(name):
        return ""
    return f"{found['what'].lower()} {name} {found['be']}"


def _of_how(found: re.Match[str], told: str) -> str:
    """``How does a lock work`` → ``how a lock works``, where the sentence shows which words are the subject."""
    rest, verb = found["rest"], found["verb"]
    who = _who(rest, told)
    behind = rest[len(who) :].strip()
    if not who or not behind:
        return ""
    said = f"{verb} {behind}" if verb not in _DONE else _done(verb, behind, told)
    return f"{found['how'].lower()} {who} {said}" if said else ""


def _who(rest: str, told: str) -> str:
    """The words of a question up to its verb."""
    if found := _WHO.match(rest):
        return found[0].strip()
    subject = _subject_of(told)
    alike = bool(subject) and rest.lower().startswith(f"{subject.lower()} ")
    return rest[: len(subject)] if alike else ""


def _done(verb: str, behind: str, told: str) -> str:
    """``work well`` behind ``does``: ``works well``; "" of a past that the sentence does not show."""
    if verb == "do":
        return behind
    manner = found[0] if (found := _MANNER.match(behind)) else ""
    base, _, rest = behind[len(manner) :].partition(" ")
    clause = main_clause(told)
    if verb == "does":
        acts = any(form == "base" for _, form in english().verbs.get(base, ()))
        finite = grammar.agree(base, "singular") if acts else ""
    else:
        past = clause is not None and clause.base == base and clause.tense == "past"
        finite = clause.verb if clause and past else ""
    return f"{manner}{finite} {rest}".strip() if finite else ""
