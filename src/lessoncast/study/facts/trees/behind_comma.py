"""``…, so that no air gets in``: a reason that a comma sets off, asked of the rest of its sentence; each is read by itself."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import verb_of
from lessoncast.study.facts.trees.reading import Sight, View
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.questions.why.wanted import is_result
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees import Tree, trees_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.words import capital

_PARTED = re.compile(
    r"(?P<told>[A-Z][^;:()\"“”]*?), (?P<opens>because|since|so that) (?P<why>[^,;:()\"“”]+)\.$"
)
_LED = re.compile(
    r"(?P<opens>Because|Since) (?P<why>[^,;:()\"“”]+), (?P<told>(?!and |or |but )[^;:()\"“”]+)\.$"
)
_BEFORE = re.compile(
    r"\b(?:because|since|so that|so|if|unless|although|though|while|whereas|but(?! no\b)|that is)\b|\b(?:not|n't) .*\b(?:just|only|simply|merely)\b"
)  # whose reason it may be, nobody can say


def reasons(material: Material, view: View) -> Iterator[Fact]:
    """``The hull is tarred twice, so that no water gets in`` → why is the hull tarred twice."""
    every = ((one, _PARTED.match(one.text) or _LED.match(one.text)) for one in material.clauses)
    parted = [(one, found) for one, found in every if found and not _BEFORE.search(found["told"])]
    fronts = trees_of([ended(capital(found["told"])) for _, found in parted])
    backs = trees_of([ended(capital(found["why"])) for _, found in parted])
    for (one, found), front, back in zip(parted, fronts, backs, strict=True):
        told = _only_clause(front)
        why = _only_clause(back) or main_clause(ended(capital(found["why"])))
        came = is_result(one.text[found.end("told") :])
        if told and why and not came and _may_be_reason(found["opens"].lower(), told):
            yield from _asked(view.of(one, told), found)


def _asked(sight: Sight, found: re.Match[str]) -> Iterator[Fact]:
    opens = "so that" if found["opens"] == "so that" else "because"
    yield from facts(
        sight, "reason", asked(sight.clause, "Why", (), sight.vocabulary), f"{opens} {found['why']}",
        answer=(), family=f"reason {opens}", worth=0.9,
    )  # fmt: skip


def _may_be_reason(opens: str, told: Clause) -> bool:
    """Whether it isn't since when something is so, what comes of a state, or why somebody says so."""
    state = told.is_copula or verb_of(told) in listed("empty")
    then = told.is_past or _has_been(told)
    wrong = (opens == "so that" and state) or (opens == "since" and then)
    return not (wrong or verb_of(told) in listed("says"))


def _only_clause(tree: Tree | None) -> Clause | None:
    """The clause of a sentence that has one, and a subject; None where a second verb may be meant."""
    clauses = [*clauses_of(tree)] if tree else []
    one = clauses[0] if len(clauses) == 1 else None
    return one if one and not (one.is_order or one.is_torn) else None


def _has_been(clause: Clause) -> bool:
    """``has grown, since it rained``: which tells of a time."""
    words = clause.tree.words
    return any(words[one].text.lower() in {"has", "have", "had"} for one in clause.helpers)
