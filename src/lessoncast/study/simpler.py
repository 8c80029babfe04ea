"""Plainer sentences that an English one contains: each of two clauses, and the one without what is set between commas.

What they say is said by the whole sentence, so that they can be asked about in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.words import capital, count

LEAST_WORDS = 4
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATED = re.compile(
    rf"^(?P<when>In (?:AD )?\d{{3,4}}(?: BCE?)?|On \d{{1,2}} [A-Z][a-z]+ \d{{4}}|On {_MONTH} \d{{1,2}}(?:, \d{{4}})?|In {_MONTH} \d{{4}}"
    r"|(?:In|During|Since) the (?:(?:early|mid|late)[ -])?\d{3,4}s|(?:Since|By) \d{4}|Today) (?P<rest>[A-Za-z].+)$"
)
_OWN_DATE = re.compile(r"\bin (?:[A-Z][a-z]+ )?(?:1\d{3}|20\d{2})\b")
_LATER = re.compile(
    r"^(?:(?:About|Almost|Some|Nearly|More than|Only|Just) )?(?:[Aa] few|[Ss]everal|[Ss]ome|\w+)(?: \w+)? (?:years|months|weeks|days|decades|centuries|hours) later,? (?=[A-Za-z])"
)
_SECOND = re.compile(
    r",? and (?:(?:then|later|soon|eventually|finally|\w+ly) )?(?P<verb>[a-z]+) (?=\w)"
)
_INNER = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|while|because|if|as|than|after|before|until|so|not|how|what|whether)\b"
    r"|\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|[A-Z\d])"
)
BETWEEN = re.compile(
    r"^(?P<subject>[^,;:]{3,60}), (?P<gloss>(?:an?|the|one of|who|which|also|once|then|known|called|now|as (?:the|its|their) names? (?:suggests?|implies|imply|says?))\b[^;:]{3,110}?), (?P<rest>[a-z][^;]+)$"
)
_JOINT = re.compile(
    r", (?:and|but|whereas|while|though|although|so(?! (?:that|far|much|many|to)\b)) (?!not\b|also\b|then\b)|; "
)
_LED = re.compile(r"^(?P<lead>(?:In|On|During|By|Since) [^,;:]{3,40}(?:, \d{4})?, )(?P<rest>.+)$")
_SUBORDINATE = frozenset(
    ["if", "when", "once", "unless", "although", "though", "while", "because", "since", "as", "after", "before", "until"]
)  # fmt: skip


def simpler(statement: Statement) -> Iterator[Statement]:
    """The plainer sentences, without the one itself."""
    if statement.term or statement.leans or '"' in statement.text or "“" in statement.text:
        return
    for text in dict.fromkeys(_all(statement.text)):
        if text != statement.text and count(text) >= LEAST_WORDS:
            yield replace(
                statement, text=text, whole=statement.text, leans=leans(text), role="plain"
            )


def plainly(text: str) -> str:
    """A sentence with a comma behind its date, and without what is set between commas."""
    return _with_comma(_without_insertion(_with_comma(text)))


def _all(text: str) -> Iterator[str]:
    plain = _with_comma(_without_insertion(capital(_LATER.sub("", text))))
    parts = (plain, *_clauses(plain))
    for part in parts:
        told = _with_comma(_without_insertion(part))
        yield told
        yield from _deeds(told)


def _with_comma(text: str) -> str:
    """``In 1791 the chemist …`` → ``In 1791, the chemist …``."""
    found = _DATED.match(text)
    if found and is_clause(capital(found["rest"])):
        return f"{found['when']}, {found['rest']}"
    return text


def _without_insertion(text: str) -> str:
    """``Roselius, a merchant from Bremen, patented it.`` → ``Roselius patented it.``."""
    led = _LED.match(text)
    lead, plain = (led["lead"], led["rest"]) if led else ("", text)
    found = BETWEEN.match(plain)
    if not found or not begins_with_verb(found["rest"]):
        return text
    said = f"{found['subject']} {found['rest']}"
    clause = main_clause(said)
    return f"{lead}{said}" if clause and clause.subject == found["subject"] else text


def _clauses(text: str) -> Iterator[str]:
    """The two clauses of a sentence, each with its own subject; a lead is that of both."""
    first = bare(text.split(maxsplit=1)[0])
    for found in _JOINT.finditer(text):
        one = text[: found.start()]
        other = _with_comma(capital(text[found.end() :]))
        if first in _SUBORDINATE or not (is_clause(one) and is_clause(other)):
            continue
        before, after = main_clause(ended(one)), main_clause(ended(other))
        if before is None or after is None:
            continue
        lists = one.count(", ") > 1 or is_clause(capital(one.rpartition(", ")[2]))
        if lists and ", " in one and found[0].startswith(", and"):
            return  # the last of a list: "types, functions, and methods", "it froze, the gate jammed, and"
        yield ended(one)
        dated = not before.lead or _OWN_DATE.search(other)
        if dated and noun_phrase(after) and not _is_object(after.subject, one):
            yield ended(other)
        return


def _deeds(text: str) -> Iterator[str]:
    """``Ann dug the ditch and planted a hedge.``: what the subject did, and what it did then."""
    clause = main_clause(text)
    if clause is None or clause.tense != "past" or not noun_phrase(clause):
        return
    rest = clause.rest.rstrip(".")
    if clause.base in {"be", "have", "do"} | english().modals:
        return  # "was mended and opened": perhaps of both
    for found in _SECOND.finditer(rest):
        one, other = rest[: found.start()], rest[found.start("verb") :]
        if _INNER.search(one) or ", " in one or not one:
            return
        if _is_past(found["verb"], one, rest[found.end("verb") :].split()[0]):
            subject = f"{clause.lead}, {clause.subject}" if clause.lead else clause.subject
            yield f"{subject} {clause.verb} {one}."
            yield ended(f"{subject} {other}")
            return


def _is_past(verb: str, before: str, after: str) -> bool:
    """Whether a word behind "and" can only be what somebody did: ``planted a hedge``, not ``smoked ham``."""
    known = english()
    forms = {form for _, form in known.verbs.get(verb, ())}
    described = re.search(r"\b(?:an?|the|its|his|her|their|\w+ed)$", before) is not None
    closed = known.determiners | known.prepositions | known.adverbs | known.pronouns | {"to", "at"}
    opens = "participle" not in forms or bare(after) in closed or not after[:1].islower()
    past = "past" in forms and "base" not in forms and opens
    return (verb in {"was", "were", "had"} or past) and not described


def _is_object(subject: str, before: str) -> bool:
    """Whether a subject may belong to what is before it: a list goes on, and no clause begins."""
    return bare(subject.split(maxsplit=1)[0]) in english().pronouns or before.count(", ") > 1
