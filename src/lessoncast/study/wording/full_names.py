"""People by their full names: who reads a card knows no "Brown", whom the lesson has named before."""

from __future__ import annotations

from collections.abc import Mapping

from lessoncast._later import re
from lessoncast.study.material import Material
from lessoncast.study.persons import told_people
from lessoncast.tongue.english.lexis import english

_TITLE = re.compile(
    r"(?:[A-Z][\w'’.-]*|Dr\.|Mrs?\.|\b[Tt]he) $"
)  # "Governor Brown", "Ada Brown", "the Brown case"
_LEADS = re.compile(r"^(?:\w+ )$")  # the first word of a question
_NAME_GOES_ON = re.compile(r" [A-Z]|-[A-Z]|['’]s [A-Z]")


def full_names(material: Material) -> Mapping[str, str]:
    """The full name of each surname that only one of the lesson's people has."""
    if material.language != "en":
        return {}
    told = told_people(one.text for one in material.statements)
    people = sorted(one for one in told if one.partition(" ")[0].lower() not in english().stop)
    surnames = [one.rpartition(" ")[2] for one in people]
    return {
        last: name for name, last in zip(people, surnames, strict=True) if surnames.count(last) == 1
    }


def in_full(asked: str, answer: str, names: Mapping[str, str]) -> str:
    """What is asked, each person by the full name where it comes first: not where the answer is that name."""
    for last, name in names.items():
        if last in asked and name not in asked and last not in answer:
            asked = _put(asked, last, name)
    return asked


def _put(asked: str, last: str, name: str) -> str:
    """A text with the full name for the first surname that stands by itself."""
    found = re.search(rf"\b{re.escape(last)}\b", asked)
    if found is None or _NAME_GOES_ON.match(asked[found.end() :]):
        return asked
    before = asked[: found.start()]
    if _TITLE.search(before) and not _LEADS.match(before):
        return asked
    return f"{before}{name}{asked[found.end() :]}"
