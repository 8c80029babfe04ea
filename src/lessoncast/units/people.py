"""People whom a lesson names in full somewhere and by one name afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english

_PART = r"[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]"
_FULL = re.compile(
    rf"(?<![\w'’-])({_PART}(?: [A-Z]\.)?)((?: {_PART})?) ((?:de |van |von |da )?{_PART})(?![\w-]| [A-ZÀ-Þ]|['’](?!s\b))"
)
_NO_FIRST = ("'s", "ing", "ous")  # "Bleeding Kansas", "Indigenous America"
_NO_LAST = ("ans", "ers", "ives", "ings", "ions", "ple")  # peoples and things
_NO_FIRST_NAME = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "north",
        "south",
        "east",
        "west",
        "new",
        "old",
        "great",
        "upper",
        "lower",
        "central",
        "latin",
        "saint",
        "san",
        "los",
        "las",
        "el",
        "la",
        "northern",
        "southern",
        "eastern",
        "western",
        "united",
        "mount",
        "lake",
        "river",
        "port",
        "fort",
        "cape",
        "black",
        "red",
        "white",
        "blue",
        "green",
        "big",
        "little",
        "mr",
        "mrs",
        "ms",
        "dr",
        "president",
        "senator",
        "governor",
        "king",
        "queen",
        "prince",
        "princess",
        "professor",
        "general",
        "captain",
        "sir",
        "lady",
        "lord",
        "judge",
        "justice",
        "pope",
        "emperor",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "world",
        "civil",
        "native",
        "free",
        "first",
        "second",
        "third",
        "american",
        "british",
        "french",
        "german",
        "spanish",
    ]
)


_NOBODY = frozenset({"nobody", "everybody", "somebody", "anybody", "everyone", "someone", "anyone", "nothing", "everything", "something"})  # fmt: skip


def full_names(texts: Iterable[str]) -> Mapping[str, str]:
    """``Harriet Beecher Stowe … Stowe wrote`` → ``{"Stowe": "Harriet Beecher Stowe"}``.

    Only names whose last part stands alone behind the whole name, never as a place, that belong to
    one person, and of which no part is a word of the lesson.
    """
    whole = "\n".join(texts).replace("’", "'")
    lows = {word for word in re.findall(r"[\w'-]+", whole) if word.islower()}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for match in _FULL.finditer(whole):
        parts = [match[1].split()[0], *match[2].split(), match[3].removesuffix("'s")]
        if not any(_is_word(part, lows, first=part is not parts[-1]) for part in parts):
            found[parts[-1]].setdefault(match[0].removesuffix("'s"), match.end())
    return {
        last: next(iter(names))
        for last, names in found.items()
        if len(names) == 1 and _stands_alone(last, whole, min(names.values()))
    }


def _is_word(part: str, lows: set[str], *, first: bool) -> bool:
    low = part.lower()
    known = english()
    words = (
        known.stop
        | known.adverbs
        | known.pronouns
        | _NOBODY
        | known.subordinators
        | _NO_FIRST_NAME
        | lows
    )
    closed = low in words or low in known.verbs
    return (
        closed or part.isupper() or len(part) < 3 or part.endswith(_NO_FIRST if first else _NO_LAST)
    )


def _stands_alone(last: str, whole: str, start: int) -> bool:
    """Whether the lesson says the last name alone behind ``start``, and never as a place or a thing."""
    if last not in whole[start:]:
        return False
    name = re.escape(last)
    if re.search(rf"\b(?:[Ii]n|[Aa]t|to|from|near|[Tt]he|[Aa]n?) {name}\b", whole):
        return False
    alone = rf"(?:^|[.!?:;] |[a-z],? ){name}(?:'s)?(?= [a-z]|[.,;:!?])"
    return re.search(alone, whole[start:], re.MULTILINE) is not None
