"""Dated notes as sentences: "1928: Fleming notices a mould." becomes "In 1928, ..."."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import YEAR
from lessoncast.tongue.words import Vocabulary, capital
from lessoncast.units.parts import segments, there

_RANGE = re.compile(r"^(\d{3,4}s?)\s*(?:–|—|-|to)\s*(\d{2,4}s?|today|now|present)$", re.IGNORECASE)
_DATE = re.compile(r"^(?:(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?\d{3,4}s?|(?:c\.|circa|ca\.) ?\d{3,4})$")
MADE = re.compile(
    r"^(?P<what>.+?) (?P<made>proposed|introduced|invented|discovered|developed|founded|created|published|released"
    r"|launched|built|signed|adopted|formed|established|opened|completed)(?P<rest>(?:,.*| (?:by|for|in|at|as|to|with)\b.*)?)$"
)


def is_date(term: str) -> bool:
    """Whether a label is a year, a decade, a range of years, or a date."""
    return bool(_RANGE.match(term) or _DATE.match(term))


def dated(term: str, note: str, vocabulary: Vocabulary) -> str:
    """``1928: Fleming notices a mould.`` → ``In 1928, Fleming notices a mould.``."""
    when = in_time(term)
    said: list[str] = []
    for place, part in enumerate(segments(note)):
        own = re.match(rf"^({YEAR.pattern})\s+(.+)$", part)
        lead = in_time(own[1]) if own else (when if not place else "")
        said.append(_dated_part(lead, _whole(own[2] if own else part, said), vocabulary))
    return " ".join(grammar.ended(part) for part in said)


def _whole(part: str, said: list[str]) -> str:
    """``enabled powerful models`` behind another part wants its subject back."""
    forms = {form for _, form in english().verbs.get(bare(part.split(maxsplit=1)[0]), ())}
    if not said or not forms & {"past", "s"} or "base" in forms:
        return part
    return f"{'They' if re.search(r' (?:were|are) ', said[-1]) else 'It'} {part}"


def in_time(term: str) -> str:
    """In 1928; between 1760 and 1840; in the 1990s and 2000s."""
    found = _RANGE.match(term)
    if not found:
        decade = re.fullmatch(r"\d{3,4}s", term)
        day = re.match(r"^[A-Z][a-z]+ \d{1,2},", term)
        return f"In the {term}" if decade else f"On {term}" if day else f"In {term}"
    first, last = found[1], found[2]
    if not last[0].isdigit():
        return f"From {first} until {last.lower()}"
    last = (
        first[: len(first) - len(last)] + last
        if len(last) < 4 and not first.endswith("s")
        else last
    )
    if first.endswith("s") and last.endswith("s"):
        return f"In the {first} and {last}"
    return f"Between {first} and {last}"


def _dated_part(lead: str, part: str, vocabulary: Vocabulary) -> str:
    made = MADE.match(part)
    low = vocabulary.lower_first(part)
    if made and find_verb(made["what"].split()) is None:
        verb = grammar.be(grammar.number(made["what"]), "past")
        said = f"{vocabulary.lower_first(made['what'])} {verb} {made['made']}{made['rest']}"
    elif is_clause(part):
        said = _with_article(low)
    elif not lead:
        return f"{there(low)} {low}"
    else:
        synonym = re.match(r"^([^,:]+, or [^,:]+)(?:, (.+))?$|^([^:]+:.+)$", low)
        if synonym and synonym[3]:
            return f"{lead} came {low}"
        main, rest = (
            synonym.groups()[:2] if synonym else (low.partition(", ")[0], low.partition(", ")[2])
        )
        glue = ", " if re.match(r"(?:or|such as|with|an?|the) ", rest or "") else ", with "
        return f"{lead} came {main}{glue + rest if rest else ''}"
    return f"{lead}, {said}" if lead else capital(said)


def _with_article(clause: str) -> str:
    """``transformer enables …`` → ``the transformer enables …``: a bare singular wants its article."""
    first, second = [*clause.split()[:2], ""][:2]
    bare_singular = (
        first.islower() and not grammar.is_plural_word(first) and not grammar.is_mass(first)
    )
    forms = {form for _, form in english().verbs.get(second, ())}
    verb_next = "s" in forms and find_verb(clause.split()) == 1
    return f"the {clause}" if bare_singular and verb_next and len(first) > 3 else clause
