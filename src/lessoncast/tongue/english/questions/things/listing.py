"""Lists: what there is of a kind, what is available, what a colon announces."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.questions.grammar.asker import acts, question
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_MANY = r"(?:many|several|various|diverse|different|numerous|countless|some|a few|a number of|a variety of|all kinds of|two|three|four|five)"
_THERE = re.compile(
    rf"^There (are|were) (?:also )?{_MANY} (?:main |other |common |possible )?((?:[a-z-]+ ){{0,2}}[a-z]+s(?: (?:of|for|in|to) [\w' -]{{3,40}}?)?)"
    r"(?:,? (?:including|such as|like|for example)\b|: )"
)
_AVAILABLE = re.compile(
    rf"^(?:{_MANY.capitalize()}|Many|Several|Various|Different|Some) ((?:[a-z-]+ ){{0,2}}[a-z]+s) (are|were) (available|possible|in use)\b",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"^(?:certain|{_MANY}|these|the following) (?:[a-z]+ )?([a-z]+s)( to [a-z]+(?: [\w' -]{{2,30}})?| of [\w' -]{{2,30}})?: [^:]+, "
)


def listing(sight: Sight) -> Iterator[Proposal]:
    """Every question for a list."""
    if found := _THERE.match(sight.plain):
        name = found[2].strip()
        if count(name) <= 8:
            yield Proposal(ask=asked(f"What {name} {found[1]} there"), worth=70)
    if found := _AVAILABLE.match(sight.plain):
        yield Proposal(ask=asked(f"What {found[1]} {found[2]} {found[3]}"), worth=68)
    clause = sight.clause
    found = (
        _COLON.match(clause.rest) if clause and (acts(clause) or clause.base == "have") else None
    )
    if clause and found and grammar.is_plural_word(bare(found[1])):
        noun = "" if found[1] == "things" else f" {found[1]}"
        asking = question(f"What{noun}", sight, (found[2] or "").strip())
        if asking and count(asking) >= 4:
            yield Proposal(ask=asking, worth=72)
