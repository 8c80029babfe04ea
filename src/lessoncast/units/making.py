"""A sentence made a unit: what it does, what it leans on, how it stands alone."""

from __future__ import annotations

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.authorial import announces, tellability
from lessoncast.tongue.english.roles import leans, role_of, takes_up
from lessoncast.units import antecedents
from lessoncast.units.pieces import Unit


def unit_of(said: str, span: Span, source: str, group: int) -> Unit:
    """A unit of what is said, with all that its words tell."""
    return Unit(
        text=grammar.contract(said),
        span=span,
        role=role_of(said),
        source=source,
        group=group,
        leans=leans(said),
        announces=announces(said),
        tells=tellability(said),
    )


def leans_on(made: Unit, before: str) -> bool:
    """Whether a unit is only understood behind the one before it."""
    return made.leans or made.role == "example" or takes_up(before, made.text)


def alone(said: str, before: str, language: str) -> str:
    """How a sentence is said at the start of a turn, its pronoun named; "" for as it is."""
    last = sentences(before, language)[-1:]
    first, rest = said, ""
    if len(parts := sentences(said, language)) > 1:
        first, rest = parts[0], " ".join(parts[1:])
    name = antecedents.named(first, last[0]) if last else ""
    return f"{name} {rest}".strip() if name else ""
