"""What a clause says beside its core: when something was, since when, for how long, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import whole
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english

Sort: TypeAlias = Literal["date", "since", "span", "after", "site"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEAR = r"(?:1\d{3}|20\d{2})"
_CENTURY = r"(?:(?:tenth|\w+teenth|twentieth|twenty-first)|\d{1,2}(?:st|nd|rd|th)) century"
_PERIOD = (
    rf"(?:(?:the )?(?:spring|summer|autumn|fall|winter) of {_YEAR}|(?:(?:early|mid|late)[ -])?{_MONTH}(?: of)? {_YEAR}|{_YEAR}"
    rf"|the (?:(?:early|mid|late)[ -])?(?:\d{{4}}s\b|{_CENTURY}))"
)
_DAY = rf"(?:the )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),?(?: {_YEAR})?"
_NUMBER = (
    r"(?:\d[\d,.]*|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half an?)(?: (?:hundred|thousand|million|billion))?"
)
_ABOUT = r"(?:(?:only|about|around|roughly|over|under|nearly|almost|more than|less than|fewer than|at least|at most|up to|exactly|some|just|another) )*"
_TIMES = r"(?:second|minute|hour|day|week|month|year|decade|century|centurie|generation)s?\b"
_NAME = r"[A-ZÀ-Þ][\w'’.-]*[\w'’](?: (?:(?:of|the|de|la|del|am|upon|and) ){0,2}[A-ZÀ-Þ][\w'’.-]*[\w'’])*"
_PATTERNS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("date", re.compile(rf"\b(?:in|during) (?:about |around )?{_PERIOD}(?![\w-])|\bon {_DAY}|\b(?:around|about) {_YEAR}(?![\w-])")),
    ("since", re.compile(rf"\bsince (?:at least )?(?:{_PERIOD}|{_DAY})(?![\w-])")),
    ("span", re.compile(rf"\bfor {_ABOUT}{_NUMBER} {_TIMES}(?! (?:of|old|before|after|later|ago)\b)")),
    ("after", re.compile(rf"\bafter {_ABOUT}{_NUMBER} {_TIMES}(?! (?:of|old)\b)")),
    ("site", re.compile(rf"\b(?:in|at|near|off|outside|on the island of|in the city of|in the town of) (?:the |downtown |nearby )?{_NAME}(?:, {_NAME}(?=,|$))?")),
)  # fmt: skip
_HOLDS = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|while|because|if|as|than|after|before|until|so|how|what|whether|but)\b"
    r"|\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|[A-ZÀ-Þ\d])|[;:()\"“”]| and (?:\w+ly )?[a-z]+ed\b|\b\w+ing (?:the|an?|to|for|his|her|its|their|in|on|at|[A-Z])\b"
    r"|(?<!^)(?<!ly )\b[a-z]+ed (?:by|in|at|on|from|with|for|as)\b|, "
)  # what comes behind may belong to an inner clause
_BOTH = re.compile(
    r"^((?:\w+ly )?\w+ed\b[^,]*) and (?:\w+ly )?\w+ed\b"
)  # "was drained and filled again"
_PARTICLES = frozenset({"down", "up", "out", "off", "over", "away", "back", "apart"})
_GOES_ON = re.compile(
    r"^(?:(?:to|under|with|by|for|from|against|after|into|as|of|on) (?!which\b|whom\b)|$)"
)
_NO_SITE = re.compile(
    r"\b(?:War|Wars|Revolution|Act|Day|Christmas|Easter|Congress|Senate|Parliament|House|Court|Party|Army|Navy|Company|Latin|Greek|Hebrew|Arabic"
    r"|Spanish|French|English|German|Russian|Chinese|Japanese|Italian|God|Jesus|Christ|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    rf"|{_MONTH}|Depression|Renaissance|Ages?|Times|Journal|Union|League|Conference|Convention|Constitution|Amendment|Treaty|Battle|Deal|I)\b|[A-Z]{{2}}|['’]"
)  # a time, a language, a body of people or a paper


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One of a clause: its words, and the rest of the clause without them."""

    sort: Sort
    text: str
    core: str


def circumstances(clause: Clause) -> Iterator[Circumstance]:
    """Those that belong to a clause for certain: before it, or behind what is done."""
    rest = clause.rest.rstrip(".")
    if clause.lead:
        low = f"{clause.lead[0].lower()}{clause.lead[1:]}"
        for sort, pattern in _PATTERNS:
            if pattern.fullmatch(low) and _may_be(sort, low):
                plain = _before_addition(rest)
                if plain:
                    yield Circumstance(sort, clause.lead, plain)
        return
    for sort, pattern in _PATTERNS:
        found = [*pattern.finditer(rest)]
        if len(found) == 1 and _may_be(sort, found[0][0]):
            core = _without(clause, rest, found[0], sort)
            if core is not None:
                yield Circumstance(sort, found[0][0], core)


def _may_be(sort: Sort, text: str) -> bool:
    return sort != "site" or is_site(text)


def is_site(text: str) -> bool:
    """Whether a name is that of a place: no month, language or body of people."""
    return not _NO_SITE.search(text)


def _before_addition(rest: str) -> str:
    """The rest up to a comma, where nothing but what is done comes before it."""
    plain = rest.partition(", ")[0].strip(" ,")
    return plain if whole(plain) and not re.search(r"[;:()\"“”]", plain) else ""


def _without(clause: Clause, rest: str, found: re.Match[str], sort: Sort) -> str | None:
    """The rest of a clause without a circumstance; None where it may belong to something inside."""
    before, after = rest[: found.start()].strip(), rest[found.end() :]
    done = _BOTH.sub(r"\1", before) if clause.base == "be" else before
    if _HOLDS.search(done) or before.endswith(","):
        return None
    if not before and not _may_be_alone(clause, sort):
        return None
    opens = bare(before.split(maxsplit=1)[0]) if before else ""
    if sort == "site" and opens in english().prepositions:
        return None  # "came from a family of weavers in the hills": of the family
    behind = after.strip()
    if after.startswith(
        (",", " and ", " when ", " while ", " because ", " where ", " but ", " until ")
    ):
        behind = ""
    elif (
        behind and not _GOES_ON.match(behind) and not any(one.match(behind) for _, one in _PATTERNS)
    ):
        return None
    behind = re.split(r", | and (?=\w+ed\b)|[;:()\"“”]", behind)[0]
    core = f"{before} {behind}".strip()
    return core if not core or whole(core) or core in _PARTICLES else None


def _may_be_alone(clause: Clause, sort: Sort) -> bool:
    """Whether a circumstance may stand right behind its verb: ``opened in 1825``, not ``believed in God``."""
    return sort != "site" or clause.base in listed("placed") | listed("happening")


def is_deed(clause: Clause, core: str) -> bool:
    """Whether a clause tells what happened, rather than what was so: ``was opened``, not ``was popular``."""
    if clause.verb.endswith("n't") or clause.base in english().modals | {
        "do",
        "become",
        "seem",
        "remain",
    }:
        return False
    if clause.base == "have":
        return False
    if clause.base != "be":
        return clause.base in english().participles
    done = re.match(r"(?:\w+ly |first |later |then )?([a-z]+)\b", core)
    forms = {form for _, form in english().verbs.get(done[1], ())} if done else set()
    return done is not None and (
        "participle" in forms or done[1].endswith("ed") or done[1] == "born"
    )
