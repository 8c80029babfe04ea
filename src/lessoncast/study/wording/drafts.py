"""What may become an item: a card, or a question whose wrong choices are still to be found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from lessoncast.study.facts.fact import Fact

Choose: TypeAlias = Literal["subject", "value", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDraft:
    """A card that could be made of a fact; ``worth`` ranks it."""

    front: str
    back: str
    fact: Fact
    worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDraft:
    """A question that could be made of a fact: ``choose`` is what of the facts the choices are.

    ``spare`` are figures that could stand for one of the ``wrong`` ones.
    """

    question: str
    right: str
    choose: Choose
    fact: Fact
    worth: float
    wrong: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    explanation: str = ""
