"""Plain questions with the answer's own verb: what, where, when, how it was done, to what.

They fill in where no relation of the sentence gives a better one; the verb keeps them from sounding
like a form.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import inverted, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import LIVED_OFF, past_of
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_MOVING = listed("moving")
_STRANDING = frozenset(tuple(pair.split("+")) for pair in listed("stranding"))
_NO_OBJECT = listed("no_object")
_PLACES = frozenset(
    [
        "in",
        "on",
        "at",
        "into",
        "through",
        "across",
        "along",
        "near",
        "over",
        "under",
        "beyond",
        "throughout",
        "within",
        "inside",
        "onto",
    ]
)
_TIMED = re.compile(
    r"^(?:in|on|by|since|until|around) (?:the )?(?:(?:early|late|spring|summer|autumn|fall|winter|[A-Z]\w+) )?(?:of )?\d{3,4}s?\b"
)
_LAST_YEAR = re.compile(r"^([^,;]*?)(?:^| )in (1[0-9]{3}|20[0-9]{2})\b(?! [a-z]+s\b)")
_TIME_NOUN = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|times?)\b"
)


def fillers(sight: Sight) -> Iterator[Proposal]:
    """What the clause itself answers, asked with its verb."""
    clause = sight.clause
    if clause is None or not sight.np or count(sight.subject) > 6 or not clause.rest.strip("."):
        return
    yield from _years(sight, clause)
    if clause.verb in BE:
        yield from _done_to(sight, clause)
    elif clause.base in english().participles and clause.base not in {"be", "have", "do"}:
        yield from _places(sight, clause)
        yield from _stranded(sight, clause)
        yield from _objects(sight, clause)


def _years(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The canal opened in 1825`` → ``When did the canal open?``."""
    found = _LAST_YEAR.match(clause.rest)
    if not found or clause.tense != "past" or clause.lead or count(found[1]) > 7:
        return
    first = bare(found[1].split()[0]) if found[1].split() else ""
    if clause.verb in BE and first in english().determiners:
        return  # "Its greatest success was the lock of 1825": that did not happen then
    question = inverted(clause, sight.vocabulary, found[1])
    if question:
        yield Proposal(ask=asked(f"When {question}"), worth=64)


def _places(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The troops marched through the hills`` → ``Where did the troops march?``."""
    first = bare(clause.rest.split()[0])
    going = first in _PLACES or (
        first in {"to", "toward", "towards", "from"} and _is_name_next(clause.rest)
    )
    going = going and not (clause.base == "run" and first == "on")  # "ran on the ticket of …"
    going = going and (clause.base, first) not in LIVED_OFF
    going = going and not (clause.base == "come" and first == "in")  # "Failure came in trade"
    if clause.base in _MOVING and going and not _TIMED.match(clause.rest):
        auxiliary = grammar.do(clause.number, clause.tense)
        to = " to" if first in {"to", "toward", "towards"} else " from" if first == "from" else ""
        yield Proposal(ask=asked(f"Where {auxiliary} {sight.subject} {clause.base}{to}"), worth=58)


def _is_name_next(rest: str) -> bool:
    second = [*rest.split(), "", ""][1]
    return second[:1].isupper() or bare(second) in english().determiners


def _stranded(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Writers complained about the noise`` → ``What did writers complain about?``."""
    first = bare(clause.rest.split()[0])
    if (clause.base, first) in _STRANDING and not _TIMED.match(clause.rest):
        auxiliary = grammar.do(clause.number, clause.tense)
        behind = clause.rest.split()[1:3]
        someone = (
            first in {"to", "with"} and len(behind) > 1 and all(o[:1].isupper() for o in behind)
        )
        word = "Who" if someone else "What"
        yield Proposal(
            ask=asked(f"{word} {auxiliary} {sight.subject} {clause.base} {first}"), worth=60
        )


def _objects(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The guild banned night work`` → ``What did the guild ban?``."""
    told = clause.tense == "past"  # of one deed, and not of any such thing
    loose = not told and (clause.base in listed("completed") or _DEFINITE.match(sight.subject))
    none = clause.base in _NO_OBJECT | english().intransitive | _MOVING
    if loose or none or not _begins_noun(clause.rest):
        return
    thing = re.split(r",(?!\d)|[;:]", clause.rest)[0]
    near = " ".join(thing.split()[:6])
    if (
        _TIME_NOUN.search(" ".join(thing.split()[:4]))
        or count(clause.rest) < 3
        or _COMPLETES.search(near)
    ):
        return
    auxiliary = grammar.do(clause.number, clause.tense)
    yield Proposal(ask=asked(f"What {auxiliary} {sight.subject} {clause.base}"), worth=44)


_DEFINITE = re.compile(
    r"the [a-z]+$|\w+ing\b|(?:[A-Z]\w+ )*(?:[IVX]+|\d+)$|each |every |all |both ", re.IGNORECASE
)  # which one is known only where it was told
_COMPLETES = re.compile(r" (?:into|as|to|from|with) ")  # without which the verb says little


def _begins_noun(rest: str) -> bool:
    """Whether an object stands there: an article, a name, or a plural within three words."""
    tokens = rest.split()
    first = bare(tokens[0])
    known = english()
    closed = (
        known.prepositions
        | known.adverbs
        | known.subordinators
        | known.conjunctions
        | known.pronouns
        | {"to"}
    )
    if first in closed or first.endswith("ly") or not first[:1].isalpha():
        return False
    if first in known.determiners or tokens[0][:1].isupper():
        return True
    return any(
        grammar.is_plural_word(bare(one)) or grammar.is_mass(bare(one)) for one in tokens[:3]
    )


_OF_EACH = frozenset({"each", "every", "all", "both"})  # how often, and not what for


def _done_to(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Taxes were paid in salt`` → ``How …``; ``The king was buried in …`` → ``Where …``."""
    words = clause.rest.split()
    done = bare(words[0])
    if (
        len(words) < 4
        or clause.lead
        or not (past_of(done) or done.endswith("ed"))
        or done in {"used", "called", "known", "based", "made"}
    ):
        return
    be, preposition = f"{clause.verb} {sight.subject} {done}", bare(words[1])
    rest = " ".join(words[1:])
    if preposition in {"with", "through", "using", "via"}:
        yield Proposal(ask=asked(f"How {be}"), worth=58, deep=True)
    elif (
        preposition in {"in", "at", "on", "near", "inside"}
        and bare(words[2]) in english().determiners
    ):
        place = not _TIMED.match(rest) and not _TIME_NOUN.search(" ".join(words[2:5]))
        place = place and not (preposition == "on" and done in listed("judging"))
        if place and short(rest, 6):
            yield Proposal(ask=asked(f"Where {be}"), worth=56)
    elif preposition in {"for", "from", "against", "into"} and bare(words[2]) not in _OF_EACH:
        yield Proposal(ask=asked(f"What {be} {preposition}"), worth=55)
