"""When: at what time something was, under which condition it holds, what happened meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lessoncast._later import re
from lessoncast.tongue.english.clauses import BE, Clause, is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import asker, question
from lessoncast.tongue.english.questions.grammar.inversion import between, is_perfect, short
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, count

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WHEN = re.compile(
    rf"^([^,;:]*?) ?(?:in the (?:early |late |mid-)?(?:\w+teenth|twentieth|twenty-first|sixteenth|fifteenth) century"
    rf"|in the (?:early |late |mid-)?\d{{4}}s|(?:in|by) (?:the (?:spring|summer|autumn|fall|winter) of )?(?:{_MONTH} )?1\d{{3}}"
    rf"|on {_MONTH} \d{{1,2}}(?:, \d{{4}})?)(?=[.,;]|$)"
)
_IF_LAST = re.compile(
    r"^([^,;:]{6,}?),? (if|when|whenever|as long as|as soon as|once) ([^;:]{8,})\.$"
)
_UNTIL = re.compile(r"^([^,;:]{8,}?),? until ([^,;:]{8,}?)(?:, .*)?\.$")
_WHILE = re.compile(
    r"^While (?:[\w'’-]+ ){2,8}?(?:was|were|\w+ed)\b[^,;:]{0,50}, [^,;:]{4,60}? (?:was|were) (?:also )?\w+ing\b"
)
_SPAN = re.compile(
    r"^(During|Throughout|Within|Over|Around|Across|After|Before|Since|By|From) ((?:(?:the|a|an|this|that) )?[\w' -]{3,40}?),? "
    r"((?:the|a|an|many|some|most|more|about|hundreds|thousands|millions|it|they|we|he|she|[A-Z]\w+|(?!(?:minutes|hours|seconds|days|weeks|months|years|decades) )\w+s) .{12,})$"
)
_PERIOD = re.compile(
    r"\b(?:1[0-9]{3}s?|20[0-9]{2}s?|years?|decades?|century|centuries|months?|weeks?|days?|wars?|revolution|winters?|summers?|spring"
    r"|autumn|night|season|training|testing|phase|stage|time|minutes?|hours?|seconds?|performance|battle|siege|voyage|meal|trial|ceremony)\b", re.IGNORECASE
)  # fmt: skip
_INSIDE = {"this": "that", "these": "those"}


def timing(sight: Sight) -> Iterator[Proposal]:
    """Every question for a time or a condition."""
    yield from _meanwhile(sight)
    yield from _on_what_condition(sight)
    yield from _how_long(sight)
    if _WHILE.match(sight.plain) and sight.previous:
        yield Proposal(ask="And what was going on meanwhile?", worth=60)
    clause = sight.clause
    if clause is None or clause.lead or not asker(sight):
        return
    found = _WHEN.match(clause.rest)
    told = found[1].strip() if found else ""
    passive = clause.verb in BE or clause.base in english().modals
    opens = bare(told.split()[0]) if told else ""
    plain = not told or (short(told, 7) == told and opens not in english().prepositions)
    if found and clause.tense == "past" and not passive and plain:
        asking = question("When", sight, told)
        if asking and count(asking) >= 4:
            yield Proposal(ask=asking, worth=64)


def _begins_anew(words: list[str]) -> bool:
    """Whether a second noun begins in a time, and no preposition ties it to the first: ``two years her iron``."""
    closed = english().determiners | english().prepositions
    return any(
        bare(word) in english().determiners and bare(before) not in closed
        for before, word in pairwise(words)
    )


def _meanwhile(sight: Sight) -> Iterator[Proposal]:
    """``Over four winters, the town …`` → ``What happened over four winters?``."""
    found = _SPAN.match(sight.plain)
    if not found or not _PERIOD.search(found[2]) or not is_clause(capital(found[3])):
        return
    inner = main_clause(capital(found[3]))
    words = [_INSIDE.get(word.lower(), word) for word in found[2].split()]
    when = f"{found[1].lower()} {' '.join(words)}"
    known = {"that", "those"} & set(words)
    if re.search(r"\w (?:that|which|who|when|where)\b", found[2]):
        return  # "the years that the gate was shut"
    if _begins_anew(found[2].split()):
        return  # "After two years her iron bolts had gone"
    if found[2].lower() in {"the time", "that time", "this time"}:
        return  # "by the time they came"
    points = inner is not None and inner.subject in _POINTING
    if inner is None or points or (known and not sight.previous) or count(when) > 7:
        return  # asked for what happens, nobody says "Over time, this wears the gate"
    verb = "happened" if inner.tense == "past" else "happens"
    if found[1] in {"From", "By", "Since"} and verb == "happens":
        return
    yield Proposal(ask=asked(f"What {verb} {when}"), worth=62, deep=True)


_POINTING = frozenset({"This", "That", "These", "Those", "this", "that", "these", "those"})


def _on_what_condition(sight: Sight) -> Iterator[Proposal]:
    """``Paint sticks when the wall is dry`` → ``When does paint stick?``."""
    found = _IF_LAST.match(sight.plain)
    if not found or not is_clause(found[1]) or not is_clause(found[3]):
        return
    if _ASKS.match(found[3]) or re.search(
        r"\b(?:even|only|especially|except|as|than|what|that|how|ask|know|see|tell|for|happens?|show)$|\basks? (?:what|who|how)\b",
        found[1],
    ):
        return
    main = see(f"{found[1]}.", sight.vocabulary, sight.previous)
    clause = main.clause
    if (
        clause is None
        or clause.lead
        or DENIES.search(between(main.plain, clause))
        or "n't" in clause.verb
    ):
        return
    if _has_no_occasion(clause):
        return
    rest = re.sub(r"^only |\bonly ", "", clause.rest.rstrip("."))
    kept = short(rest, 9, whole=True)
    if (rest and not kept) or re.search(r"\d{4}|\. ", found[1]):
        return
    if _PERIOD.search(kept):
        return
    asking = question("When", main, kept)
    told = count(found[3]) >= 4 and not re.search(r"\b(?:not|no|never|also)\b", main.plain)
    told = told and not _AT_WILL.match(found[3])
    if asking and told and count(asking) >= 4:
        yield Proposal(ask=asking, worth=52)


def _has_no_occasion(clause: Clause) -> bool:
    """``Port is the left side when …``, ``Thrift means saving when …``, ``You may know it when …``, ``They decide when …``."""
    defined = clause.base == "be" and re.match(r"(?:an?|the) ", clause.rest)
    holds_question = not clause.rest.rstrip(".") and clause.base in listed("holding_questions")
    means = clause.base == "mean" or clause.verb in {"may", "might"}
    return bool(defined) or holds_question or means


_AT_WILL = re.compile(r"(?:you|we) (?:want|like|wish|prefer)\b")  # "if you like" is no condition
_ASKS = re.compile(
    r"(?:should|would|could|can|do|does|did|is|are|was|were|will)\b"
)  # "The question is then when should we stop"


def _how_long(sight: Sight) -> Iterator[Proposal]:
    """``Moths circle a lamp until they drop`` → ``How long do moths circle a lamp?``."""
    found = _UNTIL.match(sight.plain)
    if not found or not is_clause(found[1]) or not is_clause(found[2]):
        return
    main = see(f"{found[1]}.", sight.vocabulary, sight.previous)
    clause = main.clause
    perfect = clause is not None and clause.base == "have" and is_perfect(clause)
    if clause is None or clause.lead or perfect or "n't" in clause.verb or clause.base == "be":
        return
    if re.search(r"\b(?:not|never|no|only)\b", main.plain) or bare(clause.subject) in {
        "nothing",
        "nobody",
    }:
        return
    rest = short(clause.rest.rstrip("."), 7, whole=True)
    asking = question("How long", main, rest) if rest else ""
    if asking:
        yield Proposal(ask=asking, worth=70, deep=True)
