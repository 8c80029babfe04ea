"""``Ada Holm argued that meadows have rights``: who held what."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import before_addition, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.doers import is_somebody
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.tongue.words import content_stems, count

VIEW_WORDS = range(5, 22)
LEAST_TOLD = 4  # content words of a view
_WHERE = re.compile(r"^In (?:\d{4}|(?:his|her|their) [^,;:]{4,60}), $")
_LEANS = re.compile(
    r"^(?:they|it|its|their|that|one|both|each|all|some|there)\b"
    r"|\b(?:he|she|him|her|his|hers|himself|herself|it's|this|these|those|here|you|your|too|also|such|other|another)\b"
    r"|[\";:]",
    re.IGNORECASE,
)  # what may be whoever held it, or what was said before
_MORE = re.compile(r",? and that .*$|, (?:[a-z]+ing|due|because|although|but) .*$")


def views(sight: Sight) -> Iterator[Fact]:
    """Who held what a whole clause says, where that can be understood by itself."""
    verb, who, said = _held(sight)
    view = _MORE.sub("", before_addition(said)).strip(" ,.")
    if who and _is_alone(view, who) and not sight.statement.leans:
        yield fact_of(
            sight.statement, kind="who", subject=f"{verb} that {view}", value=who, family="who/person",
            ask=f"Who {verb} that {view}?", shape="name", worth=0.75,
        )  # fmt: skip


def _held(sight: Sight) -> tuple[str, str, str]:
    """The verb, who held it, and what; empty where nobody is told to have held anything."""
    clause = sight.clause
    before, _, said = sight.statement.text.partition(" that ")
    subject = clause.said(clause.subject) if clause.subject else ""
    verb = clause.tree.words[clause.finite].text if clause.finite >= 0 else ""
    lead = before.removesuffix(f"{subject} {verb}")
    holds = bool(subject) and clause.finite == clause.head and verb in listed("held")
    if holds and lead != before and (not lead or _WHERE.match(lead)) and is_somebody(sight):
        return verb, subject, said  # behind "Like Ada, " it may be two who held it
    return "", "", ""


def _is_alone(view: str, who: str) -> bool:
    """Whether a view tells enough by itself, and does not name who held it."""
    told, own = content_stems(view), content_stems(who)
    return (
        count(view) in VIEW_WORDS
        and len(told - own) >= LEAST_TOLD
        and not told & own
        and not _LEANS.search(view)
        and whole(view)
    )
