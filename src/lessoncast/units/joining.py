"""The parts of a note joined again: what each adds to the first."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.parsed import behind_it, tells_by_tree
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.parts import copula, is_thing, quality, there

_USED_FOR = re.compile(r", used (?:to|for|when|where)\b")  # no trouble of its own
SHORT_PAIR = 16  # words up to which two clauses of a note make one sentence


def beside(noun: str, first: str) -> str:
    """``, but also cost`` behind a merit, ``, and speed`` behind another; "no" keeps its own verb."""
    if not drawbacks(noun) or drawbacks(first):
        return f", and {noun}"
    return f", but {there(noun).lower()} {noun}" if noun.startswith("no ") else f", but also {noun}"


def _two_things(low: str) -> str:
    """``constant output, expensive drilling`` → ``constant output, but expensive drilling``."""
    one, comma, other = low.partition(", ")
    if not comma or "," in other or re.match(r"(?:and|or|but|such|like|with|which|for)\b", other):
        return low
    return (
        f"{one}, but {other}" if drawbacks(other) and not drawbacks(one) else f"{one} and {other}"
    )


def _add_clause(said: list[str], low: str, *, told: bool) -> None:
    """Add a clause, with "and" to a short one before it if both are the author's own."""
    short = len(said) == 1 and len(said[0].split()) + len(low.split()) <= SHORT_PAIR
    if told and short and ", " not in said[0]:
        said[0] = f"{said[0]}, and {low}"
    else:
        said.append(low)


def join_parts(
    first: str, rest: list[str], vocabulary: Vocabulary, *, name: str = "it", defines: bool = False
) -> str:
    """Further parts of a note: a drawback joins with "but", clauses stand alone, nouns are gathered.

    What is neither is left out. In an entry that ``defines``, a noun is what its word means as well.
    """
    if not first:
        return ""
    said, nouns = [first], []
    for part in rest:
        own = copula(part)
        liked = quality(own, name)
        whole = _of_label(own, first, name) if liked == own else liked
        low = vocabulary.lower_first(whole)
        if is_clause(whole) or tells_by_tree(whole):
            _join_clause(said, whole, low, told=liked == own)
        elif is_thing(low):
            nouns.append(low if defines else _two_things(low))
    if defines:
        said += [f"It's also {_with_article(noun)}" for noun in nouns if _is_one(noun)]
    elif nouns and len(rest) == 1 and "you get" in first:
        said[-1] += f"{beside(nouns[0], first)}"
    elif nouns:
        _join_nouns(said, nouns, first)
    return " ".join(grammar.ended(part) for part in said)


def _join_clause(said: list[str], whole: str, low: str, *, told: bool) -> None:
    turns = bool(drawbacks(_USED_FOR.split(whole)[0])) and not drawbacks(said[-1])
    if turns and ", but " not in whole and len(said) == 1:
        said[-1] = f"{said[-1]}, but {low}"
    else:
        _add_clause(said, low, told=told)


def _join_nouns(said: list[str], nouns: list[str], first: str) -> None:
    things = f"{', '.join(nouns[:-1])}, and {nouns[-1]}" if len(nouns) > 1 else nouns[0]
    more = f"{there(nouns[0])} also {things}"
    twofold = ", but " in more
    if len(said) == 1 and drawbacks(nouns[0]) and not drawbacks(first) and not twofold:
        said[-1] = f"{first}, but {more[:1].lower()}{more[1:]}"
    else:
        said.append(more)


def _of_label(part: str, first: str, name: str) -> str:
    """``lies below the crust`` → ``It lies below the crust``, ``used at sea`` → ``It's used at sea``: of whom the first part is."""
    goes_on = "" if is_clause(part) else behind_it(part)
    if not goes_on:
        return part
    if grammar.number(name) == "plural" and " are " in first:
        return f"They're {part}" if goes_on == "It's" else part
    return f"{goes_on} {part}"


def _is_one(noun: str) -> bool:
    return grammar.number(noun) == "singular"


def _with_article(noun: str) -> str:
    determined = re.match(r"(?:an?|the|any|each|one|its|their|no) ", noun)
    bare_noun = determined or noun[0].isupper() or grammar.is_mass(noun)
    return noun if bare_noun else f"{grammar.article(noun)} {noun}"
