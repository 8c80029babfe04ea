"""How one differs from its like, how people took what happened, and what it meant for them."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import free
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_REACTING = listed("reacting")
_BEFALLING = listed("befalling")
_BEFALLEN = listed("suffered") | listed("excluded")
_DIFFERS = re.compile(
    r"n't\b|\b(?:not|no|never|only|instead|but|however|while|whereas|too|also|more|less|unlike|\w{3,}er)\b"
)
_LACKS = re.compile(r"(?:no|little|nothing|nowhere|neither) |to (?!be\b)[a-z]+ ")
SUBJECT_WORDS = 5


def fates(sight: Sight) -> Iterator[Proposal]:
    """Every question for a difference, a reaction, a fate."""
    clause = sight.clause
    if clause is None or not sight.np or not sight.previous or count(sight.subject) > SUBJECT_WORDS:
        return
    yield from _siblings(sight, clause)
    if clause.number == "plural" and is_someone(sight.subject) and free(clause):
        yield from _reacted(sight, clause)
        yield from _befell(sight, clause)


def _siblings(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Wet docks keep their water. Dry docks don't …`` → ``And dry docks?``."""
    before = see(sight.previous, sight.vocabulary)
    if clause.lead or before.clause is None or not before.np or clause.tense == "past":
        return
    mine, other = (grammar.head(one).lower() for one in (sight.subject, before.subject))
    named = [one for one in (sight.subject, before.subject) if len(_plain(one).split()) > 1]
    alike = grammar.singular(mine) == grammar.singular(other) and len(named) > 1
    if (
        not alike
        or not _is_apart(_named(sight.subject), _named(before.subject))
        or not _DIFFERS.search(sight.plain)
    ):
        return
    if {bare(sight.subject.split()[0]), bare(before.subject.split()[0])} & _UNSURE:
        return
    yield Proposal(form="ask.case", np=sight.subject, number=clause.number, worth=66)


_UNSURE = frozenset(
    {
        "some",
        "many",
        "most",
        "all",
        "other",
        "another",
        "each",
        "every",
        "both",
        "one",
        "no",
        "this",
        "that",
        "these",
        "those",
    }
)


def _plain(name: str) -> str:
    return re.sub(r"^(?:an?|the) ", "", name.lower())


def _named(name: str) -> tuple[str, ...]:
    """The words of a name, however many of it there are: ``lead-sheet symbols`` is ``a lead sheet symbol``."""
    return tuple(grammar.singular(word) for word in _plain(name).replace("-", " ").split())


def _is_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether neither name is the other with more words: ``lock gates of oak`` are ``lock gates``."""
    return not {*one} <= {*other} and not {*other} <= {*one}


def _reacted(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Critics condemned the toll`` → ``How did critics react?``."""
    if clause.tense == "past" and clause.base in _REACTING and count(clause.rest) >= 3:
        yield Proposal(ask=asked(f"And how did {sight.subject} react"), worth=68, deep=True)


def _befell(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Keepers lost their homes`` → ``What did that mean for keepers?``."""
    first = bare(clause.rest.split()[0]) if clause.rest.split() else ""
    lost = clause.base in _BEFALLING and count(clause.rest) >= 2
    could_not = clause.verb in {"couldn't", "could"} and (
        clause.verb == "couldn't" or first in {"not", "no", "never", "now", "finally"}
    )
    done = clause.verb in BE and clause.tense == "past" and first in _BEFALLEN
    had = clause.base == "have" and clause.tense == "past" and _LACKS.match(clause.rest)
    past = clause.tense == "past" or could_not
    if past and (lost or could_not or done or had) and not DENIES.search(sight.subject):
        yield Proposal(ask=asked(f"What did that mean for {sight.subject}"), worth=66, deep=True)
