"""What several rules need: facts of a statement, notes as they were written, and lists in them."""

from __future__ import annotations

from typing import Any

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.words import count
from lessoncast.units.parts import listed, segments

_AND = {"en": ("and", "or"), "de": ("und", "oder"), "fr": ("et", "ou"), "es": ("y", "o")}
_AND_SO_ON = re.compile(r",? (?:and (?:more|so on|others)|etc\.?|usw\.?)$")
THING_WORDS = range(1, 6)


def fact_of(statement: Statement, *, kind: Kind, subject: str, value: str, **more: Any) -> Fact:
    """A fact that a statement states."""
    return Fact(
        kind=kind,
        subject=subject,
        value=value,
        statement=statement.whole or statement.text,
        span=statement.span,
        part=statement.part,
        **more,
    )


def as_written(statement: Statement) -> str:
    """A label with the first part of its note, brackets and all: what was left out to be said."""
    written = statement.source.replace(statement.lead, "") if statement.lead else statement.source
    first = re.split(r"(?<=[^.][a-z)])\.\s(?=[A-Z])|;\s", written.strip())[0].rstrip(".")
    return f"{first}."


def raw_note(statement: Statement) -> str:
    """What stands behind a label, as it was written."""
    note = statement.source.partition(": ")[2]
    return note.removeprefix(statement.lead).strip()


def listed_things(note: str, material: Material) -> list[str]:
    """The short things that a note lists, without their brackets; [] when it is no list."""
    plain = re.sub(r"\s*\([^()]*\)", "", note).strip()
    parts = segments(plain)
    if material.language == "en":
        said = spoken(f"{parts[0]}.").rstrip(".") if len(parts) == 1 else ""
        items = listed(said) if said else []
    else:
        items = _listed_anywhere(parts[0]) if len(parts) == 1 else []
    low = [material.vocabulary.lower_first(_AND_SO_ON.sub("", one)) for one in items]
    return low if all(count(one) in THING_WORDS for one in low) else []


def _listed_anywhere(text: str) -> list[str]:
    """``a, b und c`` in any language that joins the last with one of the known words."""
    joints = "|".join(word for pair in _AND.values() for word in pair)
    parts = re.split(rf",\s+|\s+(?:{joints})\s+", text.strip(" ."))
    short = all(count(part) in range(1, 4) for part in parts)
    return parts if len(parts) >= 3 and short else []


def things(items: list[str], language: str, last: str = "and") -> str:
    """``a, b and c`` as the language joins them."""
    both, either = _AND.get(language, _AND["en"])
    word = either if last == "or" else both
    return items[0] if len(items) < 2 else f"{', '.join(items[:-1])} {word} {items[-1]}"
