"""What makes a sentence fit to be heard: what fails here is worded another way, or left unsaid."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clean import is_code
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.packs.pack import Pack, pack
from lessoncast.tongue.words import NUMBER, content_stems, count, stem, words

HOST_LEAST, HOST_MOST = 4, 20
HOOK_MOST = 25  # words of the first turn
_DEBRIS = re.compile(
    r"https?:|www\.|[{}<>*#`\\]|\$[^\d\s]|\[|\]|\(\s*[).,;]|\.\.\.|…|[•·►▪→]|\?\?|\.\.|,\s*[.,;]|\s[,.;:]|\b(\w+|(?!(?:time to|well as|more and|over and|one and|two and|day (?:to|by)|(?:side|one|bit|step|year) by) )\w+ \w+) \1\b"
    r"|\b(?-i:Figure|Fig\.|Table|Listing|Equation) \d|(?<!-)\b(?:the|an?)-\w|\b(?:use|using|type|press|underneath|of|like) or \w|\w\?\w|\b(?:has|have|is|are) as its\b|\bin this (?:section|chapter|article|lesson)\b|\bclick (?:on|the|here|this)\b|\bsee (?:figure|table)\b",
    re.IGNORECASE,
)
_MAY_BE_DEBRIS = re.compile(  # whatever is debris has one of these in lower case; most sentences have none
    r"[{}<>*#`\\\[\]…•·►▪→]|https?:|www\.|\$[^\d\s]|\(\s*[).,;]|\?[\w?]|\.\.|,\s*[.,;]|\s[,.;:]"
    r"|\b(?:(\w+|(?!(?:time to|well as|more and|over and|one and|two and|day (?:to|by)|(?:side|one|bit|step|year) by) )\w+ \w+) \1\b|(?:figure|fig\.|table|listing|equation) \d|(?:the|an?)-|(?:use|using|type|press|underneath|of|like) or \w"
    r"|(?:has|have|is|are) as its\b|in this |click |see (?:figure|table)\b)"
)
_CALL = re.compile(r"\b[A-Za-z]{1,2}\([^)]*\)")
_PRINTED = re.compile("[\u00a0\u202f](?=[:;?!»])")  # spaces that only print puts before a mark
_ENDED = re.compile("[.!?](?:[\u00a0\u202f]?[\"”'»“])?$")
_START = re.compile(r"^[\"'“„«¿¡]*[A-Z0-9À-Þ]|^[\"'“]?[a-z]+[A-Z]|^[\"'“]?[a-z]\(")
_NOT = re.compile(  # in lower case
    r"n't\b|\b(?:cannot|not|no|never|without|neither|nor|none|nobody|nothing|nowhere|hardly)\b"
)
GLUE = frozenset(map(stem, english().glue))  # words that the writer may add


@lru_cache(maxsize=16)
def glue(language: str) -> frozenset[str]:
    """The stems that the writer may add in a language."""
    found = pack(language)
    return frozenset(stem(one, language) for one in found.words["glue"]) if found else GLUE


def _negations(text: str, language: str) -> int:
    """How often a text says no."""
    if found := pack(language):
        return sum(word.lower() in found.words["negators"] for word in _parts(text))
    return len(_NOT.findall(text.lower()))


def _parts(text: str) -> list[str]:
    """The words of a text, elided ones apart: ``n'est`` → ``n``, ``est``."""
    return [part for word in words(text) for part in re.split(r"['’-]", word)]


def _degrees(found: Pack) -> frozenset[str]:
    """The words of a pack that bound or sharpen a claim."""
    return found.words["modals"] | found.words["hedges"] | found.words["absolutes"]


def debris(text: str) -> bool:
    """Whether something in a turn belongs to the page and not to the ear."""
    return bool(what_debris(text))


@remembered(4096)
def what_debris(text: str) -> str:
    """What in a turn belongs to the page and not to the ear; "" if nothing does."""
    plain = _PRINTED.sub("", _CALL.sub("x", text) if "(" in text else text)
    found = _DEBRIS.search(plain) if _MAY_BE_DEBRIS.search(plain.lower()) else None
    if found and found.group().lower() not in {"that that", "had had"}:
        return f"“{found.group().strip()}” is for the page, not for the ear"
    if is_code(plain):
        return "signs of code are for the page, not for the ear"
    if not _START.match(text):
        return "the turn begins in the middle of a sentence"
    return "" if _ENDED.search(text) else "the turn breaks off without an end mark"


def balanced(text: str) -> bool:
    """Whether brackets and double quotes come in pairs."""
    return text.count("(") == text.count(")") and text.count('"') % 2 == 0


def grounded(text: str, source: str, language: str = "en") -> bool:
    """Whether a turn rests on its source: content words, numbers and negations come from there.

    A "No," that its own sentence bears out denies nothing more.
    """
    text = _BORNE_OUT.sub("", text)
    source = source.replace("’", "'").replace("\u00ad", "")
    held = content_stems(source, language) | glue(language)
    own = content_stems(text, language)
    missing = [one for one in own if one not in held and not one.isdigit()]
    numbers = set(NUMBER.findall(source))
    strangers = [one for one in NUMBER.findall(text) if one not in numbers]
    if strangers or len(missing) > max(0.1 * len(own), 0):
        return False
    return _negations(text, language) <= _negations(source, language)


_BORNE_OUT = re.compile(r"^No, (?=[^.!?]*(?:n't|\b(?:not|no|never|cannot)\b))")


@remembered(4096)
def five_grams(text: str) -> tuple[tuple[str, ...], ...]:
    """Every run of five words."""
    low = words(text.lower())
    return tuple(zip(low, low[1:], low[2:], low[3:], low[4:], strict=False))


@remembered(4096)
def opener(text: str) -> str:
    """The first two words of a turn."""
    return " ".join(words(text)[:2]).lower()


def host_fits(text: str, least: int = HOST_LEAST, most: int = HOST_MOST) -> bool:
    """Length and form of a host's turn."""
    return least <= count(text) <= most and not debris(text) and balanced(text)


def loses_degree(before: str, after: str, language: str) -> bool:
    """Whether a rewrite in a packed language has fewer modals, or words such as "mostly" and "all"."""
    found = pack(language)
    marks = _degrees(found) if found else frozenset()
    had = Counter(word for word in _parts(before.lower()) if word in marks)
    return bool(had - Counter(word for word in _parts(after.lower()) if word in marks))


@remembered(4096)
def loses_negation(before: str, after: str, language: str = "en") -> bool:
    """Whether a rewrite dropped or added a negation, a number, a modal or, in packs, a degree."""
    if _negations(before, language) != _negations(after, language):
        return True
    found = pack(language)
    marks, cut = (_degrees(found), _parts) if found else (english().modals, words)
    kept = [word for word in cut(after.lower()) if word in marks]
    had = [word for word in cut(before.lower()) if word in marks]
    return sorted(kept) != sorted(had) or sorted(NUMBER.findall(before)) != sorted(
        NUMBER.findall(after)
    )
