"""Orders and denials as a listener asks for them: ``Don't rush it`` → ``Should I rush it?``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH
from lessoncast.tongue.english.questions.grammar.inversion import inverted, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, count

_DONT = re.compile(r"^(?:Don't|Do not|Never) (?:just |only |ever )?([a-z]+ .+)$")
_TELLING = listed("telling")
_STRANDING = frozenset(tuple(pair.split("+")) for pair in listed("stranding"))
_CLAUSES = frozenset(
    {
        "what",
        "why",
        "how",
        "who",
        "when",
        "where",
        "which",
        "whether",
        "if",
        "that",
        "clearly",
        "exactly",
    }
)
_NO = re.compile(
    r"^No ([a-z][\w-]*(?: [a-z][\w-]*){0,2}?) (can|could|will|would|should|has|have|is|are|was|were) (.+)$"
)
_NONE_OF = re.compile(
    r"^None of ((?:the|these|those|its|their) [^,;:]{3,50}?) (can|could|will|would|is|are|was|were|has|have) (.+)$"
)


def advising(sight: Sight) -> Iterator[Proposal]:
    """What one should do, and whether there is any that can."""
    yield from _forbidden(sight)
    yield from _told(sight)
    yield from _none(sight)


def _forbidden(sight: Sight) -> Iterator[Proposal]:
    """``Never oil a wet lock`` → ``Should I oil a wet lock?``."""
    found = _DONT.match(sight.plain.rstrip("."))
    told = short(found[1], 9) if found else ""
    if (
        told
        and count(told) >= 2
        and not re.search(
            r"\b(?:forget|worry|hesitate|be|it|them|this|that)\b|\b(?:merely|just|only|simply|even)$",
            told,
        )
    ):
        yield Proposal(ask=_mine(f"Should I {told}"), worth=70)


def _told(sight: Sight) -> Iterator[Proposal]:
    """``Explain what you expect`` → ``What should I explain?``."""
    words = [bare(word) for word in sight.plain.split()]
    if (
        len(words) < 5
        or not is_imperative(sight.plain)
        or words[0] in NOUNISH - {"plan", "report", "note"}
    ):
        return
    second = words[1]
    asks = second in _CLAUSES or (words[0] in {"consider", "avoid"} and second.endswith("ing"))
    if words[0] in _TELLING - {"consider", "remember"} and asks:
        yield Proposal(ask=asked(f"What should I {words[0]}"), worth=36)
    elif (
        words[0] != "think"
        and (words[0], second) in _STRANDING
        and words[2] not in {"it", "them", "this", "that"}
    ):
        yield Proposal(ask=asked(f"What should I {words[0]} {second}"), worth=60)


def _none(sight: Sight) -> Iterator[Proposal]:
    """``No boat can sail into the wind`` → ``Can a boat sail into the wind?``."""
    found = _NO.match(sight.plain)
    none = None if found else _NONE_OF.match(sight.plain)
    if found:
        many = found[2] in {"are", "were", "have"} or found[1].endswith("s")
        subject = f"{'any' if many else 'a'} {found[1]}"
        subject = re.sub(r"^a (?=[aeiou])", "an ", subject)
        verb, rest = found[2], found[3]
    elif none:
        subject, verb, rest = none[1], none[2], none[3]
        verb = (
            {"is": "are", "was": "were", "has": "have"}.get(verb, verb)
            if subject.endswith("s")
            else verb
        )
    else:
        return
    told = short(rest.rstrip("."), 9)
    clause = main_clause(f"{capital(subject)} {verb} {told}.") if told else None
    asking = inverted(clause, sight.vocabulary, told) if clause else ""
    if asking and 4 <= count(asking) <= 14:
        yield Proposal(ask=_mine(asking), worth=70)


def _mine(text: str) -> str:
    """``Should I close your door`` → ``… my door?``."""
    if re.search(r"\b(?:you|yourself|you're)\b", text):
        return asked(text.replace("Should I ", "Should you ", 1))
    return asked(re.sub(r"\byour\b", "my", text))
