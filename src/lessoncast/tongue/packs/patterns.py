"""The small pattern language of packs: phrases with alternatives, and sentences with slots.

A phrase is plain words, with ``*`` for any one word and ``( | )?`` as in regular expressions. A
sentence is a phrase with slots: ``Wenn {given}, {main}``. Translators write nothing harder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lessoncast._later import re

_SLOT = re.compile(r"\{([a-z]\w*)\}")
_INSIDE = r"[:.](?=\w)"  # Nutzer:innen, Node.js, 8.000
_HOLDS = {  # what a slot of a sentence may hold; others are a phrase without commas
    "given": rf"(?:[^,;:.?!]|{_INSIDE}){{5,90}}",
    "main": rf"(?:[^;:?!]|{_INSIDE}){{8,}}",
    "claim": rf"(?:[^;:?!]|{_INSIDE}){{10,160}}?",
    "reason": rf"(?:[^;:?!]|{_INSIDE}){{6,}}",
    "goal": rf"(?:[^,;:.?!]|{_INSIDE}){{4,80}}",
    "asked": rf"(?:[^,;:.?!]|{_INSIDE}){{8,90}}",
    "year": r"\d{3,4}",
    "name": r"(?:[A-ZÀ-Þ][\w'’.-]*)(?: (?:[A-ZÀ-Þ][\w'’.-]*|d[eu]|von|van|la|del)){0,4}",
}
_PHRASE = r"[^,;:?!]{3,90}"


def phrases(listed: Iterable[str], where: str = "inside") -> re.Pattern[str] | None:
    """Phrases as one pattern: at the start, at the end, or anywhere as whole words."""
    parts = [_words(one) for one in listed]
    if not parts:
        return None
    joined = "|".join(parts)
    found = {
        "start": rf"^[\"¿¡]?(?:{joined})",
        "end": rf"(?:{joined})[.:]?$",
        "inside": rf"(?:{joined})",
    }
    return re.compile(found[where], re.IGNORECASE)


def opening(listed: Iterable[str]) -> re.Pattern[str]:
    """Phrases as one pattern for the start of a sentence."""
    return re.compile(f"(?:{'|'.join(map(_words, listed))})", re.IGNORECASE)


def _words(phrase: str) -> str:
    """One phrase, bounded by the edges of its words."""
    text = re.sub(r"(?<![\w\])\\.])\*", r"[\\w-]+", phrase.strip())
    left = r"(?<!\w)" if phrase[:1].isalnum() or phrase[:1] in "(*" else ""
    right = r"(?!\w)" if phrase[-1:].isalnum() or phrase[-1:] in ")*" else ""
    return f"{left}(?:{text}){right}"


def sentence(template: str) -> re.Pattern[str]:
    """A sentence with slots as a pattern for the whole sentence, without its end mark."""
    made, place = [], 0
    for slot in _SLOT.finditer(template):
        made.append(template[place : slot.start()])
        made.append(f"(?P<{slot[1]}>{_HOLDS.get(slot[1], _PHRASE)})")
        place = slot.end()
    made.append(template[place:])
    return re.compile("".join(made).rstrip(".") + r"[.!]?")


def with_parts(template: str, parts: Mapping[str, str]) -> str:
    """A sentence with every ``<part>`` that is known written out, also those that stand in parts."""
    wider = re.sub(r"(?<!\?P)<([a-z_]+)>", lambda one: parts.get(one[1], one[0]), template)
    return wider if wider == template else with_parts(wider, parts)


def slot_names(form: str) -> set[str]:
    """The slots of a form or a sentence."""
    return set(_SLOT.findall(form))
