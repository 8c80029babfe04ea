"""Why it is so, where the reason comes first: ``Due to the frost, …``, ``Because it rains, there is …``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import question
from lessoncast.tongue.english.questions.grammar.inversion import between, short
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, content_stems, count

_DUE = re.compile(
    r"^((?:Due to|Because of|Thanks to|Owing to|As a result of|Given|For fear of|In response to) [^;:]{4,80}?), (.{12,})\.$"
)
_THERE = re.compile(
    r"^(?:Because|Since|As) ([^;]{10,}?), there (is|are|was|were|will be|can be|may be) (?:also |now |often )?([^;]{6,})\.$"
)
_LONG = 14
_DUE_LAST = re.compile(
    r"^([^;:]{10,90}?),? (?:partly |largely |mainly |in part |primarily )?((?:because of|due to|thanks to|owing to|as a result of) (?!which\b|whom\b)[^;:]{6,})\.$"
)
_AMID = re.compile(
    r", |\b(?:is|are|was|were|be|being|been|not|n't|only|just|or|and|than|that|which|who|if|when|while|whether|as|but)$|\b(?:if|when|that|which|who|while|whether|not|never|but)\b|n't\b"
)


def causes(sight: Sight) -> Iterator[Proposal]:
    """The consequence is asked for, the reason answers."""
    if found := _THERE.match(sight.plain):
        told = short(found[3], 8)
        verb, _, more = found[2].partition(" ")
        if told and is_clause(found[1]):
            ask = " ".join(f"Why {verb} there {more} {told}".split())
            yield Proposal(
                ask=asked(ask), answer=grammar.ended(f"Because {found[1]}"), worth=82, deep=True
            )
    yield from _due_last(sight)
    yield from _means_for(sight)
    yield from _got_its_name(sight)
    found = _DUE.match(sight.plain)
    if not found or re.search(r"\b(?:this|that|it|these|those)$", found[1]):
        return
    main = see(grammar.ended(capital(found[2])), sight.vocabulary, sight.previous)
    clause = main.clause
    if (
        clause is None
        or clause.lead
        or clause.base in english().modals  # of what one can do nobody asks why
        or DENIES.search(between(main.plain, clause))
        or "n't" in clause.verb
    ):
        return
    rest = short(clause.rest, 9)
    asking = question("Why", main, rest) if rest else ""
    if asking and count(asking) <= _LONG:
        yield Proposal(ask=asking, worth=76, deep=True)


def _due_last(sight: Sight) -> Iterator[Proposal]:
    """``Many locks have a keeper due to the risk of floods`` → ``Why do many locks have a keeper?``."""
    found = _DUE_LAST.match(sight.plain)
    if (
        not found
        or _AMID.search(found[1])
        or re.search(r" (?:this|that|it|these)\b", found[2][:18])
    ):
        return
    main = see(grammar.ended(found[1]), sight.vocabulary, sight.previous)
    clause = main.clause
    if clause is None or clause.lead or clause.base in english().modals:
        return
    if DENIES.search(between(main.plain, clause)):
        return
    asking = question("Why", main, clause.rest.rstrip("."))
    if asking and count(asking) <= _LONG:
        yield Proposal(ask=asking, worth=78, deep=True)


_MEANS = re.compile(r"^(?:This|That|Which) (means|meant) (?:that )?([^;]{12,})$")


def _means_for(sight: Sight) -> Iterator[Proposal]:
    """Of ``This means that boats with a mast can't pass``: ``So what does that mean for boats with a mast?``."""
    found = _MEANS.match(sight.plain) if sight.previous else None
    told = see(capital(found[2]), sight.vocabulary) if found else None
    if told is None or told.clause is None or told.clause.lead or not told.np:
        return
    name, known = told.subject, content_stems(sight.previous)
    loose = re.search(
        r"[,;]|\b(?:that|which|who|it|its|their|his|her|this|these|those|there|all|any|every|each|no)\b",
        name,
    )
    if found and not loose and count(name) <= NAMED_WORDS and content_stems(name) & known:
        does = "did" if found[1] == "meant" else "does"
        yield Proposal(ask=asked(f"So what {does} that mean for {name}"), worth=76, deep=True)


NAMED_WORDS = 5  # of whom something means that for
_NAMED = re.compile(
    r"^(?P<who>[^,;:]{2,50}?) (?:owe|owes|owed|got|gets?|takes?|took|derives?|derived|earned) (?:its|their|his|her) (?:common |popular |modern )?(?:name|nickname) (?:from|to|for|because|in)\b"
)


def _got_its_name(sight: Sight) -> Iterator[Proposal]:
    """``The gate owes its name to its shape`` → ``How did the gate get its name?``."""
    found = _NAMED.match(sight.plain)
    who = sight.vocabulary.lower_first(found["who"]) if found else ""
    if (
        who
        and (who not in {"it", "they", "he", "she"} or sight.previous)
        and count(who) <= NAMED_WORDS
    ):
        its = re.search(r"\b(its|their|his|her) ", sight.plain)
        yield Proposal(
            ask=asked(f"How did {who} get {its[1] if its else 'its'} name"), worth=72, deep=True
        )
