"""What stands below a lead-in that breaks off before it: what somebody does, or what is so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.lexis import Form, english
from lessoncast.tongue.english.parsed import may_order
from lessoncast.tongue.words import capital, count
from lessoncast.units.splitting import LONGEST_SENTENCE

_THAT = re.compile(r"\b(?:that|whether)$")
_WAITS_FOR_TOLD = re.compile(
    r"(?<!can )\b(?:tells?|told|explains?|explained|informs?|informed|reminds?|reminded)(?: (?:them|us|everyone|people)| (?:the|your|their|each|every|any|an?|all)(?: (?!(?:that|whether|if|to|how|what|about|when|why|of|which|who)$)[\w-]+){1,2})?$"
)
_TOLD = re.compile(
    r"(?:about|what|how|why|when|where|who|whom|whose|which|whether|that|of) ", re.IGNORECASE
)
_WAITS_FOR_VERB = re.compile(
    r"\b(?:to|can|could|should|must|may|might|will|would|cannot|can't|won't|don't|shouldn't|we|you|they|which|who)$"
)
_RELATIVE = re.compile(r"\b(?:which|who)$")


def clauses(items: Sequence[Block]) -> list[str]:
    """What items say, up to the first that is no clause, or more than one sentence."""
    said = (spoken(item.text).rstrip(" .;,") for item in items)
    return [*takewhile(lambda one: is_clause(one) and ". " not in one, said)]


def deeds(items: Sequence[Block], lead: str) -> list[str]:
    """What items do, each in one sentence and as its lead-in wants it, up to the first that is something else."""
    said = [spoken(item.text).rstrip(".") for item in items]
    finite = _RELATIVE.search(lead) is not None
    acts = [*takewhile(lambda one: _is_deed(one, finite=finite), said)]
    rather = acts and not finite and all(may_order(f"{one}.") for one in said)
    return said if rather and all(map(_is_one_sentence, said)) else acts


def _is_deed(text: str, *, finite: bool) -> bool:
    """Whether a text is what somebody does; behind "boats which", also what they did, or what one of them does."""
    first = text.partition(" ")[0].lower()
    forms = {form for _, form in english().verbs.get(first, ())} if finite else set[Form]()
    acts = first in english().auxiliaries or is_imperative(capital(text)) or forms & {"s", "past"}
    return bool(acts) and _is_one_sentence(text)


def _is_one_sentence(text: str) -> bool:
    return bool(text) and not re.search(r"[.!?:;] ", text)


_CONDITION = re.compile(r"^(?P<main>.+?),? (?P<when>if|when|unless)$")
_ALL_OF = re.compile(r"\b(?:all|both|each|every)\b")


def under_condition(items: Sequence[Block], lead: str) -> list[str]:
    """What stands below ``Call a doctor if`` as the sentences that it makes with that: "… if it swells, or if it smells."; [] where it makes none.

    By itself, no item says what to do.
    """
    found = _CONDITION.match(lead)
    main = found["main"] if found and not _ALL_OF.search(lead) else ""
    if not found or not (is_imperative(main) or is_clause(main)) or _numbered(items):
        return []
    cases = clauses(items)
    if len(cases) != len(items) or len(cases) < 2:
        return []
    cases = [_as_written(one, item.text) for one, item in zip(cases, items, strict=True)]
    again = "Do the same" if is_imperative(main) else "The same holds"
    when, led, told = found["when"], lead, list[str]()
    while cases:
        fits = [one for one in map(partial(_either, led, when, cases), range(1, len(cases) + 1)) if count(one) <= LONGEST_SENTENCE]  # fmt: skip
        if not fits:
            return []
        told.append(fits[-1])
        cases, led = cases[len(fits) :], f"{again} {when}"
    return told


def _either(led: str, when: str, cases: Sequence[str], most: int) -> str:
    more = "".join(f", {when} {one}" for one in cases[1 : most - 1])
    last = f", or {when} {cases[most - 1]}" if most > 1 else ""
    return f"{led} {cases[0]}{more}{last}"


def _as_written(case: str, text: str) -> str:
    """A clause as it goes on with a sentence: small where its author wrote it so, or where it begins with no name."""
    first, known = case.partition(" ")[0].lower(), english()
    small = text[:1].islower() or first in known.determiners | known.pronouns - {"i"}
    return case[:1].lower() + case[1:] if small else case


def _numbered(items: Sequence[Block]) -> bool:
    return any(item.term or item.number is not None for item in items)


def waits_for_verb(lead: str) -> bool:
    """Whether what stands below is what somebody does: ``it allows us to``, ``you can``, ``boats which``."""
    return _WAITS_FOR_VERB.search(lead) is not None


def can_follow_verb(items: Sequence[Block], lead: str) -> bool:
    """Whether what stands below "It allows us to" can be said with it."""
    said = deeds(items, lead)
    return bool(said) and count(lead) + count(said[0]) <= LONGEST_SENTENCE


def waits_for_told(lead: str) -> bool:
    """Whether what stands below is what somebody is told, and by itself half a sentence: ``the sign should tell the crew``."""
    return _WAITS_FOR_TOLD.search(lead) is not None


def told_things(items: Sequence[Block]) -> list[str]:
    """What somebody is told about, as it goes on with "The sign tells the crew": ``about the tide``, ``what happens at night``."""
    said = [spoken(item.text).rstrip(" .;,") for item in items if _TOLD.match(item.text)]
    return [one for one in said if one and "? " not in f"{one} " and _is_one_sentence(one)]


def says_that(lead: str) -> bool:
    """Whether what stands below is not stated: ``you should make sure that``."""
    return _THAT.search(lead) is not None


def can_follow_that(items: Sequence[Block], lead: str) -> bool:
    """Whether what stands below "Make sure that" can be said with it."""
    said = clauses(items)
    return bool(said) and count(lead) + count(said[0]) <= LONGEST_SENTENCE
