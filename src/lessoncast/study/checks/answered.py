"""Whether the answer of an English item is put together as one: a thing, a reason or a statement, and nothing of the next clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.doubt import forms_of, is_adjective, may_be_noun, second_verb
from lessoncast.tongue.english.finite import FINITE_AUX, bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital

_HAPPENS = re.compile(
    r"\bwhat (?:happens|happened|(?:may|might|would|will|can|could) happen)\b", re.IGNORECASE
)
_TELLS = re.compile(
    r"\bwhat (?:happen|(?:may|might|would|will|can|could) happen)|^(?:Why|How (?!many|much|long|often)|When|Where)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"^What (?:can|could|may|might|will|would|should|must|do|does|did) .* do\b|\bwhat (?:can|could|must|should) you do\b|^(?:How|What) (?:do|does) .* (?:differ|compare)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^(?:Which of these happened|What does it mean that)\b"
)  # which a whole clause tells
_JOINS = re.compile(r"\b(?:and|or|but)\b")
_THEN = re.compile(r", then (?:you|it|they|we|the|an?|[a-z]+ing)\b")
_SOMEONE = re.compile(r"^An? (?:(?:some|any|every)(?:one|body|thing)\b|[A-Z][\w-]*['’]s\b)")
_FOR_AIM = re.compile(
    r"^(?:To|By) .* (?:and|but|or) (?:(?:is|are|was|were|has|have|does|do)(?:n['’]t)?|will|can|may) "
)
_BECAUSE = re.compile(r"^(?:Because|Since) (?!of\b)(?P<told>.+)$")
_TURNS = re.compile(
    r",? but (?:how|what|why|more|you|it|the|they|we)\b|,? so (?:just|always|be|use|never) "
)


def faults(asked: str, answer: str) -> Iterator[str]:
    """What is wrong with how an answer is put together, in words."""
    if BLANK in asked:
        return
    yield from (what for what, is_so in _RULES if is_so(asked, answer))
    if not any(one.search(asked) for one in (_DOES, _TELLS, _HAPPENED)):
        yield from _of_thing(asked, answer)


def _is_left_over(asked: str, answer: str) -> bool:
    """``Names and dates, the log is full`` to "what happens if a keeper writes?": the rest of a list comes first."""
    told = _HAPPENS.search(asked) or "hat should you do" in asked
    if not told:
        return False
    first, comma, rest = answer.partition(", ")
    if (_THEN.search(answer) and not is_clause(first)) or (
        "s" in forms_of(first.split()[0]) and not may_be_noun(first.split()[0])
    ):
        return True
    opens = (
        bare(first.split()[0])
        in english().prepositions | english().subordinators | english().adverbs
    )
    stated = is_clause(first) or is_imperative(first)
    return bool(comma) and not opens and not stated and is_clause(capital(rest.rsplit(", ", 1)[-1]))


_MANY = frozenset(["all", "both", "these", "those", "many", "most", "some", "each", "this", "that"])


def _lacks_verb(_: str, answer: str) -> bool:
    """``Because the only way to tell them apart``."""
    found = _BECAUSE.match(answer)
    words = found["told"].split() if found else []
    for place in range(1, len(words)):
        before, word = bare(words[place - 1]), bare(words[place])
        if word in FINITE_AUX or "'" in word or word.endswith("ed"):
            return False
        if forms_of(word) & {
            "s",
            "past",
            "base",
        } and before not in english().determiners - _MANY | {"to"}:
            return False
    return len(words) > 1 and "'" not in words[0]


def _of_thing(asked: str, answer: str) -> Iterator[str]:
    """A thing has no finite verb but in a clause of its own, and ends on a noun."""
    answer = _ACRONYM.sub("Name", answer)
    words = answer.split()
    plain = _JOINS.sub("&", answer).split()
    clausal = bare(words[0]) in english().brings_verb | {"to"} or is_imperative(answer)
    place = None if clausal else second_verb(plain, 1)
    acts = place is not None and not _has_relative(plain[:place])
    if not clausal and (acts or _second_base(words)):
        yield "the answer is a thing and a verb"
    described = len(words) > 1 and is_adjective(words[-1])
    if (
        described
        and bare(words[-2]) in (english().prepositions | english().determiners) - _BEFORE_VERB
        and asked.startswith("What")
    ):
        yield "the noun of the answer is missing"


def _has_relative(words: list[str]) -> bool:
    return any(bare(word) in english().brings_verb - {"as", "than", "like"} for word in words)


_BEFORE_VERB = frozenset({"to", "less", "more"})  # "to survive", and a quality that is compared
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")  # "FID or IS", which is no verb
_DESCRIBING = frozenset(["direct", "separate", "live", "secure", "mature", "correct"])


def _second_base(words: list[str]) -> bool:
    """``Complex motors and show a number``: a verb that belongs to another clause."""
    for place in range(1, len(words) - 2):
        if words[place] != "and" or _has_relative(words[1:place]) or "to" in words[:place]:
            continue
        verb, behind = bare(words[place + 1]), bare(words[place + 2])
        if (
            forms_of(verb) == {"base"}
            and not may_be_noun(verb)
            and verb not in english().qualities | _DESCRIBING
            and behind not in english().prepositions | {"and", "or"}
        ):
            return True
    return False


_RULES: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("its article goes with no such word", lambda _, answer: bool(_SOMEONE.match(answer))),
    (
        "the answer goes on with another clause",
        lambda _, answer: bool(_FOR_AIM.match(answer) or _TURNS.search(answer)),
    ),
    ("the answer begins inside of the condition", _is_left_over),
    ("the reason has no verb", _lacks_verb),
)
