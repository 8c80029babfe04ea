"""``Random Access Memory (RAM)``: what an acronym stands for."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.tongue.english import grammar
from lessoncast.units.acronyms import expansions

_STANDS_FOR = re.compile(
    r"(?P<short>[A-Z]{2,6}) (?:stands for|is short for|is an? (?:acronym|abbreviation) (?:for|of))(?: the)? (?P<words>[^.,;:]{5,60})[.,;]"
)
_INSIDE = re.compile(r"(?P<words>(?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+) \((?P<short>[A-Z]{2,5})s?\)")


def acronyms(material: Material) -> Iterator[Fact]:
    """Each acronym once, where the lesson first spells it out."""
    said = " ".join(one.source for one in material.statements) if material.language == "en" else ""
    for statement in material.statements:
        found = expansions([statement.source]) or _inside(statement.source) or _told(statement.text)
        for short, written in found.items():
            name = short if short.isupper() else short.upper()
            many = (
                re.search(rf"\b{re.escape(short)}s\b", said) is not None
            )  # so one of them is "a GPU"
            main, _, last = written.rpartition(" ")
            words = f"{main} {grammar.singular(last)}".strip() if many else written
            yield Fact(
                kind="acronym",
                subject=name,
                value=words,
                statement=statement.text,
                span=statement.span,
                part=statement.part,
                family="acronym",
                shape="name",
                worth=0.75,
            )


def _told(text: str) -> dict[str, str]:
    """``DNA stands for deoxyribonucleic acid``: what a sentence says."""
    match = _STANDS_FOR.match(text)
    return {match["short"]: match["words"]} if match else {}


def _inside(text: str) -> dict[str, str]:
    """``Variational Autoencoder (VAE)``: letters from inside of words, the first of every word among them."""
    found = {}
    for match in _INSIDE.finditer(text):
        initials = "".join(word[0] for word in match["words"].split())
        if match["short"].startswith(initials) and _in_order(match["short"], match["words"]):
            found[match["short"]] = match["words"]
    return found


def _in_order(letters: str, text: str) -> bool:
    """Whether the letters come in the text in that order."""
    rest = iter(text.lower())
    return all(letter in rest for letter in letters.lower())
